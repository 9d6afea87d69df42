#include "core/results/Deidentifier.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelFormat.h"
#include "core/library/HistoryExport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::Each;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kPath = "/home/rosa/study/Mia Sommer/20240131-210000 ward.wav";

LabelDocument namedDocument()
{
    LabelDocument document;
    KindStyle own{.name = "Mia tired", .rgb = 0x123456};
    own.title = "Mias Müdigkeit";
    EXPECT_TRUE(document.vocabulary.add(own));
    RecordingLabels recording;
    recording.audio = kPath;
    recording.durationSeconds = 60;
    recording.tiers = {"Rosa Maier", "cry"};
    recording.extras["analyze"] = std::string("{\"file\":\"") + kPath + "\"}";
    Annotation label;
    label.startSeconds = 1;
    label.endSeconds = 2;
    label.tier = "Rosa Maier";
    label.kind = "tired";
    label.reviewer = "Rosa Maier";
    label.note = "Mia cried on 2024-01-31 when Rosa Maier left";
    label.extras["Comment"] = "seen by Dr. Maier on 31.01.2024";
    EXPECT_TRUE(recording.annotations.add(label));
    label.startSeconds = 5;
    label.endSeconds = 6;
    label.kind = "Mia tired";
    label.reviewer = "Ana";
    label.origin = Origin::Model;
    label.verdict = Verdict::OtherKind;
    label.verdictKind = "20240131-210000 ward";
    EXPECT_TRUE(recording.annotations.add(label));
    document.recordings.push_back(recording);
    return document;
}

const std::vector<std::string> kSecrets{"Mia",    "Rosa",      "Maier", "Ana",        "20240131",  "ward",
                                        "/home/", "Müdigkeit", "study", "2024-01-31", "31.01.2024"};

TEST(LabelsWithoutNames, HoldNoOriginalNamePathOrDateInAnyFormat)
{
    for (const bool keepNotes : {false, true}) {
        DeidentifyConfig config;
        config.keepNotes = keepNotes;
        Deidentifier clean(config, 7);
        clean.learn({Infant{.id = InfantId(1), .alias = "Mia", .birthDate = {}, .sex = {}}});
        const LabelDocument document = clean.labels(namedDocument());
        for (const LabelFormat format : kLabelFormats) {
            const auto text = formatLabels(format, document);
            ASSERT_TRUE(text) << text.error().sentence;
            for (const std::string& secret : kSecrets)
                EXPECT_THAT(*text, Not(HasSubstr(secret))) << nameOf(format) << " notes " << keepNotes;
        }
        EXPECT_EQ(document.recordings[0].audio, "recording-1.wav");
        const auto labels = document.recordings[0].annotations.inTimeOrder();
        EXPECT_EQ(labels[0].kind, "tired") << "what is labelled stays";
        EXPECT_EQ(labels[0].startSeconds, 1);
        EXPECT_NE(labels[0].reviewer, labels[1].reviewer) << "two people stay two";
        EXPECT_EQ(labels[0].note.empty(), !keepNotes);
        if (keepNotes) {
            EXPECT_EQ(labels[0].note, "infant-1 cried on [date] when reviewer-1 left");
        }
        for (const std::string& secret : kSecrets)
            EXPECT_THAT(clean.removedText(), Not(HasSubstr(secret))) << "the list tells no value";
        EXPECT_THAT(clean.removedText(), HasSubstr("reviewers: replaced by codes (2)"));
        EXPECT_THAT(clean.keyJson(), HasSubstr("Rosa Maier")) << "the key undoes it";
    }
}

TEST(LabelsWithoutNames, KeepTheProgramsKindsWhateverARecordingIsCalled)
{
    LabelDocument document;
    RecordingLabels recording;
    recording.audio = "/x/hungry.wav";
    Annotation label;
    label.endSeconds = 1;
    label.kind = "hungry";
    ASSERT_TRUE(recording.annotations.add(label));
    document.recordings.push_back(recording);
    const auto clean = Deidentifier({}, 1).labels(document);
    EXPECT_EQ(clean.recordings[0].annotations.inTimeOrder()[0].kind, "hungry");
    EXPECT_NE(clean.vocabulary.find("hungry"), nullptr);
}

