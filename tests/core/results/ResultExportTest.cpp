#include "core/results/ResultExport.h"

#include "core/base/AtomicFile.h"
#include "tests/core/results/Outcomes.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fs = std::filesystem;
using namespace cryscope;
using namespace cryscope::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::vector<std::string> kReasons{"hungry", "tired"};

std::vector<FileOutcome> outcomes()
{
    return {heard("/sounds/night/a.wav", {"hungry", kNotSure}), unreadable("/sounds/night/broken.wav"),
            heard("/sounds/day/b.WAV", {}), heard("/sounds/c.wav", {"tired"})};
}

std::string rowsOf(ResultFormat format, const FileOutcome& outcome)
{
    ResultText text(format, kReasons);
    return text.header() + text.rows(*outcome.analysis, outcome.file.string());
}

} // namespace

TEST(ResultExport, NamesResultsByThePathBelowTheSharedFolder)
{
    EXPECT_THAT(resultNames(outcomes()),
                ElementsAre("night/a.wav", "night/broken.wav", "day/b.WAV", "c.wav"));
    const std::vector<FileOutcome> one{heard("/sounds/night/a.wav", {})};
    EXPECT_THAT(resultNames(one), ElementsAre("a.wav"));
    const std::vector<FileOutcome> apart{heard("/sounds/a.wav", {}), heard("/other/a.wav", {})};
    EXPECT_THAT(resultNames(apart), ElementsAre("sounds/a.wav", "other/a.wav"));
    const std::vector<FileOutcome> above{heard("/sounds/../a.wav", {}), heard("/sounds/a.wav", {})};
    EXPECT_THAT(resultNames(above), ElementsAre("a.wav", "sounds/a.wav"));
    EXPECT_TRUE(resultNames({}).empty());
}

TEST(ResultExport, PutsAllRecordingsIntoOneFileInTheirOrder)
{
    const TempFolder folder;
    const auto all = outcomes();
    ASSERT_TRUE(exportCombined(all, ResultFormat::JsonLines, kReasons, folder / "all.jsonl"));
    const std::string lines = *readFile(folder / "all.jsonl");
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4);
    EXPECT_THAT(lines, HasSubstr(R"({"file":"/sounds/night/broken.wav","error":"The file is empty."})"));
    EXPECT_LT(lines.find("b.WAV"), lines.find("c.wav"));

    ASSERT_TRUE(exportCombined(all, ResultFormat::Csv, kReasons, folder / "all.csv"));
    const std::string csv = *readFile(folder / "all.csv");
    EXPECT_TRUE(csv.starts_with("Start (s),End (s),Scientific name,Common name,Confidence,File,Reason"));
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 4); // a heading and three cries
    EXPECT_THAT(csv, Not(HasSubstr("broken")));

    ASSERT_TRUE(exportCombined(all, ResultFormat::Raven, kReasons, folder / "all.txt"));
    EXPECT_THAT(*readFile(folder / "all.txt"), HasSubstr("\n3\tSpectrogram 1\t1\t61.000000\t63.000000"));
}

TEST(ResultExport, RefusesOneFileOfAFormatThatHoldsOneRecording)
{
    const TempFolder folder;
    for (const auto format : {ResultFormat::Audacity, ResultFormat::TextGrid}) {
        const auto done = exportCombined(outcomes(), format, kReasons, folder / "all.txt");
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().kind, ErrorKind::InvalidArgument);
        EXPECT_FALSE(fs::exists(folder / "all.txt"));
    }
}

TEST(ResultExport, LeavesOneFileForEachReadableRecordingInEveryFormat)
{
    const auto all = outcomes();
    for (const auto format : {ResultFormat::JsonLines, ResultFormat::Csv, ResultFormat::Audacity,
                              ResultFormat::Raven, ResultFormat::TextGrid}) {
        const TempFolder folder;
        const auto made = exportEach(all, format, kReasons, folder.path());
        ASSERT_TRUE(made);
        const std::string suffix = suffixOf(format);
        EXPECT_THAT(made->files, ElementsAre(folder / ("night/a.wav" + suffix),
                                             folder / ("day/b.WAV" + suffix), folder / ("c.wav" + suffix)));
        EXPECT_TRUE(made->failed.empty());
        EXPECT_EQ(*readFile(made->files.front()), rowsOf(format, all.front()));
        EXPECT_EQ(*readFile(made->files.back()), rowsOf(format, all.back()));
    }
}

TEST(ResultExport, AFileThatCannotBeWrittenCostsNoOther)
{
    const TempFolder folder;
    writeBytes(folder / "night", "a file where a folder should be");
    const auto made = exportEach(outcomes(), ResultFormat::Csv, kReasons, folder.path());
    ASSERT_TRUE(made);
    EXPECT_EQ(made->files.size(), 2U);
    ASSERT_EQ(made->failed.size(), 1U);
    EXPECT_THAT(made->failed.front().text(), HasSubstr("night"));
}

TEST(ResultExport, WritesNothingWhenCancelled)
{
    const TempFolder folder;
    CancelSource cancel;
    cancel.request();
    const auto combined =
        exportCombined(outcomes(), ResultFormat::Csv, kReasons, folder / "all.csv", cancel.token());
    ASSERT_FALSE(combined);
    EXPECT_EQ(combined.error().kind, ErrorKind::Cancelled);
    const auto each = exportEach(outcomes(), ResultFormat::Csv, kReasons, folder.path(), cancel.token());
    ASSERT_FALSE(each);
    EXPECT_EQ(each.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}
