#include "core/library/Library.h"
#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/Wait.h"
#include "ui/monitor/AnswerBar.h"
#include "ui/monitor/CollectDialog.h"
#include "ui/monitor/InfantBox.h"
#include "ui/monitor/InfantDialog.h"
#include "ui/monitor/KeepingBar.h"
#include "ui/monitor/MonitorWorkspace.h"
#include "ui/monitor/SittingEpisodes.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

class Keeping : public testing::Test {
protected:
    Keeping()
    {
        qputenv("PULSE_SERVER", "unix:/nonexistent");
        session.setModels({std::make_shared<FixedClassifier>(), nullptr});
        make();
    }
    ~Keeping() override { session.stop(); }

    void make()
    {
        workspace = std::make_unique<MonitorWorkspace>(session, microphone, settings);
        workspace->setRecordingFolder(folder.path());
        workspace->setLibraryFolder(libraryFolder());
        workspace->resize(1100, 760);
        workspace->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(workspace.get()));
    }
    QString libraryFolder() const { return folder.filePath("library"); }
    std::unique_ptr<Library> library()
    {
        auto opened = Library::openBeside(libraryFolder().toStdString());
        return opened ? std::move(*opened) : nullptr;
    }
    std::shared_ptr<CaptureStream> listen()
    {
        workspace->listen();
        EXPECT_TRUE(test::waitFor([&] { return isNotMonitoring(session.status().state); }));
        return open();
    }
    std::shared_ptr<CaptureStream> open()
    {
        auto stream = std::make_shared<CaptureStream>(kRate);
        Q_EMIT microphone.opened(stream, "Test microphone");
        Q_EMIT microphone.receiving();
        return stream;
    }
    void hear(CaptureStream& stream, std::span<const float> sound)
    {
        const double until = session.elapsedSeconds() + double(sound.size()) / kRate.hz - 0.01;
        stream.ring.write(sound);
        EXPECT_TRUE(test::waitFor([&] { return session.elapsedSeconds() > until; }));
    }
    void hearACry(CaptureStream& stream)
    {
        hear(stream, test::noise(2, kRate, 0.0005));
        hear(stream, test::cry(3, kRate));
        EXPECT_EQ(table()->model()->rowCount(), 1);
    }
    bool isEnded()
    {
        return test::waitFor([&] {
            const auto kept = library();
            const auto sittings = kept ? kept->sittings() : Result<std::vector<Sitting>>{};
            return sittings && !sittings->empty() && sittings->back().ended.has_value();
        });
    }
    QTableView* table() { return workspace->findChild<QTableView*>(); }

    QTemporaryDir folder;
    Settings settings{folder.filePath("settings.ini")};
    Microphone microphone;
    ListeningSession session{microphone};
    std::unique_ptr<MonitorWorkspace> workspace;
};

TEST_F(Keeping, KeepsASittingWithItsCryAndItsSound)
{
    auto stream = listen();
    hearACry(*stream);
    session.stop();
    ASSERT_TRUE(isEnded());
    const auto kept = library();
    const auto sitting = kept->sittings()->back();
    EXPECT_EQ(sitting.device, "Test microphone");
    EXPECT_FALSE(sitting.infant);
    ASSERT_EQ(kept->episodes()->size(), 1U);
    const auto episode = kept->episodes()->front();
    EXPECT_FALSE(episode.isOpen);
    EXPECT_NEAR(episode.seconds(), 3, 1);
    ASSERT_FALSE(episode.clip.empty());
    EXPECT_TRUE(QFile::exists(libraryFolder() + "/clips/" + QString::fromStdString(episode.clip)));
}

TEST_F(Keeping, RecordsEverythingHourByHourWhenAskedTo)
{
    workspace->keepingActions()[2]->setChecked(true);
    EXPECT_TRUE(workspace->findChild<KeepingBar*>()->words().startsWith("Everything is recorded in"));
    auto stream = listen();
    hear(*stream, test::noise(3, kRate, 0.001));
    session.stop();
    ASSERT_TRUE(isEnded());
    const auto recordings = *library()->recordings();
    ASSERT_FALSE(recordings.empty());
    EXPECT_TRUE(QFile::exists(libraryFolder() + "/recordings/" + QString::fromStdString(recordings[0].file)));
    EXPECT_EQ(recordings[0].purpose, KeptRecording::Purpose::Continuous);
}

