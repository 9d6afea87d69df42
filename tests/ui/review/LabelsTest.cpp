#include "core/annotations/LabelFile.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/review/LabelActions.h"
#include "ui/review/LabelEditor.h"
#include "ui/review/LabelExchange.h"
#include "ui/review/LabelExportDialog.h"
#include "ui/review/LabelFilter.h"
#include "ui/review/LabelList.h"
#include "ui/review/MeasurePanel.h"
#include "ui/review/MeasureTable.h"
#include "ui/review/MessageBar.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/VerdictsDialog.h"
#include "ui/review/ViewExport.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// Three minutes with six bouts of crying, open and looked through.
class Labels : public testing::Test {
protected:
    Labels() { make(); }

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
        const auto file = m_folder.path() / "cries.wav";
        if (!std::filesystem::exists(file)) {
            const std::vector<test::Bout> bouts{{5, 4}, {30, 4}, {60, 5}, {90, 4}, {120, 5}, {150, 4}};
            test::writeWav(file, test::night(180, kRate, bouts, 0.0005), kRate);
        }
        m_workspace->openFile(QString::fromStdString(file.string()));
        ASSERT_TRUE(test::waitFor([&] { return list().model().rowCount() == 6; }));
        m_workspace->panel().view().setFocus();
    }
    LabelList& list() { return m_workspace->list(); }
    LabelSession& labels() { return m_workspace->labels(); }
    LabelActions& actions() { return m_workspace->labelActions(); }
    SpectrogramView& view() { return m_workspace->panel().view(); }
    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view(), Qt::Key(code), modifiers);
    }
    const Annotation& row(int i) { return list().model().label(i); }
    void selectRow(int i) { labels().select({row(i).id}); }
    std::filesystem::path labelFile() const { return m_folder.path() / "cries.wav.labels.json"; }
    /// Answers the question that comes up next.
    void willAnswer(QMessageBox::StandardButton button)
    {
        QTimer::singleShot(0, m_workspace.get(), [button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr);
            box->button(button)->click();
        });
    }

    test::TempFolder m_folder;
    Settings m_settings{QString::fromStdString((m_folder.path() / "settings.ini").string())};
    test::FakeOutput* m_output = nullptr;
    std::unique_ptr<ReviewWorkspace> m_workspace;
};

TEST_F(Labels, JudgeOneKeyEachAndPlayTheNextByThemselves)
{
    open();
    selectRow(0);
    key(Qt::Key_Y);
    EXPECT_EQ(row(0).verdict, Verdict::Right);
    EXPECT_EQ(labels().selection(), std::vector{row(1).id});
    EXPECT_TRUE(m_workspace->player().isPlaying());
    EXPECT_NEAR(m_workspace->player().position(), row(1).startSeconds - 0.5, 0.3) << "with context";
    key(Qt::Key_N);
    key(Qt::Key_U);
    key(Qt::Key_6);
    EXPECT_EQ(row(1).verdict, Verdict::Wrong);
    EXPECT_EQ(row(2).verdict, Verdict::NotSure);
    EXPECT_EQ(row(3).verdict, Verdict::OtherKind);
    EXPECT_EQ(row(3).verdictKind, "tired");
    EXPECT_EQ(list().progressText(), "4 of 6 judged");
}

TEST_F(Labels, AreHeardBeforeTheFirstOfThemIsJudged)
{
    open();
    labels().judge({row(0).id}, Verdict::Right);
    labels().select({});
    QSignalSpy said(m_workspace.get(), &ReviewWorkspace::statusMessage);
    key(Qt::Key_N); // nothing is selected: it says what is meant instead of doing nothing
    EXPECT_EQ(row(1).verdict, Verdict::None);
    EXPECT_EQ(labels().selection(), std::vector{row(1).id});
    EXPECT_TRUE(m_workspace->player().isPlaying());
    EXPECT_EQ(said.size(), 1);
    key(Qt::Key_N);
    EXPECT_EQ(row(1).verdict, Verdict::Wrong);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Y);
    labels().select({});
    key(Qt::Key_Y);
    EXPECT_TRUE(labels().selection().empty());
    EXPECT_EQ(said.back().front().toString(), "Every label of the list is judged.");
}

