#include "core/base/AtomicFile.h"
#include "core/base/Csv.h"
#include "core/model/Engine.h"
#include "core/model/HeardGroups.h"
#include "core/model/ModelBundle.h"
#include "tests/core/training/TrainingSamples.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>

namespace cryscope {
namespace {

using testing::HasSubstr;

/// The whole way, through the module that the program loads: files, manifest, folds, bundle.
class TrainerTest : public testing::Test {
protected:
    TrainerTest()
    {
        std::string csv = "path,cry,group,source\n";
        for (const auto& clip : test::smallClips(9)) {
            const std::string name = clip.group + (clip.label == 1 ? "-cry.wav" : "-hum.wav");
            test::writeWav(m_folder / name, clip.samples, SampleRate{16000});
            csv += name + "," + std::to_string(clip.label) + "," + clip.group + "," + clip.source + "\n";
        }
        csv += "nowhere.wav,1,nobody,phone\n";
        test::writeBytes(m_folder / "m.csv", csv);
        m_request.manifest = m_folder / "m.csv";
        m_request.output = m_folder / "out";
        m_request.config = test::smallConfig();
        m_request.config.attribution = "made on the spot";
        m_request.device = DeviceRequest::Cpu;
    }

    Engine& engine()
    {
        static const auto loaded = loadEngine();
        if (!loaded) throw std::runtime_error(loaded.error().text());
        return **loaded;
    }

    Result<TrainOutcome> train(const CancelToken& cancel = {}, const TrainProgressFn& progress = {})
    {
        return engine().train(m_request, progress, cancel);
    }

    /// Infants by turns to fold 0 and fold 1 of a column; one epoch is enough to see who was scored by whom.
    void takeFoldsFromColumn()
    {
        std::string csv = "path,cry,group,round\n";
        for (int i = 0; i < 9; ++i) {
            const std::string group = "infant" + std::to_string(i);
            for (const char* what : {"-cry.wav,1,", "-hum.wav,0,"})
                csv += group + what + group + "," + std::to_string(i % 2) + "\n";
        }
        test::writeBytes(m_request.manifest, csv);
        m_request.foldColumn = "round";
        m_request.config.epochs = 1;
    }

    test::TempFolder m_folder;
    TrainRequest m_request;
};

TEST_F(TrainerTest, writesABundleThatLoadsAndTellsCriesFromHumming)
{
    const auto outcome = train();
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_FALSE(outcome->wasCancelled);
    EXPECT_THAT(outcome->notes, testing::Contains(HasSubstr("nowhere.wav")));
    EXPECT_EQ(outcome->card.training["attribution"], "made on the spot");
    EXPECT_TRUE(outcome->card.metrics.contains("auc"));
    const auto heard = heardGroups(outcome->card);
    ASSERT_TRUE(heard);
    EXPECT_TRUE(heard->isComplete);
    EXPECT_EQ(heard->marks.size(), 9U);

    const auto loaded = engine().load(m_request.output, DeviceRequest::Auto);
    ASSERT_TRUE(loaded) << loaded.error().text();
    const auto cry = test::cry(0.5, SampleRate{16000}, {.f0LowHz = 400, .f0HighHz = 600, .seed = 99});
    const auto hum = test::sine(100, 0.5, SampleRate{16000}, 0.2);
    const auto onCry = loaded->classifier->classify({cry, 1});
    const auto onHum = loaded->classifier->classify({hum, 1});
    ASSERT_TRUE(onCry && onHum);
    EXPECT_GT(onCry->logit(0, 1) - onCry->logit(0, 0), onHum->logit(0, 1) - onHum->logit(0, 0));
}

TEST_F(TrainerTest, scoresEveryClipByAModelThatHasNotSeenItsInfant)
{
    m_request.folds = 3;
    m_request.config.epochs = 3;
    std::set<std::string> stages;
    double last = 0;
    const auto outcome = train({}, [&](const TrainProgress& progress) {
        stages.insert(progress.stage);
        EXPECT_GE(progress.fraction, last);
        last = progress.fraction;
    });
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_THAT(stages, testing::ElementsAre("decode", "final", "fold 1 of 3", "fold 2 of 3", "fold 3 of 3"));
    EXPECT_DOUBLE_EQ(last, 1.0);

    const auto table = parseCsv(*readFile(outcome->outOfFold));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->columns, (std::vector<std::string>{"path", "source", "group", "fold", "label",
                                                        "threshold", "score", "logit"}));
    ASSERT_EQ(table->records.size(), 18U);
    std::map<std::string, std::set<std::string>> foldsOfGroup;
    for (const auto& record : table->records) {
        foldsOfGroup[record.cells[2]].insert(record.cells[3]);
        const double score = std::stod(record.cells[6]);
        EXPECT_TRUE(score >= 0 && score <= 1);
    }
    EXPECT_EQ(foldsOfGroup.size(), 9U);
    for (const auto& [group, folds] : foldsOfGroup) EXPECT_EQ(folds.size(), 1U) << group;
    EXPECT_GT(outcome->card.metrics.at("auc").value, 0.9);
    EXPECT_THAT(outcome->card.metrics.at("auc").protocol, HasSubstr("3-fold"));

