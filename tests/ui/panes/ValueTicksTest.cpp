#include "ui/panes/ValueTicks.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

QStringList labels(const std::vector<PaneTick>& ticks)
{
    QStringList all;
    for (const PaneTick& tick : ticks) all << tick.label;
    return all;
}

TEST(ValueTicks, StandOnRoundNumbersFromLowToHigh)
{
    const auto ticks = valueTicks(0, 800, 100, 20);
    EXPECT_EQ(labels(ticks), (QStringList{"0", "200", "400", "600", "800"}));
    EXPECT_DOUBLE_EQ(ticks.front().y, 100) << "the low end is at the bottom";
    EXPECT_DOUBLE_EQ(ticks.back().y, 0);
    EXPECT_DOUBLE_EQ(ticks[1].y, 75);
}

TEST(ValueTicks, HaveTheDecimalsThatTellThemApart)
{
    EXPECT_EQ(labels(valueTicks(-0.05, 0.05, 100, 20)),
              (QStringList{"-0.04", "-0.02", "0.00", "0.02", "0.04"}));
    EXPECT_EQ(labels(valueTicks(-1, 1, 100, 20)), (QStringList{"-1.0", "-0.5", "0.0", "0.5", "1.0"}));
}

TEST(ValueTicks, AreNeverNearerThanAskedFor)
{
    for (const double height : {20.0, 47.0, 100.0, 333.0}) {
        const auto ticks = valueTicks(-87, 13, height, 18);
        for (std::size_t i = 1; i < ticks.size(); ++i) EXPECT_GE(ticks[i - 1].y - ticks[i].y, 18 - 1e-6);
    }
}

TEST(ValueTicks, AreNoneWithoutARange)
{
    EXPECT_TRUE(valueTicks(1, 1, 100, 20).empty());
    EXPECT_TRUE(valueTicks(0, 1, 0, 20).empty());
}

} // namespace
} // namespace cryscope
