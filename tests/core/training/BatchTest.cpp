#include "core/training/BatchLoader.h"
#include "tests/core/training/TrainingSamples.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

namespace cryscope {
namespace {

using testing::HasSubstr;

BatchRecipe recipeOf(const std::vector<TrainingClip>& clips, const TrainConfig& config)
{
    return {&clips, *ClipSampler::create(clips, test::allRows(clips), config),
            *Augmenter::create(*augmentConfigFromJson(config.augmentation), SampleRate{16000}), config,
            *networkOptionsFromJson(config.network, ErrorKind::InvalidArgument)};
}

Batch batchOf(const BatchRecipe& recipe, std::size_t step)
{
    FrontEnd frontEnd(recipe.config.features, recipe.options, recipe.config.windowLength);
    return makeBatch(recipe, frontEnd, step);
}

TEST(ClipSampler, drawsTheClassesEvenlyAndSourcesByTheirWeights)
{
    auto clips = test::smallClips(12, 0.5);
    for (int i = 0; i < 8; ++i)
        clips.erase(std::find_if(clips.begin(), clips.end(), [](auto& c) { return c.label == 1; }));
    TrainConfig config = test::smallConfig();
    config.sourceWeights = {{"no_cry", {{"phone", 3.0}, {"studio", 1.0}}}};
    const auto sampler = ClipSampler::create(clips, test::allRows(clips), config);
    ASSERT_TRUE(sampler) << sampler.error().text();
    Random random(3);
    std::map<std::pair<int, std::string>, int> drawn;
    constexpr int kDraws = 20000;
    for (int i = 0; i < kDraws; ++i) {
        const auto& clip = clips[sampler->draw(random)];
        ++drawn[{clip.label, clip.source}];
    }
    const double cries = drawn[{1, "phone"}] + drawn[{1, "studio"}];
    EXPECT_NEAR(cries / kDraws, 0.5, 0.02);
    const double hums = drawn[{0, "phone"}];
    EXPECT_NEAR(hums / (kDraws - cries), 0.75, 0.02);
}

TEST(ClipSampler, drawsOnlyFromTheSourcesThatAClassNames)
{
    const auto clips = test::smallClips(4, 0.5);
    TrainConfig config = test::smallConfig();
    config.sourceWeights = {{"cry", {{"studio", 1.0}}}};
    const auto sampler = ClipSampler::create(clips, test::allRows(clips), config);
    ASSERT_TRUE(sampler);
    Random random(3);
    for (int i = 0; i < 500; ++i) {
        const auto& clip = clips[sampler->draw(random)];
        EXPECT_TRUE(clip.label == 0 || clip.source == "studio");
    }
    config.sourceWeights = {{"cry", {{"moon", 1.0}}}};
    const auto none = ClipSampler::create(clips, test::allRows(clips), config);
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().sentence, HasSubstr("cry"));
}

TEST(Batch, isTheSameForTheSameStepAndAnotherForTheNext)
{
    const auto clips = test::smallClips(4);
    const auto recipe = recipeOf(clips, test::smallConfig());
    const Batch first = batchOf(recipe, 3);
    EXPECT_EQ(first.planes, batchOf(recipe, 3).planes);
    EXPECT_NE(first.planes, batchOf(recipe, 4).planes);
}

TEST(Batch, holdsSmoothedTargetsThatSumToOne)
{
    const auto clips = test::smallClips(4);
    TrainConfig config = test::smallConfig();
    config.labelSmoothing = 0.1;
    config.silenceShare = 0;
    config.lossWeights = {{"no_cry", {{"phone", 0.5}}}};
    const Batch batch = batchOf(recipeOf(clips, config), 0);
    ASSERT_EQ(batch.targets.size(), 16U);
    for (std::size_t bag = 0; bag < batch.bags; ++bag) {
        const auto& clip = clips[batch.clips[bag]];
        EXPECT_FLOAT_EQ(batch.targets[2 * bag + std::size_t(clip.label)], 0.95F);
        EXPECT_FLOAT_EQ(batch.targets[2 * bag] + batch.targets[2 * bag + 1], 1.0F);
        EXPECT_FLOAT_EQ(batch.weights[bag], clip.label == 0 && clip.source == "phone" ? 0.5F : 1.0F);
    }
}

TEST(Batch, teachesSilenceAsNoCry)
{
    const auto clips = test::smallClips(2);
    TrainConfig config = test::smallConfig();
    config.silenceShare = 0.5;
    config.labelSmoothing = 0;
    int silent = 0;
    for (std::size_t step = 0; step < 10; ++step) {
        const Batch batch = batchOf(recipeOf(clips, config), step);
        for (std::size_t bag = 0; bag < batch.bags; ++bag)
            if (batch.clips[bag] == Batch::kMadeUp) {
                ++silent;
                EXPECT_FLOAT_EQ(batch.targets[2 * bag], 1.0F);
            }
    }
    EXPECT_NEAR(silent, 40, 20);
}

TEST(Batch, mixesPairsButStaysMostlyWhatItWas)
{
    const auto clips = test::smallClips(4);
    TrainConfig config = test::smallConfig();
    config.mixUp = 1;
    config.labelSmoothing = 0;
    config.silenceShare = 0;
    const Batch batch = batchOf(recipeOf(clips, config), 0);
    bool isMixed = false;
    for (std::size_t bag = 0; bag < batch.bags; ++bag) {
        const float own = batch.targets[2 * bag + std::size_t(clips[batch.clips[bag]].label)];
        EXPECT_GE(own, 0.5F);
        isMixed = isMixed || own < 0.999F;
    }
    EXPECT_TRUE(isMixed);
}

TEST(BatchLoader, handsOutTheSameBatchesWhateverTheNumberOfThreads)
{
    const auto clips = test::smallClips(4);
    TrainConfig config = test::smallConfig();
    config.loaderThreads = 3;
    const auto recipe = recipeOf(clips, config);
    BatchLoader loader(recipe, 2, 12);
    for (std::size_t step = 2; step < 12; ++step) {
        const Batch batch = loader.next();
        const Batch expected = batchOf(recipe, step);
        EXPECT_EQ(batch.planes, expected.planes) << step;
        EXPECT_EQ(batch.clips, expected.clips) << step;
    }
}

TEST(BatchLoader, stopsWhenItIsNoLongerWanted)
{
    const auto clips = test::smallClips(2);
    TrainConfig config = test::smallConfig();
    config.loaderThreads = 2;
    const auto recipe = recipeOf(clips, config);
    BatchLoader loader(recipe, 0, 1000000);
    loader.next();
} // its destructor must return

} // namespace
} // namespace cryscope
