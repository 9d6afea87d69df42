#pragma once

#include "core/picture/SpectrogramRaster.h"

#include <filesystem>

namespace cryscope {

/// Whether the name ends in .csv or .npy, in any case.
bool isNumbersName(const std::filesystem::path& file);

/// Writes the levels of a raster, in dBFS with its pre-emphasis, one line a column of the picture, from its
/// lowest row to its highest. CSV: "time_s" (of the column's middle, from `startSeconds` on) and the middle
/// of each row in Hz as column names, two decimals. NPY: float32 of shape (width, height). Atomic. Fails with
/// InvalidArgument (another suffix), Permission or Io.
Result<void> writeNumbers(const SpectrogramRaster& raster, double startSeconds,
                          const std::filesystem::path& file);

} // namespace cryscope
