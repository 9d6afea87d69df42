#include "ui/training/DataPage.h"
#include "core/dataset/ClipKind.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/training/TrainingSounds.h"
#include "ui/training/ClipPanel.h"
#include "ui/training/ClipTableModel.h"
#include "ui/training/CountList.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <fstream>
#include <gmock/gmock.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Data : public ::testing::Test {
protected:
    Data()
    {
        // Six infants, two files that are the same, one that is silent, one that is no sound.
        test::writeTrainingSounds(m_home / "sounds", 6);
        constexpr SampleRate kRate{16000};
        std::filesystem::copy_file(m_home / "sounds/infant0-cry.wav", m_home / "sounds/copy.wav");
        test::writeWav(m_home / "sounds/silent.wav", test::silence(4, kRate), kRate);
        test::writeBytes(m_home / "sounds/broken.wav", "this is no sound");
        std::ofstream table(m_home / "sounds/table.csv", std::ios::app);
        table << "copy.wav,1,infant0\nsilent.wav,1,infant1\nbroken.wav,1,infant2\n";
        table.close();
        make();
    }
    void make()
    {
        m_page = nullptr;
        m_data = std::make_unique<TrainingData>(m_home / "training");
        m_page = std::make_unique<DataPage>(m_settings, *m_data);
        auto output = std::make_unique<test::FakeOutput>();
        m_output = output.get();
        m_page->clip().setOutput(std::move(output));
        m_page->resize(1100, 700);
        m_page->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }
    ~Data() override
    {
        m_page.reset();
        m_data.reset();
    }
    void fill()
    {
        ASSERT_TRUE(test::addAndAudit(*m_data, {{DataSource::Kind::Manifest, m_home / "sounds/table.csv"}}));
    }
    QTableView& table() { return *m_page->findChild<QTableView*>(QStringLiteral("clipTable")); }
    template <class T>
    T* part(const QString& name)
    {
        return m_page->findChild<T*>(name);
    }
    QAction& action(const QString& name) { return *m_page->findChild<QAction*>(name); }
    void choose(const QString& fileName)
    {
        auto* model = table().model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == fileName) {
                table().setFocus();
                table().selectRow(row);
                table().setCurrentIndex(model->index(row, 0));
                return;
            }
        ADD_FAILURE() << fileName.toStdString() << " is not in the table";
    }
    std::string written(const char* name = "data.csv")
    {
        std::ifstream in(m_home / "training" / name);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    test::TempFolder m_home;
    Settings m_settings{QString::fromStdString((m_home / "settings.ini").string())};
    std::unique_ptr<TrainingData> m_data;
    std::unique_ptr<DataPage> m_page;
    test::FakeOutput* m_output = nullptr;
};

TEST_F(Data, SaysWhatToDoWhileThereIsNone)
{
    auto* button = part<QPushButton>(QStringLiteral("addFolderButton"));
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isVisible());
    EXPECT_FALSE(table().isVisible());
}

TEST_F(Data, ShowsClipsByKindAndInfantAndKeepsThemOnDisk)
{
    fill();
    EXPECT_EQ(table().model()->rowCount(), 15);
    EXPECT_THAT(m_data->kinds(), ElementsAre(ClipCount{kCryKind, 9, 6}, ClipCount{kNoCryKind, 6, 6}));
    EXPECT_EQ(part<CountList>(QStringLiteral("kindCounts"))->topLevelItemCount(), 2);
    EXPECT_THAT(written(), HasSubstr("infant5-hum.wav"));

    make(); // as after a new start of the program
    ASSERT_TRUE(test::waitFor([&] { return table().model()->rowCount() == 15; }));
}

TEST_F(Data, GivesSeveralClipsAnotherKindAndTakesItBack)
{
    fill();
    const std::string before = written();
    table().selectAll();
    m_page->findChild<QAction*>(QStringLiteral("kind-hungry"))->trigger();
    EXPECT_EQ(m_data->kinds().front(), (ClipCount{"hungry", 15, 6}));
    EXPECT_THAT(written(), HasSubstr(",1,hungry"));
    action(QStringLiteral("undoClips")).trigger();
    EXPECT_EQ(written(), before);
    action(QStringLiteral("redoClips")).trigger();
    EXPECT_EQ(m_data->kinds().front(), (ClipCount{"hungry", 15, 6}));
}

TEST_F(Data, LeavesChosenClipsOutByKeyAndTakesThemBack)
{
    fill();
    choose(QStringLiteral("infant3-hum.wav"));
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_EQ(table().model()->rowCount(), 14);
    EXPECT_THAT(written(), testing::Not(HasSubstr("infant3-hum.wav")));
    EXPECT_THAT(written("left-out.csv"), HasSubstr("infant3-hum.wav"));
    auto* use = part<QComboBox>(QStringLiteral("clipUse"));
    use->setCurrentIndex(1);
    Q_EMIT use->activated(1);
    EXPECT_EQ(table().model()->rowCount(), 1);
    choose(QStringLiteral("infant3-hum.wav"));
    action(QStringLiteral("takeBack")).trigger();
    EXPECT_THAT(written(), HasSubstr("infant3-hum.wav"));
}

