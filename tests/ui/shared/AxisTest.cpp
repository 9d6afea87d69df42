#include "ui/shared/FrequencyAxis.h"
#include "ui/shared/TimeAxis.h"

#include <QSet>
#include <gtest/gtest.h>
#include <random>

namespace cryscope {
namespace {

QStringList labels(const std::vector<AxisTick>& ticks)
{
    QStringList result;
    for (const AxisTick& tick : ticks)
        if (tick.isMajor) result << tick.label;
    return result;
}

TEST(FrequencyRuler, NeverHasFewerThanThreeNumbersWhateverTheRangeAndHeight)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 24000);
    std::uniform_real_distribution<double> exponent(-1, 4.4);
    for (int i = 0; i < 5000; ++i) {
        const double low = place(random);
        const double width = std::pow(10.0, exponent(random));
        const double height = 1 + i % 900;
        const auto ticks = frequencyTicks({low, low + width, height}, 26);
        const QStringList numbers = labels(ticks);
        ASSERT_GE(numbers.size(), 3) << low << " Hz + " << width << " Hz on " << height << " px";
        ASSERT_LE(numbers.size(), std::max(9.0, height / 26 + 2)) << low << " + " << width;
        ASSERT_EQ(QSet<QString>(numbers.begin(), numbers.end()).size(), numbers.size())
            << numbers.join(' ').toStdString();
        for (const AxisTick& tick : ticks) {
            ASSERT_GE(tick.value, low - width * 1e-5);
            ASSERT_LE(tick.value, low + width * (1 + 1e-5));
        }
    }
}

TEST(FrequencyRuler, CountsInHzBelowOneKilohertzAndInKilohertzAbove)
{
    EXPECT_EQ(labels(frequencyTicks({0, 2000, 200}, 40)),
              (QStringList{"0 Hz", "500 Hz", "1.0 kHz", "1.5 kHz", "2.0 kHz"}));
    EXPECT_EQ(labels(frequencyTicks({0, 8000, 400}, 60)),
              (QStringList{"0 Hz", "2 kHz", "4 kHz", "6 kHz", "8 kHz"}));
}

TEST(FrequencyRuler, KeepsItsNumbersApartWhereThereIsRoom)
{
    const FrequencyAxis axis{0, 8000, 400};
    double last = 1e9;
    for (const AxisTick& tick : frequencyTicks(axis, 30)) {
        if (!tick.isMajor) continue;
        EXPECT_GE(last - axis.yOf(tick.value), 30 - 1e-9);
        last = axis.yOf(tick.value);
    }
}

TEST(FrequencyAxisMapping, PutsTheHighEndOnTopAndInvertsItself)
{
    for (const FrequencyScale scale : kFrequencyScales) {
        const FrequencyAxis axis{1000, 3000, 500, scale};
        EXPECT_DOUBLE_EQ(axis.yOf(3000), 0);
        EXPECT_DOUBLE_EQ(axis.yOf(1000), 500);
        EXPECT_NEAR(axis.hzAt(axis.yOf(1234)), 1234, 1e-9);
    }
}

TEST(FrequencyRuler, NeverLacksNumbersOnAnyScale)
{
    for (const auto scale : {FrequencyScale::Mel, FrequencyScale::Log}) {
        for (const double low : {0.0, 100.0, 3000.0}) {
            for (const double width : {60.0, 900.0, 8000.0, 40000.0}) {
                for (const double height : {80.0, 300.0, 1200.0}) {
                    const FrequencyAxis axis{low, low + width, height, scale};
                    const QStringList numbers = labels(frequencyTicks(axis, 30));
                    ASSERT_GE(numbers.size(), 3) << low << " + " << width << " on " << height;
                    ASSERT_EQ(QSet<QString>(numbers.begin(), numbers.end()).size(), numbers.size())
                        << numbers.join(' ').toStdString();
                }
            }
        }
    }
    EXPECT_EQ(labels(frequencyTicks({0, 8000, 420, FrequencyScale::Log}, 40)),
              (QStringList{"50 Hz", "100 Hz", "200 Hz", "500 Hz", "1 kHz", "2 kHz", "5 kHz"}));
}

TEST(TimeRuler, StandsOnRoundTimesAndItsNumbersDiffer)
{
    for (double span = 0.002; span < 200000; span *= 1.7) {
        for (const double start : {0.0, 0.73 * span, 3599.2, 86000.0}) {
            const auto ticks = timeTicks(start, start + span, 1000, 110, {TimeFormat::Clock});
            const QStringList numbers = labels(ticks);
            ASSERT_GE(numbers.size(), 2) << start << " + " << span;
            ASSERT_LE(numbers.size(), 10) << start << " + " << span;
            ASSERT_EQ(QSet<QString>(numbers.begin(), numbers.end()).size(), numbers.size())
                << numbers.join(' ').toStdString();
        }
    }
    EXPECT_EQ(labels(timeTicks(0, 60, 700, 100, {TimeFormat::Clock})),
              (QStringList{"00:00", "00:10", "00:20", "00:30", "00:40", "00:50", "01:00"}));
    EXPECT_EQ(labels(timeTicks(0, 2, 500, 100, {TimeFormat::Seconds})),
              (QStringList{"0.0 s", "0.5 s", "1.0 s", "1.5 s", "2.0 s"}));
}

TEST(TimeRuler, CountsSamplesInRoundNumbersAndNothingBetweenThem)
{
    const TimeNotation samples{TimeFormat::Samples, std::nullopt, 44100};
    EXPECT_EQ(labels(timeTicks(0, 10, 500, 100, samples)),
              (QStringList{"0", "100000", "200000", "300000", "400000"}));
    const auto closest = timeTicks(1, 1 + 4 / 44100.0, 500, 100, samples);
    EXPECT_EQ(labels(closest), (QStringList{"44100", "44101", "44102", "44103", "44104"}));
    EXPECT_EQ(closest.size(), 5U) << "there is nothing between two samples";
    EXPECT_EQ(labels(timeTicks(0, 2, 500, 100, {TimeFormat::Samples})).front(), "0.0 s")
        << "without a rate it counts seconds";
}

TEST(TimeRuler, CountsByTheClockOnRoundTimesOfDay)
{
    StartTime start;
    // 2024-01-31 14:59:58.5 by the wall clock of the recorder.
    start.time = std::chrono::system_clock::time_point(std::chrono::milliseconds(1706713198500LL));
    start.isLocalTime = true;
    EXPECT_EQ(labels(timeTicks(0, 4, 400, 100, {TimeFormat::WallClock, start})),
              (QStringList{"14:59:59", "15:00:00", "15:00:01", "15:00:02"}));
}

TEST(TimeRuler, IsEmptyWithoutARange)
{
    EXPECT_TRUE(timeTicks(1, 1, 100, 50, {TimeFormat::Clock}).empty());
    EXPECT_TRUE(timeTicks(0, 1, 0, 50, {TimeFormat::Clock}).empty());
}

TEST(LevelScale, NumbersDecibelsWithoutUnit)
{
    EXPECT_EQ(labels(levelTicks(-100, -20, 200, 40)),
              (QStringList{QString::fromUtf8("−100"), QString::fromUtf8("−80"), QString::fromUtf8("−60"),
                           QString::fromUtf8("−40"), QString::fromUtf8("−20")}));
}

} // namespace
} // namespace cryscope
