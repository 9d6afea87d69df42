#pragma once

#include "core/analysis/LivePath.h"

#include <string>
#include <vector>

namespace cryscope {

/// Whether there is anything to listen to: digital zeros, missing samples, failed models. Emits Silence,
/// NotMonitoring and Monitoring events. Counts in samples of the input; one thread at a time.
class InputHealth {
public:
    InputHealth(SampleRate rate, double digitalSilenceSeconds, double noSamplesSeconds);

    /// `samples` arrive at clock position `at`.
    void samples(std::span<const float> samples, SamplePos at, std::vector<LiveEvent>& events);
    /// No samples have come between `from` and `to`.
    void idle(SamplePos from, SamplePos to, std::vector<LiveEvent>& events);
    /// A cause from outside begins or ends.
    void begin(const std::string& cause, double seconds, std::vector<LiveEvent>& events);
    void end(const std::string& cause, double seconds, std::vector<LiveEvent>& events);

    bool monitoring() const { return m_causes.empty(); }
    /// Of what still lasts, that which began first: the one to mend. Empty while monitoring.
    std::string cause() const { return m_causes.empty() ? std::string() : m_causes.front(); }

private:
    SampleRate m_rate;
    std::int64_t m_silentSamples;
    std::int64_t m_idleSamples;
    std::int64_t m_zeros = 0; ///< in a row, up to now
    std::int64_t m_idle = 0;
    std::vector<std::string> m_causes; ///< in the order in which they began
};

} // namespace cryscope
