#pragma once

#include "core/model/ModelCard.h"
#include "core/results/ResultExport.h"

#include <string>
#include <vector>

namespace cryscope {

/// What stands in a summary beside the outcomes.
struct ResultReportConfig {
    std::string title = "Cries in these recordings";
    std::vector<std::string> lines; ///< below the title: date, place, whatever the reader should know
    std::vector<ModelCard> models;  ///< the detector, and the reason model where there is one
    double tookSeconds = 0;         ///< what the analysis took; 0: not known, no speed is told
    /// Links of the table lead here and are relative to it; empty: to the recordings as absolute places.
    std::filesystem::path folder;
    std::size_t rowsShown = 5000; ///< of the table, those with most crying first; the rest is counted
};

/// The summary as one self-contained page (no scripts, nothing fetched, prints on A4): recordings, length,
/// crying and speed; charts of decisions, kinds, probabilities and cries a recording; every recording with a
/// link; what could not be read, each with its sentence; the models with their figures, intervals and limits.
std::string resultReportHtml(std::span<const FileOutcome> outcomes, const ResultReportConfig& config);

/// Writes it. Fails with Cancelled or as writeFileAtomically().
Result<void> writeResultReport(std::span<const FileOutcome> outcomes, ResultReportConfig config,
                               const std::filesystem::path& file, const CancelToken& cancel = {},
                               const ProgressFn& progress = {});

} // namespace cryscope
