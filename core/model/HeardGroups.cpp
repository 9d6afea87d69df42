#include "core/model/HeardGroups.h"

#include "core/base/Sha256.h"

namespace cryscope {
namespace {

constexpr const char* kGroupsField = "groups";
constexpr const char* kCompleteField = "groupsComplete";
constexpr std::size_t kMarkDigits = 16;

} // namespace

std::string groupMark(const std::string& group)
{
    const std::string marked = "cryscope group " + group;
    return sha256(std::as_bytes(std::span(marked.data(), marked.size()))).substr(0, kMarkDigits);
}

void noteHeardGroups(ModelCard& card, std::span<const std::string> groups, const ModelCard* before)
{
    HeardGroups heard;
    if (before != nullptr) {
        const auto earlier = heardGroups(*before);
        heard = earlier.value_or(HeardGroups{{}, false});
    }
    for (const auto& group : groups) heard.marks.insert(groupMark(group));
    if (!card.training.is_object()) card.training = nlohmann::json::object();
    card.training[kGroupsField] = heard.marks;
    card.training[kCompleteField] = heard.isComplete;
}

std::optional<HeardGroups> heardGroups(const ModelCard& card)
{
    if (!card.training.is_object()) return std::nullopt;
    const auto marks = card.training.find(kGroupsField);
    if (marks == card.training.end() || !marks->is_array()) return std::nullopt;
    HeardGroups heard;
    for (const auto& mark : *marks) {
        if (!mark.is_string()) return std::nullopt;
        heard.marks.insert(mark.get<std::string>());
    }
    const auto complete = card.training.find(kCompleteField);
    heard.isComplete = complete != card.training.end() && complete->is_boolean() && complete->get<bool>();
    return heard;
}

} // namespace cryscope
