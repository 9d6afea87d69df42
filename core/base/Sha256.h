#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace cryscope {

/// Lower-case hexadecimal SHA-256 (FIPS 180-4) of the bytes.
std::string sha256(std::span<const std::byte> bytes);

/// The same of a file, read in blocks: constant memory. Fails with NotFound, Permission or Io.
Result<std::string> sha256OfFile(const std::filesystem::path& file);

} // namespace cryscope
