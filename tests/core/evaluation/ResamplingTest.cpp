#include "core/evaluation/BinaryMetrics.h"
#include "core/evaluation/GroupResampling.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace cryscope {
namespace {

using testing::ElementsAre;

std::vector<double> meanOf(const std::vector<double>& values, std::span<const std::size_t> rows)
{
    double sum = 0;
    for (const auto row : rows) sum += values[row];
    return {sum / double(rows.size())};
}

TEST(GroupBootstrap, OfLoneClipsGivesTheTextbookIntervalOfAMean)
{
    std::mt19937_64 random(5);
    std::normal_distribution<double> normal(3, 2);
    std::vector<double> values;
    std::vector<std::string> groups;
    for (int i = 0; i < 400; ++i) {
        values.push_back(normal(random));
        groups.push_back(std::to_string(i));
    }
    const auto intervals = groupBootstrap(groups, [&](auto rows) { return meanOf(values, rows); });
    ASSERT_TRUE(intervals);
    const double halfWidth = (intervals->front().high - intervals->front().low) / 2;
    EXPECT_NEAR(halfWidth, 1.96 * 2 / std::sqrt(400.0), 0.02);
    EXPECT_LT(intervals->front().low, intervals->front().value);
    EXPECT_GT(intervals->front().high, intervals->front().value);
}

TEST(GroupBootstrap, CountsAnInfantOnceHoweverManyClipsItGave)
{
    // Twenty infants, each of whom sounds the same in every clip: twenty facts and not four hundred.
    std::vector<double> values;
    std::vector<std::string> infants;
    std::vector<std::string> clips;
    for (int infant = 0; infant < 20; ++infant)
        for (int clip = 0; clip < 20; ++clip) {
            values.push_back(infant % 2);
            infants.push_back(std::to_string(infant));
            clips.push_back(std::to_string(infants.size()));
        }
    const auto statistic = [&](std::span<const std::size_t> rows) { return meanOf(values, rows); };
    const auto byInfant = groupBootstrap(infants, statistic);
    const auto byClip = groupBootstrap(clips, statistic);
    ASSERT_TRUE(byInfant && byClip);
    const auto width = [](const Interval& i) { return i.high - i.low; };
    EXPECT_GT(width(byInfant->front()), 3 * width(byClip->front()));
}

TEST(GroupBootstrap, IsTheSameForTheSameSeed)
{
    const std::vector<std::string> groups{"a", "b", "c", "c"};
    const std::vector<double> values{1, 2, 3, 4};
    const auto run = [&](std::uint64_t seed) {
        return groupBootstrap(groups, [&](auto rows) { return meanOf(values, rows); },
                              {.repeats = 50, .seed = seed});
    };
    EXPECT_EQ(run(4), run(4));
    EXPECT_NE(run(4), run(5));
}

TEST(GroupBootstrap, OfOneGroupClaimsNoInterval)
{
    const auto intervals =
        groupBootstrap(std::vector<std::string>{"a", "a"}, [](auto) { return std::vector<double>{0.7}; });
    ASSERT_TRUE(intervals);
    EXPECT_THAT(*intervals, ElementsAre(Interval{0.7, 0.7, 0.7}));
}

TEST(GroupBootstrap, LeavesOutDrawsInWhichAFigureCannotBeHad)
{
    const std::vector<std::string> groups{"a", "b"};
    const auto intervals = groupBootstrap(groups, [](std::span<const std::size_t> rows) {
        const bool both = rows[0] != rows[1];
        return std::vector<double>{both ? 0.5 : std::numeric_limits<double>::quiet_NaN()};
    });
    ASSERT_TRUE(intervals);
    EXPECT_EQ(intervals->front(), (Interval{0.5, 0.5, 0.5}));
}

TEST(GroupBootstrap, StopsWhenCancelled)
{
    CancelSource source;
    source.request();
    const auto intervals = groupBootstrap(
        std::vector<std::string>{"a", "b"}, [](auto) { return std::vector<double>{1}; }, {}, source.token());
    ASSERT_FALSE(intervals);
    EXPECT_EQ(intervals.error().kind, ErrorKind::Cancelled);
}

/// 60 infants with two clips each, half of them positive.
struct Clips {
    std::vector<std::string> groups;
    std::vector<int> labels;
    std::vector<double> scores;
};

Clips clips(double tell, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal(0, 1);
    Clips made;
    for (int infant = 0; infant < 60; ++infant)
        for (int clip = 0; clip < 2; ++clip) {
            made.groups.push_back(std::to_string(infant));
            made.labels.push_back(infant % 2);
            made.scores.push_back(tell * (infant % 2) + normal(random));
        }
    return made;
}

PermutationResult permuted(const Clips& clips)
{
    return *groupPermutation(clips.groups, clips.labels,
                             [&](std::span<const int> labels) { return rocAuc(clips.scores, labels); });
}

TEST(GroupPermutation, GivesTheSmallestPToWhatChanceNeverReaches)
{
    const auto result = permuted(clips(3, 1));
    EXPECT_DOUBLE_EQ(result.p, 1.0 / 201);
    EXPECT_NEAR(result.nullMean, 0.5, 0.03);
    EXPECT_GT(result.observed, result.null95);
}

TEST(GroupPermutation, IsFairUnderTheNull)
{
    int significant = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed)
        if (permuted(clips(0, seed)).p <= 0.05) ++significant;
    EXPECT_LE(significant, 6); // 2 expected; more than 6 of 40 has probability 0.3 %
}

TEST(GroupPermutation, KeepsTheClipsOfAnInfantTogether)
{
    const std::vector<std::string> groups{"a", "b", "a", "b", "c", "c"};
    const std::vector<int> labels{1, 0, 1, 0, 2, 2};
    const auto result = groupPermutation(groups, labels, [&](std::span<const int> dealt) {
        EXPECT_EQ(dealt[0], dealt[2]);
        EXPECT_EQ(dealt[1], dealt[3]);
        EXPECT_EQ(dealt[4], dealt[5]);
        EXPECT_NE(dealt[0], dealt[1]);
        return 0.0;
    });
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->p, 1.0);
}

} // namespace
} // namespace cryscope
