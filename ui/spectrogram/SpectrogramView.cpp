#include "ui/spectrogram/SpectrogramView.h"

#include "ui/shared/Theme.h"
#include "ui/spectrogram/EpisodeOverlay.h"
#include "ui/spectrogram/SelectionOverlay.h"
#include "ui/spectrogram/ViewGestures.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

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
    connect(m_gestures, &ViewGestures::pressed, this, &SpectrogramView::press);
    connect(m_gestures, &ViewGestures::dragged, this, &SpectrogramView::drag);
    connect(m_gestures, &ViewGestures::dragAbandoned, this, [this] {
        if (m_grip.part == LabelPart::None) setSelection(m_selectionAtPress, m_bandAtPress);
        m_grip = {};
    });
    connect(m_gestures, &ViewGestures::dragEnded, this, [this] {
        if (std::exchange(m_grip, {}).part == LabelPart::None && m_selection) Q_EMIT selectionMade();
    });
    connect(m_gestures, &ViewGestures::clicked, this, &SpectrogramView::click);
    connect(m_gestures, &ViewGestures::doubleClicked, this, [this](QPointF position) {
        if (const AnnotationId id = m_labels.at(position, labelGeometry()); id.value != 0)
            Q_EMIT labelActivated(id);
    });
    connect(m_gestures, &ViewGestures::viewMoved, this, &SpectrogramView::userMovedView);
    connect(m_gestures, &ViewGestures::pointedAt, this, &SpectrogramView::hover);
}

