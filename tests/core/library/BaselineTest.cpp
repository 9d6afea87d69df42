#include "core/library/Baseline.h"

#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using namespace std::chrono;

const UtcOffset kUtc = [](UtcTime) { return minutes(0); };
const UtcTime kBegin{sys_days(year(2024) / 3 / 1)};

/// From 20:00 to 02:00 of the day after.
Sitting evening(int day, double hoursOfIt = 6)
{
    Sitting sitting;
    sitting.began = kBegin + hours(24 * day + 20);
    sitting.ended = sitting.began + seconds(std::lround(hoursOfIt * 3600));
    return sitting;
}

KeptEpisode crying(int day, double minutesOfIt)
{
    KeptEpisode episode;
    episode.start = kBegin + hours(24 * day + 21);
    episode.end = episode.start + seconds(std::lround(minutesOfIt * 60));
    return episode;
}

TEST(Baseline, IsWhatTheDaysBeforeHadInAnHourOfListening)
{
    std::vector<Sitting> sittings;
    std::vector<KeptEpisode> episodes;
    for (int day = 0; day < 9; ++day) {
        sittings.push_back(evening(day, 4)); // to midnight
        episodes.push_back(crying(day, 4.0 * (day + 1)));
    }
    episodes.back().end = episodes.back().start + minutes(80);
    const auto baseline = baselineOf(summarise(episodes, kUtc), sittings, kUtc);
    ASSERT_TRUE(baseline);
    EXPECT_EQ(baseline->days, 8);
    EXPECT_EQ(baseline->latest, year(2024) / 3 / 9);
    EXPECT_NEAR(baseline->latestMinutes, 20, 1e-6);
    EXPECT_NEAR(baseline->medianMinutes, 4.5, 1e-6); // of 1 to 8
    EXPECT_NEAR(baseline->lowMinutes, 2.75, 1e-6);
    EXPECT_NEAR(baseline->highMinutes, 6.25, 1e-6);
}

TEST(Baseline, CountsADayWithoutCryingAndNoneThatWasHardlyListenedTo)
{
    std::vector<Sitting> sittings;
    for (int day = 0; day < 8; ++day) sittings.push_back(evening(day, 4));
    const auto quiet = baselineOf(summarise({}, kUtc), sittings, kUtc);
    ASSERT_TRUE(quiet);
    EXPECT_EQ(quiet->days, 7);
    EXPECT_EQ(quiet->highMinutes, 0);
    sittings.front() = evening(0, 1.9);
    EXPECT_FALSE(baselineOf(summarise({}, kUtc), sittings, kUtc));
}

TEST(Baseline, PartsANightAtMidnight)
{
    std::vector<Sitting> sittings;
    for (int day = 0; day < 8; ++day) sittings.push_back(evening(day, 6));
    const auto baseline = baselineOf(summarise({}, kUtc), sittings, kUtc);
    ASSERT_TRUE(baseline);
    EXPECT_EQ(baseline->days, 8) << "the last two hours are of the day after";
    EXPECT_EQ(baseline->latest, year(2024) / 3 / 9);
}

} // namespace
} // namespace cryscope
