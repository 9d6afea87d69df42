#include "ui/training/ComparePage.h"
#include "core/analysis/ModelEvaluation.h"
#include "tests/ui/training/TrainingPlace.h"
#include "ui/training/CompareForm.h"
#include "ui/training/FigureWords.h"
#include "ui/training/ReportChart.h"
#include "ui/training/ReportView.h"

#include <QSpinBox>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class Comparing : public test::TrainingPlace {
protected:
    void open()
    {
        m_page = std::make_unique<ComparePage>(m_settings, training(), source());
        m_page->resize(1200, 800);
        m_page->show();
        m_page->refresh();
    }
    template <class Part>
    Part& part(const char* name)
    {
        return *m_page->findChild<Part*>(QLatin1String(name));
    }
    void setKind(ComparisonRequest::Kind kind) { part<QComboBox>("compareKind").setCurrentIndex(int(kind)); }
    void press(const char* name) { button(*m_page, name).click(); }
    void settle()
    {
        ASSERT_TRUE(test::waitFor([&] { return !m_page->isRunning(); }, 60000));
    }
    QString state() { return part<QLabel>("compareState").text(); }
    fs::path result() const
    {
        fs::path newest;
        for (const auto& entry : fs::directory_iterator(training() / "comparisons"))
            newest = std::max(newest, entry.path());
        return newest;
    }

    std::unique_ptr<ComparePage> m_page;
};

TEST_F(Comparing, judgesAModelWithTheNumbersOfTheCommandLine)
{
    putModel(models() / "good", "good", {});
    open();
    auto& model = part<QComboBox>("compareModel");
    model.setCurrentIndex(model.findData(QString::fromStdString((models() / "good").string())));
    press("compareRun");
    EXPECT_TRUE(m_page->isRunning());
    settle();
    const ReportView& view = m_page->view();
    ASSERT_EQ(view.kind(), ReportView::Kind::Evaluation) << state().toStdString();

    ModelEvaluationRequest request;
    request.manifest = result() / "data.csv";
    request.bundle = models() / "good";
    const auto evaluation = evaluateModel(request, *m_engine);
    ASSERT_TRUE(evaluation) << evaluation.error().text();
    const json expected = evaluationJson(evaluation->report, evaluation->origin);
    EXPECT_EQ(view.report(), expected);
    EXPECT_EQ(json::parse(*readFile(result() / "report.json")), expected);
    EXPECT_TRUE(fs::exists(result() / "report.html"));

    const auto& auc = expected["metrics"]["roc_auc"];
    EXPECT_TRUE(QString(view.text())
                    .replace(QChar(QChar::Nbsp), QLatin1Char(' '))
                    .contains(intervalText(auc["value"], auc["low"], auc["high"])));
    EXPECT_TRUE(view.text().contains(QString::fromStdString(evaluation->origin.protocol)));
    EXPECT_TRUE(view.text().contains("20 clips of 10 infants"));
    EXPECT_TRUE(view.text().contains("Always &quot;") || view.text().contains("Always \"")) << "the baseline";
    ASSERT_GE(view.charts().size(), 4);
    const auto& roc = expected["curves"].back()["roc"];
    EXPECT_EQ(view.charts().front()->lines().back().points.size(), roc.size());
}

TEST_F(Comparing, setsNetworksBesideEachOtherOnTheSameFolds)
{
    open();
    setKind(ComparisonRequest::Kind::CrossValidate);
    part<QSpinBox>("compareFolds").setValue(2);
    part<QSpinBox>("compareEpochs").setValue(1);
    m_engine->learner.skill = [](const TrainConfig& config) {
        return config.network.value("architecture", std::string("cnn")) == "cnn" ? 0.9 : 0.1;
    };
    press("compareRun");
    settle();
    const ReportView& view = m_page->view();
    ASSERT_EQ(view.kind(), ReportView::Kind::Comparison) << state().toStdString();
    EXPECT_EQ(m_engine->learner.runs, 4) << "two networks, two folds";
    const QString text = view.text();
    EXPECT_TRUE(text.contains("cnn minus spectral")) << text.toStdString();
    EXPECT_TRUE(text.contains("2-fold cross-validation by infant"));
    EXPECT_TRUE(text.contains("control: "));
    EXPECT_TRUE(text.contains("always \"")) << "the baseline";
    const auto on_disk = json::parse(*readFile(result() / "report.json"));
    EXPECT_EQ(view.report(), on_disk);
    EXPECT_EQ(on_disk["configurations"].size(), 2U);
}

TEST_F(Comparing, thatWasStoppedGoesOnWhereItWas)
{
    open();
    setKind(ComparisonRequest::Kind::CrossValidate);
    part<QSpinBox>("compareFolds").setValue(3);
    button(*m_page, "compareRun"); // there
    int begun = 0;
    m_engine->learner.before = [&](const TrainRequest&) -> Result<void> {
        if (++begun == 3) return cancelled();
        return {};
    };
    press("compareRun");
    settle();
    EXPECT_TRUE(state().contains("it can go on")) << state().toStdString();
    ASSERT_TRUE(button(*m_page, "compareResume").isVisible());
    const int done = m_engine->learner.runs - 1;
    m_engine->learner.before = {};
    m_engine->learner.runs = 0;

    open(); // as after a restart
    ASSERT_TRUE(button(*m_page, "compareResume").isVisible());
    press("compareResume");
    settle();
    EXPECT_EQ(m_page->view().kind(), ReportView::Kind::Comparison) << state().toStdString();
    EXPECT_EQ(m_engine->learner.runs, 6 - done) << "what was done is not done again";
}

TEST_F(Comparing, findsRankedTrialsBySearching)
{
    open();
    setKind(ComparisonRequest::Kind::Search);
    part<QSpinBox>("compareTrials").setValue(3);
    part<QSpinBox>("compareRungs").setValue(1);
    part<QSpinBox>("compareFolds").setValue(2);
    press("compareRun");
    settle();
    ASSERT_EQ(m_page->view().kind(), ReportView::Kind::Search) << state().toStdString();
    EXPECT_EQ(m_page->view().report()["trials"].size(), 3U);
    EXPECT_TRUE(m_page->view().text().contains("optimistic"));
    EXPECT_TRUE(fs::exists(result() / "best-config.json"));
}

TEST_F(Comparing, saysWhatIsMissing)
{
    fs::remove(training() / "data.csv");
    open();
    EXPECT_FALSE(button(*m_page, "compareRun").isEnabled());
    EXPECT_TRUE(state().contains("no labelled recordings yet"));
    part<QLineEdit>("compareManifest").setText("/nowhere/data.csv");
    EXPECT_TRUE(state().contains("no such table"));
}

TEST_F(Comparing, showsEarlierResultsAgain)
{
    open();
    press("compareRun");
    settle();
    const json before = m_page->view().report();
    open();
    EXPECT_EQ(m_page->view().report(), before);
    EXPECT_EQ(part<QListWidget>("compareResults").count(), 1);
    EXPECT_TRUE(button(*m_page, "compareSave").isEnabled());
}

} // namespace
} // namespace cryscope
