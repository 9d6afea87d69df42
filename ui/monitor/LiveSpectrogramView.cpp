#include "ui/monitor/LiveSpectrogramView.h"

#include "ui/monitor/LivePainting.h"
#include "ui/shared/Theme.h"
#include "ui/shared/WheelSteps.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

namespace cryscope {

LiveSpectrogramView::LiveSpectrogramView(FrequencyViewport& frequencies, QWidget* parent)
    : QWidget(parent), m_frequencies(frequencies), m_history(kKeptSeconds, kSecondsPerColumn),
      m_notes(kKeptSeconds)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_now.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveSpectrogramView::tick);
    connect(&m_frequencies, &FrequencyViewport::changed, this, [this] {
        m_imageSize = {};
        update();
    });
    retranslate();
}

void LiveSpectrogramView::begin()
{
    m_history.clear();
    m_clock.reset();
    m_notes.clear();
    m_shown = 0;
    m_imageSize = {}; // made anew with the next paint
    m_notMonitoring = false;
    setPaused(false);
    setGliding(true);
    update();
}

void LiveSpectrogramView::setGliding(bool gliding)
{
    m_gliding = gliding;
    updateTimer();
}

void LiveSpectrogramView::append(const FeatureMatrix& columns, double firstSeconds, double streamSeconds)
{
    m_history.append(columns, firstSeconds);
    m_clock.arrived(streamSeconds, double(m_now.nsecsElapsed()) * 1e-9);
}

void LiveSpectrogramView::append(const LiveUpdate& update)
{
    m_notes.take(update);
    append(update.columns, update.firstColumnSeconds, update.timeSeconds);
}

void LiveSpectrogramView::setRule(const EpisodeConfig& rule)
{
    m_notes.setRule(rule);
    if (m_withScores) update();
}

void LiveSpectrogramView::addLabel(const LiveLabel& label)
{
    m_notes.addLabel(label);
    update();
}

void LiveSpectrogramView::setEpisodes(std::vector<LiveEpisode> episodes)
{
    if (m_notes.episodes() == episodes) return;
    m_notes.setEpisodes(std::move(episodes));
    update();
}

void LiveSpectrogramView::setShowsScores(bool show)
{
    m_withScores = show;
    update();
}

void LiveSpectrogramView::setPaused(bool paused)
{
    if (m_paused == paused) return;
    m_paused = paused;
    if (!paused)
        m_shown = m_gliding && m_clock.isRunning() ? m_clock.at(double(m_now.nsecsElapsed()) * 1e-9)
                                                   : m_history.endSeconds();
    update();
    Q_EMIT pausedChanged(paused);
}

void LiveSpectrogramView::scrollBy(double seconds)
{
    if (m_history.isEmpty()) return;
    const double to = m_shown + seconds;
    // Forwards past the newest sound is back to now, as long as somebody listens.
    if (to >= m_history.endSeconds() && m_gliding) return setPaused(false);
    setPaused(true);
    const double newest = m_history.endSeconds();
    m_shown = std::clamp(to, std::min(newest, m_history.beginSeconds() + m_span), newest);
    update();
}

void LiveSpectrogramView::setNotMonitoring(bool notMonitoring)
{
    if (m_notMonitoring == notMonitoring) return;
    m_notMonitoring = notMonitoring;
    update();
}

void LiveSpectrogramView::setSpanSeconds(double seconds)
{
    m_span = std::clamp(seconds, 10.0, kLongestSpan);
    m_imageSize = {};
    update();
}

void LiveSpectrogramView::setLook(const SpectrogramLook& look)
{
    if (m_look == look) return;
    m_look = look;
    m_frequencies.setScale(look.scale);
    m_imageSize = {};
    update();
}

void LiveSpectrogramView::tick()
{
    if (window()->isMinimized() || !m_clock.isRunning()) return;
    if (m_paused) { // how long ago that was grows
        const auto second = std::int64_t(m_history.endSeconds() - m_shown);
        if (std::exchange(m_pausedSecond, second) != second) update();
        return;
    }
    const double shown = m_clock.at(double(m_now.nsecsElapsed()) * 1e-9);
    // Nothing to paint until the strip has moved by a pixel of the screen.
    const double pixelsPerSecond = plotRect().width() * devicePixelRatioF() / m_span;
    if (std::floor(shown * pixelsPerSecond) == std::floor(m_shown * pixelsPerSecond)) return;
    m_shown = shown;
    const QRect plot = plotRect();
    update(QRect(0, plot.top(), plot.right() + 1, height() - plot.top()));
}

void LiveSpectrogramView::updateTimer()
{
    if (!m_gliding || !isVisible()) {
        m_timer.stop();
        return;
    }
    const double rate = screen() != nullptr ? std::clamp(screen()->refreshRate(), 30.0, 144.0) : 60.0;
    m_timer.start(std::max(1, int(1000.0 / rate)));
}

void LiveSpectrogramView::showEvent(QShowEvent* event)
{
    updateTimer();
    QWidget::showEvent(event);
}

void LiveSpectrogramView::hideEvent(QHideEvent* event)
{
    updateTimer();
    QWidget::hideEvent(event);
}

void LiveSpectrogramView::resizeEvent(QResizeEvent* event)
{
    m_imageSize = {};
    QWidget::resizeEvent(event);
}

