// Ten thousand recordings: what a screen of them asks for, and nothing of the disk.
#include "tests/support/TempFolder.h"
#include "tests/ui/support/Wait.h"
#include "ui/project/ProjectActions.h"
#include "ui/project/ProjectPage.h"

#include <QIdentityProxyModel>
#include <QScrollBar>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr int kMany = 10000;

ProjectRecording row(int i)
{
    ProjectRecording recording;
    recording.id = i + 1;
    recording.name = "ward-" + std::to_string(i % 7) + "/night-" + std::to_string(i) + ".wav";
    recording.path = "/nowhere/at/all/" + recording.name;
    recording.seconds = (i * 37) % 3600;
    recording.labels.toJudge = i % 9;
    recording.labels.judged = i % 9 == 0 ? 0 : i % (i % 9 + 1);
    if (i % 3 == 0) recording.labelStamp = {1, 1};
    recording.labels.cries = i % 11;
    recording.reviewer = i % 2 == 0 ? "first reader" : "";
    return recording;
}

std::vector<ProjectRecording> many(int count = kMany)
{
    std::vector<ProjectRecording> rows;
    for (int i = 0; i < count; ++i) rows.push_back(row(i));
    return rows;
}

/// Counts what a view asks for.
class Asked : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex& index, int role) const override
    {
        ++cells;
        return QIdentityProxyModel::data(index, role);
    }
    mutable int cells = 0;
};

TEST(ProjectModelOfTenThousand, MakesWordsOfTheRowsThatAreSeenAlone)
{
    ProjectModel model;
    model.reset(many());
    Asked asked;
    asked.setSourceModel(&model);
    QTableView view;
    view.resize(900, 600);
    view.setModel(&asked);
    view.show();
    QCoreApplication::processEvents();
    view.grab();
    EXPECT_GT(asked.cells, 0);
    EXPECT_LT(asked.cells, kMany) << "fewer than one a recording: the others are not looked at";
    const int first = asked.cells;
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    view.grab();
    EXPECT_LT(asked.cells - first, kMany / 4) << "a jump into the middle costs a screen";
}

TEST(ProjectModelOfTenThousand, SortsAndFiltersByValuesWithoutMakingWords)
{
    ProjectModel model;
    model.reset(many());
    ProjectTable table(model);
    table.sortByColumn(ProjectModel::Duration, Qt::DescendingOrder);
    const auto at = [&](int place) {
        return model.row(table.filter().mapToSource(table.filter().index(place, 0)).row());
    };
    for (int i = 1; i < kMany; ++i) ASSERT_GE(*at(i - 1).seconds, *at(i).seconds);
    table.sortByColumn(ProjectModel::Cries, Qt::AscendingOrder);
    EXPECT_TRUE(criesOf(at(0)));
    EXPECT_FALSE(criesOf(at(kMany - 1))) << "what is not known comes last";
    table.sortByColumn(ProjectModel::Cries, Qt::DescendingOrder);
    EXPECT_TRUE(criesOf(at(0)));
    EXPECT_FALSE(criesOf(at(kMany - 1))) << "either way";
    table.filter().setWords("ward-3 first");
    EXPECT_GT(table.filter().rowCount(), 0);
    for (int i = 0; i < table.filter().rowCount(); ++i) {
        EXPECT_NE(at(i).name.find("ward-3"), std::string::npos);
        EXPECT_EQ(at(i).reviewer, "first reader");
    }
    table.filter().setWords({});
    int all = 0;
    for (int which = int(ProjectFilter::Which::New); which <= int(ProjectFilter::Which::Done); ++which) {
        table.filter().setWhich(ProjectFilter::Which(which));
        EXPECT_EQ(table.filter().rowCount(), model.counts().ofState[std::size_t(which) - 1]);
        all += table.filter().rowCount();
    }
    EXPECT_EQ(all, kMany);
}

TEST(ProjectModel, KeepsWhatIsStatedWhenTheFilesAreLookedAt)
{
    ProjectModel model;
    model.reset(many(10));
    model.setState({3}, ReviewState::Done);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto seen = row(2);
    seen.isMissing = true;
    auto gone = row(99);
    model.changeLooks({seen, row(4), gone});
    EXPECT_EQ(changed.count(), 1) << "one signal, however many rows";
    EXPECT_EQ(stateOf(model.row(2)), ReviewState::Done);
    EXPECT_EQ(model.counts().missing, 1);
    EXPECT_EQ(model.data(model.index(2, ProjectModel::State)).toString(), "Not found");
    model.remove({3});
    EXPECT_EQ(model.rowCount(), 9);
    EXPECT_EQ(model.counts().missing, 0);
    EXPECT_EQ(model.indexOf(QString::fromStdString(row(3).path.string())), 2);
}

TEST(ProjectTableNeighbours, FollowTheOrderThatIsShown)
{
    ProjectModel model;
    model.reset(many(30));
    ProjectTable table(model);
    table.sortByColumn(ProjectModel::Duration, Qt::AscendingOrder);
    QString path = table.neighbour({}, 1);
    EXPECT_EQ(table.placeOf(path), 1) << "without one that is open: the first";
    int steps = 1;
    for (QString next = table.neighbour(path, 1); !next.isEmpty(); next = table.neighbour(path, 1), ++steps) {
        EXPECT_EQ(table.placeOf(next), table.placeOf(path) + 1);
        EXPECT_EQ(table.neighbour(next, -1), path);
        path = next;
    }
    EXPECT_EQ(steps, 30);
}

// The project's file is the only one that is there: none of its recordings and no folder of them.
TEST(OpeningTenThousand, TouchesNoFileOfTheRecordingsBeforeTheListIsThere)
{
    const test::TempFolder folder;
    {
        std::vector<InputFile> files;
        for (int i = 0; i < kMany; ++i) files.push_back({folder / ("ward/" + row(i).name), {}, {}});
        ASSERT_TRUE(Project::create(folder.path()).value()->add(files));
    }
    ProjectSession session;
    QWidget workspace;
    ProjectActions actions(workspace);
    ProjectPage page(session, actions);
    page.resize(900, 600);
    page.show();
    QSignalSpy opened(&session, &ProjectSession::opened);
    int rowsAtOpening = 0;
    bool wasLooking = false;
    QObject::connect(&session, &ProjectSession::opened, [&] {
        rowsAtOpening = page.table().filter().rowCount();
        wasLooking = session.busy() == ProjectSession::Busy::Looking;
    });
    session.open(QString::fromStdString(folder.path().string()));
    EXPECT_EQ(opened.count(), 0) << "the project's own file is not read by the GUI thread either";
    ASSERT_TRUE(test::waitFor([&] { return opened.count() == 1; }));
    EXPECT_EQ(rowsAtOpening, kMany);
    EXPECT_FALSE(wasLooking) << "the list is there before the first file is looked at";
    EXPECT_EQ(session.busy(), ProjectSession::Busy::Looking);
    EXPECT_TRUE(test::waitFor([&] { return session.model().counts().missing > 0; }, 60000))
        << "what it finds arrives while it looks";
}

} // namespace
} // namespace cryscope
