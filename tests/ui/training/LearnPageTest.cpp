#include "ui/training/LearnPage.h"
#include "core/analysis/LiveWorker.h"
#include "core/base/AtomicFile.h"
#include "tests/ui/training/TrainingSounds.h"
#include "ui/training/CurveChart.h"
#include "ui/training/ExpertDialog.h"
#include "ui/training/LearnForm.h"
#include "ui/training/RunView.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <atomic>
#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <set>

namespace cryscope {
namespace {

using testing::HasSubstr;
using State = LearnSession::State;

constexpr int kLimitMs = 100000;

/// A network and a course that learn the difference within seconds.
TrainConfig smallConfig()
{
    TrainConfig config;
    config.name = "from-the-window";
    config.features.hopLength = 640;
    config.features.melBands = 32;
    config.features.windowLength = 512;
    config.windowLength = 8000;
    config.windowHop = 4000;
    config.network = {{"channels", {4, 8}}, {"timePools", 2}, {"hidden", 8}, {"dropout", 0.1}};
    config.augmentation = {{"reverbProbability", 0.0}, {"gainDb", {-10, 3}}};
    config.bagSeconds = 1.5;
    config.bagWindows = 2;
    config.epochs = 4;
    config.clipsPerEpoch = 32;
    config.clipsPerBatch = 8;
    config.learningRate = 0.01;
    config.warmUpEpochs = 0.2;
    config.innerFolds = 3;
    config.patience = 10000;
    config.maxMaskFrames = 2;
    config.maxMaskBands = 3;
    config.loaderThreads = 1;
    return config;
}

class Learning : public ::testing::Test {
protected:
    Learning()
    {
        const auto table = test::writeTrainingSounds(m_home / "sounds", 6);
        m_data = std::make_unique<TrainingData>(m_home / "training");
        EXPECT_TRUE(test::addAndAudit(*m_data, {{DataSource::Kind::Manifest, table}}));
        make();
    }
    void SetUp() override
    {
        const std::filesystem::path bin(qgetenv("CRYSCOPE_BUILD_BIN").toStdString());
        if (!std::filesystem::exists(bin / "libcryscope-engine.so"))
            GTEST_SKIP() << "This build has no engine to learn with.";
    }
    ~Learning() override
    {
        m_page.reset();
        m_data.reset();
    }
    void make()
    {
        m_page.reset();
        m_page = std::make_unique<LearnPage>(
            m_settings, *m_data,
            std::filesystem::path(qgetenv("CRYSCOPE_BUILD_BIN").toStdString()) / "cryscope-cli");
        m_page->resize(1100, 700);
    }
    LearnSession& session() { return m_page->session(); }
    QPushButton& button(const char* name) { return *m_page->findChild<QPushButton*>(QLatin1String(name)); }
    void start(const TrainConfig& config)
    {
        m_page->form().setConfig(config);
        button("learnStart").click();
        ASSERT_EQ(session().state(), State::Running) << m_page->form().problem().toStdString();
    }
    bool waitForEnd()
    {
        return test::waitFor([&] { return !session().isBusy(); }, kLimitMs);
    }
    bool waitForEpochs(std::size_t count)
    {
        return test::waitFor([&] { return session().epochs().size() >= count || !session().isBusy(); },
                             kLimitMs) &&
               session().epochs().size() >= count;
    }
    /// "T" while it is stopped.
    static char processState(qint64 id)
    {
        std::ifstream stat("/proc/" + std::to_string(id) + "/stat");
        std::string number, name;
        char state = '?';
        stat >> number >> name >> state;
        return state;
    }
    qint64 processId() { return session().processId(); }

