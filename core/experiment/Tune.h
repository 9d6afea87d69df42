#pragma once

#include "core/base/CancelToken.h"
#include "core/experiment/JobShare.h"
#include "core/experiment/SearchSpace.h"
#include "core/experiment/TrialStore.h"
#include "core/model/Engine.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// Random search with successive halving (Jamieson and Talwalkar 2016): every trial of a bracket first gets a
/// small share of its epochs, the best part of them `reduction` times as many, and so on. Brackets know
/// nothing of each other, which is why jobs can share them.
struct TuneRequest {
    std::filesystem::path manifest;
    std::filesystem::path output; ///< folder: trials*.sqlite, plan.json, folds.csv, runs in progress
    TrainConfig base;
    SearchSpace space;
    int trials = 18; ///< of all brackets together
    int brackets = 1;
    int rungs = 3;
    int reduction = 3;      ///< so many times fewer trials and more epochs from rung to rung
    int folds = 3;          ///< grouped; every trial is judged on all of them
    bool byLogLoss = false; ///< else by ROC-AUC, the mean over the folds
    std::uint64_t seed = 1;
    DeviceRequest device = DeviceRequest::Auto;
    /// The error names field and value.
    Result<void> validate() const;
};

struct TrialReport {
    TrialKey trial;
    nlohmann::json settings;
    int rung = 0, epochs = 0;              ///< the last that it reached
    std::optional<double> rocAuc, logLoss; ///< there, means over the folds
    std::string problem;
};

struct TuneReport {
    std::vector<TrialReport> trials; ///< best first: those that came further before those that did not
    TrainConfig best;                ///< base with the settings of the best trial
    std::string split;
    bool byLogLoss = false;
};

/// Runs this job's brackets; results that are there already are not made again. Fails with InvalidArgument
/// (request, more jobs than brackets, a folder of another plan, no trial that can be learned), Cancelled, Io.
Result<void> runTuning(const TuneRequest& request, Engine& engine, const JobShare& share,
                       const TrainProgressFn& progress = {}, const CancelToken& cancel = {});
/// Puts the results of all jobs together; the same whatever their number. Fails with NotFound when a bracket
/// is not complete, InvalidArgument when no trial could be learned.
Result<TuneReport> mergeTuning(const TuneRequest& request);

nlohmann::json toJson(const TuneReport& report);
nlohmann::json tuneSchema();
/// One self-contained page.
std::string tuneHtml(const TuneReport& report, const std::string& title);

} // namespace cryscope
