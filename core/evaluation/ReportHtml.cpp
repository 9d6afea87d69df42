#include "core/evaluation/ReportHtml.h"

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
.charts svg, svg.chart { max-width: 26em; } svg .axis { font-size: 12px; } .grid { stroke: #e4e4e4; } .curve { fill: none; stroke: #1f5a8c; stroke-width: 2; }
.chance { fill: none; stroke: #999; stroke-dasharray: 4 4; } .dot { fill: #b3421b; }
.donor { fill: #1f5a8c; fill-opacity: .45; stroke: #1f5a8c; stroke-width: .5; } .band { fill: #1f5a8c; fill-opacity: .15; }
.thin { fill: none; stroke: #1f5a8c; stroke-width: 1; stroke-opacity: .6; } .thin2 { fill: none; stroke: #b3421b;
  stroke-width: 1; stroke-dasharray: 5 2; stroke-opacity: .8; } .reach { stroke: #1f5a8c; stroke-width: 2; }
details summary { cursor: pointer; } .bar { fill: #1f5a8c;
  fill-opacity: .25; stroke: #1f5a8c; }
@media print { body { -webkit-print-color-adjust: exact; print-color-adjust: exact; } body { margin: 0; max-width: none; font-size: 11pt; } h2, table, svg { break-inside: avoid; } }
)";

std::string rocPlot(const ClassCurves& curves, const std::string& of)
{
    SvgPlot plot("ROC" + of, "false positive rate", "true positive rate");
    std::vector<SvgPlot::BandPoint> band;
    for (const auto& p : curves.rocBand) band.push_back({p.at, p.low, p.high});
    SvgPlot::Points points;
    for (const auto& p : curves.roc) points.emplace_back(p.falsePositiveRate, p.truePositiveRate);
    plot.band(band, "band");
    plot.line({{0, 0}, {1, 1}}, "chance");
    plot.line(points, "curve");
    return plot.svg();
}

std::string precisionRecallPlot(const ClassCurves& curves, const std::string& of, double share)
{
    SvgPlot plot("Precision and recall" + of, "recall", "precision");
    std::vector<SvgPlot::BandPoint> band;
    for (const auto& p : curves.precisionRecallBand) band.push_back({p.at, p.low, p.high});
    SvgPlot::Points points;
    for (const auto& p : curves.precisionRecall) points.emplace_back(p.recall, p.precision);
    plot.band(band, "band");
    plot.line({{0, share}, {1, share}}, "chance");
    plot.line(points, "curve");
    return plot.svg();
}

std::string reliabilityPlot(const EvaluationReport& report)
{
    SvgPlot plot("Reliability", "predicted probability", "observed share");
    plot.line({{0, 0}, {1, 1}}, "chance");
    SvgPlot::Points dots;
    for (const auto& bin : report.reliability) {
        if (bin.clips == 0) continue;
        plot.rectangle(bin.low, 0, bin.high, bin.accuracy, "bar");
        dots.emplace_back(bin.meanConfidence, bin.accuracy);
    }
    plot.dots(dots, "dot");
    return plot.svg();
}

std::string coveragePlot(const EvaluationReport& report)
{
    SvgPlot plot("Coverage and accuracy", "share of clips answered", "accuracy of the answers");
    plot.line({{0, report.baseline.accuracy}, {1, report.baseline.accuracy}}, "chance");
    SvgPlot::Points points;
    for (const auto& p : report.coverage) points.emplace_back(p.coverage, p.accuracy);
    plot.line(points, "curve");
    return plot.svg();
}

/// Every donor a dot, as large as it has clips: whether a few carry the figure, or fail it.
std::string donorPlot(const EvaluationReport& report)
{
    SvgPlot plot("Donors", "donors, by the share of right answers", "share of right answers");
    const auto count = double(report.donors.size());
    for (std::size_t i = 0; i < report.donors.size(); ++i) {
        const auto& donor = report.donors[i];
        plot.dot((double(i) + 0.5) / count, donor.right, "donor",
                 std::min(9.0, 1.5 + std::sqrt(double(donor.clips))),
                 donor.name + ": " + shortNumber(100 * donor.right, 0) + " % of " +
                     std::to_string(donor.clips) + " clips");
    }
    return plot.svg();
}

} // namespace

const std::vector<std::pair<std::string, std::string>>& figureWords()
{
    static const std::vector<std::pair<std::string, std::string>> words{
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
    return words;
}

std::string figureCell(const Interval& interval)
{
    if (!std::isfinite(interval.value)) return "–";
    return shortNumber(interval.value) + " [" + shortNumber(interval.low) + ", " +
           shortNumber(interval.high) + "]";
}

std::string htmlRow(const std::vector<std::string>& cells, const char* tag)
{
    std::string text = "<tr>";
    for (const auto& cell : cells) text += "<" + std::string(tag) + ">" + cell + "</" + tag + ">";
    return text + "</tr>\n";
}

std::string htmlTable(const std::vector<std::string>& head, const std::string& rows)
{
    return "<table><thead>" + htmlRow(head, "th") + "</thead><tbody>\n" + rows + "</tbody></table>\n";
}

std::string htmlPage(const ReportHeading& heading, const std::string& body)
{
    const std::string title = htmlEscaped(heading.title);
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" +
                       title + "</title><style>" + kStyle + "</style></head><body>\n<h1>" + title + "</h1>\n";
    for (const auto& line : heading.lines) text += "<p class=\"lines\">" + htmlEscaped(line) + "</p>\n";
    return text + body + "</body></html>\n";
}

std::string evaluationCharts(const EvaluationReport& report)
{
    std::string text = "<div class=\"charts\">\n";
    for (std::size_t i = 0; i < report.curves.size(); ++i) {
        const auto& curves = report.curves[i];
        const bool isOnly = report.curves.size() == 1;
        const auto& of = isOnly ? report.perClass.back() : report.perClass[i];
        const double share = report.clips == 0 ? 0 : double(of.clips) / double(report.clips);
        const std::string suffix = isOnly ? "" : ": " + curves.name;
        text += rocPlot(curves, suffix) + precisionRecallPlot(curves, suffix, share);
    }
    return text + reliabilityPlot(report) + coveragePlot(report) + donorPlot(report) + "</div>\n";
}

} // namespace cryscope
