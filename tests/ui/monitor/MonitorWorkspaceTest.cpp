#include "ui/monitor/MonitorWorkspace.h"

#include "core/library/Library.h"
#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/Wait.h"
#include "ui/monitor/InputBox.h"
#include "ui/monitor/LevelMeter.h"
#include "ui/monitor/LiveSpectrogramPanel.h"
#include "ui/monitor/SittingEpisodes.h"
#include "ui/monitor/StateBanner.h"

#include <QComboBox>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

class MonitorGestures : public testing::Test {
protected:
    MonitorGestures()
    {
        qputenv("PULSE_SERVER", "unix:/nonexistent");
        workspace.resize(1000, 700);
        workspace.show();
        workspace.setRecordingFolder(folder.path());
        EXPECT_TRUE(QTest::qWaitForWindowActive(&workspace));
    }
    ~MonitorGestures() override { session.stop(); }

    template <class T>
    T* find()
    {
        return workspace.findChild<T*>();
    }
    QPushButton* button(const QString& text)
    {
        for (auto* candidate : workspace.findChildren<QPushButton*>()) {
            if (candidate->text() == text) return candidate;
        }
        return nullptr;
    }
    /// The real microphone cannot be opened here; the one of the test comes afterwards.
    std::shared_ptr<CaptureStream> open()
    {
        EXPECT_TRUE(test::waitFor([&] { return isNotMonitoring(session.status().state); }));
        auto stream = std::make_shared<CaptureStream>(kRate);
        Q_EMIT microphone.opened(stream, "Test microphone");
        Q_EMIT microphone.receiving();
        return stream;
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath("settings.ini")};
    Microphone microphone;
    ListeningSession session{microphone};
    MonitorWorkspace workspace{session, microphone, settings};
};

TEST_F(MonitorGestures, ListensAtAClickAndStopsAtTheNext)
{
    auto* listen = button("Listen");
    ASSERT_NE(listen, nullptr);
    QTest::mouseClick(listen, Qt::LeftButton);
    EXPECT_TRUE(session.isListening());
    EXPECT_EQ(listen->text(), "Stop listening");
    QTest::mouseClick(listen, Qt::LeftButton);
    EXPECT_FALSE(session.isListening());
    EXPECT_EQ(find<StateBanner>()->words(), "Not listening");
}

