#include "core/results/ReportSummary.h"

#include <algorithm>

namespace cryscope {

double cryingSeconds(const ClipAnalysis& analysis)
{
    double seconds = 0;
    for (const Episode& episode : analysis.episodes)
        seconds += std::max(0.0, episode.endSeconds - episode.startSeconds);
    return seconds;
}

ReportSummary summarise(std::span<const FileOutcome> outcomes)
{
    ReportSummary summary;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i].analysis) {
            ++summary.unreadable;
            continue;
        }
        const ClipAnalysis& analysis = *outcomes[i].analysis;
        ++summary.readable;
        if (analysis.isCry) ++summary.withCry;
        summary.cries += analysis.episodes.size();
        summary.seconds += analysis.durationSeconds;
        summary.cryingSeconds += cryingSeconds(analysis);
        summary.probabilities.push_back(analysis.cryProbability);
        ++summary.criesEach[analysis.episodes.size()];
        for (const Episode& episode : analysis.episodes) ++summary.kinds[episode.reason];
        summary.byCrying.push_back(i);
    }
    std::stable_sort(summary.byCrying.begin(), summary.byCrying.end(), [&](std::size_t a, std::size_t b) {
        const ClipAnalysis& one = *outcomes[a].analysis;
        const ClipAnalysis& other = *outcomes[b].analysis;
        const double crying = cryingSeconds(one), otherCrying = cryingSeconds(other);
        return crying != otherCrying ? crying > otherCrying : one.cryProbability > other.cryProbability;
    });
    return summary;
}

} // namespace cryscope