    // A log line a message of every epoch, each JSON of its own.
    std::istringstream log(*readFile(m_request.output / "train.jsonl"));
    int lines = 0;
    for (std::string line; std::getline(log, line); ++lines)
        EXPECT_TRUE(nlohmann::json::accept(line)) << line;
    EXPECT_GE(lines, 7);

    // Everything is there already: going on takes the checkpoints and ends with the same model.
    const std::string weights = *readFile(m_request.output / kWeightsFileName);
    m_request.resume = true;
    ASSERT_TRUE(train());
    EXPECT_EQ(*readFile(m_request.output / kWeightsFileName), weights);
}

TEST_F(TrainerTest, takesTheFoldsThatAColumnOfTheManifestNames)
{
    takeFoldsFromColumn();
    const auto outcome = train();
    ASSERT_TRUE(outcome) << outcome.error().text();
    const auto table = parseCsv(*readFile(outcome->outOfFold));
    ASSERT_TRUE(table);
    ASSERT_EQ(table->records.size(), 18U);
    for (const auto& record : table->records)
        EXPECT_EQ(std::stoi(record.cells[0].substr(6)) % 2, std::stoi(record.cells[3])) << record.cells[0];
}

TEST_F(TrainerTest, learnsFromClipsMarkedForItAndNeverJudgesThem)
{
    takeFoldsFromColumn();
    std::string csv = "path,cry,group,round,use\n";
    for (int i = 0; i < 8; ++i) {
        const std::string group = "infant" + std::to_string(i);
        for (const char* what : {"-cry.wav,1,", "-hum.wav,0,"})
            csv += group + what + group + "," + std::to_string(i % 2) + ",\n";
    }
    csv += "infant8-hum.wav,0,elsewhere,,train\n";
    test::writeBytes(m_request.manifest, csv);
    const auto outcome = train();
    ASSERT_TRUE(outcome) << outcome.error().text();
    const auto table = parseCsv(*readFile(outcome->outOfFold));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->records.size(), 16U);
    for (const auto& record : table->records) EXPECT_NE(record.cells[0], "infant8-hum.wav");
    const auto heard = heardGroups(outcome->card);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->marks.size(), 9U) << "eight infants and what was learned from beside them";
}

TEST_F(TrainerTest, learnsOneFoldAloneAsItDoesAmongTheOthersAndKeepsNoModel)
{
    takeFoldsFromColumn();
    const auto whole = train();
    ASSERT_TRUE(whole) << whole.error().text();
    m_request.output = m_folder / "piece";
    m_request.onlyFold = 1;
    const auto piece = train();
    ASSERT_TRUE(piece) << piece.error().text();
    EXPECT_FALSE(std::filesystem::exists(m_request.output / kWeightsFileName));
    std::vector<std::vector<std::string>> expected, found;
    const auto wholeTable = parseCsv(*readFile(whole->outOfFold));
    const auto pieceTable = parseCsv(*readFile(piece->outOfFold));
    for (const auto& record : wholeTable->records)
        if (record.cells[3] == "1") expected.push_back(record.cells);
    for (const auto& record : pieceTable->records) found.push_back(record.cells);
    EXPECT_EQ(found, expected);
    EXPECT_EQ(found.size(), 8U);

    m_request.onlyFold = 2;
    const auto none = train();
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().text(), HasSubstr("no fold 2"));
}

TEST_F(TrainerTest, learnsKindsThroughTheSameMachinery)
{
    m_request.config.task = ModelTask::Reason;
    m_request.config.name = "kinds";
    m_request.config.classes = {"hum", "wail"};
    m_request.config.labelColumn = "kind";
    std::string csv = "path,kind,group\n";
    for (int i = 0; i < 9; ++i) {
        const std::string group = "infant" + std::to_string(i);
        csv += group + "-cry.wav,wail," + group + "\n" + group + "-hum.wav,hum," + group + "\n";
    }
    csv += "infant0-cry.wav,lonely,infant0\n";
    test::writeBytes(m_request.manifest, csv);
    m_request.folds = 3;
    const auto outcome = train();
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_EQ(outcome->card.task, ModelTask::Reason);
    EXPECT_TRUE(outcome->card.metrics.contains("macro_auc"));
    EXPECT_TRUE(outcome->card.metrics.contains("majority_accuracy"));
    EXPECT_THAT(outcome->notes, testing::Contains(HasSubstr("none of the classes")));
    EXPECT_THAT(*readFile(outcome->outOfFold), HasSubstr("p_hum,p_wail"));
    EXPECT_TRUE(engine().load(m_request.output, DeviceRequest::Cpu));
}