void SpectrogramView::retranslate()
{
    setAccessibleName(tr("Spectrogram"));
    setAccessibleDescription(
        tr("Frequency over time; loud is bright. Left and Right move the playhead, Space plays."));
    setToolTip(tr("Click: go there. Drag: select; an edge or the tab of a label: change it. Wheel or "
                  "Shift+wheel: scroll in time. Ctrl+wheel or pinch: zoom "
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
    m_labels.setMarks({});
    m_labels.setSelected({});
    m_playhead.reset();
    m_selection.reset();
    m_band.reset();
    m_composer.clear();
    m_pipeline.setRecording(m_audio);
    viewChanged();
}

void SpectrogramView::setTimeOffset(double seconds)
{
    if (m_offset == seconds) return;
    m_offset = seconds;
    viewChanged();
}

void SpectrogramView::setLook(const SpectrogramLook& look)
{
    m_look = look;
    viewChanged();
}

void SpectrogramView::setLabels(std::vector<LabelMark> labels)
{
    m_labels.setMarks(std::move(labels));
    update();
}

void SpectrogramView::setSelectedLabels(std::vector<AnnotationId> ids)
{
    m_labels.setSelected(std::move(ids));
    update();
}

void SpectrogramView::setCurves(std::shared_ptr<const SoundCurves> curves, CurveChoice choice)
{
    if (m_curves == curves && m_curveChoice == choice) return;
    m_curves = std::move(curves);
    m_curveChoice = choice;
    update();
}

void SpectrogramView::setPlayhead(std::optional<double> seconds)
{
    if (m_playhead == seconds) return;
    m_playhead = seconds;
    update();
}

void SpectrogramView::setTimePointer(std::optional<double> seconds)
{
    if (m_timePointer == seconds) return;
    m_timePointer = seconds;
    update();
}

void SpectrogramView::setSelection(std::optional<TimeRange> selection, std::optional<FrequencyBand> band)
{
    if (!selection) band.reset();
    if (m_selection == selection && m_band == band) return;
    m_selection = selection;
    m_band = band;
    update();
    Q_EMIT selectionChanged(m_selection);
}

SpectrogramWish SpectrogramView::wish() const
{
    const double dpr = devicePixelRatioF();
    SpectrogramWish wish;
    wish.samplesPerPixel = m_time.secondsPerPixel() * (m_audio ? m_audio->sampleRate().hz : 1) / dpr;
    // The left edge lies on the grid of pixels, so that scrolling moves pictures and never changes them.
    wish.firstPixel = std::llround((m_time.start() - m_offset) / m_time.secondsPerPixel() * dpr);
    wish.widthPx = static_cast<int>(std::ceil(width() * dpr));
    wish.axis = m_frequency.axis(std::round(height() * dpr));
    wish.fftSize = m_look.fftSize;
    wish.window = m_look.window;
    wish.padding = m_look.padding;
    wish.hops = m_look.hopsPerWindow;
    wish.emphasisDbPerOctave = m_look.emphasisDbPerOctave;
    wish.colours = m_look.colours;
    wish.levels = m_look.levels;
    return wish;
}

double SpectrogramView::snappedStart() const
{
    const double pixel = m_time.secondsPerPixel() / devicePixelRatioF();
    return double(std::llround((m_time.start() - m_offset) / pixel)) * pixel + m_offset;
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
    paintBounds(painter);
    paintOverlays(painter);
}

/// What lies beyond the ends of the recording and beyond half its sample rate is no silence: it is not there.
void SpectrogramView::paintBounds(QPainter& painter) const
{
    const QColor ground = themeColours(palette()).panel;
    const double begin = xOf(m_offset);
    const double end = xOf(m_offset + toSeconds(m_audio->length(), m_audio->sampleRate()));
    const double top = m_frequency.axis(height()).yOf(m_audio->sampleRate().hz / 2.0);
    if (begin > 0) painter.fillRect(QRectF(0, 0, std::min(begin, double(width())), height()), ground);
    if (end < width())
        painter.fillRect(QRectF(std::max(end, 0.0), 0, width() - std::max(end, 0.0), height()), ground);
    if (top > 0) painter.fillRect(QRectF(0, 0, width(), std::min(top, double(height()))), ground);
}

void SpectrogramView::paintOverlays(QPainter& painter)
{
    const ThemeColours colours = themeColours(palette());
    const QRectF view(rect());
    if (m_grid) paintGrid(painter, labelGeometry(), m_grid);
    if (m_curves) paintCurves(painter, labelGeometry(), *m_curves, m_curveChoice, m_look.levels);
    m_labels.paint(painter, labelGeometry());
    if (m_selection)
        paintSelection(painter, view,
                       {xOf(m_selection->begin), xOf(m_selection->end), *m_selection, m_band,
                        m_frequency.axis(height())});
    if (m_timePointer && !m_pointer)
        painter.fillRect(QRectF(std::floor(xOf(*m_timePointer)), 0, 1, height()), QColor(255, 255, 255, 70));
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

void SpectrogramView::setGrid(SpectrogramGrid grid)
{
    m_grid = std::move(grid);
    update();
}

bool SpectrogramView::event(QEvent* event)
{
    return (m_gestures && m_gestures->handle(*event)) || QWidget::event(event);
}

LabelGeometry SpectrogramView::labelGeometry() const
{
    return {QRectF(rect()), snappedStart(), m_time.secondsPerPixel(), m_frequency.axis(height()),
            episodeTabHeight(font())};
}

double SpectrogramView::secondsAt(double x) const
{
    return std::clamp(m_time.timeAt(x), 0.0, m_time.duration());
}

double SpectrogramView::hzAt(double y) const
{
    return m_frequency.axis(height()).hzAt(std::clamp(y, 0.0, double(height())));
}

void SpectrogramView::press(QPointF position)
{
    m_selectionAtPress = m_selection;
    m_bandAtPress = m_band;
    m_grip = m_labels.gripAt(position, labelGeometry());
    m_gripMoved = false;
    const bool isBandEdge = m_grip.part == LabelPart::Low || m_grip.part == LabelPart::High;
    if (m_selectsBand || isBandEdge) m_gestures->dragsVertically();
}

void SpectrogramView::drag(QPointF from, QPointF to)
{
    if (m_grip.part != LabelPart::None) {
        const double seconds = m_grip.part == LabelPart::Body ? (to.x() - from.x()) * m_time.secondsPerPixel()
                                                              : secondsAt(to.x());
        Q_EMIT labelDragged(m_grip.id, m_grip.part, seconds, hzAt(to.y()), std::exchange(m_gripMoved, true));
        return;
    }
    const double a = secondsAt(from.x());
    const double b = secondsAt(to.x());
    std::optional<FrequencyBand> band;
    if (m_selectsBand)
        band = FrequencyBand{std::min(hzAt(from.y()), hzAt(to.y())), std::max(hzAt(from.y()), hzAt(to.y()))};
    setSelection(TimeRange{std::min(a, b), std::max(a, b)}, band);
}

void SpectrogramView::click(QPointF position)
{
    const double seconds = secondsAt(position.x());
    if (m_selection && (seconds < m_selection->begin || seconds > m_selection->end))
        setSelection(std::nullopt);
    if (const AnnotationId id = m_labels.at(position, labelGeometry()); id.value != 0)
        Q_EMIT labelClicked(id, QGuiApplication::keyboardModifiers());
    Q_EMIT seekRequested(seconds);
}

void SpectrogramView::showGrip(QPointF position)
{
    switch (m_labels.gripAt(position, labelGeometry()).part) {
    case LabelPart::Start:
    case LabelPart::End:
        return setCursor(Qt::SizeHorCursor);
    case LabelPart::Low:
    case LabelPart::High:
        return setCursor(Qt::SizeVerCursor);
    case LabelPart::Body:
        return setCursor(Qt::PointingHandCursor);
    case LabelPart::None:
        return unsetCursor();
    }
}

void SpectrogramView::leaveEvent(QEvent*)
{
    m_pointer.reset();
    update();
    Q_EMIT hoverEnded();
}

void SpectrogramView::hover(QPointF position)
{
    m_pointer = position;
    if (!m_gestures->isPanning() && m_grip.part == LabelPart::None) showGrip(position);
    update();
    if (m_time.isEmpty() || !m_audio) return;
    HoverInfo info;
    info.seconds = secondsAt(position.x());
    info.hz = hzAt(position.y());
    info.dbfs = m_pipeline.levelAt(info.seconds - m_offset, info.hz);
    Q_EMIT hovered(info);
}

} // namespace cryscope
