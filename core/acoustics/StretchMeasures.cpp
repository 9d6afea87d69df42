#include "core/acoustics/StretchMeasures.h"

#include "core/acoustics/UnitMeasures.h"
#include "core/audio/Resampler.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kLongestSoundSeconds = 60;
constexpr double kAroundSeconds = 2.5; // the room that findCryUnitsIn() looks at, and the edge of a frame

/// Part of a recording as a recording of its own.
class Slice final : public RandomAccessAudio {
public:
    Slice(std::shared_ptr<const RandomAccessAudio> whole, std::int64_t begin, std::int64_t end)
        : m_whole(std::move(whole)), m_info(m_whole->info()), m_begin(begin), m_length(end - begin)
    {
        m_info.length = m_length;
    }
    const AudioFileInfo& info() const override { return m_info; }
    SampleRate sampleRate() const override { return m_whole->sampleRate(); }
    std::int64_t length() const override { return m_length; }
    Result<std::size_t> read(SamplePos begin, std::span<float> out) const override
    {
        const std::int64_t room = std::clamp<std::int64_t>(m_length - begin.value, 0, std::ssize(out));
        return m_whole->read(SamplePos{begin.value + m_begin}, out.first(static_cast<std::size_t>(room)));
    }

private:
    std::shared_ptr<const RandomAccessAudio> m_whole;
    AudioFileInfo m_info;
    std::int64_t m_begin;
    std::int64_t m_length;
};

void setTimes(MeasuredRow& row, double begin, double end)
{
    row.beginSeconds = begin;
    row.endSeconds = end;
    const auto catalogue = measureCatalogue();
    for (std::size_t i = 0; i < catalogue.size() && i < row.values.size(); ++i) {
        if (catalogue[i].column == "Begin Time (s)")
            row.values[i] = {.number = begin, .word = {}, .reason = {}};
        if (catalogue[i].column == "End Time (s)") row.values[i] = {.number = end, .word = {}, .reason = {}};
    }
}

/// The stretch itself, whatever sounds there; `offset` is where the measured part of the recording begins.
Result<std::optional<MeasuredRow>> soundOf(const std::shared_ptr<const RandomAccessAudio>& audio,
                                           const TimeStretch& stretch, double offset,
                                           const RecordingMeasures& measures, const MeasureConfig& config)
{
    const int rate = config.pitch.sampleRateHz;
    const double hop = double(config.pitch.hopLength) / rate;
    const std::size_t frames = std::min(measures.pitch.size(), measures.levelsDb.size());
    CryUnit unit;
    unit.firstFrame = static_cast<std::size_t>(std::max(0.0, (stretch.beginSeconds - offset) / hop));
    unit.endFrame =
        std::min(frames, static_cast<std::size_t>(std::ceil((stretch.endSeconds - offset) / hop)));
    if (unit.firstFrame >= unit.endFrame) return std::nullopt;
    std::vector<float> samples;
    if (stretch.endSeconds - stretch.beginSeconds <= kLongestSoundSeconds) {
        const auto from = audio->sampleRate();
        auto source = resampled(makeSource(audio, {toSamplePos(stretch.beginSeconds, from),
                                                   toSamplePos(stretch.endSeconds, from)}),
                                SampleRate{rate});
        if (!source) return tl::unexpected(source.error());
        std::vector<float> block(1 << 15);
        for (;;) {
            const auto count = (*source)->read(block);
            if (!count) return tl::unexpected(count.error());
            if (*count == 0) break;
            samples.insert(samples.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(*count));
        }
    }
    MeasuredRow row =
        measureSound(unit, samples, measures.pitch, measures.levelsDb, measures.bandwidthHz, config);
    setTimes(row, stretch.beginSeconds, stretch.endSeconds);
    for (std::size_t i = 0; i < row.values.size(); ++i)
        if (measureCatalogue()[i].column == "Delta Time (s)")
            row.values[i] = {.number = stretch.endSeconds - stretch.beginSeconds, .word = {}, .reason = {}};
    return row;
}

} // namespace

Result<RecordingMeasures> measureStretch(const std::shared_ptr<const RandomAccessAudio>& audio,
                                         const TimeStretch& stretch, MeasureConfig config,
                                         const CancelToken& cancel, const ProgressFn& progress)
{
    const double rate = audio->sampleRate().hz;
    const double duration = double(audio->length()) / rate;
    if (!(stretch.beginSeconds >= 0) || !(stretch.endSeconds > stretch.beginSeconds) ||
        stretch.beginSeconds >= duration)
        return fail(ErrorKind::InvalidArgument, "stretch",
                    "There is nothing to measure between these two times; select a part of the recording.");
    const auto begin = static_cast<std::int64_t>(std::max(0.0, stretch.beginSeconds - kAroundSeconds) * rate);
    const auto end = std::min<std::int64_t>(
        audio->length(), static_cast<std::int64_t>(std::ceil((stretch.endSeconds + kAroundSeconds) * rate)));
    const double offset = double(begin) / rate;
    config.cries = {{stretch.beginSeconds - offset, std::min(stretch.endSeconds, duration) - offset}};
    auto measures = measureRecording(std::make_shared<Slice>(audio, begin, end), config, cancel, progress);
    if (!measures) return measures;
    // The rhythm is that of the stretch, not of what was read around it.
    const double last = std::min(stretch.endSeconds, duration);
    measures->recording = measureWhole(measures->units, last - stretch.beginSeconds, config);
    setTimes(measures->recording, stretch.beginSeconds, last);
    if (measures->units.empty()) {
        auto sound = soundOf(audio, {stretch.beginSeconds, last}, offset, *measures, config);
        if (!sound) return tl::unexpected(sound.error());
        measures->sound = std::move(*sound);
    }
    for (MeasuredRow& unit : measures->units)
        setTimes(unit, unit.beginSeconds + offset, unit.endSeconds + offset);
    return measures;
}

} // namespace cryscope
