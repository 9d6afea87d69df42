#include "core/dataset/Random.h"
#include "core/model/Fusion.h"
#include "core/network/NetworkOptions.h"
#include "core/network/TorchCryClassifier.h"
#include "tests/support/SyntheticSound.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <thread>

namespace cryscope {
namespace {

using testing::HasSubstr;

constexpr SampleRate kRate{16000};

/// The smallest network there is, with weights drawn from a fixed seed.
ModelBundle smallBundle()
{
    ModelBundle bundle;
    auto& card = bundle.card;
    card.name = "small";
    card.version = "1";
    card.architecture = "cry-cnn";
    card.architectureOptions = {{"channels", {3}}, {"timePools", 1}, {"hidden", 0}, {"timePooling", "mean"}};
    card.classes = {"no_cry", "cry"};
    Random random(5);
    const auto add = [&](const std::string& name, std::vector<std::int64_t> shape, double low, double high) {
        std::size_t count = 1;
        for (const auto size : shape) count *= std::size_t(size);
        std::vector<float> values(count);
        for (float& value : values) value = float(random.uniform(low, high));
        bundle.weights.tensors.push_back({name, std::move(shape), std::move(values)});
    };
    add("conv0_0.weight", {3, 1, 3, 3}, -0.5, 0.5);
    add("norm0_0.weight", {3}, 0.5, 1.5);
    add("norm0_0.bias", {3}, -0.5, 0.5);
    add("norm0_0.running_mean", {3}, -0.5, 0.5);
    add("norm0_0.running_var", {3}, 0.5, 2);
    add("output.weight", {2, 96}, -0.3, 0.3);
    add("output.bias", {2}, -0.1, 0.1);
    return bundle;
}

std::shared_ptr<const CryClassifier> loaded(ModelBundle bundle)
{
    auto result = makeTorchClassifier(std::move(bundle), DeviceRequest::Cpu);
    EXPECT_TRUE(result) << (result ? "" : result.error().text());
    return result ? result->classifier : nullptr;
}

std::string refusal(ModelBundle bundle)
{
    const auto result = makeTorchClassifier(std::move(bundle), DeviceRequest::Cpu);
    EXPECT_FALSE(result.has_value());
    if (result) return {};
    EXPECT_EQ(result.error().kind, ErrorKind::Model);
    EXPECT_EQ(result.error().sentence.find('\n'), std::string::npos);
    return result.error().sentence;
}

std::vector<float> manyWindows(std::size_t count)
{
    auto samples = test::cry(double(count), kRate);
    samples.resize(count * 16000);
    return samples;
}

TEST(TorchClassifier, givesEveryWindowARowThatSumsToOne)
{
    const auto classifier = loaded(smallBundle());
    ASSERT_NE(classifier, nullptr);
    const auto samples = manyWindows(70); // more than one batch
    const auto scores = classifier->classify({samples, 70});
    ASSERT_TRUE(scores) << scores.error().text();
    ASSERT_EQ(scores->count(), 70U);
    for (std::size_t i = 0; i < 70; ++i)
        EXPECT_NEAR(scores->probability(i, 0) + scores->probability(i, 1), 1.0, 1e-6);
    EXPECT_EQ(classifier->device(), "cpu");
}

TEST(TorchClassifier, ratesAWindowTheSameAloneAndAmongOthers)
{
    const auto classifier = loaded(smallBundle());
    ASSERT_NE(classifier, nullptr);
    const auto samples = manyWindows(9);
    const auto together = classifier->classify({samples, 9});
    ASSERT_TRUE(together);
    for (std::size_t i = 0; i < 9; ++i) {
        const auto alone =
            classifier->classify({std::span<const float>(samples).subspan(i * 16000, 16000), 1});
        ASSERT_TRUE(alone);
        EXPECT_NEAR(alone->logit(0, 1), together->logit(i, 1), 1e-5) << i;
    }
}

TEST(TorchClassifier, servesSeveralThreadsAtOnce)
{
    const auto classifier = loaded(smallBundle());
    ASSERT_NE(classifier, nullptr);
    const auto samples = manyWindows(12);
    const auto expected = classifier->classify({samples, 12});
    ASSERT_TRUE(expected);
    std::vector<Result<Probabilities>> results(4);
    std::vector<std::thread> threads;
    for (auto& result : results) threads.emplace_back([&] { result = classifier->classify({samples, 12}); });
    for (auto& thread : threads) thread.join();
    for (const auto& result : results) {
        ASSERT_TRUE(result);
        EXPECT_EQ(result->logits, expected->logits);
    }
}

TEST(TorchClassifier, appliesTemperatureThenBias)
{
    const auto samples = manyWindows(1);
    const auto raw = loaded(smallBundle())->classify({samples, 1});
    ModelBundle bundle = smallBundle();
    bundle.card.temperature = 2;
    bundle.card.logitBias = {0.5, -1};
    const auto calibrated = loaded(bundle)->classify({samples, 1});
    ASSERT_TRUE(raw && calibrated);
    EXPECT_NEAR(calibrated->logit(0, 0), raw->logit(0, 0) / 2 + 0.5, 1e-5);
    EXPECT_NEAR(calibrated->logit(0, 1), raw->logit(0, 1) / 2 - 1, 1e-5);
}

TEST(TorchClassifier, takesSamplesThatAreNoNumbersAndEmptyBatches)
{
    const auto classifier = loaded(smallBundle());
    ASSERT_NE(classifier, nullptr);
    std::vector<float> samples(16000, std::numeric_limits<float>::quiet_NaN());
    const auto scores = classifier->classify({samples, 1});
    ASSERT_TRUE(scores);
    EXPECT_NEAR(scores->probability(0, 0) + scores->probability(0, 1), 1.0, 1e-6);
    EXPECT_EQ(classifier->classify({{}, 0})->count(), 0U);
}

TEST(TorchClassifier, refusesWeightsThatDoNotFitTheNetworkInOneSentence)
{
    ModelBundle bundle = smallBundle();
    bundle.weights.tensors.pop_back();
    bundle.weights.tensors.push_back({"output.offset", {2}, {0, 0}});
    EXPECT_THAT(refusal(bundle), HasSubstr("output.bias"));

    bundle = smallBundle();
    bundle.weights.tensors.push_back({"extra", {1}, {0}});
    EXPECT_THAT(refusal(bundle), HasSubstr("extra"));

    bundle = smallBundle();
    bundle.weights.tensors[5].shape = {96, 2};
    EXPECT_THAT(refusal(bundle), HasSubstr("shape"));

    bundle = smallBundle();
    bundle.card.architectureOptions["channels"] = {200};
    EXPECT_THAT(refusal(bundle), HasSubstr("fewer"));
}

TEST(TorchClassifier, refusesArchitecturesAndOptionsItDoesNotKnow)
{
    ModelBundle bundle = smallBundle();
    bundle.card.architecture = "oracle";
    EXPECT_THAT(refusal(bundle), HasSubstr("oracle"));
    bundle = smallBundle();
    bundle.card.architectureOptions["magic"] = true;
    EXPECT_THAT(refusal(bundle), HasSubstr("magic"));
}

TEST(TorchClassifier, failsItsSelfTestWhenItsNumbersOverflow)
{
    ModelBundle bundle = smallBundle();
    for (float& value : bundle.weights.tensors[0].values) value = 1e30F;
    for (float& value : bundle.weights.tensors[5].values) value = 1e30F;
    EXPECT_THAT(refusal(bundle), HasSubstr("not finite"));
}

TEST(TorchClassifier, hearsAFusionThroughItsMembers)
{
    auto other = smallBundle();
    other.card.name = "other";
    other.card.windowLength = 8000;
    other.card.architectureOptions["normalisation"] = "fixed";
    for (float& value : other.weights.tensors.back().values) value += 0.7F;
    const auto fused = fuseBundles({smallBundle(), other}, {"both", "1", {}});
    ASSERT_TRUE(fused) << fused.error().text();
    const auto first = loaded(smallBundle());
    const auto second = loaded(other);
    const auto both = loaded(*fused);
    ASSERT_TRUE(first && second && both);
    const auto samples = manyWindows(1);
    const auto a = first->classify({samples, 1});
    const auto b = second->classify({std::span(samples).subspan(4000, 8000), 1});
    const auto ab = both->classify({samples, 1});
    ASSERT_TRUE(a && b && ab);
    const auto margin = [](const Probabilities& p) { return p.logit(0, 1) - p.logit(0, 0); };
    EXPECT_NEAR(margin(*ab), 0.5 * (margin(*a) + margin(*b)), 1e-4);
    EXPECT_NE(margin(*a), margin(*b));
}

TEST(TorchClassifier, refusesAFusionWithAMemberThatIsNoNetwork)
{
    auto other = smallBundle();
    other.weights.tensors.pop_back(); // output.bias
    const auto fused = fuseBundles({smallBundle(), other}, {"both", "1", {}});
    ASSERT_TRUE(fused) << fused.error().text();
    EXPECT_THAT(refusal(*fused), HasSubstr("weights"));
    auto stranger = *fuseBundles({smallBundle(), smallBundle()}, {"both", "1", {}});
    stranger.card.architectureOptions["members"][0]["card"]["architecture"] = "oracle";
    EXPECT_THAT(refusal(stranger), HasSubstr("oracle"));
}

TEST(TorchClassifier, fallsBackToTheCpuWithOneSentenceWhereThereIsNoCuda)
{
    if (torchHasCuda()) GTEST_SKIP() << "This LibTorch has CUDA.";
    const auto asked = makeTorchClassifier(smallBundle(), DeviceRequest::Cuda);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->classifier->device(), "cpu");
    EXPECT_THAT(asked->note, HasSubstr("using the CPU"));
    EXPECT_EQ(makeTorchClassifier(smallBundle(), DeviceRequest::Auto)->note, "");
}

} // namespace
} // namespace cryscope
