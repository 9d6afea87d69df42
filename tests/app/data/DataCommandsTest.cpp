#include "core/base/AtomicFile.h"
#include "core/dataset/GroupSplit.h"
#include "core/dataset/Manifest.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"
#include "tests/support/SyntheticSound.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace cryscope {
namespace {

using nlohmann::json;
using test::CliRun;
using testing::HasSubstr;
using testing::SizeIs;

constexpr SampleRate kRate{8000};

/// Two classes of three short recordings each, one silent file and one that is no sound.
class DataCommands : public testing::Test {
protected:
    DataCommands()
    {
        for (int i = 0; i < 3; ++i) {
            sound("set/hungry/kim" + std::to_string(i) + "-a.wav",
                  test::cry(1, kRate, {.seed = unsigned(i) + 1}));
            sound("set/tired/lou" + std::to_string(i) + "-a.wav",
                  test::noise(1, kRate, 0.1, unsigned(i) + 1));
        }
        sound("set/tired/silent.wav", test::silence(1, kRate));
        test::writeBytes(m_folder / "set/tired/broken.wav", "no sound");
    }
    void sound(const std::string& path, const std::vector<float>& samples)
    {
        std::filesystem::create_directories((m_folder / path).parent_path());
        test::writeWav(m_folder / path, samples, kRate);
    }
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    CliRun import() const
    {
        return CliRun(
            {"dataset", "import", path("set"), "--out", path("m.csv"), "--group-pattern", "([a-z]+[0-9])-"});
    }
    const test::TempFolder m_folder;
};

TEST_F(DataCommands, ImportAFolderAndNameWhatIsBroken)
{
    const CliRun made = import();
    EXPECT_EQ(made.status, 1) << "one file is no sound; the others are done";
    EXPECT_THAT(made.err, HasSubstr("broken.wav"));
    const auto manifest = readManifest(path("m.csv"), "reason");
    ASSERT_TRUE(manifest) << manifest.error().text();
    ASSERT_THAT(manifest->rows, SizeIs(7));
    EXPECT_EQ(manifest->rows[0].path, "set/hungry/kim0-a.wav");
    EXPECT_EQ(manifest->rows[0].label, "hungry");
    EXPECT_EQ(manifest->rows[0].group, "kim0");
}

TEST_F(DataCommands, AuditWhatWasImportedAndLeaveTheSilenceOut)
{
    import();
    const auto schema = json::parse(CliRun({"dataset", "audit", "--schema"}).out);
    const CliRun report(
        {"dataset", "audit", path("m.csv"), "--fix", path("fixed.csv"), "--html", path("audit.html")});
    EXPECT_EQ(report.status, 0) << report.err;
    const auto page = readFile(path("audit.html"));
    ASSERT_TRUE(page);
    EXPECT_THAT(*page, HasSubstr("silent.wav"));
    EXPECT_THAT(*page, testing::Not(HasSubstr("http")));
    const auto parsed = json::parse(report.out);
    EXPECT_EQ(test::schemaViolation(schema, parsed), "");
    EXPECT_EQ(parsed["clips"], 7);
    EXPECT_EQ(parsed["unusable"], 1);
    EXPECT_THAT(report.out, HasSubstr("silent.wav"));
    EXPECT_THAT(readManifest(path("fixed.csv"), "reason")->rows, SizeIs(6));
    const CliRun words({"dataset", "audit", path("m.csv"), "--format", "text"});
    EXPECT_THAT(words.out, HasSubstr("1 clip is silent"));
}

TEST_F(DataCommands, SplitByInfantReproducibly)
{
    import();
    const auto split = [&](const char* seed) {
        return CliRun({"dataset", "split", path("m.csv"), "--label", "reason", "--folds", "3", "--seed", seed,
                       "--fold-file", path("folds.csv")});
    };
    const CliRun made = split("1");
    EXPECT_EQ(made.status, 0) << made.err;
    EXPECT_EQ(made.out, split("1").out);
    const auto manifest = parseManifest(made.out, path("m.csv"), "reason");
    ASSERT_TRUE(manifest);
    const auto folds = foldsOfColumn(*manifest);
    ASSERT_TRUE(folds) << folds.error().text();
    EXPECT_EQ(folds->folds, 3);
    const auto frozen = readFolds(path("folds.csv"), *manifest);
    ASSERT_TRUE(frozen) << frozen.error().text();
    EXPECT_EQ(frozen->foldOfRow, folds->foldOfRow);
    const CliRun tooMany({"dataset", "split", path("m.csv"), "--label", "reason", "--folds", "20"});
    EXPECT_EQ(tooMany.status, 2);
    EXPECT_THAT(tooMany.err, HasSubstr("fewer folds"));
}

TEST_F(DataCommands, AugmentIntoAFolderThatCanBeReadAgain)
{
    import();
    const CliRun made({"augment", "--data", path("m.csv"), "--label", "reason", "--out", path("copies"),
                       "--copies", "0", "--class-copies", "hungry=2", "--rate", "8000"});
    EXPECT_EQ(made.status, 0) << made.err;
    const auto manifest = readManifest(path("copies/manifest.csv"), "reason");
    ASSERT_TRUE(manifest) << manifest.error().text();
    ASSERT_THAT(manifest->rows, SizeIs(6));
    EXPECT_EQ(manifest->rows[0].group, "kim0");
    EXPECT_TRUE(std::filesystem::exists(manifest->resolve(manifest->rows[5])));
    EXPECT_EQ(CliRun({"augment", "--data", path("m.csv"), "--out", path("x"), "--label", "reason", "--config",
                      R"({"pitchSemitones": [-9, 9]})"})
                  .status,
              2);
}

TEST_F(DataCommands, ExplainThemselvesEach)
{
    std::set<std::string> texts;
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"--help"},
                                               {"dataset", "--help"},
                                               {"dataset", "audit", "--help"},
                                               {"dataset", "split", "--help"},
                                               {"dataset", "import", "--help"},
                                               {"augment", "--help"}}) {
        const CliRun help(command);
        EXPECT_EQ(help.status, 0);
        EXPECT_TRUE(texts.insert(help.out).second);
    }
}

} // namespace
} // namespace cryscope
