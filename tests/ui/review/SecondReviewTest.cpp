#include "core/annotations/SecondReview.h"
#include "core/annotations/LabelFile.h"
#include "core/base/AtomicFile.h"
#include "core/evaluation/Settlement.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/panes/ScorePane.h"
#include "ui/review/AgreementDialog.h"
#include "ui/review/LabelActions.h"
#include "ui/review/LabelList.h"
#include "ui/review/MessageBar.h"
#include "ui/review/ResultPanel.h"
#include "ui/review/ReviewCompare.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/review/SecondReviewDialog.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/ViewExport.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// Three minutes with six bouts of crying; a first reviewer has judged them and written notes.
class SecondReviews : public testing::Test {
protected:
    SecondReviews()
    {
        const std::vector<test::Bout> bouts{{5, 4}, {30, 4}, {60, 5}, {90, 4}, {120, 5}, {150, 4}};
        test::writeWav(m_audio, test::night(180, kRate, bouts, 0.0005), kRate);
        m_settings.setValue(QStringLiteral("review/reviewer"), QStringLiteral("Rosa"));
        make();
    }
    void make()
    {
        m_workspace.reset();
        m_workspace = std::make_unique<ReviewWorkspace>(
            m_settings, std::unique_ptr<PlaybackOutput>(m_output = new test::FakeOutput));
        m_workspace->resize(1200, 760);
        m_workspace->show();
        m_workspace->activateWindow();
        m_workspace->setModels({std::make_shared<FixedClassifier>(), nullptr});
    }
    void open()
    {
        m_workspace->openFile(QString::fromStdString(m_audio.string()));
        ASSERT_TRUE(test::waitFor([&] {
            return m_workspace->recording().path().toStdString() == m_audio && list().model().rowCount() == 6;
        }));
        view().setFocus();
    }
    /// Yes, no, yes, tired, not sure, and one that the first reviewer leaves; and a label of her own.
    void judgeFirst()
    {
        open();
        labels().select({row(0).id});
        for (const Qt::Key code : {Qt::Key_Y, Qt::Key_N, Qt::Key_Y, Qt::Key_6, Qt::Key_U}) key(code);
        const std::vector ids{row(0).id};
        ASSERT_TRUE(labels().apply(changing(labels().set(), ids, "Note",
                                            [](Annotation& label) { label.note = "swaddled too tight"; })));
        Annotation own;
        own.startSeconds = 100;
        own.endSeconds = 101;
        own.kind = "fussing";
        labels().create(own);
        key(Qt::Key_S, Qt::ControlModifier);
        ASSERT_TRUE(labels().isSaved());
    }
    void begin(const QString& name)
    {
        QTimer::singleShot(0, m_workspace.get(), [name] {
            auto* dialog = qobject_cast<SecondReviewDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            auto* begin = dialog->findChild<QPushButton*>();
            for (auto* button : dialog->findChildren<QPushButton*>())
                if (button->text() == QLatin1String("Begin")) begin = button;
            EXPECT_FALSE(begin->isEnabled()) << "nobody reviews without a name";
            QTest::keyClicks(dialog->findChild<QComboBox*>("secondReviewer")->lineEdit(), name);
            QTest::mouseClick(begin, Qt::LeftButton);
        });
        key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(m_workspace->secondReview().isUnderWay());
        ASSERT_TRUE(test::waitFor([&] { return list().model().rowCount() == 6; }));
        comeBack();
    }
    /// From a dialog: where there is a desktop, it does so by itself.
    void comeBack()
    {
        m_workspace->activateWindow();
        view().setFocus();
        ASSERT_TRUE(test::waitFor([&] { return view().hasFocus(); }));
    }
    void judgeSecond()
    {
        labels().select({row(0).id});
        for (const Qt::Key code : {Qt::Key_Y, Qt::Key_Y, Qt::Key_N, Qt::Key_6, Qt::Key_5, Qt::Key_Y})
            key(code);
    }
    void end()
    {
        key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_FALSE(m_workspace->secondReview().isUnderWay());
        ASSERT_TRUE(test::waitFor([&] { return list().model().rowCount() == 7; }));
    }
    AgreementDialog* compare()
    {
        key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        AgreementDialog* dialog = m_workspace->compare().dialog();
        EXPECT_TRUE(dialog != nullptr && test::waitFor([&] { return dialog->found() != nullptr; }));
        return dialog;
    }
    /// Every word that can be seen or asked for anywhere in the workspace.
    QString everyWord()
    {
        QStringList words;
        for (QWidget* widget : m_workspace->findChildren<QWidget*>()) {
            if (!widget->isVisible()) continue;
            words << widget->toolTip() << widget->accessibleName();
            if (auto* label = qobject_cast<QLabel*>(widget)) words << label->text();
            if (auto* line = qobject_cast<QLineEdit*>(widget)) words << line->text();
        }
        const LabelModel& model = list().model();
        for (int r = 0; r < model.rowCount(); ++r)
            for (int c = 0; c < model.columnCount(); ++c)
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                    words << model.data(model.index(r, c), role).toString();
        return words.join(QLatin1Char('\n'));
    }
    LabelList& list() { return m_workspace->list(); }
    LabelSession& labels() { return m_workspace->labels(); }
    SpectrogramView& view() { return m_workspace->panel().view(); }
    const Annotation& row(int i) { return list().model().label(i); }
    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view(), Qt::Key(code), modifiers);
    }

    test::TempFolder m_folder;
    std::filesystem::path m_audio = m_folder.path() / "cries.wav";
    std::filesystem::path m_first = m_folder.path() / "cries.wav.labels.json";
    std::filesystem::path m_second = m_folder.path() / "cries.wav.review-Ana.json";
    Settings m_settings{QString::fromStdString((m_folder.path() / "settings.ini").string())};
    test::FakeOutput* m_output = nullptr;
    std::unique_ptr<ReviewWorkspace> m_workspace;
};

