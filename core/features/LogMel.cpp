#include "core/features/LogMel.h"

#include "core/dsp/VectorKernels.h"
#include "core/features/ConfigJson.h"
#include "core/features/MelBank.h"

#include <algorithm>
#include <cassert>

namespace cryscope {

float LogMelConfig::effectiveMaxHz() const
{
    constexpr float kHighestHz = 8000.0F;
    return maxHz == 0.0F ? std::min(kHighestHz, float(sampleRateHz) / 2) : maxHz;
}

StftConfig LogMelConfig::stft() const
{
    return {.windowLength = windowLength, .hopLength = hopLength, .fftSize = fftSize};
}

Result<void> LogMelConfig::validate() const
{
    constexpr int kMostBands = 512;
    if (auto ok = validateSampleRate(sampleRateHz); !ok) return ok;
    if (auto ok = stft().validate(); !ok) return ok;
    if (melBands < 1 || melBands > kMostBands)
        return invalidField("melBands", std::to_string(melBands), "is out of range; choose 1 to 512");
    const float nyquist = float(sampleRateHz) / 2;
    if (!(effectiveMaxHz() > 0.0F && effectiveMaxHz() <= nyquist))
        return invalidField("maxHz", shownNumber(maxHz),
                            "is out of range; choose at most half the sample rate (" + shownNumber(nyquist) +
                                " Hz), or 0 for the default");
    if (!(minHz >= 0.0F && minHz < effectiveMaxHz()))
        return invalidField("minHz", shownNumber(minHz),
                            "is out of range; choose at least 0 and less than maxHz (" +
                                shownNumber(effectiveMaxHz()) + " Hz)");
    return {};
}

void to_json(nlohmann::json& json, const LogMelConfig& config)
{
    json = {{"sampleRateHz", config.sampleRateHz},
            {"windowLength", config.windowLength},
            {"hopLength", config.hopLength},
            {"fftSize", config.fftSize},
            {"melBands", config.melBands},
            {"minHz", config.minHz},
            {"maxHz", config.maxHz}};
}

Result<LogMelConfig> logMelConfigFromJson(const nlohmann::json& json)
{
    LogMelConfig config;
    ConfigJsonReader reader(json);
    readFields(reader, config);
    return reader.validated(config);
}

void readFields(ConfigJsonReader& reader, LogMelConfig& config)
{
    reader.read("sampleRateHz", config.sampleRateHz);
    reader.read("windowLength", config.windowLength);
    reader.read("hopLength", config.hopLength);
    reader.read("fftSize", config.fftSize);
    reader.read("melBands", config.melBands);
    reader.read("minHz", config.minHz);
    reader.read("maxHz", config.maxHz);
}

struct LogMelSpectrogram::Tables {
    explicit Tables(const LogMelConfig& c)
        : config(c), stft(c.stft()), bank(c.sampleRateHz, c.fftSize, c.melBands, c.minHz, c.effectiveMaxHz()),
          power(bank.paddedBins()), levels(bank.paddedBands())
    {}
    LogMelConfig config;
    Stft stft;
    MelBank bank;
    std::vector<float> power;
    std::vector<float> levels;
};

LogMelSpectrogram::LogMelSpectrogram(const LogMelConfig& config)
{
    assert(config.validate());
    m_tables = std::make_unique<Tables>(config);
}
LogMelSpectrogram::~LogMelSpectrogram() = default;
LogMelSpectrogram::LogMelSpectrogram(LogMelSpectrogram&&) noexcept = default;
LogMelSpectrogram& LogMelSpectrogram::operator=(LogMelSpectrogram&&) noexcept = default;

const LogMelConfig& LogMelSpectrogram::config() const
{
    return m_tables->config;
}

void LogMelSpectrogram::compute(std::span<const float> in, std::span<float> out)
{
    constexpr float kFloor = 1e-10F;
    Tables& t = *m_tables;
    assert(out.size() == std::size_t(t.config.melBands));
    t.stft.power(in, std::span(t.power).first(std::size_t(t.bank.bins())));
    t.bank.apply(t.power, t.levels);
    vectorKernels().decibels(t.levels.data(), kFloor, t.levels.data(), t.levels.size());
    std::copy_n(t.levels.begin(), out.size(), out.begin());
}

FeatureMatrix LogMelSpectrogram::computeAll(std::span<const float> samples)
{
    return computeFrames(*this, samples);
}

} // namespace cryscope
