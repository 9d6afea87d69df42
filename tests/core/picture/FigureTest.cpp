#include "core/picture/Figure.h"

#include "core/base/AtomicFile.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <cairo.h>
#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

SpectrogramRaster sineRaster(int width, int height)
{
    SpectrogramReducer reducer({.width = width, .height = height}, kRate, 16000);
    reducer.push(test::sine(2000, 1.0, kRate, 1.0));
    return reducer.finish();
}

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels; ///< 0x00RRGGBB
};

Picture readPng(const std::filesystem::path& file)
{
    cairo_surface_t* const surface = cairo_image_surface_create_from_png(file.c_str());
    EXPECT_EQ(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS) << file;
    Picture picture{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const unsigned char* const data = cairo_image_surface_get_data(surface);
    for (int y = 0; y < picture.height; ++y) {
        const auto* const row =
            reinterpret_cast<const std::uint32_t*>(data + y * cairo_image_surface_get_stride(surface));
        for (int x = 0; x < picture.width; ++x) picture.pixels.push_back(row[x] & 0xFFFFFF);
    }
    cairo_surface_destroy(surface);
    return picture;
}

TEST(Figure, WithoutAxesIsTheRasterPixelByPixel)
{
    const test::TempFolder folder;
    const auto raster = sineRaster(31, 47);
    FigureStyle style;
    style.bare = true;
    ASSERT_TRUE(writeFigure(raster, style, folder / "bare.PNG"));
    const Picture picture = readPng(folder / "bare.PNG");
    ASSERT_EQ(picture.width, 31);
    ASSERT_EQ(picture.height, 47);
    const auto expected = raster.render(LevelColours(style.colours, style.levels));
    for (std::size_t i = 0; i < expected.size(); ++i)
        ASSERT_EQ(picture.pixels[i], std::uint32_t(expected[i].red) << 16 |
                                         std::uint32_t(expected[i].green) << 8 | expected[i].blue);
}

TEST(Figure, HoldsTheRasterInsideItsAxes)
{
    const test::TempFolder folder;
    const auto raster = sineRaster(200, 120);
    FigureStyle style;
    style.title = "a sine";
    ASSERT_TRUE(writeFigure(raster, style, folder / "figure.png"));
    const Picture picture = readPng(folder / "figure.png");
    ASSERT_GT(picture.width, 200);
    ASSERT_GT(picture.height, 120);
    const auto expected = raster.render(LevelColours(style.colours, style.levels));
    const auto same = [&](int left, int top) {
        for (int y = 0; y < 120; ++y)
            for (int x = 0; x < 200; ++x) {
                const Rgba c = expected[std::size_t(y * 200 + x)];
                if (picture.pixels[std::size_t((top + y) * picture.width + left + x)] !=
                    (std::uint32_t(c.red) << 16 | std::uint32_t(c.green) << 8 | c.blue))
                    return false;
            }
        return true;
    };
    bool found = false;
    for (int top = 0; top + 120 <= picture.height; ++top)
        for (int left = 0; left + 200 <= picture.width; ++left) found = found || same(left, top);
    EXPECT_TRUE(found);
    // Something is written left of, above, below and right of it.
    const auto inked = [&](int x1, int y1, int x2, int y2) {
        for (int y = y1; y < y2; ++y)
            for (int x = x1; x < x2; ++x)
                if ((picture.pixels[std::size_t(y * picture.width + x)] & 0xFF) < 0x80) return true;
        return false;
    };
    EXPECT_TRUE(inked(0, 40, 60, 150));
    EXPECT_TRUE(inked(0, 0, picture.width, 30));
    EXPECT_TRUE(inked(0, picture.height - 40, picture.width, picture.height));
    EXPECT_TRUE(inked(picture.width - 50, 40, picture.width, 150));
}

TEST(Figure, IsAlsoWrittenAsSvgAndPdf)
{
    const test::TempFolder folder;
    FigureStyle style;
    style.title = "cry <1> & \xC3\xA4";
    ASSERT_TRUE(writeFigure(sineRaster(60, 40), style, folder / "f.svg"));
    ASSERT_TRUE(writeFigure(sineRaster(60, 40), style, folder / "f.pdf"));
    const auto svg = readFile(folder / "f.svg");
    const auto pdf = readFile(folder / "f.pdf");
    ASSERT_TRUE(svg && pdf);
    EXPECT_NE(svg->find("<svg"), std::string::npos);
    EXPECT_NE(svg->find("image/png"), std::string::npos);
    EXPECT_NE(svg->find("</svg>"), std::string::npos);
    EXPECT_EQ(pdf->substr(0, 5), "%PDF-");
    EXPECT_NE(pdf->find("%%EOF"), std::string::npos);
}

TEST(Figure, TakesAnyTitleAndAnySize)
{
    const test::TempFolder folder;
    FigureStyle style;
    for (const std::string& title : {std::string("broken \xFF\xC3( \xED\xA0\x80 \xF5"),
                                     std::string(5000, 'm'), std::string("new\nline\x01"), std::string()}) {
        style.title = title;
        ASSERT_TRUE(writeFigure(sineRaster(40, 30), style, folder / "t.png"));
    }
    for (const auto& [width, height] : {std::pair{1, 1}, {3000, 1}, {1, 3000}})
        EXPECT_TRUE(writeFigure(sineRaster(width, height), style, folder / "t.svg"))
            << width << 'x' << height;
}

TEST(Figure, IsAsLargeOnPaperAsItsResolutionSays)
{
    const test::TempFolder folder;
    const auto raster = sineRaster(600, 300);
    FigureStyle style;
    style.bare = true;
    style.dpi = 300;
    ASSERT_TRUE(writeFigure(raster, style, folder / "f.svg"));
    ASSERT_TRUE(writeFigure(raster, style, folder / "f.pdf"));
    ASSERT_TRUE(writeFigure(raster, style, folder / "f.png"));
    EXPECT_NE(readFile(folder / "f.svg")->find("width=\"144pt\" height=\"72pt\""), std::string::npos)
        << "two inches by one";
    EXPECT_NE(readFile(folder / "f.pdf")->find("/MediaBox [ 0 0 144 72 ]"), std::string::npos);
    // 300 / 0.0254 = 11811 = 0x2E23 pixels a metre, both ways.
    EXPECT_NE(readFile(folder / "f.png")->find(std::string("pHYs\0\0\x2E\x23\0\0\x2E\x23\x01", 13)),
              std::string::npos);
}

TEST(Figure, KeepsTheSizeOfItsTextOnPaperAtAnyResolution)
{
    FigureStyle style;
    const FigureMargins screen = marginsOf(style);
    style.dpi = 4 * style.dpi;
    const FigureMargins print = marginsOf(style);
    EXPECT_EQ(print.left, 4 * screen.left);
    EXPECT_EQ(print.bottom, 4 * screen.bottom);
    style.textPoints /= 2;
    EXPECT_EQ(marginsOf(style).left, 2 * screen.left);
    style.bare = true;
    EXPECT_EQ(marginsOf(style).left, 0) << "without axes there is nothing beside it";

    const test::TempFolder folder;
    style = {};
    style.dpi = 150;
    ASSERT_TRUE(writeFigure(sineRaster(200, 120), style, folder / "f.png"));
    const Picture picture = readPng(folder / "f.png");
    const FigureMargins margins = marginsOf(style);
    EXPECT_EQ(picture.width, margins.left + 200 + margins.right);
    EXPECT_EQ(picture.height, margins.top + 120 + margins.bottom);
}

TEST(Figure, CanDoWithoutTheBarOfColours)
{
    const test::TempFolder folder;
    FigureStyle style;
    style.colourBar = false;
    EXPECT_LT(marginsOf(style).right, marginsOf({}).right);
    ASSERT_TRUE(writeFigure(sineRaster(200, 120), style, folder / "f.png"));
    const Picture picture = readPng(folder / "f.png");
    // Right of the spectrogram's frame and above its time ruler all is white.
    for (int y = 0; y < marginsOf(style).top + 110; ++y)
        for (int x = picture.width - marginsOf(style).right + 2; x < picture.width; ++x)
            ASSERT_EQ(picture.pixels[std::size_t(y * picture.width + x)], 0xFFFFFFU) << x << ' ' << y;
}

TEST(Figure, ShowsLabelsAboveTheSpectrogramWhereTheyLie)
{
    const test::TempFolder folder;
    FigureStyle style;
    style.startSeconds = 10;
    const int without = marginsOf(style).top;
    // The second one overlaps the first and takes a lane of its own; the third begins before the picture.
    style.marks = {{10.5, 10.75, "cry", {200, 0, 0, 255}},
                   {10.7,
                    11.0,
                    "\xFF"
                    "broken",
                    {0, 100, 0, 255}},
                   {9.0, 10.25, "", {0, 0, 220, 255}}};
    ASSERT_TRUE(writeFigure(sineRaster(200, 120), style, folder / "f.png"));
    const Picture picture = readPng(folder / "f.png");
    const FigureMargins margins = marginsOf(style);
    EXPECT_EQ(margins.top, without + 2 * 18);
    const auto at = [&](double share, int lane) {
        const int x = margins.left + int(share * 200);
        const int y = margins.top - 18 * (lane + 1) + 1;
        return picture.pixels[std::size_t(y * picture.width + x)];
    };
    EXPECT_EQ(at(0.52, 0), 0xC80000U);
    EXPECT_EQ(at(0.9, 1), 0x006400U);
    EXPECT_EQ(at(0.1, 0), 0x0000DCU);
    EXPECT_EQ(at(0.4, 0), 0xFFFFFFU);
    EXPECT_EQ(at(0.9, 0), 0xFFFFFFU);
    style.marks.resize(1);
    ASSERT_TRUE(writeFigure(sineRaster(200, 120), style, folder / "f.svg"));
    ASSERT_TRUE(writeFigure(sineRaster(200, 120), style, folder / "f.pdf"));
}

TEST(Figure, RefusesAStyleThatCannotBeDrawn)
{
    const auto where = [](auto change) {
        FigureStyle style;
        change(style);
        const auto valid = style.validate();
        return valid ? std::string() : valid.error().where;
    };
    EXPECT_EQ(where([](FigureStyle&) {}), "");
    EXPECT_EQ(where([](FigureStyle& style) { style.dpi = 10; }), "dpi");
    EXPECT_EQ(where([](FigureStyle& style) { style.dpi = std::nan(""); }), "dpi");
    EXPECT_EQ(where([](FigureStyle& style) { style.textPoints = 100; }), "textPoints");
    EXPECT_EQ(where([](FigureStyle& style) { style.marks = {{2, 1, "x", {}}}; }), "marks");
}

TEST(Figure, OfAnotherKindOrPlaceIsASentence)
{
    const test::TempFolder folder;
    const auto raster = sineRaster(10, 10);
    const auto unknown = writeFigure(raster, {}, folder / "f.jpeg");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::InvalidArgument);
    EXPECT_NE(unknown.error().sentence.find(".png"), std::string::npos);
    test::writeBytes(folder / "file", "x");
    EXPECT_FALSE(writeFigure(raster, {}, folder.path() / "file" / "f.png"));
    FigureStyle style;
    style.levels = {-10, -20};
    const auto range = writeFigure(raster, style, folder / "f.png");
    ASSERT_FALSE(range);
    EXPECT_EQ(range.error().where, "ceilingDb");
    EXPECT_FALSE(std::filesystem::exists(folder / "f.png"));
}

} // namespace
} // namespace cryscope
