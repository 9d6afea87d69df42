#include "core/dataset/ClipFacts.h"

#include "core/audio/AudioFile.h"
#include "core/audio/Resampler.h"
#include "core/base/Sha256.h"
#include "core/dsp/Framer.h"
#include "core/dsp/Stft.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace cryscope {
namespace {

constexpr std::size_t kBlock = 1 << 16;
constexpr double kFingerprintedSeconds = 600;

/// Level, clipping and offset, sample by sample.
class LevelMeter {
public:
    explicit LevelMeter(SampleRate rate) : m_halfSecond(static_cast<std::size_t>(std::max(1, rate.hz / 2))) {}

    void push(std::span<const float> samples)
    {
        for (const float s : samples) {
            const double square = double(s) * s;
            m_sum += s;
            m_squares += square;
            m_part += square;
            m_peak = std::max(m_peak, std::abs(double(s)));
            if (std::abs(s) >= 0.985F) ++m_clipped;
            if (++m_inPart == m_halfSecond) endPart();
        }
        m_count += samples.size();
    }

    void finish(ClipFacts& facts)
    {
        // A clip shorter than half a second is judged by what there is.
        if (m_count < m_halfSecond && m_inPart > 0) endPart();
        const auto count = double(m_count);
        facts.rmsDbfs = rmsToDbfs(std::sqrt(m_squares / count));
        facts.loudestDbfs = rmsToDbfs(std::sqrt(m_loudest));
        facts.peakDbfs = m_peak > 0 ? 20 * std::log10(m_peak) : -INFINITY;
        facts.clippedShare = double(m_clipped) / count;
        facts.dcOffset = m_sum / count;
    }

private:
    void endPart()
    {
        m_loudest = std::max(m_loudest, m_part / double(m_inPart));
        m_part = 0;
        m_inPart = 0;
    }

    std::size_t m_halfSecond;
    std::size_t m_count = 0, m_inPart = 0, m_clipped = 0;
    double m_sum = 0, m_squares = 0, m_part = 0, m_loudest = 0, m_peak = 0;
};

/// Mean power spectrum, for the bandwidth.
class BandMeter {
public:
    explicit BandMeter(SampleRate rate)
        : m_rate(rate), m_stft(configFor(rate)), m_framer(m_stft.config().fftSize, m_stft.config().hopLength),
          m_power(static_cast<std::size_t>(m_stft.config().bins())), m_mean(m_power.size())
    {}

    void push(std::span<const float> samples)
    {
        m_framer.push(samples, [this](std::span<const float> frame) {
            m_stft.power(frame, m_power);
            for (std::size_t k = 0; k < m_mean.size(); ++k) m_mean[k] += m_power[k];
        });
    }

    double bandwidthHz() const
    {
        // The lowest bins are offset and hum; they must not decide what "strong" is.
        const std::size_t first = std::min<std::size_t>(3, m_mean.size() - 1);
        const double strongest =
            *std::max_element(m_mean.begin() + static_cast<std::ptrdiff_t>(first), m_mean.end());
        if (strongest <= 0) return 0;
        std::size_t highest = m_mean.size() - 1;
        while (highest > 0 && m_mean[highest] < strongest * 1e-6) --highest;
        return double(highest) * m_rate.hz / m_stft.config().fftSize;
    }

private:
    static StftConfig configFor(SampleRate rate)
    {
        StftConfig config;
        // About 64 ms; the Blackman-Harris window, whose side lobes stay below the 60 dB looked for.
        config.fftSize = static_cast<int>(std::bit_ceil(static_cast<unsigned>(std::max(64, rate.hz / 20))));
        config.windowLength = config.fftSize;
        config.hopLength = config.fftSize;
        config.window = WindowShape::BlackmanHarris;
        return config;
    }

    SampleRate m_rate;
    Stft m_stft;
    Framer m_framer;
    std::vector<float> m_power;
    std::vector<double> m_mean;
};

/// Hash of hashes of fixed blocks, so that no clip must be held as a whole.
class SampleHash {
public:
    void push(std::span<const float> block) { m_hashes += sha256(std::as_bytes(block)); }
    std::string finish() const { return sha256(std::as_bytes(std::span(m_hashes))); }

private:
    std::string m_hashes;
};

} // namespace

Result<ClipFacts> measureClip(const std::filesystem::path& file, std::optional<double> startSeconds,
                              std::optional<double> endSeconds, const CancelToken& cancel)
{
    auto source = openAudioFile(file);
    if (!source) return tl::unexpected(source.error());
    const AudioFileInfo& info = (*source)->info();
    const SampleRate rate = (*source)->sampleRate();
    auto resampler =
        Resampler::create({.from = rate, .to = kFingerprintRate, .quality = ResamplerConfig::Quality::File});
    if (!resampler) return tl::unexpected(resampler.error());

    ClipFacts facts;
    facts.rateHz = rate.hz;
    facts.channels = info.channels;
    facts.container = info.container;
    facts.codec = info.codec;
    if (info.startTime)
        facts.startUnixSeconds =
            std::chrono::duration<double>(info.startTime->time.time_since_epoch()).count();

    LevelMeter level(rate);
    BandMeter band(rate);
    SampleHash hash;
    Fingerprinter fingerprinter;
    std::vector<float> block(kBlock);
    std::vector<float> narrow;
    const std::int64_t begin = startSeconds ? toSamplePos(*startSeconds, rate).value : 0;
    const std::int64_t end = endSeconds ? toSamplePos(*endSeconds, rate).value : INT64_MAX;
    std::int64_t position = 0;
    std::int64_t measured = 0;
    while (position < end) {
        if (cancel.requested()) return cancelled();
        const auto count = readFully(**source, block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        const std::int64_t from = std::clamp<std::int64_t>(begin - position, 0, std::int64_t(*count));
        const std::int64_t to = std::clamp<std::int64_t>(end - position, from, std::int64_t(*count));
        position += std::int64_t(*count);
        const auto wanted = std::span<const float>(block).subspan(std::size_t(from), std::size_t(to - from));
        if (wanted.empty()) continue;
        level.push(wanted);
        band.push(wanted);
        hash.push(wanted);
        if (double(measured) / rate.hz < kFingerprintedSeconds) {
            narrow.clear();
            if (auto pushed = (*resampler)->push(wanted, narrow); !pushed)
                return tl::unexpected(pushed.error());
            fingerprinter.push(narrow);
        }
        measured += std::ssize(wanted);
    }
    if (measured == 0)
        return fail(ErrorKind::Unreadable, file.string(), "There is no sound in this clip; leave it out.");
    narrow.clear();
    if (auto finished = (*resampler)->finish(narrow); !finished) return tl::unexpected(finished.error());
    fingerprinter.push(narrow);
    level.finish(facts);
    facts.seconds = toSeconds(measured, rate);
    facts.bandwidthHz = band.bandwidthHz();
    facts.pcmHash = hash.finish();
    facts.fingerprint = fingerprinter.take();
    facts.damagedPackets = (*source)->damagedPackets();
    return facts;
}

} // namespace cryscope
