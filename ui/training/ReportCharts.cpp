#include "ui/training/ReportCharts.h"

#include "ui/spectrogram/EpisodeOverlay.h"
#include "ui/training/FigureWords.h"
#include "ui/training/ReportChart.h"
#include "ui/training/ReportTables.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

using nlohmann::json;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const json& listIn(const json& object, const char* name)
{
    static const json none = json::array();
    if (!object.is_object()) return none;
    const auto found = object.find(name);
    return found == object.end() || !found->is_array() ? none : *found;
}

QString wordIn(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                       : QString();
}

std::vector<ReportChart::Point> pointsOf(const json& list, const char* x, const char* y)
{
    std::vector<ReportChart::Point> points;
    for (const json& point : list) points.push_back({numberIn(point, x), numberIn(point, y)});
    return points;
}

std::vector<ReportChart::Band> bandOf(const json& list)
{
    std::vector<ReportChart::Band> points;
    for (const json& point : list)
        points.push_back({numberIn(point, "at"), numberIn(point, "low"), numberIn(point, "high")});
    return points;
}

QList<ReportChart*> curvesOf(const json& evaluation)
{
    const json& curves = listIn(evaluation, "curves");
    if (curves.empty()) return {};
    auto* roc =
        new ReportChart(Report::tr("Hits against false alarms (ROC)"),
                        {Report::tr("false alarms of what is none")}, {Report::tr("found of what is there")});
    auto* found = new ReportChart(Report::tr("Precision against recall"), {figureTitle("recall")},
                                  {figureTitle("precision")});
    roc->addLine({{0, 0}, {1, 1}}, -1);
    const bool isOnly = curves.size() == 1;
    int series = 0;
    for (const json& of : curves) {
        const QString name = isOnly ? QString() : reasonTitle(wordIn(of, "class").toStdString());
        // Bands of several kinds on top of each other cannot be read.
        if (isOnly) roc->addBand(bandOf(listIn(of, "roc_band")), series);
        if (isOnly) found->addBand(bandOf(listIn(of, "precision_recall_band")), series);
        roc->addLine(pointsOf(listIn(of, "roc"), "false_positive_rate", "true_positive_rate"), series, name);
        found->addLine(pointsOf(listIn(of, "precision_recall"), "recall", "precision"), series, name);
        ++series;
    }
    roc->setSummary(
        Report::tr("Each point is a threshold; the dashed line is chance, the pale band the 95 % interval."));
    found->setSummary(Report::tr("Each point is a threshold; the pale band is the 95 % interval."));
    return {roc, found};
}

ReportChart* reliabilityOf(const json& evaluation)
{
    const json& bins = listIn(evaluation, "reliability");
    if (bins.empty()) return nullptr;
    auto* chart = new ReportChart(Report::tr("Do the probabilities come true?"),
                                  {Report::tr("stated probability")}, {Report::tr("share that came true")});
    chart->addLine({{0, 0}, {1, 1}}, -1);
    std::vector<ReportChart::Point> points;
    for (const json& bin : bins) {
        if (!(numberIn(bin, "clips") > 0)) continue;
        const ReportChart::Point at{numberIn(bin, "mean_confidence"), numberIn(bin, "accuracy")};
        chart->addBar(numberIn(bin, "low"), numberIn(bin, "high"), at.y);
        chart->addDot(at, 4,
                      Report::tr("%1 clips: stated %2, came true %3")
                          .arg(QLocale().toString(numberIn(bin, "clips"), 'f', 0), numberText(at.x, 2),
                               numberText(at.y, 2)));
        points.push_back(at);
    }
    chart->addLine(std::move(points), 0);
    chart->setSummary(Report::tr("On the dashed line the stated probabilities are right."));
    return chart;
}

ReportChart* coverageOf(const json& evaluation)
{
    const json& points = listIn(evaluation, "coverage");
    if (points.empty()) return nullptr;
    auto* chart =
        new ReportChart(Report::tr("Answering less, being right more"),
                        {Report::tr("share that is answered")}, {Report::tr("share that is right")});
    chart->addLine(pointsOf(points, "coverage", "accuracy"), 0);
    if (const auto answered = evaluation.find("answered");
        answered != evaluation.end() && answered->is_object())
        chart->addDot({numberIn(*answered, "coverage"), numberIn(*answered, "accuracy")}, 5,
                      Report::tr("at the model's threshold"), 1);
    chart->setSummary(Report::tr("What happens when only the surest answers are given."));
    return chart;
}

