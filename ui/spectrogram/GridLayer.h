#pragma once

#include "ui/shared/TimeAxis.h"
#include "ui/spectrogram/LabelLayer.h"

#include <functional>

class QPainter;

namespace cryscope {

/// The numbers that the lines of a grid stand at: those of the rulers beside the spectrogram, asked for when
/// it is painted. Empty functions: no grid.
struct SpectrogramGrid {
    std::function<std::vector<AxisTick>()> times, frequencies;
    explicit operator bool() const { return times && frequencies; }
};

/// Fine lines at the labelled marks, a bright and a dark one side by side, seen on every colour map.
void paintGrid(QPainter& painter, const LabelGeometry& geometry, const SpectrogramGrid& grid);

} // namespace cryscope