    test::TempFolder m_home;
    Settings m_settings{QString::fromStdString((m_home / "settings.ini").string())};
    std::unique_ptr<TrainingData> m_data;
    std::unique_ptr<LearnPage> m_page;
};

TEST_F(Learning, FromTheWindowWritesABundleAndShowsHowItWent)
{
    start(smallConfig());
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(session().outcome() && *session().outcome()) << m_page->runView().stateText().toStdString();
    EXPECT_TRUE(session().run()->hasBundle());
    EXPECT_TRUE(session().run()->isFinished());
    EXPECT_EQ((*session().outcome())->value("model", std::string()), "from-the-window");
    EXPECT_EQ(m_page->runView().loss().points(0).size(), 4);
    EXPECT_EQ(m_page->runView().loss().points(1).size(), 4);
    EXPECT_EQ(m_page->runView().score().points(0).size(), 4);
    auto* classes = m_page->findChild<QTableWidget*>(QStringLiteral("classTable"));
    ASSERT_EQ(classes->rowCount(), 2);
    EXPECT_EQ(classes->item(0, 0)->text(), QStringLiteral("No cry"));
    EXPECT_GT(session().latest().memoryBytes, 1 << 20);
    EXPECT_FALSE(session().unfinished()); // there is nothing to go on with
}

TEST_F(Learning, SaysBeforehandHowLongItWillTakeAtMost)
{
    m_page->form().setConfig(smallConfig());
    m_page->show();
    ASSERT_TRUE(
        test::waitFor([&] { return m_page->estimateText().contains(QStringLiteral("12 clips")); }, kLimitMs))
        << m_page->estimateText().toStdString() << m_page->form().problem().toStdString();
    EXPECT_THAT(m_page->estimateText().toStdString(), HasSubstr("about"));
    EXPECT_TRUE(trainingRuns(m_data->runsFolder()).empty()); // nothing was learned
}

TEST_F(Learning, IsPausedWithoutTakingTimeAndGoesOn)
{
    TrainConfig config = smallConfig();
    config.epochs = 5;
    start(config);
    ASSERT_TRUE(waitForEpochs(1));
    button("learnPause").click();
    EXPECT_EQ(session().state(), State::Paused);
    ASSERT_NE(processId(), 0);
    ASSERT_TRUE(test::waitFor([&] { return processState(processId()) == 'T'; }));
    button("learnPause").click();
    EXPECT_EQ(session().state(), State::Running);
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(session().epochs().size(), 5U);
    EXPECT_TRUE(session().run()->hasBundle());
}

TEST_F(Learning, KeepsTheBestSoFarWhenItIsEndedEvenWhilePaused)
{
    TrainConfig config = smallConfig();
    config.epochs = 5000;
    start(config);
    ASSERT_TRUE(waitForEpochs(2));
    session().setPaused(true);
    button("learnCancel").click();
    EXPECT_EQ(session().state(), State::Ending);
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(session().outcome() && *session().outcome());
    EXPECT_FALSE((*session().outcome())->value("complete", true));
    EXPECT_TRUE(session().run()->hasBundle());
    EXPECT_LT(session().epochs().size(), 5000U);
}

TEST_F(Learning, GoesOnFromTheLastEpochAfterAKillAndANewStart)
{
    TrainConfig config = smallConfig();
    config.epochs = 40;
    start(config);
    ASSERT_TRUE(waitForEpochs(2));
    ASSERT_NE(processId(), 0);
    ::kill(pid_t(processId()), SIGKILL);
    ASSERT_TRUE(waitForEnd());
    ASSERT_FALSE(*session().outcome());
    const auto done = session().run()->epochs().size();
    ASSERT_GE(done, 2U);

    make(); // the program starts anew
    m_page->show();
    ASSERT_TRUE(session().unfinished());
    EXPECT_TRUE(m_page->findChild<QWidget*>(QStringLiteral("learnUnfinished"))->isVisible());
    button("learnResume").click();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(session().outcome() && *session().outcome()) << session().outcome()->error().sentence;
    const auto epochs = session().run()->epochs();
    EXPECT_EQ(epochs.back().epoch, 40);
    EXPECT_EQ(epochs.size(), 40U); // none was learned twice
    EXPECT_FALSE(session().unfinished());
}

TEST_F(Learning, EndsWithTheWindowAndIsOfferedAgain)
{
    TrainConfig config = smallConfig();
    config.epochs = 5000;
    start(config);
    ASSERT_TRUE(waitForEpochs(1));
    session().setPaused(true);
    const qint64 id = processId();
    make();
    EXPECT_NE(::kill(pid_t(id), 0), 0); // no process is left behind
    EXPECT_TRUE(session().unfinished());
}

TEST_F(Learning, SaysInPlaceWhatIsWrongAndDoesNotBegin)
{
    TrainConfig config = smallConfig();
    config.minLearningRate = 1;
    m_page->form().setConfig(config);
    EXPECT_THAT(m_page->form().problem().toStdString(), HasSubstr("minLearningRate"));
    EXPECT_FALSE(button("learnStart").isEnabled());
    m_page->form().setConfig(smallConfig());
    EXPECT_TRUE(m_page->form().problem().isEmpty());
    EXPECT_TRUE(button("learnStart").isEnabled());
}

TEST_F(Learning, SaysTheSentenceOfTheEngineWhenItCannotBe)
{
    TrainConfig config = smallConfig();
    config.innerFolds = 50; // of six infants
    start(config);
    ASSERT_TRUE(waitForEnd());
    ASSERT_FALSE(*session().outcome());
    EXPECT_FALSE(session().outcome()->error().sentence.empty());
    EXPECT_FALSE(session().unfinished()); // nothing was learned that could go on
}

TEST_F(Learning, SaysWhenTheProgramThatLearnsIsMissing)
{
    m_page = std::make_unique<LearnPage>(m_settings, *m_data, m_home / "nowhere");
    m_page->form().setConfig(smallConfig());
    button("learnStart").click();
    ASSERT_TRUE(waitForEnd());
    EXPECT_THAT(session().outcome()->error().sentence, HasSubstr("reinstall"));
}

TEST_F(Learning, OffersPresetsThatAreValidAndRemembersTheSettings)
{
    for (const auto preset : {TrainPreset::Quick, TrainPreset::Careful}) {
        m_page->form().usePreset(preset);
        EXPECT_TRUE(m_page->form().request().validate()) << int(preset);
    }
    EXPECT_EQ(m_page->form().request().config.epochs, 60);
    m_page->form().setConfig(smallConfig());
    make();
    EXPECT_EQ(m_page->form().request().config, smallConfig());
}

TEST_F(Learning, BesideListeningLeavesItItsDeadline)
{
    TrainConfig config = smallConfig();
    config.epochs = 5000;
    start(config);
    ASSERT_TRUE(waitForEpochs(1));

    constexpr SampleRate kRate{16000};
    constexpr double kSeconds = 6;
    std::atomic<double> heard{0};
    std::atomic<bool> wasLate{false};
    auto stream = std::make_shared<CaptureStream>(kRate);
    const auto publish = [&](const LiveUpdate& update) {
        heard = update.timeSeconds;
        if (update.light) wasLate = true; // more than a second behind
        for (const LiveEvent& event : update.events)
            if (event.cause == "backlog") wasLate = true;
    };
    LivePathConfig path;
    path.inputRate = kRate;
    LiveWorker worker(stream, path, {std::make_shared<FixedClassifier>(), nullptr}, publish,
                      [](const Error&) {});
    const auto sound = test::cry(kSeconds, kRate);
    constexpr std::size_t kBlock = 1600;
    QElapsedTimer clock;
    clock.start();
    for (std::size_t at = 0; at + kBlock <= sound.size(); at += kBlock) {
        while (double(clock.elapsed()) / 1000 < double(at) / kRate.hz)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        stream->lostSamples +=
            std::int64_t(kBlock - stream->ring.write(std::span(sound).subspan(at, kBlock)));
    }
    ASSERT_TRUE(test::waitFor([&] { return heard >= kSeconds - 0.5; }));
    EXPECT_FALSE(wasLate);
    EXPECT_EQ(stream->lostSamples, 0);
    EXPECT_TRUE(session().isBusy()); // it was learning all the while
    session().cancel();
    ASSERT_TRUE(waitForEnd());
}

TEST(ExpertPage, SaysWhatDoesNotGoTogetherAndCannotBeConfirmedSo)
{
    ExpertDialog dialog(smallConfig(), false);
    auto* rate = dialog.findChild<QDoubleSpinBox*>(QStringLiteral("/minLearningRate"));
    ASSERT_NE(rate, nullptr);
    auto* confirm = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_TRUE(confirm->isEnabled());
    rate->setValue(5);
    EXPECT_THAT(dialog.problem().toStdString(), HasSubstr("minLearningRate"));
    EXPECT_FALSE(confirm->isEnabled());
    rate->setValue(0.0001);
    EXPECT_TRUE(confirm->isEnabled());
    EXPECT_DOUBLE_EQ(dialog.config().minLearningRate, 0.0001);
}

TEST(ExpertPage, HasEveryFieldOfTheConfigThatIsNotChosenElsewhere)
{
    std::set<std::string> shown;
    for (const TrainField& field : trainFields()) shown.insert(field.key);
    const nlohmann::json config = toJson(TrainConfig{});
    for (const auto& [name, value] : config.items()) {
        static const std::set<std::string> elsewhere{
            "task",         "labelColumn",   "sourceColumn", "classes",      "network",    "features",
            "augmentation", "sourceWeights", "lossWeights",  "noiseSources", "weakSources"};
        EXPECT_TRUE(shown.contains("/" + name) || elsewhere.contains(name)) << name;
    }
}

TEST(EstimateWords, AreNeverMoreExactThanAnEstimateIs)
{
    EXPECT_EQ(aboutText(3), QStringLiteral("about 5 s"));
    EXPECT_EQ(aboutText(47), QStringLiteral("about 45 s"));
    EXPECT_EQ(aboutText(12 * 60 + 10), QStringLiteral("about 12 min"));
    EXPECT_EQ(aboutText(3 * 3600), QStringLiteral("about 3.0 h"));
    EXPECT_EQ(aboutText(30 * 3600), QStringLiteral("about 30 h"));
}

} // namespace
} // namespace cryscope
