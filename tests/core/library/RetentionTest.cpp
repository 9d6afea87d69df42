#include "Evenings.h"
#include "tests/support/TempFolder.h"

#include "core/base/AtomicFile.h"
#include "core/library/Retention.h"

namespace cryscope {
namespace {

using test::at;

Clip clip(int id, UtcTime start, std::int64_t bytes, std::optional<int> episode)
{
    Clip made;
    made.id = ClipId{id};
    made.start = start;
    made.bytes = bytes;
    made.file = std::to_string(id) + ".flac";
    if (episode) made.episode = EpisodeId{*episode};
    return made;
}

std::vector<int> ids(const RetentionPlan& plan)
{
    std::vector<int> result;
    for (const auto& gone : plan.clips) result.push_back(int(gone.id));
    return result;
}

class Kept : public ::testing::Test {
protected:
    Kept()
    {
        auto answered = test::episode(at(24), 5);
        answered.id = EpisodeId{2};
        answered.answer = Answer{};
        m_episodes = {answered};
    }
    const std::vector<Clip> m_clips{clip(1, at(0), 100, 1), clip(2, at(24), 100, 2), clip(3, at(48), 100, {}),
                                    clip(4, at(72), 100, 4)};
    std::vector<KeptEpisode> m_episodes;
};

TEST_F(Kept, GoesByAgeButNotWhatWasAnsweredOrSavedByHand)
{
    EXPECT_EQ(ids(planRetention(m_clips, m_episodes, {.maxDays = 1}, at(97))), (std::vector{1, 4}));
    EXPECT_EQ(ids(planRetention(m_clips, m_episodes,
                                {.maxDays = 1,
                                 .maxRecordingDays = {},
                                 .maxBytes = {},
                                 .keepAnswered = false,
                                 .keepSavedByHand = false},
                                at(97))),
              (std::vector{1, 2, 3, 4}));
    EXPECT_TRUE(planRetention(m_clips, m_episodes, {}, at(9999)).clips.empty());
}

TEST_F(Kept, GoesBySizeTheOldestFirst)
{
    const auto plan =
        planRetention(m_clips, m_episodes, {.maxDays = {}, .maxRecordingDays = {}, .maxBytes = 300}, at(97));
    EXPECT_EQ(ids(plan), std::vector{1});
    EXPECT_EQ(plan.bytes, 100);
    EXPECT_EQ(plan.bytesKept, 300);
    EXPECT_FALSE(plan.isLimitReached);
}

TEST_F(Kept, SaysWhenWhatIsProtectedIsTooMuch)
{
    const auto plan =
        planRetention(m_clips, m_episodes, {.maxDays = {}, .maxRecordingDays = {}, .maxBytes = 100}, at(97));
    EXPECT_EQ(ids(plan), (std::vector{1, 4}));
    EXPECT_TRUE(plan.isLimitReached);
}

TEST_F(Kept, HourlyRecordingsGoByTheirOwnAgeAndCollectedOnesNever)
{
    const auto recording = [](int id, UtcTime start, KeptRecording::Purpose purpose) {
        KeptRecording made;
        made.id = RecordingId{id};
        made.start = start;
        made.bytes = 1000;
        made.purpose = purpose;
        return made;
    };
    const std::vector<KeptRecording> recordings{recording(1, at(0), KeptRecording::Purpose::Collected),
                                                recording(2, at(1), KeptRecording::Purpose::Continuous),
                                                recording(3, at(60), KeptRecording::Purpose::Continuous)};
    RetentionRules rules;
    rules.maxRecordingDays = 2;
    const auto byAge = planRetention(m_clips, m_episodes, rules, at(97), recordings);
    EXPECT_TRUE(byAge.clips.empty());
    ASSERT_EQ(byAge.recordings.size(), 1U);
    EXPECT_EQ(byAge.recordings[0].id, RecordingId{2});
    rules = {};
    rules.maxBytes = 1300; // the collected one and what is protected; everything else is too much
    const auto bySize = planRetention(m_clips, m_episodes, rules, at(97), recordings);
    EXPECT_EQ(bySize.recordings.size(), 2U);
    EXPECT_EQ(ids(bySize), std::vector{1});
    EXPECT_EQ(bySize.bytesKept, 1300);
    EXPECT_FALSE(bySize.isLimitReached);
}

TEST(Retention, RefusesImpossibleRules)
{
    EXPECT_FALSE(RetentionRules{.maxDays = 0}.validate());
    EXPECT_FALSE((RetentionRules{.maxDays = {}, .maxRecordingDays = {}, .maxBytes = -1}).validate());
}

TEST(Retention, DeletesTheFilesAndNothingOutsideTheFolder)
{
    const test::TempFolder temp;
    auto library = test::opened(temp.path() / "kept");
    const auto sitting = test::sitting(*library, at(0));
    ASSERT_TRUE(writeFileAtomically(library->clipFolder() / "a.flac", "a"));
    ASSERT_TRUE(writeFileAtomically(temp.path() / "outside.flac", "b"));
    for (const char* file : {"a.flac", "../../outside.flac", "gone.flac"})
        ASSERT_TRUE(library->addClip({.id = {},
                                      .sitting = sitting,
                                      .episode = {},
                                      .file = file,
                                      .start = at(0),
                                      .seconds = 1,
                                      .bytes = 1}));
    const auto plan = planRetention(*library,
                                    {.maxDays = 1,
                                     .maxRecordingDays = {},
                                     .maxBytes = {},
                                     .keepAnswered = true,
                                     .keepSavedByHand = false},
                                    at(100));
    ASSERT_TRUE(plan);
    ASSERT_TRUE(apply(*library, *plan));
    EXPECT_TRUE(library->clips()->empty());
    EXPECT_FALSE(std::filesystem::exists(library->clipFolder() / "a.flac"));
    EXPECT_TRUE(std::filesystem::exists(temp.path() / "outside.flac"));
}

} // namespace
} // namespace cryscope
