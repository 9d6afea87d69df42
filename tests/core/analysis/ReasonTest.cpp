#include "core/analysis/Analysis.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"

#include <gtest/gtest.h>
#include <numeric>

using namespace cryscope;
using namespace cryscope::test;

namespace {

constexpr SampleRate kRate{16000};

/// A low cry at 3 s and a high one at 15 s, as tones that a zero-crossing count can tell apart.
std::vector<float> twoVoices()
{
    auto sound = noise(25, kRate, 0.001);
    mixInto(sound, sine(400, 4, kRate), 3 * 16000);
    mixInto(sound, sine(1200, 4, kRate), 15 * 16000);
    return sound;
}

ClipAnalysis run(std::vector<float> sound, std::shared_ptr<const CryClassifier> reason)
{
    auto analysis = analyse(std::make_unique<MemorySource>(std::move(sound), kRate),
                            {loudnessDetector(), reason}, defaultConfig());
    EXPECT_TRUE(analysis);
    return *analysis;
}

double sumOf(const std::vector<ReasonProbability>& reasons)
{
    return std::accumulate(
        reasons.begin(), reasons.end(), 0.0,
        [](double sum, const ReasonProbability& reason) { return sum + reason.probability; });
}

} // namespace

TEST(Reason, IsThatOfEachEpisode)
{
    const auto analysis = run(twoVoices(), pitchReason(0.9, 0.7));
    ASSERT_EQ(analysis.episodes.size(), 2U);
    EXPECT_EQ(analysis.episodes[0].reason, "low");
    EXPECT_EQ(analysis.episodes[1].reason, "high");
    ASSERT_EQ(analysis.episodes[0].reasons.size(), 2U);
    EXPECT_EQ(analysis.episodes[0].reasons[0].name, "low");
    EXPECT_NEAR(analysis.episodes[0].reasons[0].probability, 0.9, 1e-5);
    EXPECT_NEAR(sumOf(analysis.episodes[1].reasons), 1.0, 1e-6);
    // Half of the crying is low and half is high: the recording as a whole has no one reason.
    EXPECT_EQ(analysis.reason, kNotSure);
    EXPECT_NEAR(sumOf(analysis.reasons), 1.0, 1e-6);
    EXPECT_EQ(analysis.reasonName, "pitch-reason");
}

TEST(Reason, IsNotSureBelowTheCardsThreshold)
{
    const auto analysis = run(twoVoices(), pitchReason(0.9, 0.95));
    ASSERT_EQ(analysis.episodes.size(), 2U);
    EXPECT_EQ(analysis.episodes[0].reason, kNotSure);
    EXPECT_NEAR(analysis.episodes[0].reasons[0].probability, 0.9, 1e-5); // the numbers are shown all the same
}

TEST(Reason, IsNotAskedWhereNothingCries)
{
    int asked = 0;
    ModelCard card = pitchReason(0.9, 0.5)->card();
    const auto counting = std::make_shared<FixedClassifier>(card, [&asked](std::span<const float>) {
        ++asked;
        return std::vector<float>{1, 0};
    });
    const auto quiet = run(noise(20, kRate, 0.003), counting);
    EXPECT_EQ(asked, 0);
    EXPECT_EQ(quiet.reason, kNotSure);
    EXPECT_TRUE(quiet.reasons.empty());
    run(twoVoices(), counting);
    EXPECT_GT(asked, 8);
    EXPECT_LT(asked, 26); // about two a second of crying
}

TEST(Reason, WorksWithWindowsAndRatesOfItsOwn)
{
    for (const auto& model : {pitchReason(0.8, 0.6, 48000), pitchReason(0.8, 0.6, 8000, 8000)}) {
        const auto analysis = run(twoVoices(), model);
        ASSERT_EQ(analysis.episodes.size(), 2U);
        EXPECT_EQ(analysis.episodes[0].reason, "low");
        EXPECT_EQ(analysis.episodes[1].reason, "high");
    }
}

TEST(Reason, IsGivenToAClipShorterThanItsWindow)
{
    const auto analysis = run(sine(400, 2.0, kRate), pitchReason(0.8, 0.6, 64000));
    EXPECT_EQ(analysis.reason, "low");
}
