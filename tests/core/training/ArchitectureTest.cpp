#include "core/training/BatchLoader.h"
#include "core/training/InitialWeights.h"
#include "core/training/TrainingRun.h"
#include "tests/core/training/TrainingSamples.h"
#include "tests/support/SyntheticKinds.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

using testing::HasSubstr;

/// Clips of `infants`, one of every synthetic kind each.
std::vector<TrainingClip> kindClips(int infants)
{
    std::vector<TrainingClip> clips;
    for (int infant = 0; infant < infants; ++infant)
        for (int kind = 0; kind < int(test::kSyntheticKinds.size()); ++kind)
            clips.push_back({"infant" + std::to_string(infant) + "-" + std::to_string(kind),
                             "infant" + std::to_string(infant), "made", "", kind,
                             test::syntheticKind(kind, infant, 0, 2.0, SampleRate{16000})});
    return clips;
}

TrainConfig kindConfig(const nlohmann::json& network)
{
    TrainConfig config = defaultReasonConfig();
    config.classes.assign(test::kSyntheticKinds.begin(), test::kSyntheticKinds.end());
    config.features.hopLength = 320;
    config.features.melBands = 32;
    config.windowLength = 32000;
    config.windowHop = 16000;
    config.bagSeconds = 2;
    config.network = network;
    config.augmentation = {{"reverbProbability", 0.0}, {"noiseProbability", 0.0}, {"gainDb", {-6, 6}}};
    config.epochs = 8;
    config.clipsPerEpoch = 160;
    config.clipsPerBatch = 16;
    config.learningRate = 0.01;
    config.warmUpEpochs = 0.5;
    config.emaDecay = 0.8;
    config.patience = 100;
    return config;
}

RunPlan planOf(const std::vector<TrainingClip>& clips, const TrainConfig& config, std::size_t validation)
{
    RunPlan plan;
    plan.clips = &clips;
    plan.config = config;
    plan.options = *networkOptionsFromJson(config.network, ErrorKind::InvalidArgument);
    plan.device = DeviceRequest::Cpu;
    for (std::size_t i = 0; i < clips.size(); ++i)
        (i < validation ? plan.validationRows : plan.trainRows).push_back(i);
    return plan;
}

double accuracy(const std::vector<ClipScore>& scores, const std::vector<TrainingClip>& clips)
{
    int right = 0;
    for (const auto& score : scores) {
        const auto logits = score.meanLogits();
        right += std::max_element(logits.begin(), logits.end()) - logits.begin() == clips[score.row].label;
    }
    return double(right) / double(scores.size());
}

class Architectures : public testing::TestWithParam<const char*> {};

TEST_P(Architectures, tellSyntheticKindsOfInfantsThatTheyHaveNotHeard)
{
    static const auto clips = kindClips(14);
    const nlohmann::json small{{"architecture", GetParam()}, {"size", "tiny"}};
    auto plan = planOf(clips, kindConfig(small), 25);
    const auto validation = std::exchange(plan.validationRows, {});
    const auto result = runTraining(plan, {}, {});
    ASSERT_TRUE(result) << result.error().text();
    const auto scores = scoreWith(result->weights, plan, validation, {});
    ASSERT_TRUE(scores) << scores.error().text();
    EXPECT_GT(accuracy(*scores, clips), 0.6); // one in five would be chance
}

TEST_P(Architectures, giveTheSameWeightsForTheSameSeed)
{
    const auto clips = kindClips(2);
    auto config = kindConfig({{"architecture", GetParam()}, {"size", "tiny"}});
    config.epochs = 1;
    config.clipsPerEpoch = 8;
    config.clipsPerBatch = 4;
    const auto first = runTraining(planOf(clips, config, 0), {}, {});
    const auto again = runTraining(planOf(clips, config, 0), {}, {});
    config.seed = 2;
    const auto other = runTraining(planOf(clips, config, 0), {}, {});
    ASSERT_TRUE(first && again && other);
    EXPECT_EQ(first->weights, again->weights);
    EXPECT_NE(first->weights, other->weights);
}

INSTANTIATE_TEST_SUITE_P(All, Architectures, testing::Values("cry-cnn", "deep-spectral", "cry-hybrid"));

/// A network that trains in no time, for what does not depend on it.
TrainConfig quickConfig()
{
    TrainConfig config = test::smallConfig();
    config.epochs = 1;
    config.clipsPerEpoch = 16;
    return config;
}

const Tensor& tensorOf(const TensorFile& file, const std::string& name)
{
    return *std::find_if(file.tensors.begin(), file.tensors.end(),
                         [&](const Tensor& tensor) { return tensor.name == name; });
}

TEST(FineTuning, ofTheHeadLeavesEverythingElseAsItWas)
{
    const auto clips = test::smallClips(4, 1.0);
    TrainConfig config = quickConfig();
    const auto before = runTraining(planOf(clips, config, 0), {}, {});
    ASSERT_TRUE(before);
    config.freeze = Freeze::Head;
    auto plan = planOf(clips, config, 0);
    plan.init = &before->weights;
    const auto after = runTraining(plan, {}, {});
    ASSERT_TRUE(after) << after.error().text();
    for (const auto& tensor : before->weights.tensors) {
        const bool isHead = tensor.name.starts_with("hidden") || tensor.name.starts_with("output");
        EXPECT_EQ(tensorOf(after->weights, tensor.name).values == tensor.values, !isHead) << tensor.name;
    }
}

