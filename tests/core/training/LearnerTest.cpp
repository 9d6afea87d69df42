#include "core/training/Learner.h"

#include "core/network/TorchCryClassifier.h"
#include "core/training/ClipScores.h"
#include "core/training/TrainingRun.h"
#include "tests/core/training/TrainingSamples.h"
#include "tests/support/TempFolder.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

NetworkOptions optionsOf(const TrainConfig& config)
{
    return *networkOptionsFromJson(config.network, ErrorKind::InvalidArgument);
}

RunPlan planOf(const std::vector<TrainingClip>& clips, const TrainConfig& config)
{
    RunPlan plan;
    plan.clips = &clips;
    plan.config = config;
    plan.options = optionsOf(config);
    plan.device = DeviceRequest::Cpu;
    for (std::size_t i = 0; i < clips.size(); ++i)
        (i < clips.size() / 3 ? plan.validationRows : plan.trainRows).push_back(i);
    return plan;
}

Batch randomBatch(const TrainConfig& config, std::uint64_t seed)
{
    Random random(seed);
    Batch batch;
    batch.bags = 4;
    batch.windows = 2;
    const int frames = framesOf(config.features, config.windowLength);
    batch.planes.resize(std::size_t(8 * frames * config.features.melBands));
    for (float& value : batch.planes) value = float(random.normal());
    batch.targets = {1, 0, 0, 1, 1, 0, 0, 1};
    batch.weights = {1, 1, 1, 1};
    batch.clips = {0, 1, 2, 3};
    return batch;
}

TEST(Learner, lowersTheLossOfABatchThatItSeesAgainAndAgain)
{
    for (const BagPooling pooling :
         {BagPooling::LogMeanExp, BagPooling::Max, BagPooling::Mean, BagPooling::TopK, BagPooling::Window}) {
        TrainConfig config = test::smallConfig();
        config.bagPooling = pooling;
        Learner learner(config, optionsOf(config), DeviceRequest::Cpu);
        learner.beginEpoch(0);
        const Batch batch = randomBatch(config, 1);
        const double before = learner.step(batch, 0.01);
        double after = before;
        for (int i = 0; i < 40; ++i) after = learner.step(batch, 0.01);
        EXPECT_LT(after, 0.6 * before) << int(pooling);
    }
}

TEST(Learner, changesNothingWhenTheLossIsNoNumber)
{
    const TrainConfig config = test::smallConfig();
    Learner learner(config, optionsOf(config), DeviceRequest::Cpu);
    Batch batch = randomBatch(config, 1);
    batch.weights[0] = std::numeric_limits<float>::quiet_NaN();
    const auto before = learner.weights();
    EXPECT_FALSE(std::isfinite(learner.step(batch, 0.01)));
    EXPECT_EQ(learner.weights(), before);
}

TEST(Learner, goesOnFromItsStateAsIfItHadNotStopped)
{
    const TrainConfig config = test::smallConfig();
    Learner whole(config, optionsOf(config), DeviceRequest::Cpu);
    whole.beginEpoch(0);
    for (std::uint64_t i = 0; i < 5; ++i) whole.step(randomBatch(config, i), 0.01);
    Learner second(config, optionsOf(config), DeviceRequest::Cpu);
    ASSERT_TRUE(second.restore(whole.state(), "state"));
    for (Learner* learner : {&whole, &second}) {
        learner->beginEpoch(1);
        for (std::uint64_t i = 5; i < 9; ++i) learner->step(randomBatch(config, i), 0.01);
    }
    EXPECT_EQ(whole.state(), second.state());
}

TEST(Learner, refusesAStateOfAnotherNetwork)
{
    TrainConfig config = test::smallConfig();
    Learner learner(config, optionsOf(config), DeviceRequest::Cpu);
    config.network["channels"] = {4, 6};
    Learner other(config, optionsOf(config), DeviceRequest::Cpu);
    const auto restored = other.restore(learner.state(), "state");
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().kind, ErrorKind::Model);
}

TEST(Learner, givesTheClassifierTheSameLogitsAfterItsBatchNormIsFolded)
{
    const TrainConfig config = test::smallConfig();
    const auto clips = test::smallClips(2);
    Learner learner(config, optionsOf(config), DeviceRequest::Cpu);
    learner.beginEpoch(0);
    for (std::uint64_t i = 0; i < 20; ++i) learner.step(randomBatch(config, i), 0.01);
    const auto scores = scoreClips(learner, clips, {0, 1}, config, optionsOf(config), config.windowHop, {});
    ASSERT_TRUE(scores);

    ModelBundle bundle;
    bundle.card.name = "x";
    bundle.card.version = "1";
    bundle.card.architecture = "cry-cnn";
    bundle.card.architectureOptions = toJson(optionsOf(config));
    bundle.card.features = config.features;
    bundle.card.windowLength = config.windowLength;
    bundle.card.classes = config.classes;
    bundle.weights = learner.weights();
    const auto loaded = makeTorchClassifier(bundle, DeviceRequest::Cpu);
    ASSERT_TRUE(loaded) << loaded.error().text();
    const std::span<const float> samples = clips[0].samples;
    for (std::size_t window = 0; window < (*scores)[0].windows(); ++window) {
        const auto probabilities =
            loaded->classifier->classify({samples.subspan(window * std::size_t(config.windowHop), 8000), 1});
        ASSERT_TRUE(probabilities);
        EXPECT_NEAR(probabilities->logit(0, 1), (*scores)[0].logits[2 * window + 1], 1e-4);
    }
}

