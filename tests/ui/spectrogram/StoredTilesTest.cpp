#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/MemoryAudio.h"
#include "ui/spectrogram/SpectrogramPipeline.h"
#include "ui/spectrogram/SpectrogramReducer.h"

#include <fstream>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};
constexpr TileKey kTile{.recording = 1, .fftSize = 256, .level = kFirstStoredLevel, .index = 0};

class StoredTiles : public testing::Test {
protected:
    StoredTiles() { m_audio->identify("one"); }
    std::vector<std::filesystem::path> files() const
    {
        std::vector<std::filesystem::path> found;
        if (std::filesystem::exists(m_store->folder()))
            for (const auto& entry : std::filesystem::directory_iterator(m_store->folder()))
                found.push_back(entry.path());
        return found;
    }
    /// As after a new start of the program.
    Result<std::shared_ptr<const LevelTile>> tile(const TileKey& key = kTile)
    {
        TileCache cache(std::size_t{64} << 20);
        return reduceThrough(cache, *m_audio, key, {}, m_store.get());
    }

    test::TempFolder m_folder;
    std::shared_ptr<PictureStore> m_store = std::make_shared<PictureStore>(m_folder / "pictures");
    std::shared_ptr<test::MemoryAudio> m_audio = test::memoryAudio(test::noise(60, kRate, 0.1), kRate.hz);
};

TEST_F(StoredTiles, AreTheSameTheNextTimeWithoutReadingTheRecording)
{
    const auto made = tile();
    ASSERT_TRUE(made);
    m_audio->isGone = true;
    const auto found = tile();
    ASSERT_TRUE(found) << "the recording was not read";
    EXPECT_EQ((*found)->codes, (*made)->codes);
    EXPECT_EQ((*found)->bins, 129);
    EXPECT_FALSE((*found)->isPreview);
}

TEST_F(StoredTiles, AreNotThoseOfAnotherContentOrAnotherSetting)
{
    ASSERT_TRUE(tile());
    m_audio->isGone = true;
    m_audio->identify("one, changed");
    EXPECT_FALSE(tile());
    m_audio->identify("one");
    EXPECT_TRUE(tile());
    for (const auto& change : std::initializer_list<void (*)(TileKey&)>{
             [](TileKey& key) { key.fftSize = 512; },
             [](TileKey& key) { key.window = WindowShape::Blackman; }, [](TileKey& key) { key.padding = 2; },
             [](TileKey& key) { key.hops = 8; }, [](TileKey& key) { key.level += 1; },
             [](TileKey& key) { key.index += 1; }}) {
        TileKey other = kTile;
        change(other);
        EXPECT_FALSE(tile(other));
    }
}

TEST_F(StoredTiles, AreMadeAgainWhereTheirFileIsDamaged)
{
    const auto made = tile();
    ASSERT_TRUE(made);
    ASSERT_FALSE(files().empty());
    for (const auto& file : files()) {
        std::fstream damaged(file, std::ios::in | std::ios::out | std::ios::binary);
        damaged.seekp(5000);
        damaged.put('!');
        damaged.put('?');
    }
    const auto again = tile();
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->codes, (*made)->codes);
    m_audio->isGone = true;
    EXPECT_TRUE(tile()) << "and kept again";
}

TEST_F(StoredTiles, AreNoneOfARecordingThatCannotBeToldFromOthersAndNoneOfWhatIsQuicklyMade)
{
    m_audio->identify("");
    ASSERT_TRUE(tile());
    EXPECT_TRUE(files().empty());
    m_audio->identify("one");
    TileKey fine = kTile;
    fine.level = kFirstStoredLevel - 1;
    ASSERT_TRUE(tile(fine));
    EXPECT_TRUE(files().empty());
}

TEST_F(StoredTiles, MakeTheWholePictureOfARecordingThatIsOpenedAgain)
{
    SpectrogramWish wish;
    wish.samplesPerPixel = double(m_audio->length()) / 100;
    wish.widthPx = 100;
    wish.axis = {0, 8000, 50, FrequencyScale::Linear};
    wish.fftSize = 256;
    QImage first;
    for (const bool again : {false, true}) {
        SpectrogramPipeline pipeline;
        pipeline.setStore(m_store);
        pipeline.setRecording(m_audio);
        pipeline.setWish(wish);
        pipeline.waitUntilComplete();
        ASSERT_TRUE(pipeline.isComplete());
        if (again) {
            EXPECT_EQ(pipeline.strip(0), first);
        } else {
            first = pipeline.strip(0);
        }
        m_audio->isGone = true;
    }
}

} // namespace
} // namespace cryscope
