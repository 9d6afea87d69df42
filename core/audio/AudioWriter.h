#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace cryscope {

/// Writes mono sound to `file` through libsndfile: the bytes go to `<file>.part` beside it, which is renamed
/// by finish(). The header is kept current at least once a second of sound, so that after a kill the `.part`
/// file holds everything up to its last second (see recoverRecordings). WAV becomes RF64 when it passes 4
/// GiB. One thread at a time.
class AudioWriter {
public:
    enum class Format { Wav16, WavFloat, Flac16, Flac24 };
    static Result<std::unique_ptr<AudioWriter>> create(const std::filesystem::path& file, SampleRate rate,
                                                       Format format);
    /// Leaves the `.part` file in place when finish() was not called: a recording is never thrown away
    /// silently.
    virtual ~AudioWriter() = default;
    /// Samples beyond [-1, 1] are clipped, NaN is written as 0. Fails with Io (disk full: what was written
    /// stays).
    virtual Result<void> write(std::span<const float> samples) = 0;
    virtual Result<void> finish() = 0;
    virtual std::int64_t samplesWritten() const = 0;
    virtual const std::filesystem::path& file() const = 0;
};

/// Turns every readable `.part` recording under `folder` that no living process is writing into a proper file
/// ("<name> (recovered).wav") and returns the new names. Empty ones are left alone.
Result<std::vector<std::filesystem::path>> recoverRecordings(const std::filesystem::path& folder);

} // namespace cryscope
