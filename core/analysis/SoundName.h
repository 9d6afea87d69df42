#pragma once

#include "core/library/WallClock.h"

#include <filesystem>
#include <string>

namespace cryscope {

/// "FOLDER/KIND 2026-03-29 02-15-07.flac" by the clock on the wall: no colons, so that the name survives a
/// USB stick. A name that is taken, or being written (".part"), gets a number: "... (2).flac".
std::filesystem::path freeSoundName(const std::filesystem::path& folder, const std::string& kind,
                                    UtcTime start);

} // namespace cryscope
