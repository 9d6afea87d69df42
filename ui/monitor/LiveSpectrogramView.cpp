#include "ui/monitor/LiveSpectrogramView.h"

#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"
#include "ui/shared/WheelSteps.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QEvent>
#include <QPainter>
#include <QScreen>
#include <algorithm>
#include <cmath>

namespace cryscope {

namespace {

constexpr int kTickLength = 4;

/// Round steps of which about one in `minPx` fits.
double timeStep(double spanSeconds, double widthPx, double minPx)
{
    for (const double step : {1.0, 2.0, 5.0, 10.0}) {
        if (step * widthPx / spanSeconds >= minPx) return step;
    }
    return 10.0;
}

} // namespace

LiveSpectrogramView::LiveSpectrogramView(FrequencyViewport& frequencies, QWidget* parent)
    : QWidget(parent), m_frequencies(frequencies), m_history(kLongestSpan + 1, kSecondsPerColumn)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
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
    m_episodes.clear();
    m_shown = 0;
    m_imageSize = {}; // made anew with the next paint
    m_notMonitoring = false;
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

void LiveSpectrogramView::setEpisodes(std::vector<LiveEpisode> episodes)
{
    if (m_episodes == episodes) return;
    m_episodes = std::move(episodes);
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
    m_imageSize = {};
    update();
}

void LiveSpectrogramView::tick()
{
    if (window()->isMinimized() || !m_clock.isRunning()) return;
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
    return fontMetrics().height() + kTickLength + 3;
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
    m_image.update(m_history);
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
    paintEpisodes(painter, plot);
    paintTimeRuler(painter, plot);
}

void LiveSpectrogramView::paintEpisodes(QPainter& painter, const QRect& plot) const
{
    painter.save();
    painter.setClipRect(plot);
    const ThemeColours colours = themeColours(palette());
    for (const LiveEpisode& live : m_episodes) {
        const EpisodeBox box{xOf(live.episode.startSeconds),
                             live.isOpen ? plot.right() + 4.0 : xOf(live.episode.endSeconds), live.isOpen};
        paintEpisode(painter, plot, box, live.isOpen ? tr("Crying") : episodeCaption(live.episode), colours);
    }
    painter.restore();
}

void LiveSpectrogramView::paintTimeRuler(QPainter& painter, const QRect& plot) const
{
    const ThemeColours colours = themeColours(palette());
    const int labelWidth = fontMetrics().horizontalAdvance(QStringLiteral("0:00:00"));
    const double step = timeStep(m_span, plot.width(), labelWidth + 24);
    const int top = plot.bottom() + 1;
    const double first = std::max(0.0, std::ceil(m_shown - m_span));
    for (double second = first; second <= m_shown; second += 1) {
        const double x = xOf(second);
        if (x < plot.left() || x > plot.right()) continue;
        const bool isMajor = std::fmod(second, step) < 0.5;
        painter.setPen(colours.tick);
        painter.drawLine(QPointF(x, top), QPointF(x, top + (isMajor ? kTickLength : kTickLength / 2)));
        const QString label = formatShortClock(second);
        const double width = fontMetrics().horizontalAdvance(label);
        if (!isMajor || x + width / 2 > plot.right()) continue; // whole or not at all
        painter.setPen(colours.rulerText);
        painter.drawText(QPointF(x - width / 2, top + kTickLength + 1 + fontMetrics().ascent()), label);
    }
}

void LiveSpectrogramView::wheelEvent(QWheelEvent* event)
{
    const WheelStep step = wheelStep(*event);
    if (step.action != WheelAction::ZoomFrequency) {
        event->ignore();
        return;
    }
    const QRect plot = plotRect();
    m_frequencies.zoomAt(zoomFactor(step.notches), (event->position().y() - plot.top()) / plot.height());
}

void LiveSpectrogramView::retranslate()
{
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
