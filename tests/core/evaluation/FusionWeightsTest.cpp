#include "core/evaluation/FusionWeights.h"
#include "core/dataset/Random.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::HasSubstr;

/// Two hundred clips in four folds; a judge hears the truth under noise of its own.
EvaluationData judge(double skill, std::uint64_t seed)
{
    Random random(seed);
    EvaluationData data;
    data.classes = {"no_cry", "cry"};
    for (int i = 0; i < 200; ++i) {
        ScoredClip clip;
        clip.name = "clip" + std::to_string(i);
        clip.group = "infant" + std::to_string(i / 4);
        clip.fold = std::to_string(i / 4 % 4);
        clip.truth = i % 2;
        const double logit = skill * (clip.truth == 1 ? 1 : -1) + std::sqrt(2 * skill) * random.normal();
        const double p = 1 / (1 + std::exp(-logit));
        clip.probabilities = {1 - p, p};
        data.clips.push_back(std::move(clip));
    }
    return data;
}

TEST(FusionWeights, ofTwoThatErrElsewhereAreAboutAlikeAndBeatEitherAlone)
{
    const auto chosen = chooseFusionWeights({judge(1.5, 1), judge(1.5, 2)});
    ASSERT_TRUE(chosen) << chosen.error().text();
    EXPECT_NEAR(chosen->weights[0], 0.5, 0.2);
    EXPECT_DOUBLE_EQ(chosen->weights[0] + chosen->weights[1], 1.0);
    EXPECT_TRUE(chosen->isNested);
    EXPECT_LT(chosen->fusedLogLoss, std::min(chosen->logLoss[0], chosen->logLoss[1]) - 0.02);
    EXPECT_EQ(chosen->fused.clips.size(), 200U);
}

TEST(FusionWeights, leaveOutAModelThatKnowsNothing)
{
    auto guesser = judge(1.5, 3);
    Random random(9);
    for (auto& clip : guesser.clips) {
        const double p = random.uniform(0.05, 0.95);
        clip.probabilities = {1 - p, p};
    }
    const auto chosen = chooseFusionWeights({guesser, judge(4, 4)});
    ASSERT_TRUE(chosen);
    EXPECT_LE(chosen->weights[0], 0.1);
    EXPECT_GE(chosen->weights[1], 0.9);
}

TEST(FusionWeights, sayWhenTheyWereChosenOnTheSameClips)
{
    auto a = judge(1.5, 1);
    auto b = judge(1.5, 2);
    for (auto* data : {&a, &b})
        for (auto& clip : data->clips) clip.fold.clear();
    const auto chosen = chooseFusionWeights({a, b});
    ASSERT_TRUE(chosen);
    EXPECT_FALSE(chosen->isNested);
}

TEST(FusionWeights, refuseScoresOfOtherDataInOneSentence)
{
    const auto sentence = [](std::vector<EvaluationData> models) {
        const auto chosen = chooseFusionWeights(models);
        EXPECT_FALSE(chosen.has_value());
        return chosen ? std::string() : chosen.error().text();
    };
    auto other = judge(1, 2);
    for (auto& clip : other.clips) clip.name += "b";
    EXPECT_THAT(sentence({judge(1, 1), other}), HasSubstr("no clip in common"));
    other = judge(1, 2);
    other.clips[7].truth = 0;
    EXPECT_THAT(sentence({judge(1, 1), other}), HasSubstr("disagree on the label"));
    other = judge(1, 2);
    other.classes = {"a", "b"};
    EXPECT_THAT(sentence({judge(1, 1), other}), HasSubstr("other classes"));
    EXPECT_THAT(sentence({judge(1, 1)}), HasSubstr("two models"));
}

} // namespace
} // namespace cryscope
