#include "ui/review/ReviewWorkspace.h"
#include "ui/review/BesideController.h"
#include "ui/review/BesidePane.h"
#include "ui/review/CurveController.h"

#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/panes/CurvePane.h"
#include "ui/panes/ScorePane.h"
#include "ui/panes/WaveformPane.h"
#include "ui/review/LabelList.h"
#include "ui/review/LookPanel.h"
#include "ui/review/MessageBar.h"
#include "ui/review/OutputMenu.h"
#include "ui/review/ProbabilityBars.h"
#include "ui/review/ResultPanel.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/TransportBar.h"
#include "ui/shared/Theme.h"
#include "ui/spectrogram/FrequencyRuler.h"
#include "ui/spectrogram/TimeRuler.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

class Review : public testing::Test {
protected:
    Review()
        : m_settings(path("settings.ini")),
          m_workspace(m_settings, std::unique_ptr<PlaybackOutput>(m_output = new test::FakeOutput))
    {
        m_workspace.resize(1200, 760);
        m_workspace.show();
        m_workspace.activateWindow();
    }

    QString path(const char* name) const { return QString::fromStdString((m_folder.path() / name).string()); }

    /// A minute with two bouts of crying.
    QString recording(const char* name = "20240131-145958.wav")
    {
        const std::vector<test::Bout> bouts{{10, 5}, {40, 6}};
        test::writeWav(m_folder.path() / name, test::night(60, kRate, bouts, 0.0005), kRate);
        return path(name);
    }
    void open(const QString& file)
    {
        QSignalSpy opened(&m_workspace, &ReviewWorkspace::fileOpened);
        m_workspace.openFile(file);
        ASSERT_TRUE(test::waitFor([&] { return opened.count() == 1; }));
    }
    void openAnalysed()
    {
        m_workspace.setModels({std::make_shared<FixedClassifier>(), nullptr});
        QSignalSpy done(&m_workspace, &ReviewWorkspace::analysisFinished);
        open(recording());
        ASSERT_TRUE(test::waitFor([&] { return done.count() == 1; }));
        ASSERT_TRUE(test::waitFor([&] { return m_workspace.list().model().rowCount() == 2; }));
    }

    test::TempFolder m_folder;
    Settings m_settings;
    test::FakeOutput* m_output;
    ReviewWorkspace m_workspace;
};

