#include "core/annotations/LabelFormat.h"
#include "core/annotations/LabelJson.h"
#include "tests/core/annotations/RandomLabels.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr unsigned kSeeds = 150;

LabelDocument roundTrip(LabelFormat format, const LabelDocument& document)
{
    const auto text = formatLabels(format, document);
    EXPECT_TRUE(text) << text.error().text();
    const auto back = parseLabels(format, *text);
    EXPECT_TRUE(back) << back.error().text();
    EXPECT_THAT(back->warnings, testing::IsEmpty());
    return back->document;
}

std::string line(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
}

/// What a format promises to carry of a label: the others are as in a new label.
using Promise = void (*)(Annotation&);

void promisedByJsonAndCsv(Annotation&) {}
void promisedByRaven(Annotation& a)
{
    a.note = line(a.note);
}
/// A single text: a label with a confidence reads as a model's.
void promisedByText(Annotation& a)
{
    Annotation kept;
    kept.startSeconds = a.startSeconds;
    kept.endSeconds = a.endSeconds;
    kept.kind = a.kind;
    kept.confidence = a.confidence;
    kept.origin = a.confidence ? Origin::Model : Origin::Person;
    kept.lowHz = a.lowHz;
    kept.highHz = a.highHz;
    kept.tier = a.tier;
    a = kept;
}
void promisedByAudacity(Annotation& a)
{
    promisedByText(a);
    a.tier = kDefaultTier;
}
void promisedByTextGrid(Annotation& a)
{
    promisedByText(a);
    a.lowHz = a.highHz = std::nullopt;
}

AnnotationSet kept(const RecordingLabels& recording, Promise promise)
{
    AnnotationSet set;
    recording.annotations.forEach([&](Annotation a) {
        promise(a);
        set.add(a);
    });
    return set;
}

void expectKept(LabelFormat format, const LabelDocument& document, Promise promise, unsigned seed)
{
    const auto back = roundTrip(format, document);
    ASSERT_EQ(back.recordings.size(), document.recordings.size()) << seed;
    for (std::size_t i = 0; i < document.recordings.size(); ++i)
        ASSERT_EQ(test::withoutIds(back.recordings[i].annotations),
                  test::withoutIds(kept(document.recordings[i], promise)))
            << nameOf(format) << ", seed " << seed;
}

/// Tables list recordings by their labels: one without any is not there.
LabelDocument withLabelsAlone(LabelDocument document)
{
    std::erase_if(document.recordings, [](const RecordingLabels& r) { return r.annotations.empty(); });
    return document;
}

TEST(RoundTrip, JsonBringsEverythingBack)
{
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        const auto document = test::RandomLabels(seed).document();
        ASSERT_EQ(roundTrip(LabelFormat::Json, document), document) << seed;
    }
}

TEST(RoundTrip, CsvBringsEveryLabelBackWhole)
{
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        const auto document = withLabelsAlone(test::RandomLabels(seed).document());
        if (document.recordings.empty()) continue;
        expectKept(LabelFormat::Csv, document, promisedByJsonAndCsv, seed);
        EXPECT_EQ(roundTrip(LabelFormat::Csv, document).recordings[0].audio, document.recordings[0].audio);
    }
}

TEST(RoundTrip, RavenBringsEveryLabelBackOnOneLine)
{
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        const auto document = withLabelsAlone(test::RandomLabels(seed).document());
        if (!document.recordings.empty()) expectKept(LabelFormat::Raven, document, promisedByRaven, seed);
    }
}

TEST(RoundTrip, AudacityBringsTimesFrequenciesKindAndConfidenceBack)
{
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        const LabelDocument document{.recordings = {test::RandomLabels(seed).recording()}};
        expectKept(LabelFormat::Audacity, document, promisedByAudacity, seed);
    }
}

