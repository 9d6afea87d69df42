#pragma once

#include "core/audio/SampleSource.h"
#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/detection/EpisodeTracker.h"
#include "core/detection/Episodes.h"
#include "core/model/CryClassifier.h"

#include <memory>
#include <string>
#include <vector>

namespace cryscope {

/// What an analysis runs with. `detector` is never null; without `reason` every reason is "not_sure".
struct Models {
    std::shared_ptr<const CryClassifier> detector;
    std::shared_ptr<const CryClassifier> reason;
};

struct AnalysisConfig {
    /// Thresholds of the detector's card with the user's times; see episodeConfigFor().
    EpisodeConfig episodes;
    bool operator==(const AnalysisConfig&) const = default;
};

/// Card thresholds + default times.
AnalysisConfig analysisConfigFor(const ModelCard& detector);

/// What the program makes of one clip. Names and meaning as in the JSON of `cryscope-cli analyze`.
struct ClipAnalysis {
    double durationSeconds = 0;
    double cryProbability = 0; ///< calibrated P(the clip holds a cry); silence gives a number near 0
    bool isCry = false;        ///< cryProbability against the card's clip threshold
    std::string reason = kNotSure;
    std::vector<ReasonProbability>
        reasons; ///< calibrated, given that it is a cry; empty without a reason model
    std::vector<Episode> episodes;
    std::vector<WindowScore> scores;       ///< every window, for the view
    std::vector<RejectedStretch> rejected; ///< what looked like a cry and is none, with the rule that said so
    std::string detectorName, detectorVersion, reasonName, reasonVersion, device;
    bool operator==(const ClipAnalysis&) const = default;
};

/// Blocking, constant memory (scores apart); checks `cancel` once a block. A source shorter than a window is
/// padded with zeros. Errors: those of the source, Cancelled, Model.
Result<ClipAnalysis> analyse(std::unique_ptr<SampleSource> source, const Models& models,
                             const AnalysisConfig& config, const CancelToken& cancel = {},
                             const ProgressFn& progress = {});

} // namespace cryscope
