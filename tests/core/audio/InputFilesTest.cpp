#include "core/audio/InputFiles.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

fs::path touched(const test::TempFolder& folder, const std::string& name)
{
    const fs::path file = folder / name;
    fs::create_directories(file.parent_path());
    test::writeBytes(file, "x");
    return file;
}

std::vector<std::string> namesOf(const std::vector<InputFile>& files)
{
    std::vector<std::string> names;
    for (const InputFile& file : files) names.push_back(file.name.string());
    return names;
}

TEST(InputFiles, FindsSoundOfAnySuffixInAnyCaseHoweverDeepInTheOrderOfBytes)
{
    const test::TempFolder folder;
    for (const char* name : {"b.WAV", "a.wav", "deep/er/still/c.Flac", "deep/d.3GP", "notes.txt", "Z.mp3",
                             "video.MKV", "deep/model.json"})
        touched(folder, name);
    EXPECT_THAT(
        namesOf(inputFiles({folder.path().string()})),
        testing::ElementsAre("Z.mp3", "a.wav", "b.WAV", "deep/d.3GP", "deep/er/still/c.Flac", "video.MKV"));
}

TEST(InputFiles, TakesAFileThatIsNamedWhateverItsSuffix)
{
    const test::TempFolder folder;
    const auto files = inputFiles({touched(folder, "sound.bin").string()});
    ASSERT_EQ(files.size(), 1U);
    EXPECT_FALSE(files.front().error);
    EXPECT_EQ(files.front().name, "sound.bin");
}

TEST(InputFiles, SaysInItsPlaceWhatIsNotThere)
{
    const test::TempFolder folder;
    const auto there = touched(folder, "a.wav").string();
    const auto files = inputFiles({(folder / "gone.wav").string(), there});
    ASSERT_EQ(files.size(), 2U);
    ASSERT_TRUE(files[0].error);
    EXPECT_EQ(files[0].error->kind, ErrorKind::NotFound);
    EXPECT_FALSE(files[1].error);
}

TEST(InputFiles, FollowsNoLinkToAFolderSoThatARingEnds)
{
    const test::TempFolder folder;
    touched(folder, "inside/a.wav");
    fs::create_directory_symlink(folder.path(), folder / "inside/ring");
    EXPECT_THAT(namesOf(inputFiles({folder.path().string()})), testing::ElementsAre("inside/a.wav"));
}

TEST(InputFiles, StopsWhenItIsCancelled)
{
    const test::TempFolder folder;
    for (int i = 0; i < 20; ++i) touched(folder, "f" + std::to_string(i) + ".wav");
    CancelSource cancel;
    cancel.request();
    EXPECT_TRUE(inputFiles({folder.path().string()}, cancel.token()).empty());
}

} // namespace
} // namespace cryscope