TEST_F(Labels, AreAskedForAgainWhenTheyWereJudgedWhileTheNextRecordingWasRead)
{
    open();
    const auto next = m_folder.path() / "next.wav";
    test::writeWav(next, test::night(20, kRate, std::vector<test::Bout>{{5, 4}}, 0.0005), kRate);
    m_workspace->openFile(QString::fromStdString(next.string()));
    labels().judge({row(2).id}, Verdict::Wrong); // before the other one is there
    bool wasAsked = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, m_workspace.get(), [&] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            wasAsked = true;
            box->button(QMessageBox::Save)->click();
        }
    });
    watch.start(10);
    ASSERT_TRUE(test::waitFor([&] { return m_workspace->recording().path().endsWith("next.wav"); }));
    EXPECT_TRUE(wasAsked);
    open();
    EXPECT_EQ(row(2).verdict, Verdict::Wrong);
}

TEST_F(Labels, OfAnEndThatNobodyWasAskedAboutComeBack)
{
    open();
    labels().judge({row(2).id}, Verdict::Wrong);
    labels().end();
    open();
    EXPECT_EQ(row(2).verdict, Verdict::Wrong);
    EXPECT_FALSE(labels().isSaved());
}

TEST_F(Labels, GoOnToTheNextToJudgeWhenTheListShowsThoseAlone)
{
    open();
    auto* state = list().findChild<QComboBox*>();
    state->setCurrentIndex(int(LabelFilter::State::ToJudge));
    std::vector<AnnotationId> order;
    for (int i = 0; i < 6; ++i) order.push_back(row(i).id);
    selectRow(0);
    for (int i = 0; i < 6; ++i) {
        ASSERT_EQ(labels().selection(), std::vector{order[std::size_t(i)]}) << i;
        key(Qt::Key_Y);
    }
    EXPECT_EQ(list().model().rowCount(), 0);
    EXPECT_TRUE(list().progressText().startsWith("6 of 6 judged"));
}

TEST_F(Labels, AreJudgedSeveralAtOnce)
{
    open();
    key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(labels().selection().size(), 6U);
    key(Qt::Key_N);
    EXPECT_EQ(list().progressText(), "6 of 6 judged");
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(list().progressText(), "0 of 6 judged");
}

TEST_F(Labels, AreMadeOfWhatIsSelectedByTheKeyOfTheirKind)
{
    open();
    view().setSelection(TimeRange{10, 12}, FrequencyBand{300, 3000});
    key(Qt::Key_2);
    ASSERT_EQ(list().model().rowCount(), 7);
    const Annotation& made = *labels().current();
    EXPECT_EQ(made.kind, "hungry");
    EXPECT_EQ(made.origin, Origin::Person);
    EXPECT_DOUBLE_EQ(made.startSeconds, 10);
    EXPECT_DOUBLE_EQ(*made.highHz, 3000);
    EXPECT_FALSE(view().selection());
    key(Qt::Key_6);
    EXPECT_EQ(labels().current()->kind, "tired") << "a person's own label changes its kind";
    EXPECT_EQ(labels().current()->verdict, Verdict::None);
}

TEST_F(Labels, AreMadeAtThePlayheadWhereNothingIsSelected)
{
    open();
    m_workspace->player().seek(42);
    key(Qt::Key_B, Qt::ControlModifier);
    ASSERT_NE(labels().current(), nullptr);
    EXPECT_DOUBLE_EQ(labels().current()->startSeconds, 42);
    EXPECT_EQ(shapeOf(*labels().current()), AnnotationShape::Point);
}

