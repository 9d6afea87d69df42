#pragma once

#include "core/dataset/Random.h"
#include "core/training/TrainingClips.h"

#include <vector>

namespace cryscope {

/// Draws training clips: a class (evenly when config.balanceClasses), a source within it
/// (config.sourceWeights), a clip within that. Immutable; thread-safe.
class ClipSampler {
public:
    /// `rows` index `clips` and are the training side. Fails with InvalidArgument when the weights leave a
    /// class that has clips without any.
    static Result<ClipSampler> create(const std::vector<TrainingClip>& clips,
                                      const std::vector<std::size_t>& rows, const TrainConfig& config);
    std::size_t draw(Random& random) const;

private:
    struct Pool {
        double cumulative = 0; ///< share up to and including this pool, within its class or of all
        std::vector<std::size_t> rows;
    };
    struct ClassPools {
        double cumulative = 0;
        std::vector<Pool> sources;
    };
    std::vector<ClassPools> m_classes;
};

} // namespace cryscope
