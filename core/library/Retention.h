#pragma once

#include "core/library/Library.h"

namespace cryscope {

/// Which clips go by themselves. The oldest go first; clips whose episode has an answer are labels for
/// training and stay unless keepAnswered is off.
struct RetentionRules {
    std::optional<int> maxDays = {};           ///< >= 1: older clips go
    std::optional<std::int64_t> maxBytes = {}; ///< >= 0: all kept clips together
    bool keepAnswered = true;
    bool keepSavedByHand = true;
    bool operator==(const RetentionRules&) const = default;
    /// The error names field and value.
    Result<void> validate() const;
};

/// What would go, to be shown before it does.
struct RetentionPlan {
    std::vector<Clip> clips; ///< oldest first
    std::int64_t bytes = 0;
    std::int64_t bytesKept = 0;
    bool isLimitReached = false; ///< protected clips alone are larger than maxBytes
};

RetentionPlan planRetention(const std::vector<Clip>& clips, const std::vector<KeptEpisode>& episodes,
                            const RetentionRules& rules, UtcTime now);
Result<RetentionPlan> planRetention(const Library& library, const RetentionRules& rules, UtcTime now);
Result<void> apply(Library& library, const RetentionPlan& plan);

} // namespace cryscope
