#include "core/base/Units.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numbers>

namespace cryscope {

double rmsToDbfs(double rms)
{
    if (!(rms > 0)) return -std::numeric_limits<double>::infinity();
    return 20.0 * std::log10(rms * std::numbers::sqrt2);
}

std::string formatDuration(double seconds)
{
    char text[64];
    // Rounded first, so that 59.96 s reads 1:00.0 and never 0:60.0.
    const auto tenths = static_cast<std::int64_t>(std::llround(std::max(0.0, seconds) * 10));
    const auto hours = tenths / 36000;
    const auto minutes = tenths / 600 % 60;
    const double rest = double(tenths % 600) / 10;
    if (hours > 0)
        std::snprintf(text, sizeof text, "%lld:%02lld:%04.1f", static_cast<long long>(hours),
                      static_cast<long long>(minutes), rest);
    else if (minutes > 0)
        std::snprintf(text, sizeof text, "%lld:%04.1f", static_cast<long long>(minutes), rest);
    else
        std::snprintf(text, sizeof text, "%.1f s", rest);
    return text;
}

} // namespace cryscope
