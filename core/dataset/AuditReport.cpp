// An audit in words and as JSON.
#include "core/base/JsonSchema.h"
#include "core/base/Units.h"
#include "core/dataset/Audit.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

using nlohmann::json;

const char* severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        return "note";
    }
    return "note";
}

} // namespace

json toJson(const AuditReport& report)
{
    json labels = json::array();
    for (const auto& column : report.labels) {
        json classes = json::array();
        for (const auto& of : column.classes)
            classes.push_back({{"class", of.name}, {"clips", of.clips}, {"groups", of.groups}});
        labels.push_back(
            {{"column", column.column}, {"classes", classes}, {"unlabelled", column.unlabelled}});
    }
    json findings = json::array();
    for (const auto& finding : report.findings)
        findings.push_back({{"severity", severityName(finding.severity)},
                            {"kind", finding.kind},
                            {"sentence", finding.sentence},
                            {"advice", finding.advice},
                            {"figures", finding.figures.empty() ? json::object() : json(finding.figures)},
                            {"clips", finding.clips}});
    return {{"manifest", report.manifest},
            {"clips", report.clips},
            {"readable", report.readable},
            {"groups", report.groups},
            {"without_group", report.withoutGroup},
            {"duration_s", report.seconds},
            {"unusable", std::count(report.unusable.begin(), report.unusable.end(), true)},
            {"labels", std::move(labels)},
            {"findings", std::move(findings)}};
}

json auditSchema()
{
    using namespace schema;
    const json text = typed("string");
    const json integer = typed("integer");
    return document(
        recordOf({
            {"manifest", text},
            {"clips", integer},
            {"readable", integer},
            {"groups", integer},
            {"without_group", integer},
            {"duration_s", typed("number")},
            {"unusable", integer},
            {"labels",
             listOf(recordOf(
                 {{"column", text},
                  {"classes", listOf(recordOf({{"class", text}, {"clips", integer}, {"groups", integer}}))},
                  {"unlabelled", integer}}))},
            {"findings", listOf(recordOf({{"severity", {{"enum", {"error", "warning", "note"}}}},
                                          {"kind", text},
                                          {"sentence", text},
                                          {"advice", text},
                                          {"figures", mapOf(typed("number"))},
                                          {"clips", listOf(text)}}))},
        }),
        "Audit of a data set");
}

std::string auditText(const AuditReport& report, std::size_t clipsShown)
{
    std::string text = report.manifest + ": " + std::to_string(report.clips) + " clips, " +
                       formatDuration(report.seconds) + " of sound, " + std::to_string(report.groups) +
                       " groups";
    if (report.withoutGroup > 0)
        text += " and " + std::to_string(report.withoutGroup) + " clips without one (each counts as its own)";
    text += "\n";
    for (const auto& column : report.labels) {
        text += "  " + column.column + ":";
        for (const auto& of : column.classes)
            text += " " + of.name + " " + std::to_string(of.clips) + " (" + std::to_string(of.groups) +
                    " groups),";
        text += " unlabelled " + std::to_string(column.unlabelled) + "\n";
    }
    if (report.findings.empty()) return text + "\nNothing to object to.\n";
    for (const auto& finding : report.findings) {
        text += "\n" + std::string(severityName(finding.severity)) + ": " + finding.sentence + "\n  -> " +
                finding.advice + "\n";
        for (std::size_t i = 0; i < std::min(clipsShown, finding.clips.size()); ++i)
            text += "     " + finding.clips[i] + "\n";
        if (finding.clips.size() > clipsShown)
            text += "     and " + std::to_string(finding.clips.size() - clipsShown) + " more\n";
    }
    return text;
}

} // namespace cryscope
