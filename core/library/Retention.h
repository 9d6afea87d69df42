#pragma once

#include "core/library/Library.h"

namespace cryscope {

/// Which sound goes by itself, by age, size and kind. The oldest goes first; clips whose episode has an
/// answer are labels for training and stay unless keepAnswered is off, collected recordings always stay.
struct RetentionRules {
    std::optional<int> maxDays = {};           ///< >= 1: older clips go
    std::optional<int> maxRecordingDays = {};  ///< >= 1: older hourly recordings go
    std::optional<std::int64_t> maxBytes = {}; ///< >= 0: all kept sound together
    bool keepAnswered = true;
    bool keepSavedByHand = true;
    bool operator==(const RetentionRules&) const = default;
    /// The error names field and value.
    Result<void> validate() const;
    bool limitsAnything() const { return maxDays || maxRecordingDays || maxBytes; }
};

/// What would go, to be shown before it does.
struct RetentionPlan {
    std::vector<Clip> clips;               ///< oldest first
    std::vector<KeptRecording> recordings; ///< the same
    std::int64_t bytes = 0;
    std::int64_t bytesKept = 0;
    bool isLimitReached = false; ///< what is protected is larger than maxBytes by itself
    std::size_t count() const { return clips.size() + recordings.size(); }
};

RetentionPlan planRetention(const std::vector<Clip>& clips, const std::vector<KeptEpisode>& episodes,
                            const RetentionRules& rules, UtcTime now,
                            const std::vector<KeptRecording>& recordings = {});
Result<RetentionPlan> planRetention(const Library& library, const RetentionRules& rules, UtcTime now);
Result<void> apply(Library& library, const RetentionPlan& plan);

} // namespace cryscope
