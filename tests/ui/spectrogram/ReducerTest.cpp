#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/MemoryAudio.h"
#include "ui/spectrogram/SpectrogramReducer.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

TileKey key(int level, std::int64_t index = 0)
{
    return {.recording = 1, .fftSize = 512, .level = level, .index = index};
}

int loudestBin(const LevelTile& tile, int column)
{
    const auto levels = tile.column(column);
    return static_cast<int>(std::max_element(levels.begin(), levels.end()) - levels.begin());
}

TEST(SpectrogramTile, ReadsAFullScaleSineAsZeroDbfsInItsBin)
{
    const auto audio = test::memoryAudio(test::sine(1000, 4, kRate, 1.0), kRate.hz);
    const auto tile = reduceTile(*audio, key(0));
    ASSERT_TRUE(tile);
    EXPECT_EQ(tile->bins, 257);
    EXPECT_EQ(loudestBin(*tile, 100), 32);
    EXPECT_NEAR(LevelTile::decode(tile->column(100)[32]), 0.0F, 0.05F);
}

TEST(SpectrogramTile, ReadsTheSameLevelInMoreBinsWhenItIsPaddedWithZeros)
{
    const auto audio = test::memoryAudio(test::sine(1000, 4, kRate, 1.0), kRate.hz);
    for (const int padding : {2, 4}) {
        TileKey padded = key(0);
        padded.padding = padding;
        const auto tile = reduceTile(*audio, padded);
        ASSERT_TRUE(tile);
        EXPECT_EQ(tile->bins, 256 * padding + 1);
        EXPECT_EQ(loudestBin(*tile, 100), 32 * padding);
        EXPECT_NEAR(LevelTile::decode(tile->column(100)[std::size_t(32 * padding)]), 0.0F, 0.05F);
    }
}

TEST(SpectrogramTile, PutsAClickIntoTheColumnOfItsTimeAtEveryLevel)
{
    std::vector<float> samples(kRate.hz * 60, 0.0F);
    const std::int64_t click = 481234;
    samples[click] = 0.9F;
    const auto audio = test::memoryAudio(samples, kRate.hz);
    for (const int level : {-3, 0, 2, 5}) {
        const std::int64_t hop = TileGrid::hop(512, level);
        const std::int64_t column = click / hop;
        const auto tile = reduceTile(*audio, key(level, column / TileGrid::kColumnsPerTile));
        ASSERT_TRUE(tile);
        const auto at = static_cast<int>(column % TileGrid::kColumnsPerTile);
        EXPECT_GT(LevelTile::decode(tile->column(at)[50]), -60.0F) << level;
        // Half a transform away nothing is left of it.
        const auto far = static_cast<int>(512 / hop + 2);
        for (const int quiet : {at - far, at + far}) {
            if (quiet < 0 || quiet >= TileGrid::kColumnsPerTile) continue;
            EXPECT_LT(LevelTile::decode(tile->column(quiet)[50]), -150.0F) << level;
        }
    }
}

TEST(SpectrogramTile, IsTheLouderOfTwoNeighboursOfTheLevelBelowBitForBit)
{
    const auto audio = test::memoryAudio(test::noise(30, kRate, 0.1), kRate.hz);
    const auto direct = reduceTile(*audio, key(3));
    ASSERT_TRUE(direct);
    TileCache cache(std::size_t{64} << 20);
    const auto built = reduceThrough(cache, *audio, key(3));
    ASSERT_TRUE(built);
    EXPECT_EQ((*built)->codes, direct->codes);
    EXPECT_TRUE(cache.find(key(2, 1))) << "coming nearer finds its tiles made";
    // The last tile reaches beyond the end of the recording.
    const std::int64_t last = tileCount(audio->length(), 512, 3) - 1;
    EXPECT_EQ((*reduceThrough(cache, *audio, key(3, last)))->codes, reduceTile(*audio, key(3, last))->codes);
}

TEST(SpectrogramTile, KeepsToAnOverlapThatWasChosen)
{
    EXPECT_EQ(TileGrid::hop(1024, 0, 2), 512);
    EXPECT_EQ(TileGrid::hop(1024, 0, 16), 64);
    EXPECT_EQ(TileGrid::hop(1024, 2, 2), 2048);
    EXPECT_EQ(TileGrid::levelFor(1024, 1, 2), 0) << "no nearer columns than those that were asked for";
    EXPECT_LT(TileGrid::levelFor(1024, 1), 0) << "left to itself it comes nearer";
    const auto audio = test::memoryAudio(test::noise(30, kRate, 0.1), kRate.hz);
    TileKey half = key(3);
    half.hops = 2;
    TileCache cache(std::size_t{64} << 20);
    EXPECT_EQ((*reduceThrough(cache, *audio, half))->codes, reduceTile(*audio, half)->codes);
    EXPECT_EQ(tileCount(512 * 256 * 10, 1024, 0, 2), 10);
}

