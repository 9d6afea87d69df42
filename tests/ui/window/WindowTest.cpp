#include "tests/ui/support/Wait.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/monitor/StateBanner.h"
#include "ui/shared/Theme.h"
#include "ui/window/KeysDialog.h"

#include <QApplication>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QRegularExpression>
#include <QTest>
#include <QTreeWidget>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using Window = test::Window;

TEST_F(Window, ShowsReviewAtFirstAndChangesWorkspaceByKey)
{
    EXPECT_EQ(window->place(), MainWindow::Place::Review);
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(window->place(), MainWindow::Place::Monitor);
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(window->place(), MainWindow::Place::Review);
}

TEST_F(Window, RemembersTheWorkspaceItWasClosedIn)
{
    window->show(MainWindow::Place::Monitor);
    window->close();
    make();
    EXPECT_EQ(window->place(), MainWindow::Place::Monitor);
}

TEST_F(Window, OpensADroppedRecordingInReviewAndRemembersIt)
{
    window->show(MainWindow::Place::Monitor);
    const QString path = wav("dropped.wav");
    drop({path});
    EXPECT_EQ(window->place(), MainWindow::Place::Review);
    EXPECT_TRUE(test::waitFor([&] { return review->isShowingRecording(); }));
    EXPECT_TRUE(window->windowTitle().startsWith("dropped.wav"));
    EXPECT_EQ(settings.recentFiles(), QStringList{path});
}

TEST_F(Window, PutsTheOtherDroppedRecordingsIntoTheListOfRecentOnes)
{
    const QStringList paths = {wav("a.wav"), wav("b.wav"), wav("c.wav")};
    drop(paths);
    EXPECT_TRUE(test::waitFor([&] { return settings.recentFiles().size() == 3; }));
    EXPECT_EQ(settings.recentFiles(), paths);
}

TEST_F(Window, PutsADroppedFolderIntoTheQueueOfBatch)
{
    drop({folder.path()});
    EXPECT_EQ(window->place(), Place::Batch);
}

TEST_F(Window, ShowsEachWorkspaceByItsKey)
{
    for (const Place place : kPlaces) {
        QTest::keyClick(window.get(), Qt::Key(Qt::Key_1 + int(place)), Qt::ControlModifier);
        EXPECT_EQ(window->place(), place);
    }
}

TEST_F(Window, PutsAFolderThatItIsStartedWithIntoTheQueueOfBatch)
{
    wav("first.wav");
    window->openFiles({folder.path()});
    EXPECT_EQ(window->place(), Place::Batch);
}

TEST_F(Window, TakesNoTextThatIsDropped)
{
    QMimeData data;
    data.setText("text");
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(window.get(), &enter);
    EXPECT_FALSE(enter.isAccepted());
}

TEST_F(Window, SpeaksGermanAtOnceWhenItIsChosenAndEnglishAgain)
{
    speak("Deutsch");
    EXPECT_TRUE(menuTitles().contains("Datei")) << menuTitles().join(' ').toStdString();
    EXPECT_EQ(window->findChild<StateBanner*>()->words(), "Hört nicht zu");
    EXPECT_EQ(settings.value("window/language").toString(), "de");
    speak("English");
    EXPECT_TRUE(menuTitles().contains("File"));
    EXPECT_EQ(window->findChild<StateBanner*>()->words(), "Not listening");
}

TEST_F(Window, LeavesNoEnglishWordInTheWindowWhenItSpeaksGerman)
{
    QSet<QString> english;
    const auto texts = [&] {
        QSet<QString> all;
        for (const auto* label : window->findChildren<QLabel*>()) all << label->text();
        for (const auto* button : window->findChildren<QAbstractButton*>())
            all << button->text() << button->toolTip();
        for (const auto* each : window->findChildren<QAction*>()) all << each->text() << each->toolTip();
        for (const auto* widget : window->findChildren<QWidget*>())
            if (!widget->parentWidget() || !widget->parentWidget()->inherits("QTabBar")) // Qt's own buttons
                all << widget->accessibleName() << widget->toolTip();
        return all;
    };
    english = texts();
    speak("Deutsch");
    // What both languages write alike: names, units, figures.
    const QSet<QString> alike = {"",         "English", "Deutsch", "&Monitor", "Monitor",
                                 "Pause",    "Start",   "h:m:s",   "mono",     "&Detail",
                                 "Training", "&Kind",   "Kind",    "&Pause"}; // German for infant, English
                                                                              // for what a label is
    static const QRegularExpression letters("[A-Za-z]{4,}");
    for (const QString& text : texts()) {
        if (alike.contains(text) || !english.contains(text) || !letters.match(text).hasMatch()) continue;
        if (text.contains(folder.path()) || text.startsWith("qt_") || text.contains("CryScope/")) continue;
        ADD_FAILURE() << "still English: " << text.toStdString();
    }
}

