#include "core/experiment/CrossValidation.h"
#include "core/base/AtomicFile.h"
#include "tests/core/experiment/Recordings.h"
#include "tests/core/experiment/StubEngine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::Contains;
using testing::HasSubstr;

class CrossValidationTest : public testing::Test {
protected:
    CrossValidationTest()
    {
        test::writeRecordings(m_folder, 12);
        m_request.manifest = m_folder / "m.csv";
        m_request.output = m_folder / "whole";
        m_request.folds = 3;
        m_request.configurations = {{"good", {}}, {"poor", {}}};
        m_request.configurations[0].config.learningRate = 1e-3;
        m_request.configurations[1].config.learningRate = 1e-2;
        m_engine.skill = [](const TrainConfig& config) { return config.learningRate < 5e-3 ? 0.9 : 0.1; };
    }
    std::string merged() const
    {
        const auto result = mergeCrossValidation(m_request, {.bootstrapRepeats = 100, .permutations = 50});
        if (!result) return result.error().text();
        return toJson(result->comparison).dump(1);
    }
    std::string all()
    {
        const auto missing = runCrossValidation(m_request, m_engine, {});
        EXPECT_TRUE(missing) << missing.error().text();
        return merged();
    }
    const test::TempFolder m_folder;
    test::StubEngine m_engine;
    CrossValidationRequest m_request;
};

TEST_F(CrossValidationTest, ReportsConfigurationsControlsDifferencesAndTheLeak)
{
    const auto report = nlohmann::json::parse(all());
    EXPECT_EQ(m_engine.runs, 2 * (3 + 3)); // two configurations, three honest folds and three leaky ones
    const auto& good = report["configurations"][0];
    const auto& poor = report["configurations"][1];
    EXPECT_EQ(good["name"], "good");
    EXPECT_EQ(good["evaluation"]["clips"], 24);
    EXPECT_EQ(good["evaluation"]["donors"], 12);
    EXPECT_EQ(good["evaluation"]["per_donor"].size(), 12U);
    EXPECT_EQ(good["learning_curves"].size(), 3U);
    EXPECT_EQ(good["learning_curves"][0]["epochs"][0]["train_loss"], 0.7);
    // The stub remembers infants that it has heard: only the random split can see that.
    EXPECT_GT(poor["leak_check"]["metrics"]["roc_auc"]["value"].get<double>(), 0.9);
    EXPECT_GT(poor["leak_check"]["inflation"]["roc_auc"].get<double>(), 0.2);
    EXPECT_EQ(report["controls"].size(), 3U);
    const auto& difference = report["differences"][0]["metrics"]["roc_auc"];
    EXPECT_GT(difference["low"].get<double>(), 0);
}

TEST_F(CrossValidationTest, GivesTheSameReportFromOneRunAndFromJobsInAnyOrder)
{
    m_request.repeats = 2;
    const std::string whole = all();
    m_request.output = m_folder / "jobs";
    for (const int job : {3, 1, 2}) {
        const auto missing = runCrossValidation(m_request, m_engine, {.job = job, .of = 3});
        ASSERT_TRUE(missing) << missing.error().text();
        EXPECT_EQ(*missing == 0, job == 2); // the last of them
    }
    EXPECT_EQ(merged(), whole);
    EXPECT_EQ(nlohmann::json::parse(whole)["configurations"][0]["evaluation"]["repeats"], 2);
    EXPECT_EQ(nlohmann::json::parse(whole)["configurations"][0]["evaluation"]["clips"], 24);
}

TEST_F(CrossValidationTest, GoesOnWhereItWasStoppedAndRepeatsNothing)
{
    m_engine.before = [&](const TrainRequest&) -> Result<void> {
        if (m_engine.runs == 5) return cancelled();
        return {};
    };
    const auto stopped = runCrossValidation(m_request, m_engine, {});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
    EXPECT_THAT(merged(), HasSubstr("not complete"));
    all();
    EXPECT_EQ(m_engine.runs, 5 + 8); // four were complete
}

