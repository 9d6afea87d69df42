#pragma once

#include "core/picture/ColourMap.h"
#include "core/picture/Figure.h"

#include <cairo.h>

namespace cryscope {

/// Draws all of a figure but the spectrogram itself, and leaves the origin at the spectrogram's upper left
/// corner. A unit of `context` is a pixel of the raster.
void drawAxes(cairo_t* context, const SpectrogramRaster& raster, const FigureStyle& style,
              const LevelColours& colours);

} // namespace cryscope
