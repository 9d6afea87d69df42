#include "core/features/Delta.h"

#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

FeatureMatrix column(std::size_t rows, double (*f)(double))
{
    FeatureMatrix matrix{.columns = 1, .values = {}};
    for (std::size_t i = 0; i < rows; ++i) matrix.values.push_back(static_cast<float>(f(double(i))));
    return matrix;
}

TEST(Delta, OfALineIsItsSlopeFromTheFirstRowToTheLast)
{
    const auto delta = Delta(DeltaConfig{}).computeAll(column(20, [](double t) { return 3 - 0.25 * t; }));
    ASSERT_EQ(delta.rows(), 20u);
    for (const float value : delta.values) EXPECT_NEAR(value, -0.25F, 1e-6F);
}

TEST(Delta, OfSecondOrderIsTheCurvatureOfAParabola)
{
    const auto delta =
        Delta({.width = 7, .order = 2}).computeAll(column(15, [](double t) { return 1 + t + 0.5 * t * t; }));
    ASSERT_EQ(delta.rows(), 15u);
    for (const float value : delta.values) EXPECT_NEAR(value, 1.0F, 1e-4F);
}

TEST(Delta, OfACubeIsThatOfScipysSavgolFilter)
{
    // scipy.signal.savgol_filter(t**3 for t in 0..10, 9, polyorder=1, deriv=1, mode='interp'): the middle row
    // of a window around m has 3 m^2 + sum(n^4) / sum(n^2) = 3 m^2 + 11.8, the ends repeat the nearest.
    const auto delta = Delta(DeltaConfig{}).computeAll(column(11, [](double t) { return t * t * t; }));
    ASSERT_EQ(delta.rows(), 11u);
    for (std::size_t i = 0; i < 11; ++i) {
        const double middle = i < 4 ? 4 : i > 6 ? 6 : double(i);
        EXPECT_NEAR(delta.values[i], 3 * middle * middle + 11.8, 1e-3) << i;
    }
}

TEST(Delta, KeepsColumnsApart)
{
    FeatureMatrix two{.columns = 2, .values = {}};
    for (int i = 0; i < 9; ++i) {
        two.values.push_back(float(i));
        two.values.push_back(float(-2 * i));
    }
    const auto delta = Delta(DeltaConfig{}).computeAll(two);
    ASSERT_EQ(delta.rows(), 9u);
    for (std::size_t r = 0; r < 9; ++r) {
        EXPECT_NEAR(delta.row(r)[0], 1.0F, 1e-6F);
        EXPECT_NEAR(delta.row(r)[1], -2.0F, 1e-6F);
    }
}

TEST(Delta, OfFewerRowsThanItsWidthHasNone)
{
    for (const std::size_t rows : {0u, 1u, 8u})
        EXPECT_EQ(Delta(DeltaConfig{}).computeAll(column(rows, [](double t) { return t; })).rows(), 0u);
}

TEST(DeltaConfig, NamesTheFieldAndTheValueThatAreWrong)
{
    EXPECT_TRUE(DeltaConfig{}.validate());
    const auto text = [](DeltaConfig config) { return config.validate().error().text(); };
    EXPECT_NE(text({.width = 8}).find("width: 8 "), std::string::npos);
    EXPECT_NE(text({.width = 3, .order = 2}).find("width: 3 "), std::string::npos);
    EXPECT_NE(text({.width = 101}).find("width: 101 "), std::string::npos);
    EXPECT_NE(text({.order = 3}).find("order: 3 "), std::string::npos);
}

} // namespace
} // namespace cryscope
