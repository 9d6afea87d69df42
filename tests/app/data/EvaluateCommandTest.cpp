#include "core/base/AtomicFile.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using nlohmann::json;
using test::CliRun;
using testing::HasSubstr;
using testing::Not;

/// Out-of-fold scores of 40 donors with two clips each; the score tells them apart most of the time.
std::string detectorScores()
{
    std::string text = "path,group,fold,label,score,source,seconds,episodes\n";
    for (int i = 0; i < 80; ++i) {
        const int label = i / 2 % 2;
        const double score = label == 1 ? 0.55 + 0.005 * i : 0.05 + 0.007 * i;
        text += "clip" + std::to_string(i) + ".wav,donor" + std::to_string(i / 2) + "," +
                std::to_string(i / 2 % 5) + "," + std::to_string(label) + "," + std::to_string(score) + "," +
                (i % 4 < 2 ? "phone" : "library") + ",7," + (score > 0.5 ? "1" : "0") + "\n";
    }
    return text;
}

class EvaluateCommand : public testing::Test {
protected:
    EvaluateCommand() { test::writeBytes(m_scores, detectorScores()); }
    CliRun run(std::vector<std::string> arguments) const
    {
        std::vector<std::string> all{"evaluate", "--bootstrap", "50", "--permutations", "20"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return CliRun(all);
    }
    const test::TempFolder m_folder;
    const std::string m_scores = (m_folder / "oof.csv").string();
};

TEST_F(EvaluateCommand, PrintsAReportThatItsSchemaDescribes)
{
    const auto schema = json::parse(CliRun({"evaluate", "--schema"}).out);
    const CliRun report = run({"--scores", m_scores});
    EXPECT_EQ(report.status, 0) << report.err;
    const auto parsed = json::parse(report.out);
    EXPECT_EQ(test::schemaViolation(schema, parsed), "");
    for (const char* name : {"roc_auc", "f1", "balanced_accuracy", "ece", "false_episodes_per_hour"}) {
        const auto& metric = parsed["metrics"][name];
        EXPECT_LE(metric["low"], metric["value"]) << name;
        EXPECT_LE(metric["value"], metric["high"]) << name;
    }
    EXPECT_GT(parsed["metrics"]["roc_auc"]["value"], 0.9);
    EXPECT_EQ(parsed["subsets"].size(), 2u);
    EXPECT_EQ(parsed["baselines"]["majority"]["accuracy"], 0.5);
}

TEST_F(EvaluateCommand, WritesFilesAndPrintsNothingThen)
{
    const auto out = (m_folder / "new/report.json").string();
    const auto page = (m_folder / "new/report.html").string();
    const CliRun report = run({"--scores", m_scores, "--out", out, "--html", page});
    EXPECT_EQ(report.status, 0) << report.err;
    EXPECT_EQ(report.out, "");
    EXPECT_EQ(json::parse(*readFile(out))["clips"], 80);
    EXPECT_THAT(*readFile(page), HasSubstr("<svg"));
}

TEST_F(EvaluateCommand, JudgesSetsOfAStatedCoverageWhereAsked)
{
    EXPECT_TRUE(json::parse(run({"--scores", m_scores}).out)["conformal"].is_null());
    const CliRun report = run({"--scores", m_scores, "--conformal", "0.9"});
    EXPECT_EQ(report.status, 0) << report.err;
    const auto sets = json::parse(report.out)["conformal"];
    EXPECT_GT(sets["coverage"]["value"].get<double>(), 0.8);
    EXPECT_LT(sets["mean_size"].get<double>(), 2);
    EXPECT_EQ(run({"--scores", m_scores, "--conformal", "0.2"}).status, 2);
}

TEST_F(EvaluateCommand, FollowsTheThresholdThatIsGiven)
{
    const auto recall = [&](const char* threshold) {
        const CliRun report = run({"--scores", m_scores, "--threshold", threshold});
        return json::parse(report.out)["metrics"]["recall"]["value"].get<double>();
    };
    EXPECT_EQ(recall("0"), 1);
    EXPECT_LT(recall("0.9"), 0.5);
}

TEST_F(EvaluateCommand, GivesTheSameNumbersForTheSameSeed)
{
    EXPECT_EQ(run({"--scores", m_scores}).out, run({"--scores", m_scores}).out);
    EXPECT_NE(run({"--scores", m_scores, "--seed", "2"}).out, run({"--scores", m_scores}).out);
}

TEST_F(EvaluateCommand, SaysWhatIsWrongWithItsArguments)
{
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({"--scores", m_scores, "--model", "x"}).status, 2);
    EXPECT_EQ(run({"--scores", m_scores, "--threshold", "2"}).status, 2);
    const CliRun missing = run({"--scores", (m_folder / "nothing.csv").string()});
    EXPECT_EQ(missing.status, 1);
    EXPECT_THAT(missing.err, HasSubstr("no such file"));
    EXPECT_EQ(missing.out, "");
}

TEST_F(EvaluateCommand, ExplainsItself)
{
    const CliRun help({"evaluate", "--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_THAT(help.out, HasSubstr("--scores"));
}

} // namespace
} // namespace cryscope
