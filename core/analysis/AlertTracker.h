#pragma once

#include "core/analysis/AlertRule.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// Every alert has one Start, a Still every AlertRule::stillEverySeconds while the cry is heard, and one End.
struct AlertEvent {
    enum class Kind { Start, Still, End };
    Kind kind = Kind::Start;
    UtcTime time;       ///< when it was decided
    UtcTime since;      ///< when crying began
    UtcTime until;      ///< end of what was heard so far; End: of the last cry
    std::string reason; ///< kind of cry as far as it is known, or kNotSure
    bool operator==(const AlertEvent&) const = default;
};

/// Crying that passed the probability and k of n, and alerted nobody.
struct HeldBackCry {
    enum class Rule { TooShort, Kind, Cooldown, QuietHours };
    UtcTime since;
    UtcTime until;
    Rule rule = Rule::TooShort; ///< the last one that held it back
    bool operator==(const HeldBackCry&) const = default;
};

/// Window scores and an AlertRule -> alerts. The same object runs live and over the scores that the library
/// keeps; scores are rounded as they are kept (1/8 of a logit), so that both decide alike. What a window
/// costs does not depend on the rule. One thread at a time.
class AlertTracker {
public:
    /// What kind of cry is heard at that time, as far as it is known.
    using ReasonAt = std::function<std::string(UtcTime)>;

    /// `rule` must have passed validate() (assert).
    AlertTracker(const AlertRule& rule, UtcOffset offset, ReasonAt reasonAt);

    /// Another rule from the next window on; an open alert stays open.
    void setRule(const AlertRule& rule);

    /// In order of time. More than a second between the beginnings of two windows: sound is missing there.
    void window(UtcTime start, UtcTime end, float logit);
    /// Time has passed, whether or not there were windows: an open alert may end.
    void passTo(UtcTime now);
    /// Listening is over: what is open ends. Cooldown goes on.
    void finish(UtcTime now);

    /// The alert that has started and not ended.
    std::optional<AlertEvent> open() const;
    std::vector<AlertEvent> takeEvents() { return std::exchange(m_events, {}); }
    std::vector<HeldBackCry> takeHeldBack() { return std::exchange(m_heldBack, {}); }

private:
    struct Crying {
        UtcTime since;
        UtcTime lastHeard;
        std::chrono::milliseconds heard{0};
        bool isAlert = false;
        UtcTime lastTold;
        std::string reason;
        HeldBackCry::Rule heldBackBy = HeldBackCry::Rule::TooShort;
    };
    void forgetWindows();
    void begin();
    void decide(UtcTime now);
    void close(UtcTime now);
    bool isQuiet(UtcTime now) const;
    bool isCoolingDown(UtcTime now) const;
    void tell(AlertEvent::Kind kind, UtcTime now);

    AlertRule m_rule;
    UtcOffset m_offset;
    ReasonAt m_reasonAt;
    float m_threshold = 0; ///< logit

    struct Seen {
        UtcTime start;
        UtcTime end;
        bool counts = false;
    };
    std::vector<Seen> m_seen; ///< a ring of AlertRule::ofWindows
    std::size_t m_next = 0;
    std::size_t m_held = 0;
    int m_counting = 0; ///< among m_seen
    UtcTime m_lastStart;
    std::chrono::milliseconds m_hop{0};

    std::optional<Crying> m_crying;
    std::optional<UtcTime> m_lastEnd; ///< of an alert
    std::vector<AlertEvent> m_events;
    std::vector<HeldBackCry> m_heldBack;
};

} // namespace cryscope
