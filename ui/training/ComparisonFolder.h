#pragma once

#include "core/base/Result.h"
#include "core/experiment/CrossValidation.h"
#include "core/experiment/Tune.h"

#include <QString>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// What is asked of the Compare page, as a value that outlives the window.
struct ComparisonRequest {
    enum class Kind { Evaluate, CrossValidate, Search };
    Kind kind = Kind::Evaluate;
    std::string manifest;
    std::string model; ///< Evaluate: the bundle's folder
    std::string title; ///< of the model, for the list of results
    ModelTask task = ModelTask::Cry;
    std::string settings;                          ///< TrainConfig file that all start from; empty: the usual
    std::vector<std::string> architectures{"cnn"}; ///< CrossValidate: each with those settings
    std::vector<std::string> moreSettings;         ///< and these files as they are
    int folds = 5, repeats = 1, epochs = 0;        ///< epochs 0: as the settings say
    bool leakCheck = false;
    int trials = 9, rungs = 2;
    bool byLogLoss = false;
};

nlohmann::json toJson(const ComparisonRequest& request);
Result<ComparisonRequest> comparisonRequestFrom(const nlohmann::json& json);

/// One result of the Compare page on disk, <training>/comparisons/<yyyyMMdd-HHmmss>/: request.json, the runs
/// in progress, and once it is complete report.json and report.html, those of the command line.
struct ComparisonFolder {
    std::filesystem::path path;
    ComparisonRequest request;
    bool isFinished = false;

    std::filesystem::path reportFile() const { return path / "report.json"; }
    std::filesystem::path pageFile() const { return path / "report.html"; }
    /// Null when it cannot be read.
    nlohmann::json report() const;

    /// A new folder with the request in it; data of the training folder is copied, so that it stays what it
    /// was.
    static Result<ComparisonFolder> make(const std::filesystem::path& trainingFolder,
                                         ComparisonRequest request);
    /// The newest first; folders that say nothing we know are passed over.
    static std::vector<ComparisonFolder> all(const std::filesystem::path& trainingFolder);
};

/// Of which task a file of settings is; nullopt: it is none.
std::optional<ModelTask> settingsTask(const std::filesystem::path& file);
/// The core requests that it stands for. Fail as reading TrainConfigs does.
Result<CrossValidationRequest> crossValidationOf(const ComparisonFolder& folder);
Result<TuneRequest> searchOf(const ComparisonFolder& folder);

/// Runs it, blocking: resumes what is there, writes both reports, and gives back report.json's content. Where
/// the work is, is told by `stage` (core's words) from this thread.
Result<nlohmann::json> runComparison(const ComparisonFolder& folder, Engine& engine,
                                     const std::function<void(const std::string& stage)>& stage,
                                     const CancelToken& cancel, const ProgressFn& progress);

} // namespace cryscope
