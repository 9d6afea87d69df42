#pragma once

#include "core/audio/AudioFile.h"
#include "core/base/CancelToken.h"
#include "core/base/Progress.h"

namespace cryscope {

/// An immutable recording that any thread may read anywhere, sample-exact: what the views, playback and the
/// analysis of an open document share. PCM files (WAV, AIFF, FLAC, PCM CAF) are read in place; the others are
/// decoded once into an unnamed temporary file, never into memory as a whole.
class RandomAccessAudio {
public:
    virtual ~RandomAccessAudio() = default;
    virtual const AudioFileInfo& info() const = 0; ///< info().length is exact here
    virtual SampleRate sampleRate() const = 0;
    virtual std::int64_t length() const = 0; ///< samples
    /// Mono samples from `begin`; returns how many were there (short only at the end). Thread-safe.
    /// Fails with Io when the file has gone.
    virtual Result<std::size_t> read(SamplePos begin, std::span<float> out) const = 0;
    /// A name for the sound, as fileIdentity() and the channel give it, under which what was computed from it
    /// may be kept; empty unless openIdentified() found one.
    virtual std::string identity() const { return {}; }
};

/// Blocking: decodes when it must, checking `cancel` once a block. Errors as openAudioFile.
Result<std::shared_ptr<const RandomAccessAudio>> openRandomAccess(const std::filesystem::path& file,
                                                                  const OpenOptions& options = {},
                                                                  const CancelToken& cancel = {},
                                                                  const ProgressFn& progress = {});

/// The same with an identity(), unless the file has none or changes while it is opened.
Result<std::shared_ptr<const RandomAccessAudio>> openIdentified(const std::filesystem::path& file,
                                                                const OpenOptions& options = {},
                                                                const CancelToken& cancel = {},
                                                                const ProgressFn& progress = {});

/// The stretch `span` of a recording as a stream (clamped to the recording).
std::unique_ptr<SampleSource> makeSource(std::shared_ptr<const RandomAccessAudio> audio, SampleSpan span);

} // namespace cryscope
