#include "core/base/AtomicFile.h"
#include "core/experiment/CrossValidation.h"

#include <nlohmann/json.hpp>

namespace cryscope {

std::string protocolOf(const CrossValidationRequest& request)
{
    return (request.foldColumn.empty() ? std::to_string(request.folds) + "-fold cross-validation by infant"
                                       : "the folds of column " + request.foldColumn) +
           (request.repeats > 1 ? ", drawn " + std::to_string(request.repeats) + " times" : std::string()) +
           "; early stopping, calibration and thresholds on inner folds; intervals by drawing donors anew";
}

nlohmann::json toJson(const CrossValidationResult& result, const CrossValidationRequest& request)
{
    nlohmann::json report = toJson(result.comparison);
    report.update({{"data", request.manifest.string()},
                   {"label", request.configurations.front().config.labelColumn},
                   {"protocol", protocolOf(request)},
                   {"splits", result.splits},
                   {"clips", result.clips},
                   {"unlabelled", result.unlabelled},
                   {"unreadable", result.unreadable}});
    return report;
}

ReportHeading headingOf(const CrossValidationResult& result, const CrossValidationRequest& request)
{
    ReportHeading heading;
    heading.title = "Cross-validation on " + request.manifest.filename().string();
    heading.lines.push_back("Protocol: " + protocolOf(request) + ".");
    std::string splits;
    for (const auto& id : result.splits) splits += (splits.empty() ? "" : ", ") + id;
    heading.lines.push_back("Split " + splits + "; " + std::to_string(result.unlabelled) +
                            " clips without a usable label are left out.");
    return heading;
}

Result<void> writeReports(const CrossValidationResult& result, const CrossValidationRequest& request)
{
    const std::string text =
        toJson(result, request).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    if (auto written = writeFileAtomically(request.output / "report.json", text); !written) return written;
    return writeFileAtomically(request.output / "report.html",
                               comparisonHtml(result.comparison, headingOf(result, request)));
}

} // namespace cryscope
