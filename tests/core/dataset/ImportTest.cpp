#include "core/dataset/Import.h"
#include "core/audio/AudioFile.h"
#include "core/base/AtomicFile.h"
#include "core/dataset/AugmentSet.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr SampleRate kRate{8000};
constexpr const char* kUuid = "0C8F14A9-6999-485B-97A2-913C1CBF099C";

TEST(DonateacryNames, TellInfantTimeAndReason)
{
    const auto ios = parseDonateacryName(std::string(kUuid) + "-1430128334-1.0-m-72-bp.caf");
    ASSERT_TRUE(ios);
    EXPECT_EQ(ios->instance, "0c8f14a9-6999-485b-97a2-913c1cbf099c");
    EXPECT_EQ(ios->unixSeconds, 1430128334);
    EXPECT_EQ(ios->appVersion, "1.0");
    EXPECT_EQ(ios->sex, "m");
    EXPECT_EQ(ios->age, "7 months-2 years");
    EXPECT_EQ(ios->reason, "belly_pain");
    const auto android = parseDonateacryName(std::string(kUuid) + "-1430233132879-1.7-f-26-dk.3gp");
    ASSERT_TRUE(android);
    EXPECT_EQ(android->unixSeconds, 1430233132.879);
    EXPECT_EQ(android->reason, "unknown");
}

TEST(DonateacryNames, MayCarryASecondUuidAndADoubledSuffix)
{
    EXPECT_TRUE(parseDonateacryName(std::string(kUuid) + "-" + kUuid + "-1430128334-1.0-m-04-hu.caf.caf"));
}

TEST(DonateacryNames, AreNotSeenInOtherNames)
{
    for (const std::string name : {"", "cry.wav", "0C8F14A9-1430128334-1.0-m-72-bp.caf"})
        EXPECT_FALSE(parseDonateacryName(name));
    EXPECT_FALSE(parseDonateacryName(std::string(kUuid) + "-1430128334-1.0-x-72-bp.caf"));
    EXPECT_FALSE(parseDonateacryName(std::string(kUuid) + "-1430128334-1.0-m-72-zz.caf"));
    EXPECT_FALSE(parseDonateacryName(std::string(100000, 'a')));
}

class ImportedFolder : public testing::Test {
protected:
    void sound(const std::string& path, double seconds = 0.5)
    {
        std::filesystem::create_directories((m_folder / path).parent_path());
        test::writeWav(m_folder / path, test::cry(seconds, kRate), kRate);
    }
    const test::TempFolder m_folder;
};

TEST_F(ImportedFolder, TakesTheClassFromTheFolderInByteOrder)
{
    sound("set/hungry/b.wav");
    sound("set/hungry/a.wav");
    sound("set/Tired/c.WAV");
    test::writeBytes(m_folder / "set/hungry/notes.txt", "no sound");
    test::writeBytes(m_folder / "set/hungry/broken.wav", "no sound either");
    const auto manifest = importFolder(m_folder / "set", m_folder / "set/manifest.csv");
    ASSERT_TRUE(manifest) << manifest.error().text();
    ASSERT_THAT(manifest->rows, SizeIs(3));
    EXPECT_EQ(manifest->rows[0].path, "Tired/c.WAV");
    EXPECT_EQ(manifest->rows[1].path, "hungry/a.wav");
    EXPECT_EQ(manifest->rows[1].label, "hungry");
    EXPECT_EQ(manifest->rows[1].others.at("rate_hz"), "8000");
    EXPECT_EQ(manifest->rows[1].others.at("duration_s"), "0.500");
    EXPECT_EQ(manifest->rows[1].others.at("sha256").size(), 64u);
    EXPECT_THAT(manifest->problems, ElementsAre(HasSubstr("hungry/broken.wav")));
}

