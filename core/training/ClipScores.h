#pragma once

#include "core/base/CancelToken.h"
#include "core/training/Learner.h"
#include "core/training/TrainingClips.h"

#include <map>
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

/// The windows of clips as the network gets them, measured once: validation hears the same in every epoch.
/// Bounded: what no longer fits is measured again. One thread at a time; for one set of clips and settings.
class PlaneCache {
public:
    static constexpr std::size_t kMostBytes = 512u << 20;
    const std::vector<float>* find(std::size_t row) const;
    void keep(std::size_t row, std::vector<float> planes);

private:
    std::map<std::size_t, std::vector<float>> m_planes;
    std::size_t m_bytes = 0;
};

/// Every window of every clip at a distance of `hop` samples, unchanged by augmentation, as the analysis does
/// it: a clip shorter than a window is padded with zeros. Fails with Cancelled.
Result<std::vector<ClipScore>> scoreClips(Learner& learner, const std::vector<TrainingClip>& clips,
                                          const std::vector<std::size_t>& rows, const TrainConfig& config,
                                          const NetworkOptions& options, int hop, const CancelToken& cancel,
                                          PlaneCache* cache = nullptr);

} // namespace cryscope
