#include "core/acoustics/StretchMeasures.h"

#include "core/acoustics/UnitMeasures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

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
    for (MeasuredRow& unit : measures->units)
        setTimes(unit, unit.beginSeconds + offset, unit.endSeconds + offset);
    return measures;
}

} // namespace cryscope
