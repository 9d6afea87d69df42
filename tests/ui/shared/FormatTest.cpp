#include "ui/shared/Format.h"

#include <QLocale>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

TEST(ClockTime, CarriesRoundingIntoMinutesAndHours)
{
    EXPECT_EQ(formatClock(0), "00:00:00.000");
    EXPECT_EQ(formatClock(59.9996), "00:01:00.000");
    EXPECT_EQ(formatClock(3599.9999, 0), "01:00:00");
    EXPECT_EQ(formatClock(83.4561), "00:01:23.456");
    EXPECT_EQ(formatClock(100 * 3600.0, 0), "100:00:00");
}

TEST(ClockTime, ShowsAMinusOnlyWhereSomethingIsBelowZero)
{
    EXPECT_EQ(formatClock(-1.5, 1), QString::fromUtf8("−00:00:01.5"));
    EXPECT_EQ(formatClock(-0.0001, 1), "00:00:00.0");
    EXPECT_EQ(formatClock(std::numeric_limits<double>::quiet_NaN()), "--:--:--");
}

TEST(ShortTime, LeavesOutWhatIsZero)
{
    EXPECT_EQ(formatShortClock(4.2), "0:04");
    EXPECT_EQ(formatShortClock(3723.46, 1), "1:02:03.5");
}

TEST(Numbers, FollowTheDecimalSignOfTheLocale)
{
    QLocale::setDefault(QLocale(QLocale::German));
    EXPECT_EQ(formatSeconds(1.5, 2), "1,50 s");
    EXPECT_EQ(formatClock(1.25, 2), "00:00:01,25");
    EXPECT_EQ(formatFrequency(2346), "2,35 kHz");
    QLocale::setDefault(QLocale::c());
}

TEST(Frequencies, ChangeToKilohertzWhereTheirRoundedNumberWould)
{
    EXPECT_EQ(formatFrequency(440.4), "440 Hz");
    EXPECT_EQ(formatFrequency(999.6), "1.00 kHz");
    EXPECT_EQ(formatFrequency(12345, 1), "12.3 kHz");
}

TEST(Levels, CallTheBottomSilence)
{
    EXPECT_EQ(formatLevel(-23.44), QString::fromUtf8("−23.4 dBFS"));
    EXPECT_EQ(formatLevel(-0.01), "0.0 dBFS");
    EXPECT_EQ(formatLevel(-std::numeric_limits<double>::infinity()), "silence");
}

TEST(Probabilities, AreNeverCalledCertain)
{
    EXPECT_EQ(formatPercent(0.874), "87 %");
    EXPECT_EQ(formatPercent(1.0), "> 99 %");
    EXPECT_EQ(formatPercent(0.0), "< 1 %");
}

TEST(Samples, AreThoseThatAreHeardAtTheTime)
{
    EXPECT_EQ(formatTime(83.3333, {TimeFormat::Samples, std::nullopt, 44100}), "3674999");
    EXPECT_EQ(formatTime(1.5, {TimeFormat::Samples}, 1), "1.5 s");
}

TEST(TimeOfDay, WrapsAtMidnight)
{
    StartTime start;
    start.time = std::chrono::system_clock::time_point(std::chrono::seconds(1706745595)); // 23:59:55
    start.isLocalTime = true;
    EXPECT_EQ(formatWallClock(start, 0, 0), "23:59:55");
    EXPECT_EQ(formatWallClock(start, 10.25, 2), "00:00:05.25");
    EXPECT_EQ(formatTime(10, {.format = TimeFormat::WallClock}, 0), "00:00:10");
}

} // namespace
} // namespace cryscope
