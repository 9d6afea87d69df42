// A project in Review, as somebody uses it.
#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/project/LocateDialog.h"
#include "ui/project/ProjectActions.h"
#include "ui/project/ProjectBar.h"
#include "ui/project/ProjectPage.h"
#include "ui/review/LabelActions.h"
#include "ui/review/LabelList.h"
#include "ui/review/MessageBar.h"
#include "ui/review/ReviewProject.h"
#include "ui/review/ReviewWorkspace.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

class ProjectInReview : public testing::Test {
protected:
    ProjectInReview()
        : m_settings(QString::fromStdString((m_folder / "settings.ini").string())),
          m_workspace(m_settings, std::make_unique<test::FakeOutput>())
    {
        fs::create_directories(m_folder / "study");
        for (const char* name : {"a.wav", "b.wav", "c.wav"}) sound(name);
        m_workspace.resize(1200, 760);
        m_workspace.show();
        m_workspace.activateWindow();
    }
    void sound(const std::string& name)
    {
        const std::vector<test::Bout> bouts{{2, 3}, {20, 3}};
        test::writeWav(m_folder / "study" / name, test::night(26, kRate, bouts, 0.0005), kRate);
    }
    QString path(const std::string& name) const
    {
        return QString::fromStdString((m_folder / "study" / name).string());
    }
    ReviewProject& project() { return m_workspace.project(); }
    ProjectModel& model() { return project().session().model(); }
    ProjectActions& actions() { return project().actions(); }
    bool isIdle() { return project().session().busy() == ProjectSession::Busy::No; }
    void make()
    {
        project().session().create(path("."));
        ASSERT_TRUE(test::waitFor([&] { return model().rowCount() == 3 && isIdle(); }));
        ASSERT_TRUE(test::waitFor([&] { return model().row(2).seconds.has_value(); }));
    }
    void open(const QString& file)
    {
        QSignalSpy opened(&m_workspace, &ReviewWorkspace::fileOpened);
        m_workspace.openFile(file);
        ASSERT_TRUE(test::waitFor([&] { return opened.count() == 1; }));
        ASSERT_TRUE(test::waitFor([&] { return m_workspace.labels().isOpen(); }));
    }

    test::TempFolder m_folder;
    Settings m_settings;
    ReviewWorkspace m_workspace;
};

TEST_F(ProjectInReview, IsMadeOfAFolderAndRememberedAndOpenedAgain)
{
    make();
    EXPECT_TRUE(project().page().isVisible());
    EXPECT_NEAR(*model().row(0).seconds, 26, 1e-6);
    EXPECT_EQ(project().page().findChild<QLabel*>("projectTitle")->text(), "study");
    actions().close->trigger();
    EXPECT_FALSE(project().page().isVisible());
    EXPECT_EQ(model().rowCount(), 0);
    ASSERT_EQ(actions().recent().actions().size(), 1);
    actions().recent().actions().front()->trigger();
    ASSERT_TRUE(test::waitFor([&] { return model().rowCount() == 3; }));
}

