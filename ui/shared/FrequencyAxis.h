#pragma once

#include "ui/shared/TimeAxis.h"

namespace cryscope {

/// Linear axis of Hz on a height in pixels, the high end on top.
struct FrequencyAxis {
    double lowHz = 0;
    double highHz = 8000;
    double heightPx = 1;

    double yOf(double hz) const { return heightPx * (highHz - hz) / (highHz - lowHz); }
    double hzAt(double y) const { return highHz - (highHz - lowHz) * y / heightPx; }
    bool operator==(const FrequencyAxis&) const = default;
};

/// Marks for a frequency ruler, ascending; labelled ones at least `minLabelPx` apart where at least three
/// fit. Never fewer than three labels, whatever the range and the height; labels of neighbours always differ.
/// Labels are Hz below 1 kHz and kHz above, the unit is part of the label.
std::vector<AxisTick> frequencyTicks(const FrequencyAxis& axis, double minLabelPx);

/// The same for levels in dB ("-40"), for colour bars and meters; labels without unit.
std::vector<AxisTick> levelTicks(double floorDb, double ceilingDb, double lengthPx, double minLabelPx);

} // namespace cryscope
