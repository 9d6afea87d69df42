#include "core/picture/PictureStore.h"

#include "tests/support/TempFolder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <vector>

namespace cryscope {
namespace {

namespace fs = std::filesystem;

class Store : public testing::Test {
protected:
    std::vector<fs::path> files() const
    {
        std::vector<fs::path> found;
        if (fs::exists(m_store.folder()))
            for (const auto& entry : fs::directory_iterator(m_store.folder())) found.push_back(entry.path());
        return found;
    }
    static std::string contentOf(const fs::path& file)
    {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    test::TempFolder m_folder;
    PictureStore m_store{m_folder / "pictures"};
};

TEST_F(Store, GivesBackWhatItWasGivenAndNothingElse)
{
    const std::string bytes("a\0b\xff", 4);
    EXPECT_EQ(m_store.load("recording 1, level 3"), std::nullopt);
    m_store.save("recording 1, level 3", bytes);
    EXPECT_EQ(m_store.load("recording 1, level 3"), bytes);
    EXPECT_EQ(m_store.load("recording 2, level 3"), std::nullopt);
    PictureStore later(m_store.folder());
    EXPECT_EQ(later.load("recording 1, level 3"), bytes) << "after a new start";
    m_store.save("recording 1, level 3", "other");
    EXPECT_EQ(m_store.load("recording 1, level 3"), "other");
}

TEST_F(Store, TakesEveryFlippedByteForAbsentAndForgetsTheFile)
{
    const std::string bytes(300, 'x');
    m_store.save("key", bytes);
    ASSERT_EQ(files().size(), 1U);
    const fs::path file = files()[0];
    const std::string whole = contentOf(file);
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
        test::writeBytes(file, damaged);
        EXPECT_EQ(m_store.load("key"), std::nullopt) << "byte " << at;
        EXPECT_FALSE(fs::exists(file));
    }
    m_store.save("key", bytes);
    EXPECT_EQ(m_store.load("key"), bytes) << "made again";
}

TEST_F(Store, TakesEveryCutAndEveryAdditionForAbsent)
{
    m_store.save("key", std::string(300, 'x'));
    const fs::path file = files().at(0);
    const std::string whole = contentOf(file);
    for (std::size_t length = 0; length < whole.size(); length += 11) {
        test::writeBytes(file, whole.substr(0, length));
        EXPECT_EQ(m_store.load("key"), std::nullopt) << length << " bytes";
    }
    test::writeBytes(file, whole + "more");
    EXPECT_EQ(m_store.load("key"), std::nullopt);
}

TEST_F(Store, TakesAFileOfAnotherVersionForAbsent)
{
    m_store.save("key", "bytes");
    const fs::path file = files().at(0);
    std::string whole = contentOf(file);
    whole[8] = char(PictureStore::kFormatVersion + 1); // behind the magic number
    test::writeBytes(file, whole);
    EXPECT_EQ(m_store.load("key"), std::nullopt);
}

TEST_F(Store, DropsWhatWasUsedLongestAgoAndStaysWithinItsLimit)
{
    m_store.setMaxBytes(10'000);
    const std::string bytes(1'500, 'x');
    for (int i = 0; i < 5; ++i) {
        m_store.save("key" + std::to_string(i), bytes);
        // Used one after the other, an hour apart.
        for (const fs::path& file : files())
            fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(1));
    }
    ASSERT_TRUE(m_store.load("key0")) << "the oldest is used once more";
    for (int i = 5; i < 8; ++i) m_store.save("key" + std::to_string(i), bytes);
    EXPECT_LE(m_store.bytesStored(), 10'000);
    EXPECT_TRUE(m_store.load("key0"));
    EXPECT_FALSE(m_store.load("key1"));
    EXPECT_TRUE(m_store.load("key7"));
}

TEST_F(Store, KeepsNothingThatIsLargerThanItsLimitAndNothingAtAllWithALimitOfZero)
{
    m_store.setMaxBytes(1'000);
    m_store.save("large", std::string(2'000, 'x'));
    EXPECT_TRUE(files().empty());
    m_store.save("small", "x");
    m_store.setMaxBytes(0);
    EXPECT_EQ(m_store.load("small"), std::nullopt);
    m_store.save("other", "x");
    EXPECT_EQ(files().size(), 1U);
}

TEST_F(Store, SaysNothingWhereItsFolderCannotBeMade)
{
    test::writeBytes(m_folder / "file", "no folder");
    PictureStore store(m_folder / "file" / "pictures");
    store.save("key", "bytes");
    EXPECT_EQ(store.load("key"), std::nullopt);
    EXPECT_EQ(store.bytesStored(), 0);
    EXPECT_TRUE(store.clear());
}

TEST_F(Store, ClearsWhatItHasStoredAndLeavesTheRest)
{
    m_store.save("a", "1");
    m_store.save("b", "2");
    test::writeBytes(m_store.folder() / "letter.txt", "mine");
    EXPECT_GT(m_store.bytesStored(), 0);
    ASSERT_TRUE(m_store.clear());
    EXPECT_EQ(m_store.bytesStored(), 0);
    EXPECT_EQ(files().size(), 1U);
    EXPECT_FALSE(m_store.load("a"));
}

TEST_F(Store, RemovesWhatWasLeftUnfinishedLongAgo)
{
    m_store.save("a", "1");
    const fs::path old = m_store.folder() / "x.unfinished";
    const fs::path fresh = m_store.folder() / "y.unfinished";
    test::writeBytes(old, "x");
    test::writeBytes(fresh, "y");
    fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(2));
    (void)m_store.bytesStored();
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(fresh)) << "somebody may be writing it";
}

} // namespace
} // namespace cryscope
