#include "core/results/ResultClips.h"

#include "core/analysis/EpisodeLabels.h"
#include "core/audio/RandomAccessAudio.h"

#include <algorithm>
#include <cmath>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

bool isProbability(double value)
{
    return std::isfinite(value) && value >= 0 && value <= 1;
}

Result<std::vector<fs::path>> cutFrom(const FileOutcome& outcome, const std::vector<Annotation>& labels,
                                      const fs::path& folder, const ResultClipConfig& config,
                                      const CancelToken& cancel)
{
    const auto audio = openRandomAccess(outcome.file, {}, cancel);
    if (!audio) return tl::unexpected(audio.error());
    return cutClips(**audio, outcome.file, labels, folder, config.cut, cancel);
}

std::vector<Annotation> wantedLabels(const ClipAnalysis& analysis, const ResultClipConfig& config)
{
    std::vector<Annotation> labels;
    const std::string model = analysis.detectorName + ' ' + analysis.detectorVersion;
    for (const Episode& episode : analysis.episodes)
        if (isWanted(episode, config)) labels.push_back(labelOf(episode, model));
    return labels;
}

} // namespace

Result<void> ResultClipConfig::validate() const
{
    if (auto valid = cut.validate(); !valid) return valid;
    if (!isProbability(minProbability) || !isProbability(maxProbability) || minProbability > maxProbability)
        return fail(ErrorKind::InvalidArgument, "minProbability",
                    "The probabilities are a range within 0 to 1, the lower one first.");
    return {};
}

bool isWanted(const Episode& episode, const ResultClipConfig& config)
{
    return episode.cryProbability >= config.minProbability &&
           episode.cryProbability <= config.maxProbability &&
           (config.kinds.empty() ||
            std::find(config.kinds.begin(), config.kinds.end(), episode.reason) != config.kinds.end());
}

std::size_t wantedClips(std::span<const FileOutcome> outcomes, const ResultClipConfig& config)
{
    std::size_t count = 0;
    for (const auto& outcome : outcomes) {
        if (!outcome.analysis) continue;
        for (const Episode& episode : outcome.analysis->episodes)
            if (isWanted(episode, config)) ++count;
    }
    return count;
}

Result<FilesMade> cutResultClips(std::span<const FileOutcome> outcomes, const fs::path& folder,
                                 const ResultClipConfig& config, const CancelToken& cancel,
                                 const ProgressFn& progress)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    FilesMade made;
    // One after the other: two recordings of one name must find free names for their clips.
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (cancel.requested()) return cancelled();
        report(progress, double(i) / double(outcomes.size()), "clips");
        if (!outcomes[i].analysis) continue;
        const auto labels = wantedLabels(*outcomes[i].analysis, config);
        if (labels.empty()) continue;
        auto cut = cutFrom(outcomes[i], labels, folder, config, cancel);
        if (cut) {
            made.files.insert(made.files.end(), cut->begin(), cut->end());
        } else {
            if (cut.error().kind == ErrorKind::Cancelled) return cancelled();
            if (cut.error().where.empty()) cut.error().where = outcomes[i].file.string();
            made.failed.push_back(std::move(cut.error()));
        }
    }
    report(progress, 1.0, "clips");
    return made;
}

} // namespace cryscope
