#include "core/features/Chroma.h"

#include "core/dsp/VectorKernels.h"
#include "core/features/ConfigJson.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace cryscope {

namespace {

constexpr int kClasses = Chroma::kClasses;
constexpr std::size_t kPaddedClasses = paddedToLanes(kClasses);

/// Pitch of the bins in semitones above A of the octave of 27.5 Hz. Bin 0 has no pitch: 1.5 octaves below
/// bin 1.
std::vector<double> semitonesOfBins(const ChromaConfig& config)
{
    constexpr double kReferenceHz = 440.0 / 16.0;
    std::vector<double> semitones(std::size_t(config.fftSize));
    for (std::size_t bin = 1; bin < semitones.size(); ++bin)
        semitones[bin] =
            kClasses * std::log2(double(bin) * config.sampleRateHz / config.fftSize / kReferenceHz);
    semitones[0] = semitones[1] - 1.5 * kClasses;
    return semitones;
}

/// A bump for every pitch class, as wide as the bins are apart; columns of unit length; octaves weighted by a
/// Gaussian of two octaves around the fifth.
std::vector<float> weightsOf(const ChromaConfig& config)
{
    constexpr double kCentreOctave = 5.0;
    constexpr double kOctaveWidth = 2.0;
    constexpr int kFromAToC = 3; // semitones: rows are turned so that C comes first
    const std::vector<double> semitones = semitonesOfBins(config);
    const auto bins = std::size_t(config.stft().bins());
    std::vector<float> weights(bins * kPaddedClasses, 0.0F);
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const double width = std::max(semitones[bin + 1] - semitones[bin], 1.0);
        std::array<double, kClasses> bump{};
        double squares = 0;
        for (int c = 0; c < kClasses; ++c) {
            // The distance to the class in -6..6, around the circle.
            const double turned = semitones[bin] - c + kClasses / 2 + 10 * kClasses;
            const double distance = turned - kClasses * std::floor(turned / kClasses) - kClasses / 2;
            bump[std::size_t(c)] = std::exp(-0.5 * std::pow(2 * distance / width, 2));
            squares += bump[std::size_t(c)] * bump[std::size_t(c)];
        }
        const double octaves = (semitones[bin] / kClasses - kCentreOctave) / kOctaveWidth;
        const double scale = std::exp(-0.5 * octaves * octaves) / std::sqrt(squares);
        for (int c = 0; c < kClasses; ++c)
            weights[bin * kPaddedClasses + std::size_t((c + kClasses - kFromAToC) % kClasses)] =
                static_cast<float>(bump[std::size_t(c)] * scale);
    }
    return weights;
}

} // namespace

StftConfig ChromaConfig::stft() const
{
    return {.windowLength = windowLength, .hopLength = hopLength, .fftSize = fftSize};
}

Result<void> ChromaConfig::validate() const
{
    if (auto ok = validateSampleRate(sampleRateHz); !ok) return ok;
    return stft().validate();
}

void to_json(nlohmann::json& json, const ChromaConfig& config)
{
    json = {{"sampleRateHz", config.sampleRateHz},
            {"windowLength", config.windowLength},
            {"hopLength", config.hopLength},
            {"fftSize", config.fftSize}};
}

Result<ChromaConfig> chromaConfigFromJson(const nlohmann::json& json)
{
    ChromaConfig config;
    ConfigJsonReader reader(json);
    readFields(reader, config);
    return reader.validated(config);
}

void readFields(ConfigJsonReader& reader, ChromaConfig& config)
{
    reader.read("sampleRateHz", config.sampleRateHz);
    reader.read("windowLength", config.windowLength);
    reader.read("hopLength", config.hopLength);
    reader.read("fftSize", config.fftSize);
}

Chroma::Chroma(const ChromaConfig& config)
    : m_config(config), m_stft(config.stft()), m_power(std::size_t(m_stft.config().bins())),
      m_weights(weightsOf(config))
{
    assert(config.validate());
}

void Chroma::compute(std::span<const float> in, std::span<float> out)
{
    assert(out.size() == std::size_t(kClasses));
    m_stft.power(in, m_power);
    std::array<float, kPaddedClasses> sums;
    vectorKernels().weightedRows(m_power.data(), m_power.size(), m_weights.data(), sums.size(), sums.data());
    const float largest = *std::max_element(sums.begin(), sums.begin() + kClasses);
    // As librosa: what is too small to divide by stays as it is. NaN passes through.
    const float divisor = largest < std::numeric_limits<float>::min() ? 1.0F : largest;
    for (std::size_t c = 0; c < out.size(); ++c) out[c] = sums[c] / divisor;
}

} // namespace cryscope
