#include "tests/golden/GoldenPicture.h"

#include "core/picture/Figure.h"

#include <cairo.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

struct Rendering {
    ColourMapId colours = ColourMapId::Magma;
    LevelRange levels{-100, -20};
    double minHz = 0;
    FrequencyScale scale = FrequencyScale::Linear;
};

SpectrogramRaster rasterOf(const std::string& sound, const Rendering& how)
{
    const auto samples = test::goldenSound(sound);
    RasterConfig config;
    config.width = test::kGoldenWidth;
    config.height = test::kGoldenHeight;
    config.minHz = how.minHz;
    config.maxHz = how.minHz + test::kGoldenTop;
    config.fftSize = test::kGoldenFft;
    config.scale = how.scale;
    SpectrogramReducer reducer(config, test::kGoldenRate, std::int64_t(samples.size()));
    reducer.push(samples);
    return reducer.finish();
}

test::GoldenPicture rendered(const std::string& sound, const Rendering& how = {})
{
    test::GoldenPicture picture{test::kGoldenWidth, test::kGoldenHeight, {}};
    for (const Rgba& pixel : rasterOf(sound, how).render(LevelColours(how.colours, how.levels)))
        picture.pixels.push_back(std::uint32_t(pixel.red) << 16 | std::uint32_t(pixel.green) << 8 |
                                 pixel.blue);
    return picture;
}

test::GoldenPicture stored(const std::string& name)
{
    cairo_surface_t* const surface = cairo_image_surface_create_from_png(test::goldenPicture(name).c_str());
    test::GoldenPicture picture;
    if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
        picture.width = cairo_image_surface_get_width(surface);
        picture.height = cairo_image_surface_get_height(surface);
        const unsigned char* const data = cairo_image_surface_get_data(surface);
        for (int y = 0; y < picture.height; ++y) {
            const auto* const row =
                reinterpret_cast<const std::uint32_t*>(data + y * cairo_image_surface_get_stride(surface));
            for (int x = 0; x < picture.width; ++x) picture.pixels.push_back(row[x] & 0xFFFFFF);
        }
    }
    cairo_surface_destroy(surface);
    return picture;
}

void expectGolden(const std::string& name, const std::string& sound, const Rendering& how = {})
{
    if (test::writesGoldenPictures()) {
        FigureStyle style;
        style.bare = true;
        style.colours = how.colours;
        style.levels = how.levels;
        ASSERT_TRUE(writeFigure(rasterOf(sound, how), style, test::goldenPicture(name)));
        GTEST_SKIP() << name << " was written";
    }
    const auto golden = stored(name);
    ASSERT_FALSE(golden.pixels.empty()) << test::goldenPicture(name);
    const auto difference = differenceOf(rendered(sound, how), golden);
    EXPECT_TRUE(difference.isWithinTolerance())
        << name << ": mean " << difference.mean << ", share " << difference.share;
}

TEST(GoldenPictures, OfATone)
{
    expectGolden("core-tone", "tone");
}

TEST(GoldenPictures, OfAChirp)
{
    expectGolden("core-chirp", "chirp");
}

TEST(GoldenPictures, OfACry)
{
    expectGolden("core-cry", "cry");
}

TEST(GoldenPictures, OfACryOnAMelScaleInOtherColours)
{
    expectGolden("core-cry-mel", "cry", {.colours = ColourMapId::Rose, .scale = FrequencyScale::Mel});
}

/// The pictures would be worth nothing if they let these by.
TEST(GoldenPictures, TellASlipOfABinALevelOrAColourMap)
{
    if (test::writesGoldenPictures()) GTEST_SKIP();
    for (const std::string sound : {"tone", "chirp", "cry"}) {
        const auto golden = stored("core-" + sound);
        const auto passes = [&](const Rendering& how) {
            return differenceOf(rendered(sound, how), golden).isWithinTolerance();
        };
        EXPECT_TRUE(passes({})) << sound;
        EXPECT_FALSE(passes({.minHz = 31.25})) << sound << ", a bin higher";
        EXPECT_FALSE(passes({.colours = ColourMapId::Rose})) << sound << ", other colours";
        EXPECT_FALSE(passes({.scale = FrequencyScale::Mel})) << sound << ", another scale";
        auto shifted = rendered(sound);
        std::rotate(shifted.pixels.begin(), shifted.pixels.begin() + 3, shifted.pixels.end());
        if (sound != "tone") { // which is nearly all silence, and the same all the time
            EXPECT_FALSE(passes({.levels = {-99, -19}})) << sound << ", a decibel darker";
            EXPECT_FALSE(differenceOf(shifted, golden).isWithinTolerance()) << "three columns later";
        }
    }
}

} // namespace
} // namespace cryscope