TEST_F(ImportedFolder, WritesPathsFromTheFolderOfTheManifest)
{
    sound("set/hungry/a.wav");
    std::filesystem::create_directories(m_folder / "lists");
    const auto manifest = importFolder(m_folder / "set", m_folder / "lists/manifest.csv");
    ASSERT_TRUE(manifest);
    EXPECT_EQ(manifest->rows[0].path, "../set/hungry/a.wav");
    EXPECT_TRUE(std::filesystem::exists(manifest->resolve(manifest->rows[0])));
}

TEST_F(ImportedFolder, ReadsDonateacryNamesWhereThereAreSome)
{
    const std::string name = std::string(kUuid) + "-1430128334-1.0-m-72-bp.wav";
    sound("set/whatever/" + name);
    sound("set/tired/other.wav");
    ImportConfig config;
    auto manifest = importFolder(m_folder / "set", m_folder / "set/m.csv", config);
    ASSERT_TRUE(manifest);
    ASSERT_THAT(manifest->rows, SizeIs(2));
    EXPECT_EQ(manifest->rows[0].label, "tired");
    EXPECT_EQ(manifest->rows[1].label, "belly_pain");
    EXPECT_EQ(manifest->rows[1].group, "0c8f14a9-6999-485b-97a2-913c1cbf099c");
    EXPECT_EQ(manifest->rows[1].others.at("recorded_unix_s"), "1430128334.000");
    config.layout = ImportConfig::Layout::Donateacry;
    manifest = importFolder(m_folder / "set", m_folder / "set/m.csv", config);
    ASSERT_TRUE(manifest);
    EXPECT_THAT(manifest->rows, SizeIs(1));
    EXPECT_THAT(manifest->problems, ElementsAre(HasSubstr("tired/other.wav")));
}

TEST_F(ImportedFolder, RenamesMergesAndLeavesOutClassesAndFindsGroups)
{
    sound("set/pain/kim-1.wav");
    sound("set/belly/kim-2.wav");
    sound("set/noise/x.wav");
    ImportConfig config;
    config.rename = {{"belly", "pain"}, {"noise", ""}};
    config.groupPattern = "([a-z]+)-[0-9]";
    const auto manifest = importFolder(m_folder / "set", m_folder / "set/m.csv", config);
    ASSERT_TRUE(manifest);
    EXPECT_THAT(labelNames(*manifest), ElementsAre("pain"));
    ASSERT_THAT(manifest->rows, SizeIs(2));
    EXPECT_EQ(manifest->rows[0].group, "kim");
    EXPECT_EQ(manifest->rows[1].group, "kim");
    config.groupPattern = "(";
    EXPECT_FALSE(importFolder(m_folder / "set", m_folder / "set/m.csv", config));
}

TEST_F(ImportedFolder, ThatIsEmptyOrMissingIsRefused)
{
    std::filesystem::create_directories(m_folder / "empty");
    EXPECT_FALSE(importFolder(m_folder / "empty", m_folder / "m.csv"));
    EXPECT_FALSE(importFolder(m_folder / "missing", m_folder / "m.csv"));
}

TEST_F(ImportedFolder, ACsvOfAnotherProgramIsTakenOverByColumn)
{
    sound("audio/a.wav");
    sound("audio/b.wav");
    test::writeBytes(m_folder / "audio/list.csv",
                     "filename,class,baby,note\na.wav,hungry,x,first\nb.wav,tired,y,\n");
    const auto manifest = importCsv(m_folder / "audio/list.csv", m_folder / "m.csv",
                                    {{"filename", "path"}, {"class", "reason"}, {"baby", "group"}});
    ASSERT_TRUE(manifest) << manifest.error().text();
    ASSERT_THAT(manifest->rows, SizeIs(2));
    EXPECT_EQ(manifest->rows[0].path, "audio/a.wav");
    EXPECT_EQ(manifest->rows[0].label, "hungry");
    EXPECT_EQ(manifest->rows[0].group, "x");
    EXPECT_EQ(manifest->rows[0].others.at("note"), "first");
    EXPECT_FALSE(importCsv(m_folder / "audio/list.csv", m_folder / "m.csv", {{"name", "path"}}));
    EXPECT_FALSE(importCsv(m_folder / "audio/list.csv", m_folder / "m.csv", {{"filename", "note"}}));
}

