#include "core/analysis/LiveAlerts.h"

namespace cryscope {

LiveAlerts::LiveAlerts(const AlertRule& rule, UtcOffset offset)
    : m_tracker(rule, std::move(offset), [this](UtcTime) { return m_reason; })
{}

std::vector<AlertEvent> LiveAlerts::begin(UtcTime zero)
{
    auto ended = finish();
    m_zero = m_now = zero;
    m_reason = kNotSure;
    return ended;
}

std::vector<AlertEvent> LiveAlerts::take(const LiveUpdate& update)
{
    m_reason = update.openReason;
    for (const LiveEvent& event : update.events) // of one that ended in this very update, too
        if (event.kind == LiveEvent::Kind::End) m_reason = event.episode.reason;
    for (const WindowScore& score : update.scores)
        m_tracker.window(plusSeconds(m_zero, score.startSeconds), plusSeconds(m_zero, score.endSeconds),
                         score.logit);
    m_now = plusSeconds(m_zero, update.timeSeconds);
    m_tracker.passTo(m_now);
    (void)m_tracker.takeHeldBack();
    return m_tracker.takeEvents();
}

std::vector<AlertEvent> LiveAlerts::finish()
{
    m_tracker.finish(m_now);
    (void)m_tracker.takeHeldBack();
    return m_tracker.takeEvents();
}

} // namespace cryscope