ReportChart* donorsOf(const json& evaluation)
{
    const json& donors = listIn(evaluation, "per_donor");
    if (donors.empty()) return nullptr;
    double most = 1;
    for (const json& donor : donors) most = std::max(most, numberIn(donor, "clips"));
    auto* chart = new ReportChart(Report::tr("Infant by infant"),
                                  {Report::tr("clips of the infant"), 0, 5 * std::ceil(most / 5)},
                                  {Report::tr("share that is right")});
    for (const json& donor : donors)
        chart->addDot(
            {numberIn(donor, "clips"), numberIn(donor, "right")}, 4,
            QStringLiteral("%1: %2").arg(wordIn(donor, "donor"), numberText(numberIn(donor, "right"), 2)));
    chart->setSummary(Report::tr("Each dot is one infant or source; point at it to read which."));
    return chart;
}

} // namespace

QList<ReportChart*> evaluationCharts(const json& evaluation)
{
    QList<ReportChart*> charts = curvesOf(evaluation);
    for (ReportChart* chart : {reliabilityOf(evaluation), coverageOf(evaluation), donorsOf(evaluation)})
        if (chart != nullptr) charts << chart;
    return charts;
}

QList<ReportChart*> learningCharts(const json& candidate)
{
    const json& curves = listIn(candidate, "learning_curves");
    double epochs = 1;
    double loss = 0;
    for (const json& curve : curves)
        for (const json& point : listIn(curve, "epochs")) {
            epochs = std::max(epochs, numberIn(point, "epoch"));
            for (const char* name : {"train_loss", "validation_loss"})
                if (const double value = numberIn(point, name); std::isfinite(value))
                    loss = std::max(loss, value);
        }
    if (curves.empty() || loss <= 0) return {};
    auto* losses = new ReportChart(Report::tr("Loss while learning"), {Report::tr("epoch"), 0, epochs},
                                   {Report::tr("loss"), 0, loss * 1.05});
    auto* scores = new ReportChart(Report::tr("ROC-AUC while learning"), {Report::tr("epoch"), 0, epochs},
                                   {figureTitle("roc_auc"), 0, 1});
    bool isFirst = true;
    for (const json& curve : curves) {
        const json& points = listIn(curve, "epochs");
        losses->addLine(pointsOf(points, "epoch", "train_loss"), 1,
                        isFirst ? Report::tr("learned from") : QString());
        losses->addLine(pointsOf(points, "epoch", "validation_loss"), 0,
                        isFirst ? Report::tr("held out") : QString());
        scores->addLine(pointsOf(points, "epoch", "validation_score"), 0);
        isFirst = false;
    }
    losses->setSummary(Report::tr("One line a fold; where the two part, it learns by heart."));
    scores->setSummary(Report::tr("On what was held out inside each fold."));
    return {losses, scores};
}

QList<ReportChart*> searchCharts(const json& tuning)
{
    QList<ReportChart*> charts;
    const json& trials = listIn(tuning, "trials");
    if (trials.empty() || !trials.front().contains("settings")) return charts;
    for (const auto& [path, first] : trials.front()["settings"].items()) {
        if (!first.is_number()) continue;
        double low = 1e300;
        double high = -1e300;
        for (const json& trial : trials) {
            const double value = numberIn(trial["settings"], path.c_str());
            low = std::min(low, value);
            high = std::max(high, value);
        }
        const bool isLog = low > 0 && high / low > 20;
        const auto placed = [isLog](double value) { return isLog ? std::log10(value) : value; };
        const QString name = QString::fromStdString(path);
        auto* chart = new ReportChart(
            name, {isLog ? Report::tr("log10 of %1").arg(name) : name, placed(low), placed(high)},
            {figureTitle("roc_auc"), 0, 1});
        for (const json& trial : trials)
            chart->addDot({placed(numberIn(trial["settings"], path.c_str())), numberIn(trial, "roc_auc")},
                          2 + 2 * numberIn(trial, "rung"), numberText(numberIn(trial, "roc_auc")));
        chart->setSummary(
            Report::tr("A flat cloud says that this setting does not matter; larger dots learned longer."));
        charts << chart;
    }
    return charts;
}

} // namespace cryscope