TEST_F(TrainerTest, keepsTheBestSoFarWhenItIsCancelled)
{
    CancelSource cancel;
    const auto outcome = train(cancel.token(), [&](const TrainProgress& progress) {
        if (progress.epoch == 1) cancel.request();
    });
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_TRUE(outcome->wasCancelled);
    EXPECT_EQ(outcome->epochs, 1);
    EXPECT_TRUE(engine().load(m_request.output, DeviceRequest::Cpu));
}

TEST_F(TrainerTest, startsFromAnotherModelWhenGivenOne)
{
    m_request.config.epochs = 2;
    ASSERT_TRUE(train());
    const auto trained = readModelBundle(m_request.output);
    ASSERT_TRUE(trained);
    m_request.init = m_request.output;
    m_request.output = m_folder / "tuned";
    m_request.config.epochs = 1;
    m_request.config.learningRate = 1e-8;
    m_request.config.minLearningRate = 0;
    m_request.config.weightDecay = 0;
    ASSERT_TRUE(train());
    const auto tuned = readModelBundle(m_request.output);
    ASSERT_TRUE(tuned);
    const auto& before = trained->weights.tensors[0].values;
    const auto& after = tuned->weights.tensors[0].values;
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_NEAR(before[i], after[i], 1e-4);
}

TEST_F(TrainerTest, writesBundlesOfTheOtherArchitecturesAndWhatTheyCost)
{
    m_request.config.epochs = 1;
    m_request.config.clipsPerEpoch = 16;
    for (const char* architecture : {"deep-spectral", "cry-hybrid"}) {
        m_request.config.network = {{"architecture", architecture}, {"size", "tiny"}};
        m_request.config.features.hopLength = 320;
        m_request.output = m_folder / architecture;
        const auto outcome = train();
        ASSERT_TRUE(outcome) << outcome.error().text();
        EXPECT_EQ(outcome->card.architecture, architecture);
        const auto card = readModelCard(m_request.output);
        ASSERT_TRUE(card) << card.error().text();
        ASSERT_TRUE(card->cost);
        EXPECT_GT(card->cost->parameters, 5000);
        EXPECT_GT(card->cost->macsPerWindow, 10000);
        EXPECT_GT(card->cost->millisecondsPerWindow, 0);
        EXPECT_TRUE(engine().load(m_request.output, DeviceRequest::Cpu));
    }
}

TEST_F(TrainerTest, startsOnlyFromAModelThatHearsAndIsBuiltAlike)
{
    m_request.config.epochs = 1;
    m_request.config.clipsPerEpoch = 8;
    m_request.config.freeze = Freeze::Head;
    EXPECT_THAT(train().error().sentence, HasSubstr("no model to start from"));
    m_request.config.freeze = Freeze::None;
    ASSERT_TRUE(train());
    m_request.init = m_request.output;
    m_request.output = m_folder / "tuned";
    auto other = m_request.config;
    m_request.config.features.melBands = 40;
    EXPECT_THAT(train().error().sentence, HasSubstr("other features"));
    m_request.config = other;
    m_request.config.network["hidden"] = 9;
    EXPECT_THAT(train().error().sentence, HasSubstr("other network"));
    m_request.config = other;
    m_request.config.freeze = Freeze::LastBlock;
    EXPECT_TRUE(train());
}

TEST_F(TrainerTest, saysInOneSentenceWhatIsWrongWithARequest)
{
    m_request.config.network = {{"channels", {0}}};
    EXPECT_THAT(train().error().text(), HasSubstr("channels"));
    m_request.config = test::smallConfig();
    m_request.config.augmentation = {{"gian", 3}};
    EXPECT_EQ(train().error().kind, ErrorKind::InvalidArgument);
    m_request.config = test::smallConfig();
    m_request.config.labelColumn = "mood";
    EXPECT_EQ(train().error().kind, ErrorKind::InvalidArgument);
    m_request.config = test::smallConfig();
    m_request.folds = 50;
    EXPECT_EQ(train().error().kind, ErrorKind::InvalidArgument);
    m_request.folds = 0;
    m_request.manifest = m_folder / "no.csv";
    EXPECT_EQ(train().error().kind, ErrorKind::NotFound);
    test::writeBytes(m_folder / "one.csv", "path,cry,group\ninfant0-cry.wav,1,a\ninfant1-cry.wav,1,b\n");
    m_request.manifest = m_folder / "one.csv";
    EXPECT_THAT(train().error().sentence, HasSubstr("no_cry"));
}

TEST_F(TrainerTest, engineSaysWhatItIsAndRefusesBrokenBundles)
{
    EXPECT_THAT(engine().description(), HasSubstr("LibTorch"));
    EXPECT_EQ(engine().load(m_folder / "nothing", DeviceRequest::Cpu).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(loadEngine()->get(), &engine());
}

} // namespace
} // namespace cryscope