TEST_F(Keeping, CollectsARecordingWithWhatIsSaidOfIt)
{
    ASSERT_TRUE(library()) << "the folder is made";
    CollectSession collect(session);
    QSignalSpy finished(&collect, &CollectSession::finished);
    QSignalSpy kept(&collect, &CollectSession::kept);
    EXPECT_TRUE(collect.obstacle().isEmpty());
    KeptRecording about;
    about.label = "hungry";
    about.situation = "before the bottle";
    about.hasConsent = true;
    collect.start({}, about);
    EXPECT_TRUE(session.isListening());
    auto stream = open();
    hear(*stream, test::cry(8, kRate));
    collect.stop();
    ASSERT_TRUE(test::waitFor([&] { return finished.size() == 1; }));
    EXPECT_FALSE(session.isListening()) << "nobody listened before";
    EXPECT_NEAR(finished.front()[1].toDouble(), 8, 0.2);
    collect.keep();
    ASSERT_TRUE(test::waitFor([&] { return kept.size() == 1; }));
    const auto recordings = *library()->recordings();
    ASSERT_EQ(recordings.size(), 1U);
    EXPECT_EQ(recordings[0].label, "hungry");
    EXPECT_TRUE(recordings[0].hasConsent);
    EXPECT_FALSE(recordings[0].quality.empty());
    EXPECT_TRUE(QFile::exists(libraryFolder() + "/recordings/" + QString::fromStdString(recordings[0].file)));
}

TEST_F(Keeping, AsksForConsentBeforeItCollects)
{
    CollectDialog dialog(session, settings, Vocabulary::standard(), {}, workspace.get());
    QPushButton* record = nullptr;
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text() == "&Record") record = button;
    ASSERT_NE(record, nullptr);
    EXPECT_FALSE(record->isEnabled());
    dialog.findChild<QCheckBox*>()->setChecked(true);
    EXPECT_TRUE(record->isEnabled());
    session.keeper().setFolder({});
    dialog.findChild<QCheckBox*>()->setChecked(false);
    dialog.findChild<QCheckBox*>()->setChecked(true);
    EXPECT_FALSE(record->isEnabled()) << "there is nowhere to keep it";
}

TEST_F(Keeping, TellsTheQualityOfACollectedRecordingBeforeItIsKept)
{
    ASSERT_TRUE(library());
    CollectDialog dialog(session, settings, Vocabulary::standard(), {}, workspace.get());
    dialog.setVisible(true);
    const auto press = [&](const QString& words) {
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text() == words) {
                ASSERT_TRUE(button->isEnabled()) << words.toStdString();
                return button->click();
            }
        ADD_FAILURE() << "There is no button " << words.toStdString();
    };
    dialog.findChild<QCheckBox*>()->setChecked(true);
    QSignalSpy finished(&dialog.session(), &CollectSession::finished);
    press("&Record");
    auto stream = open();
    hear(*stream, test::cry(8, kRate));
    press("&Stop");
    ASSERT_TRUE(test::waitFor([&] { return finished.size() == 1; }));
    QStringList words;
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->isVisible()) words << label->text();
    EXPECT_TRUE(words.join(' ').contains("were recorded.")) << words.join('\n').toStdString();
    EXPECT_TRUE(words.join(' ').contains("stays on this computer"));
    EXPECT_TRUE(library()->recordings()->empty()) << "nothing is kept before somebody says so";
    QSignalSpy kept(&dialog.session(), &CollectSession::kept);
    press("&Keep it");
    ASSERT_TRUE(test::waitFor([&] { return kept.size() == 1; }));
    EXPECT_EQ(library()->recordings()->size(), 1U);
}

TEST_F(Keeping, ThrowsACollectedRecordingAwayWhenTheDialogIsClosed)
{
    ASSERT_TRUE(library());
    CollectSession collect(session);
    QSignalSpy finished(&collect, &CollectSession::finished);
    collect.start({}, {});
    auto stream = open();
    hear(*stream, test::cry(6, kRate));
    collect.stop();
    ASSERT_TRUE(test::waitFor([&] { return finished.size() == 1; }));
    collect.discard();
    EXPECT_TRUE(QDir(libraryFolder() + "/recordings").isEmpty());
    EXPECT_TRUE(library()->recordings()->empty());
}

TEST_F(Keeping, KeepsNothingWithoutAFolder)
{
    workspace->setLibraryFolder({});
    EXPECT_EQ(workspace->findChild<KeepingBar*>()->words(), "Cries are not kept.");
    auto stream = listen();
    hearACry(*stream);
    session.stop();
    EXPECT_FALSE(QFile::exists(libraryFolder()));
}

TEST_F(Keeping, GoesOnListeningAndSaysSoWhereTheLibraryCannotBeMade)
{
    QFile blocker(folder.filePath("file"));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    workspace->setLibraryFolder(folder.filePath("file/library"));
    auto stream = listen();
    hearACry(*stream);
    auto* bar = workspace->findChild<KeepingBar*>();
    EXPECT_TRUE(test::waitFor([&] { return bar->words().startsWith("Not kept at the moment"); }));
    EXPECT_TRUE(session.isListening());
}

