#pragma once

#include "core/analysis/LivePath.h"
#include "core/analysis/RecentSound.h"
#include "core/audio/AudioWriter.h"
#include "core/library/WallClock.h"

#include <filesystem>
#include <memory>

namespace cryscope {

/// Which sound of a sitting is kept by itself.
struct ClipConfig {
    std::filesystem::path folder;    ///< there already; empty: none is kept
    double preRollSeconds = 3;       ///< before the onset
    double postRollSeconds = 2;      ///< after the last cry that was heard
    double longestSeconds = 600;     ///< of one clip; the episode may last longer
    double rememberedSeconds = 75;   ///< for the pre-roll, for pauses within an episode and for saveRecent()
    std::filesystem::path allFolder; ///< there already; everything is recorded into it (HourlyRecorder)
    UtcTime zero;                    ///< when the stream's clock began
    /// The error names field and value.
    Result<void> validate() const;
};

/// Writes every episode of a live stream to a FLAC file of its own, from before its onset to after its last
/// cry: "cry 2024-03-31 02-15-07.flac", the wall-clock time of its first sample. Pauses are kept, the waiting
/// at the end is not. One thread at a time.
class ClipRecorder {
public:
    ClipRecorder(ClipConfig config, SampleRate rate);

    /// `samples`: those of the block that `update` is about (none for gaps and idling). A clip that is
    /// complete is appended to update.clips. An error ends the clip, not the listening; what was written
    /// stays.
    Result<void> take(std::span<const float> samples, LiveUpdate& update);
    /// The stream is over; `update` is what LivePath::finish() gave.
    Result<void> finish(LiveUpdate& update) { return take({}, update); }

    /// The last `seconds` of the stream, as far as they are remembered.
    std::vector<float> recent(double seconds) const;
    /// The last `seconds` of the stream, as far as they are remembered, to `file` (its folder must be there).
    Result<KeptClip> saveRecent(double seconds, const std::filesystem::path& file) const;

private:
    Result<void> open(const Episode& episode);
    Result<void> writeUpTo(double seconds);
    Result<void> close(double endSeconds, LiveUpdate& update);
    std::int64_t sampleAt(double seconds) const;

    ClipConfig m_config;
    RecentSound m_recent;
    std::unique_ptr<AudioWriter> m_writer; ///< null: no episode is open, or its clip failed
    double m_onset = 0;                    ///< of the episode that is being written
    std::int64_t m_first = 0;
    std::int64_t m_written = 0; ///< position up to which the clip holds the stream
};

} // namespace cryscope
