#pragma once

#include "core/picture/SpectrogramRaster.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cryscope {

inline constexpr double kPointsPerInch = 72;
inline constexpr double kLeastDpi = 36, kMostDpi = 2400;
inline constexpr double kLeastTextPoints = 4, kMostTextPoints = 48;

/// A bar above the spectrogram: a label of the recording.
struct FigureMark {
    double startSeconds = 0; ///< of the recording
    double endSeconds = 0;
    std::string text; ///< UTF-8; left out where the bar is too short
    Rgba colour;
    bool operator==(const FigureMark&) const = default;
};

struct FigureStyle {
    std::string title; ///< UTF-8 (what is not is shown as "?"); shortened to the width
    ColourMapId colours = ColourMapId::Magma;
    LevelRange levels;
    double startSeconds = 0;       ///< of the recording, at the left edge: where the time ruler begins
    bool bare = false;             ///< the spectrogram alone: the file is width x height pixels
    bool colourBar = true;         ///< beside the axes; without them there is none
    double dpi = 72;               ///< 36..2400, pixels of the raster on an inch of paper
    double textPoints = 12;        ///< 4..48, height of the text on paper (1/72 inch)
    std::vector<FigureMark> marks; ///< in up to four lanes
    bool operator==(const FigureStyle&) const = default;
    /// Finite levels, the floor below the ceiling, ranges as above; the error names field and value.
    Result<void> validate() const;
};

/// Pixels of the raster that a figure is larger than it on each side.
struct FigureMargins {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};
FigureMargins marginsOf(const FigureStyle& style);

/// Writes the raster as a figure: title, time ruler, frequency ruler (at least three numbers), bar of colours
/// in dBFS. PNG, SVG or PDF by the suffix of `file` (SVG and PDF hold the spectrogram as a picture and the
/// rest as lines and text), or the numbers behind it (.csv, .npy: see writeNumbers()). One pixel of the
/// raster is one pixel of a PNG, which says the resolution, and 1/dpi inch of SVG and PDF. Atomic: the file
/// is complete or not there. Fails with Unsupported (another suffix), Permission or Io.
Result<void> writeFigure(const SpectrogramRaster& raster, const FigureStyle& style,
                         const std::filesystem::path& file);

/// InvalidArgument where writeFigure knows no format for the name: to be asked before hours of sound are
/// read.
Result<void> checkFigureName(const std::filesystem::path& file);

} // namespace cryscope
