#include "core/evaluation/ReportHtml.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

std::string figuresTable(const EvaluationReport& report)
{
    std::string rows;
    const auto& base = report.baseline;
    for (const auto& [key, words] : figureWords()) {
        const auto found = report.figures.find(key);
        if (found == report.figures.end()) continue;
        const std::string& name = key;
        const std::string majority = name == "accuracy"            ? shortNumber(base.accuracy)
                                     : name == "balanced_accuracy" ? shortNumber(base.balancedAccuracy)
                                     : name == "macro_f1"          ? shortNumber(base.macroF1)
                                     : name == "log_loss"          ? shortNumber(base.priorLogLoss)
                                     : name == "roc_auc"           ? "0.500"
                                                                   : "";
        const auto permuted = report.permutation.find(key);
        const std::string p = permuted == report.permutation.end() ? "" : shortNumber(permuted->second.p);
        rows +=
            htmlRow({words, shortNumber(found->second.value),
                     shortNumber(found->second.low) + " – " + shortNumber(found->second.high), majority, p});
    }
    return htmlTable({"Figure", "Value", "95 % interval",
                      "Always \"" + htmlEscaped(base.majorityClass) + "\" / prior", "p (labels dealt anew)"},
                     rows);
}

std::string perClassTable(const EvaluationReport& report)
{
    std::string rows;
    for (const auto& of : report.perClass)
        rows += htmlRow({htmlEscaped(of.name), std::to_string(of.clips), std::to_string(of.groups),
                         figureCell(of.precision), figureCell(of.recall), figureCell(of.f1),
                         figureCell(of.rocAuc)});
    return htmlTable({"Class", "Clips", "Donors", "Precision", "Recall", "F1", "ROC-AUC"}, rows);
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
    return htmlTable(head, rows);
}

std::string subsetsTable(const EvaluationReport& report)
{
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
        rows += htmlRow(cells);
    }
    return htmlTable(head, rows);
}

std::string errorsTable(const EvaluationReport& report)
{
    std::string rows;
    for (const auto& error : report.worstErrors)
        rows += htmlRow({htmlEscaped(error.clip), htmlEscaped(error.truth), htmlEscaped(error.answer),
                         shortNumber(error.probability, 2)});
    return htmlTable({"Clip", "Label", "Answer", "Probability"}, rows);
}

std::string conformalText(const EvaluationReport& report)
{
    if (!report.conformal) return {};
    const auto& of = *report.conformal;
    std::string text = "<p>Conformal sets hold the label in " + shortNumber(100 * of.coverage.value, 1) +
                       " % of the cases [" + shortNumber(100 * of.coverage.low, 1) + ", " +
                       shortNumber(100 * of.coverage.high, 1) + "] (";
    for (std::size_t c = 0; c < of.ofClass.size(); ++c)
        text += (c > 0 ? ", " : "") + htmlEscaped(report.classes[c]) + " " +
                shortNumber(100 * of.ofClass[c], 0) + " %";
    return text + ") with " + shortNumber(of.meanSize, 2) + " classes on average; " +
           shortNumber(100 * of.single, 1) + " % of them name one class, " +
           shortNumber(100 * of.singleRight, 1) + " % of those rightly.</p>\n";
}

} // namespace

std::string evaluationBody(const EvaluationReport& report, int level)
{
    const auto title = [&](const char* words) {
        const std::string tag = "h" + std::to_string(level);
        return "<" + tag + ">" + words + "</" + tag + ">\n";
    };
    std::string text;
    text += "<p class=\"lines\">" + std::to_string(report.clips) + " clips of " +
            std::to_string(report.groups) + " donors" +
            (report.folds > 0 ? ", " + std::to_string(report.folds) + " folds" : std::string()) +
            (report.repeats > 1 ? ", drawn " + std::to_string(report.repeats) + " times" : std::string()) +
            "; intervals by drawing whole donors anew.</p>\n";
    for (const auto& note : report.notes) text += "<p class=\"note\">" + htmlEscaped(note) + "</p>\n";
    text += title("Figures") + figuresTable(report);
    if (report.answered)
        text += "<p>Answers below " +
                (report.hasThresholdOfFolds ? std::string("the confidence that inner folds fixed")
                                            : shortNumber(report.answered->threshold, 2)) +
                " are \"not sure\": " + shortNumber(100 * report.answered->coverage, 1) +
                " % of the clips are answered, " + shortNumber(100 * report.answered->accuracy, 1) +
                " % of those rightly.</p>\n";
    text += conformalText(report) + title("Classes") + perClassTable(report);
    text += title("Confusion") + confusionTable(report);
    if (report.falseEpisodes)
        text += "<p>" + std::to_string(report.falseEpisodes->episodes) + " false episodes in " +
                shortNumber(report.falseEpisodes->seconds / 3600, 2) + " hours without a cry (" +
                std::to_string(report.falseEpisodes->clips) + " clips).</p>\n";
    text += title("Curves") + evaluationCharts(report);
    if (!report.subsets.empty()) text += title("Parts of the data") + subsetsTable(report);
    if (!report.worstErrors.empty()) text += title("The surest mistakes") + errorsTable(report);
    return text;
}

std::string evaluationHtml(const EvaluationReport& report, const ReportHeading& heading)
{
    return htmlPage(heading, evaluationBody(report, 2));
}

} // namespace cryscope
