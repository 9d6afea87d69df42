#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/evaluation/Comparison.h"
#include "core/experiment/ExperimentPlan.h"
#include "core/experiment/JobShare.h"
#include "core/model/Engine.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cryscope {

struct CrossValidationRequest {
    std::filesystem::path manifest;
    std::filesystem::path output;            ///< folder; see runCrossValidation()
    std::vector<NamedConfig> configurations; ///< of one task, with the same classes and label column
    int folds = 5;
    int repeats = 1;        ///< how often the folds are drawn anew and everything is learned again
    std::string foldColumn; ///< takes these folds in place of drawn ones; one repeat then
    std::uint64_t seed = 1;
    bool leakCheck = true; ///< also a deliberately leaky split, drawn clip by clip
    DeviceRequest device = DeviceRequest::Auto;
    /// The error names field and value.
    Result<void> validate() const;
};

/// Learns and judges this job's folds, one `Engine::train` each, into request.output:
///   plan.json                              what all jobs must agree on
///   folds/repeat-R.csv, folds/leaky.csv    the manifest with its frozen folds
///   runs/NAME/repeat-R-fold-F/             oof.csv, train.jsonl of one run; done.json when it is complete
/// Runs that are complete are not run again; one that was interrupted goes on from its last epoch. Returns
/// how many runs of the whole are still missing (other jobs' among them). Fails with InvalidArgument
/// (request, a folder of another plan), Cancelled, and as Engine::train.
Result<int> runCrossValidation(const CrossValidationRequest& request, Engine& engine, const JobShare& share,
                               const TrainProgressFn& progress = {}, const CancelToken& cancel = {});

struct CrossValidationResult {
    ComparisonReport comparison;
    std::vector<std::string> splits; ///< id of each repeat's folds
    std::int64_t clips = 0, unlabelled = 0, unreadable = 0;
};

/// Puts the runs together, judges the controls on the same folds, and writes report.json-ready figures; needs
/// no engine. The result does not depend on how many jobs there were. Fails with NotFound naming the first
/// run that is missing, and as compare().
Result<CrossValidationResult> mergeCrossValidation(const CrossValidationRequest& request,
                                                   const EvaluationConfig& figures,
                                                   const CancelToken& cancel = {},
                                                   const ProgressFn& progress = {});

/// How the figures came about, for the heads of reports.
std::string protocolOf(const CrossValidationRequest& request);
/// The JSON of `cryscope-cli crossval`.
nlohmann::json toJson(const CrossValidationResult& result, const CrossValidationRequest& request);
ReportHeading headingOf(const CrossValidationResult& result, const CrossValidationRequest& request);
/// report.json and report.html into request.output. Fails with Permission or Io.
Result<void> writeReports(const CrossValidationResult& result, const CrossValidationRequest& request);

} // namespace cryscope