TEST_F(Data, HasARemedyOfOneClickForWhatTheAuditFinds)
{
    fill();
    for (const char* name : {"remedy-unreadable-0", "remedy-silent-0", "remedy-exact_duplicate-1"}) {
        auto* button = part<QPushButton>(QLatin1String(name));
        ASSERT_NE(button, nullptr) << name;
        const auto before = m_data->clips().usedCount();
        QTest::mouseClick(button, Qt::LeftButton);
        EXPECT_EQ(m_data->clips().usedCount(), before - 1) << name;
        ASSERT_TRUE(test::waitFor([&] { return part<QPushButton>(QLatin1String(name)) == nullptr; })) << name;
    }
    EXPECT_THAT(written(), testing::Not(HasSubstr("copy.wav")));
    EXPECT_THAT(written(), HasSubstr("infant0-cry.wav"));
    for (int i = 0; i < 3; ++i) action(QStringLiteral("undoClips")).trigger();
    EXPECT_EQ(m_data->clips().usedCount(), 15U);
}

TEST_F(Data, IsFilteredByKindInfantFindingAndName)
{
    fill();
    auto* infants = part<CountList>(QStringLiteral("infantCounts"));
    infants->setChosen("infant2");
    EXPECT_EQ(table().model()->rowCount(), 3);
    part<CountList>(QStringLiteral("kindCounts"))->setChosen(kNoCryKind);
    EXPECT_EQ(table().model()->rowCount(), 1);
    QTest::mouseClick(part<QPushButton>(QStringLiteral("showAllClips")), Qt::LeftButton);
    EXPECT_EQ(table().model()->rowCount(), 15);
    part<QLineEdit>(QStringLiteral("clipSearch"))->setText(QStringLiteral("hum"));
    EXPECT_EQ(table().model()->rowCount(), 6);
    QTest::mouseClick(part<QPushButton>(QStringLiteral("showAllClips")), Qt::LeftButton);
    QTest::mouseClick(part<QPushButton>(QStringLiteral("show-exact_duplicate")), Qt::LeftButton);
    EXPECT_EQ(table().model()->rowCount(), 2);
}

TEST_F(Data, LetsAClipBeHeardAsItIsAndAsAugmentationMakesIt)
{
    fill();
    choose(QStringLiteral("infant1-cry.wav"));
    QTest::keyClick(&table(), Qt::Key_Space);
    ASSERT_TRUE(test::waitFor([&] { return m_page->clip().isPlaying(); }));
    m_output->advance(0.5);
    EXPECT_GT(m_output->sound.size(), 4000U);
    ASSERT_NE(m_page->clip().preview(), nullptr);
    const auto before = m_page->clip().preview()->before;
    const auto first = m_page->clip().preview()->after.picture;
    EXPECT_FALSE(before.picture.isNull());
    EXPECT_NE(before.picture, first);

    part<QPushButton>(QStringLiteral("anotherChange"))->click();
    ASSERT_TRUE(test::waitFor(
        [&] { return m_page->clip().preview() && m_page->clip().preview()->after.picture != first; }));
    // Only the seed is another. (The picture may be: a longer change stretches the time scale of both.)
    EXPECT_EQ(m_page->clip().preview()->before.audio->length(), before.audio->length());
    part<QPushButton>(QStringLiteral("playChanged"))->click();
    EXPECT_TRUE(m_page->clip().isPlaying());
}

TEST_F(Data, SaysOfAClipThatCannotBeReadWhatIsWrong)
{
    fill();
    choose(QStringLiteral("broken.wav"));
    m_page->clip().togglePlaying();
    auto* note = part<QLabel>(QStringLiteral("clipNote"));
    ASSERT_TRUE(test::waitFor([&] { return !note->text().isEmpty(); }));
    EXPECT_FALSE(m_page->clip().isPlaying());
}

TEST_F(Data, MarksAnInfantThatGaveMoreThanAThird)
{
    std::string csv = "path,cry,group\n";
    for (int i = 0; i < 5; ++i) csv += "infant" + std::to_string(i) + "-hum.wav,0,anna\n";
    for (int i = 0; i < 5; ++i)
        csv += "infant" + std::to_string(i) + "-cry.wav,1,x" + std::to_string(i) + "\n";
    test::writeBytes(m_home / "sounds/other.csv", csv);
    m_data->add({{DataSource::Kind::Manifest, m_home / "sounds/other.csv"}});
    ASSERT_TRUE(test::waitFor([&] { return m_data->clips().size() == 10; }));
    EXPECT_TRUE(part<CountList>(QStringLiteral("infantCounts"))->isMarked("anna"));
    EXPECT_FALSE(part<CountList>(QStringLiteral("infantCounts"))->isMarked("x1"));
}

TEST_F(Data, MakesNoCellOfTenThousandClipsBeforeItIsSeen)
{
    std::string csv = "path,cry,group\n";
    for (int i = 0; i < 10000; ++i)
        csv += "/nowhere/" + std::to_string(i) + ".wav,1,infant" + std::to_string(i % 300) + "\n";
    test::writeBytes(m_home / "many.csv", csv);
    m_data->add({{DataSource::Kind::Manifest, m_home / "many.csv"}});
    ASSERT_TRUE(test::waitFor([&] { return m_data->clips().size() == 10000; }, 60000));
    EXPECT_EQ(table().model()->rowCount(), 10000);
    auto* search = part<QLineEdit>(QStringLiteral("clipSearch"));
    search->setText(QStringLiteral("777"));
    EXPECT_EQ(table().model()->rowCount(), 19); // 777, n777 and 777n
    search->clear();
    table().selectAll();
    action(QStringLiteral("leaveOut")).trigger(); // one step, one file
    EXPECT_EQ(m_data->clips().usedCount(), 0U);
    action(QStringLiteral("undoClips")).trigger();
    EXPECT_EQ(m_data->clips().usedCount(), 10000U);
}

} // namespace
} // namespace cryscope
