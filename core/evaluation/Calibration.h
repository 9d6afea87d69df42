#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cryscope {

struct ReliabilityBin {
    double low = 0, high = 0; ///< (low, high]; the first holds 0 as well
    std::int64_t clips = 0;
    double meanConfidence = 0; ///< 0 in an empty bin
    double accuracy = 0;       ///< share that was right / positive; 0 in an empty bin
    bool operator==(const ReliabilityBin&) const = default;
};
/// `confidence` 0..1 and whether the answer was right (1) or not (0); equal-width bins (Guo et al. 2017).
/// For two classes give P(positive) and the truth: that is the reliability of the probability itself.
std::vector<ReliabilityBin> reliabilityTable(std::span<const double> confidence, std::span<const int> right,
                                             std::size_t bins = 10);
/// Expected calibration error: mean over clips of |accuracy - confidence| of their bin. NaN without clips.
double expectedCalibrationError(std::span<const ReliabilityBin> table);

/// P(positive) = 1 / (1 + exp(-(slope * score + offset))).
struct PlattFit {
    double slope = 1;
    double offset = 0;
    double operator()(double score) const;
};
/// Platt 1999 with the regularised targets and the Newton steps of Lin, Lin and Weng 2007.
/// Fails with InvalidArgument when one of the classes is missing.
Result<PlattFit> fitPlatt(std::span<const double> scores, std::span<const int> positives);

/// Softmax of one row of logits / temperature.
std::vector<double> softmax(std::span<const double> logits, double temperature = 1.0);
/// The temperature (0.05..20) of the lowest log-loss; `logits` are clips x classes, row-major.
/// Fails with InvalidArgument without clips or with a non-finite logit.
Result<double> fitTemperature(std::span<const double> logits, std::span<const int> truth,
                              std::size_t classes);

struct CoveragePoint {
    double threshold = 0; ///< confidence at or above which an answer is given
    double coverage = 0;  ///< share of clips answered
    double accuracy = 0;  ///< among those answered
    bool operator==(const CoveragePoint&) const = default;
};
/// By rising coverage, one point a distinct confidence. Empty without clips.
std::vector<CoveragePoint> coverageCurve(std::span<const double> confidence, std::span<const int> right);
/// The lowest confidence threshold from which on the answers given are right at least `accuracy` often, among
/// at least `minAnswers` of them (one lucky clip proves nothing); nullopt when there is none.
std::optional<CoveragePoint> thresholdForAccuracy(double accuracy, std::span<const CoveragePoint> curve,
                                                  std::size_t clips, std::size_t minAnswers = 10);

} // namespace cryscope
