#include "ui/waveform/WaveformOverview.h"

#include "ui/shared/Theme.h"
#include "ui/shared/WheelSteps.h"
#include "ui/waveform/WaveformRenderer.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kSideGrip = 5; // device-independent pixels on both sides of an edge of the box
constexpr double kNarrowestBox =
    6;                            // a box that would be thinner is still drawn, and grasped, as wide as this
constexpr double kMarkHeight = 4; // of the marks under the waveform
constexpr double kScrollPerNotch = 60;
} // namespace

WaveformOverview::WaveformOverview(TimeViewport& viewport, QWidget* parent)
    : QWidget(parent), m_viewport(viewport)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
    connect(&m_viewport, &TimeViewport::changed, this, qOverload<>(&QWidget::update));
}

void WaveformOverview::retranslate()
{
    setAccessibleName(tr("Overview of the whole recording"));
    setToolTip(
        tr("The whole recording; the box is what is shown above. Drag the box or its sides, click to show "
           "another place, double click to go there."));
}

void WaveformOverview::setPeaks(std::shared_ptr<const OverviewPeaks> peaks)
{
    m_peaks = std::move(peaks);
    m_image = {};
    update();
}

void WaveformOverview::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

void WaveformOverview::setPlayhead(std::optional<double> seconds)
{
    if (m_playhead == seconds) return;
    m_playhead = seconds;
    update();
}

QSize WaveformOverview::sizeHint() const
{
    return {600, static_cast<int>(std::ceil(QFontMetricsF(font()).height() * 3.6))};
}

QSize WaveformOverview::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

double WaveformOverview::xOf(double seconds) const
{
    return m_viewport.isEmpty() ? 0 : seconds / m_viewport.duration() * width();
}

double WaveformOverview::timeAt(double x) const
{
    return std::clamp(x / width(), 0.0, 1.0) * m_viewport.duration();
}

QRectF WaveformOverview::boxRect() const
{
    double left = std::min(xOf(m_viewport.start()), double(width()));
    double right = std::min(xOf(m_viewport.end()), double(width()));
    if (right - left < kNarrowestBox) {
        const double middle = std::clamp((left + right) / 2, kNarrowestBox / 2, width() - kNarrowestBox / 2);
        left = middle - kNarrowestBox / 2;
        right = middle + kNarrowestBox / 2;
    }
    return {left, 0, right - left, double(height())};
}

void WaveformOverview::render()
{
    const ThemeColours colours = themeColours(palette());
    const double dpr = devicePixelRatioF();
    const int columns = static_cast<int>(std::ceil(width() * dpr));
    const int rows = static_cast<int>(std::ceil((height() - kMarkHeight - 2) * dpr));
    const std::vector<Peak> peaks = m_peaks->columns(columns);
    const double gain = overviewGain(peaks);
    m_image = renderWaveform(peaks, rows, gain,
                             {palette().color(QPalette::Base),
                              colours.waveform.lighter(isDark(palette()) ? 80 : 140), colours.waveform});
    m_faintImage =
        renderWaveform(peaks, rows, gain, {colours.panel, colours.waveformFaint, colours.waveformFaint});
    m_image.setDevicePixelRatio(dpr);
    m_faintImage.setDevicePixelRatio(dpr);
}

void WaveformOverview::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = themeColours(palette());
    const double dpr = devicePixelRatioF();
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    if (m_viewport.isEmpty()) return;
    const QRectF box = boxRect();
    if (m_peaks) {
        if (m_image.isNull() || m_image.width() != static_cast<int>(std::ceil(width() * dpr)) ||
            m_image.devicePixelRatio() != dpr)
            render();
        painter.drawImage(QPointF(0, 0), m_faintImage);
        painter.save();
        painter.setClipRect(box);
        painter.drawImage(QPointF(0, 0), m_image);
        painter.restore();
    } else {
        painter.fillRect(QRectF(0, height() / 2.0, width(), 1), colours.waveformFaint);
    }
    for (const Mark& mark : m_marks) {
        const double left = xOf(mark.time.begin);
        painter.fillRect(
            QRectF(left, height() - kMarkHeight, std::max(xOf(mark.time.end) - left, 2.0), kMarkHeight),
            mark.colour);
    }
    if (m_playhead) painter.fillRect(QRectF(std::floor(xOf(*m_playhead)), 0, 1, height()), colours.rulerText);
    const bool all = m_viewport.showsEverything();
    painter.setPen(QPen(all ? colours.outline : colours.viewBox, all ? 1 : 2));
    painter.drawRect(all ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box.adjusted(1, 1, -1, -1));
}

void WaveformOverview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) m_image = {};
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void WaveformOverview::wheelEvent(QWheelEvent* event)
{
    const WheelStep step = wheelStep(*event);
    if (step.action == WheelAction::ScrollTime)
        m_viewport.scrollBy(-step.notches * kScrollPerNotch);
    else
        m_viewport.zoomAtCentre(zoomFactor(step.notches));
    Q_EMIT userMovedView();
    event->accept();
}

WaveformOverview::Grip WaveformOverview::gripAt(double x) const
{
    const QRectF box = boxRect();
    // A box too small for sides is moved as a whole.
    if (box.width() > 4 * kSideGrip) {
        if (std::abs(x - box.left()) <= kSideGrip) return Grip::LeftSide;
        if (std::abs(x - box.right()) <= kSideGrip) return Grip::RightSide;
    }
    return x >= box.left() - kSideGrip && x <= box.right() + kSideGrip ? Grip::Box : Grip::None;
}

void WaveformOverview::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_viewport.isEmpty()) return;
    m_grip = gripAt(event->position().x());
    if (m_grip == Grip::None) {
        m_viewport.centreOn(timeAt(event->position().x()));
        Q_EMIT userMovedView();
        m_grip = Grip::Box;
    }
    m_gripOffset = timeAt(event->position().x()) - m_viewport.start();
}

void WaveformOverview::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_grip == Grip::None) {
        const Grip under = gripAt(x);
        setCursor(under == Grip::LeftSide || under == Grip::RightSide ? Qt::SizeHorCursor
                  : under == Grip::Box                                ? Qt::OpenHandCursor
                                                                      : Qt::PointingHandCursor);
        return;
    }
    const double seconds = timeAt(x);
    if (m_grip == Grip::Box) m_viewport.setStart(seconds - m_gripOffset);
    if (m_grip == Grip::LeftSide) m_viewport.showRange(seconds, m_viewport.end());
    if (m_grip == Grip::RightSide) m_viewport.showRange(m_viewport.start(), seconds);
    Q_EMIT userMovedView();
}

void WaveformOverview::mouseReleaseEvent(QMouseEvent*)
{
    m_grip = Grip::None;
}

void WaveformOverview::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_viewport.isEmpty())
        Q_EMIT seekRequested(timeAt(event->position().x()));
}

} // namespace cryscope
