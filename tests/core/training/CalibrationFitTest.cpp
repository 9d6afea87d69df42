#include "core/training/CalibrationFit.h"
#include "tests/core/training/TrainingSamples.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace cryscope {
namespace {

/// `count` clips of one window whose margin is drawn around +-`distance`, times `scale`.
struct MadeUpScores {
    MadeUpScores(std::size_t count, double distance, double scale)
    {
        Random random(11);
        for (std::size_t i = 0; i < count; ++i) {
            TrainingClip clip;
            clip.label = int(i % 2);
            clips.push_back(clip);
            const double margin = scale * ((i % 2 == 0 ? -distance : distance) + random.normal());
            scores.push_back({i, 2, {float(-margin / 2), float(margin / 2)}});
        }
    }
    std::vector<TrainingClip> clips;
    std::vector<ClipScore> scores;
};

TEST(CalibrationFit, findsTheScaleThatMakesLogitsHonest)
{
    // For two unit normals at +-1 the log odds are twice the value; here the network says ten times the
    // value.
    const MadeUpScores made(4000, 1.0, 10.0);
    const auto fitted = fitCalibration(made.scores, made.clips, test::smallConfig());
    ASSERT_TRUE(fitted) << fitted.error().text();
    EXPECT_NEAR(fitted->temperature, 5.0, 0.5);
    EXPECT_NEAR(fitted->clip.slope, 1.0, 0.05);
    EXPECT_NEAR(fitted->clip.offset, 0.0, 0.1);
    EXPECT_NEAR(fitted->thresholds.clip, 0.5, 0.1);
}

TEST(CalibrationFit, letsAtMostTheAllowedShareOfTrustedNegativesOpenAnEpisode)
{
    MadeUpScores made(2000, 1.5, 1.0);
    for (std::size_t i = 0; i < made.clips.size(); i += 4)
        made.clips[i].source = "weak"; // half of the negatives
    for (std::size_t i = 0; i < made.clips.size(); i += 8)
        made.scores[i].logits = {-9, 9}; // and some of these are cries
    TrainConfig config = test::smallConfig();
    config.weakSources = {"weak"};
    config.episodeFalseAlarmRate = 0.01;
    const auto fitted = fitCalibration(made.scores, made.clips, config);
    ASSERT_TRUE(fitted) << fitted.error().text();
    int opened = 0;
    int negatives = 0;
    for (std::size_t i = 0; i < made.clips.size(); ++i) {
        if (made.clips[i].label == 1 || made.clips[i].source == "weak") continue;
        ++negatives;
        const double logit = made.scores[i].margins()[0] / fitted->temperature;
        if (1 / (1 + std::exp(-logit)) >= fitted->thresholds.episodeOn) ++opened;
    }
    EXPECT_LE(opened, 0.01 * negatives);
    EXPECT_LT(fitted->thresholds.episodeOff, fitted->thresholds.episodeOn);
}

TEST(CalibrationFit, keepsThresholdsThatTheConfigGives)
{
    const MadeUpScores made(100, 1.0, 1.0);
    TrainConfig config = test::smallConfig();
    config.thresholds = DecisionThresholds{0.9, 0.7, 0.8, 1.0};
    EXPECT_EQ(fitCalibration(made.scores, made.clips, config)->thresholds, *config.thresholds);
}

TEST(CalibrationFit, refusesOneClassAlone)
{
    MadeUpScores made(10, 1.0, 1.0);
    for (auto& clip : made.clips) clip.label = 1;
    EXPECT_FALSE(fitCalibration(made.scores, made.clips, test::smallConfig()));
}

TrainConfig kinds()
{
    TrainConfig config = test::smallConfig();
    config.task = ModelTask::Reason;
    config.classes = {"hungry", "tired", "pain"};
    return config;
}

TEST(CalibrationFit, ofKindsThatCannotBeToldFallsBackToHowCommonTheyAreAndIsNeverSure)
{
    Random random(4);
    std::vector<TrainingClip> clips(300);
    std::vector<ClipScore> scores;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        clips[i].label = i % 10 < 7 ? 0 : i % 10 < 9 ? 1 : 2;
        scores.push_back({i, 3, {float(random.normal()), float(random.normal()), float(random.normal())}});
    }
    const auto fitted = fitCalibration(scores, clips, kinds());
    ASSERT_TRUE(fitted) << fitted.error().text();
    std::vector<double> mean(3, 0.0);
    int sure = 0;
    for (const auto& score : scores) {
        const auto p = reasonProbabilities(score, *fitted);
        EXPECT_NEAR(std::accumulate(p.begin(), p.end(), 0.0), 1.0, 1e-9);
        for (std::size_t c = 0; c < 3; ++c) mean[c] += p[c] / double(scores.size());
        if (*std::max_element(p.begin(), p.end()) >= fitted->thresholds.reasonConfidence) ++sure;
    }
    EXPECT_NEAR(mean[0], 0.7, 0.02);
    EXPECT_NEAR(mean[2], 0.1, 0.02);
    EXPECT_LT(sure, 30) << "nearly everything must be not_sure where nothing can be told";
}

TEST(CalibrationFit, ofKindsThatCanBeToldAnswers)
{
    Random random(4);
    std::vector<TrainingClip> clips(300);
    std::vector<ClipScore> scores;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        clips[i].label = int(i % 3);
        ClipScore score{i, 3, {0, 0, 0}};
        for (float& logit : score.logits) logit = float(0.5 * random.normal());
        score.logits[i % 3] += 2;
        scores.push_back(score);
    }
    const auto fitted = fitCalibration(scores, clips, kinds());
    ASSERT_TRUE(fitted);
    EXPECT_LT(fitted->thresholds.reasonConfidence, 0.95);
    EXPECT_GT(reasonProbabilities(scores[0], *fitted)[0], 0.8);
}

TEST(CalibrationFit, ofKindsAnswersLessOftenTheMorePrecisionIsAsked)
{
    Random random(4);
    std::vector<TrainingClip> clips(300);
    std::vector<ClipScore> scores;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        clips[i].label = int(i % 3);
        ClipScore score{i, 3, {0, 0, 0}};
        for (float& logit : score.logits) logit = float(random.normal());
        score.logits[i % 3] += 1.5F;
        scores.push_back(score);
    }
    const auto answers = [&](double precision) {
        TrainConfig config = kinds();
        config.reasonPrecision = precision;
        const auto fitted = fitCalibration(scores, clips, config);
        EXPECT_TRUE(fitted);
        int given = 0;
        int right = 0;
        for (const auto& score : scores) {
            const auto p = reasonProbabilities(score, *fitted);
            const auto best = std::max_element(p.begin(), p.end());
            if (*best < fitted->thresholds.reasonConfidence) continue;
            ++given;
            right += best - p.begin() == clips[score.row].label ? 1 : 0;
        }
        EXPECT_GE(right, precision * given);
        return given;
    };
    const int many = answers(0.8);
    const int few = answers(0.95);
    EXPECT_LT(few, many);
    EXPECT_GT(few, 20);
    EXPECT_LT(many, 300);
}

} // namespace
} // namespace cryscope
