#include "ui/waveform/WaveformRenderer.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kFill = 0.9;
constexpr double kLargestGain = 30.0;

/// Rows [first, last] that the values from `low` to `high` cover; at least one.
std::pair<int, int> rowsOf(double low, double high, int height)
{
    const double middle = height / 2.0;
    const auto row = [&](double value) {
        return std::clamp(static_cast<int>(std::floor(middle - std::clamp(value, -1.0, 1.0) * middle)), 0,
                          height - 1);
    };
    return {row(high), row(low)};
}

} // namespace

QImage renderWaveform(std::span<const Peak> peaks, int heightPx, double gain, const WaveformColours& colours)
{
    QImage image(std::max(static_cast<int>(peaks.size()), 1), std::max(heightPx, 1), QImage::Format_RGB32);
    image.fill(colours.background);
    const QRgb extremes = colours.extremes.rgb();
    const QRgb rms = colours.rms.rgb();
    auto* pixels = reinterpret_cast<QRgb*>(image.bits());
    const qsizetype stride = image.bytesPerLine() / 4;
    for (std::size_t x = 0; x < peaks.size(); ++x) {
        const Peak& peak = peaks[x];
        const auto [top, bottom] = rowsOf(peak.min * gain, peak.max * gain, image.height());
        for (int y = top; y <= bottom; ++y) pixels[y * stride + static_cast<qsizetype>(x)] = extremes;
        const auto [rmsTop, rmsBottom] = rowsOf(-peak.rms * gain, peak.rms * gain, image.height());
        for (int y = std::max(rmsTop, top); y <= std::min(rmsBottom, bottom); ++y)
            pixels[y * stride + static_cast<qsizetype>(x)] = rms;
    }
    return image;
}

double overviewGain(std::span<const Peak> peaks)
{
    double loudest = 0;
    for (const Peak& peak : peaks) loudest = std::max({loudest, double(peak.max), -double(peak.min)});
    return loudest > 0 ? std::clamp(kFill / loudest, 1.0, kLargestGain) : 1.0;
}

} // namespace cryscope
