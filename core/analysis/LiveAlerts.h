#pragma once

#include "core/analysis/AlertTracker.h"
#include "core/analysis/LivePath.h"

#include <optional>

namespace cryscope {

/// The alerts of live listening: every update of a live path goes through an AlertTracker. One thread at a
/// time.
class LiveAlerts {
public:
    explicit LiveAlerts(const AlertRule& rule, UtcOffset offset = systemOffset());
    LiveAlerts(const LiveAlerts&) = delete; // the tracker asks this one for the kind
    LiveAlerts& operator=(const LiveAlerts&) = delete;

    void setRule(const AlertRule& rule) { m_tracker.setRule(rule); }
    /// The stream's clock begins at `zero`. An alert of the sitting before ends; cooldown goes on.
    std::vector<AlertEvent> begin(UtcTime zero);
    std::vector<AlertEvent> take(const LiveUpdate& update);
    /// Listening is over.
    std::vector<AlertEvent> finish();

    std::optional<AlertEvent> open() const { return m_tracker.open(); }
    UtcTime zero() const { return m_zero; }

private:
    UtcTime m_zero;
    UtcTime m_now;
    std::string m_reason = kNotSure;
    AlertTracker m_tracker;
};

} // namespace cryscope
