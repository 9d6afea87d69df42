#pragma once

#include "core/model/ModelCard.h"

#include <optional>
#include <set>
#include <span>
#include <string>

namespace cryscope {

/// A group as a card may name it: the first 16 digits of a SHA-256, so that a bundle that is handed on does
/// not carry the names of infants. Whoever knows a name can ask whether it is among them, nobody else.
/// `group` as effectiveGroups() of core/dataset gives it.
std::string groupMark(const std::string& group);

/// The groups that a model has learned from or was calibrated on.
struct HeardGroups {
    std::set<std::string> marks;
    bool isComplete = true; ///< false: it began with a model whose groups are not known

    bool has(const std::string& group) const { return marks.contains(groupMark(group)); }
    bool operator==(const HeardGroups&) const = default;
};

/// Into card.training. `before`: of the model that the learning began with; null without one.
void noteHeardGroups(ModelCard& card, std::span<const std::string> groups, const ModelCard* before);

/// nullopt: the card does not say; then nothing that the model may have heard can be ruled out.
std::optional<HeardGroups> heardGroups(const ModelCard& card);

} // namespace cryscope