TEST_F(MonitorGestures, ListensAndRecordsByKeys)
{
    QTest::keyClick(&workspace, Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(session.isListening());
    QTest::keyClick(&workspace, Qt::Key_R, Qt::ControlModifier);
    EXPECT_TRUE(session.isRecording());
    QTest::keyClick(&workspace, Qt::Key_R, Qt::ControlModifier);
    EXPECT_FALSE(session.isRecording());
    EXPECT_TRUE(session.isListening());
}

TEST_F(MonitorGestures, BeginsToListenWhenAskedToRecordAndSaysWhereTheFileIs)
{
    QTest::mouseClick(button("Record"), Qt::LeftButton);
    EXPECT_TRUE(session.isListening());
    auto stream = open();
    const auto sound = test::noise(0.5, kRate);
    stream->ring.write(sound);
    EXPECT_TRUE(test::waitFor([&] { return session.elapsedSeconds() > 0.49; }));
    QTest::mouseClick(button("Stop recording"), Qt::LeftButton);
    bool said = false;
    for (const auto* label : workspace.findChildren<QLabel*>()) {
        said = said || (label->text().startsWith("Saved: ") && label->text().contains(folder.path()));
    }
    EXPECT_TRUE(said);
    EXPECT_TRUE(button("Open in Review")->isVisible());
}

TEST_F(MonitorGestures, SaysUntilTheNextRecordingWhyOneEndedBeforeItsTime)
{
    workspace.record();
    open();
    ASSERT_NE(button("Stop recording"), nullptr);
    QFile blocker(folder.filePath("file"));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    session.stopRecording();
    workspace.setRecordingFolder(folder.filePath("file/below"));
    workspace.record();
    const auto says = [&](const QString& words) {
        const auto labels = workspace.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    };
    EXPECT_TRUE(says("cannot be written to this folder"));
    EXPECT_EQ(button("Stop recording"), nullptr) << "nothing is being recorded";
    ASSERT_NE(button("Record"), nullptr);
    EXPECT_FALSE(button("Record")->isChecked());
    workspace.setRecordingFolder(folder.path());
    QTest::mouseClick(button("Record"), Qt::LeftButton);
    EXPECT_FALSE(says("cannot be written to this folder"));
    EXPECT_TRUE(says("Recording to "));
}

TEST_F(MonitorGestures, ShowsLevelStateAndEpisodesOfWhatIsHeard)
{
    session.setModels({std::make_shared<FixedClassifier>(), nullptr});
    workspace.listen();
    auto stream = open();
    const auto quiet = test::noise(2, kRate, 0.0005);
    const auto cry = test::cry(3, kRate);
    stream->ring.write(quiet);
    EXPECT_TRUE(test::waitFor([&] { return session.elapsedSeconds() > 1.99; }));
    stream->ring.write(cry);
    EXPECT_TRUE(test::waitFor([&] { return session.elapsedSeconds() > 4.99; }));
    EXPECT_TRUE(find<StateBanner>()->words().startsWith("Crying since 0:0"));
    EXPECT_GT(find<LevelMeter>()->rmsDbfs(), -40);
    auto* table = find<QTableView>();
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_TRUE(table->model()->index(0, SittingEpisodes::Length).data().toString().contains("so far"));
    session.stop();
    EXPECT_EQ(table->model()->rowCount(), 1) << "the sitting can still be read";
    EXPECT_FALSE(table->model()->index(0, SittingEpisodes::Length).data().toString().contains("so far"));
}

TEST_F(MonitorGestures, TheSpectrogramGlidesWhileSoundArrives)
{
    workspace.listen();
    auto stream = open();
    auto& view = workspace.findChild<LiveSpectrogramPanel*>()->view();
    const auto block = test::noise(0.1, kRate);
    std::vector<double> shown;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        stream->ring.write(block);
        while (timer.elapsed() < (i + 1) * 100) {
            QTest::qWait(5);
            if (shown.empty() || view.shownSeconds() != shown.back()) shown.push_back(view.shownSeconds());
        }
    }
    EXPECT_GT(shown.size(), 40U) << "twenty blocks, but far more pictures than blocks";
    for (std::size_t i = 1; i < shown.size(); ++i) EXPECT_GE(shown[i], shown[i - 1]) << i;
    session.stop();
    const double last = view.shownSeconds();
    QTest::qWait(60);
    EXPECT_EQ(view.shownSeconds(), last) << "it stands still when nobody listens";
}

TEST_F(MonitorGestures, ThePictureIsPausedAndScrolledBackWhileListeningGoesOn)
{
    workspace.listen();
    auto stream = open();
    auto& view = workspace.findChild<LiveSpectrogramPanel*>()->view();
    for (int i = 0; i < 4; ++i) {
        stream->ring.write(test::noise(10, kRate));
        ASSERT_TRUE(test::waitFor([&] { return session.elapsedSeconds() > 10 * (i + 1) - 0.01; }));
    }
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_TRUE(view.isPaused());
    EXPECT_TRUE(workspace.pictureActions()[0]->isChecked());
    QTest::keyClick(&view, Qt::Key_PageUp);
    const double shown = view.shownSeconds();
    EXPECT_NEAR(shown, 20, 3);
    const QImage paused = view.grab().toImage();
    stream->ring.write(test::noise(5, kRate));
    ASSERT_TRUE(test::waitFor([&] { return session.elapsedSeconds() > 44.99; })) << "listening goes on";
    QTest::qWait(50);
    EXPECT_EQ(view.shownSeconds(), shown) << "and the picture stands";
    EXPECT_NE(view.grab().toImage(), paused) << "but says how long ago that was";
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_NEAR(view.shownSeconds(), view.spanSeconds(), 0.1) << "the oldest that is kept";
    QTest::keyClick(&workspace, Qt::Key_N, Qt::ControlModifier);
    EXPECT_FALSE(view.isPaused());
    EXPECT_TRUE(test::waitFor([&] { return view.shownSeconds() > 44; }));
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_FALSE(view.isPaused()) << "there is nothing after now";
}

