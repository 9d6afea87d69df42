#pragma once

#include "core/evaluation/Evaluation.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// The course of one training run.
struct EpochPoint {
    int epoch = 0; ///< 1-based
    std::optional<double> trainLoss, validationLoss, validationScore;
};
struct LearningCurve {
    std::string name; ///< "repeat 1, fold 2"
    std::vector<EpochPoint> epochs;
};

/// What was cross-validated: a configuration of a network, or a control that no network stands behind.
struct Candidate {
    std::string name;
    std::string description;             ///< a sentence; may be empty
    EvaluationData data;                 ///< judged by models that had not heard the clip's donor
    std::optional<EvaluationData> leaky; ///< the same, folds drawn clip by clip: donors on both sides
    std::vector<LearningCurve> curves;
    nlohmann::json settings = nlohmann::json::object();
};

struct ComparisonInput {
    std::vector<Candidate> candidates; ///< at least one
    std::vector<Candidate> controls;   ///< what a figure must beat to mean something
};

/// What a deliberately leaky split would have claimed.
struct LeakCheck {
    Figures figures;
    std::map<std::string, double> inflation; ///< leaky minus grouped, by figure
};

struct CandidateReport {
    std::string name, description;
    EvaluationReport report;
    std::optional<LeakCheck> leak;
    std::vector<LearningCurve> curves;
    nlohmann::json settings;
};

struct ControlReport {
    std::string name, description;
    Figures figures;
    std::optional<LeakCheck> leak;
};

/// `first` minus `second`, each donor drawn for both alike. An interval without 0 is a difference.
struct DifferenceReport {
    std::string first, second;
    Figures figures; ///< roc_auc, balanced_accuracy, macro_f1, log_loss, ece; two classes: average_precision
    std::int64_t clips = 0; ///< that both have judged
};

struct ComparisonReport {
    std::vector<CandidateReport> candidates;
    std::vector<ControlReport> controls;
    std::vector<DifferenceReport> differences; ///< every pair of candidates
    std::vector<std::string> notes;
};

/// Paired by clip and repeat; clips that one of the two lacks are left out. Fails with InvalidArgument (other
/// classes, no clip in common), Cancelled.
Result<DifferenceReport> pairedDifference(const Candidate& first, const Candidate& second,
                                          const EvaluationConfig& config, const CancelToken& cancel = {});

/// Errors as evaluate(), naming the candidate; two of one name are InvalidArgument.
Result<ComparisonReport> compare(const ComparisonInput& input, const EvaluationConfig& config = {},
                                 const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// The JSON of `cryscope-cli crossval`, and its members for a JSON schema.
nlohmann::json toJson(const ComparisonReport& report);
nlohmann::json comparisonSchema();
/// One self-contained page: the comparison first, then every candidate in full.
std::string comparisonHtml(const ComparisonReport& report, const ReportHeading& heading);

} // namespace cryscope
