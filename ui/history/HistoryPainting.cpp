#include "ui/history/HistoryPainting.h"

#include "ui/shared/Theme.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace cryscope {

namespace {
constexpr double kNarrowest = 2; ///< of a bar: a short cry must be seen
} // namespace

HistoryInk screenInk(const QPalette& palette)
{
    const ThemeColours colours = themeColours(palette);
    return {palette.color(QPalette::Base),     colours.rulerText, colours.outline, colours.cry, colours.tick,
            palette.color(QPalette::Highlight)};
}

HistoryInk paperInk()
{
    return {Qt::white,
            QColor(0x22, 0x22, 0x22),
            QColor(0xc8, 0xc8, 0xc8),
            QColor(0xc2, 0x41, 0x0c),
            QColor(0x99, 0x99, 0x99),
            Qt::black};
}

double hourX(const QRectF& area, double hour)
{
    return area.left() + area.width() * hour / 24;
}

void paintHourNumbers(QPainter& painter, const QRectF& area, const HistoryInk& ink)
{
    painter.setPen(ink.text);
    const double half = painter.fontMetrics().horizontalAdvance(QStringLiteral("00")) * 1.0;
    for (int hour = 0; hour <= 24; hour += 3) {
        painter.drawText(QRectF(hourX(area, hour) - half, area.top(), 2 * half, area.height()),
                         Qt::AlignHCenter | Qt::AlignBottom, QString::number(hour));
    }
}

void paintDay(QPainter& painter, const QRectF& area, const HistoryData& data, const DayOfCrying& day,
              const ShownDays& shown, const HistoryInk& ink)
{
    for (int hour = 0; hour <= 24; hour += shown.hoursBetweenLines) {
        const double x = hourX(area, hour);
        painter.setPen(QPen(ink.line, hour % (4 * shown.hoursBetweenLines) % 24 == 0 ? 1.5 : 0.5));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    const QRectF bars = area.adjusted(0, area.height() * 0.16, 0, -area.height() * 0.16);
    for (const DayPart& part : day.parts) {
        const KeptEpisode* episode = data.find(part.episode);
        const bool isFalse = episode != nullptr && episode->isFalse();
        if (isFalse && !shown.withFalse) continue;
        const double left = hourX(area, part.startHour);
        QRectF bar(left, bars.top(), std::max(kNarrowest, hourX(area, part.endHour) - left), bars.height());
        if (isFalse) { // hollow: told apart without its colour too
            painter.setPen(QPen(ink.falseCry, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar);
        } else {
            painter.fillRect(bar, ink.cry);
        }
        if (shown.current != part.episode) continue;
        painter.setPen(QPen(ink.current, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar.adjusted(-2.5, -2.5, 2.5, 2.5));
    }
}

void paintHourMap(QPainter& painter, const QRectF& area, const HourMap& map, const HistoryInk& ink)
{
    const QLocale locale;
    const QFontMetricsF metrics(painter.font(), painter.device());
    double names = 0;
    for (int day = 1; day <= 7; ++day)
        names = std::max(names, metrics.horizontalAdvance(locale.dayName(day, QLocale::ShortFormat)));
    const double line = metrics.height();
    const QRectF squares =
        area.adjusted(names + line / 2, 0, -metrics.horizontalAdvance(QStringLiteral("24")), -line * 1.3);
    const double height = squares.height() / 7;
    double most = 0;
    for (const auto& hours : map) most = std::max(most, *std::max_element(hours.begin(), hours.end()));
    for (int day = 0; day < 7; ++day) {
        const double top = squares.top() + day * height;
        painter.setPen(ink.text);
        painter.drawText(QRectF(area.left(), top, names, height), Qt::AlignLeft | Qt::AlignVCenter,
                         locale.dayName(day + 1, QLocale::ShortFormat));
        for (int hour = 0; hour < 24; ++hour) {
            const QRectF square(hourX(squares, hour), top, squares.width() / 24, height);
            const double seconds = map[std::size_t(day)][std::size_t(hour)];
            QColor colour = ink.cry;
            // By the root: an hour with a little crying must be told from one without.
            colour.setAlphaF(most > 0 ? float(std::sqrt(seconds / most)) : 0.0F);
            painter.fillRect(square.adjusted(0.5, 0.5, -0.5, -0.5), colour);
            painter.setPen(QPen(ink.line, 0.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    paintHourNumbers(painter, QRectF(squares.left(), squares.bottom(), squares.width(), line * 1.2), ink);
}

void paintWeekdayNames(QPainter& painter, const QRectF& area, const HistoryInk& ink)
{
    painter.setPen(ink.text);
    const QLocale locale;
    const double width = area.width() / 7;
    for (int day = 0; day < 7; ++day)
        painter.drawText(QRectF(area.left() + day * width, area.top(), width, area.height()),
                         Qt::AlignHCenter | Qt::AlignBottom, locale.dayName(day + 1, QLocale::ShortFormat));
}

QString weekTitle(std::chrono::year_month_day date)
{
    const QDate day(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())));
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return QCoreApplication::translate("History", "Week %1, %2")
        .arg(monday.weekNumber())
        .arg(QLocale().toString(monday, QCoreApplication::translate("History", "d MMM")));
}

QString dayTitle(std::chrono::year_month_day date)
{
    return QLocale().toString(QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))),
                              QCoreApplication::translate("History", "ddd d MMM"));
}

QString lengthWords(double seconds)
{
    const auto whole = std::llround(seconds);
    if (whole < 60) return QCoreApplication::translate("History", "%1 s").arg(whole);
    const auto minutes = (whole + 30) / 60;
    if (minutes < 60) return QCoreApplication::translate("History", "%1 min").arg(minutes);
    return QCoreApplication::translate("History", "%1 h %2 min")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace cryscope
