#include "core/features/LogMel.h"

#include "core/base/Units.h"
#include "core/features/ConfigJson.h"
#include "core/features/MelBank.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {

namespace {

Error invalid(const char* field, const std::string& value, const std::string& rule)
{
    return {ErrorKind::InvalidArgument, field, value + " " + rule};
}

std::string shown(float hz)
{
    std::string text = std::to_string(hz); // "50.000000"
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

} // namespace

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
    if (!SampleRate{sampleRateHz}.isSupported())
        return tl::unexpected(invalid("sampleRateHz", std::to_string(sampleRateHz),
                                      "is out of range; choose 1000 to 768000 Hz."));
    if (auto ok = stft().validate(); !ok) return ok;
    if (melBands < 1 || melBands > kMostBands)
        return tl::unexpected(
            invalid("melBands", std::to_string(melBands), "is out of range; choose 1 to 512."));
    const float nyquist = float(sampleRateHz) / 2;
    if (!(effectiveMaxHz() > 0.0F && effectiveMaxHz() <= nyquist))
        return tl::unexpected(invalid("maxHz", shown(maxHz),
                                      "is out of range; choose at most half the sample rate (" +
                                          shown(nyquist) + " Hz), or 0 for the default."));
    if (!(minHz >= 0.0F && minHz < effectiveMaxHz()))
        return tl::unexpected(invalid("minHz", shown(minHz),
                                      "is out of range; choose at least 0 and less than maxHz (" +
                                          shown(effectiveMaxHz()) + " Hz)."));
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
    reader.read("sampleRateHz", config.sampleRateHz);
    reader.read("windowLength", config.windowLength);
    reader.read("hopLength", config.hopLength);
    reader.read("fftSize", config.fftSize);
    reader.read("melBands", config.melBands);
    reader.read("minHz", config.minHz);
    reader.read("maxHz", config.maxHz);
    if (auto ok = reader.finish(); !ok) return tl::unexpected(ok.error());
    if (auto ok = config.validate(); !ok) return tl::unexpected(ok.error());
    return config;
}

struct LogMelSpectrogram::Tables {
    explicit Tables(const LogMelConfig& c)
        : config(c), stft(c.stft()), bank(c.sampleRateHz, c.fftSize, c.melBands, c.minHz, c.effectiveMaxHz()),
          power(std::size_t(stft.config().bins()))
    {}
    LogMelConfig config;
    Stft stft;
    MelBank bank;
    std::vector<float> power;
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
    m_tables->stft.power(in, m_tables->power);
    m_tables->bank.apply(m_tables->power, out);
    // Compared so that NaN stays NaN.
    for (float& value : out) value = 10.0F * std::log10(value < kFloor ? kFloor : value);
}

FeatureMatrix LogMelSpectrogram::computeAll(std::span<const float> samples)
{
    const auto hop = std::size_t(config().hopLength);
    const auto frames =
        std::size_t(frameCount(std::int64_t(samples.size()), frameLength(), config().hopLength));
    FeatureMatrix matrix{.columns = std::size_t(config().melBands), .values = {}};
    matrix.values.resize(frames * matrix.columns);
    for (std::size_t f = 0; f < frames; ++f)
        compute(samples.subspan(f * hop, std::size_t(frameLength())),
                std::span(matrix.values).subspan(f * matrix.columns, matrix.columns));
    return matrix;
}

LogMelStream::LogMelStream(const LogMelConfig& config)
    : m_computer(config),
      m_framer(m_computer.frameLength(), config.hopLength), m_ready{.columns = std::size_t(config.melBands),
                                                                    .values = {}}
{}

void LogMelStream::push(std::span<const float> samples)
{
    m_framer.push(samples,
                  [this](std::span<const float> frame) { m_computer.compute(frame, m_ready.appendRow()); });
}

FeatureMatrix LogMelStream::takeFrames()
{
    FeatureMatrix taken{.columns = m_ready.columns, .values = {}};
    taken.values.swap(m_ready.values);
    return taken;
}

} // namespace cryscope
