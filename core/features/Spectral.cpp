#include "core/features/Spectral.h"

#include "core/dsp/VectorKernels.h"
#include "core/features/ConfigJson.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace cryscope {

namespace {

double zeroCrossingRate(std::span<const float> in)
{
    constexpr float kZero = 1e-10F;
    const auto isNegative = [](float x) { return x < -kZero; };
    int crossings = 0;
    for (std::size_t i = 1; i < in.size(); ++i) crossings += isNegative(in[i]) != isNegative(in[i - 1]);
    return double(crossings) / double(in.size());
}

double rms(std::span<const float> in)
{
    double squares = 0;
    for (const float x : in) squares += double(x) * double(x);
    return std::sqrt(squares / double(in.size()));
}

} // namespace

StftConfig SpectralConfig::stft() const
{
    return {.windowLength = windowLength, .hopLength = hopLength, .fftSize = fftSize};
}

Result<void> SpectralConfig::validate() const
{
    if (auto ok = validateSampleRate(sampleRateHz); !ok) return ok;
    if (!(rolloffShare > 0.0F && rolloffShare < 1.0F))
        return invalidField("rolloffShare", shownNumber(rolloffShare),
                            "is out of range; choose between 0 and 1");
    return stft().validate();
}

void to_json(nlohmann::json& json, const SpectralConfig& config)
{
    json = {{"sampleRateHz", config.sampleRateHz},
            {"windowLength", config.windowLength},
            {"hopLength", config.hopLength},
            {"fftSize", config.fftSize},
            {"rolloffShare", config.rolloffShare}};
}

Result<SpectralConfig> spectralConfigFromJson(const nlohmann::json& json)
{
    SpectralConfig config;
    ConfigJsonReader reader(json);
    readFields(reader, config);
    return reader.validated(config);
}

void readFields(ConfigJsonReader& reader, SpectralConfig& config)
{
    reader.read("sampleRateHz", config.sampleRateHz);
    reader.read("windowLength", config.windowLength);
    reader.read("hopLength", config.hopLength);
    reader.read("fftSize", config.fftSize);
    reader.read("rolloffShare", config.rolloffShare);
}

Spectral::Spectral(const SpectralConfig& config)
    : m_config(config), m_stft(config.stft()), m_magnitudes(std::size_t(m_stft.config().bins())),
      m_previous(m_magnitudes.size()), m_levels(paddedToLanes(m_magnitudes.size()))
{
    assert(config.validate());
}

FeatureMatrix Spectral::computeAll(std::span<const float> samples)
{
    reset();
    return computeFrames(*this, samples);
}

void Spectral::compute(std::span<const float> in, std::span<float> out)
{
    assert(out.size() == std::size_t(Columns));
    m_stft.magnitude(in, m_magnitudes);
    computeSpectrum(out);
    const double level = rms(in);
    out[Rms] = static_cast<float>(level);
    out[ZeroCrossings] = static_cast<float>(zeroCrossingRate(in));
    if (std::isnan(level)) // also where the window hides the NaN sample from the spectrum
        std::fill(out.begin(), out.begin() + ZeroCrossings, std::numeric_limits<float>::quiet_NaN());
    m_previous.swap(m_magnitudes);
    m_hasPrevious = true;
}

double Spectral::flatness()
{
    constexpr float kFloor = 1e-10F;
    const double dbPerE = 10.0 / std::numbers::ln10;
    double sum = 0;
    for (std::size_t k = 0; k < m_magnitudes.size(); ++k) {
        m_levels[k] = m_magnitudes[k] * m_magnitudes[k];
        sum += std::max(kFloor, m_levels[k]);
    }
    std::fill(m_levels.begin() + std::ptrdiff_t(m_magnitudes.size()), m_levels.end(),
              1.0F); // 0 dB: adds nothing
    vectorKernels().decibels(m_levels.data(), kFloor, m_levels.data(), m_levels.size());
    const double levels = std::accumulate(m_levels.begin(), m_levels.end(), 0.0);
    const auto count = double(m_magnitudes.size());
    return std::exp(levels / dbPerE / count) / (sum / count);
}

void Spectral::computeSpectrum(std::span<float> out)
{
    const double hzPerBin = double(m_config.sampleRateHz) / m_config.fftSize;
    double sum = 0;
    double moment = 0;
    double rise = 0;
    for (std::size_t k = 0; k < m_magnitudes.size(); ++k) {
        sum += m_magnitudes[k];
        moment += double(k) * m_magnitudes[k];
        if (m_hasPrevious) rise += std::max(0.0, double(m_magnitudes[k]) - m_previous[k]);
    }
    double below = 0;
    std::size_t rolloff = 0;
    while (rolloff + 1 < m_magnitudes.size() &&
           (below += m_magnitudes[rolloff]) < double(m_config.rolloffShare) * sum)
        ++rolloff;
    out[Centroid] = static_cast<float>(sum > 0 ? hzPerBin * moment / sum : 0.0);
    out[Rolloff] = static_cast<float>(hzPerBin * double(rolloff));
    out[Flatness] = static_cast<float>(flatness());
    out[Flux] = static_cast<float>(rise / m_stft.windowSum());
}

} // namespace cryscope
