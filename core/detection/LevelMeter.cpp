#include "core/detection/LevelMeter.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace cryscope {

LevelMeter::LevelMeter(SampleRate rate)
    : m_frameSamples(static_cast<int>(std::lround(rate.hz * kFrameSeconds))),
      m_pole(std::exp(-2.0 * std::numbers::pi * 200.0 / rate.hz))
{
    assert(rate.isSupported());
}

float LevelMeter::level() const
{
    const double dbfs = rmsToDbfs(std::sqrt(m_sum / m_filled));
    return std::max(kFloorDbfs, static_cast<float>(dbfs));
}

void LevelMeter::push(std::span<const float> samples, std::vector<float>& levels)
{
    for (const float sample : samples) {
        double value = std::isfinite(sample) ? double(sample) : 0.0;
        for (int section = 0; section < 2; ++section) {
            const double out = m_pole * m_lastOut[section] + 0.5 * (1 + m_pole) * (value - m_lastIn[section]);
            m_lastIn[section] = value;
            // Flushed, or a minute of digital silence would be a minute of slow denormal arithmetic.
            m_lastOut[section] = std::abs(out) < 1e-15 ? 0.0 : out;
            value = m_lastOut[section];
        }
        m_sum += value * value;
        if (++m_filled == m_frameSamples) {
            levels.push_back(level());
            m_sum = 0;
            m_filled = 0;
        }
    }
}

void LevelMeter::finish(std::vector<float>& levels)
{
    if (2 * m_filled >= m_frameSamples) levels.push_back(level());
    m_sum = 0;
    m_filled = 0;
}

} // namespace cryscope
