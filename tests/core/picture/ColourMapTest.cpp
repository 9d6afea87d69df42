#include "core/picture/ColourMap.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

double lightness(Rgba c)
{
    const auto linear = [](std::uint8_t v) {
        const double s = v / 255.0;
        return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    const double y = 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

void expectNear(Rgba found, Rgba wanted)
{
    constexpr int kClose = 6;
    EXPECT_NEAR(found.red, wanted.red, kClose);
    EXPECT_NEAR(found.green, wanted.green, kClose);
    EXPECT_NEAR(found.blue, wanted.blue, kClose);
    EXPECT_EQ(found.alpha, 255);
}

TEST(ColourMaps, AreThoseOfTheirNames)
{
    // First, middle and last colours as published (matplotlib's tables, CC0).
    const auto viridis = colourMap(ColourMapId::Viridis);
    expectNear(viridis[0], {68, 1, 84});
    expectNear(viridis[127], {33, 144, 141});
    expectNear(viridis[255], {253, 231, 37});
    const auto magma = colourMap(ColourMapId::Magma);
    expectNear(magma[0], {0, 0, 4});
    expectNear(magma[127], {182, 54, 121});
    expectNear(magma[255], {252, 253, 191});
    const auto inferno = colourMap(ColourMapId::Inferno);
    expectNear(inferno[0], {0, 0, 4});
    expectNear(inferno[127], {187, 55, 84});
    expectNear(inferno[255], {252, 255, 164});
    const auto cividis = colourMap(ColourMapId::Cividis);
    expectNear(cividis[0], {0, 34, 78});
    expectNear(cividis[127], {124, 123, 120});
    expectNear(cividis[255], {254, 232, 69}); // of the fit; the table has 56
}

TEST(ColourMaps, GrowLighterFromQuietToLoudExceptTheInverse)
{
    for (const ColourMapId id : kColourMapIds) {
        const auto map = colourMap(id);
        const double direction = id == ColourMapId::InverseGrey ? -1 : 1;
        for (std::size_t i = 8; i < map.size(); i += 8)
            EXPECT_GT(direction * (lightness(map[i]) - lightness(map[i - 8])), 0)
                << colourMapName(id) << ' ' << i;
        EXPECT_GT(std::abs(lightness(map[255]) - lightness(map[0])), 65) << colourMapName(id);
    }
}

TEST(ColourMaps, AreFoundByTheirNames)
{
    for (const ColourMapId id : kColourMapIds) EXPECT_EQ(colourMapFromName(colourMapName(id)), id);
    EXPECT_EQ(colourMapFromName("jet"), std::nullopt);
    EXPECT_EQ(colourMapFromName(""), std::nullopt);
}

TEST(LevelColours, RunFromTheFloorToTheCeiling)
{
    const LevelColours colours(ColourMapId::Grey, {-100.0F, 0.0F});
    EXPECT_EQ(colours.index(-100.0F), 0);
    EXPECT_EQ(colours.index(0.0F), 255);
    EXPECT_EQ(colours.index(-50.0F), 128);
    EXPECT_EQ(colours.at(-50.0F).red, 128);
}

TEST(LevelColours, TakeTheEndsForLevelsOutsideAndForNaN)
{
    const LevelColours colours(ColourMapId::Magma, {-80.0F, -10.0F});
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    EXPECT_EQ(colours.index(-200.0F), 0);
    EXPECT_EQ(colours.index(40.0F), 255);
    EXPECT_EQ(colours.index(-kInfinity), 0);
    EXPECT_EQ(colours.index(kInfinity), 255);
    EXPECT_EQ(colours.index(std::nanf("")), 0);
}

TEST(LevelColours, WithoutARangeTellAboveFromBelow)
{
    const LevelColours colours(ColourMapId::Grey, {-50.0F, -50.0F});
    EXPECT_EQ(colours.index(-51.0F), 0);
    EXPECT_EQ(colours.index(-49.0F), 255);
}

TEST(LevelColours, SinkQuietSoundWithAGammaAboveOneAndKeepTheirEnds)
{
    const LevelColours plain(ColourMapId::Grey, {-100, 0});
    for (const float gamma : {0.5F, 2.0F}) {
        const LevelColours bent(ColourMapId::Grey, {-100, 0, gamma});
        EXPECT_EQ(bent.index(-100), 0);
        EXPECT_EQ(bent.index(-300), 0);
        EXPECT_EQ(bent.index(NAN), 0);
        EXPECT_EQ(bent.index(0), 255);
        EXPECT_EQ(bent.index(20), 255);
        for (const float db : {-90.0F, -50.0F, -10.0F})
            EXPECT_NEAR(bent.index(db), 255 * std::pow((db + 100) / 100, gamma), 1.5) << db << ' ' << gamma;
    }
    EXPECT_EQ(plain.index(-50), LevelColours(ColourMapId::Grey, {-100, 0, 1}).index(-50));
}

} // namespace
} // namespace cryscope
