#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// One recording to work on.
struct InputFile {
    std::filesystem::path path; ///< as given, joined with the path inside the folder
    std::filesystem::path name; ///< of its result: the path inside the folder, or the file's own name
    std::optional<Error> error; ///< a place that cannot be read: reported in its turn, like a broken file
};

/// The files that `paths` name, in order. Folders are walked: every file with a known sound suffix (in any
/// case), ordered by the bytes of its path inside the folder; links to folders are not followed. A path that
/// does not exist or a folder that may not be read is an entry with an error. Blocking: a folder may hold a
/// hundred thousand; after `cancel`, which is asked at every entry, what was found so far is given back.
std::vector<InputFile> inputFiles(const std::vector<std::string>& paths, const CancelToken& cancel = {});

} // namespace cryscope
