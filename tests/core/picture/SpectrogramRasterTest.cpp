#include "core/picture/SpectrogramRaster.h"

#include "core/base/AtomicFile.h"
#include "core/picture/SpectrogramNumbers.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

SpectrogramRaster rasterOf(std::span<const float> samples, const RasterConfig& config,
                           bool knowsLength = true, std::size_t chunk = 4096)
{
    SpectrogramReducer reducer(config, kRate,
                               knowsLength ? std::optional(std::int64_t(samples.size())) : std::nullopt);
    for (std::size_t at = 0; at < samples.size(); at += chunk)
        reducer.push(samples.subspan(at, std::min(chunk, samples.size() - at)));
    return reducer.finish();
}

std::vector<float> rowOf(const SpectrogramRaster& raster, int y)
{
    std::vector<float> row(std::size_t(raster.width()));
    raster.row(y, row);
    return row;
}

struct Place {
    int x = 0, y = 0;
    float db = -1e9F;
};

Place loudest(const SpectrogramRaster& raster)
{
    Place place;
    for (int y = 0; y < raster.height(); ++y) {
        const auto row = rowOf(raster, y);
        for (int x = 0; x < raster.width(); ++x)
            if (row[std::size_t(x)] > place.db) place = {x, y, row[std::size_t(x)]};
    }
    return place;
}

TEST(SpectrogramRaster, ShowsAFullScaleSineAtZeroDbfsInItsRow)
{
    const auto sound = test::sine(2000, 2.0, kRate, 1.0);
    for (const int height : {100, 512, 600, 1337}) {
        const Place place = loudest(rasterOf(sound, {.width = 50, .height = height}));
        EXPECT_NEAR(place.db, 0.0F, 0.05F) << height;
        const double hz = 8000.0 * (height - 0.5 - place.y) / height;
        EXPECT_NEAR(hz, 2000, std::max(16.0, 8000.0 / height)) << height;
    }
}

TEST(SpectrogramRaster, KeepsAShortBurstInALongNoiseVisible)
{
    // 5 minutes to 20 columns of 15 s, as 8 hours are to 1920.
    auto sound = test::noise(300, kRate, 0.001 / std::sqrt(2.0));
    test::mixInto(sound, test::sine(3000, 0.2, kRate, 0.1), std::size_t(151.25 * 16000));
    const auto raster = rasterOf(sound, {.width = 20, .height = 513});
    const Place place = loudest(raster);
    EXPECT_EQ(place.x, 10);
    EXPECT_NEAR(place.db, -20.0F, 0.5F);
    auto row = rowOf(raster, place.y);
    row.erase(row.begin() + place.x);
    EXPECT_GT(place.db, *std::max_element(row.begin(), row.end()) + 40);
}

TEST(SpectrogramRaster, PutsAClickIntoTheColumnOfItsTime)
{
    for (const bool knowsLength : {true, false})
        for (const std::int64_t at : {0, 4000, 15999, 31000, 31999}) {
            std::vector<float> sound(32000, 0.0F);
            sound[std::size_t(at)] = 1.0F;
            const auto raster = rasterOf(sound, {.width = 20, .height = 20, .fftSize = 256}, knowsLength);
            const auto row = rowOf(raster, 10);
            const auto x = std::max_element(row.begin(), row.end()) - row.begin();
            EXPECT_NEAR(double(x), double(at) / 1600.0, knowsLength ? 1.0 : 1.5) << at;
        }
}

TEST(SpectrogramRaster, IsTheSameForEveryChunking)
{
    const auto sound = test::noise(3, kRate, 0.1);
    const RasterConfig config{.width = 33, .height = 17};
    for (const bool knowsLength : {true, false}) {
        const auto whole = rasterOf(sound, config, knowsLength, sound.size());
        for (const std::size_t chunk : {1u, 777u, 4096u}) {
            const auto other = rasterOf(sound, config, knowsLength, chunk);
            for (int y = 0; y < config.height; ++y) ASSERT_EQ(rowOf(other, y), rowOf(whole, y)) << chunk;
        }
    }
}

TEST(SpectrogramRaster, NeedsNoLengthBeforehand)
{
    auto sound = test::noise(60, kRate, 0.001);
    test::mixInto(sound, test::sine(3000, 0.2, kRate, 0.1), std::size_t(45.0 * 16000));
    const RasterConfig config{.width = 60, .height = 64};
    const Place known = loudest(rasterOf(sound, config, true));
    const Place unknown = loudest(rasterOf(sound, config, false));
    EXPECT_EQ(known.x, 45);
    EXPECT_NEAR(unknown.x, 45, 1);
    EXPECT_EQ(unknown.y, known.y);
    EXPECT_FLOAT_EQ(unknown.db, known.db);
}

