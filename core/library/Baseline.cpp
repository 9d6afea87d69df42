#include "core/library/Baseline.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

using namespace std::chrono;

/// By the date on the wall; a sitting over midnight belongs to two days.
std::map<sys_days, double> hoursListened(std::span<const Sitting> sittings, const UtcOffset& offset)
{
    std::map<sys_days, double> listened;
    for (const Sitting& sitting : sittings) {
        const UtcTime end = sitting.ended.value_or(sitting.lastAlive);
        for (UtcTime at = sitting.began; at < end;) {
            const auto wall = wallTime(at, offset);
            const auto next = std::min(end, at + (hours(1) - wall.sinceMidnight % hours(1)));
            listened[sys_days(wall.date)] += secondsBetween(at, next) / 3600;
            at = next;
        }
    }
    return listened;
}

/// Between the two nearest of the sorted values.
double quantile(const std::vector<double>& sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = std::size_t(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

} // namespace

std::optional<Baseline> baselineOf(const History& history, std::span<const Sitting> sittings,
                                   const UtcOffset& offset)
{
    std::map<sys_days, double> crying;
    for (const DayOfCrying& day : history.days) crying[sys_days(day.date)] = day.seconds / 60;
    std::vector<std::pair<sys_days, double>> minutes;
    for (const auto& [date, listened] : hoursListened(sittings, offset))
        if (listened >= Baseline::kLeastHours) minutes.emplace_back(date, crying[date] / listened);
    if (minutes.size() < std::size_t(Baseline::kLeastDays) + 1) return std::nullopt;
    Baseline baseline;
    baseline.latest = year_month_day(minutes.back().first);
    baseline.latestMinutes = minutes.back().second;
    minutes.pop_back();
    std::vector<double> before;
    for (const auto& [date, each] : minutes) before.push_back(each);
    std::sort(before.begin(), before.end());
    baseline.days = int(before.size());
    baseline.lowMinutes = quantile(before, 0.25);
    baseline.medianMinutes = quantile(before, 0.5);
    baseline.highMinutes = quantile(before, 0.75);
    return baseline;
}

} // namespace cryscope
