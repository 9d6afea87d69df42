#include "core/features/NpyWriter.h"

#include "tests/golden/Golden.h"
#include "tests/support/TempFolder.h"

#include <array>
#include <fstream>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;

TEST(NpyFiles, HoldTheRowsThatWereWritten)
{
    const test::TempFolder folder;
    const fs::path file = folder.path() / "new" / "x.npy";
    auto writer = NpyWriter::create(file, 3);
    ASSERT_TRUE(writer) << writer.error().text();
    ASSERT_TRUE((*writer)->write(std::array{1.0F, 2.0F, 3.0F}));
    ASSERT_TRUE((*writer)->write(std::array{4.0F, 5.0F, 6.0F, 7.0F, 8.0F, 9.0F}));
    EXPECT_FALSE(fs::exists(file));
    ASSERT_TRUE((*writer)->finish());
    const FeatureMatrix read = test::readNpy(file);
    EXPECT_EQ(read.columns, 3u);
    EXPECT_EQ(read.values, (std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
    EXPECT_EQ(std::distance(fs::directory_iterator(file.parent_path()), {}), 1);
}

TEST(NpyFiles, WithoutRowsKeepTheirColumns)
{
    const test::TempFolder folder;
    auto writer = NpyWriter::create(folder / "x.npy", 64);
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->finish());
    const FeatureMatrix read = test::readNpy(folder / "x.npy");
    EXPECT_EQ(read.columns, 64u);
    EXPECT_EQ(read.rows(), 0u);
}

TEST(NpyFiles, ThatWereNotFinishedLeaveTheOldOneAlone)
{
    const test::TempFolder folder;
    const fs::path file = folder / "x.npy";
    std::ofstream(file) << "old";
    {
        auto writer = NpyWriter::create(file, 1);
        ASSERT_TRUE(writer);
        ASSERT_TRUE((*writer)->write(std::array{1.0F}));
    }
    EXPECT_EQ(fs::file_size(file), 3u);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(NpyFiles, InAPlaceThatCannotBeWrittenAreASentence)
{
    const test::TempFolder folder;
    std::ofstream(folder / "file") << "not a folder";
    const auto writer = NpyWriter::create(folder / "file" / "x.npy", 1);
    ASSERT_FALSE(writer);
    EXPECT_NE(writer.error().sentence.find("cannot be written"), std::string::npos);
    EXPECT_FALSE(NpyWriter::create(folder.path(), 1));
}

} // namespace
} // namespace cryscope