TEST_F(Labels, AreDrawnByEachDragWhileTheModeIsOn)
{
    open();
    key(Qt::Key_C);
    const auto drag = [&](int from, int to) {
        QTest::mousePress(&view(), Qt::LeftButton, {}, {from, 200});
        QTest::mouseMove(&view(), {(from + to) / 2, 200});
        QMouseEvent move(QEvent::MouseMove, QPointF(to, 200), view().mapToGlobal(QPointF(to, 200)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&view(), &move);
        QTest::mouseRelease(&view(), Qt::LeftButton, {}, {to, 200});
    };
    drag(300, 340);
    drag(500, 560);
    EXPECT_EQ(list().model().rowCount(), 8);
}

TEST_F(Labels, AreSplitMergedDeletedAndUndoneByName)
{
    open();
    view().setSelection(TimeRange{10, 20});
    key(Qt::Key_2);
    m_workspace->player().seek(14);
    key(Qt::Key_S);
    EXPECT_EQ(list().model().rowCount(), 8);
    EXPECT_EQ(actions().undo->text(), "Undo: Split");
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(list().model().rowCount(), 7);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(list().model().rowCount(), 8);
    std::vector<AnnotationId> parts;
    labels().set().forEach([&](const Annotation& a) {
        if (a.kind == "hungry") parts.push_back(a.id);
    });
    labels().select(parts);
    key(Qt::Key_M);
    EXPECT_EQ(list().model().rowCount(), 7);
    key(Qt::Key_Delete);
    EXPECT_EQ(list().model().rowCount(), 6);
    EXPECT_EQ(actions().undo->text(), "Undo: Delete");
}

TEST_F(Labels, FollowTheDragOfAnEdgeAsOneStep)
{
    open();
    m_workspace->panel().time().showRange(0, 20);
    selectRow(0);
    const double end = row(0).endSeconds;
    const double perPixel = m_workspace->panel().time().secondsPerPixel();
    const int x = static_cast<int>(end / perPixel);
    QTest::mousePress(&view(), Qt::LeftButton, {}, {x, 200});
    for (int step = 20; step <= 60; step += 20) {
        const QPointF at(x + step, 200);
        QMouseEvent move(QEvent::MouseMove, at, view().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&view(), &move);
    }
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, {x + 60, 200});
    EXPECT_NEAR(row(0).endSeconds, end + 60 * perPixel, 2 * perPixel);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(row(0).endSeconds, end);
}

TEST_F(Labels, SnapToTheEdgesOfTheCries)
{
    open();
    const double start = row(1).startSeconds;
    view().setSelection(TimeRange{start + 0.3, row(1).endSeconds + 0.2});
    key(Qt::Key_1);
    key(Qt::Key_G);
    EXPECT_DOUBLE_EQ(labels().current()->startSeconds, start);
}

TEST_F(Labels, AreSavedBesideTheRecordingAndThereAgainNextTime)
{
    open();
    EXPECT_FALSE(actions().save->isEnabled());
    selectRow(0);
    key(Qt::Key_N);
    EXPECT_TRUE(actions().save->isEnabled());
    key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_FALSE(actions().save->isEnabled());
    ASSERT_TRUE(readLabelFile(labelFile()));
    make();
    open();
    EXPECT_EQ(row(0).verdict, Verdict::Wrong);
    EXPECT_EQ(list().progressText(), "1 of 6 judged");
}

TEST_F(Labels, AskBeforeTheyAreLeftUnsaved)
{
    open();
    selectRow(0);
    key(Qt::Key_N);
    willAnswer(QMessageBox::Cancel);
    EXPECT_FALSE(m_workspace->mayLeave());
    willAnswer(QMessageBox::Save);
    EXPECT_TRUE(m_workspace->mayLeave());
    EXPECT_TRUE(m_workspace->mayLeave()) << "nothing to ask";
}

TEST_F(Labels, AreGoneForGoodWhenTheyAreDiscarded)
{
    open();
    selectRow(0);
    key(Qt::Key_N);
    willAnswer(QMessageBox::Discard);
    EXPECT_TRUE(m_workspace->mayLeave());
    ASSERT_TRUE(test::waitFor([&] { return list().progressText() == "0 of 6 judged"; }));
    make();
    open();
    EXPECT_EQ(list().progressText(), "0 of 6 judged");
    EXPECT_FALSE(actions().undo->isEnabled());
}

TEST_F(Labels, SurviveTheEndOfAProgramThatWasNotAskedFirst)
{
    open();
    selectRow(0);
    key(Qt::Key_N);
    make();
    QSignalSpy said(m_workspace.get(), &ReviewWorkspace::statusMessage);
    open();
    EXPECT_EQ(row(0).verdict, Verdict::Wrong);
    EXPECT_EQ(actions().undo->text(), "Undo: Recovered changes");
}

TEST_F(Labels, KeepKeysThatAreTypedIntoAField)
{
    open();
    selectRow(0);
    auto* words = list().findChild<QLineEdit*>();
    words->setFocus();
    QTest::keyClicks(words, "nyu1");
    EXPECT_EQ(words->text(), "nyu1");
    EXPECT_EQ(list().progressText().left(13), "0 of 6 judged");
}

