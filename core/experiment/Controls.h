#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/evaluation/Comparison.h"
#include "core/experiment/ExperimentPlan.h"

#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// What a control knows of a clip: nothing that a cry is made of, or everything without understanding it.
struct ControlFacts {
    bool isReadable = false;
    std::vector<double>
        spectrum;              ///< mean and deviation of each log-mel band over the clip (at most a minute)
    std::vector<double> level; ///< rms, loudest half second, peak; dBFS, not below -100
    std::string recorder;      ///< platform column, codec and sample rate
};

/// Listens to every row that is in a fold; one entry a row. Files that cannot be read are left out. Fails
/// with Cancelled.
Result<std::vector<ControlFacts>> measureControlFacts(const Manifest& manifest, const CancelToken& cancel,
                                                      const ProgressFn& progress = {});

/// The controls of the protocol, each judged on the same folds as the networks: nearest neighbour by mean
/// spectrum, recorder only, level only. `grouped` and `leaky` have the rows of `facts`; `leaky` may be null.
std::vector<Candidate> controlsOf(std::span<const ControlFacts> facts, std::span<const FoldPlan> grouped,
                                  const FoldPlan* leaky, const TrainConfig& config, const Manifest& manifest);

} // namespace cryscope
