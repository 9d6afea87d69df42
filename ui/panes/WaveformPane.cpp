#include "ui/panes/WaveformPane.h"

#include "ui/shared/Format.h"
#include "ui/waveform/WaveformRenderer.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kDotsFromPx = 6; // between samples, for each to have a dot
constexpr int kGainColumns = 1024;
} // namespace

WaveformPane::WaveformPane(TimeViewport& time, QWidget* parent) : TimePane(time, parent)
{
    setObjectName(QStringLiteral("waveformPane"));
    connect(&time, &TimeViewport::changed, this, &WaveformPane::request);
    connect(&m_job, &WaveformJob::finished, this, [this](const WaveformResult& result) {
        m_failed = !result;
        if (result) m_shape = *result;
        m_image = {};
        contentChanged();
        if (result) request(); // the view may have gone on meanwhile
    });
}

void WaveformPane::setRecording(std::shared_ptr<const RandomAccessAudio> audio)
{
    m_job.abandon();
    m_audio = std::move(audio);
    m_peaks.reset();
    m_shape.reset();
    m_image = {};
    m_failed = false;
    m_gain = 1;
    contentChanged();
    request();
}

void WaveformPane::setPeaks(std::shared_ptr<const OverviewPeaks> peaks)
{
    m_peaks = std::move(peaks);
    m_gain = m_peaks ? overviewGain(m_peaks->columns(kGainColumns)) : 1;
    m_image = {};
    contentChanged();
    request();
}

WaveformWish WaveformPane::wish() const
{
    WaveformWish wish;
    const double pixel = time().secondsPerPixel() / devicePixelRatioF();
    // Half a view on both sides: scrolling finds it there.
    const double margin = time().visibleSeconds() / 2;
    wish.secondsPerColumn = pixel;
    wish.firstColumn = static_cast<std::int64_t>(std::floor(std::max(time().start() - margin, 0.0) / pixel));
    const double end = std::min(time().end() + margin, time().duration());
    wish.columns = static_cast<int>(std::ceil(end / pixel)) - static_cast<int>(wish.firstColumn);
    return wish;
}

bool WaveformPane::isComplete() const
{
    if (!m_shape || m_shape->wish.secondsPerColumn != time().secondsPerPixel() / devicePixelRatioF())
        return false;
    const double end = std::min(time().end(), time().duration());
    return m_shape->beginSeconds() <= time().start() && m_shape->endSeconds() >= end - 1e-9;
}

void WaveformPane::request()
{
    if (!m_audio || m_failed || !isVisible() || isEmpty() || m_job.isRunning() || isComplete()) return;
    const WaveformWish wanted = wish();
    if (wanted.columns <= 0 || (!m_peaks && !wanted.isNear(*m_audio))) return;
    m_job.start(m_audio, m_peaks, wanted);
}

QString WaveformPane::title() const
{
    return tr("Waveform");
}

QString WaveformPane::explanation() const
{
    return tr(
        "The samples in view; 1 is full scale. Click: go there; drag: select; wheel: scroll; Ctrl+wheel: "
        "zoom");
}

QString WaveformPane::emptyReason() const
{
    if (isEmpty() || m_shape) return {};
    if (m_failed) return tr("The recording cannot be read any more. Open it again.");
    return tr("Reading the recording…");
}

std::vector<PaneTick> WaveformPane::ticks() const
{
    return valueTicks(-1 / m_gain, 1 / m_gain, height(), QFontMetricsF(font()).height() * 1.6);
}

QString WaveformPane::readout(double seconds) const
{
    if (!m_shape) return {};
    const QLocale locale;
    const int decimals = m_gain > 3 ? 4 : 3;
    if (!m_shape->samples.empty()) {
        const auto index = std::llround(seconds * m_shape->sampleRateHz) - m_shape->firstSample;
        if (index < 0 || index >= std::ssize(m_shape->samples)) return {};
        return locale.toString(double(m_shape->samples[std::size_t(index)]), 'f', decimals);
    }
    const auto column = static_cast<std::int64_t>(std::floor(seconds / m_shape->wish.secondsPerColumn)) -
                        m_shape->wish.firstColumn;
    if (column < 0 || column >= std::ssize(m_shape->peaks)) return {};
    const Peak& peak = m_shape->peaks[std::size_t(column)];
    return tr("%1 to %2")
        .arg(locale.toString(double(peak.min), 'f', decimals),
             locale.toString(double(peak.max), 'f', decimals));
}

const QImage& WaveformPane::image(const ThemeColours& colours)
{
    const int rows = static_cast<int>(std::ceil(height() * devicePixelRatioF()));
    if (m_image.isNull() || m_image.height() != rows)
        m_image = renderWaveform(m_shape->peaks, rows, m_gain,
                                 {palette().color(QPalette::Base),
                                  colours.waveform.lighter(isDark(palette()) ? 80 : 140), colours.waveform});
    return m_image;
}

void WaveformPane::paintSamples(QPainter& painter, const ThemeColours& colours) const
{
    const double middle = height() / 2.0;
    const double pxPerSample = 1 / (m_shape->sampleRateHz * time().secondsPerPixel());
    QPolygonF line;
    for (std::size_t i = 0; i < m_shape->samples.size(); ++i) {
        const double x = xOf(double(m_shape->firstSample + std::int64_t(i)) / m_shape->sampleRateHz);
        if (x < -pxPerSample || x > width() + pxPerSample) continue;
        line << QPointF(x, middle - double(m_shape->samples[i]) * m_gain * middle);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.waveform, 1.2));
    painter.drawPolyline(line);
    if (pxPerSample < kDotsFromPx) return;
    painter.setBrush(colours.waveform);
    painter.setPen(Qt::NoPen);
    for (const QPointF& sample : line) painter.drawEllipse(sample, 2, 2);
}

void WaveformPane::paintContent(QPainter& painter, const ThemeColours& colours)
{
    if (!m_shape) return;
    painter.fillRect(QRectF(0, std::floor(height() / 2.0), width(), 1), colours.outline);
    if (!m_shape->samples.empty()) return paintSamples(painter, colours);
    const double left = xOf(m_shape->beginSeconds());
    const double right = xOf(m_shape->endSeconds());
    painter.drawImage(QRectF(left, 0, right - left, height()), image(colours));
}

void WaveformPane::showEvent(QShowEvent* event)
{
    TimePane::showEvent(event);
    request();
}

void WaveformPane::resizeEvent(QResizeEvent* event)
{
    TimePane::resizeEvent(event);
    request();
}

void WaveformPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) m_image = {};
    TimePane::changeEvent(event);
}

} // namespace cryscope
