#include "core/experiment/Tune.h"
#include "core/base/AtomicFile.h"
#include "tests/core/experiment/Recordings.h"
#include "tests/core/experiment/StubEngine.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr double kBestRate = 3e-3;

class TuneTest : public testing::Test {
protected:
    TuneTest()
    {
        test::writeRecordings(m_folder, 12);
        m_request.manifest = m_folder / "m.csv";
        m_request.output = m_folder / "whole";
        m_request.base.epochs = 9;
        m_request.space = *searchSpaceFromJson({{"learningRate", {{"log", {1e-4, 1e-1}}}},
                                                {"clipsPerBatch", {{"choice", {8, 16}}}},
                                                {"network.dropout", {{"uniform", {0.0, 0.5}}}}});
        m_request.trials = 18;
        // Known: one learning rate is best, and more epochs never hurt.
        m_engine.skill = [](const TrainConfig& config) {
            const double off = std::abs(std::log10(config.learningRate / kBestRate));
            return std::clamp(0.95 - 0.4 * off + 0.002 * config.epochs, 0.0, 1.0);
        };
    }
    std::string all()
    {
        const auto ran = runTuning(m_request, m_engine, {});
        EXPECT_TRUE(ran) << ran.error().text();
        return merged();
    }
    std::string merged() const
    {
        const auto report = mergeTuning(m_request);
        return report ? toJson(*report).dump(1) : report.error().text();
    }
    const test::TempFolder m_folder;
    test::StubEngine m_engine;
    TuneRequest m_request;
};

TEST_F(TuneTest, FindsTheKnownBestAndSpendsMostOnThePromising)
{
    m_request.byLogLoss = true;
    const auto report = json::parse(all());
    EXPECT_EQ(m_engine.runs, 3 * (18 + 6 + 2)); // three folds each; two thirds fall out at every rung
    const auto off = [](const json& trial) {
        return std::abs(std::log10(trial["settings"]["learningRate"].get<double>() / kBestRate));
    };
    const auto& trials = report["trials"];
    ASSERT_EQ(trials.size(), 18U);
    for (const auto& trial : trials) EXPECT_GE(off(trial), off(trials[0]) - 0.05);
    EXPECT_EQ(trials[0]["rung"], 3);
    EXPECT_EQ(trials[0]["epochs"], 9);
    EXPECT_EQ(trials[17]["epochs"], 1);
    EXPECT_EQ(report["config"]["learningRate"], report["best"]["learningRate"]);
    EXPECT_EQ(report["config"]["network"]["dropout"], report["best"]["network.dropout"]);
    EXPECT_EQ(report["config"]["epochs"], 9);
}

TEST_F(TuneTest, GoesOnAfterAKillAndEndsAsIfThereHadBeenNone)
{
    const std::string whole = all();
    const int runs = m_engine.runs;
    m_request.output = m_folder / "killed";
    m_engine.runs = 0;
    m_engine.before = [&](const TrainRequest&) -> Result<void> {
        if (m_engine.runs == 10) return cancelled();
        return {};
    };
    ASSERT_FALSE(runTuning(m_request, m_engine, {}));
    EXPECT_THAT(merged(), HasSubstr("not complete"));
    EXPECT_EQ(all(), whole);
    EXPECT_EQ(m_engine.runs, runs + 1); // the one that was interrupted ran twice
}

TEST_F(TuneTest, GivesTheSameReportFromOneRunAndFromJobs)
{
    m_request.brackets = 3;
    const std::string whole = all();
    m_request.output = m_folder / "jobs";
    for (const int job : {2, 1}) ASSERT_TRUE(runTuning(m_request, m_engine, {.job = job, .of = 2}));
    EXPECT_EQ(merged(), whole);
    const auto tooMany = runTuning(m_request, m_engine, {.job = 1, .of = 4});
    ASSERT_FALSE(tooMany);
    EXPECT_THAT(tooMany.error().text(), HasSubstr("--brackets 4"));
}

