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

constexpr double kCepstralScaleDb = 20;

MfccConfig mfccConfig(const LogMelConfig& features, const SpectralTrunkOptions& options)
{
    return {.logMel = features, .coefficients = options.coefficients};
}

ChromaConfig chromaConfig(const LogMelConfig& features, const SpectralTrunkOptions& options)
{
    return {.sampleRateHz = features.sampleRateHz,
            .windowLength = options.chromaWindow,
            .hopLength = features.hopLength,
            .fftSize = options.chromaWindow};
}

/// The mean of every column over time becomes 0.
void removeMeans(FeatureMatrix& features)
{
    const std::size_t rows = features.rows();
    std::vector<double> sums(features.columns, 0.0);
    for (std::size_t i = 0; i < features.values.size(); ++i) sums[i % features.columns] += features.values[i];
    for (std::size_t i = 0; i < features.values.size(); ++i)
        features.values[i] = float(features.values[i] - sums[i % features.columns] / double(rows));
}

/// The columns of `part` into those of `out` (rows of `width` floats) that begin at `column`.
void putColumns(const FeatureMatrix& part, std::span<float> out, std::size_t width, std::size_t column)
{
    for (std::size_t row = 0; row < part.rows(); ++row) {
        const auto values = part.row(row);
        std::copy(values.begin(), values.end(), out.begin() + std::ptrdiff_t(row * width + column));
    }
}

} // namespace

FrontEnd::FrontEnd(const LogMelConfig& features, const NetworkOptions& options, int windowLength)
    : m_logMel(features), m_options(options), m_frames(framesOf(features, windowLength)),
      m_chromaFrames(options.hasSpectral() ? options.spectral.chromaFrames(features, windowLength) : 0),
      m_clean(std::size_t(windowLength))
{
    assert(m_frames > 0);
    const auto add = [this](std::size_t columns, bool isSpectrum) {
        m_planes.push_back({m_size, columns, isSpectrum});
        m_size += std::size_t(m_frames) * columns;
    };
    if (options.hasCnn()) add(std::size_t(features.melBands), true);
    if (!options.hasSpectral()) return;
    const auto& spectral = options.spectral;
    add(std::size_t(spectral.columns()), false);
    m_mfcc.emplace(mfccConfig(features, spectral));
    for (int order = 1; order <= spectral.deltas; ++order)
        m_deltas.emplace_back(DeltaConfig{.width = spectral.deltaWidth, .order = order});
    if (!spectral.chroma) return;
    assert(m_chromaFrames > 0);
    m_chroma.emplace(chromaConfig(features, spectral));
    m_chromaLag = std::size_t((spectral.chromaWindow - features.fftSize) / 2 / features.hopLength);
}

void FrontEnd::compute(std::span<const float> window, std::span<float> out)
{
    assert(window.size() == m_clean.size());
    std::transform(window.begin(), window.end(), m_clean.begin(),
                   [](float sample) { return std::isfinite(sample) ? sample : 0.0F; });
    planePart(levels(m_clean), 0, out);
}

FrontEnd::Levels FrontEnd::levels(std::span<const float> samples)
{
    Levels levels{m_logMel.computeAll(samples), {}};
    if (m_chroma) levels.chroma = m_chroma->computeAll(samples);
    return levels;
}

std::size_t FrontEnd::startCount(const Levels& levels) const
{
    const std::size_t starts = levels.mel.rows() - std::size_t(m_frames) + 1;
    return m_chroma ? std::min(starts, levels.chroma.rows() - std::size_t(m_chromaFrames) + 1) : starts;
}

void FrontEnd::planePart(const Levels& levels, std::size_t firstFrame, std::span<float> out)
{
    assert(out.size() == planeSize() && firstFrame + std::size_t(m_frames) <= levels.mel.rows());
    if (m_options.hasCnn()) {
        const auto plane = out.first(std::size_t(m_frames) * levels.mel.columns);
        const auto first = levels.mel.values.begin() + std::ptrdiff_t(firstFrame * levels.mel.columns);
        std::copy(first, first + std::ptrdiff_t(plane.size()), plane.begin());
        normalisePlane(plane, int(levels.mel.columns), m_options.cnn);
    }
    if (m_options.hasSpectral()) cepstralPlane(levels, firstFrame, out.subspan(m_planes.back().first));
}

void FrontEnd::cepstralPlane(const Levels& levels, std::size_t firstFrame, std::span<float> out)
{
    const auto& options = m_options.spectral;
    const auto frames = std::size_t(m_frames);
    const std::size_t bands = levels.mel.columns;
    const auto width = std::size_t(options.columns());
    m_limited.assign(levels.mel.values.begin() + std::ptrdiff_t(firstFrame * bands),
                     levels.mel.values.begin() + std::ptrdiff_t((firstFrame + frames) * bands));
    limitLevels(m_limited, options.absoluteFloorDb, options.dynamicRangeDb);
    FeatureMatrix mfcc{.columns = std::size_t(options.coefficients), .values = {}};
    for (std::size_t frame = 0; frame < frames; ++frame)
        m_mfcc->fromLevels(std::span<const float>(m_limited).subspan(frame * bands, bands), mfcc.appendRow());
    for (float& value : mfcc.values) value = float(value / kCepstralScaleDb);
    if (options.removeMean) removeMeans(mfcc);
    putColumns(mfcc, out, width, 0);
    std::size_t column = mfcc.columns;
    for (const auto& delta : m_deltas) {
        putColumns(delta.computeAll(mfcc), out, width, column);
        column += mfcc.columns;
    }
    if (!m_chroma) return;
    FeatureMatrix chroma{.columns = levels.chroma.columns, .values = {}};
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const std::size_t nearest =
            std::min(frame > m_chromaLag ? frame - m_chromaLag : 0, std::size_t(m_chromaFrames) - 1);
        const auto row = levels.chroma.row(firstFrame + nearest);
        std::copy(row.begin(), row.end(), chroma.appendRow().begin());
    }
    if (options.removeMean) removeMeans(chroma);
    putColumns(chroma, out, width, column);
}

float limitLevels(std::span<float> plane, double absoluteFloorDb, double dynamicRangeDb)
{
    const auto floor = float(absoluteFloorDb);
    float loudest = floor;
    for (float& value : plane) {
        value = std::max(value, floor);
        loudest = std::max(loudest, value);
    }
    if (dynamicRangeDb > 0) {
        const float lowest = loudest - float(dynamicRangeDb);
        for (float& value : plane) value = std::max(value, lowest);
    }
    return loudest;
}

void normalisePlane(std::span<float> plane, int bands, const CnnTrunkOptions& options)
{
    if (plane.empty()) return;
    const float loudest = limitLevels(plane, options.absoluteFloorDb, options.dynamicRangeDb);
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
