#include "core/picture/Ticks.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

std::vector<std::string> labels(const std::vector<Tick>& ticks)
{
    std::vector<std::string> out;
    for (const Tick& tick : ticks) out.push_back(tick.label);
    return out;
}

using Labels = std::vector<std::string>;

TEST(TimeTicks, StandAtRoundTimes)
{
    EXPECT_EQ(labels(timeTicks(4.0, 5)), (Labels{"0:00", "0:01", "0:02", "0:03", "0:04"}));
    EXPECT_EQ(labels(timeTicks(90.0, 7)), (Labels{"0:00", "0:15", "0:30", "0:45", "1:00", "1:15", "1:30"}));
    EXPECT_EQ(labels(timeTicks(8 * 3600.0, 5)),
              (Labels{"0:00:00", "2:00:00", "4:00:00", "6:00:00", "8:00:00"}));
    EXPECT_EQ(labels(timeTicks(0.1, 6)),
              (Labels{"0:00.00", "0:00.02", "0:00.04", "0:00.06", "0:00.08", "0:00.10"}));
}

TEST(TimeTicks, OfNothingAreOne)
{
    EXPECT_EQ(labels(timeTicks(0.0, 10)), (Labels{"0:00"}));
}

TEST(TimeTicks, AreNeverMoreThanAsked)
{
    for (const double seconds : {1e-5, 0.3, 7.3, 61.0, 3601.0, 86400.0, 1e6, 1e9})
        for (int most = 1; most < 30; ++most) {
            const auto ticks = timeTicks(seconds, most);
            EXPECT_GE(ticks.size(), 1u);
            EXPECT_LE(ticks.size(), std::size_t(most)) << seconds;
            EXPECT_LE(ticks.back().value, seconds * (1 + 1e-6));
        }
}

TEST(FrequencyTicks, SayHzBelowOneKiloHertzAndKiloHertzAbove)
{
    EXPECT_EQ(labels(frequencyTicks(0, 2000, 5)), (Labels{"0 Hz", "500 Hz", "1 kHz", "1.5 kHz", "2 kHz"}));
    EXPECT_EQ(labels(frequencyTicks(0, 8000, 9)).back(), "8 kHz");
}

TEST(FrequencyTicks, AreAtLeastThreeInsideTheRange)
{
    for (const auto& [low, high] : {std::pair{0.0, 8000.0},
                                    {900.0, 1100.0},
                                    {333.0, 334.0},
                                    {0.0, 24000.0},
                                    {1999.9, 2000.1},
                                    {50.0, 7600.0},
                                    {4000.0, 7999.0},
                                    {120.0, 480.0}})
        for (int most = 0; most < 25; ++most) {
            const auto ticks = frequencyTicks(low, high, most);
            ASSERT_GE(ticks.size(), 3u) << low << ".." << high;
            EXPECT_LE(ticks.size(), std::size_t(std::max(3, most)) + 1)
                << low << ".." << high << " of " << most;
            for (std::size_t i = 0; i < ticks.size(); ++i) {
                EXPECT_GE(ticks[i].value, low - 1e-3);
                EXPECT_LE(ticks[i].value, high + 1e-3);
                if (i > 0) {
                    EXPECT_GT(ticks[i].value, ticks[i - 1].value);
                    EXPECT_NE(ticks[i].label, ticks[i - 1].label) << low << ".." << high << " of " << most;
                }
            }
        }
}

TEST(LevelTicks, StandAtRoundLevels)
{
    EXPECT_EQ(labels(levelTicks(-100, 0, 5)), (Labels{"-100", "-80", "-60", "-40", "-20", "0"}));
    EXPECT_EQ(labels(levelTicks(-3, 1, 4)), (Labels{"-3", "-2", "-1", "0", "1"}));
}

TEST(FrequencyTicks, StandOnRoundNumbersOfEveryDecadeOnALogarithmicScale)
{
    std::vector<std::string> labels;
    for (const Tick& tick : frequencyTicks(0, 8000, FrequencyScale::Log, 8)) labels.push_back(tick.label);
    EXPECT_EQ(labels,
              (std::vector<std::string>{"50 Hz", "100 Hz", "200 Hz", "500 Hz", "1 kHz", "2 kHz", "5 kHz"}));
    for (const auto scale : {FrequencyScale::Mel, FrequencyScale::Log})
        for (const double low : {0.0, 430.0, 7000.0})
            EXPECT_GE(frequencyTicks(low, low + 60, scale, 5).size(), 3U) << low;
}

} // namespace
} // namespace cryscope
