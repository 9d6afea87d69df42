#include "core/annotations/LabelDocument.h"

#include <algorithm>
#include <set>

namespace cryscope {

std::vector<std::string> allTiers(const RecordingLabels& recording)
{
    std::vector<std::string> tiers;
    std::set<std::string> seen;
    for (const auto& tier : recording.tiers)
        if (seen.insert(tier).second) tiers.push_back(tier);
    recording.annotations.forEach([&](const Annotation& annotation) {
        if (seen.insert(annotation.tier).second) tiers.push_back(annotation.tier);
    });
    return tiers;
}

double coveredSeconds(const RecordingLabels& recording)
{
    double covered = recording.durationSeconds;
    recording.annotations.forEach(
        [&](const Annotation& annotation) { covered = std::max(covered, annotation.endSeconds); });
    return covered;
}

} // namespace cryscope
