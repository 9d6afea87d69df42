#pragma once

#include "core/picture/SpectrogramRaster.h"

#include <filesystem>
#include <string>

namespace cryscope {

struct FigureStyle {
    std::string title; ///< UTF-8 (what is not is shown as "?"); shortened to the width
    ColourMapId colours = ColourMapId::Magma;
    LevelRange levels;
    double startSeconds = 0; ///< of the recording, at the left edge: where the time ruler begins
    bool bare = false;       ///< the spectrogram alone: the file is width x height pixels
    bool operator==(const FigureStyle&) const = default;
    /// Finite levels, the floor below the ceiling; the error names field and value.
    Result<void> validate() const;
};

/// Writes the raster as a figure: title, time ruler, frequency ruler (at least three numbers), bar of colours
/// in dBFS. PNG, SVG or PDF by the suffix of `file` (SVG and PDF hold the spectrogram as a picture and the
/// rest as lines and text), or the numbers behind it (.csv, .npy: see writeNumbers()). One pixel of the
/// raster is one pixel, or one point, of the file. Atomic: the file is complete or not there. Fails with
/// Unsupported (another suffix), Permission or Io.
Result<void> writeFigure(const SpectrogramRaster& raster, const FigureStyle& style,
                         const std::filesystem::path& file);

/// InvalidArgument where writeFigure knows no format for the name: to be asked before hours of sound are
/// read.
Result<void> checkFigureName(const std::filesystem::path& file);

} // namespace cryscope
