#include "ui/spectrogram/SpectrogramView.h"

#include "ui/shared/Theme.h"
#include "ui/spectrogram/EpisodeOverlay.h"
#include "ui/spectrogram/ViewGestures.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace cryscope {

SpectrogramView::SpectrogramView(TimeViewport& time, FrequencyViewport& frequency, QWidget* parent)
    : QWidget(parent), m_time(time), m_frequency(frequency)
{
    m_gestures = new ViewGestures(*this, time, frequency);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
    setToolTipDuration(6000);
    connect(&m_time, &TimeViewport::changed, this, &SpectrogramView::viewChanged);
    connect(&m_frequency, &FrequencyViewport::changed, this, &SpectrogramView::viewChanged);
    connect(&m_pipeline, &SpectrogramPipeline::progressed, this, [this] {
        m_composer.markStale();
        update();
    });
    connect(&m_pipeline, &SpectrogramPipeline::failed, this, &SpectrogramView::failed);
    connectGestures();
}

void SpectrogramView::connectGestures()
{
    connect(m_gestures, &ViewGestures::pressed, this, [this] { m_selectionAtPress = m_selection; });
    connect(m_gestures, &ViewGestures::dragged, this,
            [this](const TimeRange& range) { setSelection(range); });
    connect(m_gestures, &ViewGestures::dragAbandoned, this, [this] { setSelection(m_selectionAtPress); });
    connect(m_gestures, &ViewGestures::clicked, this, &SpectrogramView::click);
    connect(m_gestures, &ViewGestures::doubleClicked, this, [this](double seconds) {
        if (const int episode = episodeAt(seconds); episode >= 0) Q_EMIT episodeActivated(episode);
    });
    connect(m_gestures, &ViewGestures::viewMoved, this, &SpectrogramView::userMovedView);
    connect(m_gestures, &ViewGestures::pointedAt, this, &SpectrogramView::hover);
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
    m_composer.clear();
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
    m_composer.markStale();
    update();
}

void SpectrogramView::resizeEvent(QResizeEvent*)
{
    m_time.setWidth(width());
    viewChanged();
}

QImage SpectrogramView::renderedFrame()
{
    const SpectrogramWish now = wish();
    if (m_audio) m_pipeline.setWish(now);
    m_pipeline.waitUntilComplete();
    m_composer.markStale();
    return m_composer.frame(m_pipeline, now);
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
    m_pipeline.setWish(now); // the device pixel ratio may have changed under us
    QImage& frame = m_composer.frame(m_pipeline, now);
    frame.setDevicePixelRatio(devicePixelRatioF());
    painter.drawImage(QPointF(0, 0), frame);
    frame.setDevicePixelRatio(1);
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
    paintSelection(painter);
    if (m_pointer && !m_gestures->isPanning()) {
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

void SpectrogramView::paintSelection(QPainter& painter)
{
    if (!m_selection) return;
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
    const double middle = std::clamp((left + right) / 2, tag.width() / 2 + 2, width() - tag.width() / 2 - 2);
    tag.moveCenter(QPointF(middle, height() - tag.height()));
    painter.fillRect(tag, QColor(0, 0, 0, 170));
    painter.setPen(Qt::white);
    painter.drawText(tag, Qt::AlignCenter, text);
}

bool SpectrogramView::event(QEvent* event)
{
    return (m_gestures && m_gestures->handle(*event)) || QWidget::event(event);
}

void SpectrogramView::click(double seconds)
{
    if (m_selection && (seconds < m_selection->begin || seconds > m_selection->end))
        setSelection(std::nullopt);
    if (const int episode = episodeAt(seconds); episode >= 0) Q_EMIT episodeClicked(episode);
    Q_EMIT seekRequested(seconds);
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
