#pragma once

#include "core/picture/FrequencyScale.h"
#include "ui/shared/TimeAxis.h"

namespace cryscope {

/// Axis of Hz on a height in pixels, the high end on top.
struct FrequencyAxis {
    double lowHz = 0;
    double highHz = 8000;
    double heightPx = 1;
    FrequencyScale scale = FrequencyScale::Linear;

    double yOf(double hz) const
    {
        const double top = toScale(highHz, scale);
        return heightPx * (top - toScale(hz, scale)) / (top - toScale(lowHz, scale));
    }
    double hzAt(double y) const
    {
        const double top = toScale(highHz, scale);
        return fromScale(top - (top - toScale(lowHz, scale)) * y / heightPx, scale);
    }
    bool operator==(const FrequencyAxis&) const = default;
};

/// Marks for a frequency ruler, ascending; labelled ones at least `minLabelPx` apart where at least three
/// fit. Never fewer than three labels, whatever the range and the height; labels of neighbours always differ.
/// Labels are Hz below 1 kHz and kHz above, the unit is part of the label.
std::vector<AxisTick> frequencyTicks(const FrequencyAxis& axis, double minLabelPx);

/// The same for levels in dB ("-40"), for colour bars and meters; labels without unit.
std::vector<AxisTick> levelTicks(double floorDb, double ceilingDb, double lengthPx, double minLabelPx);

} // namespace cryscope
