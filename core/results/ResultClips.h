#pragma once

#include "core/analysis/LabelClips.h"
#include "core/results/ResultExport.h"

namespace cryscope {

/// Which cries are cut out, and how their clips are called.
struct ResultClipConfig {
    ClipCutConfig cut;
    std::vector<std::string> kinds; ///< reasons, kNotSure among them; empty: all
    double minProbability = 0;      ///< of the episode, 0..1
    double maxProbability = 1;      ///< of the episode, minProbability..1
    /// The error names field and value.
    Result<void> validate() const;
};

/// Whether an episode is one of those that `config` asks for.
bool isWanted(const Episode& episode, const ResultClipConfig& config);
/// Clips that cutResultClips() would write, without reading a sound.
std::size_t wantedClips(std::span<const FileOutcome> outcomes, const ResultClipConfig& config);

/// Cuts every wanted episode out of its recording into `folder` (one folder below it for each kind where
/// `cut.folderPerKind`). Nothing is written over. {n} counts the wanted episodes of one recording. Fails with
/// InvalidArgument and Cancelled (what is cut stays).
Result<FilesMade> cutResultClips(std::span<const FileOutcome> outcomes, const std::filesystem::path& folder,
                                 const ResultClipConfig& config = {}, const CancelToken& cancel = {},
                                 const ProgressFn& progress = {});

} // namespace cryscope
