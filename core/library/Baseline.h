#pragma once

#include "core/library/History.h"

#include <optional>
#include <span>

namespace cryscope {

/// How much crying is usual for whom the history is of, and how the latest day compares. In minutes of crying
/// an hour that was listened to, so that short and long nights can be compared. Days with less than two
/// hours of listening do not count.
struct Baseline {
    std::chrono::year_month_day latest; ///< the last day that counts
    double latestMinutes = 0;
    int days = 0;                                              ///< those before it, at least kLeastDays
    double lowMinutes = 0, medianMinutes = 0, highMinutes = 0; ///< quartiles of the days before

    static constexpr int kLeastDays = 7;
    static constexpr double kLeastHours = 2;
};

/// `history` and `sittings` of the same infant (or of everybody). Dropouts within a sitting are not taken
/// off. nullopt: too few days count.
std::optional<Baseline> baselineOf(const History& history, std::span<const Sitting> sittings,
                                   const UtcOffset& offset);

} // namespace cryscope
