#include "core/evaluation/Comparison.h"
#include "core/evaluation/ReportHtml.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

const std::vector<std::pair<std::string, std::string>>& columnsFor(const ComparisonReport& report)
{
    static const std::vector<std::pair<std::string, std::string>> two{
        {"roc_auc", "ROC-AUC"},
        {"average_precision", "Average precision"},
        {"f1", "F1"},
        {"balanced_accuracy", "Balanced accuracy"},
        {"log_loss_minus_prior", "Log-loss minus prior's"},
        {"ece", "ECE"}};
    static const std::vector<std::pair<std::string, std::string>> more{
        {"roc_auc", "Macro ROC-AUC"},
        {"accuracy", "Accuracy"},
        {"balanced_accuracy", "Balanced accuracy"},
        {"macro_f1", "Macro F1"},
        {"log_loss_minus_prior", "Log-loss minus prior's"},
        {"ece", "ECE"}};
    return report.candidates.front().report.classes.size() == 2 ? two : more;
}

std::string cellOf(const Figures& figures, const std::string& key)
{
    const auto found = figures.find(key);
    return found == figures.end() ? "–" : figureCell(found->second);
}

void addLeakRow(std::string& rows, const std::optional<LeakCheck>& leak, const ComparisonReport& report)
{
    if (!leak) return;
    std::vector<std::string> cells{"– leak check (clips split at random)"};
    for (const auto& [key, words] : columnsFor(report)) cells.push_back(cellOf(leak->figures, key));
    cells.emplace_back();
    rows += htmlRow(cells);
}

/// Candidates, controls and the deliberately wrong figures side by side: none is to be read alone.
std::string overview(const ComparisonReport& report)
{
    std::vector<std::string> head{"Configuration"};
    for (const auto& [key, words] : columnsFor(report)) head.push_back(words);
    head.emplace_back("p");
    std::string rows;
    for (const auto& candidate : report.candidates) {
        std::vector<std::string> cells{"<b>" + htmlEscaped(candidate.name) + "</b>"};
        for (const auto& [key, words] : columnsFor(report))
            cells.push_back(cellOf(candidate.report.figures, key));
        const auto p = candidate.report.permutation.find("roc_auc");
        cells.push_back(p == candidate.report.permutation.end() ? "–" : shortNumber(p->second.p));
        rows += htmlRow(cells);
        addLeakRow(rows, candidate.leak, report);
    }
    for (const auto& control : report.controls) {
        std::vector<std::string> cells{"Control: " + htmlEscaped(control.name)};
        for (const auto& [key, words] : columnsFor(report)) cells.push_back(cellOf(control.figures, key));
        cells.emplace_back();
        rows += htmlRow(cells);
        addLeakRow(rows, control.leak, report);
    }
    const auto& base = report.candidates.front().report.baseline;
    std::vector<std::string> cells{"Always \"" + htmlEscaped(base.majorityClass) + "\" / prior"};
    for (const auto& [key, words] : columnsFor(report))
        cells.push_back(key == "roc_auc"                ? "0.500"
                        : key == "accuracy"             ? shortNumber(base.accuracy)
                        : key == "balanced_accuracy"    ? shortNumber(base.balancedAccuracy)
                        : key == "macro_f1"             ? shortNumber(base.macroF1)
                        : key == "log_loss_minus_prior" ? "0.000"
                                                        : "–");
    cells.emplace_back();
    rows += htmlRow(cells);
    std::string text = "<h2>Overview</h2>\n" + htmlTable(head, rows) + "<ul class=\"lines\">\n";
    for (const auto& control : report.controls)
        text += "<li>" + htmlEscaped(control.name) + ": " + htmlEscaped(control.description) + "</li>\n";
    return text + "</ul>\n";
}

