#include "core/annotations/LabelFile.h"
#include "core/base/AtomicFile.h"
#include "tests/core/annotations/RandomLabels.h"
#include "tests/support/TempFolder.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class LabelFiles : public testing::Test {
protected:
    LabelDocument documentOf(const fs::path& audio) const
    {
        LabelDocument document{.recordings = {{.audio = audio.string()}}};
        Annotation a;
        a.endSeconds = 1;
        document.recordings[0].annotations.add(a);
        return document;
    }
    const test::TempFolder m_folder;
};

TEST_F(LabelFiles, NameRecordingsRelativeToThemselves)
{
    const auto file = m_folder / "labels/a.json";
    ASSERT_TRUE(writeLabelFile(file, documentOf(m_folder / "sounds/a.wav")));
    EXPECT_THAT(*readFile(file), HasSubstr("\"../sounds/a.wav\""));
    EXPECT_EQ(readLabelFile(file)->document.recordings[0].audio, (m_folder / "sounds/a.wav").string());
}

TEST_F(LabelFiles, MoveTogetherWithTheirRecordings)
{
    const auto here = m_folder / "here";
    ASSERT_TRUE(writeLabelFile(here / "a.csv", documentOf(here / "a.wav")));
    const auto there = m_folder / "there";
    fs::rename(here, there);
    EXPECT_EQ(readLabelFile(there / "a.csv")->document.recordings[0].audio, (there / "a.wav").string());
}

TEST_F(LabelFiles, KeepPathsOfAnotherSystemAsTheyAre)
{
    const std::string path = "C:\\sounds\\a.wav";
    ASSERT_TRUE(writeLabelFile(m_folder / "a.json", documentOf(path)));
    EXPECT_EQ(readLabelFile(m_folder / "a.json")->document.recordings[0].audio, path);
}

TEST_F(LabelFiles, StayWholeWhenWritingFails)
{
    const auto file = m_folder / "a.txt";
    ASSERT_TRUE(writeLabelFile(file, documentOf("a.wav")));
    const auto before = *readFile(file);
    LabelDocument two = documentOf("a.wav");
    two.recordings.push_back(two.recordings[0]);
    EXPECT_FALSE(writeLabelFile(file, two)) << "Audacity holds one recording";
    EXPECT_EQ(*readFile(file), before);
    EXPECT_EQ(std::distance(fs::directory_iterator(m_folder.path()), fs::directory_iterator{}), 1);
}

TEST_F(LabelFiles, SayWhatIsWrongWithThem)
{
    EXPECT_EQ(readLabelFile(m_folder / "none.txt").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(readLabelFile(m_folder / "a.wav").error().kind, ErrorKind::InvalidArgument);
    test::writeBytes(m_folder / "broken.json", "{");
    const auto broken = readLabelFile(m_folder / "broken.json");
    EXPECT_EQ(broken.error().kind, ErrorKind::Unreadable);
    EXPECT_THAT(broken.error().text(), HasSubstr("broken.json"));
}

TEST_F(LabelFiles, AreReadInTheFormatThatIsAskedFor)
{
    test::writeBytes(m_folder / "notes.dat", "1\t2\tcry\n");
    const auto labels = readLabelFile(m_folder / "notes.dat", LabelFormat::Audacity);
    ASSERT_TRUE(labels);
    EXPECT_EQ(labels->document.recordings[0].annotations.size(), 1u);
}

} // namespace
} // namespace cryscope
