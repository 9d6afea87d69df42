#pragma once

namespace cryscope {

/// Which moment of the stream the right edge of the live spectrogram shows. Blocks of sound arrive unevenly;
/// the picture must not. The clock runs with real time, follows the stream's drift slowly, and stays behind
/// the newest block by just as much as blocks have lately been late. It never runs backwards except by
/// reset(). Times are seconds; `now` is any steady clock.
class GlideClock {
public:
    void reset() { *this = GlideClock(); }
    bool isRunning() const { return m_isRunning; }
    /// A block has arrived whose last sample is at `streamSeconds`.
    void arrived(double streamSeconds, double now);
    /// The moment to show.
    double at(double now);
    double delaySeconds() const { return m_delay; }

private:
    bool m_isRunning = false;
    double m_offset = 0; ///< stream time minus real time, smoothed
    double m_newest = 0;
    double m_delay = 0;
    double m_shown = 0;
    double m_lastNow = 0;
};

} // namespace cryscope