TEST_F(Window, ChangesThemeAtOnceAndRemembersIt)
{
    action("Dark")->trigger();
    EXPECT_TRUE(test::waitFor([&] { return isDark(window->palette()); }));
    EXPECT_EQ(settings.themeMode(), ThemeMode::Dark);
    action("Light")->trigger();
    EXPECT_TRUE(test::waitFor([&] { return !isDark(window->palette()); }));
}

TEST_F(Window, SaysInTheStatusBarWhatTheMonitorHearsWhileReviewIsInFront)
{
    session.start({});
    EXPECT_TRUE(test::waitFor([&] { return isNotMonitoring(session.status().state); }));
    EXPECT_EQ(window->place(), MainWindow::Place::Review);
    EXPECT_TRUE(window->status().monitorText().contains("NOT MONITORING"));
    session.stop();
    EXPECT_TRUE(window->status().monitorText().contains("Not listening"));
}

TEST_F(Window, NamesTheModelAndItsDevice)
{
    window->status().setModel("cry-detector 1", "CPU", "A sentence.");
    EXPECT_EQ(window->status().modelText(), "cry-detector 1");
    EXPECT_EQ(window->status().deviceText(), "CPU");
}

TEST_F(Window, ListsEveryKeyOfItsMenus)
{
    const KeysDialog dialog(*window->menuBar(), window->keys(), window.get());
    const auto* list = dialog.findChild<QTreeWidget*>();
    QStringList keys;
    for (QTreeWidgetItemIterator it(const_cast<QTreeWidget*>(list)); *it != nullptr; ++it)
        keys << (*it)->text(1);
    for (const char* key : {"Ctrl+O", "Ctrl+1", "Ctrl+2", "Ctrl+L", "Ctrl+R", "Space", "F11"}) {
        EXPECT_TRUE(keys.join(' ').contains(key)) << key;
    }
}

/// The workspace in which the keys of an action work; nullptr: in the whole window.
QWidget* workspaceOf(const QAction& action, const std::vector<QWidget*>& workspaces)
{
    if (action.shortcutContext() != Qt::WidgetWithChildrenShortcut) return nullptr;
    for (QWidget* workspace : workspaces)
        if (const auto* part = qobject_cast<const QWidget*>(action.parent()); // a page of it
            workspace->actions().contains(const_cast<QAction*>(&action)) ||
            (part && workspace->isAncestorOf(part)))
            return workspace;
    return nullptr;
}

TEST_F(Window, GivesNoKeyToTwoActionsThatCanBeMeantAtATime)
{
    const std::vector<QWidget*> workspaces{
        review, window->findChild<MonitorWorkspace*>(), window->findChild<HistoryWorkspace*>(),
        window->findChild<BatchWorkspace*>(), window->findChild<TrainingWorkspace*>()};
    QHash<QString, QList<const QAction*>> owners;
    for (const auto* each : window->findChildren<QAction*>())
        for (const QKeySequence& key : each->shortcuts())
            if (!key.isEmpty()) owners[key.toString()] << each;
    for (auto key = owners.cbegin(); key != owners.cend(); ++key) {
        for (const QAction* a : key.value()) {
            for (const QAction* b : key.value()) {
                if (a == b) continue;
                QWidget* first = workspaceOf(*a, workspaces);
                QWidget* second = workspaceOf(*b, workspaces);
                EXPECT_TRUE(first != nullptr && second != nullptr && first != second)
                    << key.key().toStdString() << ": " << a->text().toStdString() << " and "
                    << b->text().toStdString();
            }
        }
    }
}

} // namespace
} // namespace cryscope
