#pragma once

#include "core/dataset/Manifest.h"
#include "core/experiment/CrossValidation.h"
#include "core/experiment/ExperimentPlan.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// In a run's folder once it is complete.
inline constexpr const char* kDoneFile = "done.json";

/// One network to be learned: a configuration on one fold of one split.
struct CrossValidationRun {
    std::size_t configuration = 0;
    int repeat = 0; ///< 0: the leaky split
    int fold = 0;

    std::string name() const
    {
        return (repeat == 0 ? std::string("leaky") : "repeat-" + std::to_string(repeat)) + "-fold-" +
               std::to_string(fold + 1);
    }
};

struct CrossValidationPlan {
    Manifest manifest;
    std::vector<FoldPlan> repeats;
    std::optional<FoldPlan> leaky;
    std::vector<CrossValidationRun> runs;

    const FoldPlan& split(const CrossValidationRun& run) const
    {
        return run.repeat == 0 ? *leaky : repeats[std::size_t(run.repeat - 1)];
    }
};

/// The manifest with the folds of a repeat; 0: of the leaky split.
std::filesystem::path splitFile(const CrossValidationRequest& request, int repeat);
std::filesystem::path runFolder(const CrossValidationRequest& request, const CrossValidationRun& run);
bool isDone(const CrossValidationRequest& request, const CrossValidationRun& run);

/// All runs of a request, in the order in which jobs share them; the same for every job and the merge, which
/// is held against plan.json in the output. Fails as runCrossValidation().
Result<CrossValidationPlan> agreedPlan(const CrossValidationRequest& request);

} // namespace cryscope
