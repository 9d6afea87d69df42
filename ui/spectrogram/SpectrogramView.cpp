#include "ui/spectrogram/SpectrogramView.h"

#include "ui/shared/Theme.h"
#include "ui/shared/WheelSteps.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QApplication>
#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kScrollPerNotch = 60; // device-independent pixels
} // namespace

SpectrogramView::SpectrogramView(TimeViewport& time, FrequencyViewport& frequency, QWidget* parent)
    : QWidget(parent), m_time(time), m_frequency(frequency)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    grabGesture(Qt::PinchGesture);
    retranslate();
    setToolTipDuration(6000);
    connect(&m_time, &TimeViewport::changed, this, &SpectrogramView::viewChanged);
    connect(&m_frequency, &FrequencyViewport::changed, this, &SpectrogramView::viewChanged);
    connect(&m_pipeline, &SpectrogramPipeline::progressed, this, [this] {
        m_frameStale = true;
        update();
    });
    connect(&m_pipeline, &SpectrogramPipeline::failed, this, &SpectrogramView::failed);
}

void SpectrogramView::retranslate()
{
    setAccessibleName(tr("Spectrogram"));
    setAccessibleDescription(
        tr("Frequency over time; loud is bright. Left and Right move the playhead, Space plays."));
    setToolTip(
        tr("Click: go there. Drag: select. Wheel or Shift+wheel: scroll in time. Ctrl+wheel or pinch: zoom "
           "in time at the pointer. Alt+wheel: zoom the frequencies. Middle button: move the view."));
}

void SpectrogramView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SpectrogramView::setRecording(std::shared_ptr<const RandomAccessAudio> audio)
{
    m_audio = std::move(audio);
    m_episodes.clear();
    m_currentEpisode = -1;
    m_playhead.reset();
    m_selection.reset();
    m_frame = {};
    m_backdrop = {};
    m_pipeline.setRecording(m_audio);
    viewChanged();
}

void SpectrogramView::setLook(const SpectrogramLook& look)
{
    m_look = look;
    viewChanged();
}

void SpectrogramView::setEpisodes(std::vector<Episode> episodes)
{
    m_episodes = std::move(episodes);
    m_currentEpisode = -1;
    update();
}

void SpectrogramView::setCurrentEpisode(int index)
{
    m_currentEpisode = index;
    update();
}

void SpectrogramView::setPlayhead(std::optional<double> seconds)
{
    if (m_playhead == seconds) return;
    m_playhead = seconds;
    update();
}

void SpectrogramView::setSelection(std::optional<TimeRange> selection)
{
    if (m_selection == selection) return;
    m_selection = selection;
    update();
    Q_EMIT selectionChanged(m_selection);
}

SpectrogramWish SpectrogramView::wish() const
{
    const double dpr = devicePixelRatioF();
    SpectrogramWish wish;
    wish.samplesPerPixel = m_time.secondsPerPixel() * (m_audio ? m_audio->sampleRate().hz : 1) / dpr;
    // The left edge lies on the grid of pixels, so that scrolling moves pictures and never changes them.
    wish.firstPixel = std::llround(m_time.start() / m_time.secondsPerPixel() * dpr);
    wish.widthPx = static_cast<int>(std::ceil(width() * dpr));
    wish.axis = m_frequency.axis(std::round(height() * dpr));
    wish.fftSize = m_look.fftSize;
    wish.colours = m_look.colours;
    wish.levels = m_look.levels;
    return wish;
}

double SpectrogramView::snappedStart() const
{
    const double pixel = m_time.secondsPerPixel() / devicePixelRatioF();
    return double(std::llround(m_time.start() / pixel)) * pixel;
}

void SpectrogramView::viewChanged()
{
    if (m_audio) m_pipeline.setWish(wish());
    m_frameStale = true;
    update();
}

void SpectrogramView::resizeEvent(QResizeEvent*)
{
    m_time.setWidth(width());
    viewChanged();
}

