#pragma once

#include "core/base/Units.h"

#include <span>
#include <vector>

namespace cryscope {

/// The level of a sound every 20 ms: what finds the onset and the end of a cry inside the windows that saw
/// it. A high-pass at 200 Hz (two first-order sections) keeps rumble and mains hum out. Any chunking gives
/// the same values bit for bit. One instance a stream; one thread at a time.
class LevelMeter {
public:
    static constexpr double kFrameSeconds = 0.02;
    static constexpr float kFloorDbfs = -120.0F;

    /// `rate` must be supported (assert).
    explicit LevelMeter(SampleRate rate);
    /// Appends the level in dBFS (0 = full-scale sine) of each frame that `samples` completes; non-finite
    /// samples count as 0.
    void push(std::span<const float> samples, std::vector<float>& levels);
    /// The incomplete last frame, if it holds at least half a frame.
    void finish(std::vector<float>& levels);

private:
    float level() const;

    int m_frameSamples;
    double m_pole;
    double m_lastIn[2] = {0, 0};
    double m_lastOut[2] = {0, 0};
    double m_sum = 0;
    int m_filled = 0;
};

} // namespace cryscope
