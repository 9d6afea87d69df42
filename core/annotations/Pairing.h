#pragma once

#include "core/annotations/AnnotationSet.h"

#include <optional>
#include <vector>

namespace cryscope {

/// When two annotations of two people are the same thing.
struct PairingConfig {
    /// Of their times: the common part over the part that either covers (intersection over union); (0, 1].
    double minOverlap = 0.5;
    /// Points pair when they are this close; a point pairs with a point alone.
    double pointSeconds = 0.1;
    /// Labels of different tiers may pair.
    bool acrossTiers = true;
    bool operator==(const PairingConfig&) const = default;
    Result<void> validate() const;
};

/// Either is missing when nobody on the other side marked it.
struct LabelPair {
    std::optional<Annotation> first, second;
    double overlap = 0; ///< 0 without a partner
    bool operator==(const LabelPair&) const = default;
};

/// Pairs one to one, the greatest overlap first (ties: the earlier ones), among the 16 best partners of each
/// label of the first set. What has no partner stands alone. By time. O(n log n) for labels that overlap few
/// others.
std::vector<LabelPair> pairLabels(const AnnotationSet& first, const AnnotationSet& second,
                                  const PairingConfig& config = {});

} // namespace cryscope
