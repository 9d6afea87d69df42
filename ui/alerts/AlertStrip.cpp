#include "ui/alerts/AlertStrip.h"

#include "ui/shared/Theme.h"

#include <QDateTime>
#include <QPainter>

namespace cryscope {

namespace {

constexpr int kBand = 30;
constexpr int kTick = 5;
constexpr int kMargin = 2;

QDateTime local(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

} // namespace

AlertStrip::AlertStrip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize AlertStrip::sizeHint() const
{
    return {520, kBand + kTick + fontMetrics().height() + 2 * kMargin};
}

void AlertStrip::show(const AlertHistory* history, const AlertForecast& forecast)
{
    m_history = history;
    m_forecast = forecast;
    update();
}

double AlertStrip::xOf(UtcTime time) const
{
    const double all = secondsBetween(m_history->from, m_history->until);
    return kMargin + (width() - 2 * kMargin) * secondsBetween(m_history->from, time) / all;
}

void AlertStrip::paintHours(QPainter& painter, int top) const
{
    const ThemeColours colours = themeColours(palette());
    const double hourWidth =
        (width() - 2 * kMargin) * 3600 / secondsBetween(m_history->from, m_history->until);
    const int label = fontMetrics().horizontalAdvance(QStringLiteral("00:00")) + 12;
    int step = 1;
    while (step < 12 && hourWidth * step < label) step = step == 1 ? 2 : step == 2 ? 3 : step * 2;
    QDateTime hour = local(m_history->from);
    hour.setTime(QTime(hour.time().hour(), 0));
    for (; hour < local(m_history->until); hour = hour.addSecs(3600)) {
        if (hour < local(m_history->from) || hour.time().hour() % step != 0) continue;
        const double x = xOf(UtcTime(std::chrono::milliseconds(hour.toMSecsSinceEpoch())));
        painter.setPen(colours.tick);
        painter.drawLine(QPointF(x, top), QPointF(x, top + kTick));
        const QRectF box(x - label / 2.0, top + kTick, label, fontMetrics().height());
        if (box.left() < 0 || box.right() > width()) continue;
        painter.setPen(colours.rulerText);
        painter.drawText(box, Qt::AlignCenter, hour.time().toString(QStringLiteral("HH:mm")));
    }
}

void AlertStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours colours = themeColours(palette());
    const QRectF band(kMargin, kMargin, width() - 2 * kMargin, kBand);
    painter.fillRect(band, colours.panel);
    if (m_history == nullptr) return;
    QColor listened = colours.quiet;
    listened.setAlpha(70);
    for (const ScoreStretch& stretch : m_history->scores) {
        const double from = xOf(stretch.start);
        const double to = xOf(plusSeconds(stretch.start, double(stretch.logits.size()) * stretch.hopSeconds));
        painter.fillRect(QRectF(from, band.bottom() - 6, std::max(1.0, to - from), 6), listened);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    // Held back: hollow and low. Alerts: full height.
    painter.setPen(QPen(colours.secondaryText, 1.2));
    for (const HeldBackCry& cry : m_forecast.heldBack) {
        const double x = xOf(cry.since);
        painter.drawEllipse(QPointF(x, band.center().y() + 2), 3, 3);
    }
    for (const AlertEvent& event : m_forecast.events) {
        if (event.kind != AlertEvent::Kind::End) continue;
        const double from = xOf(event.since);
        const double to = xOf(event.until);
        painter.fillRect(QRectF(from, band.top() + 3, std::max(3.0, to - from), kBand - 11), colours.cry);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(colours.outline);
    painter.drawRect(band.adjusted(0, 0, -1, -1));
    paintHours(painter, int(band.bottom()));
}

} // namespace cryscope
