#include "core/evaluation/Conformal.h"
#include "core/evaluation/Evaluation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Conformal, CoversEveryClassAsOftenAsItPromisesTheRareOneToo)
{
    // "rare" is known worse than "common": one threshold for both would leave it out.
    std::mt19937_64 random(3);
    const auto draw = [&](int truth) {
        const double right = double(random() % 1000) / 1000;
        const double p = truth == 0 ? 0.5 + 0.5 * right : 0.6 * right;
        return truth == 0 ? std::vector<double>{p, 1 - p} : std::vector<double>{1 - p, p};
    };
    std::vector<double> probabilities;
    std::vector<int> truth;
    for (int i = 0; i < 2200; ++i) {
        truth.push_back(i % 11 == 0 ? 1 : 0);
        for (const double p : draw(truth.back())) probabilities.push_back(p);
    }
    const auto fitted = fitConformal(probabilities, truth, 2, 0.9);
    ASSERT_TRUE(fitted);
    for (const int cls : {0, 1}) {
        int held = 0;
        for (int i = 0; i < 2000; ++i) {
            const auto set = fitted->setFor(draw(cls));
            held += std::find(set.begin(), set.end(), cls) != set.end() ? 1 : 0;
        }
        EXPECT_NEAR(held / 2000.0, 0.9, 0.05) << cls;
    }
}

TEST(Conformal, TakesTheRankThatCountsTheNewClipToo)
{
    // Nine clips of class 0 with strangeness 0.1 .. 0.9: ceil(0.8 * 10) = the 8th.
    std::vector<double> probabilities;
    for (int i = 1; i <= 9; ++i) probabilities.insert(probabilities.end(), {1 - 0.1 * i, 0.1 * i});
    const auto fitted = fitConformal(probabilities, std::vector<int>(9, 0), 2, 0.8);
    ASSERT_TRUE(fitted);
    EXPECT_NEAR(fitted->ofClass[0], 0.8, 1e-12);
    EXPECT_EQ(fitted->ofClass[1], 1.0); // nothing is known of it: it cannot be ruled out
    EXPECT_THAT(fitted->setFor(std::vector<double>{0.5, 0.5}), ElementsAre(0, 1));
    EXPECT_THAT(fitted->setFor(std::vector<double>{0.1, 0.9}), ElementsAre(1));
}

TEST(Conformal, MayRuleOutEverything)
{
    const ConformalThresholds strict{{0.2, 0.2}};
    EXPECT_THAT(strict.setFor(std::vector<double>{0.5, 0.5}), IsEmpty());
}

TEST(Conformal, RefusesACoverageThatIsNone)
{
    for (const double coverage : {0.4, 1.0, -1.0, 2.0})
        EXPECT_FALSE(fitConformal({}, {}, 2, coverage)) << coverage;
}

TEST(Conformal, NoClipCalibratesItsOwnSet)
{
    // In fold "1" the truth is told badly, in fold "0" well: each fold's sets follow the other's scores.
    EvaluationData data{.classes = {"a", "b"}, .clips = {}};
    for (int i = 0; i < 40; ++i) {
        const double p = i % 2 == 0 ? 0.95 : 0.55;
        ScoredClip clip;
        clip.name = std::to_string(i);
        clip.group = "donor" + clip.name;
        clip.fold = std::to_string(i % 2);
        clip.truth = i / 2 % 2;
        clip.probabilities = clip.truth == 0 ? std::vector<double>{p, 1 - p} : std::vector<double>{1 - p, p};
        data.clips.push_back(clip);
    }
    ASSERT_TRUE(addAnswerSets(data, 0.8));
    EXPECT_THAT(*data.clips[1].answerSet, IsEmpty()); // stranger than anything in fold 0
    EXPECT_THAT(*data.clips[0].answerSet, ElementsAre(0));
    for (auto& clip : data.clips) clip.fold = "0";
    const auto refused = addAnswerSets(data, 0.8);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::InvalidArgument);
    for (auto& clip : data.clips) clip.fold.clear(); // one model: by donor
    EXPECT_TRUE(addAnswerSets(data, 0.8));
}

} // namespace
} // namespace cryscope
