#pragma once

#include <algorithm>
#include <optional>

namespace cryscope {

/// How fast a batch goes and how long it will take, from what it has done since it was begun. Times are in
/// seconds of any clock that only goes forward; while it is paused no time passes. A value; no threads.
class BatchPace {
public:
    void begin(double now)
    {
        *this = {};
        m_since = now;
    }
    void pause(double now)
    {
        m_active = activeSeconds(now);
        m_since.reset();
    }
    void goOn(double now)
    {
        if (!m_since) m_since = now;
    }
    /// What has been done since begin(), files under way in part: seconds of sound and bytes of files.
    void done(double soundSeconds, double bytes)
    {
        m_sound = soundSeconds;
        m_bytes = bytes;
    }
    double activeSeconds(double now) const
    {
        return m_active + (m_since ? std::max(0.0, now - *m_since) : 0);
    }
    /// Seconds of sound a second; nullopt before there is anything to go by.
    std::optional<double> timesRealTime(double now) const
    {
        if (!isKnown(now) || m_sound <= 0) return std::nullopt;
        return m_sound / activeSeconds(now);
    }
    /// By the bytes that are left: lengths are not known before files are opened.
    std::optional<double> secondsLeft(double now, double bytesLeft) const
    {
        if (!isKnown(now) || m_bytes <= 0) return std::nullopt;
        return std::max(0.0, bytesLeft) * activeSeconds(now) / m_bytes;
    }

private:
    static constexpr double kLeastSeconds = 0.5; ///< of work, before a figure means anything
    bool isKnown(double now) const { return activeSeconds(now) >= kLeastSeconds; }

    std::optional<double> m_since; ///< none while it is paused
    double m_active = 0;           ///< before that
    double m_sound = 0;
    double m_bytes = 0;
};

} // namespace cryscope