int LiveSpectrogramView::rulerHeight() const
{
    return liveRulerHeight(fontMetrics());
}

QRect LiveSpectrogramView::plotRect() const
{
    return {0, 0, std::max(1, width()), std::max(1, height() - rulerHeight())};
}

double LiveSpectrogramView::xOf(double seconds) const
{
    const QRect plot = plotRect();
    // The same rounding as the picture's, so that marks sit still on the sound.
    const double perSecond = plot.width() / m_span;
    const double ratio = devicePixelRatioF();
    const double right = std::round(m_shown * perSecond * ratio) / ratio;
    return plot.left() + plot.width() - (right - seconds * perSecond);
}

double LiveSpectrogramView::secondsAt(double x) const
{
    const QRect plot = plotRect();
    return m_shown - (plot.left() + plot.width() - x) * m_span / plot.width();
}

void LiveSpectrogramView::makeImage()
{
    const QRect plot = plotRect();
    const double ratio = devicePixelRatioF();
    const QSize size(int(std::round(plot.width() * ratio)), int(std::round(plot.height() * ratio)));
    if (size == m_imageSize && ratio == m_imageRatio) return;
    m_imageSize = size;
    m_imageRatio = ratio;
    const ThemeColours colours = themeColours(palette());
    m_image.setUp(size, m_span, kTopHz, m_frequencies.axis(size.height()),
                  ColourLut(m_look.colours, m_look.levels), colours.panel.rgb());
}

void LiveSpectrogramView::paintEvent(QPaintEvent* event)
{
    makeImage();
    m_image.update(m_history, m_shown);
    QPainter painter(this);
    const QRect plot = plotRect();
    if (!plot.contains(event->rect())) painter.fillRect(event->rect(), palette().color(QPalette::Window));

    painter.save();
    const double ratio = devicePixelRatioF();
    painter.scale(1 / ratio, 1 / ratio);
    m_image.paint(
        painter,
        QRect(QPoint(int(std::round(plot.left() * ratio)), int(std::round(plot.top() * ratio))), m_imageSize),
        m_shown);
    painter.restore();

    if (m_notMonitoring) {
        const double from = std::max<double>(plot.left(), xOf(m_history.endSeconds()));
        const QRectF deaf(from, plot.top(), plot.left() + plot.width() - from, plot.height());
        QColor veil = palette().color(QPalette::Window);
        veil.setAlphaF(0.6F);
        painter.fillRect(deaf, veil);
        painter.fillRect(deaf, QBrush(themeColours(palette()).error, Qt::BDiagPattern));
    }
    const LiveFrame frame{plot, m_shown - m_span, m_shown, [this](double seconds) { return xOf(seconds); },
                          themeColours(palette())};
    painter.save();
    painter.setClipRect(plot);
    if (m_withScores) paintScores(painter, frame, m_notes);
    paintEpisodes(painter, frame, m_notes);
    paintLabels(painter, frame, m_notes);
    if (m_paused) paintPaused(painter, frame, m_history.endSeconds() - m_shown);
    painter.restore();
    paintLiveRuler(painter, frame);
}

void LiveSpectrogramView::wheelEvent(QWheelEvent* event)
{
    const WheelStep step = wheelStep(*event);
    if (step.action == WheelAction::ScrollTime) return scrollBy(-step.notches * m_span / 8);
    if (step.action != WheelAction::ZoomFrequency) {
        event->ignore();
        return;
    }
    const QRect plot = plotRect();
    m_frequencies.zoomAt(zoomFactor(step.notches), (event->position().y() - plot.top()) / plot.height());
}

void LiveSpectrogramView::keyPressEvent(QKeyEvent* event)
{
    const double step = (event->modifiers() & Qt::ShiftModifier) != 0 ? m_span / 2 : m_span / 20;
    switch (event->key()) {
    case Qt::Key_Left:
        return scrollBy(-step);
    case Qt::Key_Right:
        return scrollBy(step);
    case Qt::Key_PageUp:
        return scrollBy(-m_span);
    case Qt::Key_PageDown:
        return scrollBy(m_span);
    case Qt::Key_Home:
        return scrollBy(-kKeptSeconds);
    case Qt::Key_End:
        return setPaused(false);
    case Qt::Key_Space:
        return setPaused(!m_paused);
    default:
        QWidget::keyPressEvent(event);
    }
}

void LiveSpectrogramView::mousePressEvent(QMouseEvent* event)
{
    m_dragX = event->position().x();
}

void LiveSpectrogramView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) return;
    scrollBy((m_dragX - event->position().x()) * m_span / plotRect().width());
    m_dragX = event->position().x();
}

bool LiveSpectrogramView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString words = m_withScores ? m_notes.wordsAt(secondsAt(help->pos().x())) : QString();
    QToolTip::showText(help->globalPos(), words.isEmpty() ? toolTip() : words, this);
    return true;
}

void LiveSpectrogramView::retranslate()
{
    setToolTip(
        tr("The last ten minutes can be scrolled back to while listening goes on (drag, Shift+wheel, Left, "
           "Right, Page Up, Page Down, Home; End is now, Space pauses)"));
    setAccessibleName(tr("Live spectrogram"));
    setAccessibleDescription(
        tr("What the microphone heard in the last seconds: time runs to the right, frequency "
           "upwards, louder is brighter."));
}

void LiveSpectrogramView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_imageSize = {};
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace cryscope
