#include "core/analysis/VoiceTimes.h"
#include "core/analysis/KeptSitting.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

using namespace test;

constexpr SampleRate kRate{16000};

CryShape grownUp()
{
    CryShape shape;
    shape.f0LowHz = 110;
    shape.f0HighHz = 170;
    shape.unitSeconds = 0.4;
    shape.pauseSeconds = 0.1;
    return shape;
}

/// Crying of `crySeconds` from 1 s on, then a voice of `voiceSeconds` after a pause of 1 s.
std::filesystem::path clip(const TempFolder& folder, double crySeconds, double voiceSeconds)
{
    const Bout bouts[] = {{1, crySeconds, {}}, {2 + crySeconds, voiceSeconds, grownUp()}};
    writeWav(folder / "clip.wav", night(4 + crySeconds + voiceSeconds, kRate, bouts), kRate);
    return folder / "clip.wav";
}

TEST(VoiceTimes, TellAVoiceBesideTheCrying)
{
    const TempFolder folder;
    const TimeStretch cry{1, 3};
    const auto times = measureVoices(clip(folder, 2, 6), std::span(&cry, 1));
    ASSERT_TRUE(times) << times.error().text();
    EXPECT_NEAR(times->crySeconds, 2, 1e-9);
    EXPECT_NEAR(times->voiceSeconds, 6, 0.7) << "with the pauses between the syllables";
    EXPECT_TRUE(times->voicesDominate());
}

TEST(VoiceTimes, LeaveCryingAlone)
{
    const TempFolder folder;
    const TimeStretch cry{1, 7};
    const auto times = measureVoices(clip(folder, 6, 0), std::span(&cry, 1));
    ASSERT_TRUE(times);
    EXPECT_LT(times->voiceSeconds, 0.2);
    EXPECT_FALSE(times->voicesDominate());
    const auto unheard = measureVoices(folder / "clip.wav", {});
    ASSERT_TRUE(unheard);
    EXPECT_LT(unheard->voiceSeconds, 1.5) << "most of a cry is above a grown-up's pitch, found or not";
}

TEST(VoiceTimes, SayThatAClipCannotBeRead)
{
    EXPECT_FALSE(measureVoices("/nowhere/clip.flac", {}));
}

TEST(RecentCries, JoinWindowsThatOverlapAndCountFromTheClipsBeginning)
{
    RecentCries cries;
    for (double start : {10.0, 10.5, 11.0}) cries.take({start, start + 1, 0.9F, 2.2F});
    cries.take({11.5, 12.5, 0.1F, -2.2F});
    cries.take({20, 21, 0.9F, 2.2F});
    const auto found = cries.within(8, 20.5);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0], (TimeStretch{2, 4}));
    EXPECT_EQ(found[1], (TimeStretch{12, 12.5}));
    EXPECT_TRUE(cries.within(0, 9).empty());
}

TEST(RecentCries, ForgetWhatIsLongAgo)
{
    RecentCries cries;
    cries.take({0, 1, 0.9F, 2.2F});
    cries.take({RecentCries::kRememberedSeconds + 2, RecentCries::kRememberedSeconds + 3, 0.1F, -2.2F});
    EXPECT_TRUE(cries.within(0, 10).empty());
}

struct KeptClips : ::testing::Test {
    /// What the library keeps of an episode at 1 s of `crySeconds` with a voice after it.
    std::size_t kept(double crySeconds, double voiceSeconds, bool dropsVoices)
    {
        const auto library = folder / "library";
        {
            SittingLog::Begin begin;
            begin.library = library;
            begin.dropsVoices = dropsVoices;
            SittingLog log(begin, {});
            LiveUpdate update;
            update.timeSeconds = 40;
            LiveEvent start;
            start.kind = LiveEvent::Kind::Start;
            start.episode.startSeconds = 1;
            start.episode.endSeconds = 1 + crySeconds;
            update.events = {start};
            for (double at = 1; at + 1 <= 1 + crySeconds; at += 0.5)
                update.scores.push_back({at, at + 1, 0.9F, 2.2F});
            std::filesystem::create_directories(library / "clips");
            file = library / "clips" / "cry.wav";
            std::filesystem::copy_file(clip(folder, crySeconds, voiceSeconds), file,
                                       std::filesystem::copy_options::overwrite_existing);
            update.clips.push_back({file, 0, 4 + crySeconds + voiceSeconds, 1000, 1.0});
            log.take(update);
        }
        const auto opened = Library::open(library);
        EXPECT_EQ((*opened)->episodes()->size(), 1U) << "the episode stays in any case";
        return (*opened)->clips()->size();
    }
    TempFolder folder;
    std::filesystem::path file;
};

TEST_F(KeptClips, AreDroppedWhereVoicesDominateAndThatIsAskedFor)
{
    EXPECT_EQ(kept(2, 6, true), 0U);
    EXPECT_FALSE(std::filesystem::exists(file)) << "the sound is gone from the disk, too";
}

TEST_F(KeptClips, StayWhereCryingDominates)
{
    EXPECT_EQ(kept(6, 2, true), 1U);
    EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(KeptClips, StayWhereNobodyAskedForIt)
{
    EXPECT_EQ(kept(2, 6, false), 1U);
}

} // namespace
} // namespace cryscope
