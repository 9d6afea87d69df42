#pragma once

#include "ui/history/HistoryData.h"

#include <QPainter>
#include <QPalette>

namespace cryscope {

/// The colours of a history, on the screen or on paper.
struct HistoryInk {
    QColor back;
    QColor text;
    QColor line;
    QColor cry;
    QColor falseCry;
    QColor current;
};
HistoryInk screenInk(const QPalette& palette);
HistoryInk paperInk();

struct ShownDays {
    bool withFalse = false;
    std::optional<EpisodeId> current = {};
    int hoursBetweenLines = 3;
};

/// Where an hour of the day lies across `area`.
double hourX(const QRectF& area, double hour);
/// "0 3 6 ... 24" along the bottom of `area`.
void paintHourNumbers(QPainter& painter, const QRectF& area, const HistoryInk& ink);
/// The bars of one day across `area`, 24 hours wide.
void paintDay(QPainter& painter, const QRectF& area, const HistoryData& data, const DayOfCrying& day,
              const ShownDays& shown, const HistoryInk& ink);
/// A square an hour and weekday, the fuller the more crying, with names at the left and hours below.
void paintHourMap(QPainter& painter, const QRectF& area, const HourMap& map, const HistoryInk& ink);

/// "Mon ... Sun" over seven days across `area`.
void paintWeekdayNames(QPainter& painter, const QRectF& area, const HistoryInk& ink);

/// "Week 13, 25 Mar": of the week of the calendar (ISO 8601) that holds `date`, with its Monday.
QString weekTitle(std::chrono::year_month_day date);
/// "Sat 30 Mar"
QString dayTitle(std::chrono::year_month_day date);
/// "1 h 05 min", "3 min", "12 s"
QString lengthWords(double seconds);

} // namespace cryscope
