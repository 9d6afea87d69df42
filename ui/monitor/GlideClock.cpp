#include "ui/monitor/GlideClock.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

namespace {
constexpr double kSnapSeconds = 1.5;  // further off is another stream position, not drift
constexpr double kFollow = 0.02;      // share of the difference taken over with each block
constexpr double kDelayDecay = 0.998; // a late block is forgotten within some seconds
constexpr double kGiveWay = 0.15;     // share of its speed by which the picture may be slower or faster
constexpr double kLeastDelay = 0.03;
constexpr double kLongestDelay = 0.5; // a longer stall is shown as what it is
} // namespace

void GlideClock::arrived(double streamSeconds, double now)
{
    const double offset = streamSeconds - now;
    if (!m_isRunning || std::abs(offset - m_offset) > kSnapSeconds) {
        m_isRunning = true;
        m_offset = offset;
        m_newest = streamSeconds;
        m_delay = kLeastDelay;
        m_shown = std::max(0.0, streamSeconds - m_delay);
        m_lastNow = now;
        return;
    }
    // How far the picture would have run past the newest sample by now, had it no delay.
    const double late = now + m_offset - m_newest;
    m_delay = std::clamp(std::max(m_delay * kDelayDecay, late), kLeastDelay, kLongestDelay);
    m_offset += (offset - m_offset) * kFollow;
    m_newest = std::max(m_newest, streamSeconds);
}

double GlideClock::at(double now)
{
    const double target = now + m_offset - m_delay;
    const double passed = now - m_lastNow;
    m_lastNow = now;
    if (target - m_shown > kSnapSeconds) {
        m_shown = target; // the window was asleep
    } else {
        // Late and early blocks change the speed a little, never the place at once.
        m_shown += std::clamp(target - m_shown, passed * (1 - kGiveWay), passed * (1 + kGiveWay));
    }
    return m_shown;
}

} // namespace cryscope
