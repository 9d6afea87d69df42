#include "app/cli/AnalyzeReport.h"

#include "core/results/ResultReport.h"

namespace cryscope::cli {

void AnalyzeReport::take(const std::filesystem::path& recording, const Result<ClipAnalysis>& analysis)
{
    if (m_file.empty()) return;
    FileOutcome outcome{m_outcomes.size(), recording, analysis};
    if (outcome.analysis) {
        outcome.analysis->scores = {};
        outcome.analysis->rejected = {};
    }
    m_outcomes.push_back(std::move(outcome));
}

Result<void> AnalyzeReport::write(const Models& models) const
{
    if (m_file.empty()) return {};
    ResultReportConfig config;
    config.lines = {"Made by cryscope-cli " CRYSCOPE_VERSION ", on " + models.detector->device() + "."};
    config.models.push_back(models.detector->card());
    if (models.reason) config.models.push_back(models.reason->card());
    config.tookSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begun).count();
    config.folder = m_file.has_parent_path() ? m_file.parent_path() : ".";
    return writeResultReport(m_outcomes, std::move(config), m_file);
}

} // namespace cryscope::cli