Deidentifier::History namedHistory()
{
    const UtcTime begin{std::chrono::sys_days(std::chrono::year(2024) / 1 / 31) + std::chrono::hours(21)};
    Deidentifier::History history;
    for (const int i : {1, 2}) {
        Infant infant;
        infant.id = InfantId(i);
        infant.alias = i == 1 ? "Mia" : "Noah";
        infant.birthDate = std::chrono::year(2023) / 12 / 24;
        history.infants.push_back(infant);
        Sitting sitting;
        sitting.id = SittingId(i);
        sitting.infant = infant.id;
        sitting.began = begin;
        sitting.lastAlive = begin + std::chrono::hours(8);
        sitting.ended = sitting.lastAlive;
        sitting.device = "Rosas Headset";
        history.sittings.push_back(sitting);
        for (const int day : {0, 3}) {
            KeptEpisode episode;
            episode.id = EpisodeId(10 * i + day);
            episode.sitting = sitting.id;
            episode.infant = infant.id;
            episode.start = begin + std::chrono::days(day);
            episode.end = episode.start + std::chrono::seconds(30);
            episode.clip = "20240131-210000.flac";
            episode.answer =
                Answer{.wasCry = true, .helped = {}, .note = "Rosa took Mia out", .given = episode.end};
            history.episodes.push_back(episode);
        }
    }
    history.dropouts.push_back({SittingId(1), begin, 3, "device_lost"});
    return history;
}

TEST(AHistoryWithoutNames, ShiftsTheDatesOfAnInfantTogetherAndKeepsIntervals)
{
    Deidentifier clean({}, 99);
    const auto history = clean.history(namedHistory());
    const auto& e = history.episodes;
    EXPECT_EQ(e[1].start - e[0].start, std::chrono::days(3));
    EXPECT_EQ(e[0].end - e[0].start, std::chrono::seconds(30));
    EXPECT_EQ(history.sittings[0].began, e[0].start) << "sittings go with them";
    EXPECT_EQ(history.dropouts[0].start, e[0].start);
    const auto shift = e[0].start - namedHistory().episodes[0].start;
    EXPECT_LE(shift, -std::chrono::days(400));
    EXPECT_NE(shift, e[2].start - namedHistory().episodes[2].start) << "each infant has a shift of its own";
    EXPECT_NE(Deidentifier({}, 100).history(namedHistory()).episodes[0].start, e[0].start)
        << "and it is secret";
    const UtcOffset none = [](UtcTime) { return std::chrono::minutes(0); };
    for (const std::string& text :
         {historyCsv(history.episodes, history.sittings, history.infants, none),
          historyJson(history.episodes, history.sittings, history.infants, history.dropouts, none)})
        for (const char* secret : {"Mia", "Noah", "Rosa", "Headset", "2024", "2023-12-24", "20240131"})
            EXPECT_THAT(text, Not(HasSubstr(secret)));
}

TEST(AHistoryWithoutNames, CanDropTheDates)
{
    DeidentifyConfig config;
    config.dates = DeidentifyConfig::Dates::Drop;
    Deidentifier clean(config, 5);
    const auto history = clean.history(namedHistory());
    for (const KeptEpisode& episode : history.episodes) {
        EXPECT_EQ(episode.start, history.episodes[0].start);
        EXPECT_EQ(episode.end - episode.start, std::chrono::seconds(30));
    }
    EXPECT_EQ(clean.start(StartTime{}, "x"), std::nullopt);
    EXPECT_THAT(clean.keyJson(), HasSubstr("\"shifted_days\": null"));
}

TEST(NamesWithinTexts, AreMaskedAsWordsAndInAnyCase)
{
    Deidentifier clean({}, 1);
    clean.learn({Infant{.id = InfantId(1), .alias = "Jo", .birthDate = {}, .sex = {}},
                 Infant{.id = InfantId(2), .alias = "Joanna", .birthDate = {}, .sex = {}}});
    EXPECT_EQ(clean.text("JOANNA and jo enjoy it"), "infant-2 and infant-1 enjoy it");
    EXPECT_EQ(clean.text("night of 1.2.2024, or 2024-02-01, or 20240201"),
              "night of [date], or [date], or [date]");
    EXPECT_EQ(clean.text("4.25 s at 12000 Hz"), "4.25 s at 12000 Hz");
    EXPECT_EQ(clean.removed().size(), 1U);
}

} // namespace
} // namespace cryscope
