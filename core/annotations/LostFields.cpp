#include "core/annotations/LabelFormat.h"

#include <algorithm>
#include <functional>

namespace cryscope {
namespace {

/// Fields in the order in which they are named.
class Losses {
public:
    void count(const char* field, bool differs)
    {
        if (!differs) return;
        const auto known = std::find_if(m_fields.begin(), m_fields.end(),
                                        [&](const LostField& lost) { return lost.field == field; });
        if (known != m_fields.end())
            ++known->count;
        else
            m_fields.push_back({field, 1});
    }
    std::vector<LostField> take() { return std::move(m_fields); }

private:
    std::vector<LostField> m_fields;
};

void compareLabels(const Annotation& a, const Annotation& b, Losses& losses)
{
    losses.count("time", a.startSeconds != b.startSeconds || a.endSeconds != b.endSeconds);
    losses.count("frequency", a.lowHz != b.lowHz || a.highHz != b.highHz);
    losses.count("tier", a.tier != b.tier);
    losses.count("kind", a.kind != b.kind);
    losses.count("origin", a.origin != b.origin);
    losses.count("model", a.model != b.model);
    losses.count("confidence", a.confidence != b.confidence);
    losses.count("scores", a.scores != b.scores);
    losses.count("reviewer", a.reviewer != b.reviewer);
    losses.count("note", a.note != b.note);
    losses.count("verdict", a.verdict != b.verdict || a.verdictKind != b.verdictKind);
    losses.count("further columns", a.extras != b.extras);
}

void compareRecordings(const RecordingLabels& a, const RecordingLabels& b, Losses& losses)
{
    losses.count("recording's path", a.audio != b.audio);
    losses.count("recording's duration", a.durationSeconds != 0 && a.durationSeconds != b.durationSeconds);
    losses.count("recording's sample rate", a.sampleRateHz != 0 && a.sampleRateHz != b.sampleRateHz);
    const auto tiers = allTiers(b);
    for (const std::string& tier : a.tiers)
        losses.count("tier without labels", std::find(tiers.begin(), tiers.end(), tier) == tiers.end());
    losses.count("recording's further facts", a.extras != b.extras);
}

/// The recording with one label alone: what comes back of it is what the format carries of that label.
RecordingLabels withOne(const RecordingLabels& recording, const Annotation& annotation)
{
    RecordingLabels one;
    one.audio = recording.audio;
    one.durationSeconds = recording.durationSeconds;
    one.sampleRateHz = recording.sampleRateHz;
    one.annotations.add(annotation); // it comes from a set: it keeps the rules
    return one;
}

Result<RecordingLabels> broughtBack(LabelFormat format, const Vocabulary& vocabulary,
                                    const RecordingLabels& recording)
{
    const auto text = formatLabels(format, {.vocabulary = vocabulary, .recordings = {recording}});
    if (!text) return tl::unexpected(text.error());
    auto back = parseLabels(format, *text);
    if (!back) return tl::unexpected(back.error());
    return std::move(back->document.recordings.front());
}

} // namespace

Result<std::vector<LostField>> fieldsLost(LabelFormat format, const LabelDocument& document)
{
    if (format == LabelFormat::Json) return std::vector<LostField>{};
    const auto whole = formatLabels(format, document);
    if (!whole) return tl::unexpected(whole.error());
    Losses losses;
    for (const RecordingLabels& recording : document.recordings) {
        Result<void> outcome;
        recording.annotations.forEach([&](const Annotation& annotation) {
            if (!outcome) return;
            const auto back = broughtBack(format, {}, withOne(recording, annotation));
            if (!back)
                outcome = tl::unexpected(back.error());
            else if (back->annotations.empty())
                losses.count("label without a kind", true);
            else
                compareLabels(annotation, back->annotations.inTimeOrder().front(), losses);
        });
        if (!outcome) return tl::unexpected(outcome.error());
        const auto alone = broughtBack(format, {}, recording);
        if (!alone) return tl::unexpected(alone.error());
        compareRecordings(recording, *alone, losses);
    }
    const auto back = parseLabels(format, *whole);
    if (!back) return tl::unexpected(back.error());
    losses.count("recording without a path or without labels",
                 back->document.recordings.size() < document.recordings.size());
    losses.count("colours and keys of kinds", document.vocabulary != Vocabulary::standard());
    return losses.take();
}

} // namespace cryscope