class AugmentedSet : public ImportedFolder {
protected:
    AugmentedSet()
    {
        sound("set/a.wav", 1);
        sound("set/b.wav", 1);
        test::writeBytes(
            m_folder / "set/set.csv",
            "path,cry,group,site,sha256\na.wav,1,one,ward,ab\nb.wav,0,,home,\ngone.wav,1,two,,\n");
        m_config.changes.pitchProbability = 0;
        m_config.rate = kRate;
        m_config.copies = 2;
    }
    Result<Manifest> run(const std::string& folder)
    {
        return augmentSet(*readManifest(m_folder / "set/set.csv"), m_folder / folder, m_config);
    }
    static std::string bytesOf(const Manifest& manifest, std::size_t row)
    {
        return *readFile(manifest.resolve(manifest.rows[row]));
    }
    AugmentSetConfig m_config;
};

TEST_F(AugmentedSet, KeepsLabelGroupAndColumnsOfTheOriginal)
{
    const auto made = run("copies");
    ASSERT_TRUE(made) << made.error().text();
    ASSERT_THAT(made->rows, SizeIs(4));
    for (const auto& row : made->rows) EXPECT_TRUE(openAudioFile(made->resolve(row))) << row.path;
    EXPECT_EQ(made->rows[0].label, "1");
    EXPECT_EQ(made->rows[0].group, "one");
    EXPECT_EQ(made->rows[0].others.at("site"), "ward");
    EXPECT_EQ(made->rows[0].others.at("augmented_from"), "../set/a.wav");
    EXPECT_FALSE(made->rows[0].others.contains("sha256")) << "that of the original is not that of the copy";
    EXPECT_EQ(made->rows[2].group, "../set/b.wav") << "a copy can never be parted from its original";
    EXPECT_THAT(made->problems, ElementsAre(HasSubstr("gone.wav")));
    const auto read = readManifest(m_folder / "copies/manifest.csv");
    ASSERT_TRUE(read);
    EXPECT_THAT(read->rows, SizeIs(4));
}

TEST_F(AugmentedSet, IsTheSameForTheSameSeedAndDiffersFromCopyToCopy)
{
    const auto first = run("one");
    const auto second = run("two");
    m_config.seed = 2;
    const auto third = run("three");
    ASSERT_TRUE(first && second && third);
    EXPECT_EQ(bytesOf(*first, 0), bytesOf(*second, 0));
    EXPECT_NE(bytesOf(*first, 0), bytesOf(*first, 1));
    EXPECT_NE(bytesOf(*first, 0), bytesOf(*third, 0));
}

TEST_F(AugmentedSet, MakesAsManyCopiesOfAClassAsAsked)
{
    m_config.copiesOfClass = {{"1", 3}, {"0", 0}};
    m_config.withOriginals = true;
    const auto made = run("copies");
    ASSERT_TRUE(made);
    std::size_t copies = 0;
    for (const auto& row : made->rows) copies += row.others.contains("augmented_from") ? 1 : 0;
    EXPECT_EQ(copies, 3u);
    EXPECT_THAT(made->rows, SizeIs(5)) << "both originals are named beside them";
}

TEST_F(AugmentedSet, RefusesSettingsThatMakeNoSense)
{
    m_config.copies = -1;
    EXPECT_FALSE(run("copies"));
    m_config.copies = 1;
    m_config.changes.pitchSemitones = {-5, 5};
    EXPECT_FALSE(run("copies"));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "copies"));
}

TEST_F(AugmentedSet, LoadsBackgroundsAtTheRateAskedFor)
{
    const auto backgrounds = loadBackgrounds(*readManifest(m_folder / "set/set.csv"), SampleRate{16000});
    ASSERT_TRUE(backgrounds);
    ASSERT_THAT(**backgrounds, SizeIs(2));
    EXPECT_NEAR(double((*backgrounds)->front().size()), 16000, 2);
}

} // namespace
} // namespace cryscope
