#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace cryscope {

/// 32 letters, digits, "-" and "_" from the system's randomness (192 bits). Fails with Io.
Result<std::string> newAccessToken();

/// The first line of a file: 16 to 256 letters, digits, "-" and "_". Fails with InvalidArgument (which does
/// not tell what stands in the file) or as readFile().
Result<std::string> accessTokenFrom(const std::filesystem::path& file);

/// Whether others than the owner may read the file.
bool isReadableByOthers(const std::filesystem::path& file);

/// Whether the value of the header Authorization is "Bearer TOKEN". Takes the same time wherever they differ.
bool authorises(std::string_view header, std::string_view token);

} // namespace cryscope