TEST(SpectrogramRaster, SurvivesALengthThatWasWrong)
{
    const auto sound = test::sine(1000, 10.0, kRate, 0.5);
    for (const std::int64_t expected : {1, 1000, 20000, 10'000'000, 2'000'000'000}) {
        SpectrogramReducer reducer({.width = 40, .height = 32}, kRate, expected);
        reducer.push(sound);
        const auto raster = reducer.finish();
        EXPECT_EQ(raster.length(), 160000);
        for (const float db : rowOf(raster, 31 - 4)) EXPECT_NEAR(db, -6.02F, 0.8F) << expected;
    }
}

TEST(SpectrogramRaster, FillsEveryColumnOfASoundShorterThanThePicture)
{
    for (const std::size_t samples : {1u, 5u, 100u, 1000u}) {
        const std::vector<float> sound(samples, 0.5F);
        const auto raster = rasterOf(sound, {.width = 300, .height = 8});
        for (const float db : rowOf(raster, 7)) EXPECT_GT(db, -100.0F) << samples;
    }
}

TEST(SpectrogramRaster, OfNothingIsSilent)
{
    const auto raster = rasterOf({}, {.width = 7, .height = 5});
    for (int y = 0; y < 5; ++y)
        for (const float db : rowOf(raster, y)) EXPECT_EQ(db, -200.0F);
}

TEST(SpectrogramRaster, ShowsTheChosenBandAlone)
{
    const auto sound = test::sine(2000, 1.0, kRate, 1.0);
    const Place place = loudest(rasterOf(sound, {.width = 10, .height = 100, .minHz = 1500, .maxHz = 2500}));
    EXPECT_NEAR(place.y, 50, 3);
}

TEST(SpectrogramRaster, RendersItsRowsThroughTheColours)
{
    const auto raster = rasterOf(test::sine(2000, 1.0, kRate, 1.0), {.width = 10, .height = 40});
    const LevelColours colours(ColourMapId::Grey, {-100, 0});
    const auto pixels = raster.render(colours);
    ASSERT_EQ(pixels.size(), 400u);
    for (int y = 0; y < 40; ++y) {
        const auto row = rowOf(raster, y);
        for (int x = 0; x < 10; ++x)
            ASSERT_EQ(pixels[std::size_t(y * 10 + x)], colours.at(row[std::size_t(x)]));
    }
}

TEST(SpectrogramRaster, PutsASineIntoItsRowOnEveryScale)
{
    const auto sound = test::sine(2000, 2.0, kRate, 1.0);
    for (const FrequencyScale scale : kFrequencyScales) {
        const RasterConfig config{.width = 20, .height = 300, .scale = scale};
        const Place place = loudest(rasterOf(sound, config));
        EXPECT_NEAR(place.db, 0.0F, 0.05F);
        EXPECT_LE(config.edgeHz(place.y + 1, kRate) - 16, 2000) << frequencyScaleName(scale);
        EXPECT_GE(config.edgeHz(place.y, kRate) + 16, 2000) << frequencyScaleName(scale);
    }
}

TEST(SpectrogramRaster, SpreadsASineOverMoreBinsAndKeepsItsLevelAndTimeWhenPadded)
{
    std::vector<float> click(32000, 0.0F);
    click[16000] = 1.0F;
    const auto sound = test::sine(2000, 2.0, kRate, 1.0);
    for (const int padding : {1, 2, 4}) {
        const RasterConfig config{.width = 40, .height = 600, .fftSize = 256, .padding = padding};
        EXPECT_NEAR(loudest(rasterOf(sound, config)).db, 0.0F, 0.05F) << padding;
        EXPECT_NEAR(loudest(rasterOf(click, config)).x, 20, 1) << padding;
    }
}

TEST(SpectrogramRaster, HasAsManyDifferentColumnsAsTheOverlapAllows)
{
    const auto sound = test::noise(1.0, kRate, 0.1);
    for (const int hops : {2, 4, 8, 16}) {
        const auto raster =
            rasterOf(sound, {.width = 1000, .height = 64, .fftSize = 1024, .hopsPerWindow = hops});
        std::vector<float> row(1000);
        raster.row(20, row);
        int changes = 0;
        for (std::size_t x = 1; x < row.size(); ++x) changes += row[x] != row[x - 1] ? 1 : 0;
        EXPECT_NEAR(changes, 16000 * hops / 1024, 2) << hops << " hops a window";
    }
}

TEST(SpectrogramRaster, RaisesOctavesAboveOneKilohertzByThePreEmphasis)
{
    for (const double hz : {500.0, 1000.0, 4000.0}) {
        const auto sound = test::sine(hz, 1.0, kRate, 0.1);
        const RasterConfig plain{.width = 10, .height = 512};
        RasterConfig raised = plain;
        raised.emphasisDbPerOctave = 6;
        const float before = loudest(rasterOf(sound, plain)).db;
        EXPECT_NEAR(loudest(rasterOf(sound, raised)).db - before, 6 * std::log2(hz / 1000), 0.2) << hz;
    }
}

TEST(SpectrogramNumbers, AreTheLevelsOfTheRowsWithTheirTimesAndFrequencies)
{
    const test::TempFolder folder;
    const auto sound = test::sine(2000, 2.0, kRate, 1.0);
    const SpectrogramRaster raster = rasterOf(sound, {.width = 4, .height = 8});
    ASSERT_TRUE(writeNumbers(raster, 10, folder / "x.csv"));
    const auto csv = readFile(folder / "x.csv");
    ASSERT_TRUE(csv);
    EXPECT_EQ(csv->substr(0, csv->find('\n')),
              "time_s,500.00,1500.00,2500.00,3500.00,4500.00,5500.00,6500.00,7500.00");
    EXPECT_EQ(std::count(csv->begin(), csv->end(), '\n'), 5);
    const std::string second = csv->substr(csv->find("\n10.250000,") + 1);
    EXPECT_NE(second.find(',' + std::string("0.0")), std::string::npos) << second;
    ASSERT_TRUE(writeNumbers(raster, 0, folder / "x.NPY"));
    const auto npy = readFile(folder / "x.NPY");
    ASSERT_TRUE(npy);
    EXPECT_NE(npy->find("'shape': (4, 8)"), std::string::npos);
    std::vector<float> row(4);
    raster.row(7, row); // the lowest comes first
    float first = 0;
    std::memcpy(&first, npy->data() + npy->size() - 4 * 8 * sizeof(float), sizeof(float));
    EXPECT_EQ(first, row[0]);
    EXPECT_FALSE(writeNumbers(raster, 0, folder / "x.txt"));
    EXPECT_FALSE(std::filesystem::exists(folder / "x.txt"));
}

TEST(FrequencyScale, InvertsItselfAndKnowsItsNames)
{
    for (const FrequencyScale scale : kFrequencyScales) {
        EXPECT_EQ(frequencyScaleFromName(frequencyScaleName(scale)), scale);
        double last = -1;
        for (const double hz : {50.0, 440.0, 1000.0, 12345.0}) {
            EXPECT_NEAR(fromScale(toScale(hz, scale), scale), hz, 1e-6 * hz);
            EXPECT_GT(toScale(hz, scale), last);
            last = toScale(hz, scale);
        }
    }
    EXPECT_NEAR(toScale(1000, FrequencyScale::Mel), 999.99, 0.02); // the scale's own anchor
    EXPECT_FALSE(frequencyScaleFromName("bark"));
}

TEST(RasterConfig, NamesTheFieldAndTheValueThatAreWrong)
{
    const auto sentence = [](RasterConfig config) {
        const auto ok = config.validate(kRate);
        return ok ? std::string("valid") : ok.error().text();
    };
    EXPECT_EQ(sentence({}), "valid");
    EXPECT_NE(sentence({.width = 0}).find("width: 0 "), std::string::npos);
    EXPECT_NE(sentence({.height = 16385}).find("height: 16385 "), std::string::npos);
    EXPECT_NE(sentence({.maxHz = 8000.5}).find("maxHz: 8000.5 "), std::string::npos);
    EXPECT_NE(sentence({.minHz = 8000}).find("minHz: 8000 "), std::string::npos);
    EXPECT_NE(sentence({.minHz = std::nan("")}).find("minHz"), std::string::npos);
    EXPECT_NE(sentence({.fftSize = 1000}).find("fftSize: 1000 "), std::string::npos);
    EXPECT_NE(sentence({.padding = 3}).find("padding: 3 "), std::string::npos);
    EXPECT_NE(sentence({.fftSize = 32768, .padding = 4}).find("padding: 4 "), std::string::npos);
    EXPECT_NE(sentence({.hopsPerWindow = 3}).find("hopsPerWindow: 3 "), std::string::npos);
    EXPECT_NE(sentence({.emphasisDbPerOctave = 60}).find("emphasisDbPerOctave: 60 "), std::string::npos);
}

} // namespace
} // namespace cryscope
