#include "tests/golden/Golden.h"

#include "core/dsp/Stft.h"
#include "core/features/LogMel.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

// A tenth of what the contract allows: float32 keeps to it, and a slip in a table does not.
constexpr float kStftTolerance = 1e-6F;   // of the frame's largest magnitude
constexpr float kLogMelTolerance = 1e-3F; // dB
constexpr float kAudibleDb = -80.0F;

/// True where |a - b| <= tolerance; NaN is never within it.
bool within(float a, float b, float tolerance)
{
    return std::abs(a - b) <= tolerance;
}

void expectStft(const test::GoldenCase& golden)
{
    const FeatureMatrix expected = golden.numbers("stft");
    Stft stft{StftConfig{}};
    const auto& samples = golden.sound.samples;
    ASSERT_EQ(expected.columns, std::size_t(stft.config().bins()));
    ASSERT_EQ(expected.rows(), std::size_t(frameCount(std::int64_t(samples.size()), 512, 160)));
    std::vector<float> magnitudes(expected.columns);
    for (std::size_t f = 0; f < expected.rows(); ++f) {
        stft.magnitude(std::span(samples).subspan(f * 160, 512), magnitudes);
        const auto row = expected.row(f);
        const float largest = *std::max_element(row.begin(), row.end());
        for (std::size_t k = 0; k < row.size(); ++k)
            ASSERT_TRUE(within(magnitudes[k], row[k], kStftTolerance * largest))
                << "frame " << f << " bin " << k << ": " << magnitudes[k] << " for " << row[k];
    }
}

void expectLogMel(const test::GoldenCase& golden)
{
    const FeatureMatrix expected = golden.numbers("logmel");
    LogMelConfig config;
    config.sampleRateHz = golden.sound.rateHz;
    const FeatureMatrix ours = LogMelSpectrogram(config).computeAll(golden.sound.samples);
    ASSERT_EQ(ours.columns, expected.columns);
    ASSERT_EQ(ours.rows(), expected.rows());
    std::size_t compared = 0;
    for (std::size_t i = 0; i < ours.values.size(); ++i) {
        if (expected.values[i] < kAudibleDb) {
            ASSERT_TRUE(within(ours.values[i], expected.values[i], 1.0F)) << "value " << i;
            continue;
        }
        ++compared;
        ASSERT_TRUE(within(ours.values[i], expected.values[i], kLogMelTolerance))
            << "frame " << i / ours.columns << " band " << i % ours.columns << ": " << ours.values[i]
            << " for " << expected.values[i];
    }
    EXPECT_GT(compared, ours.values.size() / 2);
}

TEST(Golden, TheStftOfASyntheticCryIsLibrosas)
{
    expectStft(test::syntheticCry());
}

TEST(Golden, TheLogMelOfASyntheticCryIsLibrosas)
{
    expectLogMel(test::syntheticCry());
}

TEST(Golden, TheStftOfARealRecordingIsLibrosas)
{
    const auto golden = test::realRecording();
    if (!golden) GTEST_SKIP() << test::kNoRealRecording;
    expectStft(*golden);
}

TEST(Golden, TheLogMelOfARealRecordingIsLibrosas)
{
    const auto golden = test::realRecording();
    if (!golden) GTEST_SKIP() << test::kNoRealRecording;
    expectLogMel(*golden);
}

} // namespace
} // namespace cryscope
