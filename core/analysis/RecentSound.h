#pragma once

#include "core/base/Units.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cryscope {

/// The last seconds of a live stream, by position on its clock; where samples are missing it holds silence.
/// One thread at a time; allocates only when made.
class RecentSound {
public:
    RecentSound(SampleRate rate, double seconds);

    /// `endSample`: the stream's clock, in samples, at the end of `samples`. What lies between it and the
    /// last call beyond these samples was lost.
    void push(std::span<const float> samples, std::int64_t endSample);

    SampleRate rate() const { return m_rate; }
    std::int64_t begin() const { return m_end - m_held; } ///< the oldest that is still here
    std::int64_t end() const { return m_end; }
    /// Clamped to what is here.
    std::vector<float> copy(std::int64_t from, std::int64_t to) const;

private:
    void append(std::span<const float> samples);
    void appendSilence(std::int64_t count);

    SampleRate m_rate;
    std::vector<float> m_samples; ///< a ring: position p lies at p % size
    std::int64_t m_end = 0;
    std::int64_t m_held = 0;
};

} // namespace cryscope
