#include "core/network/FrontEnd.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

std::vector<float> planeOf(std::span<const float> window, const NetworkOptions& options = {})
{
    FrontEnd frontEnd({}, options, int(window.size()));
    std::vector<float> plane(frontEnd.planeSize());
    frontEnd.compute(window, plane);
    return plane;
}

TEST(FrontEnd, givesAPartOfALongerStretchTheNumbersOfThatWindowAlone)
{
    const auto cry = test::cry(3.0, kRate);
    FrontEnd frontEnd({}, {}, 16000);
    const auto levels = frontEnd.levels(cry);
    std::vector<float> part(frontEnd.planeSize());
    std::vector<float> alone(frontEnd.planeSize());
    for (const std::size_t frame : {0U, 17U, 150U}) {
        frontEnd.planePart(levels, frame, part);
        frontEnd.compute(std::span<const float>(cry).subspan(frame * 160, 16000), alone);
        EXPECT_EQ(part, alone) << frame;
    }
}

TEST(FrontEnd, takesTheLevelAwayWhenNormalisedByTheWindow)
{
    const auto cry = test::cry(1.0, kRate);
    auto quiet = cry;
    for (float& sample : quiet) sample *= 0.1F;
    for (const auto normalisation : {Normalisation::WindowMean, Normalisation::WindowStandard,
                                     Normalisation::BandMean, Normalisation::WindowMax}) {
        NetworkOptions options;
        options.cnn.normalisation = normalisation;
        const auto loudPlane = planeOf(cry, options);
        const auto quietPlane = planeOf(quiet, options);
        for (std::size_t i = 0; i < loudPlane.size(); ++i)
            ASSERT_NEAR(loudPlane[i], quietPlane[i], 1e-3) << i;
    }
}

TEST(FrontEnd, keepsTheLevelWhenFixed)
{
    NetworkOptions options;
    options.cnn.normalisation = Normalisation::Fixed;
    const auto cry = test::cry(1.0, kRate);
    auto quiet = cry;
    for (float& sample : quiet) sample *= 0.1F; // 20 dB are one unit
    const auto a = planeOf(cry, options);
    const auto b = planeOf(quiet, options);
    EXPECT_NEAR(*std::max_element(a.begin(), a.end()) - *std::max_element(b.begin(), b.end()), 1.0, 1e-3);
}

TEST(FrontEnd, limitsTheRangeBelowTheLoudest)
{
    NetworkOptions options;
    options.cnn.normalisation = Normalisation::WindowMax;
    options.cnn.dynamicRangeDb = 40;
    const auto plane = planeOf(test::sine(1000, 1.0, kRate), options);
    const auto [low, high] = std::minmax_element(plane.begin(), plane.end());
    EXPECT_NEAR(*high, 1.0, 1e-5);
    EXPECT_NEAR(*low, -1.0, 1e-5); // 40 dB are two units of 20 dB
}

TEST(FrontEnd, countsSamplesThatAreNoNumbersAsSilence)
{
    auto broken = test::cry(1.0, kRate);
    auto silent = broken;
    for (std::size_t i = 4000; i < 4010; ++i) {
        broken[i] =
            i % 2 == 0 ? std::numeric_limits<float>::quiet_NaN() : std::numeric_limits<float>::infinity();
        silent[i] = 0;
    }
    EXPECT_EQ(planeOf(broken), planeOf(silent));
}

TEST(FrontEnd, givesFiniteNumbersForSilence)
{
    for (const auto normalisation :
         {Normalisation::WindowMean, Normalisation::WindowStandard, Normalisation::BandMean,
          Normalisation::WindowMax, Normalisation::Fixed}) {
        NetworkOptions options;
        options.cnn.normalisation = normalisation;
        for (const float value : planeOf(std::vector<float>(16000, 0.0F), options))
            ASSERT_TRUE(std::isfinite(value));
    }
}

} // namespace
} // namespace cryscope
