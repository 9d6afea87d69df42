#include "ui/spectrogram/TimeRuler.h"

#include "ui/shared/Theme.h"
#include "ui/shared/WheelSteps.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kMajorTick = 7;
constexpr double kMinorTick = 4;
constexpr double kScrollPerNotch = 60; // pixels
} // namespace

TimeRuler::TimeRuler(TimeViewport& viewport, QWidget* parent) : QWidget(parent), m_viewport(viewport)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
    connect(&m_viewport, &TimeViewport::changed, this, qOverload<>(&QWidget::update));
}

void TimeRuler::retranslate()
{
    setAccessibleName(tr("Time ruler"));
    setToolTip(tr("Time. Click or drag: go there; Ctrl+wheel: zoom at the pointer; wheel: scroll"));
}

void TimeRuler::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TimeRuler::setNotation(const TimeNotation& notation)
{
    m_notation = notation;
    update();
}

void TimeRuler::setPlayhead(std::optional<double> seconds)
{
    if (m_playhead == seconds) return;
    m_playhead = seconds;
    update();
}

QSize TimeRuler::sizeHint() const
{
    return {300, static_cast<int>(std::ceil(QFontMetricsF(font()).height() + kMajorTick + 4))};
}

std::vector<AxisTick> TimeRuler::ticks() const
{
    if (m_viewport.isEmpty()) return {};
    // As wide as the widest number of this view may be.
    const TimeFormat format = m_notation.format;
    const bool isShort =
        format == TimeFormat::Seconds || (format == TimeFormat::Clock && m_viewport.end() < 3600);
    const QString widest = isShort ? QStringLiteral("00:00.000") : QStringLiteral("00:00:00.000");
    const double label = QFontMetricsF(font()).horizontalAdvance(widest) + 24;
    return timeTicks(m_viewport.start(), m_viewport.end(), m_viewport.width(), label, m_notation);
}

QStringList TimeRuler::labels() const
{
    QStringList result;
    for (const AxisTick& tick : ticks())
        if (tick.isMajor) result << tick.label;
    return result;
}

void TimeRuler::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = themeColours(palette());
    const QFontMetricsF metrics(font());
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    for (const AxisTick& tick : ticks()) {
        const double x = m_viewport.xOf(tick.value);
        const double length = tick.isMajor ? kMajorTick : kMinorTick;
        painter.fillRect(QRectF(std::floor(x), height() - length, 1, length), colours.tick);
        if (!tick.isMajor) continue;
        const double text = metrics.horizontalAdvance(tick.label);
        // A number that would be cut at an end moves inside, as long as it still stands over its mark.
        double left = x - text / 2;
        if (left < 2 && x >= -1) left = 2;
        if (left + text > width() - 2 && x <= width() + 1) left = width() - 2 - text;
        painter.setPen(colours.rulerText);
        painter.drawText(QRectF(left, 1, text + 2, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         tick.label);
    }
    if (m_playhead) {
        const double x = m_viewport.xOf(*m_playhead);
        QPainterPath flag;
        flag.moveTo(x - 5, height() - 8);
        flag.lineTo(x + 5, height() - 8);
        flag.lineTo(x, height());
        flag.closeSubpath();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(flag, palette().color(QPalette::Highlight));
    }
}

void TimeRuler::wheelEvent(QWheelEvent* event)
{
    const WheelStep step = wheelStep(*event);
    if (step.action == WheelAction::ScrollTime)
        m_viewport.scrollBy(-step.notches * kScrollPerNotch);
    else
        m_viewport.zoomAt(zoomFactor(step.notches), event->position().x());
    event->accept();
}

void TimeRuler::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_viewport.isEmpty())
        Q_EMIT seekRequested(
            std::clamp(m_viewport.timeAt(event->position().x()), 0.0, m_viewport.duration()));
}

void TimeRuler::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) && !m_viewport.isEmpty())
        Q_EMIT seekRequested(
            std::clamp(m_viewport.timeAt(event->position().x()), 0.0, m_viewport.duration()));
}

} // namespace cryscope
