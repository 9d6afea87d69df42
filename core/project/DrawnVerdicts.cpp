#include "core/project/DrawnVerdicts.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"

#include <algorithm>
#include <map>

namespace cryscope {

std::vector<ClipWithScore> clipsToDraw(const ProjectCandidates& candidates)
{
    std::vector<ClipWithScore> clips;
    for (const auto& recording : candidates.recordings)
        for (const CandidateClip& clip : recording.clips)
            clips.push_back({recording.path.string(), clip.startSeconds, clip.endSeconds, clip.kind,
                             clip.score, clip.verdict});
    return clips;
}

const Annotation* labelOf(const ClipWithScore& clip, const AnnotationSet& labels)
{
    constexpr double kLeastOverlap = 0.5;
    AnnotationId best;
    double bestOverlap = 0;
    labels.forEach([&](const Annotation& label) {
        if (label.origin != Origin::Model) return;
        const double common =
            std::min(label.endSeconds, clip.endSeconds) - std::max(label.startSeconds, clip.startSeconds);
        const double either =
            std::max(label.endSeconds, clip.endSeconds) - std::min(label.startSeconds, clip.startSeconds);
        double overlap = either > 0 ? common / either : (common == 0 ? 1.0 : 0.0);
        if (overlap < kLeastOverlap) return;
        if (label.kind == clip.kind) overlap += 1;
        if (overlap <= bestOverlap) return;
        bestOverlap = overlap;
        best = label.id;
    });
    return best.value == 0 ? nullptr : labels.find(best);
}

Result<std::vector<Verdict>> verdictsOn(const ScoreDraw& draw, const CancelToken& cancel)
{
    std::map<std::string, AnnotationSet> labels;
    std::vector<Verdict> verdicts;
    for (const DrawnClip& drawn : draw.clips) {
        if (cancel.requested()) return cancelled();
        const auto [entry, isNew] = labels.try_emplace(drawn.clip.recording);
        if (isNew) {
            const std::filesystem::path audio = drawn.clip.recording;
            if (const auto read = readLabelFile(labelFileOf(audio), LabelFormat::Json))
                if (const RecordingLabels* own = labelsFor(audio, read->document))
                    entry->second = own->annotations;
        }
        const Annotation* label = labelOf(drawn.clip, entry->second);
        verdicts.push_back(label != nullptr ? label->verdict : Verdict::None);
    }
    return verdicts;
}

} // namespace cryscope
