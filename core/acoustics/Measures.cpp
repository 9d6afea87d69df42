#include "core/acoustics/Measures.h"

#include "core/acoustics/UnitMeasures.h"
#include "core/audio/Resampler.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace cryscope {
namespace {

constexpr double kMarginSeconds = 0.05; ///< sound around a unit that the windows of its edges look at
constexpr double kMaxBandwidthHz = 8000;

/// A stretch of sound at the measuring rate, by time.
using ReadStretch = std::function<Result<std::vector<float>>(double beginSeconds, double endSeconds)>;

Result<RecordingMeasures> measureTracks(RecordingMeasures measures, const MeasureConfig& config,
                                        const ReadStretch& read, const CancelToken& cancel)
{
    const double hop = double(config.pitch.hopLength) / config.pitch.sampleRateHz;
    const auto units =
        config.cries ? findCryUnitsIn(*config.cries, measures.pitch, measures.levelsDb, hop, config.units)
                     : findCryUnits(measures.pitch, measures.levelsDb, hop, config.units);
    for (const auto& unit : units) {
        if (cancel.requested()) return cancelled();
        const double begin = std::max(0.0, double(unit.firstFrame) * hop - kMarginSeconds);
        const double end = std::min(measures.durationSeconds, double(unit.endFrame) * hop + kMarginSeconds);
        const auto samples = read(begin, end);
        if (!samples) return tl::unexpected(samples.error());
        measures.units.push_back(measureUnit(unit, *samples, begin, measures.pitch, measures.levelsDb,
                                             measures.bandwidthHz, config));
    }
    measures.recording = measureWhole(measures.units, measures.durationSeconds, config);
    return measures;
}

Result<std::unique_ptr<SampleSource>> openAt(const std::shared_ptr<const RandomAccessAudio>& audio,
                                             SampleSpan span, int rateHz)
{
    return resampled(makeSource(audio, span), SampleRate{rateHz});
}

/// Calls `use` with block after block of the source.
template <class Use>
Result<void> forEachBlock(SampleSource& source, const CancelToken& cancel, Use use)
{
    std::vector<float> block(1 << 15);
    for (;;) {
        if (cancel.requested()) return cancelled();
        const auto count = source.read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) return {};
        use(std::span<const float>(block).first(*count));
    }
}

} // namespace

Result<RecordingMeasures> measureSamples(std::span<const float> samples, double bandwidthHz,
                                         const MeasureConfig& config, const CancelToken& cancel)
{
    auto pitch = trackPitch(samples, config.pitch, cancel);
    if (!pitch) return tl::unexpected(pitch.error());
    RecordingMeasures measures;
    const int rate = config.pitch.sampleRateHz;
    measures.durationSeconds = double(samples.size()) / rate;
    measures.bandwidthHz = bandwidthHz;
    measures.pitch = std::move(*pitch);
    measures.levelsDb = trackLevel(samples, rate, config.pitch.hopLength);
    return measureTracks(
        std::move(measures), config,
        [&](double begin, double end) -> Result<std::vector<float>> {
            const auto first = std::size_t(std::llround(begin * rate));
            const auto last = std::min(samples.size(), std::size_t(std::llround(end * rate)));
            return std::vector<float>(samples.begin() + std::ptrdiff_t(first),
                                      samples.begin() + std::ptrdiff_t(last));
        },
        cancel);
}

Result<RecordingTracks> trackRecording(std::shared_ptr<const RandomAccessAudio> audio, PitchConfig config,
                                       const CancelToken& cancel, const ProgressFn& progress)
{
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    const int rate = config.sampleRateHz;
    const SampleSpan whole{SamplePos{0}, SamplePos{audio->length()}};
    const double expected = std::max(1.0, toSeconds(audio->length(), audio->sampleRate()) * rate);

    // First pass: "silence" is relative to the loudest sample of the recording.
    if (config.referencePeak == 0) {
        auto source = openAt(audio, whole, rate);
        if (!source) return tl::unexpected(source.error());
        double sum = 0, count = 0;
        float low = 0, high = 0;
        const auto read = forEachBlock(**source, cancel, [&](std::span<const float> block) {
            for (const float sample : block) {
                sum += double(sample);
                low = std::min(low, sample);
                high = std::max(high, sample);
            }
            count += double(block.size());
            report(progress, 0.2 * std::min(1.0, count / expected), "level");
        });
        if (!read) return tl::unexpected(read.error());
        const float mean = count > 0 ? float(sum / count) : 0;
        config.referencePeak = std::max(high - mean, mean - low);
        if (!(config.referencePeak > 0)) config.referencePeak = 1; // silence is silent against any reference
    }

    auto source = openAt(audio, whole, rate);
    if (!source) return tl::unexpected(source.error());
    RecordingTracks tracks;
    PitchStream pitch(config);
    LevelStream levels(rate, config.hopLength);
    const auto take = [&] {
        const auto frames = pitch.takeFrames();
        tracks.pitch.insert(tracks.pitch.end(), frames.begin(), frames.end());
    };
    double done = 0;
    const auto read = forEachBlock(**source, cancel, [&](std::span<const float> block) {
        pitch.push(block);
        levels.push(block);
        take();
        done += double(block.size());
        report(progress, 0.2 + 0.6 * std::min(1.0, done / expected), "pitch");
    });
    if (!read) return tl::unexpected(read.error());
    pitch.finish();
    levels.finish();
    take();
    tracks.levelsDb = levels.takeLevels();
    return tracks;
}

Result<RecordingMeasures> measureRecording(std::shared_ptr<const RandomAccessAudio> audio,
                                           const MeasureConfig& config, const CancelToken& cancel,
                                           const ProgressFn& progress)
{
    auto tracks = trackRecording(audio, config.pitch, cancel, progress);
    if (!tracks) return tl::unexpected(tracks.error());
    const int rate = config.pitch.sampleRateHz;
    RecordingMeasures measures;
    measures.durationSeconds = toSeconds(audio->length(), audio->sampleRate());
    measures.bandwidthHz = std::min({kMaxBandwidthHz, audio->sampleRate().hz / 2.0, rate / 2.0});
    measures.pitch = std::move(tracks->pitch);
    measures.levelsDb = std::move(tracks->levelsDb);
    auto result = measureTracks(
        std::move(measures), config,
        [&](double begin, double end) -> Result<std::vector<float>> {
            const auto from = audio->sampleRate();
            auto stretch = openAt(audio, {toSamplePos(begin, from), toSamplePos(end, from)}, rate);
            if (!stretch) return tl::unexpected(stretch.error());
            std::vector<float> samples;
            const auto outcome = forEachBlock(**stretch, cancel, [&](std::span<const float> block) {
                samples.insert(samples.end(), block.begin(), block.end());
            });
            if (!outcome) return tl::unexpected(outcome.error());
            return samples;
        },
        cancel);
    report(progress, 1.0, "done");
    return result;
}

} // namespace cryscope
