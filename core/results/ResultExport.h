#pragma once

#include "core/analysis/FilePool.h"
#include "core/analysis/ResultText.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

// What is made of the outcomes of many recordings. Every function here blocks, asks `cancel` at least once a
// recording and writes each file whole or not at all. None looks at the scores of single windows: a list that
// is kept for thousands of recordings may drop ClipAnalysis::scores and ::rejected.

/// What came of a task over many recordings: one that fails costs no other anything.
struct FilesMade {
    std::vector<std::filesystem::path> files; ///< in the order of the recordings
    std::vector<Error> failed;                ///< `where` is the recording or the file
};

/// Where each recording's own file goes, relative to the folder of the results and without a suffix of ours:
/// its path below the folder that all recordings share ("night/a.wav"), distinct where the paths are.
std::vector<std::filesystem::path> resultNames(std::span<const FileOutcome> outcomes);

/// All recordings in one file, byte by byte what `cryscope-cli analyze` prints. Recordings with an error have
/// a line in JSON lines alone. `reasons`: the classes of the reason model. Fails with InvalidArgument where
/// holdsSeveralFiles(format) is false, with Cancelled (nothing is written), or as writeFileAtomically().
Result<void> exportCombined(std::span<const FileOutcome> outcomes, ResultFormat format,
                            const std::vector<std::string>& reasons, const std::filesystem::path& file,
                            const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// One file a recording, byte by byte what `analyze --out FOLDER` leaves there: resultNames() + suffixOf().
/// Recordings with an error leave none and are not in `failed`. Fails with Cancelled (what is written stays).
Result<FilesMade> exportEach(std::span<const FileOutcome> outcomes, ResultFormat format,
                             const std::vector<std::string>& reasons, const std::filesystem::path& folder,
                             const CancelToken& cancel = {}, const ProgressFn& progress = {});

} // namespace cryscope
