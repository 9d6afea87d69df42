#include "core/dataset/Augmenter.h"
#include "tests/support/SyntheticSound.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <thread>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// Everything, always.
AugmentConfig everything()
{
    AugmentConfig config;
    for (double AugmentConfig::*member :
         {&AugmentConfig::pitchProbability, &AugmentConfig::stretchProbability,
          &AugmentConfig::shiftProbability, &AugmentConfig::reverbProbability,
          &AugmentConfig::backgroundProbability, &AugmentConfig::noiseProbability,
          &AugmentConfig::clipProbability, &AugmentConfig::telephoneProbability,
          &AugmentConfig::lowPassProbability, &AugmentConfig::highPassProbability,
          &AugmentConfig::gainProbability})
        config.*member = 1;
    return config;
}

Augmenter augmenter(const AugmentConfig& config)
{
    auto backgrounds = std::make_shared<Backgrounds>();
    backgrounds->push_back(test::noise(0.5, kRate, 0.1, 9));
    return *Augmenter::create(config, kRate, backgrounds);
}

bool allFinite(const std::vector<float>& samples)
{
    return std::all_of(samples.begin(), samples.end(), [](float s) { return std::isfinite(s); });
}

TEST(AugmenterSeeds, GiveTheSameSamplesAgainWhateverTheThread)
{
    const auto clip = test::cry(3, kRate);
    const Augmenter made = augmenter(everything());
    const auto run = [&](std::uint64_t seed) {
        Random random(seed, 17);
        return made.window(clip, 16000, random);
    };
    const auto first = run(1);
    std::vector<float> fromThread;
    std::thread other([&] { fromThread = run(1); });
    const auto second = run(2);
    other.join();
    EXPECT_EQ(first, fromThread);
    EXPECT_NE(first, second);
}

TEST(AugmenterWindow, HasTheLengthAskedForWhateverTheClip)
{
    const Augmenter made = augmenter(everything());
    for (const double seconds : {0.0, 0.001, 0.3, 1.0, 1.05, 7.0})
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            Random random(seed);
            const auto window = made.window(test::cry(seconds, kRate), 16000, random);
            EXPECT_EQ(window.size(), 16000u) << seconds << " s";
            EXPECT_TRUE(allFinite(window)) << seconds << " s";
        }
}

TEST(AugmenterWindow, WithoutChangesIsAStretchOfTheClip)
{
    const auto clip = test::cry(3, kRate);
    const Augmenter made = augmenter(AugmentConfig::none());
    Random random(3);
    const auto window = made.window(clip, 8000, random);
    EXPECT_NE(std::search(clip.begin(), clip.end(), window.begin(), window.end()), clip.end());
    EXPECT_EQ(made.apply(clip, random), clip);
}

TEST(AugmenterApply, OnlyAStretchChangesTheLength)
{
    const auto clip = test::cry(2, kRate);
    auto config = everything();
    config.stretchProbability = 0;
    Random random(4);
    EXPECT_EQ(augmenter(config).apply(clip, random).size(), clip.size());
    config.stretchProbability = 1;
    config.stretch = {1.1, 1.1};
    EXPECT_NEAR(double(augmenter(config).apply(clip, random).size()), 1.1 * double(clip.size()), 1);
}

TEST(AugmenterApply, NormalisesTheLevelWhenAsked)
{
    auto config = AugmentConfig::none();
    config.normaliseDbfs = -25;
    const Augmenter made = augmenter(config);
    for (const double amplitude : {0.001, 0.9}) {
        Random random(1);
        const auto out = made.apply(test::sine(440, 1, kRate, amplitude), random);
        double sum = 0;
        for (const float s : out) sum += double(s) * s;
        EXPECT_NEAR(rmsToDbfs(std::sqrt(sum / double(out.size()))), -25, 0.01);
    }
}

TEST(AugmentSettings, SurviveJson)
{
    AugmentConfig config;
    config.pitchProbability = 0.25;
    config.gainDb = {-12, 3};
    config.normaliseDbfs = -20;
    const nlohmann::json json = config;
    const auto again = augmentConfigFromJson(nlohmann::json::parse(json.dump()));
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(*again, config);
    EXPECT_EQ(augmentConfigFromJson(nlohmann::json::object()), AugmentConfig{});
}

struct BadSetting {
    const char* json;
    const char* field;
};

class BadAugmentSettings : public testing::TestWithParam<BadSetting> {};

TEST_P(BadAugmentSettings, AreRefusedByTheNameOfTheField)
{
    const auto config = augmentConfigFromJson(nlohmann::json::parse(GetParam().json));
    ASSERT_FALSE(config) << GetParam().json;
    EXPECT_EQ(config.error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(config.error().where, GetParam().field);
}

INSTANTIATE_TEST_SUITE_P(Each, BadAugmentSettings,
                         testing::Values(BadSetting{R"({"pitchSemitones": [-3, 3]})", "pitchSemitones"},
                                         BadSetting{R"({"stretch": [0.5, 1.0]})", "stretch"},
                                         BadSetting{R"({"gainDb": [3, -3]})", "gainDb"},
                                         BadSetting{R"({"gainDb": [3]})", "gainDb"},
                                         BadSetting{R"({"gainDb": [1, "loud"]})", "gainDb"},
                                         BadSetting{R"({"noiseProbability": 1.5})", "noiseProbability"},
                                         BadSetting{R"({"noiseProbability": true})", "noiseProbability"},
                                         BadSetting{R"({"normaliseDbfs": 3})", "normaliseDbfs"},
                                         BadSetting{R"({"flanger": 1})", "flanger"},
                                         BadSetting{R"([1])", "augmentation"}));

TEST(AugmentSettings, NeedARateThatSoundCanHave)
{
    EXPECT_FALSE(Augmenter::create({}, SampleRate{0}));
    EXPECT_TRUE(Augmenter::create({}, SampleRate{8000}));
}

TEST(RandomNumbers, AreTheSameOnEveryMachine)
{
    // SplitMix64 with state 1234567: the reference values of the algorithm's public-domain test.
    Random random(1234567);
    EXPECT_EQ(random.next(), 6457827717110365317u);
    EXPECT_EQ(random.next(), 3203168211198807973u);
    EXPECT_EQ(random.next(), 9817491932198370423u);
}

TEST(RandomNumbers, OfNeighbouringItemsAreNotAlike)
{
    std::vector<double> firsts;
    for (std::uint64_t item = 0; item < 1000; ++item) firsts.push_back(Random(1, item).uniform());
    double mean = 0;
    double together = 0;
    for (const double x : firsts) mean += x / 1000;
    for (std::size_t i = 1; i < firsts.size(); ++i)
        together += (firsts[i] - 0.5) * (firsts[i - 1] - 0.5) / 999;
    EXPECT_NEAR(mean, 0.5, 0.03);
    EXPECT_NEAR(together * 12, 0, 0.1);
}

TEST(RandomNumbers, NormalHasUnitVariance)
{
    Random random(8);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 100000; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
    }
    EXPECT_NEAR(sum / 1e5, 0, 0.015);
    EXPECT_NEAR(squares / 1e5, 1, 0.02);
}

} // namespace
} // namespace cryscope
