#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Result.h"
#include "core/dataset/Fingerprint.h"
#include "core/dataset/Manifest.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cryscope {

/// What listening to a clip once tells about it.
struct ClipFacts {
    double seconds = 0;
    int rateHz = 0;
    int channels = 0;
    std::string container, codec;
    double rmsDbfs = 0;      ///< of the whole clip; -infinity for digital silence
    double loudestDbfs = 0;  ///< rms of its loudest half second: a short cry in a quiet room is not quiet
    double peakDbfs = 0;     ///< of the largest sample; 0 = full scale
    double clippedShare = 0; ///< of samples at 98.5 % of full scale or beyond
    double dcOffset = 0;     ///< mean of all samples, full scale = 1
    double bandwidthHz = 0;  ///< highest frequency whose mean power is within 60 dB of the strongest one's
    std::string pcmHash; ///< of the decoded samples: equal for equal sound whatever the file's name or header
    std::optional<double> startUnixSeconds; ///< when it was recorded, from metadata or file name
    std::int64_t damagedPackets = 0;
    Fingerprint fingerprint; ///< of at most the first ten minutes
};

/// Decodes `file` (from startSeconds to endSeconds where given) and measures it in constant memory. Errors as
/// openAudioFile; Unreadable when there is not one sample; Cancelled.
Result<ClipFacts> measureClip(const std::filesystem::path& file, std::optional<double> startSeconds = {},
                              std::optional<double> endSeconds = {}, const CancelToken& cancel = {});

} // namespace cryscope