void SpectrogramView::composeFrame()
{
    const SpectrogramWish now = wish();
    m_pipeline.setWish(now); // the device pixel ratio may have changed under us
    const QSize size(now.widthPx, static_cast<int>(std::lround(now.axis.heightPx)));
    const FrameGeometry geometry{now.samplesPerPixel, now.firstPixel, now.axis};
    const bool otherZoom =
        geometry.samplesPerPixel != m_frameGeometry.samplesPerPixel || geometry.axis != m_frameGeometry.axis;
    if (!m_frame.isNull() && (otherZoom || m_frame.size() != size)) {
        m_backdrop = m_frame;
        m_backdropGeometry = m_frameGeometry;
    }
    if (m_frame.size() != size)
        m_frame = QImage(size, QImage::Format_RGB32);
    else
        m_frame.detach();
    m_frameGeometry = geometry;
    m_frameStale = false;

    QPainter painter(&m_frame);
    painter.fillRect(m_frame.rect(), ColourLut(now.colours, now.levels).colours().front());
    if (!m_backdrop.isNull() && !m_pipeline.isComplete()) {
        const double scale = m_backdropGeometry.samplesPerPixel / now.samplesPerPixel;
        const double left = double(m_backdropGeometry.firstPixel) * scale - double(now.firstPixel);
        const double top = now.axis.yOf(m_backdropGeometry.axis.highHz);
        const double bottom = now.axis.yOf(m_backdropGeometry.axis.lowHz);
        painter.drawImage(QRectF(left, top, m_backdrop.width() * scale, bottom - top), m_backdrop);
    } else {
        m_backdrop = {};
    }
    constexpr std::int64_t kWidth = SpectrogramPipeline::kStripWidth;
    for (std::int64_t i = now.firstPixel / kWidth; i * kWidth < now.firstPixel + now.widthPx; ++i) {
        const QImage strip = m_pipeline.strip(i);
        if (!strip.isNull())
            painter.drawImage(QPoint(static_cast<int>(i * kWidth - now.firstPixel), 0), strip);
    }
}

QImage SpectrogramView::renderedFrame()
{
    if (m_audio) m_pipeline.setWish(wish());
    m_pipeline.waitUntilComplete();
    composeFrame();
    return m_frame;
}

void SpectrogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours colours = themeColours(palette());
    if (!m_audio) {
        painter.fillRect(rect(), colours.panel);
        return;
    }
    const SpectrogramWish now = wish();
    const QSize size(now.widthPx, static_cast<int>(std::lround(now.axis.heightPx)));
    if (m_frameStale || m_frame.size() != size) composeFrame();
    m_frame.setDevicePixelRatio(devicePixelRatioF());
    painter.drawImage(QPointF(0, 0), m_frame);
    m_frame.setDevicePixelRatio(1);
    // What lies beyond the end is no silence: it is not there.
    const double end = xOf(m_time.duration());
    if (end < width()) painter.fillRect(QRectF(end, 0, width() - end, height()), colours.panel);
    paintOverlays(painter);
}

void SpectrogramView::paintOverlays(QPainter& painter)
{
    const ThemeColours colours = themeColours(palette());
    const QRectF view(rect());
    for (int i = 0; i < static_cast<int>(m_episodes.size()); ++i) {
        const Episode& episode = m_episodes[static_cast<std::size_t>(i)];
        const EpisodeBox box{xOf(episode.startSeconds), xOf(episode.endSeconds), i == m_currentEpisode};
        paintEpisode(painter, view, box, episodeCaption(episode), colours);
    }
    if (m_selection) {
        const double left = xOf(m_selection->begin);
        const double right = xOf(m_selection->end);
        painter.fillRect(QRectF(left, 0, right - left, height()), QColor(255, 255, 255, 46));
        for (const double x : {left, right}) {
            painter.fillRect(QRectF(std::floor(x) - 1, 0, 3, height()), QColor(0, 0, 0, 90));
            painter.fillRect(QRectF(std::floor(x), 0, 1, height()), Qt::white);
        }
        const QString text = formatSeconds(m_selection->end - m_selection->begin);
        const QFontMetricsF metrics(font());
        QRectF tag(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 4);
        const double middle =
            std::clamp((left + right) / 2, tag.width() / 2 + 2, width() - tag.width() / 2 - 2);
        tag.moveCenter(QPointF(middle, height() - tag.height()));
        painter.fillRect(tag, QColor(0, 0, 0, 170));
        painter.setPen(Qt::white);
        painter.drawText(tag, Qt::AlignCenter, text);
    }
    if (m_pointer && !m_panning) {
        painter.fillRect(QRectF(0, std::floor(m_pointer->y()), width(), 1), QColor(255, 255, 255, 70));
        painter.fillRect(QRectF(std::floor(m_pointer->x()), 0, 1, height()), QColor(255, 255, 255, 70));
    }
    if (m_playhead) {
        const double x = std::floor(xOf(*m_playhead));
        painter.fillRect(QRectF(x - 1, 0, 3, height()), QColor(0, 0, 0, 150));
        painter.fillRect(QRectF(x, 0, 1, height()), colours.playhead);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(view.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

bool SpectrogramView::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_time.zoomAt(std::max(0.1, 1.0 + gesture->value()), gesture->position().x());
            Q_EMIT userMovedView();
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        if (auto* pinch =
                static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))) {
            m_time.zoomAt(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()).x());
            Q_EMIT userMovedView();
            return true;
        }
    }
    return QWidget::event(event);
}

