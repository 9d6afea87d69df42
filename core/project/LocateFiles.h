#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// A file that is not where it was, and what is known of it.
struct SoughtFile {
    std::filesystem::path path = {}; ///< where it was
    std::uint64_t bytes = 0;         ///< 0: not known
    std::string mark = {};           ///< contentMarkOf() it; empty: not known
};

struct LocatedFile {
    /// What it was known by.
    enum class By {
        Place,  ///< name and folders above it, as far as no other fits as well
        Content ///< length and mark: it has another name, or several have its name
    };
    std::size_t sought = 0; ///< place in the list of those that are sought
    std::filesystem::path path = {};
    By by = By::Place;
    bool operator==(const LocatedFile&) const = default;
};

struct Location {
    std::vector<LocatedFile> found = {};
    std::vector<std::size_t> missing = {}; ///< nothing in the folder fits
    std::vector<std::size_t> unclear = {}; ///< several files fit alike, and nothing tells them apart
    std::size_t looked = 0;                ///< recordings in the folder, those that are held too
};

/// Where the files are now, in `folder` and below it. A file is known by its name and as many folders above
/// it as agree; where two agree as well, or the length is another, by its length and contentMarkOf(); a file
/// with another name by those alone. What is known of its content is never contradicted: recorders begin
/// again at the same name, so that a namesake, even one as long, may be of another infant. No file is found
/// for two that are sought, and none of `held`: files that are known to be others. Nothing is changed
/// anywhere. Blocking: walks the folder once and reads the mark of what it finds (192 KiB a file), no more.
/// Fails with NotFound for the folder and with Cancelled.
Result<Location> locateFiles(std::span<const SoughtFile> sought, const std::filesystem::path& folder,
                             std::span<const std::filesystem::path> held, const CancelToken& cancel = {},
                             const ProgressFn& progress = {});

} // namespace cryscope
