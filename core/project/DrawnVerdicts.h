#pragma once

#include "core/evaluation/ScoreDraw.h"
#include "core/project/ProjectScan.h"

namespace cryscope {

/// Where a draw is kept: in the project's folder, or that of the recordings.
inline constexpr const char* kDrawFile = "review-sample.csv";

/// What a draw is made from.
std::vector<ClipWithScore> clipsToDraw(const ProjectCandidates& candidates);

/// The model's label that a drawn clip is: the one that overlaps it most, by half or more of what either
/// covers, of the same kind before others; nullptr where there is none. Valid until the next change.
const Annotation* labelOf(const ClipWithScore& clip, const AnnotationSet& labels);

/// What the label files beside the recordings say of the clips, in their order; None where nothing is said.
/// Blocking: reads each label file once. Fails with Cancelled.
Result<std::vector<Verdict>> verdictsOn(const ScoreDraw& draw, const CancelToken& cancel = {});

} // namespace cryscope
