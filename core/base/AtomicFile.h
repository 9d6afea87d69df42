#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace cryscope {

/// Writes a whole file so that a reader sees the old content or the new, never half: the bytes go to a
/// temporary name in the same folder, are flushed to disk and renamed over `file`. Missing parent folders are
/// made. On failure the temporary file is removed and `file` is as it was. Fails with Permission or Io.
Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes);

/// The same for writers that need a path (libsndfile, cairo): `write` is given the temporary name, which
/// keeps the suffix of `file`. What `write` returns as an error is passed on; one
/// of the temporary name is told of `file`.
Result<void>
writeFileAtomically(const std::filesystem::path& file,
                    const std::function<Result<void>(const std::filesystem::path& temporary)>& write);

/// Reads a whole file of at most `limitBytes`; larger ones are refused before anything is allocated.
Result<std::string> readFile(const std::filesystem::path& file, std::uintmax_t limitBytes = 64u << 20);

} // namespace cryscope
