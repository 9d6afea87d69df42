#pragma once

#include "core/library/LibraryTypes.h"

#include <array>
#include <map>
#include <span>
#include <vector>

namespace cryscope {

/// A part of an episode that lies on one day of the calendar: an episode over midnight has two.
struct DayPart {
    EpisodeId episode{};
    double startHour = 0; ///< 0..24 as the wall clock shows, hours since the day's midnight
    double endHour = 0;
};

struct DayOfCrying {
    std::chrono::year_month_day date;
    int episodes = 0; ///< that began on this day
    double seconds = 0;
    double longestSeconds = 0; ///< of one episode that began on this day
    std::vector<DayPart> parts;
    std::array<double, 24> secondsByHour{};
};

/// What a stretch of days has brought. Episodes that a person said were none are left out everywhere and only
/// counted.
struct History {
    std::vector<DayOfCrying> days; ///< every day from the first to the last, also those without crying
    int episodes = 0;
    int falseEpisodes = 0;
    double seconds = 0;
    double longestSeconds = 0;
    std::array<double, 24> secondsByHour{}; ///< by the clock on the wall
    std::map<std::string, int> reasons;     ///< "not_sure" among them
    std::map<Helped, int> helped;
};

/// `episodes` in order of time. An hour that the clock shows twice or skips (daylight saving) keeps its
/// seconds: totals are of time that passed.
History summarise(std::span<const KeptEpisode> episodes, const UtcOffset& offset);

} // namespace cryscope
