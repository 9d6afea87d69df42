#pragma once

#include "core/base/Result.h"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace cryscope {

/// A moment, whatever the clock on the wall shows: what the library keeps.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

UtcTime utcNow();
UtcTime plusSeconds(UtcTime time, double seconds);
double secondsBetween(UtcTime from, UtcTime to);

/// How far the clock on the wall is ahead of UTC at a moment, daylight saving included.
using UtcOffset = std::function<std::chrono::minutes(UtcTime)>;
/// The computer's own time zone. Thread-safe.
UtcOffset systemOffset();

/// A day of the calendar and a time within it, as the wall shows them.
struct WallTime {
    std::chrono::year_month_day date;
    std::chrono::milliseconds sinceMidnight{0};
    int hour() const { return int(std::chrono::floor<std::chrono::hours>(sinceMidnight).count()); }
};
WallTime wallTime(UtcTime time, const UtcOffset& offset);

/// "2024-03-31T02:15:07+01:00"
std::string isoText(UtcTime time, const UtcOffset& offset);
/// "2024-03-31"
std::string isoText(std::chrono::year_month_day date);
/// The reverse of isoText(date). Fails with InvalidArgument.
Result<std::chrono::year_month_day> parseDate(std::string_view text);

} // namespace cryscope