TEST_F(Labels, TakeANewKindThatIsTypedAndANote)
{
    open();
    selectRow(0);
    auto* editor = m_workspace->findChild<LabelEditor*>();
    auto* kind = editor->findChild<QComboBox*>();
    kind->setFocus();
    kind->lineEdit()->selectAll();
    QTest::keyClicks(kind->lineEdit(), "colic");
    QTest::keyClick(kind->lineEdit(), Qt::Key_Return);
    EXPECT_EQ(row(0).verdictKind, "colic");
    EXPECT_NE(labels().vocabulary().find("colic"), nullptr);
    EXPECT_GE(kind->findText("colic"), 0);
}

TEST_F(Labels, ComeInFromAudacityAsOneStepAndNameTheLinesThatAreBad)
{
    open();
    const auto file = m_folder.path() / "cries.txt";
    test::writeBytes(file, "10.000000\t12.500000\thungry 0.87\nnonsense\n20.000000\t20.000000\tdoor\n");
    m_workspace->exchange().importFile(QString::fromStdString(file.string()));
    ASSERT_TRUE(test::waitFor([&] { return list().model().rowCount() == 8; }));
    EXPECT_TRUE(m_workspace->messages().text().contains("line 2"))
        << m_workspace->messages().text().toStdString();
    EXPECT_EQ(actions().undo->text(), "Undo: Import");
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(list().model().rowCount(), 6);
}

TEST_F(Labels, TellWhatAFormatDoesNotKeepBeforeTheyAreWritten)
{
    open();
    selectRow(0);
    labels().judge(labels().selection(), Verdict::Wrong);
    LabelExportDialog dialog(labels().facts(), labels().vocabulary(),
                             {{"All", labels().set().inTimeOrder()}});
    auto* format = dialog.findChild<QComboBox*>();
    format->setCurrentIndex(format->findData(int(LabelFormat::Json)));
    const auto words = [&] { return dialog.findChild<QLabel*>()->text(); };
    EXPECT_EQ(words(), "This format keeps everything.");
    format->setCurrentIndex(format->findData(int(LabelFormat::Audacity)));
    EXPECT_TRUE(words().contains("verdict")) << words().toStdString();
    EXPECT_EQ(dialog.document().recordings[0].annotations.size(), 6U);
}

TEST_F(Labels, AreMeasuredWhileTheMeasuresAreLookedAt)
{
    open();
    MeasurePanel& panel = m_workspace->measures();
    m_workspace->tabs().setCurrentWidget(&panel);
    EXPECT_EQ(panel.asText().count('\n'), 1) << "nothing is selected";
    selectRow(0);
    ASSERT_TRUE(test::waitFor([&] { return panel.asText().count('\n') > 20; }));
    EXPECT_TRUE(panel.asText().contains("F0 Mean (Hz)\t"));
    EXPECT_TRUE(panel.heading().startsWith("0:0")) << panel.heading().toStdString();
    view().setSelection(TimeRange{20, 24});
    ASSERT_TRUE(test::waitFor([&] { return panel.heading().contains("no cry unit"); }));
}

TEST_F(Labels, GoIntoATableOfMeasuresUnderRavensNames)
{
    MeasuredStretches measured;
    measured.push_back({{1, 2}, "hun\tgry", tl::unexpected(Error{ErrorKind::Io, "", "The drive has gone."})});
    const std::string text = measuresAsRavenTable(measured);
    EXPECT_EQ(text.rfind("Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLabel\t", 0), 0U);
    EXPECT_NE(text.find("\n1\tSpectrogram 1\t1\t1.000000\t2.000000\thun gry\t"), std::string::npos);
    EXPECT_NE(text.find("The drive has gone."), std::string::npos);
}

