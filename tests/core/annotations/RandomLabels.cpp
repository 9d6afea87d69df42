#include "tests/core/annotations/RandomLabels.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace cryscope::test {

std::string RandomLabels::text()
{
    static const std::array<std::string, 14> kTexts{
        "cry",      "hungry",       "müde", "泣く",   "say \"wa\"", "a,b;c", "x = 1 ! no comment",
        "<exists>", "IntervalTier", "#1",   "\\ odd", "-1.000000",  "P(x)",  "😀 loud"};
    return kTexts[below(kTexts.size())];
}

Annotation RandomLabels::annotation()
{
    Annotation a;
    // A coarse grid now and then, so that times meet.
    a.startSeconds = chance(40) ? double(below(20)) : seconds();
    a.endSeconds =
        chance(20) ? a.startSeconds : a.startSeconds + (chance(40) ? double(1 + below(5)) : seconds());
    if (chance(30)) a.lowHz = double(below(3'000'000'000)) / 1e6;
    if (chance(30)) a.highHz = 3000 + double(below(1'000'000'000)) / 1e6;
    a.tier = chance(50) ? "labels" : text();
    if (chance(90)) a.kind = text();
    a.origin = chance(50) ? Origin::Person : Origin::Model;
    if (chance(30)) a.model = "detector 1." + std::to_string(below(9));
    if (chance(50)) a.confidence = double(below(1'000'001)) / 1e6;
    for (std::size_t i = below(4); i-- > 0;) a.scores[text()] = double(below(1'000'001)) / 1e6;
    if (chance(40)) a.reviewer = text();
    if (chance(30)) a.note = text() + (chance(50) ? "\n\t" : " ") + text();
    a.verdict = static_cast<Verdict>(below(5));
    if (a.verdict == Verdict::OtherKind) a.verdictKind = text();
    if (chance(20)) a.extras["Peak Frequency (Hz)"] = std::to_string(below(4000));
    if (chance(10)) a.extras["Channel"] = "2";
    if (chance(10)) a.extras["Scientific name"] = "Troglodytes troglodytes";
    return *normalised(a);
}

RecordingLabels RandomLabels::recording()
{
    RecordingLabels recording;
    recording.audio = "sounds/ün \"quoted\", " + std::to_string(below(1000)) + ".wav";
    recording.durationSeconds = chance(50) ? onGrid(200 + seconds()) : 0;
    recording.sampleRateHz = chance(50) ? 44100 : 0;
    if (chance(30)) recording.tiers = {"empty", "labels"};
    if (chance(20)) recording.extras["analyze"] = "{\"decision\":\"cry\"}";
    for (std::size_t i = below(25); i-- > 0;) recording.annotations.add(annotation());
    return recording;
}

LabelDocument RandomLabels::document()
{
    LabelDocument document;
    if (chance(50)) document.vocabulary.addNamed("hiccup " + std::to_string(below(9)));
    for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) {
        document.recordings.push_back(recording());
        document.recordings.back().audio += std::to_string(i);
    }
    return document;
}

std::vector<Annotation> withoutIds(const AnnotationSet& set)
{
    auto all = set.inTimeOrder();
    for (Annotation& annotation : all) annotation.id = {};
    // Of labels at the same time the order is that of their ids, which formats do not keep.
    const auto key = [](const Annotation& a) {
        return std::tuple(a.startSeconds, a.endSeconds, a.tier, a.kind, a.lowHz, a.highHz, a.confidence,
                          a.scores, a.note, a.reviewer, a.extras, a.origin, a.verdict, a.verdictKind,
                          a.model);
    };
    std::sort(all.begin(), all.end(),
              [&](const Annotation& a, const Annotation& b) { return key(a) < key(b); });
    return all;
}

} // namespace cryscope::test