TEST_F(Review, InvitesToOpenARecordingAtFirst)
{
    EXPECT_FALSE(m_workspace.isShowingRecording());
    QSignalSpy asked(&m_workspace, &ReviewWorkspace::openRequested);
    for (auto* button : m_workspace.findChildren<QPushButton*>())
        if (button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
    for (QAction* action : m_workspace.menuActions()) {
        EXPECT_FALSE(action != nullptr && action->isEnabled());
    }
}

TEST_F(Review, ShowsWhatItOpensAndSaysThatTheModelIsStillLoading)
{
    QSignalSpy title(&m_workspace, &ReviewWorkspace::titleChanged);
    open(recording());
    EXPECT_TRUE(m_workspace.isShowingRecording());
    EXPECT_EQ(title[0][0].toString(), "20240131-145958.wav");
    EXPECT_TRUE(m_workspace.panel().time().showsEverything());
    EXPECT_NEAR(m_workspace.panel().time().duration(), 60, 1e-9);
    EXPECT_EQ(m_workspace.result().headline(), "One moment");
    EXPECT_TRUE(test::waitFor([&] { return m_workspace.recording().peaks() != nullptr; }));
}

TEST_F(Review, LooksForCriesAsSoonAsTheModelIsThere)
{
    open(recording());
    QSignalSpy done(&m_workspace, &ReviewWorkspace::analysisFinished);
    m_workspace.setModels({std::make_shared<FixedClassifier>(), nullptr});
    ASSERT_TRUE(test::waitFor([&] { return done.count() == 1; }));
    EXPECT_TRUE(test::waitFor([&] { return m_workspace.list().model().rowCount() == 2; }));
    EXPECT_TRUE(m_workspace.result().headline().startsWith("Cry"));
    EXPECT_FALSE(m_workspace.result().explanation().isEmpty());
}

TEST_F(Review, SaysInPlaceWhatCannotBeOpenedAndKeepsWhatIsOpen)
{
    open(recording());
    QFile text(path("letter.wav"));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("Dear parents, this is no sound at all.");
    text.close();
    for (const QString& bad : {path("letter.wav"), path("nothing.wav"), path(".")}) {
        m_workspace.openFile(bad);
        ASSERT_TRUE(test::waitFor([&] { return m_workspace.messages().isError(); })) << bad.toStdString();
        EXPECT_TRUE(m_workspace.messages().isVisible());
        EXPECT_GT(m_workspace.messages().text().size(), 15);
        m_workspace.messages().clear();
    }
    EXPECT_TRUE(m_workspace.recording().path().endsWith("20240131-145958.wav"));
    EXPECT_TRUE(m_workspace.isShowingRecording());
}

TEST_F(Review, OpensTheLastOfSeveralFilesAskedForInAHurry)
{
    const QString first = recording("a.wav");
    const QString second = recording("b.wav");
    QSignalSpy opened(&m_workspace, &ReviewWorkspace::fileOpened);
    m_workspace.openFile(first);
    m_workspace.openFile(second);
    ASSERT_TRUE(test::waitFor([&] { return opened.count() >= 1; }));
    test::waitFor([] { return false; }, 100);
    EXPECT_EQ(opened.count(), 1);
    EXPECT_EQ(m_workspace.recording().path(), second);
}

TEST_F(Review, GoesToACryOnAClickAndPlaysItOnADoubleClick)
{
    openAnalysed();
    QTableView& table = m_workspace.list().table();
    const QRect row = table.visualRect(table.model()->index(1, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_NEAR(m_workspace.player().position(), 40, 1);
    EXPECT_FALSE(m_workspace.player().isPlaying());
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_TRUE(m_workspace.player().isPlaying());
    EXPECT_NEAR(m_workspace.player().position(), 39.5, 1) << "a little before it";
}

TEST_F(Review, StepsThroughTheCriesByKey)
{
    openAnalysed();
    m_workspace.panel().view().setFocus();
    QTest::keyClick(&m_workspace.panel().view(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_NEAR(m_workspace.player().position(), 10, 1);
    QTest::keyClick(&m_workspace.panel().view(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_NEAR(m_workspace.player().position(), 40, 1);
    QTest::keyClick(&m_workspace.panel().view(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_NEAR(m_workspace.player().position(), 10, 1);
}

TEST_F(Review, PlaysAndPausesWithSpaceUnlessAButtonHasTheKeyboard)
{
    open(recording());
    SpectrogramView& view = m_workspace.panel().view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_TRUE(m_workspace.player().isPlaying());
    EXPECT_EQ(m_workspace.reviewActions().play->text(), "Pause");
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_FALSE(m_workspace.player().isPlaying());

    auto* box = m_workspace.look().findChild<QComboBox*>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    EXPECT_FALSE(m_workspace.player().isPlaying());
}

TEST_F(Review, MovesThePlayheadAndTheViewByKeys)
{
    open(recording());
    SpectrogramView& view = m_workspace.panel().view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_NEAR(m_workspace.player().position(), 0.6, 1e-6);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(m_workspace.player().position(), 6.6, 1e-6);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_NEAR(m_workspace.player().position(), 60, 1e-6);
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_NEAR(m_workspace.player().position(), 0, 1e-6);
    TimeViewport& time = m_workspace.panel().time();
    QTest::keyClick(&view, Qt::Key_Equal, Qt::ControlModifier);
    EXPECT_NEAR(time.visibleSeconds(), 40, 0.1);
    QTest::keyClick(&view, Qt::Key_PageDown);
    EXPECT_NEAR(time.start(), 20, 0.1);
    QTest::keyClick(&view, Qt::Key_PageUp);
    EXPECT_NEAR(time.start(), 0, 0.1);
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(time.showsEverything());
    view.setSelection(TimeRange{20, 30});
    QTest::keyClick(&view, Qt::Key_E, Qt::ControlModifier);
    EXPECT_NEAR(time.start(), 20, 0.1);
    EXPECT_NEAR(time.end(), 30, 0.1);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(view.selection());
}

TEST_F(Review, KeepsThePlayingSoundInTheMiddleUntilTheUserLooksElsewhere)
{
    open(recording());
    TimeViewport& time = m_workspace.panel().time();
    time.showRange(0, 6);
    m_workspace.player().seek(0);
    m_workspace.player().play();
    m_output->advance(5);
    ASSERT_TRUE(test::waitFor([&] { return m_workspace.player().position() > 4.9; }, 500));
    EXPECT_NEAR((time.start() + time.end()) / 2, 5, 0.1);
    Q_EMIT m_workspace.panel().userMovedView();
    time.setStart(30);
    m_output->advance(1);
    ASSERT_TRUE(test::waitFor([&] { return m_workspace.player().position() > 5.9; }, 500));
    EXPECT_NEAR(time.start(), 30, 1e-6);
}

TEST_F(Review, CountsByTheClockWhenTheStartIsKnown)
{
    open(recording());
    ASSERT_TRUE(m_workspace.recording().startTime());
    m_workspace.reviewActions().timeFormats[int(TimeFormat::WallClock)]->trigger();
    EXPECT_TRUE(m_workspace.panel().timeRuler().labels().front().startsWith("15:00:0") ||
                m_workspace.panel().timeRuler().labels().front().startsWith("14:59:"))
        << m_workspace.panel().timeRuler().labels().join(' ').toStdString();
    QTest::keyClick(&m_workspace.panel().view(), Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(m_workspace.panel().timeRuler().labels().front().startsWith("00:00"));
    EXPECT_EQ(m_settings.timeFormat(), TimeFormat::Clock);
}

TEST_F(Review, CountsSamplesOfTheRecording)
{
    open(recording());
    m_workspace.reviewActions().timeFormats[int(TimeFormat::Samples)]->trigger();
    EXPECT_EQ(m_settings.timeFormat(), TimeFormat::Samples);
    const QStringList numbers = m_workspace.panel().timeRuler().labels();
    ASSERT_GE(numbers.size(), 2);
    EXPECT_EQ(numbers[0], "0");
    EXPECT_TRUE(numbers[1].endsWith("000")) << numbers.join(' ').toStdString();
}

TEST_F(Review, DrawsAGridAtTheNumbersOfTheRulersByKeyAndRemembersIt)
{
    open(recording());
    SpectrogramView& view = m_workspace.panel().view();
    view.setFocus();
    view.renderedFrame();
    view.setPlayhead(std::nullopt);
    const QImage without = view.grab().toImage();
    QTest::keyClick(&view, Qt::Key_G, Qt::ShiftModifier);
    const QImage with = view.grab().toImage();
    EXPECT_NE(with, without);
    const auto ticks = m_workspace.panel().frequencyRuler().ticks();
    const auto line = std::find_if(ticks.begin(), ticks.end(),
                                   [](const AxisTick& tick) { return tick.isMajor && tick.value > 500; });
    ASSERT_NE(line, ticks.end());
    const double ratio = with.devicePixelRatio();
    const FrequencyAxis axis = m_workspace.panel().frequency().axis(view.height());
    const int y = int(std::floor(axis.yOf(line->value)) * ratio);
    int brighter = 0;
    for (int x = 0; x < with.width(); ++x) brighter += qGray(with.pixel(x, y)) > qGray(without.pixel(x, y));
    EXPECT_GT(brighter, with.width() * 9 / 10);
    EXPECT_TRUE(m_settings.value("review/grid").toBool());
    QTest::keyClick(&view, Qt::Key_G, Qt::ShiftModifier);
    EXPECT_EQ(view.grab().toImage(), without);
}

TEST_F(Review, IsHeardOnTheDeviceThatWasChosenAlsoWhenItComesBack)
{
    QList<OutputDevice> devices{{"headphones", "Headphones & more"}, {"screen", "Screen"}};
    OutputMenu menu(m_settings, m_workspace.player(), [&] { return devices; });
    const auto words = [&] {
        QStringList list;
        Q_EMIT menu.aboutToShow();
        for (const QAction* action : menu.actions())
            if (!action->isSeparator())
                list << QString(action->isChecked() ? "*" : "") + action->text().replace("&&", "&");
        return list;
    };
    EXPECT_EQ(words(), (QStringList{"*What the system plays on", "Headphones & more", "Screen"}));
    menu.actions()[2]->trigger();
    EXPECT_EQ(m_output->device, "headphones");
    EXPECT_EQ(words(), (QStringList{"What the system plays on", "*Headphones & more", "Screen"}));
    devices.removeFirst();
    EXPECT_EQ(words(),
              (QStringList{"What the system plays on", "Screen", "*Headphones & more (not connected)"}));
    m_output->device.clear();
    const OutputMenu again(m_settings, m_workspace.player(), [&] { return devices; });
    EXPECT_EQ(m_output->device, "headphones") << "the choice outlasts the window";
}

TEST_F(Review, RemembersHowTheSpectrogramIsDrawn)
{
    open(recording());
    QSignalSpy changed(&m_workspace, &ReviewWorkspace::lookChanged);
    auto* colours = m_workspace.look().findChildren<QComboBox*>()[1];
    colours->setCurrentIndex(colours->findData(int(ColourMapId::Viridis)));
    auto* floor = m_workspace.look().findChildren<QAbstractSpinBox*>()[0];
    floor->stepUp();
    EXPECT_EQ(changed.count(), 2);
    EXPECT_EQ(m_settings.spectrogramLook().colours, ColourMapId::Viridis);
    EXPECT_FLOAT_EQ(m_settings.spectrogramLook().levels.floorDb, -95);
}

TEST_F(Review, DrawsPitchAndLevelOverTheSpectrogramByKey)
{
    open(recording());
    SpectrogramView& view = m_workspace.panel().view();
    view.setFocus();
    (void)view.renderedFrame();
    const QImage plain = view.grab().toImage();
    QTest::keyClick(&view, Qt::Key_P);
    ASSERT_TRUE(test::waitFor([&] { return m_workspace.curves().curves() != nullptr; }));
    const QImage pitch = view.grab().toImage();
    EXPECT_NE(pitch, plain);
    QTest::keyClick(&view, Qt::Key_I);
    EXPECT_NE(view.grab().toImage(), pitch);
    QTest::keyClick(&view, Qt::Key_I);
    QTest::keyClick(&view, Qt::Key_P);
    EXPECT_EQ(view.grab().toImage(), plain);
}

TEST_F(Review, GoesBackThroughItsViewsByKey)
{
    open(recording());
    TimeViewport& time = m_workspace.panel().time();
    m_workspace.panel().view().setFocus();
    QTest::keyClick(&m_workspace.panel().view(), Qt::Key_Equal, Qt::ControlModifier);
    EXPECT_FALSE(time.showsEverything());
    const double start = time.start();
    QTest::keyClick(&m_workspace.panel().view(), Qt::Key_Left, Qt::ControlModifier);
    EXPECT_TRUE(time.showsEverything());
    QTest::keyClick(&m_workspace.panel().view(), Qt::Key_Right, Qt::ControlModifier);
    EXPECT_NEAR(time.start(), start, 1e-6);
}

TEST_F(Review, TakesAPresetWithItsFrequenciesAndStepsTheTransformByKey)
{
    open(recording());
    auto* preset = m_workspace.look().findChildren<QComboBox*>()[0];
    preset->setCurrentIndex(preset->findData(int(LookPreset::Praat)));
    Q_EMIT preset->activated(preset->currentIndex());
    EXPECT_EQ(m_workspace.look().look().fftSize, 128) << "5 ms of 16 kHz are 80 samples";
    EXPECT_NEAR(m_workspace.panel().frequency().high(), 5000, 1e-6);
    SpectrogramView& view = m_workspace.panel().view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_BracketRight);
    EXPECT_EQ(m_settings.spectrogramLook().fftSize, 256);
    EXPECT_EQ(preset->currentIndex(), 0) << "no longer Praat's";
    for (int i = 0; i < 9; ++i) QTest::keyClick(&view, Qt::Key_BracketLeft);
    EXPECT_EQ(m_settings.spectrogramLook().fftSize, 128);
}

TEST_F(Review, ShowsAndHidesPanesByKeyAndRemembersThem)
{
    openAnalysed();
    SpectrogramPanel& panel = m_workspace.panel();
    SpectrogramView& view = panel.view();
    view.setFocus();
    const std::array keys{Qt::Key_W, Qt::Key_S, Qt::Key_P, Qt::Key_I, Qt::Key_D, Qt::Key_L};
    for (const ReviewPane pane : kReviewPanes)
        EXPECT_EQ(panel.isPaneShown(pane), pane == ReviewPane::Spectrogram);
    for (const ReviewPane pane : {ReviewPane::Waveform, ReviewPane::Pitch, ReviewPane::Scores}) {
        QTest::keyClick(&view, keys[std::size_t(pane)], Qt::ShiftModifier);
        EXPECT_TRUE(panel.isPaneShown(pane));
        EXPECT_TRUE(m_workspace.reviewActions().panes[int(pane)]->isChecked());
    }
    EXPECT_FALSE(panel.isPaneShown(ReviewPane::Level));
    ASSERT_TRUE(test::waitFor([&] { return panel.waveform().isComplete(); }));
    ASSERT_TRUE(test::waitFor([&] { return m_workspace.curves().curves() != nullptr; }));
    EXPECT_TRUE(panel.pitch().emptyReason().isEmpty());
    EXPECT_FALSE(panel.scores().scores().empty());
    for (QWidget* pane :
         std::initializer_list<QWidget*>{&panel.waveform(), &panel.pitch(), &panel.scores()}) {
        EXPECT_EQ(pane->mapTo(&panel, QPoint(0, 0)).x(), view.mapTo(&panel, QPoint(0, 0)).x());
        EXPECT_EQ(pane->width(), view.width());
    }

    ReviewWorkspace again(m_settings, std::make_unique<test::FakeOutput>());
    EXPECT_TRUE(again.panel().isPaneShown(ReviewPane::Waveform));
    EXPECT_FALSE(again.panel().isPaneShown(ReviewPane::Level));
}

TEST_F(Review, ChoosesTheOverlapOfTheWindows)
{
    open(recording());
    for (auto* box : m_workspace.look().findChildren<QComboBox*>()) {
        if (box->accessibleName() != "Overlap of the windows") continue;
        EXPECT_EQ(box->currentText(), "Automatic");
        box->setCurrentIndex(box->findText("87.5 %"));
    }
    EXPECT_EQ(m_settings.spectrogramLook().hopsPerWindow, 8);
    auto* preset = m_workspace.look().findChild<QComboBox*>();
    preset->setCurrentIndex(preset->findData(int(LookPreset::Praat)));
    Q_EMIT preset->activated(preset->currentIndex());
    EXPECT_EQ(m_settings.spectrogramLook().hopsPerWindow, kAutomaticOverlap);
}

/// With a loudspeaker for each of two recordings.
class Beside : public Review {
protected:
    Beside()
        : m_pair(m_settings, std::unique_ptr<PlaybackOutput>(m_first = new test::FakeOutput), nullptr,
                 [this] { return std::unique_ptr<PlaybackOutput>(m_second = new test::FakeOutput); })
    {
        m_pair.resize(1200, 800);
        m_pair.show();
        m_pair.activateWindow();
        m_pair.openFile(recording("first.wav"));
        EXPECT_TRUE(test::waitFor([&] { return m_pair.isShowingRecording(); }));
        test::writeWav(m_folder.path() / "second.wav", test::sine(500, 90, kRate), kRate);
    }
    void openBeside()
    {
        QSignalSpy opened(&m_pair.beside(), &BesideController::opened);
        m_pair.beside().open(path("second.wav"));
        ASSERT_TRUE(test::waitFor([&] { return opened.count() == 1; }));
        QCoreApplication::processEvents();
    }
    BesidePane& pane() { return m_pair.panel().beside(); }

    test::FakeOutput* m_first = nullptr;
    test::FakeOutput* m_second = nullptr;
    ReviewWorkspace m_pair;
};

TEST_F(Beside, StandsUnderTheFirstOnTheSameAxes)
{
    EXPECT_FALSE(pane().isVisible());
    openBeside();
    SpectrogramPanel& panel = m_pair.panel();
    EXPECT_TRUE(pane().isVisible());
    EXPECT_EQ(pane().view().mapTo(&panel, QPoint(0, 0)).x(), panel.view().mapTo(&panel, QPoint(0, 0)).x());
    EXPECT_EQ(pane().view().width(), panel.view().width());
    EXPECT_NEAR(panel.time().visibleSeconds(), 90, 0.1) << "the longer of both is in view";
    // Moving either moves both: there is one axis.
    QWheelEvent wheel(QPointF(100, 50), pane().view().mapToGlobal(QPointF(100, 50)), QPoint(), QPoint(0, 120),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&pane().view(), &wheel);
    EXPECT_LT(panel.time().visibleSeconds(), 89);
    pane().view().pipeline().waitUntilComplete();
    EXPECT_TRUE(pane().view().pipeline().isComplete());
}

TEST_F(Beside, BeginsWhereItIsSetTo)
{
    openBeside();
    pane().setOffset(20);
    EXPECT_NEAR(m_pair.panel().time().visibleSeconds(), 110, 0.1);
    const QImage image = pane().view().grab().toImage();
    const QColor ground = themeColours(pane().palette()).panel;
    EXPECT_EQ(image.pixelColor(image.width() / 10, 40), ground) << "at 11 s there is nothing yet";
    QTest::mouseClick(&pane().view(), Qt::LeftButton, {}, QPoint(pane().view().width() / 2, 40));
    ASSERT_NE(m_pair.beside().player(), nullptr);
    EXPECT_NEAR(m_pair.beside().player()->position(), 55 - 20, 0.3);
}

TEST_F(Beside, IsHeardInsteadOfTheFirstAndTheOtherWayRound)
{
    openBeside();
    m_pair.player().play();
    EXPECT_TRUE(m_pair.player().isPlaying());
    m_pair.reviewActions().playBeside->trigger();
    EXPECT_TRUE(m_pair.beside().player()->isPlaying());
    EXPECT_FALSE(m_pair.player().isPlaying());
    m_pair.reviewActions().play->trigger();
    EXPECT_FALSE(m_pair.beside().player()->isPlaying());
}

TEST_F(Beside, GoesAwayAndLeavesTheFirstAsItWas)
{
    EXPECT_FALSE(m_pair.reviewActions().closeBeside->isEnabled());
    openBeside();
    ASSERT_TRUE(m_pair.reviewActions().closeBeside->isEnabled());
    m_pair.reviewActions().closeBeside->trigger();
    EXPECT_FALSE(pane().isVisible());
    EXPECT_NEAR(m_pair.panel().time().visibleSeconds(), 60, 0.1);
    EXPECT_FALSE(m_pair.reviewActions().playBeside->isEnabled());
}

TEST_F(Beside, SaysWhatCannotBeOpened)
{
    m_pair.beside().open(path("nothing.wav"));
    EXPECT_TRUE(test::waitFor([&] { return m_pair.messages().isError(); }));
    EXPECT_FALSE(pane().isVisible());
}

TEST_F(Review, NeverHidesEveryPane)
{
    open(recording());
    SpectrogramPanel& panel = m_workspace.panel();
    auto& panes = m_workspace.reviewActions().panes;
    panes[int(ReviewPane::Spectrogram)]->trigger();
    EXPECT_TRUE(panel.isPaneShown(ReviewPane::Spectrogram));
    panes[int(ReviewPane::Waveform)]->trigger();
    panes[int(ReviewPane::Spectrogram)]->trigger();
    EXPECT_FALSE(panel.isPaneShown(ReviewPane::Spectrogram));
    m_workspace.resize(1000, 700);
    QCoreApplication::processEvents();
    EXPECT_EQ(panel.time().width(), panel.waveform().width())
        << "the time axis lives without the spectrogram";
    panes[int(ReviewPane::Waveform)]->trigger();
    EXPECT_TRUE(panel.isPaneShown(ReviewPane::Spectrogram));
    EXPECT_FALSE(panel.isPaneShown(ReviewPane::Waveform));
}

TEST_F(Review, SelectsAndPointsThroughAllPanes)
{
    open(recording());
    SpectrogramPanel& panel = m_workspace.panel();
    m_workspace.reviewActions().panes[int(ReviewPane::Waveform)]->trigger();
    QCoreApplication::processEvents();
    Q_EMIT panel.waveform().selectionRequested(TimeRange{10, 20});
    ASSERT_TRUE(panel.view().selection().has_value());
    EXPECT_DOUBLE_EQ(panel.view().selection()->begin, 10);
    QTest::mouseClick(&panel.waveform(), Qt::LeftButton, {}, QPoint(panel.waveform().width() / 2, 20));
    EXPECT_NEAR(m_workspace.player().position(), 30, 0.2);
    QTest::mouseMove(&panel.waveform(), QPoint(panel.waveform().width() / 4, 20));
    auto* transport = m_workspace.findChild<TransportBar*>();
    EXPECT_TRUE(test::waitFor([&] { return transport->hoverText().contains("00:00:15"); }))
        << transport->hoverText().toStdString();
}

TEST_F(Review, NamesEveryControlAndTellsItsKeyInItsTooltip)
{
    openAnalysed();
    for (QAction* action : m_workspace.menuActions() + m_workspace.labelMenuActions()) {
        if (!action) continue;
        EXPECT_FALSE(action->shortcut().isEmpty()) << action->text().toStdString();
        EXPECT_TRUE(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)))
            << action->toolTip().toStdString();
    }
    const auto widgets = m_workspace.findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
        if (widget->objectName().startsWith("qt_") || widget->inherits("QLabel"))
            continue; // parts of others; text
        auto* button = qobject_cast<QAbstractButton*>(widget);
        EXPECT_TRUE(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()))
            << widget->metaObject()->className();
        EXPECT_FALSE(widget->toolTip().isEmpty()) << widget->metaObject()->className();
    }
}

class TellingTheResult : public testing::Test {
protected:
    static ClipAnalysis cry()
    {
        ClipAnalysis analysis;
        analysis.durationSeconds = 7;
        analysis.cryProbability = 0.97;
        analysis.isCry = true;
        analysis.reasons = {{"hungry", 0.55}, {"belly_pain", 0.15}, {"tired", 0.30}};
        analysis.detectorName = "cry-detector";
        analysis.detectorVersion = "3";
        analysis.device = "cpu";
        return analysis;
    }
    ResultPanel m_panel;
};

TEST_F(TellingTheResult, SaysWhyItIsNotSureInOneSentence)
{
    m_panel.showResult(cry(), {});
    EXPECT_TRUE(m_panel.headline().contains("not sure"));
    EXPECT_EQ(m_panel.explanation().count('.'), 1);
    EXPECT_TRUE(m_panel.explanation().endsWith('.'));
    ASSERT_EQ(m_panel.reasonBars().bars().size(), 3U);
    EXPECT_EQ(m_panel.reasonBars().bars()[0].name, "hungry");
    EXPECT_EQ(m_panel.reasonBars().bars()[2].name, "belly pain");
    ClipAnalysis without = cry();
    without.reasons.clear();
    EXPECT_NE(ResultPanel::notSureSentence(without), ResultPanel::notSureSentence(cry()));
}

TEST_F(TellingTheResult, NamesTheKindTheModelAndTheDevice)
{
    ClipAnalysis analysis = cry();
    analysis.reason = "belly_pain";
    m_panel.showResult(analysis, {});
    EXPECT_TRUE(m_panel.headline().contains("belly pain"));
    EXPECT_TRUE(m_panel.explanation().isEmpty());
    QString all;
    for (const QLabel* label : m_panel.findChildren<QLabel*>()) all += label->text() + ' ';
    EXPECT_TRUE(all.contains("cry-detector 3"));
    EXPECT_TRUE(all.contains("CPU"));
}

TEST_F(TellingTheResult, DoesNotSpeakOfKindsWhereNobodyCries)
{
    ClipAnalysis analysis = cry();
    analysis.isCry = false;
    analysis.cryProbability = 0.03;
    m_panel.showResult(analysis, {});
    EXPECT_EQ(m_panel.headline(), "No cry");
    EXPECT_FALSE(m_panel.reasonBars().isVisibleTo(&m_panel));
    EXPECT_TRUE(m_panel.explanation().isEmpty());
}

} // namespace
} // namespace cryscope