TEST(FineTuning, ofTheLastBlockLeavesTheFirstAsItWas)
{
    const auto clips = test::smallClips(4, 1.0);
    TrainConfig config = quickConfig();
    const auto before = runTraining(planOf(clips, config, 0), {}, {});
    ASSERT_TRUE(before);
    config.freeze = Freeze::LastBlock;
    auto plan = planOf(clips, config, 0);
    plan.init = &before->weights;
    const auto after = runTraining(plan, {}, {});
    ASSERT_TRUE(after) << after.error().text();
    for (const char* kept : {"conv0_0.weight", "norm0_0.weight", "norm0_0.running_mean"})
        EXPECT_EQ(tensorOf(after->weights, kept), tensorOf(before->weights, kept));
    for (const char* changed : {"conv1_0.weight", "norm1_0.running_mean", "output.weight"})
        EXPECT_NE(tensorOf(after->weights, changed), tensorOf(before->weights, changed));
}

TEST(FineTuning, keepsTheRowsOfClassesThatItKnowsAndAddsNewOnes)
{
    TrainConfig config = kindConfig({{"channels", {4}}, {"timePools", 1}, {"hidden", 0}});
    config.classes = {"falling", "rising"};
    const auto options = *networkOptionsFromJson(config.network, ErrorKind::InvalidArgument);
    const auto old = Learner(config, options, DeviceRequest::Cpu).weights();
    config.seed = 9;
    config.classes = {"rising", "arched", "falling"};
    Learner learner(config, options, DeviceRequest::Cpu);
    const auto fresh = learner.weights();
    const auto merged = withInitialWeights(fresh, old, {"falling", "rising"}, config.classes, "old");
    ASSERT_TRUE(merged) << merged.error().text();
    EXPECT_EQ(tensorOf(*merged, "conv0_0.weight"), tensorOf(old, "conv0_0.weight"));
    const auto row = [](const TensorFile& file, std::size_t index) {
        const auto& tensor = tensorOf(file, "output.weight");
        const auto width = std::size_t(tensor.shape[1]);
        return std::vector<float>(tensor.values.begin() + std::ptrdiff_t(index * width),
                                  tensor.values.begin() + std::ptrdiff_t((index + 1) * width));
    };
    EXPECT_EQ(row(*merged, 0), row(old, 1));
    EXPECT_EQ(row(*merged, 1), row(fresh, 1));
    EXPECT_EQ(row(*merged, 2), row(old, 0));
    EXPECT_TRUE(learner.setWeights(*merged, "merged"));
    EXPECT_FALSE(withInitialWeights(fresh, TensorFile{}, {}, config.classes, "old"));
}

/// Index of a clip that the second batch draws and the first does not.
std::size_t clipOfTheSecondBatch(const std::vector<TrainingClip>& clips, const TrainConfig& config)
{
    const auto options = *networkOptionsFromJson(config.network, ErrorKind::InvalidArgument);
    const BatchRecipe recipe{
        &clips, *ClipSampler::create(clips, test::allRows(clips), config),
        *Augmenter::create(*augmentConfigFromJson(config.augmentation), SampleRate{16000}), config, options};
    FrontEnd frontEnd(config.features, options, config.windowLength);
    const auto first = makeBatch(recipe, frontEnd, 0).clips;
    for (const std::size_t clip : makeBatch(recipe, frontEnd, 1).clips)
        if (clip < clips.size() && std::find(first.begin(), first.end(), clip) == first.end()) return clip;
    return clips.size();
}

TEST(LossThatIsNoNumber, stopsWithTheBatchAndTheFileAndKeepsTheBestEpoch)
{
    auto clips = test::smallClips(12, 1.0);
    TrainConfig config = quickConfig();
    config.epochs = 3;
    config.clipsPerEpoch = config.clipsPerBatch; // one batch an epoch
    const std::size_t broken = clipOfTheSecondBatch(clips, config);
    ASSERT_LT(broken, clips.size());
    clips[broken].samples.assign(clips[broken].samples.size(), std::numeric_limits<float>::quiet_NaN());
    const auto result = runTraining(planOf(clips, config, 0), {}, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->bestEpoch, 1);
    EXPECT_FALSE(result->wasCancelled);
    EXPECT_THAT(result->stopReason, HasSubstr("batch 2 (clips " + clips[broken].path + ")"));
    for (const auto& tensor : result->weights.tensors)
        for (const float value : tensor.values) ASSERT_TRUE(std::isfinite(value)) << tensor.name;
}

TEST(LossThatIsNoNumber, failsWhereNoEpochHasEnded)
{
    auto clips = test::smallClips(4, 1.0);
    for (std::size_t i = 1; i < clips.size(); ++i)
        clips[i].samples.assign(clips[i].samples.size(), std::numeric_limits<float>::quiet_NaN());
    const auto result = runTraining(planOf(clips, quickConfig(), 0), {}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Internal);
    EXPECT_THAT(result.error().sentence, HasSubstr("batch 1 "));
    EXPECT_THAT(result.error().sentence, testing::Not(HasSubstr(clips[0].path)));
}

} // namespace
} // namespace cryscope
