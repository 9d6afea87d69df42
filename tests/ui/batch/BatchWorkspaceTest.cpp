#include "tests/ui/batch/BatchFixture.h"

#include <gmock/gmock.h>

namespace cryscope::test {
namespace {

TEST_F(BatchGestures, SaysWhatToDoWhileThereIsNothing)
{
    show();
    EXPECT_TRUE(workspace->isEmpty());
    for (const char* name : {"batchEmptyAddFiles", "batchEmptyAddFolder"}) {
        EXPECT_TRUE(named<QPushButton>(name)->isVisible());
        EXPECT_FALSE(named<QPushButton>(name)->text().isEmpty());
    }
    for (const char* name : {"batchGoOn", "batchCancel", "batchExport", "batchAgain", "batchRemove"})
        EXPECT_FALSE(named<QAction>(name)->isEnabled()) << name;
    EXPECT_TRUE(named<QAction>("batchAddFiles")->isEnabled());
}

TEST_F(BatchGestures, FindsTheCriesInEverythingThatLiesInAFolder)
{
    sound("loud.wav");
    sound("deep/er/QUIET.WAV", false);
    broken("broken.mp3");
    writeBytes(sounds.filePath("notes.txt").toStdString(), "not looked at");
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitUntilFinished());
    EXPECT_FALSE(workspace->isEmpty());
    EXPECT_EQ(headline(), "Finished: 3 files");
    EXPECT_EQ(shownRows(), 3);
    EXPECT_EQ(cell(0, BatchModel::File), "broken.mp3");
    EXPECT_FALSE(cell(0, BatchModel::State).isEmpty());
    EXPECT_NE(cell(0, BatchModel::State), "Done");
    EXPECT_EQ(cell(1, BatchModel::File), "deep/er/QUIET.WAV");
    EXPECT_EQ(cell(1, BatchModel::Decision), "No cry");
    EXPECT_EQ(cell(2, BatchModel::Decision), "Cry");
    EXPECT_EQ(cell(2, BatchModel::State), "Done");
    const QString figures = named<QLabel>("batchFigures")->text();
    EXPECT_TRUE(figures.contains("1 with cries")) << figures.toStdString();
    EXPECT_TRUE(figures.contains("1 could not be read")) << figures.toStdString();
}

TEST_F(BatchGestures, SaysWhenThereIsNoRecordingInWhatWasChosen)
{
    show();
    QSignalSpy said(workspace.get(), &BatchWorkspace::message);
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitFor([&] { return !said.isEmpty(); }));
    EXPECT_TRUE(said.front().front().toString().contains("no recording"));
    EXPECT_TRUE(waitFor([&] { return workspace->isEmpty(); }));
}

TEST_F(BatchGestures, TakesNoFileTwice)
{
    const QString file = sound("a.wav");
    show();
    workspace->addPaths({file});
    ASSERT_TRUE(waitUntilFinished());
    QSignalSpy said(workspace.get(), &BatchWorkspace::message);
    workspace->addPaths({file, sounds.path()});
    ASSERT_TRUE(waitFor([&] { return !said.isEmpty() && !session().isLooking(); }));
    EXPECT_EQ(counts().total, 1);
}

TEST_F(BatchGestures, WaitsForTheModelAndThenBeginsByItself)
{
    show(false);
    workspace->addPaths({sound("a.wav")});
    ASSERT_TRUE(waitFor([&] { return session().isWaitingForModels() && !session().isLooking(); }));
    EXPECT_TRUE(headline().contains("model is loading")) << headline().toStdString();
    workspace->setModels(Models{model, nullptr});
    EXPECT_TRUE(waitUntilFinished());
}

TEST_F(BatchGestures, SaysThatThereIsNoModelWhenItIsToBegin)
{
    show(false);
    workspace->setModelProblem("The model cannot be read.");
    QSignalSpy said(workspace.get(), &BatchWorkspace::message);
    workspace->addPaths({sound("a.wav")});
    ASSERT_TRUE(waitFor([&] { return !said.isEmpty(); }));
    EXPECT_EQ(said.front().front().toString(), "The model cannot be read.");
    EXPECT_EQ(counts().waiting, 1);
}

TEST_F(BatchGestures, PausesAndGoesOnAtTheSameButton)
{
    for (int i = 0; i < 12; ++i) sound(QString("f%1.wav").arg(i), true, 6);
    model->hold(true);
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitFor([&] { return session().state() == BatchSession::State::Running; }));
    EXPECT_EQ(named<QAction>("batchGoOn")->iconText(), "Pause");
    press("batchGoOnButton");
    EXPECT_EQ(session().state(), BatchSession::State::Paused);
    EXPECT_TRUE(headline().startsWith("Paused at ")) << headline().toStdString();
    EXPECT_TRUE(named<QPushButton>("batchGoOnOffer")->isVisible());
    model->hold(false);
    QTest::qWait(300); // what is under way stands still within a block
    EXPECT_LT(counts().finished(), 12);
    EXPECT_EQ(session().state(), BatchSession::State::Paused);
    press("batchGoOnOffer");
    EXPECT_TRUE(waitUntilFinished());
    EXPECT_EQ(counts().done, 12);
}

