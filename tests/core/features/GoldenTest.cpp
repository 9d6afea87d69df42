#include "tests/golden/Golden.h"

#include "core/dsp/Stft.h"
#include "core/features/Chroma.h"
#include "core/features/LogMel.h"
#include "core/features/Mfcc.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

// A tenth of what the contract allows: float32 keeps to it, and a slip in a table does not.
constexpr float kStftTolerance = 1e-6F;   // of the frame's largest magnitude
constexpr float kLogMelTolerance = 1e-3F; // dB
constexpr float kMfccTolerance = 5e-3F;
constexpr float kChromaTolerance = 1e-4F;
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

void expectMfcc(const test::GoldenCase& golden)
{
    const FeatureMatrix expected = golden.numbers("mfcc");
    const FeatureMatrix logMel = golden.numbers("logmel");
    MfccConfig config;
    config.logMel.sampleRateHz = golden.sound.rateHz;
    const FeatureMatrix ours = Mfcc(config).computeAll(golden.sound.samples);
    ASSERT_EQ(ours.columns, expected.columns);
    ASSERT_EQ(ours.rows(), expected.rows());
    std::size_t compared = 0;
    for (std::size_t f = 0; f < ours.rows(); ++f) {
        // A coefficient sums over all bands: where some are in the rounding noise of the floor, so is the
        // sum.
        const auto levels = logMel.row(f);
        const float tolerance =
            *std::min_element(levels.begin(), levels.end()) < kAudibleDb ? 1.0F : kMfccTolerance;
        compared += tolerance == kMfccTolerance;
        for (std::size_t k = 0; k < ours.columns; ++k)
            ASSERT_TRUE(within(ours.row(f)[k], expected.row(f)[k], tolerance))
                << "frame " << f << " coefficient " << k << ": " << ours.row(f)[k] << " for "
                << expected.row(f)[k];
    }
    EXPECT_GT(compared, ours.rows() / 2);
}

void expectChroma(const test::GoldenCase& golden)
{
    const FeatureMatrix expected = golden.numbers("chroma");
    ChromaConfig config;
    config.sampleRateHz = golden.sound.rateHz;
    const FeatureMatrix ours = Chroma(config).computeAll(golden.sound.samples);
    ASSERT_EQ(ours.columns, expected.columns);
    ASSERT_EQ(ours.rows(), expected.rows());
    for (std::size_t i = 0; i < ours.values.size(); ++i)
        ASSERT_TRUE(within(ours.values[i], expected.values[i], kChromaTolerance))
            << "frame " << i / ours.columns << " class " << i % ours.columns << ": " << ours.values[i]
            << " for " << expected.values[i];
}

TEST(Golden, TheStftOfASyntheticCryIsLibrosas)
{
    expectStft(test::syntheticCry());
}

TEST(Golden, TheLogMelOfASyntheticCryIsLibrosas)
{
    expectLogMel(test::syntheticCry());
}

TEST(Golden, TheMfccOfASyntheticCryIsLibrosas)
{
    expectMfcc(test::syntheticCry());
}

TEST(Golden, TheChromaOfASyntheticCryIsLibrosas)
{
    expectChroma(test::syntheticCry());
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

TEST(Golden, TheMfccOfARealRecordingIsLibrosas)
{
    const auto golden = test::realRecording();
    if (!golden) GTEST_SKIP() << test::kNoRealRecording;
    expectMfcc(*golden);
}

TEST(Golden, TheChromaOfARealRecordingIsLibrosas)
{
    const auto golden = test::realRecording();
    if (!golden) GTEST_SKIP() << test::kNoRealRecording;
    expectChroma(*golden);
}

} // namespace
} // namespace cryscope
