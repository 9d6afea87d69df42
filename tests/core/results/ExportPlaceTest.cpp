#include "core/results/ExportPlace.h"

#include "core/base/AtomicFile.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// With the working folder in a folder of its own.
class AKey : public testing::Test {
protected:
    AKey() { fs::current_path(m_folder.path()); }
    ~AKey() override { fs::current_path(m_before); }
    static bool mayLie(const fs::path& key, const fs::path& givenAway)
    {
        const auto checked = checkKeyPlace(key, givenAway);
        if (!checked) {
            EXPECT_EQ(checked.error().kind, ErrorKind::InvalidArgument);
            EXPECT_THAT(checked.error().sentence, HasSubstr("choose another folder"));
        }
        return checked.has_value();
    }
    fs::path m_before = fs::current_path();
    test::TempFolder m_folder;
};

TEST_F(AKey, LiesNeitherInWhatIsGivenAwayNorBelow)
{
    for (const bool isThere : {false, true}) {
        if (isThere) fs::create_directories("shared/clips");
        EXPECT_FALSE(mayLie("shared/key.json", "shared"));
        EXPECT_FALSE(mayLie("shared/key.json", "shared/"));
        EXPECT_FALSE(mayLie("key.json", "."));
        EXPECT_FALSE(mayLie("./key.json", "shared/.."));
        EXPECT_FALSE(mayLie("shared/clips/key.json", "shared"));
        EXPECT_FALSE(mayLie("shared/clips/key.json", m_folder.path() / "shared/"));
        EXPECT_FALSE(mayLie(m_folder.path() / "shared" / "key.json", "./shared"));
        EXPECT_FALSE(mayLie("other/../shared/key.json", "shared"));
        EXPECT_TRUE(mayLie("key.json", "shared"));
        EXPECT_TRUE(mayLie("shared-keys/key.json", "shared"));
        EXPECT_TRUE(mayLie("../key.json", "."));
        EXPECT_TRUE(mayLie(m_folder.path() / "keys" / "key.json", "shared/"));
    }
}

TEST_F(AKey, IsFoundThroughLinks)
{
    fs::create_directories("shared");
    fs::create_directory_symlink("shared", "link");
    EXPECT_FALSE(mayLie("link/key.json", "shared"));
    EXPECT_FALSE(mayLie("shared/key.json", "link/"));
    fs::create_directories("keys");
    fs::create_symlink(m_folder.path() / "keys" / "real.json", "shared/key.json");
    EXPECT_FALSE(mayLie("shared/key.json", "shared")) << "the link would be replaced, not followed";
}

TEST_F(AKey, AndAllThatIsExportedLieApartFromTheExport)
{
    fs::create_directories("study/infant-a");
    const fs::path recording = m_folder.path() / "study" / "infant-a" / "night.wav";
    ASSERT_TRUE(writeFileAtomically(recording, "x"));
    const auto mayGoTo = [&](const fs::path& folder) {
        const auto checked = checkApart({{}, recording}, folder);
        EXPECT_THAT(checked ? "choose an empty folder" : checked.error().sentence,
                    HasSubstr("choose an empty folder"));
        return checked.has_value();
    };
    for (const char* folder : {"study/infant-a", "study/infant-a/", "study", ".", "study/../study"})
        EXPECT_FALSE(mayGoTo(folder)) << folder;
    for (const char* folder : {"study/infant-a/out", "out", "study/infant", "study/infant-b"})
        EXPECT_TRUE(mayGoTo(folder)) << folder;
    EXPECT_TRUE(checkApart({"C:\\study\\a.wav"}, "out"));
}

TEST(AFolderForAnExport, HoldsNoneYet)
{
    const test::TempFolder folder;
    EXPECT_TRUE(checkExportFolder(folder / "none")) << "it will be made";
    EXPECT_TRUE(checkExportFolder(folder.path()));
    ASSERT_TRUE(writeFileAtomically(folder / "labels-anna.json", "{}"));
    ASSERT_TRUE(writeFileAtomically(folder / "recording-of-mine.wav", "x"));
    EXPECT_TRUE(checkExportFolder(folder.path())) << "whatever else lies there";
    for (const char* name : {"export.how.json", "removed.txt", "history.csv", "recording-1.wav.labels.json",
                             "labels-1.csv", "clips/cry/recording-1_001.wav"}) {
        const test::TempFolder used;
        ASSERT_TRUE(writeFileAtomically(used / name, "x"));
        const auto checked = checkExportFolder(used.path());
        ASSERT_FALSE(checked) << name;
        EXPECT_EQ(checked.error().kind, ErrorKind::InvalidArgument);
        EXPECT_THAT(checked.error().sentence, HasSubstr("choose an empty folder"));
    }
}

} // namespace
} // namespace cryscope
