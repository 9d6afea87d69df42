#pragma once

#include "core/dataset/Import.h"

#include <filesystem>
#include <vector>

namespace cryscope {

/// Where clips to learn from may come from.
struct DataSource {
    enum class Kind {
        Folder,   ///< importFolder(): names of the donateacry corpus, else one folder a kind
        Manifest, ///< a CSV with paths and labels
        Library,  ///< importLibrary(): answers and collected recordings
        Verdicts  ///< importVerdicts(): what was judged in Review
    };
    Kind kind = Kind::Folder;
    std::filesystem::path path;
};

/// All of them as one manifest without a label column: absolute paths, the columns `cry` and `reason`
/// (setWord() where a source has but one word), `source`, and what else there is. A stretch of a file that
/// two of them name stands once, as the first of them says. Nothing is listened to. Every problem is kept.
/// Fails as the imports do; of several sources one that has nothing is a problem, and all of them a failure.
Result<Manifest> gatherClips(const std::vector<DataSource>& sources,
                             const std::filesystem::path& manifestFile, const CancelToken& cancel = {},
                             const ProgressFn& progress = {});

} // namespace cryscope
