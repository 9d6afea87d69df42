#pragma once

#include "core/base/Result.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// The detector's answer for one window of sound; seconds on the recording's or stream's clock.
struct WindowScore {
    double startSeconds = 0;
    double endSeconds = 0;
    float probability = 0; ///< calibrated P(cry) of the window
    float logit = 0;
    bool operator==(const WindowScore&) const = default;
};

struct ReasonProbability {
    std::string name;
    double probability = 0;
    bool operator==(const ReasonProbability&) const = default;
};

inline constexpr const char* kNotSure = "not_sure";

/// One stretch of crying. Onset and end are those of the cry itself, not of the windows that saw it.
struct Episode {
    double startSeconds = 0;
    double endSeconds = 0;
    double cryProbability = 0;     ///< calibrated, of the whole episode
    std::string reason = kNotSure; ///< a class name or "not_sure"
    std::vector<ReasonProbability> reasons;
    bool operator==(const Episode&) const = default;
};

/// How scores become episodes. Thresholds come from the model card, times are the user's.
struct EpisodeConfig {
    double onThreshold = 0.5;  ///< smoothed probability that opens an episode
    double offThreshold = 0.3; ///< below it the cry is not heard; <= onThreshold
    /// A mean over sustainedSeconds at or above it opens an episode, too: crying that is less clear but
    /// lasts. 1: off.
    double sustainedThreshold = 1;
    double sustainedSeconds = 3; ///< the model's, as its threshold holds for this time alone
    /// The same over a longer time, at a lower threshold: a cat's cry or a door does not last so long, an
    /// infant's bout does. 1: off.
    double lastingThreshold = 1;
    double lastingSeconds = 6;
    double smoothingSeconds = 1.0; ///< moving mean of logits over this time
    double minSeconds = 0.5;       ///< shorter ones are dropped
    double mergeGapSeconds = 3.0;  ///< cries closer than this are one episode
    bool operator==(const EpisodeConfig&) const = default;
    Result<void> validate() const;
};

} // namespace cryscope
