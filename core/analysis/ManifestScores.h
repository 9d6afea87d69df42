#pragma once

#include "core/analysis/Analysis.h"
#include "core/base/Result.h"
#include "core/dataset/Manifest.h"
#include "core/evaluation/Evaluation.h"

#include <string>
#include <vector>

namespace cryscope {

struct ManifestScoring {
    Models models;              ///< a detector; with `judgesReasons` the reason model as well
    bool judgesReasons = false; ///< the labels are kinds of cry and the reason model is what is judged
    std::string subsetColumn;   ///< of the manifest, for figures of parts; "" = none
    int jobs = 0;               ///< cores to use; 0 = all
};

/// A manifest as seen by a model, ready for evaluate().
struct ManifestScores {
    EvaluationData data;
    std::int64_t unlabelled = 0;    ///< rows without a label, or with one that the model does not know
    std::vector<Error> failed;      ///< clips that could not be read; the others are scored
    std::vector<std::string> notes; ///< a sentence each
};

/// Runs the models over every labelled row exactly as `analyze` does. Two classes: P(clip holds a cry), the
/// card's clip threshold, the episodes found. Kinds: the mean over all windows of the clip (whether it is a
/// cry is taken as known), the card's confidence for "not sure"; a clip in which nothing is heard gets equal
/// probabilities. Blocking; fails with InvalidArgument when no row has a usable label or no clip could be
/// read, with Model and with Cancelled.
Result<ManifestScores> scoreManifest(const Manifest& manifest, const ManifestScoring& scoring,
                                     const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// A detector that takes every sound for a cry: what a reason model is judged behind.
std::shared_ptr<const CryClassifier> everythingIsACry(const ModelCard& reason);

} // namespace cryscope
