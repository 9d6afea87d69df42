#pragma once

#include "core/annotations/LabelDocument.h"
#include "core/base/CancelToken.h"
#include "core/evaluation/Calibration.h"
#include "core/evaluation/GroupResampling.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// A model's label that a person judged right or not.
struct JudgedLabel {
    std::string kind;
    double score = 0;   ///< scoreOf() the label, 0..1
    bool right = false; ///< Wrong and OtherKind are not
    std::string group;  ///< the recording: labels of one are not independent
    bool operator==(const JudgedLabel&) const = default;
};
/// Labels with a score and the verdict Right, Wrong or OtherKind; "not sure" teaches nothing about a score.
std::vector<JudgedLabel> judgedLabels(const LabelDocument& document);

/// What the verdicts say of one kind.
struct KindStatistics {
    std::string kind;
    std::int64_t judged = 0, right = 0;
    Interval precision;                      ///< share that is right, drawn by recording
    std::vector<ReliabilityBin> calibration; ///< score against the share that is right
    double calibrationError = 0;             ///< ECE
};
/// By name. Fails with Cancelled.
Result<std::vector<KindStatistics>> statisticsOf(std::span<const JudgedLabel> labels, std::size_t bins = 10,
                                                 const BootstrapConfig& config = {},
                                                 const CancelToken& cancel = {});

/// The lowest score from which on labels of a kind are right at least as often as asked.
struct PrecisionThreshold {
    Interval threshold;      ///< low and high over the draws in which the precision is reached
    double precision = 0;    ///< above it, on these labels
    double share = 0;        ///< of these labels that lie above it
    double reachedShare = 0; ///< of the draws: far below 1 means that the threshold rests on few labels
    bool operator==(const PrecisionThreshold&) const = default;
};
/// nullopt when no threshold gives that precision. Fails with InvalidArgument for a precision outside (0, 1]
/// or no judged label of that kind, with Cancelled.
Result<std::optional<PrecisionThreshold>> precisionThreshold(std::span<const JudgedLabel> labels,
                                                             const std::string& kind, double precision,
                                                             const BootstrapConfig& config = {},
                                                             const CancelToken& cancel = {});

/// Which labels to judge next, so that every part of the scale is known alike: a place among `scores` each,
/// in the order to judge them. Scores are put in equal strata of 0..1; each pick comes from the stratum with
/// the fewest judged and picked so far (ties: the higher score), at random inside. `judged` are the scores
/// that have a verdict. Scores outside 0..1 count as the nearest bound; the same seed gives the same picks.
std::vector<std::size_t> nextToJudge(std::span<const double> scores, std::span<const double> judged,
                                     std::size_t count, std::size_t strata = 10, std::uint64_t seed = 1);

} // namespace cryscope
