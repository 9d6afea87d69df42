#include "core/annotations/AddLabel.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

/// What was mended, as the end of a sentence; empty when nothing was.
std::string mend(Annotation& a)
{
    std::string mended;
    const auto note = [&](const char* what) { mended += mended.empty() ? what : std::string(", ") + what; };
    if (a.endSeconds < a.startSeconds) {
        std::swap(a.startSeconds, a.endSeconds);
        note("start and end were exchanged");
    }
    if (a.startSeconds < 0) {
        a.startSeconds = 0;
        a.endSeconds = std::max(0.0, a.endSeconds);
        note("it began before the recording and now begins with it");
    }
    if (a.lowHz && a.highHz && *a.highHz < *a.lowHz) {
        std::swap(a.lowHz, a.highHz);
        note("its frequencies were exchanged");
    }
    for (auto* bound : {&a.lowHz, &a.highHz}) {
        if (!*bound || (**bound >= 0 && **bound <= kMostHz)) continue;
        bound->reset();
        note("a frequency that cannot be was dropped");
    }
    if (a.confidence && !(*a.confidence >= 0 && *a.confidence <= 1)) {
        a.confidence.reset();
        note("a confidence outside 0 to 1 was dropped");
    }
    if (std::erase_if(a.scores, [](const auto& s) { return !(s.second >= 0 && s.second <= 1); }) > 0)
        note("a score outside 0 to 1 was dropped");
    if (a.verdict == Verdict::OtherKind && a.verdictKind.empty()) {
        a.verdict = Verdict::NotSure;
        note("its verdict names no kind and became not_sure");
    }
    return mended;
}

} // namespace

void addForeign(RecordingLabels& recording, Annotation annotation, const std::string& place,
                Warnings& warnings)
{
    const std::string mended = mend(annotation);
    const auto id = recording.annotations.add(std::move(annotation));
    if (!id)
        warnings.add(place + ": " + id.error().sentence + " It was left out.");
    else if (!mended.empty())
        warnings.add(place + ": " + mended + ".");
}

} // namespace cryscope
