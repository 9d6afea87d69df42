#pragma once

#include "core/audio/AudioFile.h"
#include "core/base/Result.h"
#include "core/base/Units.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cryscope {

/// Writes mono sound to `file` through libsndfile: the bytes go to `<file>.part` beside it, which is renamed
/// by finish(). The header is kept current at least once a second of sound, so that after a kill the `.part`
/// file holds everything up to its last second (see recoverRecordings). WAV becomes RF64 when it passes 4
/// GiB; FLAC is made of frames that each stand for themselves (4,608 samples at most), so that a cut one
/// still plays. The `.part` file is locked (flock) while it is written. One thread at a time.
class AudioWriter {
public:
    enum class Format { Wav16, WavFloat, Flac16, Flac24 };
    /// `start`, when known, is stored in the file and read back by openAudioFile(). An unfinished recording
    /// of the same name is recovered first, never overwritten. Fails with Permission, NotFound (no such
    /// folder), Io (among them: somebody is just writing this file) or Unsupported (FLAC ends at 655,350 Hz).
    static Result<std::unique_ptr<AudioWriter>> create(const std::filesystem::path& file, SampleRate rate,
                                                       Format format, std::optional<StartTime> start = {});
    /// Leaves the `.part` file in place when finish() was not called: a recording is never thrown away
    /// silently.
    virtual ~AudioWriter() = default;
    /// Samples beyond [-1, 1] are clipped, NaN is written as 0. Fails with Io (disk full: what was written
    /// stays, and finish() still makes a proper file of it).
    virtual Result<void> write(std::span<const float> samples) = 0;
    /// Completes the file and gives it its name, replacing an older one of that name. Only once.
    virtual Result<void> finish() = 0;
    virtual std::int64_t samplesWritten() const = 0;
    virtual const std::filesystem::path& file() const = 0;
};

/// Turns every readable `.part` recording of this program under `folder` (and its subfolders) that no living
/// process is writing into a proper file ("<name> (recovered).wav") and returns the new names. Empty ones are
/// left alone, and so are unfinished downloads of other programs. Fails with NotFound or Permission for
/// `folder` itself.
Result<std::vector<std::filesystem::path>> recoverRecordings(const std::filesystem::path& folder);

} // namespace cryscope
