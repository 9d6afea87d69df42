#include "core/network/FrontEnd.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

double meanOf(std::span<const float> values)
{
    double sum = 0;
    for (const float value : values) sum += value;
    return sum / double(std::max<std::size_t>(1, values.size()));
}

void shiftAndScale(std::span<float> values, double offset, double scale)
{
    for (float& value : values) value = float((value - offset) / scale);
}

void normaliseBands(std::span<float> plane, int bands, double scale)
{
    const std::size_t frames = plane.size() / std::size_t(bands);
    for (std::size_t band = 0; band < std::size_t(bands); ++band) {
        double sum = 0;
        for (std::size_t frame = 0; frame < frames; ++frame) sum += plane[frame * std::size_t(bands) + band];
        const double mean = sum / double(std::max<std::size_t>(1, frames));
        for (std::size_t frame = 0; frame < frames; ++frame) {
            float& value = plane[frame * std::size_t(bands) + band];
            value = float((value - mean) / scale);
        }
    }
}

} // namespace

FrontEnd::FrontEnd(const LogMelConfig& features, const NetworkOptions& options, int windowLength)
    : m_logMel(features), m_options(options), m_frames(framesOf(features, windowLength)),
      m_clean(std::size_t(windowLength))
{
    assert(m_frames > 0);
}

void FrontEnd::compute(std::span<const float> window, std::span<float> plane)
{
    assert(window.size() == m_clean.size() && plane.size() == planeSize());
    std::transform(window.begin(), window.end(), m_clean.begin(),
                   [](float sample) { return std::isfinite(sample) ? sample : 0.0F; });
    const auto& config = m_logMel.config();
    const auto bandCount = std::size_t(config.melBands);
    for (int frame = 0; frame < m_frames; ++frame)
        m_logMel.compute(std::span<const float>(m_clean).subspan(
                             std::size_t(frame) * std::size_t(config.hopLength), std::size_t(config.fftSize)),
                         plane.subspan(std::size_t(frame) * bandCount, bandCount));
    normalisePlane(plane, config.melBands, m_options);
}

void FrontEnd::planePart(const FeatureMatrix& levels, std::size_t firstFrame, std::span<float> plane) const
{
    assert(plane.size() == planeSize() && firstFrame + std::size_t(m_frames) <= levels.rows());
    const auto first = levels.values.begin() + std::ptrdiff_t(firstFrame * levels.columns);
    std::copy(first, first + std::ptrdiff_t(plane.size()), plane.begin());
    normalisePlane(plane, int(levels.columns), m_options);
}

void normalisePlane(std::span<float> plane, int bands, const NetworkOptions& options)
{
    if (plane.empty()) return;
    const auto floor = float(options.absoluteFloorDb);
    float loudest = floor;
    for (float& value : plane) {
        value = std::max(value, floor);
        loudest = std::max(loudest, value);
    }
    if (options.dynamicRangeDb > 0) {
        const float lowest = loudest - float(options.dynamicRangeDb);
        for (float& value : plane) value = std::max(value, lowest);
    }
    switch (options.normalisation) {
    case Normalisation::WindowMean:
        return shiftAndScale(plane, meanOf(plane), options.scaleDb);
    case Normalisation::WindowStandard: {
        const double mean = meanOf(plane);
        double squares = 0;
        for (const float value : plane) squares += (value - mean) * (value - mean);
        return shiftAndScale(plane, mean, std::max(1.0, std::sqrt(squares / double(plane.size()))));
    }
    case Normalisation::BandMean:
        return normaliseBands(plane, bands, options.scaleDb);
    case Normalisation::WindowMax:
        return shiftAndScale(plane, loudest - options.scaleDb, options.scaleDb);
    case Normalisation::Fixed:
        return shiftAndScale(plane, options.fixedMeanDb, options.scaleDb);
    }
}

} // namespace cryscope
