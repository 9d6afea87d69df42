#pragma once

#include "core/analysis/FilePool.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// What the summary counts over many recordings.
struct ReportSummary {
    std::size_t readable = 0, unreadable = 0, withCry = 0, cries = 0;
    double seconds = 0;                           ///< of the readable recordings
    double cryingSeconds = 0;                     ///< within episodes
    std::map<std::string, std::size_t> kinds;     ///< cries by reason; kNotSure among them
    std::vector<double> probabilities;            ///< of the recordings that could be read
    std::vector<std::size_t> byCrying;            ///< indices of these, most crying first, then most probable
    std::map<std::size_t, std::size_t> criesEach; ///< recordings by how many cries they hold

    std::size_t recordings() const { return readable + unreadable; }
};

double cryingSeconds(const ClipAnalysis& analysis);
ReportSummary summarise(std::span<const FileOutcome> outcomes);

} // namespace cryscope
