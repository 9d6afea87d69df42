#include "Evenings.h"
#include "tests/support/TempFolder.h"

#include "core/base/AtomicFile.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cmath>
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace cryscope {
namespace {

using test::at;
using test::episode;
using test::opened;
using test::sitting;

class LibraryOnDisk : public ::testing::Test {
protected:
    test::TempFolder m_temp;
    std::filesystem::path folder() const { return m_temp.path() / "kept"; }
};

TEST_F(LibraryOnDisk, GivesBackWhatItWasGivenAfterOpeningAgain)
{
    KeptEpisode kept = episode(at(21.5), 64);
    {
        auto library = opened(folder());
        const auto infant = *library->addInfant(
            {.id = {}, .alias = "Mia", .birthDate = *parseDate("2024-01-17"), .sex = "female"});
        kept.sitting = sitting(*library, at(20), infant);
        kept.infant = infant;
        kept.id = *library->beginEpisode(kept.sitting, kept);
        kept.answer = Answer{.wasCry = true, .helped = Helped::Fed, .note = "a little", .given = at(22)};
        ASSERT_TRUE(library->answerEpisode(kept.id, *kept.answer));
        ASSERT_TRUE(library->addDropout(
            {.sitting = kept.sitting, .start = at(23), .seconds = 2.5, .cause = "device_lost"}));
        ASSERT_TRUE(library->endSitting(kept.sitting, at(24)));
    }
    auto library = opened(folder());
    EXPECT_TRUE(library->notes().empty());
    const auto infants = *library->infants();
    ASSERT_EQ(infants.size(), 1u);
    EXPECT_EQ(infants[0].alias, "Mia");
    EXPECT_EQ(isoText(*infants[0].birthDate), "2024-01-17");
    EXPECT_EQ(*library->episodes(), std::vector{kept});
    EXPECT_EQ(library->sittings()->at(0).ended, at(24));
    EXPECT_FALSE(library->sittings()->at(0).wasCutOff);
    EXPECT_EQ(library->dropouts()->at(0).cause, "device_lost");
}

TEST_F(LibraryOnDisk, KeepsEverythingThatWasHandedOverBeforeAKill)
{
    const auto child = ::fork();
    if (child == 0) {
        auto library = Library::open(folder());
        const auto id = sitting(**library, at(20));
        auto open = episode(at(21), 10);
        open.isOpen = true;
        (void)(*library)->beginEpisode(id, open);
        (void)(*library)->keepAlive(id, at(21.25));
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));

    auto library = opened(folder());
    ASSERT_EQ(library->notes().size(), 1u);
    EXPECT_NE(library->notes()[0].find("cut off"), std::string::npos);
    const auto kept = library->sittings()->at(0);
    EXPECT_TRUE(kept.wasCutOff);
    EXPECT_EQ(kept.ended, at(21.25));
    ASSERT_EQ(library->episodes()->size(), 1u);
    EXPECT_FALSE(library->episodes()->at(0).isOpen);
    EXPECT_EQ(library->episodes()->at(0).end, plusSeconds(at(21), 10));
}

TEST_F(LibraryOnDisk, SaysThatAnotherWindowHasItOpenAndLetsBothWrite)
{
    auto first = opened(folder());
    const auto id = sitting(*first, at(20));
    auto second = opened(folder());
    ASSERT_EQ(second->notes().size(), 1u);
    EXPECT_NE(second->notes()[0].find("another window"), std::string::npos);
    EXPECT_FALSE(second->sittings()->at(0).wasCutOff) << "the first still listens";
    ASSERT_TRUE(second->beginEpisode(id, episode(at(20.5), 3)));
    EXPECT_EQ(first->episodes()->size(), 1u);
}

TEST_F(LibraryOnDisk, LetsTheSameProgramLookInWithoutEndingTheSitting)
{
    auto first = Library::openBeside(folder());
    ASSERT_TRUE(first);
    EXPECT_TRUE((*first)->notes().empty());
    const auto id = sitting(**first, at(20));
    auto second = Library::openBeside(folder());
    ASSERT_TRUE(second);
    EXPECT_FALSE((*second)->sittings()->at(0).wasCutOff);
    ASSERT_TRUE((*second)->beginEpisode(id, episode(at(20.5), 3)));
    EXPECT_EQ(opened(folder())->notes().size(), 1U) << "nobody keeps it: the sitting was cut off";
}

TEST_F(LibraryOnDisk, SetsADamagedFileAsideAndGoesOnWithANewOne)
{
    {
        auto library = opened(folder());
        sitting(*library, at(20));
    }
    ASSERT_TRUE(writeFileAtomically(folder() / "library.sqlite", "this is no database at all, it is a poem"));
    auto library = opened(folder());
    ASSERT_EQ(library->notes().size(), 1u);
    EXPECT_NE(library->notes()[0].find("library.damaged.sqlite"), std::string::npos);
    EXPECT_TRUE(library->sittings()->empty());
    EXPECT_TRUE(std::filesystem::exists(folder() / "library.damaged.sqlite"));
}

TEST_F(LibraryOnDisk, LeavesAFileOfANewerProgramAlone)
{
    {
        auto library = opened(folder());
    }
    std::fstream file(folder() / "library.sqlite", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(60); // user_version, big endian, in the header of the file format
    file.write("\0\0\0\x63", 4);
    file.close();
    const auto before = *readFile(folder() / "library.sqlite");
    const auto library = Library::open(folder());
    ASSERT_FALSE(library);
    EXPECT_EQ(library.error().kind, ErrorKind::Unsupported);
    EXPECT_EQ(*readFile(folder() / "library.sqlite"), before);
}

TEST_F(LibraryOnDisk, BringsAnOlderFileUpToDateAndKeepsTheOldOne)
{
    {
        auto library = opened(folder());
        ASSERT_TRUE(library->beginEpisode(sitting(*library, at(0)), episode(at(1), 5)));
    }
    { // as the first format was: without labels and recordings
        SQLite::Database file((folder() / "library.sqlite").string(), SQLite::OPEN_READWRITE);
        file.exec("DROP TABLE label; DROP TABLE recording; PRAGMA user_version = 1");
    }
    auto library = opened(folder());
    ASSERT_EQ(library->notes().size(), 2U) << "brought up to date, and cut off";
    EXPECT_NE(library->notes()[0].find("library.format1.sqlite"), std::string::npos);
    EXPECT_EQ(library->episodes()->size(), 1U);
    EXPECT_TRUE(library->recordings()->empty());
    SQLite::Database old((folder() / "library.format1.sqlite").string());
    EXPECT_EQ(old.execAndGet("PRAGMA user_version").getInt(), 1);
    EXPECT_EQ(old.execAndGet("SELECT count(*) FROM episode").getInt(), 1);
}

TEST_F(LibraryOnDisk, KeepsLabelsOfMomentsInOrderOfTime)
{
    auto library = opened(folder());
    const auto night = sitting(*library, at(0));
    const auto second = library->addLabel({.sitting = night, .at = at(9), .kind = "hungry"});
    ASSERT_TRUE(second);
    ASSERT_TRUE(library->addLabel({.sitting = night, .at = at(4), .kind = "cry"}));
    const auto labels = *library->labels();
    ASSERT_EQ(labels.size(), 2U);
    EXPECT_EQ(labels[0].kind, "cry");
    EXPECT_EQ(labels[1].at, at(9));
    EXPECT_EQ(library->labels(at(5))->size(), 1U);
    EXPECT_TRUE(library->removeLabel(*second));
    EXPECT_EQ(library->removeLabel(*second).error().kind, ErrorKind::NotFound);
}

TEST_F(LibraryOnDisk, KeepsRecordingsWithWhatWasSaidOfThem)
{
    auto library = opened(folder());
    const auto infant = *library->addInfant({.id = {}, .alias = "A", .birthDate = {}, .sex = {}});
    KeptRecording recording{.sitting = {},
                            .infant = infant,
                            .purpose = KeptRecording::Purpose::Collected,
                            .file = "one.wav",
                            .start = at(1),
                            .label = "hungry",
                            .situation = "before the bottle",
                            .hasConsent = true,
                            .note = "calm room",
                            .quality = {}};
    recording.id = *library->addRecording(recording);
    recording.seconds = 12.5;
    recording.bytes = 400;
    recording.quality = "{}";
    ASSERT_TRUE(library->changeRecording(recording));
    EXPECT_EQ(library->recordings()->front(), recording);
    const auto file = library->recordingFolder() / "one.wav";
    ASSERT_TRUE(writeFileAtomically(file, "sound"));
    ASSERT_TRUE(library->removeRecordings(std::vector{recording.id}));
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_TRUE(library->recordings()->empty());
}

TEST_F(LibraryOnDisk, TakesManyEpisodesAtOnceOrNone)
{
    auto library = opened(folder());
    const auto night = sitting(*library, at(0));
    std::vector<KeptEpisode> many;
    for (int i = 0; i < 500; ++i) many.push_back(episode(at(i), 10));
    many[7].answer = Answer{.wasCry = false, .helped = {}, .note = {}, .given = at(8)};
    ASSERT_TRUE(library->addEpisodes(night, many));
    EXPECT_EQ(library->episodes()->size(), 500U);
    EXPECT_EQ(library->episodes({.from = {}, .until = {}, .infant = {}, .withFalse = false})->size(), 499U);
    EXPECT_FALSE(library->addEpisodes(SittingId{99}, many)) << "there is no such sitting";
    EXPECT_EQ(library->episodes()->size(), 500U);
}

TEST_F(LibraryOnDisk, AsksForAnAliasThatIsNotTaken)
{
    auto library = opened(folder());
    const auto mia = library->addInfant({.id = {}, .alias = "Mia", .birthDate = {}, .sex = {}});
    ASSERT_TRUE(mia);
    EXPECT_FALSE(library->addInfant({.id = {}, .alias = "Mia", .birthDate = {}, .sex = {}}));
    EXPECT_FALSE(library->addInfant({}));
    const auto ben = library->addInfant({.id = {}, .alias = "Ben", .birthDate = {}, .sex = {}});
    EXPECT_FALSE(library->changeInfant({.id = *ben, .alias = "Mia", .birthDate = {}, .sex = {}}));
    EXPECT_TRUE(library->changeInfant({.id = *ben, .alias = "Benjamin", .birthDate = {}, .sex = "male"}));
}

TEST_F(LibraryOnDisk, FindsEpisodesByTimeInfantAndVerdict)
{
    auto library = opened(folder());
    const auto mia = *library->addInfant({.id = {}, .alias = "Mia", .birthDate = {}, .sex = {}});
    const auto hers = sitting(*library, at(0), mia);
    const auto unknown = sitting(*library, at(0));
    ASSERT_TRUE(library->beginEpisode(hers, episode(at(1), 5)));
    ASSERT_TRUE(library->beginEpisode(unknown, episode(at(2), 5)));
    const auto wrong = *library->beginEpisode(hers, episode(at(3), 5));
    ASSERT_TRUE(library->answerEpisode(wrong, {.wasCry = false, .helped = {}, .note = {}, .given = at(4)}));
    const auto count = [&](const EpisodeQuery& query) { return library->episodes(query)->size(); };
    EXPECT_EQ(count({}), 3u);
    EXPECT_EQ(count({.from = at(2), .until = at(3), .infant = {}}), 1u);
    EXPECT_EQ(count({.from = {}, .until = {}, .infant = mia}), 2u);
    EXPECT_EQ(count({.from = {}, .until = {}, .infant = mia, .withFalse = false}), 1u);
}

TEST_F(LibraryOnDisk, SaysThatAnEpisodeIsGone)
{
    auto library = opened(folder());
    const auto answered = library->answerEpisode(EpisodeId{17}, {});
    ASSERT_FALSE(answered);
    EXPECT_EQ(answered.error().kind, ErrorKind::NotFound);
}

TEST_F(LibraryOnDisk, KeepsScoresToAnEighthOfALogit)
{
    auto library = opened(folder());
    const auto id = sitting(*library, at(0));
    ASSERT_TRUE(library->addScores({.sitting = id,
                                    .start = at(1),
                                    .hopSeconds = 0.25,
                                    .logits = {-3.06F, 0.0F, 4.6F, 99.0F, -99.0F, NAN}}));
    ASSERT_TRUE(library->addScores({.sitting = id, .start = at(2), .hopSeconds = 0.25, .logits = {1.0F}}));
    const auto kept = *library->scores(at(0.5));
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[0].logits, (std::vector{-3.0F, 0.0F, 4.625F, 15.0F, -15.0F, -15.0F}));
    ASSERT_TRUE(library->forgetScores(at(1.5)));
    EXPECT_EQ(library->scores(at(0))->size(), 1u);
}

TEST_F(LibraryOnDisk, ForgetsEverythingDownToTheBytes)
{
    auto library = opened(folder());
    const auto infant = *library->addInfant({.id = {}, .alias = "Wilhelmine", .birthDate = {}, .sex = {}});
    const auto id = sitting(*library, at(0), infant);
    const auto kept = *library->beginEpisode(id, episode(at(1), 5));
    ASSERT_TRUE(library->answerEpisode(
        kept, {.wasCry = true, .helped = {}, .note = "Wilhelmine slept", .given = at(2)}));
    ASSERT_TRUE(writeFileAtomically(library->clipFolder() / "one.flac", "sound"));
    ASSERT_TRUE(library->addClip({.id = {},
                                  .sitting = id,
                                  .episode = kept,
                                  .file = "one.flac",
                                  .start = at(1),
                                  .seconds = 5,
                                  .bytes = 5}));
    ASSERT_TRUE(library->addLabel({.sitting = id, .at = at(1), .kind = "Wilhelmine laughs"}));
    KeptRecording recording;
    recording.file = "long.wav";
    recording.note = "Wilhelmine again";
    ASSERT_TRUE(library->addRecording(recording));
    ASSERT_TRUE(writeFileAtomically(library->recordingFolder() / "long.wav", "sound"));
    ASSERT_TRUE(library->forgetEverything());
    EXPECT_TRUE(library->recordings()->empty());
    EXPECT_TRUE(std::filesystem::is_empty(library->recordingFolder()));
    EXPECT_TRUE(library->sittings()->empty());
    EXPECT_TRUE(library->clips()->empty());
    EXPECT_TRUE(std::filesystem::is_empty(library->clipFolder()));
    library.reset();
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        if (entry.is_regular_file()) {
            EXPECT_EQ(readFile(entry.path())->find("Wilhelmine"), std::string::npos) << entry.path();
        }
}

TEST_F(LibraryOnDisk, HoldsThousandsOfEpisodesInOrderOfTime)
{
    auto library = opened(folder());
    const auto id = sitting(*library, at(0));
    // One transaction for all would be quicker; this is how they come.
    for (int i = 0; i < 2000; ++i) ASSERT_TRUE(library->beginEpisode(id, episode(at(i * 0.17), 30)));
    const auto all = library->episodes();
    ASSERT_TRUE(all);
    EXPECT_EQ(all->size(), 2000u);
    EXPECT_TRUE(std::is_sorted(all->begin(), all->end(),
                               [](const auto& a, const auto& b) { return a.start < b.start; }));
}

} // namespace
} // namespace cryscope
