#pragma once

#include "core/analysis/FilePool.h"

namespace cryscope::test {

/// A recording of `seconds` with one cry for each of `reasons`, 2 s long and 5 s apart from second 1 on.
inline FileOutcome heard(const std::filesystem::path& file, const std::vector<std::string>& reasons,
                         double seconds = 30, double probability = 0.9)
{
    ClipAnalysis analysis;
    analysis.durationSeconds = seconds;
    analysis.isCry = !reasons.empty();
    analysis.cryProbability = reasons.empty() ? 0.05 : probability;
    analysis.reason = reasons.empty() ? kNotSure : reasons.front();
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        const double start = 1 + 5 * double(i);
        analysis.episodes.push_back(
            {start, start + 2, probability, reasons[i], {{"hungry", 0.7}, {"tired", 0.3}}});
    }
    analysis.detectorName = "cry-detector";
    analysis.detectorVersion = "1";
    analysis.device = "cpu";
    return {0, file, analysis};
}

inline FileOutcome unreadable(const std::filesystem::path& file)
{
    return {0, file, fail(ErrorKind::Unreadable, file.string(), "The file is empty.")};
}

} // namespace cryscope::test
