#include "ui/spectrogram/SpectrogramRenderer.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

const ColourLut kGrey(ColourMapId::Grey, {-100, 0});

TEST(RowMapping, ShowsEveryBinSomewhereWhenRowsAreFewerThanBins)
{
    const FrequencyAxis axis{0, 8000, 100};
    const RowMap map(axis, 8000.0 / 512, 513);
    for (std::size_t b = 1; b < 512; ++b) {
        std::vector<float> bins(513, -100.0F);
        bins[b] = -1.0F;
        std::vector<float> rows(100);
        map.apply(bins, rows);
        ASSERT_EQ(std::count(rows.begin(), rows.end(), -1.0F), 1) << "bin " << b;
        const auto row = std::find(rows.begin(), rows.end(), -1.0F) - rows.begin();
        ASSERT_NEAR(double(row) + 0.5, axis.yOf(double(b) * 8000.0 / 512), 1.01) << "bin " << b;
    }
}

TEST(RowMapping, ShowsEveryBinOnEveryScaleWhereItsFrequencyLies)
{
    for (const FrequencyScale scale : {FrequencyScale::Mel, FrequencyScale::Log}) {
        const FrequencyAxis axis{0, 8000, 300, scale};
        const RowMap map(axis, 8000.0 / 512, 513);
        for (std::size_t b = 8; b < 512; ++b) {
            std::vector<float> bins(513, -100.0F);
            bins[b] = -1.0F;
            std::vector<float> rows(300);
            map.apply(bins, rows);
            const auto row = std::max_element(rows.begin(), rows.end()) - rows.begin();
            ASSERT_GT(rows[std::size_t(row)], -60) << "bin " << b << " is seen";
            ASSERT_NEAR(double(row) + 0.5, axis.yOf(double(b) * 8000.0 / 512), 1.01) << "bin " << b;
        }
    }
}

TEST(RowMapping, InterpolatesBetweenBinsWhenRowsAreMore)
{
    const RowMap map({0, 100, 1000}, 50.0, 513);
    std::vector<float> bins(513, -80.0F);
    bins[1] = -40.0F;
    std::vector<float> rows(1000);
    map.apply(bins, rows);
    EXPECT_NEAR(rows[500], -40.0F, 0.1F); // 50 Hz
    EXPECT_NEAR(rows[750], -60.0F, 0.1F); // 25 Hz
    EXPECT_NEAR(rows[250], -60.0F, 0.1F); // 75 Hz
    for (std::size_t y = 501; y < 1000; ++y) ASSERT_LE(rows[y], rows[y - 1]);
}

TEST(Columns, AreDrawnFromTheLowestRowUpWithTheColoursOfTheTable)
{
    FeatureMatrix levels;
    levels.columns = 3;
    for (const float db : {-100.0F, -50.0F, 0.0F}) {
        auto row = levels.appendRow();
        std::fill(row.begin(), row.end(), db);
    }
    const RowMap map({0, 100, 4}, 50.0, 3);
    const QImage image = renderColumns(levels, map, kGrey);
    ASSERT_EQ(image.size(), QSize(3, 4));
    for (int y = 0; y < 4; ++y) {
        EXPECT_EQ(image.pixel(0, y), qRgb(0, 0, 0));
        EXPECT_EQ(image.pixel(2, y), qRgb(255, 255, 255));
    }
    QImage single(3, 4, QImage::Format_RGB32);
    single.fill(Qt::red);
    for (int x = 0; x < 3; ++x) renderColumn(levels.row(static_cast<std::size_t>(x)), map, kGrey, single, x);
    EXPECT_EQ(single, image);
}

/// Tiles of level 0 (transform 16: hop 4, 9 bins) whose level tells the column.
std::vector<std::shared_ptr<const LevelTile>> steppedTiles(int count)
{
    std::vector<std::shared_ptr<const LevelTile>> tiles;
    for (int t = 0; t < count; ++t) {
        LevelTile tile;
        tile.bins = 9;
        for (int c = 0; c < TileGrid::kColumnsPerTile; ++c)
            for (int b = 0; b < tile.bins; ++b)
                tile.codes.push_back(
                    LevelTile::encode(float((t * TileGrid::kColumnsPerTile + c) * 37 % 100) - 100));
        tiles.push_back(std::make_shared<const LevelTile>(std::move(tile)));
    }
    return tiles;
}

TEST(Strips, GiveEachPixelTheSameColourWhereverTheStripBegins)
{
    const auto tiles = steppedTiles(4);
    StripGeometry whole{.samplesPerPixel = 5.37, .firstPixel = 0, .widthPx = 600, .axis = {0, 100, 8}};
    const QImage reference = renderStrip(tiles, whole, 12.5, kGrey);
    for (const int first : {0, 1, 77, 128, 350}) {
        StripGeometry part = whole;
        part.firstPixel = first;
        part.widthPx = 128;
        const std::int64_t firstTile = columnsOf(part, 4).first / TileGrid::kColumnsPerTile;
        const std::vector<std::shared_ptr<const LevelTile>> own(tiles.begin() + firstTile, tiles.end());
        EXPECT_EQ(renderStrip(own, part, 12.5, kGrey), reference.copy(first, 0, 128, 8)) << first;
    }
}

TEST(Strips, TakeTheLoudestOfTheColumnsThatAPixelTouches)
{
    const auto tiles = steppedTiles(1);
    // 1.5 columns a pixel: the second pixel touches columns 1 and 2.
    const StripGeometry strip{.samplesPerPixel = 6, .firstPixel = 0, .widthPx = 4, .axis = {0, 100, 1}};
    const QImage image = renderStrip(tiles, strip, 12.5, kGrey);
    EXPECT_EQ(image.pixel(1, 0), kGrey.at(std::max(float(37 % 100), float(74 % 100)) - 100));
}

TEST(Strips, ReadAsSilenceWhereNoTileIs)
{
    const StripGeometry strip{.samplesPerPixel = 4, .firstPixel = 0, .widthPx = 300, .axis = {0, 100, 2}};
    const QImage image = renderStrip(steppedTiles(1), strip, 12.5, kGrey);
    EXPECT_EQ(image.pixel(280, 0), kGrey.colours().front());
    EXPECT_EQ(renderStrip({}, strip, 12.5, kGrey).pixel(0, 0), kGrey.colours().front());
}

} // namespace
} // namespace cryscope
