#include "core/evaluation/EventMetrics.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(EventMatching, PairsEveryEventWithWhatOverlapsItMost)
{
    const std::vector<TimeSpan> truth{{1, 4}, {10, 12}, {20, 21}};
    const std::vector<TimeSpan> found{{0.5, 1.2}, {1.5, 4.25}, {10.5, 11}, {30, 31}};
    const auto scores = matchEvents(truth, found);
    EXPECT_EQ(scores.found, 2u);
    EXPECT_EQ(scores.missed, 1u);
    EXPECT_EQ(scores.falseAlarms, 2u);
    EXPECT_THAT(scores.onsetErrors, ElementsAre(DoubleEq(0.5), DoubleEq(0.5)));
    EXPECT_THAT(scores.endErrors, ElementsAre(DoubleEq(0.25), DoubleEq(-1)));
    EXPECT_DOUBLE_EQ(scores.recall(), 2.0 / 3);
    EXPECT_DOUBLE_EQ(scores.precision(), 0.5);
    EXPECT_DOUBLE_EQ(scores.f1(), 4.0 / 7);
}

TEST(EventMatching, CountsOneEpisodeOverTwoCriesAsOneFoundAndOneMissed)
{
    const auto scores = matchEvents(std::vector<TimeSpan>{{0, 2}, {3, 6}}, std::vector<TimeSpan>{{0, 6}});
    EXPECT_EQ(scores.found, 1u);
    EXPECT_EQ(scores.missed, 1u);
    EXPECT_EQ(scores.falseAlarms, 0u);
    EXPECT_THAT(scores.onsetErrors, ElementsAre(DoubleEq(-3)));
}

TEST(EventMatching, OfTouchingStretchesIsNone)
{
    const auto scores = matchEvents(std::vector<TimeSpan>{{0, 2}}, std::vector<TimeSpan>{{2, 3}});
    EXPECT_EQ(scores.found, 0u);
    EXPECT_THAT(scores.onsetErrors, IsEmpty());
}

TEST(EventMatching, OfNothingHasNoFigures)
{
    const auto scores = matchEvents({}, {});
    EXPECT_TRUE(std::isnan(scores.precision()));
    EXPECT_TRUE(std::isnan(scores.recall()));
    EXPECT_TRUE(std::isnan(scores.f1()));
}

TEST(FalseEpisodes, AreCountedByTheHour)
{
    EXPECT_DOUBLE_EQ(falseEpisodesPerHour(3, 1800), 6);
    EXPECT_TRUE(std::isnan(falseEpisodesPerHour(0, 0)));
}

TEST(FalseEpisodes, BoundsArePoissons)
{
    // Exact 2.5 % bounds: 0 -> 0, 3 -> 0.61867, 10 -> 4.79539, 200 -> 173.2404.
    EXPECT_EQ(falseEpisodesPerHourLower(0, 3600), 0);
    EXPECT_NEAR(falseEpisodesPerHourLower(3, 3600), 0.61867, 1e-4);
    EXPECT_NEAR(falseEpisodesPerHourLower(10, 3600), 4.79539, 1e-4);
    EXPECT_NEAR(falseEpisodesPerHourLower(200, 3600), 173.24, 0.2);
    // Exact 97.5 % bounds of a Poisson mean: 0 -> 3.689, 3 -> 8.767, 10 -> 18.390, 200 -> 229.721.
    EXPECT_NEAR(falseEpisodesPerHourUpper(0, 3600), 3.689, 0.001);
    EXPECT_NEAR(falseEpisodesPerHourUpper(3, 3600), 8.767, 0.001);
    EXPECT_NEAR(falseEpisodesPerHourUpper(10, 1800), 2 * 18.390, 0.002);
    EXPECT_NEAR(falseEpisodesPerHourUpper(200, 3600), 229.72, 0.3);
}

} // namespace
} // namespace cryscope