TEST(SpectrogramTile, PreviewsNeverShowMoreThanThereIs)
{
    const auto audio = test::memoryAudio(test::noise(60, kRate, 0.1), kRate.hz);
    const auto full = reduceTile(*audio, key(5));
    const auto preview = previewTile(*audio, key(5));
    ASSERT_TRUE(full && preview);
    EXPECT_TRUE(preview->isPreview);
    ASSERT_EQ(preview->codes.size(), full->codes.size());
    // Its four frames lie between those of the grid, so single values may differ a little; the sums may not.
    double fullSum = 0, previewSum = 0;
    for (std::size_t i = 0; i < full->codes.size(); ++i) {
        fullSum += LevelTile::decode(full->codes[i]);
        previewSum += LevelTile::decode(preview->codes[i]);
    }
    EXPECT_LT(previewSum, fullSum);
}

TEST(SpectrogramTile, PreviewsReachBeyondTheEndOfTheRecording)
{
    // The last column has sound in its first hundred samples alone; three of its four frames lie behind them.
    const std::int64_t hop = TileGrid::hop(512, 6);
    std::vector<float> samples = test::sine(1000, 10, kRate, 0.5);
    samples.resize(static_cast<std::size_t>(10 * hop + 100));
    const auto preview = previewTile(*test::memoryAudio(samples, kRate.hz), key(6));
    ASSERT_TRUE(preview);
    EXPECT_GT(LevelTile::decode(preview->column(9)[32]), -10.0F);
    EXPECT_EQ(preview->column(10)[32], 0);
    EXPECT_EQ(preview->column(255)[32], 0);
}

TEST(SpectrogramTile, StopsWhenCancelledAndSaysWhenTheRecordingIsGone)
{
    const auto audio = test::memoryAudio(test::noise(10, kRate), kRate.hz);
    CancelSource cancel;
    cancel.request();
    EXPECT_EQ(reduceTile(*audio, key(4), cancel.token()).error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(previewTile(*audio, key(4), cancel.token()).error().kind, ErrorKind::Cancelled);
    audio->isGone = true;
    EXPECT_EQ(reduceTile(*audio, key(0)).error().kind, ErrorKind::Io);
}

TEST(SpectrogramTile, CanBeAskedForWhereARecordingIsShorterThanATransform)
{
    const auto audio = test::memoryAudio(std::vector<float>(100, 0.5F), kRate.hz);
    const auto tile = reduceTile(*audio, key(0));
    ASSERT_TRUE(tile);
    EXPECT_EQ(tile->codes.size(), 257U * TileGrid::kColumnsPerTile);
    EXPECT_GT(LevelTile::decode(tile->column(0)[0]), -60.0F);
}

TEST(TileGridLevels, TakeTheCoarsestColumnsThatAreNoWiderThanAPixel)
{
    EXPECT_EQ(TileGrid::levelFor(1024, 256), 0);
    EXPECT_EQ(TileGrid::levelFor(1024, 511), 0);
    EXPECT_EQ(TileGrid::levelFor(1024, 512), 1);
    EXPECT_EQ(TileGrid::levelFor(1024, 255), -1);
    EXPECT_EQ(TileGrid::levelFor(1024, 0.1), -8);
    EXPECT_EQ(TileGrid::hop(1024, -8), 1);
    EXPECT_EQ(TileGrid::hop(1024, 3), 2048);
}

TEST(TileMemory, StaysWithinItsBytesAndForgetsTheOldest)
{
    LevelTile tile;
    tile.bins = 257;
    tile.codes.resize(257 * TileGrid::kColumnsPerTile);
    TileCache cache(tile.bytes() * 4);
    for (int i = 0; i < 10; ++i) {
        cache.insert(key(0, i), tile);
        EXPECT_LE(cache.bytes(), tile.bytes() * 4);
        cache.find(key(0, 0)); // in use
    }
    EXPECT_TRUE(cache.find(key(0, 0)));
    EXPECT_FALSE(cache.find(key(0, 1)));
    EXPECT_TRUE(cache.find(key(0, 9)));
}

TEST(TileMemory, NeverReplacesATileByItsPreview)
{
    TileCache cache(1 << 20);
    LevelTile preview;
    preview.isPreview = true;
    cache.insert(key(0), preview);
    EXPECT_TRUE(cache.find(key(0))->isPreview);
    cache.insert(key(0), LevelTile{});
    EXPECT_FALSE(cache.find(key(0))->isPreview);
    cache.insert(key(0), preview);
    EXPECT_FALSE(cache.find(key(0))->isPreview);
}

TEST(LevelCode, KeepsLevelsToAHundredthAndReadsNanAsSilence)
{
    for (const float db : {-180.0F, -60.02F, 0.0F, 17.3F})
        EXPECT_NEAR(LevelTile::decode(LevelTile::encode(db)), db, 1.0F / 256 + 1e-4F);
    EXPECT_EQ(LevelTile::encode(std::numeric_limits<float>::quiet_NaN()), 0);
    EXPECT_EQ(LevelTile::encode(-1e9F), 0);
    EXPECT_EQ(LevelTile::encode(1e9F), 65535);
}

} // namespace
} // namespace cryscope
