#include "core/project/ProjectTypes.h"

namespace cryscope {

ReviewState stateOf(const ProjectRecording& recording)
{
    if (recording.stated) return *recording.stated;
    const LabelCounts& labels = recording.labels;
    if (labels.toJudge > 0 && labels.judged == labels.toJudge) return ReviewState::Done;
    if (labels.judged > 0 || labels.byPerson > 0) return ReviewState::InReview;
    if (labels.toJudge > 0 || recording.found) return ReviewState::Analysed;
    return ReviewState::New;
}

std::optional<int> criesOf(const ProjectRecording& recording)
{
    if (recording.labelStamp != FileStamp{}) return recording.labels.cries;
    return recording.found;
}

const std::string& reviewerOf(const ProjectRecording& recording)
{
    return recording.reviewer.empty() ? recording.labels.reviewers : recording.reviewer;
}

const char* nameOf(ReviewState state)
{
    switch (state) {
    case ReviewState::New:
        return "new";
    case ReviewState::Analysed:
        return "analysed";
    case ReviewState::InReview:
        return "in_review";
    case ReviewState::Done:
        return "done";
    }
    return "";
}

} // namespace cryscope