/// One interval a configuration on a common axis.
std::string intervalChart(const ComparisonReport& report)
{
    constexpr double kRow = 26;
    constexpr double kLeft = 170;
    constexpr double kWide = 420;
    const double height = kRow * double(report.candidates.size() + report.controls.size()) + 40;
    const auto number = [](double value) { return shortNumber(value, 1); };
    const auto xOf = [&](double value) { return number(kLeft + kWide * std::clamp(value, 0.0, 1.0)); };
    std::string text = "<svg class=\"chart\" style=\"max-width: 46em\" viewBox=\"0 0 " +
                       number(kLeft + kWide + 20) + " " + number(height) +
                       "\" role=\"img\" aria-label=\"ROC-AUC of all\">\n";
    for (int tick = 0; tick <= 5; ++tick) {
        const std::string x = xOf(tick / 5.0);
        text += "<line class=\"grid\" x1=\"" + x + "\" y1=\"8\" x2=\"" + x + "\" y2=\"" +
                number(height - 28) + "\"/>";
        text += "<text x=\"" + x + "\" y=\"" + number(height - 12) + "\" text-anchor=\"middle\">" +
                shortNumber(tick / 5.0, 1) + "</text>\n";
    }
    double y = 22;
    const auto add = [&](const std::string& name, const Figures& figures) {
        const auto found = figures.find("roc_auc");
        text += "<text x=\"" + number(kLeft - 10) + "\" y=\"" + number(y + 4) + "\" text-anchor=\"end\">" +
                htmlEscaped(name.substr(0, 28)) + "</text>";
        if (found != figures.end() && std::isfinite(found->second.value))
            text += "<line class=\"reach\" x1=\"" + xOf(found->second.low) + "\" y1=\"" + number(y) +
                    "\" x2=\"" + xOf(found->second.high) + "\" y2=\"" + number(y) +
                    "\"/><circle class=\"dot\" cx=\"" + xOf(found->second.value) + "\" cy=\"" + number(y) +
                    "\" r=\"4\"/>";
        text += "\n";
        y += kRow;
    };
    for (const auto& candidate : report.candidates) add(candidate.name, candidate.report.figures);
    for (const auto& control : report.controls) add("control: " + control.name, control.figures);
    const std::string half = xOf(0.5);
    return text + "<line class=\"chance\" x1=\"" + half + "\" y1=\"8\" x2=\"" + half + "\" y2=\"" +
           number(height - 28) +
           "\"/>\n</svg>\n<p class=\"lines\">ROC-AUC with its 95 % interval; dashed: chance.</p>\n";
}

std::string differences(const ComparisonReport& report)
{
    if (report.differences.empty()) return {};
    std::string rows;
    for (const auto& difference : report.differences) {
        std::vector<std::string> cells{htmlEscaped(difference.first) + " minus " +
                                           htmlEscaped(difference.second),
                                       std::to_string(difference.clips)};
        for (const char* key : {"roc_auc", "balanced_accuracy", "macro_f1", "log_loss"}) {
            const auto found = difference.figures.find(key);
            const bool isClear =
                found != difference.figures.end() && (found->second.low > 0 || found->second.high < 0);
            cells.push_back((isClear ? "<b>" : "") + cellOf(difference.figures, key) +
                            (isClear ? "</b>" : ""));
        }
        rows += htmlRow(cells);
    }
    return "<h2>Differences</h2>\n" +
           htmlTable({"Pair", "Clips", "ROC-AUC", "Balanced accuracy", "Macro F1", "Log-loss"}, rows) +
           "<p class=\"lines\">Both judged on the same draws of donors; bold: the interval leaves 0 "
           "out.</p>\n";
}

std::string learningCurves(const CandidateReport& candidate)
{
    int epochs = 1;
    double highest = 0;
    for (const auto& curve : candidate.curves)
        for (const auto& point : curve.epochs) {
            epochs = std::max(epochs, point.epoch);
            for (const auto& loss : {point.trainLoss, point.validationLoss})
                if (loss && std::isfinite(*loss)) highest = std::max(highest, *loss);
        }
    if (highest == 0) return {};
    // Epochs are whole: no ticks between them.
    const SvgPlot::Axis x = SvgPlot::fromZero(std::max(5, epochs));
    SvgPlot loss("Loss by epoch", "epoch", "loss (dashed: training)", x, SvgPlot::fromZero(highest));
    SvgPlot score("Validation by epoch", "epoch", "ROC-AUC of the inner fold", x, {0, 1});
    for (const auto& curve : candidate.curves) {
        SvgPlot::Points train, validation, scores;
        for (const auto& point : curve.epochs) {
            if (point.trainLoss) train.emplace_back(point.epoch, *point.trainLoss);
            if (point.validationLoss) validation.emplace_back(point.epoch, *point.validationLoss);
            if (point.validationScore) scores.emplace_back(point.epoch, *point.validationScore);
        }
        loss.line(train, "thin2");
        loss.line(validation, "thin");
        score.line(scores, "thin");
    }
    return "<h3>Learning, one line a fold</h3>\n<div class=\"charts\">\n" + loss.svg() + score.svg() +
           "</div>\n";
}

} // namespace

std::string comparisonHtml(const ComparisonReport& report, const ReportHeading& heading)
{
    std::string text;
    for (const auto& note : report.notes) text += "<p class=\"note\">" + htmlEscaped(note) + "</p>\n";
    text += overview(report) + intervalChart(report) + differences(report);
    for (const auto& candidate : report.candidates) {
        text += "<h2>" + htmlEscaped(candidate.name) + "</h2>\n";
        if (!candidate.description.empty())
            text += "<p class=\"lines\">" + htmlEscaped(candidate.description) + "</p>\n";
        text += evaluationBody(candidate.report, 3) + learningCurves(candidate);
        text += "<details><summary>Settings</summary><pre>" + htmlEscaped(candidate.settings.dump(2)) +
                "</pre></details>\n";
    }
    return htmlPage(heading, text);
}

} // namespace cryscope
