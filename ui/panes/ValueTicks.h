#pragma once

#include <QString>
#include <vector>

namespace cryscope {

/// A number beside a pane and how far down it stands, in device-independent pixels.
struct PaneTick {
    double y = 0;
    QString label;
};

/// Round numbers (1, 2 or 5 times a power of ten apart) of an axis that has `high` at the top and `low` at
/// the bottom of `heightPx`, at least `leastPx` apart; their decimals are those of their distance. Empty
/// where there is no range.
std::vector<PaneTick> valueTicks(double low, double high, double heightPx, double leastPx);

/// Whole names instead of numbers, one in the middle of each of `count` equal rows.
double rowMiddle(int row, int count, double heightPx);

} // namespace cryscope
