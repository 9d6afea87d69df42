#pragma once

#include "core/base/CancelToken.h"
#include "core/training/Learner.h"
#include "core/training/TrainingClips.h"

#include <vector>

namespace cryscope {

/// The raw logits of one clip: windows x classes, from its begin to its end.
struct ClipScore {
    std::size_t row = 0; ///< index into the clips
    std::size_t classes = 0;
    std::vector<float> logits;

    std::size_t windows() const { return classes == 0 ? 0 : logits.size() / classes; }
    /// cry minus no_cry of every window.
    std::vector<float> margins() const;
    /// Mean over the windows, one a class.
    std::vector<double> meanLogits() const;
};

/// Every window of every clip at a distance of `hop` samples, unchanged by augmentation, as the analysis does
/// it: a clip shorter than a window is padded with zeros. Fails with Cancelled.
Result<std::vector<ClipScore>> scoreClips(Learner& learner, const std::vector<TrainingClip>& clips,
                                          const std::vector<std::size_t>& rows, const TrainConfig& config,
                                          const NetworkOptions& options, int hop, const CancelToken& cancel);

} // namespace cryscope