TEST_F(SecondReviews, ShowTheSamePlacesAndNothingOfTheFirst)
{
    judgeFirst();
    ASSERT_TRUE(everyWord().contains("swaddled")) << "the test can see it where it is shown";
    begin("Ana");
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(row(i).kind, "cry");
        EXPECT_EQ(row(i).verdict, Verdict::None);
        EXPECT_FALSE(row(i).confidence) << "the model's score would lead the second reviewer";
        EXPECT_TRUE(row(i).scores.empty() && row(i).model.empty() && row(i).note.empty());
    }
    const QString words = everyWord();
    for (const char* secret : {"swaddled", "Rosa", "fussing", "tired", "P(cry)"})
        EXPECT_FALSE(words.contains(QLatin1String(secret), Qt::CaseInsensitive)) << secret;
    EXPECT_TRUE(m_workspace->panel().scores().scores().empty())
        << "the model's scores are no place, but its word";
    EXPECT_FALSE(m_workspace->result().isVisible());
    EXPECT_TRUE(m_workspace->findChild<QWidget*>("secondReviewPanel")->isVisible());
    LabelActions& actions = m_workspace->labelActions();
    for (const QAction* action : {actions.import, actions.figures, actions.agreement, actions.reviewer})
        EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
    const ReportRequest report = m_workspace->viewExport().report("x.pdf");
    EXPECT_TRUE(report.result.isEmpty() && report.models.isEmpty());
    EXPECT_EQ(report.labels.size(), 6U);
    EXPECT_FALSE(actions.undo->isEnabled()) << "undo would lead back into the first review";
}

TEST_F(SecondReviews, LookForCriesAgainWithoutShowingWhatTheModelSays)
{
    judgeFirst();
    begin("Ana");
    key(Qt::Key_Y);
    QSignalSpy finished(m_workspace.get(), &ReviewWorkspace::analysisFinished);
    key(Qt::Key_F5);
    ASSERT_TRUE(test::waitFor([&] { return finished.count() == 1; }));
    EXPECT_EQ(list().model().rowCount(), 6);
    for (int i = 0; i < 6; ++i) EXPECT_FALSE(row(i).confidence);
    EXPECT_FALSE(m_workspace->result().isVisible());
}