TEST_F(Keeping, KeepsTwoSittingsThatFollowOneAnotherAtOnce)
{
    hear(*listen(), test::noise(0.5, kRate));
    session.start({});
    hear(*open(), test::noise(0.5, kRate));
    session.stop();
    EXPECT_TRUE(test::waitFor([&] {
        const auto kept = library()->sittings();
        return kept && kept->size() == 2 && kept->front().ended && kept->back().ended;
    }));
    EXPECT_FALSE(library()->sittings()->front().wasCutOff);
}

TEST_F(Keeping, WritesTheLastMinuteAtAKeyAndNamesTheFile)
{
    auto stream = listen();
    hear(*stream, test::noise(2, kRate));
    QSignalSpy said(workspace.get(), &MonitorWorkspace::message);
    QTest::keyClick(workspace.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(test::waitFor([&] { return !said.isEmpty(); }));
    const QString sentence = said.front().front().toString();
    EXPECT_TRUE(sentence.startsWith("The last 2 s were saved: " + folder.path())) << sentence.toStdString();
    const QString file = sentence.mid(sentence.indexOf(": ") + 2);
    EXPECT_GT(QFile(file).size(), 2 * kRate.hz * 2);
    EXPECT_TRUE(file.endsWith(".wav"));
}

TEST_F(Keeping, OffersToSaveOnlyWhileItListens)
{
    EXPECT_FALSE(workspace->keepingActions()[0]->isEnabled());
    listen();
    EXPECT_TRUE(workspace->keepingActions()[0]->isEnabled());
    session.stop();
    EXPECT_FALSE(workspace->keepingActions()[0]->isEnabled());
}

TEST_F(Keeping, TakesAnAnswerByKeysShowsAndKeepsIt)
{
    auto stream = listen();
    hearACry(*stream);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Y);
    QTest::keyClick(table(), Qt::Key_5);
    const auto shown = table()->model()->index(0, SittingEpisodes::Answered).data().toString();
    EXPECT_EQ(shown, "A cry · Held");
    session.stop();
    ASSERT_TRUE(isEnded());
    ASSERT_TRUE(test::waitFor([&] { return library()->episodes()->front().answer.has_value(); }));
    EXPECT_EQ(library()->episodes()->front().answer->wasCry, true);
    EXPECT_EQ(library()->episodes()->front().answer->helped, Helped::Held);
}

TEST_F(Keeping, KeepsAnAnswerThatIsGivenAfterListeningHasEndedAndTakesItBack)
{
    auto stream = listen();
    hearACry(*stream);
    session.stop();
    ASSERT_TRUE(isEnded());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_N);
    EXPECT_TRUE(test::waitFor([&] { return library()->episodes()->front().isFalse(); }));
    QTest::keyClick(table(), Qt::Key_N);
    EXPECT_TRUE(test::waitFor([&] { return !library()->episodes()->front().isFalse(); }));
}

TEST_F(Keeping, AsksNothingWhileThereIsNoCry)
{
    for (const QAction* action : workspace->answerActions()) EXPECT_FALSE(action->isEnabled());
}

TEST_F(Keeping, AddsAnInfantChoosesAndRemembersIt)
{
    auto* box = workspace->findChild<InfantBox*>();
    QTimer::singleShot(0, workspace.get(), [] {
        auto* dialog = qobject_cast<InfantDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), "Mia");
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    box->setCurrentIndex(box->count() - 1);
    Q_EMIT box->activated(box->count() - 1);
    ASSERT_TRUE(test::waitFor([&] { return box->currentText() == "Mia"; }));
    auto stream = listen();
    hear(*stream, test::noise(0.5, kRate));
    session.stop();
    ASSERT_TRUE(isEnded());
    EXPECT_EQ(library()->sittings()->back().infant, box->chosen());
    make();
    EXPECT_EQ(workspace->findChild<InfantBox*>()->currentText(), "Mia") << "the next time";
}

TEST_F(Keeping, SaysWhyAnInfantCannotBeAdded)
{
    auto* box = workspace->findChild<InfantBox*>();
    Infant mia;
    mia.alias = "Mia";
    box->add(mia);
    ASSERT_TRUE(test::waitFor([&] { return box->currentText() == "Mia"; }));
    QSignalSpy said(workspace.get(), &MonitorWorkspace::message);
    box->add(mia);
    ASSERT_TRUE(test::waitFor([&] { return !said.isEmpty(); }));
    EXPECT_TRUE(said.front().front().toString().contains("There is an infant of this name already."));
}

} // namespace
} // namespace cryscope