void SpectrogramView::wheelEvent(QWheelEvent* event)
{
    const WheelStep step = wheelStep(*event);
    switch (step.action) {
    case WheelAction::ZoomTime:
        m_time.zoomAt(zoomFactor(step.notches), event->position().x());
        break;
    case WheelAction::ZoomFrequency:
        m_frequency.zoomAt(zoomFactor(step.notches), event->position().y() / height());
        break;
    case WheelAction::ScrollTime:
        m_time.scrollBy(-step.notches * kScrollPerNotch);
        break;
    }
    if (step.action != WheelAction::ZoomFrequency) Q_EMIT userMovedView();
    hover(event->position());
    event->accept();
}

void SpectrogramView::mousePressEvent(QMouseEvent* event)
{
    if (m_time.isEmpty()) return;
    if (event->button() == Qt::LeftButton) m_pressed = event->position();
    if (event->button() == Qt::MiddleButton) {
        m_panning = event->position();
        setCursor(Qt::ClosedHandCursor);
    }
}

void SpectrogramView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_panning) {
        const QPointF moved = event->position() - *m_panning;
        m_panning = event->position();
        m_time.scrollBy(-moved.x());
        m_frequency.scrollBy(moved.y() / height());
        Q_EMIT userMovedView();
    }
    if (m_pressed) {
        const double distance = std::abs(event->position().x() - m_pressed->x());
        m_selecting = m_selecting || distance >= QApplication::startDragDistance();
        if (m_selecting) {
            const double a = std::clamp(m_time.timeAt(m_pressed->x()), 0.0, m_time.duration());
            const double b = std::clamp(m_time.timeAt(event->position().x()), 0.0, m_time.duration());
            setSelection(TimeRange{std::min(a, b), std::max(a, b)});
        }
    }
    hover(event->position());
}

void SpectrogramView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton && m_panning) {
        m_panning.reset();
        unsetCursor();
    }
    if (event->button() != Qt::LeftButton || !m_pressed) return;
    const bool click = !m_selecting;
    m_pressed.reset();
    m_selecting = false;
    if (!click) return;
    const double seconds = std::clamp(m_time.timeAt(event->position().x()), 0.0, m_time.duration());
    if (m_selection && (seconds < m_selection->begin || seconds > m_selection->end))
        setSelection(std::nullopt);
    if (const int episode = episodeAt(seconds); episode >= 0) Q_EMIT episodeClicked(episode);
    Q_EMIT seekRequested(seconds);
}

void SpectrogramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_time.isEmpty()) return;
    const int episode = episodeAt(m_time.timeAt(event->position().x()));
    if (episode >= 0) Q_EMIT episodeActivated(episode);
}

void SpectrogramView::leaveEvent(QEvent*)
{
    m_pointer.reset();
    update();
    Q_EMIT hoverEnded();
}

int SpectrogramView::episodeAt(double seconds) const
{
    for (std::size_t i = 0; i < m_episodes.size(); ++i)
        if (seconds >= m_episodes[i].startSeconds && seconds <= m_episodes[i].endSeconds)
            return static_cast<int>(i);
    return -1;
}

void SpectrogramView::hover(QPointF position)
{
    m_pointer = position;
    update();
    if (m_time.isEmpty() || !m_audio) return;
    HoverInfo info;
    info.seconds = std::clamp(m_time.timeAt(position.x()), 0.0, m_time.duration());
    info.hz = m_frequency.axis(height()).hzAt(std::clamp(position.y(), 0.0, double(height())));
    info.dbfs = m_pipeline.levelAt(info.seconds, info.hz);
    Q_EMIT hovered(info);
}

} // namespace cryscope
