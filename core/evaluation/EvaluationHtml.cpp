#include "core/evaluation/Evaluation.h"
#include "core/evaluation/SvgPlot.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

// Black on white with marks that differ in shape as well as in colour: it must survive a grey printer.
constexpr const char* kStyle = R"(
:root { color-scheme: light; }
body { font: 15px/1.45 system-ui, sans-serif; color: #1c1c1c; background: #fff; margin: 2em auto; max-width: 62em;
  padding: 0 1em; }
h1 { font-size: 1.5em; margin-bottom: .2em; } h2 { font-size: 1.15em; margin: 1.6em 0 .5em; }
p.lines { color: #444; margin: 0; } .note { color: #7a3b00; }
table { border-collapse: collapse; } th, td { padding: .25em .8em; border-bottom: 1px solid #ddd; text-align: right; }
th:first-child, td:first-child { text-align: left; } thead th { border-bottom: 1px solid #555; }
td.hit { font-weight: 600; } .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(19em, 1fr));
  gap: 1em; } svg { width: 100%; height: auto; }
svg text { font: 11px system-ui, sans-serif; fill: #333; } svg .plot-title { font-size: 13px; font-weight: 600; }
svg .axis { font-size: 12px; } .grid { stroke: #e4e4e4; } .curve { fill: none; stroke: #1f5a8c; stroke-width: 2; }
.chance { fill: none; stroke: #999; stroke-dasharray: 4 4; } .dot { fill: #b3421b; } .bar { fill: #1f5a8c;
  fill-opacity: .25; stroke: #1f5a8c; }
@media print { body { -webkit-print-color-adjust: exact; print-color-adjust: exact; } body { margin: 0; max-width: none; font-size: 11pt; } h2, table, svg { break-inside: avoid; } }
)";

std::string figureCell(const Interval& interval)
{
    if (!std::isfinite(interval.value)) return "–";
    return shortNumber(interval.value) + " [" + shortNumber(interval.low) + ", " +
           shortNumber(interval.high) + "]";
}

std::string row(const std::vector<std::string>& cells, const char* tag = "td")
{
    std::string text = "<tr>";
    for (const auto& cell : cells) text += "<" + std::string(tag) + ">" + cell + "</" + tag + ">";
    return text + "</tr>\n";
}

std::string table(const std::vector<std::string>& head, const std::string& rows)
{
    return "<table><thead>" + row(head, "th") + "</thead><tbody>\n" + rows + "</tbody></table>\n";
}

struct NamedFigure {
    const char* key;
    const char* words;
};
constexpr NamedFigure kFigures[] = {
    {"roc_auc", "ROC-AUC"},
    {"roc_auc_pooled", "ROC-AUC, folds pooled"},
    {"average_precision", "Average precision"},
    {"accuracy", "Accuracy"},
    {"balanced_accuracy", "Balanced accuracy"},
    {"precision", "Precision"},
    {"recall", "Recall"},
    {"specificity", "Specificity"},
    {"f1", "F1"},
    {"macro_precision", "Macro precision"},
    {"macro_recall", "Macro recall"},
    {"macro_f1", "Macro F1"},
    {"log_loss", "Log-loss"},
    {"log_loss_minus_prior", "Log-loss minus the prior's"},
    {"ece", "Calibration error (ECE, 10 bins)"},
    {"false_episodes_per_hour", "False episodes an hour"},
};

std::string figuresTable(const EvaluationReport& report)
{
    std::string rows;
    const auto& base = report.baseline;
    for (const auto& [key, words] : kFigures) {
        const auto found = report.figures.find(key);
        if (found == report.figures.end()) continue;
        const std::string name = key;
        const std::string majority = name == "accuracy"            ? shortNumber(base.accuracy)
                                     : name == "balanced_accuracy" ? shortNumber(base.balancedAccuracy)
                                     : name == "macro_f1"          ? shortNumber(base.macroF1)
                                     : name == "log_loss"          ? shortNumber(base.priorLogLoss)
                                     : name == "roc_auc"           ? "0.500"
                                                                   : "";
        const auto permuted = report.permutation.find(key);
        const std::string p = permuted == report.permutation.end() ? "" : shortNumber(permuted->second.p);
        rows += row({words, shortNumber(found->second.value),
                     shortNumber(found->second.low) + " – " + shortNumber(found->second.high), majority, p});
    }
    return table({"Figure", "Value", "95 % interval",
                  "Always \"" + htmlEscaped(base.majorityClass) + "\" / prior", "p (labels dealt anew)"},
                 rows);
}

std::string perClassTable(const EvaluationReport& report)
{
    std::string rows;
    for (const auto& of : report.perClass)
        rows +=
            row({htmlEscaped(of.name), std::to_string(of.clips), std::to_string(of.groups),
                 figureCell(of.precision), figureCell(of.recall), figureCell(of.f1), figureCell(of.rocAuc)});
    return table({"Class", "Clips", "Donors", "Precision", "Recall", "F1", "ROC-AUC"}, rows);
}

std::string confusionTable(const EvaluationReport& report)
{
    std::vector<std::string> head{"Truth \\ answer"};
    for (const auto& name : report.classes) head.push_back(htmlEscaped(name));
    std::string rows;
    for (std::size_t truth = 0; truth < report.classes.size(); ++truth) {
        std::int64_t sum = 0;
        for (std::size_t answer = 0; answer < report.classes.size(); ++answer)
            sum += report.confusion.at(truth, answer);
        rows += "<tr><td>" + htmlEscaped(report.classes[truth]) + "</td>";
        for (std::size_t answer = 0; answer < report.classes.size(); ++answer) {
            const auto count = report.confusion.at(truth, answer);
            const double share = sum == 0 ? 0 : double(count) / double(sum);
            // The darker the fuller; pale enough that the number stays readable in print.
            rows += std::string("<td") + (truth == answer ? " class=\"hit\"" : "") +
                    " style=\"background: rgba(31, 90, 140, " + shortNumber(0.45 * share, 2) + ")\">" +
                    std::to_string(count) + " (" + shortNumber(100 * share, 0) + " %)</td>";
        }
        rows += "</tr>\n";
    }
    return table(head, rows);
}

std::string charts(const EvaluationReport& report)
{
    const SvgPlot::Points diagonal{{0, 0}, {1, 1}};
    std::string text = "<div class=\"charts\">\n";
    if (!report.roc.empty()) {
        SvgPlot roc("ROC", "false positive rate", "true positive rate");
        roc.line(diagonal, "chance");
        SvgPlot::Points points;
        for (const auto& p : report.roc) points.emplace_back(p.falsePositiveRate, p.truePositiveRate);
        roc.line(points, "curve");
        text += roc.svg();

        SvgPlot precision("Precision and recall", "recall", "precision");
        points.clear();
        for (const auto& p : report.precisionRecall) points.emplace_back(p.recall, p.precision);
        const double prior =
            report.clips == 0 ? 0 : double(report.perClass.back().clips) / double(report.clips);
        precision.line({{0, prior}, {1, prior}}, "chance");
        precision.line(points, "curve");
        text += precision.svg();
    }
    SvgPlot reliability("Reliability", "predicted probability", "observed share");
    reliability.line(diagonal, "chance");
    SvgPlot::Points dots;
    for (const auto& bin : report.reliability) {
        if (bin.clips == 0) continue;
        reliability.rectangle(bin.low, 0, bin.high, bin.accuracy, "bar");
        dots.emplace_back(bin.meanConfidence, bin.accuracy);
    }
    reliability.dots(dots, "dot");
    text += reliability.svg();

    SvgPlot coverage("Coverage and accuracy", "share of clips answered", "accuracy of the answers");
    coverage.line({{0, report.baseline.accuracy}, {1, report.baseline.accuracy}}, "chance");
    SvgPlot::Points points;
    for (const auto& p : report.coverage) points.emplace_back(p.coverage, p.accuracy);
    coverage.line(points, "curve");
    return text + coverage.svg() + "</div>\n";
}

std::string subsetsTable(const EvaluationReport& report)
{
    if (report.subsets.empty()) return {};
    const bool binary = report.classes.size() == 2;
    const std::vector<std::pair<const char*, const char*>> columns =
        binary ? std::vector<std::pair<const char*, const char*>>{{"roc_auc", "ROC-AUC"},
                                                                  {"average_precision", "Average precision"},
                                                                  {"recall", "Recall"},
                                                                  {"specificity", "Specificity"},
                                                                  {"f1", "F1"}}
               : std::vector<std::pair<const char*, const char*>>{{"roc_auc", "ROC-AUC"},
                                                                  {"accuracy", "Accuracy"},
                                                                  {"balanced_accuracy", "Balanced accuracy"},
                                                                  {"macro_f1", "Macro F1"}};
    std::vector<std::string> head{"Part of the data", "Clips", "Donors"};
    for (const auto& [key, words] : columns) head.emplace_back(words);
    std::string rows;
    for (const auto& subset : report.subsets) {
        std::vector<std::string> cells{htmlEscaped(subset.name), std::to_string(subset.clips),
                                       std::to_string(subset.groups)};
        for (const auto& [key, words] : columns) {
            const auto found = subset.figures.find(key);
            cells.push_back(found == subset.figures.end() ? "–" : figureCell(found->second));
        }
        rows += row(cells);
    }
    return "<h2>Parts of the data</h2>\n" + table(head, rows);
}

std::string errorsTable(const EvaluationReport& report)
{
    if (report.worstErrors.empty()) return {};
    std::string rows;
    for (const auto& error : report.worstErrors)
        rows += row({htmlEscaped(error.clip), htmlEscaped(error.truth), htmlEscaped(error.answer),
                     shortNumber(error.probability, 2)});
    return "<h2>The surest mistakes</h2>\n" + table({"Clip", "Label", "Answer", "Probability"}, rows);
}

} // namespace

std::string evaluationHtml(const EvaluationReport& report, const ReportHeading& heading)
{
    const std::string title = htmlEscaped(heading.title);
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" +
                       title + "</title><style>" + kStyle + "</style></head><body>\n<h1>" + title + "</h1>\n";
    for (const auto& line : heading.lines) text += "<p class=\"lines\">" + htmlEscaped(line) + "</p>\n";
    text += "<p class=\"lines\">" + std::to_string(report.clips) + " clips of " +
            std::to_string(report.groups) + " donors" +
            (report.folds > 0 ? ", " + std::to_string(report.folds) + " folds" : std::string()) +
            "; intervals by drawing whole donors anew.</p>\n";
    for (const auto& note : report.notes) text += "<p class=\"note\">" + htmlEscaped(note) + "</p>\n";
    text += "<h2>Figures</h2>\n" + figuresTable(report);
    if (report.answered)
        text += "<p>Answers below " + shortNumber(report.answered->threshold, 2) +
                " are \"not sure\": " + shortNumber(100 * report.answered->coverage, 1) +
                " % of the clips are answered, " + shortNumber(100 * report.answered->accuracy, 1) +
                " % of those rightly.</p>\n";
    text += "<h2>Classes</h2>\n" + perClassTable(report);
    text += "<h2>Confusion</h2>\n" + confusionTable(report);
    if (report.falseEpisodes)
        text += "<p>" + std::to_string(report.falseEpisodes->episodes) + " false episodes in " +
                shortNumber(report.falseEpisodes->seconds / 3600, 2) + " hours without a cry (" +
                std::to_string(report.falseEpisodes->clips) + " clips).</p>\n";
    text += "<h2>Curves</h2>\n" + charts(report) + subsetsTable(report) + errorsTable(report);
    return text + "</body></html>\n";
}

} // namespace cryscope