TEST_F(CrossValidationTest, NeverHasAnInfantOnTwoSidesButInTheLeakCheck)
{
    all();
    const auto honest = readManifest(m_request.output / "folds/repeat-1.csv", "cry");
    const auto leaky = readManifest(m_request.output / "folds/leaky.csv", "cry");
    ASSERT_TRUE(honest && leaky);
    int apart = 0;
    for (std::size_t row = 0; row + 1 < honest->rows.size(); row += 2) {
        EXPECT_EQ(honest->rows[row].fold, honest->rows[row + 1].fold);
        apart += leaky->rows[row].fold != leaky->rows[row + 1].fold ? 1 : 0;
    }
    EXPECT_GT(apart, 3);
}

TEST_F(CrossValidationTest, RefusesAFolderOfOtherSettings)
{
    all();
    m_request.configurations[0].config.epochs = 3;
    const auto refused = runCrossValidation(m_request, m_engine, {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().text(), HasSubstr("other settings or other data"));
    m_request.configurations[0].config.epochs = TrainConfig{}.epochs;
    m_request.configurations[0].config.loaderThreads = 7; // changes nothing that is learned
    EXPECT_TRUE(runCrossValidation(m_request, m_engine, {}));
}

TEST_F(CrossValidationTest, SaysInOneSentenceWhatCannotBeSplit)
{
    const auto sentenceFor = [&](const std::string& csv) {
        test::writeBytes(m_request.manifest, csv);
        m_request.output = m_folder / ("out" + std::to_string(csv.size()));
        const auto failed = runCrossValidation(m_request, m_engine, {});
        return failed ? std::string("no error") : failed.error().text();
    };
    EXPECT_THAT(sentenceFor("path,cry,group\na.wav,1,x\nb.wav,0,x\n"), HasSubstr("belong to one group"));
    EXPECT_THAT(sentenceFor("path,cry,group\na.wav,1,x\nbb.wav,0,y\n"),
                HasSubstr("only 2 groups for 3 folds"));
    EXPECT_THAT(sentenceFor("path,cry,group\na.wav,1,x\nbbb.wav,1,y\nc.wav,1,z\n"),
                HasSubstr("no clip of the class no_cry"));
    EXPECT_THAT(sentenceFor("path,cry,group\na.wav,,x\n"), HasSubstr("no clip of the class"));
    EXPECT_EQ(m_engine.runs, 0);
}

TEST_F(CrossValidationTest, PassesOnThatTheDiskIsFull)
{
    m_engine.before = [](const TrainRequest&) -> Result<void> {
        return fail(ErrorKind::Io, "checkpoint", "No space is left on the disk; make room and run it again.");
    };
    const auto stopped = runCrossValidation(m_request, m_engine, {});
    ASSERT_FALSE(stopped);
    EXPECT_THAT(stopped.error().text(), HasSubstr("make room"));
    m_engine.before = nullptr;
    EXPECT_THAT(all(), HasSubstr("\"good\""));
}

TEST_F(CrossValidationTest, MakesOnePageThatNeedsNothingElse)
{
    all();
    const auto result = mergeCrossValidation(m_request, {.bootstrapRepeats = 50, .permutations = 20});
    ASSERT_TRUE(result);
    const std::string page = comparisonHtml(result->comparison, {"<Title>", {"A line."}});
    for (const char* part :
         {"&lt;Title&gt;", "Overview", "Differences", "leak check", "Control: level only", "Donors",
          "class=\"band\"", "Loss by epoch", "Reliability", "Coverage", "@media print"})
        EXPECT_THAT(page, HasSubstr(part));
    for (const char* foreign : {"<script", "http://", "https://", "<Title>", "nan", "src="})
        EXPECT_THAT(page, testing::Not(HasSubstr(foreign)));
}

} // namespace
} // namespace cryscope
