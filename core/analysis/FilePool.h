#pragma once

#include "core/analysis/Analysis.h"
#include "core/audio/AudioFile.h"

#include <filesystem>
#include <functional>
#include <span>

namespace cryscope {

struct FilePoolConfig {
    AnalysisConfig analysis;
    OpenOptions open = {};
    int jobs = 0; ///< cores to use; 0: all of them
    /// The threads step back behind others: for work beside a live stream or a window.
    bool lowPriority = false;
    Result<void> validate() const;
};

/// One file's outcome. A file that cannot be analysed has its error here and costs no other file anything.
struct FileOutcome {
    std::size_t index = 0; ///< in the list that was given
    std::filesystem::path file;
    Result<ClipAnalysis> analysis;
};

/// Blocking: analyses `files` on `jobs` cores with the one set of models, batching the windows of several
/// files. `deliver` is called on the calling thread in the order of `files`; results do not depend on `jobs`.
/// Memory is bounded: no file is begun that is more than a few places ahead of the one to be delivered next.
/// After `cancel` the files under way are given up, what is complete is still delivered (in order, with
/// gaps), and the answer is Cancelled. `progress` counts files and the parts of those under way; it is called
/// from several threads, one at a time.
Result<void> analyseFiles(std::span<const std::filesystem::path> files, const Models& models,
                          const FilePoolConfig& config, const std::function<void(FileOutcome)>& deliver,
                          const CancelToken& cancel = {}, const ProgressFn& progress = {});

} // namespace cryscope
