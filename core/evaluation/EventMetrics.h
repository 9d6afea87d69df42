#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cryscope {

/// A stretch of time in seconds, [start, end).
struct TimeSpan {
    double start = 0, end = 0;
    bool operator==(const TimeSpan&) const = default;
};

/// How well found episodes agree with true ones. Both lists are sorted by start; a found one matches the true
/// one that it overlaps most, each at most once.
struct EventScores {
    std::size_t found = 0, missed = 0, falseAlarms = 0;
    std::vector<double> onsetErrors, endErrors; ///< found minus true, seconds, one a match
    double precision() const;                   ///< NaN when nothing was found at all
    double recall() const;                      ///< NaN without true events
    double f1() const;
};
EventScores matchEvents(std::span<const TimeSpan> truth, std::span<const TimeSpan> found);

/// Episodes an hour of sound known to hold none; NaN for no sound at all.
double falseEpisodesPerHour(std::size_t episodes, double seconds);
/// Exact Poisson bounds (95 %, two-sided) of the same rate: what nothing at all in `seconds` still allows.
double falseEpisodesPerHourLower(std::size_t episodes, double seconds);
double falseEpisodesPerHourUpper(std::size_t episodes, double seconds);

} // namespace cryscope
