#pragma once

#include "core/library/Library.h"
#include "core/library/WallClock.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cryscope {

/// The sound that is kept of one infant and one day of the calendar.
struct InfantDay {
    InfantId infant{};
    std::string alias = {};
    std::string date = {};                          ///< "2024-03-31"
    std::vector<std::filesystem::path> sounds = {}; ///< absolute, in the order of time
    bool operator==(const InfantDay&) const = default;
};

/// Clips and collected recordings, by infant and then date; hourly recordings are left out, because their
/// cries are the clips'. Sound without an infant has no day. Files that are gone are left out. Fails with Io.
Result<std::vector<InfantDay>> infantDays(const Library& library, const UtcOffset& offset);

} // namespace cryscope