TEST_F(BatchGestures, KeepsWhatIsDoneWhenItIsCancelledAndGoesOnLater)
{
    for (int i = 0; i < 30; ++i) sound(QString("f%1.wav").arg(i, 2, 10, QChar('0')), true, 4);
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitFor([&] { return counts().done >= 2; }));
    model->hold(true);
    press("batchCancelButton");
    model->hold(false);
    ASSERT_TRUE(waitFor([&] { return session().state() == BatchSession::State::Idle; }));
    const int done = counts().done;
    EXPECT_GE(done, 2);
    EXPECT_LT(done, 30);
    EXPECT_TRUE(headline().startsWith("Not finished: ")) << headline().toStdString();
    press("batchGoOnOffer");
    ASSERT_TRUE(waitUntilFinished());
    EXPECT_EQ(counts().done, 30);
}

TEST_F(BatchGestures, OffersAtTheNextStartWhatWasNotFinished)
{
    for (int i = 0; i < 30; ++i) sound(QString("f%1.wav").arg(i), true, 4);
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitFor([&] { return counts().done >= 3; }));
    workspace.reset(); // the program ends in the middle
    show();
    const int done = counts().done;
    EXPECT_GE(done, 3);
    ASSERT_LT(done, 30);
    EXPECT_TRUE(session().isOffered());
    EXPECT_EQ(session().state(), BatchSession::State::Idle) << "nothing runs before it is asked for";
    EXPECT_EQ(headline(), QString("Not finished: %1 of 30 files are done").arg(done));
    QSignalSpy analysed(&session().model(), &QAbstractItemModel::dataChanged);
    press("batchGoOnOffer");
    ASSERT_TRUE(waitUntilFinished());
    EXPECT_EQ(counts().done, 30);
    EXPECT_FALSE(session().isOffered());
}

TEST_F(BatchGestures, ShowsTheResultsOfTheLastBatchAtTheNextStart)
{
    sound("a.wav");
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitUntilFinished());
    const QString probability = cell(0, BatchModel::Probability);
    show();
    EXPECT_FALSE(session().isOffered());
    EXPECT_EQ(headline(), "Finished: 1 files");
    EXPECT_EQ(cell(0, BatchModel::Probability), probability);
}

TEST_F(BatchGestures, AnalysesAgainWhatHasChangedWhenItGoesOn)
{
    const QString changed = sound("a.wav", false);
    sound("b.wav");
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitUntilFinished());
    ASSERT_EQ(cell(0, BatchModel::Decision), "No cry");
    sound("a.wav", true, 0.5);
    workspace->addPaths({sound("c.wav")});
    ASSERT_TRUE(waitFor([&] { return counts().total == 3; }));
    ASSERT_TRUE(waitUntilFinished());
    EXPECT_EQ(cell(0, BatchModel::Decision), "Cry");
}

TEST_F(BatchGestures, SortsByAClickOnATitleAndGoesBackToTheListAtTheThird)
{
    for (const auto& [name, seconds] :
         {std::pair{"a.wav", 0.5}, std::pair{"b.wav", 0.9}, std::pair{"c.wav", 0.3}})
        sound(name, true, seconds);
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitUntilFinished());
    const auto names = [&] {
        return QStringList{cell(0, BatchModel::File), cell(1, BatchModel::File), cell(2, BatchModel::File)};
    };
    clickTitle(BatchModel::Duration);
    EXPECT_EQ(names(), (QStringList{"c.wav", "a.wav", "b.wav"}));
    clickTitle(BatchModel::Duration);
    EXPECT_EQ(names(), (QStringList{"b.wav", "a.wav", "c.wav"}));
    clickTitle(BatchModel::Duration);
    EXPECT_EQ(names(), (QStringList{"a.wav", "b.wav", "c.wav"}));
}

TEST_F(BatchGestures, FiltersByWordsAndByWhatCameOut)
{
    sound("night one.wav");
    sound("night two.wav", false);
    sound("day.wav");
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitUntilFinished());
    QTest::keyClicks(named<QLineEdit>("batchWords"), "night");
    EXPECT_EQ(shownRows(), 2);
    auto* which = named<QComboBox>("batchWhich");
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Down); // with cries
    EXPECT_EQ(shownRows(), 1);
    EXPECT_EQ(cell(0, BatchModel::File), "night one.wav");
    QTest::keyClicks(named<QLineEdit>("batchWords"), " no such");
    EXPECT_EQ(shownRows(), 0);
    bool says = false;
    for (const auto* label : workspace->table().findChildren<QLabel*>())
        says |= label->isVisible() && label->text().contains("No file fits");
    EXPECT_TRUE(says);
}

