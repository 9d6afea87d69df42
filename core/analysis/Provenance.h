#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Result.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <span>

namespace cryscope {

/// Beside what is exported, "NAME.how.json" says how to make it again: the program and its version, the
/// export itself (where it is a file) and the recordings by name, length in bytes and SHA-256, and `settings`
/// as given. No path, no user, no time of day. Every export of the program writes it, and nothing else does.
/// Reads the recordings once; one that cannot be read any more has null for its hash. Fails with Cancelled
/// and as writeFileAtomically().
Result<void> writeProvenance(const std::filesystem::path& exported,
                             std::span<const std::filesystem::path> recordings,
                             const nlohmann::ordered_json& settings, const CancelToken& cancel = {});

/// The same of one recording, which must be readable: fails as sha256OfFile(), too.
Result<void> writeProvenance(const std::filesystem::path& exported, const std::filesystem::path& recording,
                             const nlohmann::ordered_json& settings);

/// Where it lies: "NAME.how.json".
std::filesystem::path provenanceOf(const std::filesystem::path& exported);

} // namespace cryscope