TEST_F(Labels, ArePartOfAViewThatBecomesAPictureWithItsTimes)
{
    open();
    m_workspace->panel().time().showRange(30, 60);
    const QString file = QString::fromStdString((m_folder.path() / "view.svg").string());
    const PictureRequest request =
        m_workspace->viewExport().picture(file, {.width = 600, .height = 300, .inPixels = true, .dpi = 72});
    EXPECT_NEAR(request.style.startSeconds, 30, 0.1);
    ASSERT_FALSE(request.style.marks.empty());
    EXPECT_FALSE(request.style.marks.front().text.empty());
    const auto bare = m_workspace->viewExport().picture(
        file, {.width = 600, .height = 300, .inPixels = true, .axes = false});
    EXPECT_EQ(bare.raster.width, 600) << "all of the picture is spectrogram";
    EXPECT_LT(request.raster.width, 600) << "axes are part of the size that is asked for";
    QSignalSpy said(m_workspace.get(), &ReviewWorkspace::statusMessage);
    m_workspace->viewExport().write(request);
    ASSERT_TRUE(test::waitFor([&] { return QFileInfo::exists(file + ".how.json"); }));
    EXPECT_GT(QFileInfo(file).size(), 1000);
}

TEST_F(Labels, ArePartOfAReportOfTheRecordingWithTheirMeasures)
{
    open();
    labels().judge({row(0).id}, Verdict::Wrong);
    const QString file = QString::fromStdString((m_folder.path() / "report.pdf").string());
    const ReportRequest request = m_workspace->viewExport().report(file);
    EXPECT_EQ(request.labels.size(), labels().set().size());
    m_workspace->viewExport().write(request);
    ASSERT_TRUE(test::waitFor([&] { return QFileInfo::exists(file + ".how.json"); }, 30000));
    QFile pdf(file);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF"));
    const auto pages = bytes.count("/Type /Page\n");
    EXPECT_GE(pages, 1);
    EXPECT_LE(pages, 2);
}

TEST_F(Labels, SayWhatTheirVerdictsMeanForTheModel)
{
    open();
    for (int i = 0; i < 6; ++i) labels().judge({row(i).id}, i == 0 ? Verdict::Wrong : Verdict::Right);
    VerdictsDialog dialog(labels().document(), labels().file());
    ASSERT_TRUE(test::waitFor([&] { return dialog.table().rowCount() == 1; }));
    EXPECT_EQ(dialog.table().item(0, 1)->text(), "6");
    EXPECT_TRUE(dialog.table().item(0, 2)->text().startsWith("83 %"))
        << dialog.table().item(0, 2)->text().toStdString();
    EXPECT_TRUE(dialog.summary().contains("6 labels"));
    VerdictsDialog empty({}, {});
    EXPECT_TRUE(test::waitFor([&] { return empty.summary().contains("No label of a model is judged yet"); }));
}

class Filters : public testing::Test {
protected:
    static Annotation cry(double score, double length)
    {
        Annotation label;
        label.kind = "hungry";
        label.endSeconds = length;
        label.confidence = score;
        label.reviewer = "Rosa";
        return label;
    }
    static bool shows(const char* words, const Annotation& label)
    {
        return LabelFilter(LabelFilter::State::All, words).shows(label);
    }
};

TEST_F(Filters, UnderstandLimitsAndWordsTogether)
{
    EXPECT_TRUE(shows("", cry(0.9, 2)));
    EXPECT_TRUE(shows("score>0.8", cry(0.9, 2)));
    EXPECT_FALSE(shows("score>0.8", cry(0.7, 2)));
    EXPECT_TRUE(shows("score>=0,9 length<3 HUNG rosa", cry(0.9, 2)));
    EXPECT_FALSE(shows("score>=0.9 length<3 tired", cry(0.9, 2)));
    EXPECT_FALSE(shows("score<1", Annotation{})) << "a label without a score has none to compare";
}

TEST_F(Filters, TakeWhatIsNoLimitForAWord)
{
    Annotation label = cry(0.9, 2);
    label.note = "weight>4kg";
    EXPECT_TRUE(shows("weight>4", label));
}

TEST_F(Filters, KnowTheVerdicts)
{
    Annotation label = cry(0.9, 2);
    EXPECT_TRUE(LabelFilter(LabelFilter::State::ToJudge, {}).shows(label));
    label.verdict = Verdict::Wrong;
    EXPECT_FALSE(LabelFilter(LabelFilter::State::ToJudge, {}).shows(label));
    EXPECT_TRUE(LabelFilter(LabelFilter::State::Wrong, {}).shows(label));
}

} // namespace
} // namespace cryscope
