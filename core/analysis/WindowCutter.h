#pragma once

#include "core/base/Units.h"

#include <cstdint>
#include <iterator>
#include <span>
#include <vector>

namespace cryscope {

/// Whole windows of one length, one after the other, with their place on the stream's clock.
struct CutWindows {
    std::vector<float> samples; ///< starts.size() * windowLength
    std::vector<double> starts; ///< seconds
    std::vector<double> ends;
    void clear();
};

/// A stream of samples -> overlapping windows for a classifier. Keeps what the next window needs and no more.
class WindowCutter {
public:
    WindowCutter(int windowLength, int windowHop, SampleRate rate);

    /// A new contiguous stretch begins at `seconds`; what was left of the old one is dropped.
    void restart(double seconds);
    /// Appends the windows that `samples` completes to `out`.
    void push(std::span<const float> samples, CutWindows& out);
    /// The stretch is over. One shorter than a window becomes one window, padded with zeros, that ends with
    /// the sound.
    void finish(CutWindows& out);

    /// Clock of the next sample to be pushed.
    double nextSampleSeconds() const
    {
        return m_origin + toSeconds(m_pendingStart + std::ssize(m_pending), m_rate);
    }
    double hopSeconds() const { return toSeconds(m_hop, m_rate); }
    double windowSeconds() const { return toSeconds(m_length, m_rate); }

private:
    std::int64_t m_length;
    std::int64_t m_hop;
    SampleRate m_rate;
    double m_origin = 0;          ///< clock of sample 0 of this stretch
    std::vector<float> m_pending; ///< from sample m_pendingStart on
    std::int64_t m_pendingStart = 0;
    std::int64_t m_next = 0; ///< first sample of the next window
};

} // namespace cryscope
