#include "core/evaluation/AuditHtml.h"

#include "core/base/Units.h"
#include "core/evaluation/ReportHtml.h"

#include <algorithm>

namespace cryscope {
namespace {

const char* severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "Error";
    case Severity::Warning:
        return "Warning";
    case Severity::Note:
        return "Note";
    }
    return "Note";
}

std::string overview(const AuditReport& report)
{
    std::string rows;
    const auto row = [&](const char* what, const std::string& figure) {
        rows += htmlRow({what, htmlEscaped(figure)});
    };
    row("Clips", std::to_string(report.clips));
    row("Readable", std::to_string(report.readable));
    row("Sound", formatDuration(report.seconds));
    row("Groups", std::to_string(report.groups));
    row("Clips without a group (each counts as its own)", std::to_string(report.withoutGroup));
    row("Unusable (unreadable, silent, exact copies)",
        std::to_string(std::count(report.unusable.begin(), report.unusable.end(), true)));
    return htmlTable({"Data set", ""}, rows);
}

std::string labelTable(const AuditLabelCounts& column)
{
    std::string rows;
    for (const auto& of : column.classes)
        rows += htmlRow({htmlEscaped(of.name), std::to_string(of.clips), std::to_string(of.groups)});
    rows += htmlRow({"<em>unlabelled</em>", std::to_string(column.unlabelled), ""});
    return "<h2>Labels: " + htmlEscaped(column.column) + "</h2>\n" +
           htmlTable({"Class", "Clips", "Groups"}, rows);
}

std::string clipList(const AuditFinding& finding, std::size_t clipsShown)
{
    if (finding.clips.empty()) return {};
    std::string text = "<p class=\"lines\">";
    const std::size_t shown = std::min(clipsShown, finding.clips.size());
    for (std::size_t i = 0; i < shown; ++i) text += (i > 0 ? "<br>" : "") + htmlEscaped(finding.clips[i]);
    if (shown < finding.clips.size())
        text += "<br>and " + std::to_string(finding.clips.size() - shown) + " more";
    return text + "</p>\n";
}

} // namespace

std::string auditHtml(const AuditReport& report, const ReportHeading& heading, std::size_t clipsShown)
{
    std::string body = overview(report);
    for (const auto& column : report.labels) body += labelTable(column);
    body += "<h2>Findings, worst first</h2>\n";
    if (report.findings.empty()) body += "<p>Nothing to object to.</p>\n";
    for (const auto& finding : report.findings)
        body += "<h3>" + std::string(severityWord(finding.severity)) + ": " + htmlEscaped(finding.sentence) +
                "</h3>\n<p>What to do: " + htmlEscaped(finding.advice) + "</p>\n" +
                clipList(finding, clipsShown);
    return htmlPage(heading, body);
}

} // namespace cryscope
