#pragma once

#include "core/training/ClipScores.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

namespace cryscope {

/// One network learned from one choice of clips.
struct RunPlan {
    const std::vector<TrainingClip>* clips = nullptr;
    std::vector<std::size_t> trainRows;
    std::vector<std::size_t> validationRows; ///< empty: no early stopping, the last averaged weights are kept
    TrainConfig config;
    NetworkOptions options;
    int stopAfterEpochs =
        0; ///< 0: config.epochs; the learning rate's course is that of config.epochs either way
    DeviceRequest device = DeviceRequest::Auto;
    const TensorFile* init = nullptr;     ///< starting weights; null: random
    std::vector<std::string> initClasses; ///< of `init`, in logit order; empty: config.classes
    std::filesystem::path checkpoint;     ///< written after every epoch
    bool resume = false;                  ///< go on from `checkpoint` where it is there
    /// Progress within an epoch is told at most so often; nothing: at the end of epochs alone.
    std::optional<std::chrono::milliseconds> tellEvery = {};
};

struct RunResult {
    TensorFile weights; ///< the kept ones
    int epochs = 0;     ///< that ran
    int bestEpoch = 0;
    double bestScore = 0;
    bool wasCancelled = false;
    std::string stopReason; ///< the loss was no number: at which batch and file; empty: it was
};

/// AdamW over augmented bags with warm-up and cosine, early stopping on validationRows. The same plan gives
/// the same weights on the CPU, also across an interruption. `progress` is called after every epoch (and see
/// RunPlan::tellEvery), fraction within this run. A loss that is no number ends the run: with the best epoch
/// so far and a stopReason, or before the first epoch has ended with Internal. Fails with Cancelled before
/// the first epoch has ended, InvalidArgument, Model (checkpoint of other settings), Io.
Result<RunResult> runTraining(const RunPlan& plan, const TrainProgressFn& progress,
                              const CancelToken& cancel);

/// Scores with `weights`. Fails with Cancelled.
Result<std::vector<ClipScore>> scoreWith(const TensorFile& weights, const RunPlan& plan,
                                         const std::vector<std::size_t>& rows, const CancelToken& cancel);

} // namespace cryscope
