#include "core/results/Deidentifier.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelFormat.h"
#include "core/library/HistoryExport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace cryscope {
namespace {

using testing::ElementsAre;
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
        sitting.model = "Mias net 2";
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
    const UtcOffset none = [](UtcTime) { return std::chrono::minutes(0); };
    DeidentifyConfig config;
    config.offset = none;
    Deidentifier clean(config, 99);
    const auto history = clean.history(namedHistory());
    const auto& e = history.episodes;
    EXPECT_EQ(e[1].start - e[0].start, std::chrono::days(3));
    EXPECT_EQ(e[0].end - e[0].start, std::chrono::seconds(30));
    EXPECT_EQ(history.sittings[0].began, e[0].start) << "sittings go with them";
    EXPECT_EQ(history.dropouts[0].start, e[0].start);
    const auto shift = e[0].start - namedHistory().episodes[0].start;
    EXPECT_LE(shift, -std::chrono::days(400));
    EXPECT_NE(shift, e[2].start - namedHistory().episodes[2].start) << "each infant has a shift of its own";
    EXPECT_NE(Deidentifier(config, 100).history(namedHistory()).episodes[0].start, e[0].start)
        << "and it is secret";
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

TEST(AHistoryWithoutNames, KeepsNoNoteBecauseThoseOfLabelsWereKept)
{
    DeidentifyConfig config;
    config.keepNotes = true;
    for (const bool keep : {false, true}) {
        config.keepHistoryNotes = keep;
        Deidentifier clean(config, 5);
        const auto history = clean.history(namedHistory());
        for (const KeptEpisode& episode : history.episodes)
            EXPECT_EQ(episode.answer->note, keep ? "device-1 took infant-1 out" : "");
        EXPECT_EQ(clean.removedText().find("free notes: not written (4)") == std::string::npos, keep);
    }
}

/// Two infants in turns.
Deidentifier::History alternatingHistory()
{
    Deidentifier::History history;
    const UtcTime begin{std::chrono::sys_days(std::chrono::year(2024) / 1 / 31)};
    for (const int i : {2, 1})
        history.infants.push_back(
            {.id = InfantId(i), .alias = i == 1 ? "Mia" : "Noah", .birthDate = {}, .sex = {}});
    for (const int hour : {0, 1, 2, 3, 4, 5}) {
        const auto infant = static_cast<InfantId>(1 + hour % 2);
        const UtcTime at = begin + std::chrono::hours(hour);
        Sitting sitting;
        sitting.id = static_cast<SittingId>(hour);
        sitting.infant = infant;
        sitting.began = sitting.lastAlive = at;
        history.sittings.push_back(sitting);
        KeptEpisode episode;
        episode.id = EpisodeId(hour);
        episode.infant = infant;
        episode.start = episode.end = at;
        history.episodes.push_back(episode);
        history.dropouts.push_back({sitting.id, at, 1, "dropout"});
    }
    return history;
}

TEST(AHistoryWithoutNames, DoesNotTellTheShiftsByTheOrderOfItsRows)
{
    for (const auto dates : {DeidentifyConfig::Dates::Shift, DeidentifyConfig::Dates::Drop}) {
        Deidentifier clean({.dates = dates}, 3);
        const auto history = clean.history(alternatingHistory());
        std::vector<int> episodes, sittings, dropouts;
        for (const auto& each : history.episodes) episodes.push_back(int(each.id));
        for (const auto& each : history.sittings) sittings.push_back(int(each.id));
        for (const auto& each : history.dropouts) dropouts.push_back(int(each.sitting));
        // Noah, the first in the list, is infant-1.
        for (const auto& ids : {episodes, sittings, dropouts})
            EXPECT_THAT(ids, ElementsAre(1, 3, 5, 0, 2, 4));
    }
}

TEST(AHistoryWithoutNames, KeepsTheHourOfTheDayWhereSummerBecomesWinter)
{
    // Summer time from April to October.
    const UtcOffset seasons = [](UtcTime time) {
        const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
        const auto month = unsigned(day.month());
        return std::chrono::minutes(month >= 4 && month <= 10 ? 120 : 60);
    };
    DeidentifyConfig config;
    config.offset = seasons;
    Deidentifier::History history = alternatingHistory();
    const UtcTime july = std::chrono::sys_days(std::chrono::year(2024) / 7 / 14) + std::chrono::hours(1);
    StartTime recorded;
    recorded.time = july;
    for (KeptEpisode& episode : history.episodes) episode.start = episode.end = july;
    std::set<int> offsets;
    for (std::uint64_t secret = 1; secret < 20; ++secret) {
        Deidentifier clean(config, secret);
        const auto moved = clean.history(history).episodes.front().start;
        EXPECT_THAT(isoText(moved, seasons), HasSubstr("T03:00:00")) << "03:00 it was";
        const auto start = clean.start(recorded, "x");
        EXPECT_THAT(isoText(std::chrono::floor<std::chrono::milliseconds>(start->time), seasons),
                    HasSubstr("T03:00:00"));
        offsets.insert(int(seasons(moved).count()));
    }
    EXPECT_EQ(offsets.size(), 2U) << "some came out in winter";
}

TEST(RecordingsWithoutNames, OfOneNameInTwoFoldersStayTwo)
{
    Deidentifier clean({}, 1);
    const std::string a = clean.recordingCode("/x/infant-a/ZOOM0001.WAV");
    const std::string b = clean.recordingCode("/x/infant-b/ZOOM0001.WAV");
    EXPECT_EQ(a, "recording-1.WAV");
    EXPECT_EQ(b, "recording-2.WAV");
    EXPECT_EQ(clean.recordingCode("/x/y/../infant-a/./ZOOM0001.WAV"), a) << "one path, however it is written";
    EXPECT_THAT(clean.keyJson(), HasSubstr(R"("recording-2.WAV": "/x/infant-b/ZOOM0001.WAV")"));
    EXPECT_EQ(clean.text("as in zoom0001.wav"), "as in [recording]") << "which one, nobody knows";
}

TEST(RecordingsWithoutNames, KeepNoPartOfANameAsASuffix)
{
    Deidentifier clean({}, 1);
    EXPECT_EQ(clean.recordingCode("/x/Dr. Maier"), "recording-1");
    EXPECT_EQ(clean.recordingCode("/x/night.FLAC"), "recording-2.FLAC");
    EXPECT_EQ(clean.recordingCode("C:\\study\\Mia.wav"), "recording-3.wav");
    EXPECT_EQ(clean.text("Mia slept"), "recording-3 slept");
}

TEST(NamesWithinTexts, AreMaskedWhereARecordingIsCalledByAShortOne)
{
    LabelDocument document;
    KindStyle own{.name = "mia tired", .rgb = 0x123456};
    ASSERT_TRUE(document.vocabulary.add(own));
    RecordingLabels recording;
    recording.audio = "/x/Mia.wav";
    recording.tiers = {"Mia", "cry"};
    Annotation label;
    label.endSeconds = 1;
    label.tier = "Mia";
    label.kind = "mia tired";
    label.note = "Mia cried 12 times";
    ASSERT_TRUE(recording.annotations.add(label));
    document.recordings.push_back(recording);
    recording.audio = "/x/12.wav";
    document.recordings.push_back(recording);
    recording.audio = "/x/cry.wav";
    document.recordings.push_back(recording);
    DeidentifyConfig config;
    config.keepNotes = true;
    const auto clean = Deidentifier(config, 1).labels(document);
    const auto made = clean.recordings[0].annotations.inTimeOrder()[0];
    EXPECT_EQ(made.tier, "recording-1");
    EXPECT_EQ(made.kind, "recording-1 tired");
    EXPECT_EQ(made.note, "recording-1 cried 12 times") << "a counter names nobody";
    EXPECT_EQ(clean.recordings[0].tiers[1], "cry") << "nor does a kind";
}

TEST(NamesWithinTexts, AreMaskedHoweverTheirAccentsAreWritten)
{
    Deidentifier clean({}, 1);
    clean.learnName("Zoë");
    clean.learnName("Jörg");
    clean.learnName("Jose\u0301"); // decomposed, as macOS writes names of files
    clean.learnName("Łukasz Weiß");
    clean.learnName("Nguyễn");
    clean.learnName("Алёна");
    clean.learnName("Θάλεια");
    EXPECT_EQ(clean.text("ZOË and Zoe\u0308 and zoe"), "name-1 and name-1 and name-1");
    EXPECT_EQ(clean.text("„Zoë“, but Zoëlle"), "„name-1“, but Zoëlle") << "quotes are no letters";
    EXPECT_EQ(clean.text("Zoës, Zoësa"), "name-1s, Zoësa");
    EXPECT_EQ(clean.text("JÖRG, jo\u0308rg"), "name-2, name-2");
    EXPECT_EQ(clean.text("Josés JOSÉ"), "name-3s name-3");
    EXPECT_EQ(clean.text("łUKASZ WEISS!"), "name-4!");
    EXPECT_EQ(clean.text("NGUYỄN"), "name-5");
    EXPECT_EQ(clean.text("АЛЕНА und алёна"), "name-6 und name-6");
    EXPECT_EQ(clean.text("ΘΑΛΕΙΑ"), "name-7");
    EXPECT_EQ(clean.text("Größe 3 µV, naïve"), "Größe 3 µV, naïve") << "what is no name stays to the byte";
    EXPECT_EQ(clean.text("\xff"
                         "Zoë\xc3"),
              "\xff"
              "name-1\xc3")
        << "broken text, too";
}

TEST(NamesWithinTexts, ThatOverlapAreAllMasked)
{
    Deidentifier clean({}, 1);
    clean.learnName("Anna Maria");
    clean.learnName("Maria Sommer");
    clean.learnName("name");
    EXPECT_EQ(clean.text("Anna Maria Sommer"), "name-1name-2");
    EXPECT_EQ(clean.text("Maria Sommer"), "name-2") << "what stands for a name is not searched";
}

TEST(PartsOfNames, AreMaskedAsWords)
{
    Deidentifier clean({}, 1);
    clean.learn({Infant{.id = InfantId(1), .alias = "Baby Zoë Özdemir", .birthDate = {}, .sex = {}}});
    clean.learnName("Dr. Rosa Müller-Lang");
    EXPECT_EQ(clean.text("Rosa, MÜLLER and Zoës sister"), "name-1, name-1 and infant-1s sister");
    EXPECT_EQ(clean.text("Rosa Müller-Lang; Rosa_Mueller; RosaMüllerLang"),
              "name-1 name-1-name-1; name-1_name-1; name-1")
        << "with and without what parts them";
    EXPECT_EQ(clean.text("rosamuellerlang, Ro\u00adsa"), "name-1, name-1");
    EXPECT_EQ(clean.text("Prosa, a baby, Dr. X, langsam"), "Prosa, a baby, Dr. X, langsam");
}

TEST(PartsOfNames, AreTakenFromPathsOfRecordingsButNotWhatManyAreCalledBy)
{
    LabelDocument document;
    ASSERT_TRUE(document.vocabulary.add(KindStyle{.name = "hiccup", .rgb = 0x123456}));
    RecordingLabels recording;
    recording.audio = "/home/study/Familie Özdemir/hiccup/night/Mia_Sommer-240131_night 2.wav";
    Annotation label;
    label.endSeconds = 1;
    label.tier = "MiaTired";
    label.kind = "hiccup";
    label.model = "Sommer net 2";
    label.note = "night recording 2 of Mia O\u0308zdemir, 240131";
    ASSERT_TRUE(recording.annotations.add(label));
    document.recordings.push_back(recording);
    DeidentifyConfig config;
    config.keepNotes = true;
    const auto clean = Deidentifier(config, 1).labels(document);
    const auto made = clean.recordings[0].annotations.inTimeOrder()[0];
    EXPECT_EQ(made.tier, "recording-1Tired");
    EXPECT_EQ(made.kind, "hiccup") << "a kind of one's own, and clips of it in a folder";
    EXPECT_EQ(made.model, "recording-1 net 2");
    EXPECT_EQ(made.note, "night recording 2 of recording-1 [folder], recording-1");
}

TEST(PartsOfNames, OfTwoPeopleStandForNeither)
{
    Deidentifier clean({}, 1);
    clean.learnName("Rosa Maier");
    clean.learnName("Jan Maier");
    clean.learnName("Jan");
    EXPECT_EQ(clean.text("Rosa and the Maiers, Jan Maier, Jan"), "name-1 and the [name]s, name-2, name-3");
}

TEST(Addresses, AreMasked)
{
    Deidentifier clean({}, 1);
    EXPECT_EQ(clean.text("mail r.m@example.org, see https://example.org/x?y=1 or www.example.org"),
              "mail [address], see [address] or [address]");
    EXPECT_EQ(clean.text("(r.m@example.org)."), "([address]).");
    EXPECT_EQ(clean.text(" at @ 3: fine ... "), " at @ 3: fine ... ");
    EXPECT_EQ(clean.text(""), "");
}

TEST(NamesWithinTexts, AreFoundInTheLongestNote)
{
    Deidentifier clean({}, 1);
    clean.learnName("Mia");
    for (const char* part : {"x", "5.", "@", "5. ", "http"}) {
        std::string note;
        while (note.size() < kMostNote - 10) note += part;
        EXPECT_TRUE(clean.text(note + " Mia").ends_with(" name-1")) << part;
    }
}

TEST(NamesWithinTexts, OfTwoLettersAreFoundInTheGenitive)
{
    Deidentifier clean({}, 1);
    clean.learnName("Wa");
    EXPECT_EQ(clean.text("Was toy was Wa"), "name-1s toy was name-1");
}

TEST(TiersWithoutNames, ThatAreMaskedAlikeAreOne)
{
    LabelDocument document;
    RecordingLabels recording;
    recording.audio = "/x/Mia Sommer.wav";
    recording.tiers = {"Mia", "cry", "Sommer"};
    document.recordings.push_back(recording);
    EXPECT_THAT(Deidentifier({}, 1).labels(document).recordings[0].tiers, ElementsAre("recording-1", "cry"));
}

TEST(NamesOfDevices, AreMaskedInLabelsToo)
{
    Deidentifier clean({}, 1);
    Sitting sitting;
    sitting.device = "Rosas Headset Mono";
    clean.learn({sitting});
    EXPECT_EQ(clean.text("heard with Rosas headset by Rosa, mono"),
              "heard with device-1 headset by device-1, mono");
}

TEST(NamesWithinTexts, AreMaskedWhereUmlautsAreSpelledOut)
{
    Deidentifier clean({}, 1);
    clean.learnName("Jürgen");
    clean.learnName("Bjo\u0308rn");
    clean.learnName("Mueller");
    clean.learnName("Noel");
    EXPECT_EQ(clean.text("Juergen, BJOERN, Müller, Noel; Nolan"), "name-1, name-2, name-3, name-4; Nolan");
}

TEST(Days, AreMaskedInWordsToo)
{
    Deidentifier clean({}, 1);
    for (const char* day : {"5. März 2024", "5. MÄRZ", "5. Ma\u0308rz 24", "5 March", "March 5th, 2024",
                            "Mar 5, 2024", "5-Mar-2024", "5th of March 2024", "March 2024", "31. Januar",
                            "1. Dez. 2023", "12. Mai", "5.3.", "05.03.", "5.3.24", "2024-03-05", "3/5/24"})
        EXPECT_EQ(clean.text(std::string("on ") + day + " at night"), "on [date] at night") << day;
    for (const char* text : {"4.25 s", "march on", "she may cry", "12 months", "3 cries of 20", "5 marks"})
        EXPECT_EQ(clean.text(text), text);
}

TEST(NamesOfModels, AreMaskedInAHistory)
{
    const auto history = Deidentifier({}, 1).history(namedHistory());
    EXPECT_EQ(history.sittings[0].model, "infant-1s net 2");
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
