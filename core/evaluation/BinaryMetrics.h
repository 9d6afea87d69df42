#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cryscope {

// Two classes, a score that rises with the positive one. `scores` and `positives` (0 or 1) have one entry a
// clip (assert); scores are finite. A figure that the data cannot give (a class is missing) is NaN.

/// Area under the ROC curve; ties count half (as scikit-learn's roc_auc_score).
double rocAuc(std::span<const double> scores, std::span<const int> positives);
/// Sum of precision times the step of recall (as scikit-learn's average_precision_score, no interpolation).
double averagePrecision(std::span<const double> scores, std::span<const int> positives);

struct RocPoint {
    double threshold = 0; ///< positive at or above; +infinity at the origin
    double falsePositiveRate = 0;
    double truePositiveRate = 0;
    bool operator==(const RocPoint&) const = default;
};
/// From (0,0) to (1,1), one point a distinct score.
std::vector<RocPoint> rocCurve(std::span<const double> scores, std::span<const int> positives);

struct PrecisionRecallPoint {
    double threshold = 0;
    double recall = 0;
    double precision = 0;
    bool operator==(const PrecisionRecallPoint&) const = default;
};
/// By falling threshold, one point a distinct score.
std::vector<PrecisionRecallPoint> precisionRecallCurve(std::span<const double> scores,
                                                       std::span<const int> positives);

/// Counts at a threshold: positive at or above it.
struct BinaryCounts {
    std::int64_t truePositives = 0, falsePositives = 0, trueNegatives = 0, falseNegatives = 0;
    double precision() const;   ///< 0 when nothing was called positive
    double recall() const;      ///< NaN without positives
    double specificity() const; ///< NaN without negatives
    double f1() const;          ///< 0 when precision + recall is 0
    double accuracy() const;
    double balancedAccuracy() const;
    bool operator==(const BinaryCounts&) const = default;
};
BinaryCounts countAt(double threshold, std::span<const double> scores, std::span<const int> positives);

struct ThresholdChoice {
    double threshold = 0;
    BinaryCounts counts; ///< on the data it was chosen on: never report these as a result
};
/// The threshold of the highest F1; it lies midway between the lowest score called positive and the next
/// below. nullopt without positives.
std::optional<ThresholdChoice> bestF1Threshold(std::span<const double> scores,
                                               std::span<const int> positives);
/// The lowest threshold with at least this precision (highest recall); nullopt when none reaches it.
std::optional<ThresholdChoice> thresholdForPrecision(double precision, std::span<const double> scores,
                                                     std::span<const int> positives);
/// The highest threshold with at least this recall (fewest false alarms); nullopt without positives.
std::optional<ThresholdChoice> thresholdForRecall(double recall, std::span<const double> scores,
                                                  std::span<const int> positives);
/// The lowest threshold with at most this false positive rate; nullopt without negatives.
std::optional<ThresholdChoice> thresholdForFalsePositiveRate(double rate, std::span<const double> scores,
                                                             std::span<const int> positives);

} // namespace cryscope
