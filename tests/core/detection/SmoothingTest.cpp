#include "core/detection/Smoothing.h"
#include "core/detection/Episodes.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace cryscope;

TEST(Smoothing, GivesOnlyFullMeansInOrder)
{
    const std::vector<float> logits{0, 2, 4, -2};
    EXPECT_EQ(smoothedLogits(logits, 2, 20.0F), (std::vector<float>{1, 3, 1}));
    EXPECT_EQ(smoothedLogits(logits, 1, 20.0F), logits);
}

TEST(Smoothing, AveragesEverythingWhenThereAreFewerWindowsThanAsked)
{
    EXPECT_EQ(smoothedLogits(std::vector<float>{1, 3}, 4, 20.0F), std::vector<float>{2});
    EXPECT_TRUE(smoothedLogits({}, 4, 20.0F).empty());
}

TEST(Smoothing, LimitsWhatOneWindowCanSayAndReadsNotANumberAsNo)
{
    const float infinite = std::numeric_limits<float>::infinity();
    EXPECT_EQ(smoothedLogits(std::vector<float>{infinite, -4}, 2, 4.0F), std::vector<float>{0});
    EXPECT_EQ(smoothedLogits(std::vector<float>{std::nanf("")}, 1, 4.0F), std::vector<float>{-4});
}

TEST(Smoothing, GivesAClipWithoutWindowsTheLowestLogit)
{
    EXPECT_FLOAT_EQ(clipLogit({}, 2), -kClipLogitLimit);
}

TEST(Smoothing, JudgesAClipByItsBestWindowsWhereverTheyLie)
{
    EXPECT_FLOAT_EQ(clipLogit(std::vector<float>{3, -5, -5, 1}, 2), 2.0F);
    EXPECT_FLOAT_EQ(clipLogit(std::vector<float>{3, 1}, 8), 2.0F) << "fewer windows: the mean of all";
    EXPECT_FLOAT_EQ(clipLogit(std::vector<float>{3, -20}, 2), -1.0F) << "digital silence is just a pause";
}

TEST(Smoothing, CountsTheWindowsOfAMean)
{
    EXPECT_EQ(smoothingWindows(1.0, 0.25), 4U);
    EXPECT_EQ(smoothingWindows(1.0, 0.5), 2U);
    EXPECT_EQ(smoothingWindows(0.0, 0.25), 1U);
    EXPECT_EQ(smoothingWindows(std::nan(""), 0.25), 1U);
}

TEST(Smoothing, TheLogisticFunctionHoldsAtBothEnds)
{
    EXPECT_DOUBLE_EQ(logistic(0), 0.5);
    EXPECT_EQ(logistic(-1e4), 0.0);
    EXPECT_EQ(logistic(1e4), 1.0);
}

TEST(EpisodeConfig, NamesTheFieldAndTheValueThatIsOutOfRange)
{
    EXPECT_TRUE(EpisodeConfig{}.validate().has_value());
    const auto crossed = EpisodeConfig{.onThreshold = 0.4, .offThreshold = 0.6}.validate();
    ASSERT_FALSE(crossed.has_value());
    EXPECT_EQ(crossed.error().where, "offThreshold");
    EXPECT_NE(crossed.error().sentence.find("0.6"), std::string::npos) << crossed.error().sentence;
    EXPECT_FALSE((EpisodeConfig{.minSeconds = std::nan("")}.validate().has_value()));
    EXPECT_FALSE((EpisodeConfig{.mergeGapSeconds = -1}.validate().has_value()));
    EXPECT_FALSE((EpisodeConfig{.onThreshold = 1.0}.validate().has_value()));
}
