#include "core/results/ResultReport.h"

#include "core/base/AtomicFile.h"
#include "core/evaluation/ReportHtml.h"
#include "core/results/ReportCharts.h"
#include "core/results/ReportSummary.h"

#include <algorithm>
#include <array>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::size_t kBins = 10;          ///< of the probabilities
constexpr std::size_t kMostCriesShown = 6; ///< recordings with more share a bar

constexpr const char* kStyle = "<style>.words td, .words th { text-align: left; vertical-align: top; } "
                               "small { color: #666; } td a { overflow-wrap: anywhere; }</style>\n";

std::string percentOf(std::size_t part, std::size_t whole)
{
    return whole == 0 ? std::string()
                      : " (" + shortNumber(100 * double(part) / double(whole), 1) + " % of those read)";
}

std::string wordTable(const std::vector<std::string>& head, const std::string& rows)
{
    return "<div class=\"words\">" + htmlTable(head, rows) + "</div>\n";
}

std::string overview(const ReportSummary& summary, const ResultReportConfig& config)
{
    std::string rows;
    const auto row = [&](const char* what, const std::string& figure) { rows += htmlRow({what, figure}); };
    row("Recordings", std::to_string(summary.recordings()));
    if (summary.unreadable > 0) row("of these could not be read", std::to_string(summary.unreadable));
    row("Length together", formatDuration(summary.seconds));
    row("Recordings with a cry",
        std::to_string(summary.withCry) + percentOf(summary.withCry, summary.readable));
    row("Cries", std::to_string(summary.cries));
    row("Crying together",
        formatDuration(summary.cryingSeconds) +
            (summary.seconds > 0
                 ? " (" + shortNumber(100 * summary.cryingSeconds / summary.seconds, 1) + " % of the time)"
                 : std::string()));
    if (config.tookSeconds > 0) {
        row("Analysed in", formatDuration(config.tookSeconds));
        row("Times as fast as listening", shortNumber(summary.seconds / config.tookSeconds,
                                                      summary.seconds > 100 * config.tookSeconds ? 0 : 1));
    }
    return htmlTable({"All together", ""}, rows);
}

std::string probabilityPlot(const ReportSummary& summary)
{
    std::array<std::size_t, kBins> counts{};
    for (const double probability : summary.probabilities)
        ++counts[std::min(kBins - 1, static_cast<std::size_t>(probability * double(kBins)))];
    const std::size_t highest = *std::max_element(counts.begin(), counts.end());
    SvgPlot plot("How sure the detector was", "probability that the recording holds a cry", "recordings", {},
                 SvgPlot::fromZero(std::max(5.0, double(highest))));
    for (std::size_t bin = 0; bin < kBins; ++bin)
        if (counts[bin] > 0)
            plot.rectangle(double(bin) / kBins, 0, double(bin + 1) / kBins, double(counts[bin]), "bar");
    return plot.svg();
}

NamedCounts criesEach(const ReportSummary& summary)
{
    NamedCounts counts;
    const std::size_t most = std::min(kMostCriesShown, summary.criesEach.rbegin()->first);
    for (std::size_t cries = 0; cries <= most; ++cries) {
        const auto found = summary.criesEach.find(cries);
        counts.emplace_back(cries == 0 ? "none" : std::to_string(cries),
                            found == summary.criesEach.end() ? 0 : found->second);
    }
    std::size_t more = 0;
    for (auto at = summary.criesEach.upper_bound(kMostCriesShown); at != summary.criesEach.end(); ++at)
        more += at->second;
    if (more > 0) counts.emplace_back("more", more);
    return counts;
}

std::string charts(const ReportSummary& summary)
{
    NamedCounts decisions{{"cry", summary.withCry}, {"no cry", summary.readable - summary.withCry}};
    if (summary.unreadable > 0) decisions.emplace_back("not readable", summary.unreadable);
    std::string text = "<div class=\"charts\">\n" + countBars("Recordings by decision", decisions);
    NamedCounts kinds;
    for (const auto& [kind, count] : summary.kinds)
        kinds.emplace_back(kind == kNotSure ? "not sure" : kind, count);
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (!kinds.empty()) text += countBars("Cries by kind", kinds);
    if (summary.readable > 0)
        text += countBars("Recordings by cries in them", criesEach(summary)) + probabilityPlot(summary);
    return text + "</div>\n";
}

std::string linkTo(const FileOutcome& outcome, const fs::path& folder)
{
    std::error_code error;
    const fs::path file = fs::absolute(outcome.file, error).lexically_normal();
    fs::path target = file;
    std::string address = "file://";
    if (!folder.empty()) {
        target = file.lexically_relative(fs::absolute(folder, error).lexically_normal());
        address = "./"; // so that a colon in a name is no scheme
    }
    return "<a href=\"" + address + addressOf(target.string()) + "\">" +
           htmlEscaped(outcome.file.filename().string()) + "</a>";
}

