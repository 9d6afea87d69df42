#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/evaluation/FigureColumns.h"

#include <span>
#include <string>
#include <vector>

namespace cryscope {

// Parts of an evaluation beside its figures. Inside core/evaluation.

/// At most 200 points, the first and the last among them.
template <class Point>
std::vector<Point> thinned(std::vector<Point> curve)
{
    constexpr std::size_t kMostPoints = 200;
    if (curve.size() <= kMostPoints) return curve;
    std::vector<Point> few;
    for (std::size_t i = 0; i < kMostPoints; ++i)
        few.push_back(curve[i * (curve.size() - 1) / (kMostPoints - 1)]);
    return few;
}

/// The clips as columns, with their answers. The data are good (see evaluate()).
FigureColumns columnsOf(const EvaluationData& data);

/// Which rows are the same clip, judged in several repeats. Numbered in the order of their first row.
struct ClipNumbers {
    std::vector<std::size_t> ofRow;
    std::vector<std::size_t> firstRow; ///< one a clip
    std::int64_t repeats = 1;
};
ClipNumbers numberClips(const EvaluationData& data);

/// Fails with Cancelled.
Result<std::vector<ClassCurves>> curvesOf(const FigureColumns& columns,
                                          const std::vector<std::string>& classes,
                                          std::span<const std::string> groups, const EvaluationConfig& config,
                                          const CancelToken& cancel);
std::vector<DonorReport> donorsOf(const EvaluationData& data, const FigureColumns& columns,
                                  const ClipNumbers& clips);
/// nullopt unless every clip has an answer set. Fails with Cancelled.
Result<std::optional<ConformalReport>> conformalOf(const EvaluationData& data,
                                                   std::span<const std::string> groups,
                                                   const EvaluationConfig& config, const CancelToken& cancel);
/// More than two classes: how much is answered at each clip's threshold, and how rightly.
CoveragePoint answeredOf(const EvaluationData& data, const AnswerConfidence& answers);

} // namespace cryscope