TEST(RoundTrip, TextGridBringsTimesTiersKindAndConfidenceBack)
{
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        LabelDocument document{.recordings = {test::RandomLabels(seed).recording()}};
        auto& recording = document.recordings[0];
        AnnotationSet withText; // an interval without text is a gap
        recording.annotations.forEach([&](const Annotation& a) {
            if (!a.kind.empty() || a.confidence || shapeOf(a) == AnnotationShape::Point) withText.add(a);
        });
        recording.annotations = withText;
        expectKept(LabelFormat::TextGrid, document, promisedByTextGrid, seed);
        const auto back = roundTrip(LabelFormat::TextGrid, document);
        if (!allTiers(recording).empty()) {
            EXPECT_EQ(back.recordings[0].tiers, allTiers(recording)) << seed;
        }
        if (recording.durationSeconds > 0) {
            EXPECT_EQ(back.recordings[0].durationSeconds, coveredSeconds(recording)) << seed;
        }
    }
}

TEST(RoundTrip, WritingAgainChangesNoByte)
{
    for (const LabelFormat format : kLabelFormats)
        for (unsigned seed = 0; seed < 40; ++seed) {
            const LabelDocument document{.recordings = {test::RandomLabels(seed).recording()}};
            const auto once = roundTrip(format, document);
            EXPECT_EQ(*formatLabels(format, roundTrip(format, once)), *formatLabels(format, once))
                << nameOf(format) << ' ' << seed;
        }
}

TEST(FieldsLost, NamesWhatEachFormatCannotCarry)
{
    LabelDocument document{.recordings = {{.audio = "a.wav", .durationSeconds = 9}}};
    auto& labels = document.recordings[0].annotations;
    Annotation a;
    a.endSeconds = 1;
    a.kind = "cry";
    labels.add(a);
    EXPECT_EQ(*fieldsLost(LabelFormat::Csv, document), (std::vector<LostField>{{"recording's duration", 1}}));
    a.tier = "other";
    a.note = "two\nlines";
    a.lowHz = 300;
    labels.add(a);
    a.endSeconds = 2;
    a.kind = "";
    labels.add(a);
    EXPECT_EQ(*fieldsLost(LabelFormat::Json, document), std::vector<LostField>{});
    EXPECT_THAT(*fieldsLost(LabelFormat::Raven, document),
                testing::ElementsAre(LostField{"note", 2}, LostField{"recording's duration", 1}));
    EXPECT_THAT(*fieldsLost(LabelFormat::TextGrid, document),
                testing::UnorderedElementsAre(LostField{"frequency", 1}, LostField{"note", 1},
                                              LostField{"label without a kind", 1},
                                              LostField{"recording's path", 1}));
    EXPECT_THAT(*fieldsLost(LabelFormat::Audacity, document),
                testing::IsSupersetOf({LostField{"tier", 2}, LostField{"note", 2}}));
}

TEST(FieldsLost, IsEmptyJustWhenTheLabelsComeBackTheSame)
{
    for (const LabelFormat format : kLabelFormats)
        for (unsigned seed = 0; seed < 40; ++seed) {
            test::RandomLabels random(seed);
            LabelDocument document{.recordings = {{.audio = "a.wav"}}};
            auto& recording = document.recordings[0];
            Annotation a = random.annotation();
            recording.annotations.add(a);
            const auto back = roundTrip(format, document);
            const bool same =
                test::withoutIds(back.recordings[0].annotations) == test::withoutIds(recording.annotations) &&
                back.recordings[0].audio == recording.audio;
            EXPECT_EQ(fieldsLost(format, document)->empty(), same) << nameOf(format) << ' ' << seed;
        }
}

TEST(FieldsLost, SaysThatOneRecordingIsTooFewForSeveral)
{
    const LabelDocument document{.recordings = {{.audio = "a.wav"}, {.audio = "b.wav"}}};
    EXPECT_EQ(fieldsLost(LabelFormat::Audacity, document).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(formatLabels(LabelFormat::TextGrid, document).error().kind, ErrorKind::InvalidArgument);
}

} // namespace
} // namespace cryscope