TEST_F(SecondReviews, AreJudgedWithTheSameKeysIntoAFileOfTheirOwn)
{
    judgeFirst();
    const std::string before = *readFile(m_first);
    begin("Ana");
    judgeSecond();
    EXPECT_EQ(list().progressText(), "6 of 6 judged");
    EXPECT_TRUE(m_workspace->player().isPlaying()) << "the next one plays by itself";
    end();
    EXPECT_EQ(*readFile(m_first), before) << "not a byte of the first review";
    const auto review = readLabelFile(m_second);
    ASSERT_TRUE(review);
    EXPECT_EQ(review->document.recordings[0].annotations.inTimeOrder()[3].verdictKind, "tired");
    EXPECT_EQ(review->document.recordings[0].annotations.inTimeOrder()[0].reviewer, "Ana");
    EXPECT_EQ(row(0).reviewer, "Rosa") << "the first review is back";
    EXPECT_EQ(row(0).note, "swaddled too tight");
    EXPECT_TRUE(m_workspace->result().isVisible());
    EXPECT_FALSE(m_workspace->panel().scores().scores().empty());
    EXPECT_TRUE(labels().isSaved());
}

TEST_F(SecondReviews, GoOnBlindAfterTheProgramWasKilled)
{
    judgeFirst();
    begin("Ana");
    labels().select({row(0).id});
    key(Qt::Key_N);
    ASSERT_FALSE(labels().isSaved());
    make(); // the journal stays where work is not saved, as after a kill
    open();
    EXPECT_TRUE(m_workspace->secondReview().isUnderWay()) << "nobody is shown the first review by a restart";
    EXPECT_EQ(m_workspace->secondReview().reviewer(), "Ana");
    EXPECT_EQ(row(0).verdict, Verdict::Wrong);
    EXPECT_FALSE(everyWord().contains("swaddled"));
}

TEST_F(SecondReviews, StayBlindWhileAnotherRecordingIsReviewedInBetween)
{
    judgeFirst();
    begin("Ana");
    const auto first = m_audio;
    const auto other = m_folder.path() / "other.wav";
    std::filesystem::copy_file(first, other);
    m_audio = other;
    m_settings.setValue("review/saveWithoutAsking", true);
    open();
    EXPECT_FALSE(m_workspace->secondReview().isUnderWay());
    key(Qt::Key_S, Qt::ControlModifier);
    begin("Ben");
    m_audio = first;
    open();
    EXPECT_TRUE(m_workspace->secondReview().isUnderWay()) << "nobody has ended it";
    EXPECT_EQ(m_workspace->secondReview().reviewer(), "Ana");
    end();
    m_audio = other;
    open();
    EXPECT_EQ(m_workspace->secondReview().reviewer(), "Ben");
}

