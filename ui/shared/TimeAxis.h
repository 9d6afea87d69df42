#pragma once

#include "ui/shared/Format.h"

#include <vector>

namespace cryscope {

/// A mark on a ruler. `value` is in the axis' unit (seconds from the start of the recording, Hz, dB).
struct AxisTick {
    double value = 0;
    bool isMajor = false; ///< carries a label
    QString label;        ///< empty on minor marks
};

/// Marks for a time ruler that shows [begin, end) seconds on `widthPx` device-independent pixels. Labelled
/// marks stand on round times (round times of day for WallClock, round numbers of samples for Samples) at
/// least `minLabelPx` apart; labels of neighbours always differ. Empty for an empty range.
std::vector<AxisTick> timeTicks(double begin, double end, double widthPx, double minLabelPx,
                                const TimeNotation& notation);

} // namespace cryscope