std::string recordings(std::span<const FileOutcome> outcomes, const ReportSummary& summary,
                       const ResultReportConfig& config)
{
    std::string rows;
    const std::size_t shown = std::min(config.rowsShown, summary.byCrying.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const FileOutcome& outcome = outcomes[summary.byCrying[i]];
        const ClipAnalysis& analysis = *outcome.analysis;
        rows += htmlRow({linkTo(outcome, config.folder) + "<br><small>" +
                             htmlEscaped(outcome.file.parent_path().string()) + "</small>",
                         formatDuration(analysis.durationSeconds), analysis.isCry ? "cry" : "no cry",
                         shortNumber(analysis.cryProbability, 2), std::to_string(analysis.episodes.size()),
                         formatDuration(cryingSeconds(analysis)),
                         analysis.reason == kNotSure ? (analysis.isCry ? "not sure" : "")
                                                     : htmlEscaped(analysis.reason)});
    }
    std::string text = "<h2>Recordings, most crying first</h2>\n";
    if (rows.empty()) return text + "<p>None could be analysed.</p>\n";
    text += htmlTable({"Recording", "Length", "Decision", "Probability", "Cries", "Crying", "Kind"}, rows);
    if (shown < summary.byCrying.size())
        text += "<p>and " + std::to_string(summary.byCrying.size() - shown) +
                " more, with less crying; the exported tables hold them all.</p>\n";
    return text;
}

std::string errors(std::span<const FileOutcome> outcomes)
{
    std::string rows;
    for (const auto& outcome : outcomes)
        if (!outcome.analysis)
            rows +=
                htmlRow({htmlEscaped(outcome.file.string()), htmlEscaped(outcome.analysis.error().sentence)});
    if (rows.empty()) return {};
    return "<h2>What could not be read</h2>\n" + wordTable({"Recording", "What is wrong"}, rows);
}

std::string modelText(const ModelCard& card)
{
    std::string text = "<h3>" + htmlEscaped(card.name + " " + card.version) + "</h3>\n";
    if (!card.description.empty()) text += "<p>" + htmlEscaped(card.description) + "</p>\n";
    std::string rows;
    for (const auto& [name, metric] : card.metrics)
        rows += htmlRow({htmlEscaped(name), shortNumber(metric.value, 3),
                         shortNumber(metric.low, 3) + " to " + shortNumber(metric.high, 3),
                         htmlEscaped(metric.protocol)});
    if (rows.empty())
        return text + "<p>Its card tells no figures: nothing is known of how often it is right.</p>\n";
    return text +
           "<details><summary>Its figures, each with its 95 % interval and how it was measured</summary>\n" +
           wordTable({"Figure", "Value", "Interval", "How"}, rows) + "</details>\n";
}

std::string modelsText(const ResultReportConfig& config)
{
    std::string text =
        "<h2>The models and their limits</h2>\n"
        "<p>A probability is calibrated on recordings of other infants: among many recordings with "
        "0.9, about nine in ten should hold a cry, if they were made like those. What is unlike "
        "them - another microphone, a noisy room, animals, other children - is judged "
        "worse. A kind is a guess: no method tells across infants why a baby cries much better "
        "than chance, and \"not sure\" is the honest answer for most cries.</p>\n"
        "<p class=\"note\">This is no diagnosis and the program is no medical device. Listen to what "
        "matters before you rely on it.</p>\n";
    for (const auto& card : config.models) text += modelText(card);
    return text;
}

} // namespace

std::string resultReportHtml(std::span<const FileOutcome> outcomes, const ResultReportConfig& config)
{
    const ReportSummary summary = summarise(outcomes);
    std::string body = kStyle + overview(summary, config);
    if (summary.recordings() > 0) body += charts(summary);
    body += recordings(outcomes, summary, config) + errors(outcomes) + modelsText(config);
    return htmlPage({config.title, config.lines}, body);
}

Result<void> writeResultReport(std::span<const FileOutcome> outcomes, ResultReportConfig config,
                               const fs::path& file, const CancelToken& cancel, const ProgressFn& progress)
{
    if (cancel.requested()) return cancelled();
    const std::string html = resultReportHtml(outcomes, config);
    report(progress, 0.9, "report");
    if (cancel.requested()) return cancelled();
    auto written = writeFileAtomically(file, html);
    report(progress, 1.0, "report");
    return written;
}

} // namespace cryscope
