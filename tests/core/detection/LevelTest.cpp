#include "core/detection/LevelEdges.h"
#include "core/detection/LevelMeter.h"
#include "tests/support/SyntheticSound.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace cryscope;

namespace {

constexpr SampleRate kRate{16000};

std::vector<float> levelsOf(std::span<const float> samples, std::size_t chunk)
{
    LevelMeter meter(kRate);
    std::vector<float> levels;
    for (std::size_t at = 0; at < samples.size(); at += chunk)
        meter.push(samples.subspan(at, std::min(chunk, samples.size() - at)), levels);
    meter.finish(levels);
    return levels;
}

std::vector<float> steps(std::initializer_list<std::pair<int, float>> parts)
{
    std::vector<float> levels;
    for (const auto& [count, level] : parts) levels.insert(levels.end(), std::size_t(count), level);
    return levels;
}

} // namespace

TEST(LevelMeter, ReadsAFullScaleSineAsZeroAndHearsNoRumble)
{
    const auto cry = levelsOf(test::sine(1000, 1.0, kRate, 1.0), 16000);
    ASSERT_EQ(cry.size(), 50U);
    EXPECT_NEAR(cry[25], 0.0F, 0.5F);
    const auto hum = levelsOf(test::sine(50, 1.0, kRate, 1.0), 16000);
    EXPECT_LT(hum[25], -20.0F);
}

TEST(LevelMeter, GivesTheSameValuesForAnyChunking)
{
    const auto sound = test::cry(1.007, kRate);
    const auto whole = levelsOf(sound, sound.size());
    EXPECT_EQ(levelsOf(sound, 1), whole);
    EXPECT_EQ(levelsOf(sound, 7), whole);
    EXPECT_EQ(levelsOf(sound, 4096), whole);
}

TEST(LevelMeter, ReadsSilenceAndBrokenSamplesAsTheFloor)
{
    EXPECT_EQ(levelsOf(test::silence(0.1, kRate), 100), std::vector<float>(5, LevelMeter::kFloorDbfs));
    EXPECT_EQ(levelsOf(std::vector<float>(320, std::nanf("")), 320),
              std::vector<float>(1, LevelMeter::kFloorDbfs));
}

TEST(LevelEdges, FindTheBeginningAndTheEndOfALouderStretch)
{
    const auto levels = steps({{20, -60}, {30, -20}, {20, -60}});
    const auto contrast = levelContrast(levels, levels);
    ASSERT_TRUE(contrast);
    EXPECT_EQ(risingEdge(levels, *contrast), 20U);
    EXPECT_EQ(fallingEdge(levels, *contrast), 50U);
}

TEST(LevelEdges, PassOverClicksAndSmallRises)
{
    const auto levels = steps({{10, -50}, {2, -20}, {10, -50}, {5, -39}, {10, -50}, {30, -20}});
    EXPECT_EQ(risingEdge(levels, {.threshold = -40}), 37U);
}

TEST(LevelEdges, SayNothingWhereTheLevelDoesNotChange)
{
    const auto levels = steps({{20, -30}, {20, -28}});
    EXPECT_FALSE(levelContrast(levels, levels));
    EXPECT_FALSE(levelContrast({}, {}));
    EXPECT_FALSE(risingEdge(levels, {.threshold = -10}));
}