TEST_F(ProjectInReview, OpensARecordingByReturnAndStepsToTheNeighboursByKey)
{
    make();
    QTableView& table = project().page().table();
    table.selectRow(1);
    table.setFocus();
    QSignalSpy opened(&m_workspace, &ReviewWorkspace::fileOpened);
    QTest::keyClick(&table, Qt::Key_Return);
    ASSERT_TRUE(test::waitFor([&] { return opened.count() == 1; }));
    EXPECT_EQ(m_workspace.recording().path(), path("b.wav"));
    EXPECT_TRUE(m_workspace.isShowingRecording());
    EXPECT_EQ(project().bar().findChild<QLabel*>("projectPlace")->text(), "study  ·  2 of 3  ·  New");
    QTest::keyClick(&m_workspace, Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_TRUE(test::waitFor([&] { return opened.count() == 2; }));
    EXPECT_EQ(m_workspace.recording().path(), path("c.wav"));
    QSignalSpy said(&m_workspace, &ReviewWorkspace::statusMessage);
    QTest::keyClick(&m_workspace, Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(said.back().front().toString(), "This is the last recording of the list.");
    QTest::keyClick(&m_workspace, Qt::Key_PageUp, Qt::ControlModifier);
    ASSERT_TRUE(test::waitFor([&] { return opened.count() == 3; }));
    EXPECT_EQ(m_workspace.recording().path(), path("b.wav"));
}

TEST_F(ProjectInReview, DoesNotChangeTheRecordingBehindTheList)
{
    make();
    open(path("a.wav"));
    EXPECT_TRUE(m_workspace.labelActions().add->isEnabled());
    QTest::keyClick(&m_workspace, Qt::Key_F3);
    EXPECT_TRUE(project().page().isVisible());
    EXPECT_FALSE(m_workspace.labelActions().add->isEnabled());
    QTest::keyClick(&m_workspace, Qt::Key_F3);
    EXPECT_TRUE(m_workspace.isShowingRecording());
    EXPECT_TRUE(m_workspace.labelActions().add->isEnabled());
}

TEST_F(ProjectInReview, CountsCriesAndVerdictsWhenTheLabelsAreSaved)
{
    m_workspace.setModels({std::make_shared<FixedClassifier>(), nullptr});
    make();
    QSignalSpy analysed(&m_workspace, &ReviewWorkspace::analysisFinished);
    open(path("a.wav"));
    ASSERT_TRUE(test::waitFor([&] { return analysed.count() == 1; }));
    ASSERT_TRUE(test::waitFor([&] { return m_workspace.labels().set().size() == 2; }));
    const auto of = [&](int column) { return model().data(model().index(0, column)).toString(); };
    EXPECT_EQ(of(ProjectModel::State), "Analysed") << "what Review finds is known to the project";
    EXPECT_EQ(of(ProjectModel::Cries), "2");
    LabelSession& labels = m_workspace.labels();
    labels.setReviewer("first reader");
    labels.judge({labels.set().inTimeOrder()[0].id}, Verdict::Wrong);
    ASSERT_TRUE(labels.save());
    ASSERT_TRUE(test::waitFor([&] { return of(ProjectModel::Judged) == "1 of 2"; }));
    EXPECT_EQ(of(ProjectModel::Cries), "1");
    EXPECT_EQ(of(ProjectModel::State), "In review");
    EXPECT_EQ(of(ProjectModel::Reviewer), "first reader");
    labels.judge({labels.set().inTimeOrder()[1].id}, Verdict::Right);
    ASSERT_TRUE(labels.save());
    ASSERT_TRUE(test::waitFor([&] { return of(ProjectModel::State) == "Done"; }));
}

TEST_F(ProjectInReview, KeepsAStateThatIsSetByHand)
{
    make();
    project().page().table().selectRow(2);
    actions().states[int(ReviewState::Done)]->trigger();
    EXPECT_EQ(stateOf(model().row(2)), ReviewState::Done);
    ASSERT_TRUE(test::waitFor([&] {
        return Project::open(m_folder / "study").value()->recordings()->at(2).stated == ReviewState::Done;
    }));
    actions().byLabels->trigger();
    EXPECT_EQ(stateOf(model().row(2)), ReviewState::New);
}

TEST_F(ProjectInReview, TakesRecordingsOutByKeyAndInByDropping)
{
    make();
    QTableView& table = project().page().table();
    table.selectRow(0);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Delete);
    EXPECT_EQ(model().rowCount(), 2);
    EXPECT_TRUE(fs::exists(m_folder / "study/a.wav"));
    Q_EMIT project().page().dropped({path("a.wav")});
    ASSERT_TRUE(test::waitFor([&] { return model().rowCount() == 3; }));
}

TEST_F(ProjectInReview, AddsWhatIsAskedForWhileAnotherFolderIsWalked)
{
    make();
    for (const char* name : {"more/d.wav", "more/e.wav", "last/f.wav"}) {
        fs::create_directories((m_folder / "study" / name).parent_path());
        sound(name);
    }
    ProjectSession& session = project().session();
    session.add({path("more")});
    session.add({path("last/f.wav")}); // the first walk cannot have been heard of yet
    EXPECT_EQ(session.busy(), ProjectSession::Busy::Walking);
    ASSERT_TRUE(test::waitFor([&] { return isIdle(); }));
    ASSERT_EQ(model().rowCount(), 6);
    EXPECT_TRUE(model().row(5).seconds) << "all that was added has been looked at";
    EXPECT_EQ(session.project()->recordings()->size(), 6U);
}

TEST_F(ProjectInReview, LooksAgainAfterAWalkThatIsUnderWay)
{
    make();
    fs::create_directories(m_folder / "study/more");
    sound("more/d.wav");
    fs::remove(m_folder / "study/a.wav");
    ProjectSession& session = project().session();
    session.add({path("more")});
    session.look();
    EXPECT_EQ(session.busy(), ProjectSession::Busy::Walking);
    ASSERT_TRUE(test::waitFor([&] { return isIdle(); }));
    EXPECT_EQ(model().rowCount(), 4);
    EXPECT_EQ(model().counts().missing, 1);

    sound("more/e.wav");
    session.add({path("more")});
    session.reload(false); // reads the whole list behind, before what was found is added or after
    ASSERT_TRUE(test::waitFor([&] { return isIdle() && model().rowCount() >= 5; }));
    EXPECT_EQ(model().rowCount(), 5);
}

TEST_F(ProjectInReview, GoesOnWalkingWhenAnotherProjectCannotBeOpened)
{
    make();
    fs::create_directories(m_folder / "study/more");
    sound("more/d.wav");
    ProjectSession& session = project().session();
    QSignalSpy problems(&session, &ProjectSession::problem);
    session.add({path("more")});
    session.open(path("more"));
    EXPECT_EQ(session.busy(), ProjectSession::Busy::Opening);
    ASSERT_TRUE(test::waitFor([&] { return problems.count() == 1 && isIdle(); }));
    EXPECT_EQ(model().rowCount(), 4);
    EXPECT_TRUE(model().row(3).seconds);
}

TEST_F(ProjectInReview, HandsItsRecordingsToBatch)
{
    make();
    QSignalSpy asked(&m_workspace, &ReviewWorkspace::batchRequested);
    actions().toBatch->trigger();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().toStringList(),
              (QStringList{path("a.wav"), path("b.wav"), path("c.wav")}));
}