TEST_F(MonitorGestures, DropsALabelAtNowWithOneKeyAndKeepsItWithTheSitting)
{
    workspace.setLibraryFolder(folder.filePath("library"));
    workspace.listen();
    auto stream = open();
    stream->ring.write(test::noise(2, kRate));
    ASSERT_TRUE(test::waitFor([&] { return session.elapsedSeconds() > 1.99; }));
    QTest::keyClick(&workspace, Qt::Key_J, Qt::ControlModifier);
    const auto& labels = workspace.findChild<LiveSpectrogramPanel*>()->view().notes().labels();
    ASSERT_EQ(labels.size(), 1U);
    EXPECT_EQ(labels[0].kind, "cry");
    EXPECT_NEAR(labels[0].seconds, 2, 0.1);
    session.stop();
    EXPECT_TRUE(test::waitFor([&] {
        const auto library = Library::openBeside(folder.filePath("library").toStdString());
        const auto kept = library ? (*library)->labels() : Result<std::vector<MomentLabel>>{};
        return kept && kept->size() == 1 && kept->front().kind == "cry";
    }));
}

TEST_F(MonitorGestures, ShowsTheScoresOnRequest)
{
    session.setModels({std::make_shared<FixedClassifier>(), nullptr});
    workspace.listen();
    auto stream = open();
    auto& view = workspace.findChild<LiveSpectrogramPanel*>()->view();
    stream->ring.write(test::noise(3, kRate, 0.01));
    ASSERT_TRUE(test::waitFor([&] { return session.elapsedSeconds() > 2.99; }));
    EXPECT_FALSE(view.notes().scores().empty());
    const QImage without = view.grab().toImage();
    workspace.pictureActions()[2]->trigger();
    EXPECT_TRUE(view.showsScores());
    EXPECT_NE(view.grab().toImage(), without);
}

TEST_F(MonitorGestures, SaysInLargeLettersThatTheMicrophoneIsLost)
{
    workspace.listen();
    open();
    Q_EMIT microphone.lost("Test microphone");
    auto* banner = find<StateBanner>();
    EXPECT_EQ(banner->words(), "MICROPHONE LOST");
    EXPECT_TRUE(banner->sentence().contains("Test microphone"));
    EXPECT_EQ(banner->accessibleName(), "State: MICROPHONE LOST");
}

TEST_F(MonitorGestures, KeepsTheChosenMicrophoneChosenWhileItIsAway)
{
    auto* inputs = find<InputBox>();
    Q_EMIT microphone.devicesChanged({{"a", "Mic A"}, {"b", "Mic B"}});
    inputs->setCurrentIndex(inputs->findText("Mic B"));
    Q_EMIT inputs->activated(inputs->currentIndex());
    Q_EMIT microphone.devicesChanged({{"a", "Mic A"}});
    EXPECT_EQ(inputs->currentText(), "Mic B (not connected)");
    EXPECT_EQ(inputs->currentData().toByteArray(), "b");
    Q_EMIT microphone.devicesChanged({{"a", "Mic A"}, {"b", "Mic B"}});
    EXPECT_EQ(inputs->currentText(), "Mic B");
}

TEST_F(MonitorGestures, EveryControlCanBeReachedByTabAndHasANameAndATip)
{
    QSet<QWidget*> reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &workspace,
                        Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (auto* control : workspace.findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QAbstractButton*>(control) != nullptr ||
                               qobject_cast<QComboBox*>(control) != nullptr;
        if (!isControl || !control->isVisible() || !control->isEnabled() ||
            control->objectName().startsWith("qt_"))
            continue;
        if (qobject_cast<QTableView*>(control->parentWidget()) != nullptr) continue; // the table's corner
        const QString name =
            control->accessibleName().isEmpty() && qobject_cast<QAbstractButton*>(control) != nullptr
                ? qobject_cast<QAbstractButton*>(control)->text()
                : control->accessibleName();
        EXPECT_FALSE(name.isEmpty()) << control->metaObject()->className();
        EXPECT_FALSE(control->toolTip().isEmpty()) << name.toStdString();
        EXPECT_TRUE(reached.contains(control)) << name.toStdString();
    }
}

} // namespace
} // namespace cryscope
