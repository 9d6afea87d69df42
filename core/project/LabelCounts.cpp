#include "core/project/LabelCounts.h"

#include "core/dataset/ClipKind.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cryscope {

LabelCounts countLabels(const AnnotationSet& labels)
{
    LabelCounts counts;
    std::set<std::string> names;
    std::vector<std::pair<double, double>> cries;
    labels.forEach([&](const Annotation& label) {
        ++counts.labels;
        if (label.origin == Origin::Person) {
            ++counts.byPerson;
        } else {
            ++counts.toJudge;
            if (label.verdict != Verdict::None) ++counts.judged;
        }
        if (!label.reviewer.empty()) names.insert(label.reviewer);
        const auto kind = judgedKind(label);
        if (kind && !isNoCryWord(*kind) && *kind != "unsure")
            cries.emplace_back(label.startSeconds, label.endSeconds);
    });
    std::sort(cries.begin(), cries.end());
    double covered = -1;
    for (const auto& [start, end] : cries) {
        if (start >= covered) ++counts.cries;
        covered = std::max(covered, end);
    }
    for (const std::string& name : names) counts.reviewers += (counts.reviewers.empty() ? "" : ", ") + name;
    return counts;
}

std::vector<CandidateClip> candidatesIn(const AnnotationSet& labels)
{
    std::vector<CandidateClip> clips;
    for (const Annotation& label : labels.inTimeOrder()) {
        const auto score = scoreOf(label);
        if (label.model.empty() && label.origin != Origin::Model) continue;
        if (score) clips.push_back({label.startSeconds, label.endSeconds, label.kind, *score, label.verdict});
    }
    return clips;
}

const RecordingLabels* labelsFor(const std::filesystem::path& audio, const LabelDocument& document)
{
    const auto name = audio.filename();
    for (const RecordingLabels& each : document.recordings)
        if (std::filesystem::path(each.audio).filename() == name) return &each;
    return nullptr;
}

} // namespace cryscope
