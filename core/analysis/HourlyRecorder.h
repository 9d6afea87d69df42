#pragma once

#include "core/analysis/KeptClip.h"
#include "core/analysis/LivePath.h"
#include "core/audio/AudioWriter.h"
#include "core/library/Library.h"

#include <memory>
#include <span>

namespace cryscope {

struct HourlyConfig {
    std::filesystem::path folder; ///< there already; empty: nothing is recorded
    double fileSeconds = 3600;    ///< a new file at each multiple of it by UTC: on the hour
    UtcTime zero;                 ///< when the stream's clock began
    /// The error names field and value.
    Result<void> validate() const;
};

/// Everything that is heard, in FLAC files of an hour each: "all 2024-03-31 02-00-00.flac" by the clock on
/// the wall. What is being written is a ".part" that a kill leaves readable up to its last second
/// (recoverRecordings). Lost sound is silence; while nothing comes at all nothing is written, and a new file
/// begins afterwards. An error ends the file, the next hour tries again. One thread at a time.
class HourlyRecorder {
public:
    HourlyRecorder(HourlyConfig config, SampleRate rate) : m_config(std::move(config)), m_rate(rate) {}

    /// As ClipRecorder::take; a file that is complete is appended to update.recordings.
    Result<void> take(std::span<const float> samples, LiveUpdate& update);
    /// The stream is over.
    Result<void> finish(LiveUpdate& update);

private:
    Result<void> begin(std::int64_t first);
    Result<void> close(LiveUpdate& update);
    /// Position at which the file that holds `position` ends.
    std::int64_t nextBoundary(std::int64_t position) const;

    HourlyConfig m_config;
    SampleRate m_rate;
    std::unique_ptr<AudioWriter> m_writer;
    std::int64_t m_first = 0;
    std::int64_t m_end = 0;       ///< of what the file holds, on the stream's clock
    std::int64_t m_boundary = 0;  ///< where it ends
    std::int64_t m_notBefore = 0; ///< after an error: where it is tried again
};

/// Recordings that a kill left in a library's folder of recordings become proper files with rows of their
/// own; called when nobody else is writing. Their number.
Result<std::size_t> adoptRecordings(Library& library);

} // namespace cryscope
