#include "core/library/History.h"

#include <algorithm>

namespace cryscope {
namespace {

using namespace std::chrono;

/// Cuts an episode where the clock on the wall passes a full hour: within one piece hour and date stay.
void addByHour(const KeptEpisode& episode, const UtcOffset& offset, std::map<sys_days, DayOfCrying>& days)
{
    auto at = episode.start;
    while (at < episode.end) {
        const auto wall = wallTime(at, offset);
        const auto intoHour = wall.sinceMidnight % hours(1);
        const auto next = std::min(episode.end, at + (hours(1) - intoHour));
        auto& day = days[sys_days(wall.date)];
        const double seconds = secondsBetween(at, next);
        const double startHour = double(wall.sinceMidnight.count()) / 3.6e6;
        day.seconds += seconds;
        day.secondsByHour[std::size_t(std::clamp(wall.hour(), 0, 23))] += seconds;
        if (!day.parts.empty() && day.parts.back().episode == episode.id &&
            day.parts.back().endHour >= startHour - 1e-6)
            day.parts.back().endHour = startHour + seconds / 3600;
        else
            day.parts.push_back({episode.id, startHour, startHour + seconds / 3600});
        at = next;
    }
}

} // namespace

History summarise(std::span<const KeptEpisode> episodes, const UtcOffset& offset)
{
    History history;
    std::map<sys_days, DayOfCrying> days;
    for (const auto& episode : episodes) {
        if (episode.isFalse()) {
            ++history.falseEpisodes;
            continue;
        }
        const double seconds = std::max(0.0, episode.seconds());
        auto& first = days[sys_days(wallTime(episode.start, offset).date)];
        ++first.episodes;
        first.longestSeconds = std::max(first.longestSeconds, seconds);
        addByHour(episode, offset, days);
        ++history.episodes;
        history.seconds += seconds;
        history.longestSeconds = std::max(history.longestSeconds, seconds);
        ++history.reasons[episode.reason];
        if (episode.answer && episode.answer->helped) ++history.helped[*episode.answer->helped];
    }
    if (days.empty()) return history;
    const auto last = days.rbegin()->first;
    for (auto day = days.begin()->first; day <= last; day += std::chrono::days(1)) {
        auto& entry = days[day];
        entry.date = year_month_day(day);
        for (std::size_t hour = 0; hour < 24; ++hour)
            history.secondsByHour[hour] += entry.secondsByHour[hour];
        history.days.push_back(std::move(entry));
    }
    return history;
}

} // namespace cryscope
