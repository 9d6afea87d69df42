#include "core/analysis/AlertTracker.h"

#include "core/detection/Episodes.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLongestHop{1000};
constexpr milliseconds kUsualHop{250};
/// Times are kept in milliseconds: what was meant to be equal may be this far off.
constexpr milliseconds kSlack{2};
constexpr float kKeptLimit = 15.0F;

milliseconds inMilliseconds(double seconds)
{
    return milliseconds(std::llround(seconds * 1000));
}

/// As the library keeps it.
float rounded(float logit)
{
    if (std::isnan(logit)) return -kKeptLimit;
    return std::round(std::clamp(logit, -kKeptLimit, kKeptLimit) * 8) / 8;
}

} // namespace

AlertTracker::AlertTracker(const AlertRule& rule, UtcOffset offset, ReasonAt reasonAt)
    : m_offset(std::move(offset)), m_reasonAt(std::move(reasonAt))
{
    setRule(rule);
}

void AlertTracker::setRule(const AlertRule& rule)
{
    assert(rule.validate().has_value());
    const bool sameWindows = rule.ofWindows == m_rule.ofWindows && rule.probability == m_rule.probability;
    m_rule = rule;
    m_threshold = static_cast<float>(std::log(rule.probability / (1 - rule.probability)));
    if (sameWindows && !m_seen.empty()) return;
    m_seen.assign(std::size_t(rule.ofWindows), {});
    forgetWindows();
}

void AlertTracker::forgetWindows()
{
    m_next = 0;
    m_held = 0;
    m_counting = 0;
    m_hop = kUsualHop;
}

void AlertTracker::window(UtcTime start, UtcTime end, float logit)
{
    const auto since = start - m_lastStart;
    if (m_held > 0) {
        if (since <= milliseconds(0) || since > kLongestHop) {
            forgetWindows();
        } else {
            m_hop = since;
        }
    }
    m_lastStart = start;

    Seen& place = m_seen[m_next];
    if (m_held == m_seen.size()) {
        m_counting -= place.counts ? 1 : 0;
    } else {
        ++m_held;
    }
    place = {start, end, rounded(logit) >= m_threshold};
    m_counting += place.counts ? 1 : 0;
    m_next = m_next + 1 == m_seen.size() ? 0 : m_next + 1;

    const bool isHeard = m_counting >= m_rule.windows;
    if (m_crying && place.counts) {
        m_crying->heard += m_hop;
        if (isHeard) m_crying->lastHeard = end;
    } else if (isHeard && !m_crying) {
        begin();
    }
    if (m_crying && isHeard) decide(end);
    passTo(end);
}

/// k of n count for the first time.
void AlertTracker::begin()
{
    m_crying.emplace();
    m_crying->heard = m_hop * m_counting;
    bool isFirst = true;
    for (std::size_t i = 0; i < m_held; ++i) { // oldest first
        const Seen& seen = m_seen[(m_next + m_seen.size() - m_held + i) % m_seen.size()];
        if (!seen.counts) continue;
        // A cry that begins within a window begins in its middle, as often as not.
        if (std::exchange(isFirst, false)) m_crying->since = seen.start + (seen.end - seen.start) / 2;
        m_crying->lastHeard = seen.end;
    }
}

bool AlertTracker::isQuiet(UtcTime now) const
{
    return m_rule.quietHours && m_rule.quietHours->contains(wallTime(now, m_offset));
}

bool AlertTracker::isCoolingDown(UtcTime now) const
{
    // A clock that was set back must not make it last for hours.
    return m_lastEnd && now >= *m_lastEnd &&
           now - *m_lastEnd + kSlack < inMilliseconds(m_rule.cooldownSeconds);
}

/// The cry is heard now: is it time to say something?
void AlertTracker::decide(UtcTime now)
{
    Crying& crying = *m_crying;
    if (crying.isAlert) {
        if (m_rule.stillEverySeconds <= 0 ||
            now - crying.lastTold + kSlack < inMilliseconds(m_rule.stillEverySeconds))
            return;
        crying.lastTold = now;
        if (!isQuiet(now)) tell(AlertEvent::Kind::Still, now);
        return;
    }
    const std::string reason = m_reasonAt ? m_reasonAt(now) : std::string(kNotSure);
    if (crying.heard + kSlack < inMilliseconds(m_rule.minSecondsOf(reason))) {
        crying.heldBackBy = HeldBackCry::Rule::TooShort;
    } else if (!m_rule.alertsFor(reason)) {
        crying.heldBackBy = HeldBackCry::Rule::Kind;
    } else if (isCoolingDown(now)) {
        crying.heldBackBy = HeldBackCry::Rule::Cooldown;
    } else if (isQuiet(now)) {
        crying.heldBackBy = HeldBackCry::Rule::QuietHours;
    } else {
        crying.isAlert = true;
        crying.lastTold = now;
        tell(AlertEvent::Kind::Start, now);
    }
}

void AlertTracker::tell(AlertEvent::Kind kind, UtcTime now)
{
    m_crying->reason = m_reasonAt ? m_reasonAt(m_crying->lastHeard) : std::string(kNotSure);
    m_events.push_back({kind, now, m_crying->since, m_crying->lastHeard, m_crying->reason});
}

void AlertTracker::passTo(UtcTime now)
{
    if (m_crying && now - m_crying->lastHeard > inMilliseconds(m_rule.unheardSeconds)) close(now);
}

void AlertTracker::close(UtcTime now)
{
    if (m_crying->isAlert) {
        tell(AlertEvent::Kind::End, now);
        m_lastEnd = now;
    } else {
        m_heldBack.push_back({m_crying->since, m_crying->lastHeard, m_crying->heldBackBy});
    }
    m_crying.reset();
}

void AlertTracker::finish(UtcTime now)
{
    if (m_crying) close(now);
    forgetWindows();
}

std::optional<AlertEvent> AlertTracker::open() const
{
    if (!m_crying || !m_crying->isAlert) return std::nullopt;
    return AlertEvent{AlertEvent::Kind::Start, m_crying->lastTold, m_crying->since, m_crying->lastHeard,
                      m_crying->reason};
}

} // namespace cryscope
