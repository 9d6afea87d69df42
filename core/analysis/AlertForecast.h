#pragma once

#include "core/analysis/AlertTracker.h"
#include "core/library/Library.h"

#include <vector>

namespace cryscope {

/// What the library has kept of the last hours, as far as alerts depend on it.
struct AlertHistory {
    UtcTime from;
    UtcTime until;
    std::vector<ScoreStretch> scores;  ///< one sitting after the other, in order of time
    std::vector<KeptEpisode> episodes; ///< in order of time
    /// Seconds that were listened to.
    double heardSeconds() const;
};

/// Fails as Library does.
Result<AlertHistory> readAlertHistory(const Library& library, UtcTime until, double hours = 24);

/// What a rule would have done.
struct AlertForecast {
    std::vector<AlertEvent> events;
    std::vector<HeldBackCry> heldBack;
    int alerts() const;
    int heldBackBy(HeldBackCry::Rule rule) const;
    /// Alerts in whose crying a person heard none afterwards.
    int falseAlerts = 0;
};

/// The alerts that `rule` would have given, in order of time: AlertTracker over the kept scores. The kind of
/// a cry is that of the kept episode around it, known from the beginning here, while live it becomes known
/// as the cry goes on. A day of scores takes a few milliseconds.
AlertForecast forecastAlerts(const AlertHistory& history, const AlertRule& rule, const UtcOffset& offset);

} // namespace cryscope
