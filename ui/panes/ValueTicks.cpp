#include "ui/panes/ValueTicks.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace cryscope {

std::vector<PaneTick> valueTicks(double low, double high, double heightPx, double leastPx)
{
    std::vector<PaneTick> ticks;
    if (!(high > low) || !(heightPx > 0) || !(leastPx > 0)) return ticks;
    const double least = (high - low) * leastPx / heightPx;
    double step = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (step * factor < least * (1 - 1e-9)) continue;
        step *= factor;
        break;
    }
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    const QLocale locale;
    for (double n = std::ceil(low / step - 1e-9); n * step <= high + step * 1e-9; ++n) {
        const double value = n == 0 ? 0 : n * step; // never "-0"
        ticks.push_back({heightPx * (high - value) / (high - low), locale.toString(value, 'f', decimals)});
    }
    return ticks;
}

double rowMiddle(int row, int count, double heightPx)
{
    return count > 0 ? heightPx * (row + 0.5) / count : 0;
}

} // namespace cryscope
