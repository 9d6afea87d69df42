#include "core/dsp/Window.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr WindowShape kShapes[] = {WindowShape::Hann,        WindowShape::Hamming,
                                   WindowShape::Blackman,    WindowShape::BlackmanHarris,
                                   WindowShape::Rectangular, WindowShape::Gaussian};

TEST(Windows, ArePeriodicAndPeakInTheMiddle)
{
    for (const WindowShape shape : kShapes) {
        const auto window = makeWindow(shape, 16);
        EXPECT_FLOAT_EQ(*std::max_element(window.begin(), window.end()), 1.0F);
        EXPECT_FLOAT_EQ(window[8], 1.0F);
        for (std::size_t n = 1; n < 16; ++n)
            EXPECT_NEAR(window[n], window[16 - n], 1e-6F) << windowName(shape);
    }
}

TEST(Windows, HaveTheValuesOfTheirDefinition)
{
    EXPECT_NEAR(makeWindow(WindowShape::Hann, 8)[1], 0.1464466F, 1e-6F);
    EXPECT_NEAR(makeWindow(WindowShape::Hamming, 8)[0], 0.08F, 1e-6F);
    EXPECT_NEAR(makeWindow(WindowShape::Blackman, 8)[2], 0.34F, 1e-6F);
    EXPECT_NEAR(makeWindow(WindowShape::BlackmanHarris, 8)[0], 6e-5F, 1e-6F);
    EXPECT_NEAR(makeWindow(WindowShape::Gaussian, 12)[4], 0.6065307F, 1e-6F); // one standard deviation
}

TEST(Windows, OfOneSamplePassIt)
{
    for (const WindowShape shape : kShapes) EXPECT_EQ(makeWindow(shape, 1), std::vector<float>{1.0F});
}

TEST(Windows, AreFoundByTheirNames)
{
    for (const WindowShape shape : kShapes) EXPECT_EQ(windowFromName(windowName(shape)), shape);
    EXPECT_EQ(windowFromName("kaiser"), std::nullopt);
}

} // namespace
} // namespace cryscope
