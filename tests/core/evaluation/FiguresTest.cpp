#include "core/evaluation/BinaryMetrics.h"
#include "core/evaluation/Calibration.h"
#include "core/evaluation/ClassMetrics.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace cryscope {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

// 0.9+ 0.8+ 0.7- 0.6+ 0.3-: of the six pairs five are in order.
const std::vector<double> kScores{0.9, 0.8, 0.7, 0.6, 0.3};
const std::vector<int> kPositives{1, 1, 0, 1, 0};

TEST(RocAuc, IsTheShareOfPairsInOrder)
{
    EXPECT_DOUBLE_EQ(rocAuc(kScores, kPositives), 5.0 / 6);
}

TEST(RocAuc, OfEqualScoresIsAHalf)
{
    const std::vector<double> equal(5, 0.4);
    EXPECT_DOUBLE_EQ(rocAuc(equal, kPositives), 0.5);
}

TEST(RocAuc, OfOneClassIsNotANumber)
{
    EXPECT_TRUE(std::isnan(rocAuc(kScores, std::vector<int>(5, 1))));
    EXPECT_TRUE(std::isnan(rocAuc(kScores, std::vector<int>(5, 0))));
    EXPECT_TRUE(std::isnan(rocAuc({}, {})));
}

TEST(AveragePrecision, AddsPrecisionAtEveryFoundPositive)
{
    EXPECT_DOUBLE_EQ(averagePrecision(kScores, kPositives), (1.0 + 1.0 + 0.75) / 3);
}

TEST(RocCurve, RunsFromCornerToCornerWithAPointForEveryScore)
{
    const auto curve = rocCurve(kScores, kPositives);
    ASSERT_EQ(curve.size(), 6u);
    EXPECT_EQ(curve.front().falsePositiveRate, 0);
    EXPECT_EQ(curve.front().truePositiveRate, 0);
    EXPECT_EQ(curve.back(), (RocPoint{.threshold = 0.3, .falsePositiveRate = 1, .truePositiveRate = 1}));
    EXPECT_EQ(curve[3], (RocPoint{.threshold = 0.7, .falsePositiveRate = 0.5, .truePositiveRate = 2.0 / 3}));
}

TEST(PrecisionRecallCurve, HasAPointForEveryScore)
{
    const auto curve = precisionRecallCurve(kScores, kPositives);
    ASSERT_EQ(curve.size(), 5u);
    EXPECT_EQ(curve[2], (PrecisionRecallPoint{.threshold = 0.7, .recall = 2.0 / 3, .precision = 2.0 / 3}));
}

TEST(Thresholds, BestF1LiesMidwayBelowTheLastClipCalledPositive)
{
    const auto best = bestF1Threshold(kScores, kPositives);
    ASSERT_TRUE(best);
    EXPECT_DOUBLE_EQ(best->threshold, 0.45);
    EXPECT_DOUBLE_EQ(best->counts.f1(), 6.0 / 7);
    EXPECT_EQ(countAt(best->threshold, kScores, kPositives), best->counts);
}

TEST(Thresholds, ForAPrecisionKeepTheHighestRecall)
{
    const auto sure = thresholdForPrecision(1.0, kScores, kPositives);
    ASSERT_TRUE(sure);
    EXPECT_DOUBLE_EQ(sure->threshold, 0.75);
    EXPECT_EQ(sure->counts.truePositives, 2);
    EXPECT_FALSE(thresholdForPrecision(1.0, kScores, std::vector<int>{0, 1, 0, 1, 0}));
}

TEST(Thresholds, ForARecallCauseTheFewestFalseAlarms)
{
    const auto most = thresholdForRecall(0.6, kScores, kPositives);
    ASSERT_TRUE(most);
    EXPECT_EQ(most->counts.falsePositives, 0);
    EXPECT_FALSE(thresholdForRecall(0.6, kScores, std::vector<int>(5, 0)));
}

TEST(Thresholds, ForAFalsePositiveRateMayCallNothingPositive)
{
    const auto none = thresholdForFalsePositiveRate(0, std::vector<double>{0.5, 0.5}, std::vector<int>{0, 1});
    ASSERT_TRUE(none);
    EXPECT_GT(none->threshold, 0.5);
    const auto half = thresholdForFalsePositiveRate(0.5, kScores, kPositives);
    ASSERT_TRUE(half);
    EXPECT_EQ(half->counts.truePositives, 3);
    EXPECT_EQ(half->counts.falsePositives, 1);
}

TEST(ClassFigures, OfAClassThatNeverComesLeaveTheMeansAlone)
{
    // Class 2 exists only as a name.
    const auto matrix = confusionMatrix(std::vector<int>{0, 0, 1, 1}, std::vector<int>{0, 0, 1, 0}, 3);
    EXPECT_DOUBLE_EQ(accuracy(matrix), 0.75);
    EXPECT_DOUBLE_EQ(balancedAccuracy(matrix), 0.75);
    EXPECT_DOUBLE_EQ(macroF1(matrix), (0.8 + 2.0 / 3) / 2);
    EXPECT_TRUE(std::isnan(classFigures(matrix)[2].recall));
}

TEST(ClassFigures, OfNoClipsAreNotNumbers)
{
    const auto matrix = confusionMatrix({}, {}, 3);
    EXPECT_TRUE(std::isnan(accuracy(matrix)));
    EXPECT_TRUE(std::isnan(balancedAccuracy(matrix)));
    EXPECT_TRUE(std::isnan(cohensKappa(matrix)));
    EXPECT_TRUE(std::isnan(logLoss({}, {}, 3)));
}

