// A search in JSON and as a page.
#include "core/base/JsonSchema.h"
#include "core/evaluation/ReportHtml.h"
#include "core/experiment/Tune.h"

#include <cmath>

namespace cryscope {
namespace {

using nlohmann::json;

json numberOf(const std::optional<double>& value)
{
    return value ? finiteOrNull(*value) : json(nullptr);
}

std::string cellOf(const json& value)
{
    return htmlEscaped(value.is_number_float()
                           ? shortNumber(value.get<double>(), value.get<double>() < 0.1 ? 5 : 3)
                       : value.is_string() ? value.get<std::string>()
                                           : value.dump());
}

/// How each setting went with what was reached: a flat cloud says that it does not matter.
std::string settingPlots(const TuneReport& report)
{
    std::string text = "<div class=\"charts\">\n";
    for (const auto& [path, first] : report.trials.front().settings.items()) {
        if (!first.is_number()) continue;
        SvgPlot::Axis x{1e300, -1e300};
        for (const auto& trial : report.trials) {
            x.low = std::min(x.low, trial.settings.at(path).get<double>());
            x.high = std::max(x.high, trial.settings.at(path).get<double>());
        }
        const bool isLog = x.low > 0 && x.high / x.low > 20;
        const auto placed = [&](double value) { return isLog ? std::log10(value) : value; };
        SvgPlot plot(path, isLog ? "log10 of " + path : path, "ROC-AUC", {placed(x.low), placed(x.high)},
                     {0, 1});
        for (const auto& trial : report.trials)
            if (trial.rocAuc)
                plot.dot(placed(trial.settings.at(path).get<double>()), *trial.rocAuc, "donor",
                         2.0 + 2.0 * trial.rung,
                         "trial " + std::to_string(trial.trial.number + 1) + ": " +
                             shortNumber(*trial.rocAuc));
        text += plot.svg();
    }
    return text + "</div>\n";
}

} // namespace

json toJson(const TuneReport& report)
{
    json trials = json::array();
    for (const auto& trial : report.trials)
        trials.push_back({{"bracket", trial.trial.bracket + 1},
                          {"trial", trial.trial.number + 1},
                          {"settings", trial.settings},
                          {"rung", trial.rung + 1},
                          {"epochs", trial.epochs},
                          {"roc_auc", numberOf(trial.rocAuc)},
                          {"log_loss", numberOf(trial.logLoss)},
                          {"problem", trial.problem.empty() ? json(nullptr) : json(trial.problem)}});
    return {{"split", report.split},
            {"objective", report.byLogLoss ? "log_loss" : "roc_auc"},
            {"trials", std::move(trials)},
            {"best", report.trials.front().settings},
            {"config", toJson(report.best)}};
}

json tuneSchema()
{
    using namespace schema;
    const json integer = typed("integer");
    return document(recordOf({{"split", typed("string")},
                              {"objective", {{"enum", {"roc_auc", "log_loss"}}}},
                              {"trials", listOf(recordOf({{"bracket", integer},
                                                          {"trial", integer},
                                                          {"settings", typed("object")},
                                                          {"rung", integer},
                                                          {"epochs", integer},
                                                          {"roc_auc", numberOrNull()},
                                                          {"log_loss", numberOrNull()},
                                                          {"problem", {{"type", {"string", "null"}}}}}))},
                              {"best", typed("object")},
                              {"config", typed("object")}}),
                    "Search for settings");
}

std::string tuneHtml(const TuneReport& report, const std::string& title)
{
    std::vector<std::string> head{"Trial", "Rung", "Epochs", "ROC-AUC", "Log-loss"};
    for (const auto& [path, value] : report.trials.front().settings.items())
        head.push_back(htmlEscaped(path));
    std::string rows;
    for (const auto& trial : report.trials) {
        std::vector<std::string> cells{std::to_string(trial.trial.bracket + 1) + "." +
                                           std::to_string(trial.trial.number + 1),
                                       std::to_string(trial.rung + 1), std::to_string(trial.epochs),
                                       trial.rocAuc ? shortNumber(*trial.rocAuc) : "–",
                                       trial.logLoss ? shortNumber(*trial.logLoss) : "–"};
        for (const auto& [path, value] : trial.settings.items()) cells.push_back(cellOf(value));
        rows += htmlRow(cells);
        if (!trial.problem.empty())
            rows += "<tr><td colspan=\"" + std::to_string(cells.size()) + "\" class=\"note\">" +
                    htmlEscaped(trial.problem) + "</td></tr>\n";
    }
    const ReportHeading heading{
        title,
        {"Random search with successive halving on grouped folds (split " + report.split + ").",
         "The best figure of a search is optimistic: judge its settings by crossval."}};
    return htmlPage(heading, "<h2>Trials, best first</h2>\n" + htmlTable(head, rows) + "<h2>Settings</h2>\n" +
                                 settingPlots(report));
}

} // namespace cryscope