TEST_F(ProjectInReview, FindsMovedRecordingsInOneStepAndTakesItBack)
{
    make();
    fs::create_directories(m_folder / "disk");
    fs::rename(m_folder / "study/a.wav", m_folder / "disk/a.wav");
    fs::rename(m_folder / "study/b.wav", m_folder / "disk/renamed.wav"); // as loud as the others: by content
    actions().look->trigger();
    ASSERT_TRUE(test::waitFor([&] { return model().counts().missing == 2 && isIdle(); }));
    LocateDialog dialog(project().session().project(), QString::fromStdString((m_folder / "disk").string()));
    dialog.show();
    ASSERT_TRUE(
        test::waitFor([&] { return dialog.useButton().isEnabled() || dialog.table().rowCount() == 2; }));
    EXPECT_TRUE(dialog.summary().contains("of 2 missing recordings were found"))
        << dialog.summary().toStdString();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.useButton().click();
    ASSERT_TRUE(test::waitFor([&] { return accepted.count() == 1; }));
    project().session().reload(true);
    ASSERT_TRUE(test::waitFor([&] { return model().counts().missing == 2 - dialog.moved() && isIdle(); }));
    actions().moveBack->trigger();
    ASSERT_TRUE(test::waitFor([&] { return model().counts().missing == 2 && isIdle(); }));
}

TEST_F(ProjectInReview, SaysInPlaceWhatIsWrongWithAFile)
{
    fs::create_directories(m_folder / "bad");
    test::writeBytes(m_folder / "bad" / Project::kFileName, "no database, only words that go on for a while");
    project().open(QString::fromStdString((m_folder / "bad").string()));
    ASSERT_TRUE(test::waitFor([&] { return m_workspace.messages().isError(); }));
    EXPECT_TRUE(m_workspace.messages().text().contains("damaged"))
        << m_workspace.messages().text().toStdString();
}

} // namespace
} // namespace cryscope