TEST_F(BatchGestures, OpensARecordingInReviewByReturnAndByDoubleClick)
{
    const QString file = sound("a.wav");
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitUntilFinished());
    QSignalSpy wanted(workspace.get(), &BatchWorkspace::openRequested);
    clickRow(0);
    workspace->table().setFocus();
    QTest::keyClick(&workspace->table(), Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front().front().toString(), file);
    auto& table = workspace->table();
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {},
                       table.visualRect(table.model()->index(0, 0)).center());
    EXPECT_EQ(wanted.size(), 2);
}

TEST_F(BatchGestures, SaysTheWholeSentenceOfAnErrorForTheRowThatIsChosen)
{
    const QString file = broken("broken.wav");
    show();
    workspace->addPaths({file});
    ASSERT_TRUE(waitUntilFinished());
    clickRow(0);
    const QString detail = named<QLabel>("batchDetail")->text();
    EXPECT_TRUE(detail.startsWith(file)) << detail.toStdString();
    EXPECT_TRUE(detail.contains(cell(0, BatchModel::State)));
}

TEST_F(BatchGestures, AnalysesFailedFilesAgainByOneKey)
{
    const QString file = broken("a.wav");
    sound("b.wav");
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitUntilFinished());
    ASSERT_EQ(counts().failed, 1);
    sound("a.wav"); // mended
    QTest::keyClick(workspace.get(), Qt::Key_F5);
    ASSERT_TRUE(waitFor([&] { return counts().failed == 0; }));
    ASSERT_TRUE(waitUntilFinished());
    EXPECT_EQ(counts().done, 2);
}

TEST_F(BatchGestures, TakesTheChosenFilesOutOfTheListAndLeavesThemOnTheDisk)
{
    for (const char* name : {"a.wav", "b.wav", "c.wav"}) sound(name);
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitUntilFinished());
    clickRow(0);
    clickRow(2, Qt::ControlModifier);
    workspace->table().setFocus();
    QTest::keyClick(&workspace->table(), Qt::Key_Delete);
    EXPECT_EQ(counts().total, 1);
    EXPECT_EQ(cell(0, BatchModel::File), "b.wav");
    EXPECT_TRUE(QFile::exists(sounds.filePath("a.wav")));
    ASSERT_TRUE(waitFor([&] { return !session().isLooking(); }));
    show();
    EXPECT_EQ(counts().total, 1) << "for good";
    named<QAction>("batchClear")->trigger();
    ASSERT_TRUE(waitFor([&] { return workspace->isEmpty(); }));
}

TEST_F(BatchGestures, AnalysesTheChosenFilesNext)
{
    for (int i = 0; i < 40; ++i) sound(QString("f%1.wav").arg(i, 2, 10, QChar('0')), true, 1);
    model->hold(true);
    show();
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitFor([&] { return session().state() == BatchSession::State::Running; }));
    workspace->table().selectRow(39);
    EXPECT_TRUE(named<QAction>("batchFirst")->isEnabled());
    named<QAction>("batchFirst")->trigger();
    std::vector<BatchId> order;
    QObject::connect(&session(), &BatchSession::advanced, workspace.get(), [&] {
        for (const BatchRow& row : session().model().rows())
            if (row.state == BatchRow::State::Done &&
                std::find(order.begin(), order.end(), row.id) == order.end())
                order.push_back(row.id);
    });
    model->hold(false);
    ASSERT_TRUE(waitFor(
        [&] { return session().model().row(39).state == BatchRow::State::Done || counts().waiting == 0; }));
    EXPECT_TRUE(waitUntilFinished());
    const BatchId last = session().model().row(39).id;
    const auto place = std::find(order.begin(), order.end(), last) - order.begin();
    EXPECT_LT(place, 39) << "before the last of the list";
}

TEST_F(BatchGestures, LeavesMonitorACoreWhileItListens)
{
    show();
    const int all = session().cores();
    workspace->setListening(true);
    EXPECT_EQ(session().cores(), std::max(1, all - 1));
    workspace->setListening(false);
    EXPECT_EQ(session().cores(), all);
}

TEST_F(BatchGestures, GoesOnAnsweringWhileTwoThousandFilesAreDone)
{
    // One sound under many names: links cost nothing to make.
    const QString one = sound("one.wav", true, 0.15);
    for (int i = 0; i < 2000; ++i)
        ASSERT_TRUE(QFile::link(one, sounds.filePath(QString("f%1.wav").arg(i, 4, 10, QChar('0')))));
    show();
    int turns = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&turns] { ++turns; });
    timer.start(5);
    QSignalSpy advanced(&session(), &BatchSession::advanced);
    workspace->addPaths({sounds.path()});
    ASSERT_TRUE(waitFor([&] { return counts().total == 2001 && counts().waiting == 0; }, 90000));
    EXPECT_EQ(counts().done, 2001);
    EXPECT_GT(turns, 5) << "the window lives meanwhile";
    EXPECT_LT(advanced.size(), 1000) << "news come in bundles";
}

} // namespace
} // namespace cryscope::test
