#include "core/analysis/BatchLedger.h"
#include "core/analysis/KeptAnalysis.h"
#include "core/analysis/ResultJson.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/TempFolder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fs = std::filesystem;

using namespace cryscope;
using namespace cryscope::test;

namespace {

ClipAnalysis someAnalysis()
{
    ClipAnalysis analysis;
    analysis.durationSeconds = 12.345678901234;
    analysis.cryProbability = 1.0 / 3;
    analysis.isCry = true;
    analysis.reason = "hungry";
    analysis.reasons = {{"hungry", 0.1 + 0.2}, {"a tired one", 1e-17}};
    analysis.episodes = {{0.1, 2.0 / 3, 0.9999999, "hungry", {{"hungry", 0.7}}}, {3, 4.5, 0.5, kNotSure, {}}};
    analysis.detectorName = "cry-detector";
    analysis.detectorVersion = "2";
    analysis.reasonName = "cry-reason";
    analysis.reasonVersion = "1";
    analysis.device = "cpu";
    return analysis;
}

class Ledger : public testing::Test {
protected:
    InputFile input(const std::string& name, const std::string& content = "sound")
    {
        writeBytes(sounds / name, content);
        return {sounds / name, name, std::nullopt};
    }
    std::unique_ptr<BatchLedger> open()
    {
        auto opened = BatchLedger::open(home.path());
        EXPECT_TRUE(opened) << opened.error().text();
        return std::move(*opened);
    }
    std::vector<BatchRow> add(std::initializer_list<const char*> names)
    {
        std::vector<InputFile> inputs;
        for (const char* name : names) inputs.push_back(input(name));
        auto added = ledger->add(inputs);
        EXPECT_TRUE(added);
        return added->rows;
    }
    void keep(const BatchRow& row, const Result<ClipAnalysis>& outcome, const std::string& identity = "m")
    {
        const auto kept = ledger->keep(row.id, FileStamp::of(row.path), identity, outcome);
        ASSERT_TRUE(kept) << kept.error().text();
        ASSERT_TRUE(*kept);
    }

    TempFolder home;
    TempFolder sounds;
    std::unique_ptr<BatchLedger> ledger = open();
};

TEST(KeptAnalysis, GivesBackEveryNumberToTheLastBit)
{
    const ClipAnalysis analysis = someAnalysis();
    const auto back = keptAnalysis(keptText(analysis));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, analysis);
    EXPECT_EQ(toLine(toJson(*back, "a.wav")), toLine(toJson(analysis, "a.wav")));
}

TEST(KeptAnalysis, RefusesWhatIsDamaged)
{
    for (const char* text : {"", "{", "[]", "{\"duration\": \"long\"}", "null"})
        EXPECT_FALSE(keptAnalysis(text)) << text;
}

TEST(KeptAnalysis, KnowsAnotherModelAnotherDeviceAndOtherRules)
{
    const Models models{loudnessDetector(), nullptr};
    const AnalysisConfig config = defaultConfig();
    const std::string identity = analysisIdentity(models, config);
    EXPECT_EQ(analysisIdentity({loudnessDetector(), nullptr}, config), identity);
    EXPECT_NE(analysisIdentity({loudnessDetector(), pitchReason(0.8, 0.6)}, config), identity);
    AnalysisConfig longer = config;
    longer.episodes.minSeconds = 2;
    EXPECT_NE(analysisIdentity(models, longer), identity);
    AnalysisConfig sustained = config;
    sustained.episodes.sustainedSeconds = 2;
    EXPECT_NE(analysisIdentity(models, sustained), identity);
    ModelCard card = detectorCard();
    card.weightsSha256 = "other";
    EXPECT_NE(analysisIdentity({std::make_shared<FixedClassifier>(card,
                                                                  [](std::span<const float>) {
                                                                      return std::vector<float>{1, 0};
                                                                  }),
                                nullptr},
                               config),
              identity);
}

TEST_F(Ledger, KeepsFilesInTheirOrderAndKnowsOneThatComesAgain)
{
    add({"b.wav", "a.wav"});
    const std::vector<InputFile> again{input("a.wav"), input("c.wav")};
    const auto added = ledger->add(again);
    ASSERT_TRUE(added);
    EXPECT_EQ(added->known, 1U);
    EXPECT_EQ(added->rows.size(), 1U);
    std::vector<std::string> names;
    const auto rows = ledger->rows();
    ASSERT_TRUE(rows);
    for (const BatchRow& row : *rows) {
        names.push_back(row.name.string());
        EXPECT_EQ(row.bytes, 5U);
        EXPECT_EQ(row.state, BatchRow::State::Waiting);
    }
    EXPECT_THAT(names, testing::ElementsAre("b.wav", "a.wav", "c.wav"));
}

