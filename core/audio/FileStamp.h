#pragma once

#include <cstdint>
#include <filesystem>

namespace cryscope {

/// A file as it is on the disk: where this has changed, what was found in it before is no longer its own.
struct FileStamp {
    std::uint64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< of the file system's clock
    /// All zeros for a file that is not there.
    static FileStamp of(const std::filesystem::path& file);
    bool operator==(const FileStamp&) const = default;
};

} // namespace cryscope
