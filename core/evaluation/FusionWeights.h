#pragma once

#include "core/base/Result.h"
#include "core/evaluation/Evaluation.h"

#include <vector>

namespace cryscope {

/// How much each of several models should count when they are heard together, by what they said of the same
/// held-out clips.
struct FusionWeights {
    std::vector<double> weights; ///< one a model, in steps of 1/20, summing to 1; 0: it does not help
    std::vector<double> logLoss; ///< of each model alone, on the clips that all have scored
    /// Those clips as the fusion rates them: softmax of the weighted logarithms of the probabilities, with
    /// weights that were chosen on the other folds, so that its figures are fair. Without folds the weights
    /// were chosen on the same clips: see isNested.
    EvaluationData fused;
    double fusedLogLoss = 0;
    bool isNested = false;
};

/// Forward selection with replacement by log-loss (Caruana et al. 2004), 20 rounds; deterministic. Clips are
/// matched by name; those that not all have scored are left out. Fails with InvalidArgument: fewer than two
/// models, other classes, another truth of a clip, no clip in common.
Result<FusionWeights> chooseFusionWeights(const std::vector<EvaluationData>& models);

} // namespace cryscope