TEST_F(Ledger, HasEverythingAfterItIsClosedAndOpenedAgain)
{
    const auto rows = add({"a.wav", "b.wav", "c.wav"});
    keep(rows[0], someAnalysis());
    keep(rows[1], fail(ErrorKind::Unreadable, rows[1].path.string(), "This is no sound."));
    const auto before = *ledger->rows();
    ledger.reset();
    ledger = open();
    EXPECT_TRUE(ledger->note().empty());
    EXPECT_EQ(*ledger->rows(), before);
    EXPECT_EQ(before[0].state, BatchRow::State::Done);
    EXPECT_EQ(before[0].summary, summaryOf(someAnalysis()));
    EXPECT_EQ(before[0].summary.episodes, 2);
    EXPECT_NEAR(before[0].summary.cryingSeconds, 2.0 / 3 - 0.1 + 1.5, 1e-12);
    EXPECT_EQ(before[1].error.sentence, "This is no sound.");
    EXPECT_EQ(before[2].state, BatchRow::State::Waiting);
    std::vector<ClipAnalysis> results;
    ASSERT_TRUE(ledger->results({}, [&](const BatchRow& row, const Result<ClipAnalysis>& outcome) {
        EXPECT_EQ(outcome.has_value(), row.id == rows[0].id);
        if (outcome) results.push_back(*outcome);
        return true;
    }));
    EXPECT_THAT(results, testing::ElementsAre(someAnalysis()));
}

TEST_F(Ledger, ForgetsTheResultsOfChangedFilesAndOfOtherModelsAlone)
{
    const auto rows = add({"same.wav", "longer.wav", "touched.wav", "gone.wav", "other.wav", "broken.wav"});
    for (const BatchRow& row : rows)
        if (row.name != "broken.wav") keep(row, someAnalysis(), row.name == "other.wav" ? "old" : "m");
    keep(rows[5], fail(ErrorKind::Unreadable, {}, "This is no sound."), "old");
    writeBytes(rows[1].path, "longer sound");
    fs::last_write_time(rows[2].path, fs::last_write_time(rows[2].path) + std::chrono::seconds(1));
    fs::remove(rows[3].path);
    const auto forgotten = ledger->forgetChanged("m");
    ASSERT_TRUE(forgotten);
    EXPECT_THAT(*forgotten, testing::ElementsAre(rows[1].id, rows[2].id, rows[3].id, rows[4].id));
    const auto after = *ledger->rows();
    EXPECT_EQ(after[0].state, BatchRow::State::Done);
    EXPECT_EQ(after[1].state, BatchRow::State::Waiting);
    EXPECT_EQ(after[5].state, BatchRow::State::Failed) << "no model can read it";
}

TEST_F(Ledger, KeepsNothingOfAFileThatWasRemovedMeanwhile)
{
    const auto rows = add({"a.wav", "b.wav"});
    ASSERT_TRUE(ledger->remove({rows[0].id}));
    const auto kept = ledger->keep(rows[0].id, {}, "m", someAnalysis());
    ASSERT_TRUE(kept);
    EXPECT_FALSE(*kept);
    EXPECT_EQ(ledger->rows()->size(), 1U);
    ASSERT_TRUE(ledger->clear());
    EXPECT_TRUE(ledger->rows()->empty());
}

TEST_F(Ledger, BeginsAnewWhereTheFileIsDamagedAndSaysSo)
{
    add({"a.wav"});
    const fs::path file = ledger->file();
    ledger.reset();
    writeBytes(file, "no database at all, but long enough to be looked at as one");
    ledger = open();
    EXPECT_FALSE(ledger->note().empty());
    EXPECT_TRUE(ledger->rows()->empty());
    EXPECT_TRUE(fs::exists(file.string() + ".damaged"));
}

TEST_F(Ledger, GivesASecondProgramAnotherOne)
{
    add({"a.wav"});
    auto second = BatchLedger::open(home.path());
    ASSERT_TRUE(second);
    EXPECT_NE((*second)->file(), ledger->file());
    EXPECT_TRUE((*second)->rows()->empty());
}

TEST_F(Ledger, SaysWhereItCannotBeKept)
{
    writeBytes(sounds / "file", "x");
    const auto opened = BatchLedger::open(sounds / "file");
    ASSERT_FALSE(opened);
    EXPECT_FALSE(opened.error().sentence.empty());
}

TEST_F(Ledger, StopsGivingResultsWhenTheReceiverHasEnough)
{
    const auto rows = add({"a.wav", "b.wav", "c.wav"});
    for (const BatchRow& row : rows) keep(row, someAnalysis());
    int taken = 0;
    ASSERT_TRUE(
        ledger->results({}, [&](const BatchRow&, const Result<ClipAnalysis>&) { return ++taken < 2; }));
    EXPECT_EQ(taken, 2);
    std::vector<BatchId> chosen;
    ASSERT_TRUE(ledger->results({rows[2].id}, [&](const BatchRow& row, const Result<ClipAnalysis>&) {
        chosen.push_back(row.id);
        return true;
    }));
    EXPECT_THAT(chosen, testing::ElementsAre(rows[2].id));
}

} // namespace
