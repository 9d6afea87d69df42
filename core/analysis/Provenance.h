#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace cryscope {

/// Beside what is exported, "NAME.how.json" says how to make it again: the program and its version, the
/// recording by name, length in bytes and SHA-256, and `settings` as given. No path, no user, no time of day.
/// Reads the whole recording once. Fails as sha256OfFile() and writeFileAtomically().
Result<void> writeProvenance(const std::filesystem::path& exported, const std::filesystem::path& recording,
                             const nlohmann::ordered_json& settings);

} // namespace cryscope
