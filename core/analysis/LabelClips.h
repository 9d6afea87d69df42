#pragma once

#include "core/annotations/Annotation.h"
#include "core/audio/RandomAccessAudio.h"
#include "core/base/CancelToken.h"
#include "core/base/Progress.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cryscope {

/// How clips are cut out of a recording.
struct ClipCutConfig {
    /// The name without suffix: {file}, {n} (from 001), {kind}, {start} and {end} (seconds), {score}
    /// (percent). What no file name may hold becomes "_".
    std::string name = "{file}_{n}_{kind}_{start}s";
    double contextSeconds = 0; ///< of sound before and after, 0..60
    bool flac = false;         ///< else WAV, 16 bits
    bool folderPerKind = true; ///< as training from folders expects it
    bool operator==(const ClipCutConfig&) const = default;
    /// The error names field and value.
    Result<void> validate() const;
};

/// Writes the sound of each label that has a length into `folder`, which is made if it is not there. Nothing
/// is written over: a name that is taken gets " (2)". Returns the files, in the order of the labels. Fails
/// with InvalidArgument, Cancelled (the clips so far are there), Permission, Io, or as RandomAccessAudio.
Result<std::vector<std::filesystem::path>>
cutClips(const RandomAccessAudio& audio, const std::filesystem::path& recording,
         const std::vector<Annotation>& labels, const std::filesystem::path& folder,
         const ClipCutConfig& config = {}, const CancelToken& cancel = {}, const ProgressFn& progress = {});

} // namespace cryscope