TEST_F(SecondReviews, AreComparedWithTheNumbersOfTheCommandLine)
{
    judgeFirst();
    begin("Ana");
    judgeSecond();
    end();
    AgreementDialog* dialog = compare();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(dialog->found()->report) << dialog->found()->report.error().text();
    const test::CliRun run({"labels", "agree", m_first.string(), m_second.string(), "--judged-only"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(nlohmann::json::parse(run.out), toJson(*dialog->found()->report));
    EXPECT_EQ(dialog->found()->firstReviewers, QStringList{"Rosa"});
    EXPECT_EQ(dialog->found()->secondReviewers, QStringList{"Ana"});
    auto* figures = dialog->findChild<QTableWidget*>("agreementFigures");
    EXPECT_TRUE(figures->item(1, 0)->text().contains(" % ("))
        << "with its interval: " << figures->item(1, 0)->text().toStdString();
    EXPECT_FALSE(figures->item(1, 1)->text().isEmpty());
}

TEST_F(SecondReviews, AreSteppedThroughAndSettledByKeys)
{
    judgeFirst();
    begin("Ana");
    judgeSecond();
    end();
    m_workspace->player().pause();
    AgreementDialog* dialog = compare();
    ASSERT_TRUE(dialog->found()->report);
    const auto& places = dialog->found()->report->disagreements;
    // No/yes, yes/no, not sure/discomfort, and what the first reviewer marked alone.
    ASSERT_EQ(places.size(), 4U);
    QTableWidget& table = dialog->disagreements();
    EXPECT_FALSE(m_workspace->player().isPlaying()) << "nothing is heard before it is asked for";
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(table.currentRow(), 0);
    EXPECT_TRUE(m_workspace->player().isPlaying());
    EXPECT_NEAR(m_workspace->player().position(), places[0].startSeconds - 0.5, 0.3) << "with context";
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(table.currentRow(), 1);
    EXPECT_NEAR(m_workspace->player().position(), places[1].startSeconds - 0.5, 0.3);
    QTest::keyClick(&table, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(table.currentRow(), 0);

    auto* by = dialog->findChild<QLineEdit*>("settledBy");
    by->setText("Rosa and Ana");
    QTest::keyClick(&table, Qt::Key_S);
    ASSERT_NE(table.item(0, 3), nullptr);
    EXPECT_EQ(table.currentRow(), 1) << "the next one is due";
    EXPECT_EQ(table.item(0, 3)->text(), "cry, by Rosa and Ana");
    QTest::keyClick(&table, Qt::Key_F);
    auto* other = dialog->findChild<QComboBox*>("otherKind");
    other->setCurrentIndex(other->findData("fussing"));
    QTest::mouseClick(dialog->findChild<QPushButton*>("takeOther"), Qt::LeftButton);
    const auto settled = readLabelFile(m_folder.path() / "cries.wav.settled-Ana.json");
    ASSERT_TRUE(settled) << settled.error().text();
    const auto all = settled->document.recordings[0].annotations.inTimeOrder();
    ASSERT_EQ(all.size(), 3U);
    for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i].reviewer, "Rosa and Ana");
    EXPECT_EQ(all[0].extras.at("taken"), "second");
    EXPECT_EQ(all[1].extras.at("taken"), "first");
    EXPECT_EQ(all[2].kind, "fussing");

    dialog->close();
    comeBack();
    AgreementDialog* again = compare();
    EXPECT_EQ(again->disagreements().item(2, 3)->text(), "fussing, by Rosa and Ana") << "it is kept";
}

TEST_F(SecondReviews, DoNotWriteOverASettlementThatCannotBeRead)
{
    judgeFirst();
    begin("Ana");
    judgeSecond();
    end();
    const auto file = m_folder.path() / "cries.wav.settled-Ana.json";
    ASSERT_TRUE(writeFileAtomically(file, "{ hours of work, cut off"));
    AgreementDialog* dialog = compare();
    ASSERT_GT(dialog->disagreements().rowCount(), 0);
    QTest::keyClick(&dialog->disagreements(), Qt::Key_S);
    EXPECT_EQ(*readFile(file), "{ hours of work, cut off");
    EXPECT_FALSE(dialog->findChild<QPushButton*>("takeOther")->isEnabled());
    EXPECT_TRUE(dialog->findChild<QLabel*>("settledProgress")->text().contains("settled-Ana.json"))
        << "it says why";
}

TEST_F(SecondReviews, SayWhatToDoWhereThereIsNoneYet)
{
    judgeFirst();
    key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    AgreementDialog* dialog = m_workspace->compare().dialog();
    ASSERT_NE(dialog, nullptr);
    QStringList words;
    for (auto* label : dialog->findChildren<QLabel*>()) words << label->text();
    EXPECT_TRUE(words.join(' ').contains("Second review"));
    EXPECT_FALSE(dialog->findChild<QPushButton*>("takeFirst")->isEnabled());
}

} // namespace
} // namespace cryscope