TEST(TrainingRun, learnsToTellCriesFromHumming)
{
    const auto clips = test::smallClips(9);
    const auto plan = planOf(clips, test::smallConfig());
    std::vector<TrainProgress> told;
    const auto result =
        runTraining(plan, [&](const TrainProgress& progress) { told.push_back(progress); }, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_GT(result->bestScore, 0.95);
    ASSERT_EQ(told.size(), 4U);
    EXPECT_EQ(told.back().epoch, 4);
    EXPECT_LT(*told.back().trainLoss, *told.front().trainLoss);
    EXPECT_DOUBLE_EQ(told.back().fraction, 1.0);
}

TEST(TrainingRun, givesTheSameWeightsForTheSameSeedAndOthersForAnother)
{
    const auto clips = test::smallClips(6, 1.0);
    TrainConfig config = test::smallConfig();
    config.epochs = 2;
    const auto first = runTraining(planOf(clips, config), {}, {});
    config.loaderThreads = 1;
    const auto again = runTraining(planOf(clips, config), {}, {});
    config.seed = 2;
    const auto other = runTraining(planOf(clips, config), {}, {});
    ASSERT_TRUE(first && again && other);
    EXPECT_EQ(first->weights, again->weights);
    EXPECT_NE(first->weights, other->weights);
}

TEST(TrainingRun, thatWasInterruptedEndsWithTheWeightsOfOneThatWasNot)
{
    const test::TempFolder folder;
    const auto clips = test::smallClips(6, 1.0);
    const TrainConfig config = test::smallConfig();
    const auto whole = runTraining(planOf(clips, config), {}, {});
    ASSERT_TRUE(whole);

    auto plan = planOf(clips, config);
    plan.checkpoint = folder / "c.safetensors";
    CancelSource cancel;
    const auto part = runTraining(
        plan,
        [&](const TrainProgress& progress) {
            if (progress.epoch == 2) cancel.request();
        },
        cancel.token());
    ASSERT_TRUE(part) << part.error().text();
    EXPECT_TRUE(part->wasCancelled);
    EXPECT_EQ(part->epochs, 2);
    plan.resume = true;
    const auto rest = runTraining(plan, {}, {});
    ASSERT_TRUE(rest) << rest.error().text();
    EXPECT_EQ(rest->epochs, 4);
    EXPECT_EQ(rest->weights, whole->weights);
    EXPECT_EQ(rest->bestEpoch, whole->bestEpoch);
}

TEST(TrainingRun, refusesToGoOnFromACheckpointOfOtherSettings)
{
    const test::TempFolder folder;
    const auto clips = test::smallClips(6, 1.0);
    TrainConfig config = test::smallConfig();
    config.epochs = 1;
    auto plan = planOf(clips, config);
    plan.checkpoint = folder / "c.safetensors";
    ASSERT_TRUE(runTraining(plan, {}, {}));
    plan.resume = true;
    plan.config.learningRate = 0.02;
    const auto result = runTraining(plan, {}, {});
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().sentence, testing::HasSubstr("other settings"));
}

TEST(TrainingRun, cancelledBeforeItsFirstEpochIsJustCancelled)
{
    const auto clips = test::smallClips(6, 1.0);
    CancelSource cancel;
    cancel.request();
    const auto result = runTraining(planOf(clips, test::smallConfig()), {}, cancel.token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
}

TEST(TrainingRun, stopsEarlyWhenTheValidationGetsNoBetter)
{
    auto clips = test::smallClips(9, 1.0);
    // Labels that mean nothing, and a rate so low that nothing is learned: no epoch beats the first for long.
    for (std::size_t i = 0; i < clips.size(); ++i) clips[i].label = int(i / 2 % 2);
    TrainConfig config = test::smallConfig();
    config.learningRate = 0.05;
    config.epochs = 60;
    config.clipsPerEpoch = 8;
    config.patience = 2;
    const auto result = runTraining(planOf(clips, config), {}, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_LT(result->epochs, 60);
    EXPECT_EQ(result->epochs, result->bestEpoch + 2);
}

} // namespace
} // namespace cryscope
