#include "core/features/FeatureStream.h"

#include "core/features/Chroma.h"
#include "core/features/ConfigJson.h"
#include "core/features/Delta.h"
#include "core/features/Mfcc.h"
#include "core/features/NpyWriter.h"
#include "core/features/Spectral.h"

#include <algorithm>
#include <cassert>

namespace cryscope {

namespace {

/// A feature whose rows come frame by frame.
template <class Computer>
class Framewise final : public FeatureStream {
public:
    template <class Config>
    Framewise(const Config& config, int rateHz) : m_stream(config), m_rate{rateHz}
    {}
    SampleRate sampleRate() const override { return m_rate; }
    std::size_t columns() const override { return m_stream.frames().columns; }
    int hopLength() const override { return m_stream.computer().hopLength(); }
    void push(std::span<const float> samples) override { m_stream.push(samples); }
    void finish() override {}
    const FeatureMatrix& frames() const override { return m_stream.frames(); }
    void clear() override { m_stream.clearFrames(); }

private:
    FrameStream<Computer> m_stream;
    SampleRate m_rate;
};

/// The STFT's magnitudes as a computer of rows.
class Magnitudes {
public:
    explicit Magnitudes(const StftConfig& config) : m_stft(config) {}
    int frameLength() const { return m_stft.config().frameLength(); }
    int hopLength() const { return m_stft.config().hopLength; }
    int columns() const { return m_stft.config().bins(); }
    void compute(std::span<const float> in, std::span<float> out) { m_stft.magnitude(in, out); }

private:
    Stft m_stft;
};

class MfccDeltas final : public FeatureStream {
public:
    MfccDeltas(const MfccConfig& mfcc, const DeltaConfig& delta)
        : m_mfcc(mfcc), m_delta(delta, std::size_t(mfcc.coefficients)), m_rate{mfcc.logMel.sampleRateHz},
          m_ready{.columns = std::size_t(mfcc.coefficients), .values = {}}
    {}
    SampleRate sampleRate() const override { return m_rate; }
    std::size_t columns() const override { return m_ready.columns; }
    int hopLength() const override { return m_mfcc.computer().hopLength(); }
    void push(std::span<const float> samples) override
    {
        m_mfcc.push(samples);
        m_delta.push(m_mfcc.frames().values);
        m_mfcc.clearFrames();
        collect();
    }
    void finish() override
    {
        m_delta.finish();
        collect();
    }
    const FeatureMatrix& frames() const override { return m_ready; }
    void clear() override { m_ready.values.clear(); }

private:
    void collect()
    {
        const FeatureMatrix rows = m_delta.takeFrames();
        m_ready.values.insert(m_ready.values.end(), rows.values.begin(), rows.values.end());
    }
    MfccStream m_mfcc;
    DeltaStream m_delta;
    SampleRate m_rate;
    FeatureMatrix m_ready;
};

using Made = Result<std::unique_ptr<FeatureStream>>;

template <class Computer, class Config>
Made framewise(const Result<Config>& config)
{
    if (!config) return tl::unexpected(config.error());
    return std::make_unique<Framewise<Computer>>(*config, config->sampleRateHz);
}

Made makeStft(const nlohmann::json& json)
{
    StftConfig config;
    int rateHz = LogMelConfig{}.sampleRateHz;
    std::string window(windowName(config.window));
    ConfigJsonReader reader(json);
    reader.read("sampleRateHz", rateHz);
    reader.read("windowLength", config.windowLength);
    reader.read("hopLength", config.hopLength);
    reader.read("fftSize", config.fftSize);
    reader.read("window", window);
    if (auto ok = reader.finish(); !ok) return tl::unexpected(ok.error());
    const auto shape = windowFromName(window);
    if (!shape)
        return invalidField("window", window,
                            "is no window; choose hann, hamming, blackman, blackman-harris, rectangular or "
                            "gaussian");
    config.window = *shape;
    if (auto ok = validateSampleRate(rateHz); !ok) return tl::unexpected(ok.error());
    if (auto ok = config.validate(); !ok) return tl::unexpected(ok.error());
    return std::make_unique<Framewise<Magnitudes>>(config, rateHz);
}

Made makeMfcc(const nlohmann::json& json)
{
    const auto config = mfccConfigFromJson(json);
    if (!config) return tl::unexpected(config.error());
    return std::make_unique<Framewise<Mfcc>>(*config, config->logMel.sampleRateHz);
}

Made makeDelta(const nlohmann::json& json)
{
    MfccConfig mfcc;
    DeltaConfig delta;
    ConfigJsonReader reader(json);
    readFields(reader, mfcc);
    reader.read("width", delta.width);
    reader.read("order", delta.order);
    if (auto ok = reader.validated(mfcc); !ok) return tl::unexpected(ok.error());
    if (auto ok = delta.validate(); !ok) return tl::unexpected(ok.error());
    return std::make_unique<MfccDeltas>(mfcc, delta);
}

} // namespace

Made makeFeatureStream(std::string_view kind, const nlohmann::json& config)
{
    if (kind == "stft") return makeStft(config);
    if (kind == "logmel") return framewise<LogMelSpectrogram>(logMelConfigFromJson(config));
    if (kind == "mfcc") return makeMfcc(config);
    if (kind == "delta") return makeDelta(config);
    if (kind == "chroma") return framewise<Chroma>(chromaConfigFromJson(config));
    if (kind == "spectral") return framewise<Spectral>(spectralConfigFromJson(config));
    std::string known;
    for (const std::string_view name : kFeatureKinds)
        known += (known.empty() ? "" : ", ") + std::string(name);
    return invalidField("kind", std::string(kind), "is no feature; choose one of " + known);
}

Result<std::int64_t> writeFeatures(SampleSource& source, FeatureStream& stream,
                                   const std::filesystem::path& file, const CancelToken& cancel,
                                   const ProgressFn& progress)
{
    assert(source.sampleRate() == stream.sampleRate());
    constexpr std::size_t kBlock = 65536;
    constexpr std::size_t kRowValues = 1 << 18; // held at once: a hop of one sample must not fill the memory
    auto writer = NpyWriter::create(file, stream.columns());
    if (!writer) return tl::unexpected(writer.error());
    const auto writeRows = [&]() -> Result<void> {
        auto written = (*writer)->write(stream.frames().values);
        stream.clear();
        return written;
    };
    const std::size_t piece =
        std::size_t(stream.hopLength()) * std::max<std::size_t>(1, kRowValues / stream.columns());
    std::vector<float> block(kBlock);
    std::int64_t done = 0;
    for (;;) {
        if (cancel.requested()) return cancelled();
        const auto count = source.read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        for (std::size_t at = 0; at < *count; at += piece) {
            stream.push(std::span(block).subspan(at, std::min(piece, *count - at)));
            if (auto ok = writeRows(); !ok) return tl::unexpected(ok.error());
        }
        done += std::int64_t(*count);
        const auto total = double(source.length().value_or(0));
        report(progress, total > 0 ? std::min(1.0, double(done) / total) : -1.0);
    }
    stream.finish();
    if (auto ok = writeRows(); !ok) return tl::unexpected(ok.error());
    if (auto ok = (*writer)->finish(); !ok) return tl::unexpected(ok.error());
    report(progress, 1.0);
    return (*writer)->rows();
}

} // namespace cryscope
