#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <vector>

namespace cryscope {

/// Whether a key may lie there: not in the folder that is given away nor below it, whatever way its path is
/// written (relative, "..", links). The file need not be there yet. Fails with InvalidArgument.
Result<void> checkKeyPlace(const std::filesystem::path& key, const std::filesystem::path& givenAway);

/// Whether an export without names may be written into this folder: its names are the same every time
/// ("recording-1.wav..."), so a second one would write over the first or mix with it, also with one that was
/// cut off. Fails with InvalidArgument where anything lies that such an export writes, and as reading does.
Result<void> checkExportFolder(const std::filesystem::path& folder);

/// Whether none of these lies in the folder or below: whoever gives it away would give them away, too. Empty
/// paths are none. Fails with InvalidArgument.
Result<void> checkApart(const std::vector<std::filesystem::path>& sources,
                        const std::filesystem::path& folder);

} // namespace cryscope