TEST_F(TuneTest, SetsAsideWhatCannotBeLearnedAndSaysSoWhenNothingCan)
{
    m_engine.before = [](const TrainRequest& request) -> Result<void> {
        if (request.config.learningRate > 1e-3)
            return fail(ErrorKind::Internal, "batch 3", "The loss is no number.");
        return {};
    };
    const auto report = json::parse(all());
    EXPECT_TRUE(report["trials"][0]["problem"].is_null());
    EXPECT_EQ(report["trials"][17]["problem"], "batch 3: The loss is no number.");
    m_engine.before = [](const TrainRequest&) {
        return fail(ErrorKind::InvalidArgument, "network", "Too deep.");
    };
    m_request.output = m_folder / "none";
    EXPECT_THAT(all(), HasSubstr("No trial could be learned; the first says: network: Too deep."));
}

TEST_F(TuneTest, StopsWhenTheDiskIsFull)
{
    m_engine.before = [](const TrainRequest&) { return fail(ErrorKind::Io, "x", "No space is left."); };
    const auto stopped = runTuning(m_request, m_engine, {});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Io);
}

TEST_F(TuneTest, RefusesAFileThatIsNoFileOfTrials)
{
    all();
    for (const char* tail : {"-wal", "-shm"})
        std::filesystem::remove(m_request.output / ("trials.sqlite" + std::string(tail)));
    test::writeBytes(m_request.output / "trials.sqlite", "this is not a database, however long it may be");
    EXPECT_THAT(merged(), HasSubstr("no file of trials"));
}

TEST_F(TuneTest, MakesAPageOfItsTrials)
{
    all();
    const auto report = mergeTuning(m_request);
    ASSERT_TRUE(report);
    const std::string page = tuneHtml(*report, "Search on m.csv");
    for (const char* part : {"Search on m.csv", "learningRate", "<svg", "judge its settings by crossval"})
        EXPECT_THAT(page, HasSubstr(part));
    EXPECT_THAT(page, testing::Not(HasSubstr("<script")));
}

TEST(SearchSpace, DrawsWithinItsBoundsAndTheSameForTheSameSeed)
{
    const auto space = defaultSearchSpace(TrainConfig{});
    bool differs = false;
    for (std::uint64_t number = 0; number < 50; ++number) {
        const auto settings = drawSettings(space, 7, number);
        EXPECT_EQ(settings, drawSettings(space, 7, number));
        differs = differs || settings != drawSettings(space, 8, number);
        const auto config = withSettings(TrainConfig{}, settings);
        ASSERT_TRUE(config) << config.error().text();
        EXPECT_GE(config->learningRate, 3e-4);
        EXPECT_LE(config->learningRate, 1e-2);
        EXPECT_LE(config->epochs, TrainConfig{}.epochs);
        EXPECT_GE(config->epochs, TrainConfig{}.epochs / 2);
    }
    EXPECT_TRUE(differs);
    const auto again = searchSpaceFromJson(toJson(space));
    ASSERT_TRUE(again);
    EXPECT_EQ(toJson(*again), toJson(space));
}

TEST(SearchSpace, SaysWhichSettingIsWrong)
{
    for (const char* bad :
         {R"({})", R"([1])", R"({"learningRate": 3})", R"({"learningRate": {"log": [0, 1]}})",
          R"({"epochs": {"integer": [9, 3]}})", R"({"epochs": {"triangle": [1, 3]}})",
          R"({"epochs": {"choice": []}})", R"({"mixUp": {"uniform": ["a", 1]}})"})
        EXPECT_FALSE(searchSpaceFromJson(json::parse(bad))) << bad;
    const auto wrong = searchSpaceFromJson(json::parse(R"({"epochs": {"integer": [9, 3]}})"));
    EXPECT_EQ(wrong.error().where, "epochs");
    EXPECT_FALSE(withSettings({}, {{"noSuchSetting", 3}}));
    EXPECT_FALSE(withSettings({}, {{"learningRate", "fast"}}));
    EXPECT_FALSE(withSettings({}, {{"learningRate.deeper", 3}}));
}

} // namespace
} // namespace cryscope