TEST(LogLoss, OfAZeroProbabilityIsLargeAndFinite)
{
    const double loss = logLoss(std::vector<double>{0.0, 1.0}, std::vector<int>{0}, 2);
    EXPECT_NEAR(loss, -std::log(1e-15), 1e-9);
}

TEST(LogLoss, OfThePriorIsTheEntropyOfTheClasses)
{
    const std::vector<int> truth{0, 0, 0, 1};
    const auto prior = classPrior(truth, 2);
    EXPECT_THAT(prior, ElementsAre(0.75, 0.25));
    EXPECT_NEAR(priorLogLoss(prior, truth), -(0.75 * std::log(0.75) + 0.25 * std::log(0.25)), 1e-12);
}

TEST(Reliability, PutsAnEdgeIntoTheBinBelowIt)
{
    const auto table = reliabilityTable(std::vector<double>{0.0, 0.1, 0.3, 0.7, 1.0}, std::vector<int>(5, 1));
    ASSERT_EQ(table.size(), 10u);
    std::vector<std::int64_t> clips;
    for (const auto& bin : table) clips.push_back(bin.clips);
    EXPECT_THAT(clips, ElementsAre(2, 0, 1, 0, 0, 0, 1, 0, 0, 1));
}

TEST(Reliability, ErrorWeighsEveryBinByItsClips)
{
    // Three clips at 0.95 of which two are right, one at 0.25 that is wrong.
    const auto table =
        reliabilityTable(std::vector<double>{0.95, 0.95, 0.95, 0.25}, std::vector<int>{1, 1, 0, 0});
    EXPECT_NEAR(expectedCalibrationError(table), (3 * (0.95 - 2.0 / 3) + 0.25) / 4, 1e-12);
    EXPECT_TRUE(std::isnan(expectedCalibrationError(reliabilityTable({}, {}))));
}

TEST(PlattScaling, StaysFiniteWhenTheClassesAreApart)
{
    const auto fit = fitPlatt(std::vector<double>{-2, -1, 1, 2}, std::vector<int>{0, 0, 1, 1});
    ASSERT_TRUE(fit);
    EXPECT_TRUE(std::isfinite(fit->slope));
    EXPECT_GT((*fit)(2), 0.7);
    EXPECT_LT((*fit)(-2), 0.3);
}

TEST(PlattScaling, OfOneClassIsRefusedInASentence)
{
    const auto fit = fitPlatt(std::vector<double>{1, 2}, std::vector<int>{1, 1});
    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error().kind, ErrorKind::InvalidArgument);
}

TEST(PlattScaling, RecoversTheCurveThatMadeTheLabels)
{
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> uniform(0, 1);
    std::vector<double> scores;
    std::vector<int> positives;
    for (int i = 0; i < 20000; ++i) {
        scores.push_back(6 * uniform(random) - 3);
        positives.push_back(uniform(random) < 1 / (1 + std::exp(-(1.5 * scores.back() - 0.7))) ? 1 : 0);
    }
    const auto fit = fitPlatt(scores, positives);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->slope, 1.5, 0.06);
    EXPECT_NEAR(fit->offset, -0.7, 0.06);
}

TEST(Temperature, OfLogitsTwiceTooLargeIsTwiceAsHigh)
{
    const std::vector<double> logits{2, 0, 0, 1, 3, 1, 0, 2, 1, 0};
    std::vector<double> doubled;
    for (const double x : logits) doubled.push_back(2 * x);
    const std::vector<int> truth{0, 1, 1, 1, 0};
    const auto one = fitTemperature(logits, truth, 2);
    const auto two = fitTemperature(doubled, truth, 2);
    ASSERT_TRUE(one && two);
    EXPECT_NEAR(*two / *one, 2, 1e-4);
}

TEST(Temperature, OfABrokenNetworkIsRefused)
{
    EXPECT_FALSE(fitTemperature(std::vector<double>{NAN, 0}, std::vector<int>{0}, 2));
    EXPECT_FALSE(fitTemperature({}, {}, 2));
}

TEST(Softmax, OfHugeLogitsDoesNotOverflow)
{
    EXPECT_THAT(softmax(std::vector<double>{1000, 1000}), ElementsAre(0.5, 0.5));
    EXPECT_THAT(softmax(std::vector<double>{std::log(3.0), 0}),
                ElementsAre(DoubleNear(0.75, 1e-12), DoubleNear(0.25, 1e-12)));
}

TEST(Coverage, StartsWithTheSurestClipsAndEndsWithAll)
{
    const auto curve = coverageCurve(std::vector<double>{0.9, 0.6, 0.9, 0.5}, std::vector<int>{1, 0, 1, 1});
    EXPECT_THAT(curve, ElementsAre(CoveragePoint{0.9, 0.5, 1.0}, CoveragePoint{0.6, 0.75, 2.0 / 3},
                                   CoveragePoint{0.5, 1.0, 0.75}));
}

TEST(Coverage, ThresholdNeedsEnoughAnswersToBelieve)
{
    const auto curve = coverageCurve(std::vector<double>{0.9, 0.6, 0.9, 0.5}, std::vector<int>{1, 0, 1, 1});
    const auto point = thresholdForAccuracy(0.9, curve, 4, 2);
    ASSERT_TRUE(point);
    EXPECT_DOUBLE_EQ(point->threshold, 0.9);
    EXPECT_FALSE(thresholdForAccuracy(0.9, curve, 4, 3));
}

} // namespace
} // namespace cryscope
