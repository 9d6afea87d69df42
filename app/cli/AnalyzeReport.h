#pragma once

#include "app/cli/Command.h"
#include "core/analysis/FilePool.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace cryscope::cli {

/// The summary page of `analyze --report`: keeps the outcomes as they come, without the scores of windows.
class AnalyzeReport {
public:
    /// An empty name: nothing is kept and nothing written. The clock of the analysis runs from here on.
    explicit AnalyzeReport(std::filesystem::path file) : m_file(std::move(file)) {}

    void take(const std::filesystem::path& recording, const Result<ClipAnalysis>& analysis);
    /// Writes the page; `models` are described in it.
    Result<void> write(const Models& models) const;

private:
    std::filesystem::path m_file;
    std::vector<FileOutcome> m_outcomes;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
};

} // namespace cryscope::cli
