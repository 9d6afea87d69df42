#include "tests/ui/support/Wait.h"
#include "ui/batch/BatchTable.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

BatchRow row(BatchId id, BatchRow::State state = BatchRow::State::Waiting)
{
    BatchRow row;
    row.id = id;
    row.name = "clip" + std::to_string(id) + ".wav";
    row.path = "/sounds/" + row.name.string();
    row.bytes = 1000;
    row.state = state;
    return row;
}

BatchRow done(BatchId id, double probability, double crying = 0)
{
    BatchRow result = row(id, BatchRow::State::Done);
    result.summary = {.durationSeconds = 7,
                      .cryProbability = probability,
                      .isCry = probability >= 0.5,
                      .episodes = crying > 0 ? 2 : 0,
                      .cryingSeconds = crying,
                      .reason = "not_sure"};
    return result;
}

BatchRow failed(BatchId id)
{
    BatchRow result = row(id, BatchRow::State::Failed);
    result.error = {ErrorKind::Unreadable, "x", "The file is empty."};
    return result;
}

std::vector<BatchRow> many(int count)
{
    std::vector<BatchRow> rows;
    for (int i = 1; i <= count; ++i) rows.push_back(row(i));
    return rows;
}

QStringList column(const BatchFilter& filter, int column)
{
    QStringList all;
    for (int i = 0; i < filter.rowCount(); ++i) all << filter.data(filter.index(i, column)).toString();
    return all;
}

TEST(BatchModel, CountsWhatIsDoneWhatFailedAndWhatCries)
{
    BatchModel model;
    model.reset(many(5));
    EXPECT_EQ(model.counts().waiting, 5);
    EXPECT_EQ(model.counts().bytesWaiting, 5000);
    model.change({done(1, 0.9, 3), done(2, 0.1), failed(4)});
    EXPECT_EQ(
        model.counts(),
        (BatchCounts{.total = 5, .waiting = 2, .done = 2, .failed = 1, .cries = 1, .bytesWaiting = 2000}));
    model.markWaiting({1, 4});
    EXPECT_EQ(model.counts().waiting, 4);
    EXPECT_EQ(model.counts().cries, 0);
    model.remove({2, 5, 77});
    EXPECT_EQ(model.counts().total, 3);
    EXPECT_EQ(model.counts().done, 0);
    EXPECT_EQ(model.indexOf(4), 2);
    EXPECT_EQ(model.indexOf(5), -1);
}

TEST(BatchModel, WritesNumbersOfTheRightKindToTheRight)
{
    BatchModel model;
    model.reset({done(1, 0.873, 12.34), done(2, 0.001), failed(3), row(4)});
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(text(0, BatchModel::Probability), "87 %");
    EXPECT_EQ(text(1, BatchModel::Probability), "< 1 %");
    EXPECT_EQ(text(0, BatchModel::Decision), "Cry");
    EXPECT_EQ(text(0, BatchModel::Crying), "12.3 s");
    EXPECT_EQ(text(0, BatchModel::Duration), "0:07.0");
    EXPECT_EQ(text(0, BatchModel::Kind), "not sure");
    EXPECT_EQ(text(1, BatchModel::Kind), "");
    EXPECT_EQ(text(2, BatchModel::State), "The file is empty.");
    EXPECT_EQ(text(3, BatchModel::State), "Waiting");
    EXPECT_EQ(text(3, BatchModel::Probability), "");
    for (const int column :
         {BatchModel::Duration, BatchModel::Probability, BatchModel::Episodes, BatchModel::Crying})
        EXPECT_TRUE(model.index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    EXPECT_TRUE(model.index(0, BatchModel::File).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    model.setProgress({{4, 0.375}});
    EXPECT_EQ(text(3, BatchModel::State), "37 %");
}

TEST(BatchFilter, PutsRowsWithoutAValueLastEitherWay)
{
    BatchModel model;
    BatchFilter filter;
    filter.setSourceModel(&model);
    model.reset({row(1), done(2, 0.2), failed(3), done(4, 0.9, 5), done(5, 0.5, 1)});
    filter.sort(BatchModel::Probability, Qt::DescendingOrder);
    EXPECT_EQ(column(filter, BatchModel::Probability), (QStringList{"90 %", "50 %", "20 %", "", ""}));
    filter.sort(BatchModel::Probability, Qt::AscendingOrder);
    EXPECT_EQ(column(filter, BatchModel::Probability), (QStringList{"20 %", "50 %", "90 %", "", ""}));
    filter.sort(-1);
    EXPECT_EQ(column(filter, BatchModel::File).front(), "clip1.wav");
}

TEST(BatchFilter, ShowsWhatIsAskedForAndFollowsWhatChanges)
{
    BatchModel model;
    BatchFilter filter;
    filter.setSourceModel(&model);
    model.reset({row(1), done(2, 0.2), failed(3), done(4, 0.9, 5)});
    using Which = BatchFilter::Which;
    const std::pair<Which, int> cases[] = {
        {Which::All, 4}, {Which::Cries, 1}, {Which::NoCries, 1}, {Which::Errors, 1}, {Which::Waiting, 1}};
    for (const auto& [which, rows] : cases) {
        filter.setWhich(which);
        EXPECT_EQ(filter.rowCount(), rows) << int(which);
    }
    model.change({done(1, 0.9)}); // while "waiting" is shown
    EXPECT_EQ(filter.rowCount(), 0);
    filter.setWhich(Which::All);
    filter.setWords("EMPTY sounds");
    EXPECT_EQ(column(filter, BatchModel::File), (QStringList{"clip3.wav"}));
    filter.setWords("clip4");
    EXPECT_EQ(filter.rowCount(), 1);
}

TEST(BatchTable, TakesTenThousandRowsInAHandfulOfSignals)
{
    BatchModel model;
    BatchTable table(model);
    table.resize(900, 500);
    table.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&table));
    model.append(many(10000));
    table.sortByColumn(BatchModel::Probability, Qt::DescendingOrder);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int first = 0; first < 10000; first += 500) {
        std::vector<BatchRow> news;
        for (int i = first + 1; i <= first + 500; ++i) news.push_back(done(i, (i * 7919 % 10000) / 10000.0));
        model.change(news);
        QCoreApplication::processEvents(); // painted between
    }
    EXPECT_EQ(changed.size(), 20) << "one signal for each piece of news";
    ASSERT_EQ(table.filter().rowCount(), 10000);
    EXPECT_EQ(table.filter().index(0, BatchModel::Probability).data(BatchModel::kSortRole).toDouble(),
              0.9999);
    std::set<BatchId> odd;
    for (int i = 1; i < 10000; i += 2) odd.insert(i);
    model.remove(odd);
    EXPECT_EQ(table.filter().rowCount(), 5000);
}

} // namespace
} // namespace cryscope
