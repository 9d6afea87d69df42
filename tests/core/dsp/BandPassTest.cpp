#include "core/dsp/BandPass.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// What is left of a tone, in dB, once the filter has settled.
double gainDb(BandPass filter, double hz)
{
    std::vector<float> tone(kRate.hz);
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = float(std::sin(2 * std::numbers::pi * hz * double(i) / kRate.hz));
    filter.process(tone);
    double power = 0;
    for (std::size_t i = tone.size() / 2; i < tone.size(); ++i) power += double(tone[i]) * double(tone[i]);
    return 10 * std::log10(2 * power / (double(tone.size()) / 2) + 1e-20);
}

TEST(BandPass, letsTheBandThroughAndStopsAnOctaveAway)
{
    const BandPass filter(1000, 2000, kRate);
    EXPECT_NEAR(gainDb(filter, 1400), 0, 0.5);
    EXPECT_NEAR(gainDb(filter, 1000), -3, 0.3);
    EXPECT_NEAR(gainDb(filter, 2000), -3, 0.3);
    EXPECT_LT(gainDb(filter, 500), -46);
    EXPECT_LT(gainDb(filter, 4000), -46);
}

TEST(BandPass, leavesASideOpenWithoutABound)
{
    EXPECT_NEAR(gainDb(BandPass(0, 2000, kRate), 50), 0, 0.1);
    EXPECT_NEAR(gainDb(BandPass(1000, 8000, kRate), 7900), 0, 0.1);
}

TEST(BandPass, givesTheSameInBlocksOfAnySize)
{
    std::vector<float> whole(1000);
    for (std::size_t i = 0; i < whole.size(); ++i) whole[i] = float((i * 37) % 100) / 100.0F;
    std::vector<float> parts = whole;
    BandPass first(300, 3000, kRate);
    BandPass second(300, 3000, kRate);
    first.process(whole);
    for (std::size_t at = 0; at < parts.size(); at += 7)
        second.process(std::span(parts).subspan(at, std::min<std::size_t>(7, parts.size() - at)));
    EXPECT_EQ(whole, parts);
}

TEST(BandPass, staysQuietWhereThereIsNoSoundAndForgetsOnReset)
{
    BandPass filter(300, 600, kRate);
    std::vector<float> click(100, 1.0F);
    filter.process(click);
    filter.reset();
    std::vector<float> silence(100, 0.0F);
    filter.process(silence);
    for (const float sample : silence) EXPECT_EQ(sample, 0.0F);
}

} // namespace
} // namespace cryscope
