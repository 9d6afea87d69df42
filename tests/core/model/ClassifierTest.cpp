#include "core/model/CryClassifier.h"
#include "tests/support/SyntheticSound.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

TEST(FixedClassifier, ratesSilenceAsNoCryAndLoudSoundAsCry)
{
    const FixedClassifier classifier;
    auto samples = test::silence(1.0, kRate);
    const auto loud = test::noise(1.0, kRate, 0.3);
    samples.insert(samples.end(), loud.begin(), loud.end());
    const auto scores = classifier.classify({samples, 2});
    ASSERT_TRUE(scores) << scores.error().text();
    ASSERT_EQ(scores->count(), 2U);
    EXPECT_FLOAT_EQ(scores->probability(0, 1), 0.0F);
    EXPECT_FLOAT_EQ(scores->probability(1, 1), 1.0F);
    EXPECT_GT(scores->logit(1, 1), scores->logit(1, 0));
}

TEST(FixedClassifier, ratesTheLevelBetweenItsTwoMarksProportionally)
{
    const FixedClassifier classifier;
    const auto samples =
        test::sine(440, 1.0, kRate, std::pow(10.0, -35.0 / 20)); // halfway between -50 and -20 dBFS
    const auto scores = classifier.classify({samples, 1});
    ASSERT_TRUE(scores);
    EXPECT_NEAR(scores->probability(0, 1), 0.5, 0.01);
}

TEST(FixedClassifier, givesWhatTheTestSupplies)
{
    ModelCard card = FixedClassifier().card();
    const FixedClassifier classifier(card, [](std::span<const float>) {
        return std::vector<float>{0.25F, 0.75F};
    });
    const auto samples = test::silence(1.0, kRate);
    const auto scores = classifier.classify({samples, 1});
    ASSERT_TRUE(scores);
    EXPECT_FLOAT_EQ(scores->probability(0, 0), 0.25F);
    EXPECT_FLOAT_EQ(scores->probability(0, 1), 0.75F);
}

TEST(FixedClassifier, takesAnEmptyBatch)
{
    const auto scores = FixedClassifier().classify({{}, 0});
    ASSERT_TRUE(scores);
    EXPECT_EQ(scores->count(), 0U);
}

} // namespace
} // namespace cryscope
