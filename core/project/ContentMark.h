#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>

namespace cryscope {

/// What tells a file from others of the same size, wherever it lies and whatever it is called: SHA-256 of its
/// length and of 64 KiB at its beginning, in its middle and at its end. Reads 192 KiB of an hour as of a
/// second; two recordings that differ elsewhere alone have the same mark. Fails with NotFound, Permission or
/// Io.
Result<std::string> contentMarkOf(const std::filesystem::path& file);

} // namespace cryscope
