#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/evaluation/BinaryMetrics.h"
#include "core/evaluation/Calibration.h"
#include "core/evaluation/ClassMetrics.h"
#include "core/evaluation/GroupResampling.h"

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// What a model said about one clip whose truth is known.
struct ScoredClip {
    std::string name;   ///< its path, for the list of errors
    std::string group;  ///< the infant; never empty
    std::string fold;   ///< which fold's model said so; empty for one model
    std::string repeat; ///< of a cross-validation that is drawn anew: a clip stands once in each
    std::string subset; ///< a part of the data with figures of its own (its source, say); may be empty
    int truth = 0;      ///< index into EvaluationData::classes
    std::vector<double> probabilities; ///< one a class, calibrated, summing to 1
    std::optional<double> threshold;   ///< what this fold's inner folds fixed; else the common one
    std::optional<std::vector<int>>
        answerSet;               ///< classes of a conformal set (may be empty); nullopt = none made
    double seconds = 0;          ///< length; 0 = unknown
    std::optional<int> episodes; ///< cry episodes found in it; nullopt = not looked for
};

struct EvaluationData {
    std::vector<std::string> classes; ///< with two, the second is the positive one
    std::vector<ScoredClip> clips;
    double threshold = 0.5; ///< two classes: positive at or above it; more: answers below it are "not sure"
};

struct EvaluationConfig {
    int bootstrapRepeats = 2000;
    int permutations = 200; ///< 0: none
    std::uint64_t seed = 1;
    std::size_t worstErrors = 30;
    int bandRepeats = 300; ///< draws behind the bands of curves; 0: none
    Result<void> validate() const;
};

/// Figures by name, each with its interval. Names: roc_auc (mean over folds where there are folds, else
/// pooled; more than two classes: mean of one against rest), roc_auc_pooled (with folds), accuracy,
/// balanced_accuracy, macro_precision, macro_recall, macro_f1, log_loss, log_loss_minus_prior, ece; with two
/// classes also average_precision, precision, recall, specificity, f1; with episodes false_episodes_per_hour.
using Figures = std::map<std::string, Interval>;

struct ClassReport {
    std::string name;
    std::int64_t clips = 0;
    std::int64_t groups = 0; ///< donors with at least one clip of the class
    Interval precision, recall, f1, rocAuc;
};

struct SubsetReport {
    std::string name;
    std::int64_t clips = 0, groups = 0;
    std::vector<std::int64_t> clipsOfClass;
    Figures figures; ///< only those that can be had: one class alone has a recall or a specificity, no AUC
};

/// What always answering the same would have reached.
struct BaselineReport {
    std::string majorityClass;
    double accuracy = 0, balancedAccuracy = 0, macroF1 = 0;
    double priorLogLoss = 0;
};

struct ErrorReport {
    std::string clip, truth, answer;
    double probability = 0; ///< of the wrong answer
};

/// Where a curve most likely runs: 95 % of the draws of donors, at a place of its x axis.
struct CurveBandPoint {
    double at = 0, low = 0, high = 0;
    bool operator==(const CurveBandPoint&) const = default;
};

/// One class against the rest, folds and repeats pooled; at most 200 points a curve.
struct ClassCurves {
    std::string name;
    std::vector<RocPoint> roc;
    std::vector<PrecisionRecallPoint> precisionRecall;
    std::vector<CurveBandPoint> rocBand;             ///< true over false positive rate; empty for one donor
    std::vector<CurveBandPoint> precisionRecallBand; ///< precision over recall
};

/// One infant, by which figures stand and fall.
struct DonorReport {
    std::string name;
    std::int64_t clips = 0;
    double right = 0;              ///< share of its decisions that were right
    double probabilityOfTruth = 0; ///< mean over its decisions
};

/// Sets of classes that hold the truth as often as promised (Vovk 2012, class by class).
struct ConformalReport {
    Interval coverage;               ///< share of sets that hold the truth
    std::vector<double> ofClass;     ///< the same for each class; NaN without clips
    double meanSize = 0, single = 0; ///< classes a set; share of sets with exactly one
    double singleRight = 0;          ///< share of those that are right; NaN when there is none
};

/// False alarms on sound that is known to hold no cry.
struct FalseEpisodeReport {
    std::int64_t episodes = 0;
    std::int64_t clips = 0;         ///< negative clips listened to
    std::int64_t clipsWithSome = 0; ///< of those, with an episode
    double seconds = 0;
    Interval perHour; ///< exact Poisson interval
};

struct EvaluationReport {
    std::vector<std::string> classes;
    std::int64_t clips = 0, groups = 0, folds = 0;
    std::int64_t repeats = 1; ///< how often every clip was judged; counts of the confusion are sums over them
    double threshold = 0.5;
    bool hasThresholdOfFolds = false; ///< the clips carried thresholds of their own
    Figures figures;
    std::vector<ClassReport> perClass;
    ConfusionMatrix confusion; ///< answers: two classes by threshold, more by the highest probability
    BaselineReport baseline;
    std::map<std::string, PermutationResult> permutation; ///< roc_auc, balanced_accuracy
    std::vector<ReliabilityBin> reliability; ///< two classes: of P(positive); more: of the answer given
    std::vector<CoveragePoint> coverage;     ///< at most 200 points
    std::optional<CoveragePoint> answered; ///< more than two classes: what is not "not sure" at the threshold
    std::vector<RocPoint> roc;             ///< two classes, pooled, at most 200 points
    std::vector<PrecisionRecallPoint> precisionRecall;
    std::vector<ClassCurves> curves;          ///< two classes: of the positive one; more: of each
    std::vector<DonorReport> donors;          ///< least right first
    std::optional<ConformalReport> conformal; ///< where all clips have an answer set
    std::optional<FalseEpisodeReport> falseEpisodes;
    std::vector<SubsetReport> subsets; ///< empty when there are fewer than two
    std::vector<ErrorReport> worstErrors;
    std::vector<std::string> notes; ///< what a reader must know, a sentence each
};

/// Plain numbers in, plain numbers out. Blocking, seconds; deterministic by config.seed.
/// Fails with InvalidArgument: fewer than two classes, no clip, probabilities of a wrong number or not
/// finite, a truth that is no class (the sentence names the clip); with Cancelled.
Result<EvaluationReport> evaluate(const EvaluationData& data, const EvaluationConfig& config = {},
                                  const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// The JSON of `cryscope-cli evaluate`; figures that cannot be had are null.
nlohmann::json toJson(const EvaluationReport& report);
/// Its JSON schema (draft 2020-12).
nlohmann::json evaluationSchema();

/// What the page says about where the figures come from.
struct ReportHeading {
    std::string title;              ///< "cry-detector 1 on manifest.csv"
    std::vector<std::string> lines; ///< protocol, device, date, ...
};
/// One self-contained HTML page with SVG charts: no scripts, nothing fetched, prints on A4. Text is escaped.
std::string evaluationHtml(const EvaluationReport& report, const ReportHeading& heading);

} // namespace cryscope
