#include "ui/spectrogram/FrequencyRuler.h"

#include "ui/shared/Theme.h"
#include "ui/shared/WheelSteps.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kMajorTick = 6;
constexpr double kMinorTick = 3;
constexpr double kScrollPerNotch = 0.1;
constexpr double kKeyZoom = 1.25;
} // namespace

FrequencyRuler::FrequencyRuler(FrequencyViewport& viewport, QWidget* parent)
    : QWidget(parent), m_viewport(viewport)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::SizeVerCursor);
    retranslate();
    connect(&m_viewport, &FrequencyViewport::changed, this, qOverload<>(&QWidget::update));
}

void FrequencyRuler::retranslate()
{
    setAccessibleName(tr("Frequency ruler"));
    setToolTip(
        tr("Frequency. Wheel or drag: move the band; Alt+wheel: zoom at the pointer; Up/Down, +/- with the "
           "keyboard; double click or Home: show the usual band"));
}

void FrequencyRuler::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

QSize FrequencyRuler::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return {
        static_cast<int>(std::ceil(metrics.horizontalAdvance(QStringLiteral("00.000 kHz")) + kMajorTick + 6)),
        200};
}

QSize FrequencyRuler::minimumSizeHint() const
{
    return {sizeHint().width(), static_cast<int>(std::ceil(labelDistance() * 3))};
}

double FrequencyRuler::labelDistance() const
{
    return QFontMetricsF(font()).height() * 2.6;
}

std::vector<AxisTick> FrequencyRuler::ticks() const
{
    return frequencyTicks(m_viewport.axis(height()), labelDistance());
}

QStringList FrequencyRuler::labels() const
{
    QStringList result;
    for (const AxisTick& tick : ticks())
        if (tick.isMajor) result << tick.label;
    return result;
}

void FrequencyRuler::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = themeColours(palette());
    const FrequencyAxis axis = m_viewport.axis(height());
    const QFontMetricsF metrics(font());
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    for (const AxisTick& tick : ticks()) {
        const double y = axis.yOf(tick.value);
        const double length = tick.isMajor ? kMajorTick : kMinorTick;
        const double snapped = std::clamp(std::floor(y), 0.0, height() - 1.0);
        painter.fillRect(QRectF(width() - length, snapped, length, 1), colours.tick);
        if (!tick.isMajor) continue;
        // Numbers at the ends stay whole inside the ruler.
        const double top =
            std::clamp(y - metrics.height() / 2, 0.0, std::max(0.0, height() - metrics.height()));
        painter.setPen(colours.rulerText);
        painter.drawText(QRectF(0, top, width() - kMajorTick - 4, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void FrequencyRuler::wheelEvent(QWheelEvent* event)
{
    const WheelStep step = wheelStep(*event);
    if (step.action == WheelAction::ScrollTime)
        m_viewport.scrollBy(step.notches * kScrollPerNotch);
    else
        m_viewport.zoomAt(zoomFactor(step.notches), event->position().y() / height());
    event->accept();
}

void FrequencyRuler::mousePressEvent(QMouseEvent* event)
{
    m_dragY = event->position().y();
    event->accept();
}

void FrequencyRuler::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) return;
    m_viewport.scrollBy((event->position().y() - m_dragY) / height());
    m_dragY = event->position().y();
}

void FrequencyRuler::mouseDoubleClickEvent(QMouseEvent*)
{
    m_viewport.reset();
}

void FrequencyRuler::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        m_viewport.scrollBy(kScrollPerNotch);
        break;
    case Qt::Key_Down:
        m_viewport.scrollBy(-kScrollPerNotch);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_viewport.zoomAt(kKeyZoom, 0.5);
        break;
    case Qt::Key_Minus:
        m_viewport.zoomAt(1 / kKeyZoom, 0.5);
        break;
    case Qt::Key_Home:
        m_viewport.reset();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace cryscope
