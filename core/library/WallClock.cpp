#include "core/library/WallClock.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace cryscope {

using namespace std::chrono;

UtcTime utcNow()
{
    return floor<milliseconds>(system_clock::now());
}

UtcTime plusSeconds(UtcTime time, double seconds)
{
    return time + milliseconds(std::llround(seconds * 1000));
}

double secondsBetween(UtcTime from, UtcTime to)
{
    return double((to - from).count()) / 1000;
}

UtcOffset systemOffset()
{
    return [](UtcTime time) {
        const std::time_t seconds = system_clock::to_time_t(time);
        std::tm local{};
        localtime_r(&seconds, &local);
        return minutes(local.tm_gmtoff / 60);
    };
}

WallTime wallTime(UtcTime time, const UtcOffset& offset)
{
    const auto local = time + offset(time);
    const auto day = floor<days>(local);
    return {year_month_day(day), local - day};
}

std::string isoText(UtcTime time, const UtcOffset& offset)
{
    const auto wall = wallTime(time, offset);
    const hh_mm_ss clock(wall.sinceMidnight);
    const int ahead = int(offset(time).count());
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d%c%02d:%02d", int(clock.hours().count()),
                  int(clock.minutes().count()), int(clock.seconds().count()), ahead < 0 ? '-' : '+',
                  std::abs(ahead) / 60, std::abs(ahead) % 60);
    return isoText(wall.date) + text.data();
}

std::string isoText(year_month_day date)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()));
    return text.data();
}

Result<year_month_day> parseDate(std::string_view text)
{
    const auto number = [&](std::size_t first, std::size_t count) {
        int value = -1;
        const char* end = text.data() + first + count;
        return std::from_chars(text.data() + first, end, value).ptr == end ? value : -1;
    };
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const year_month_day date(year(number(0, 4)), month(unsigned(number(5, 2))),
                                  day(unsigned(number(8, 2))));
        if (number(0, 4) >= 1900 && date.ok()) return date;
    }
    return fail(ErrorKind::InvalidArgument, std::string(text), "A date is written as 2024-03-31.");
}

} // namespace cryscope
