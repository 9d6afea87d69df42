#include "core/analysis/InputHealth.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

InputHealth::InputHealth(SampleRate rate, double digitalSilenceSeconds, double noSamplesSeconds)
    : m_rate(rate), m_silentSamples(std::llround(digitalSilenceSeconds * rate.hz)),
      m_idleSamples(std::llround(noSamplesSeconds * rate.hz))
{}

void InputHealth::samples(std::span<const float> samples, SamplePos at, std::vector<LiveEvent>& events)
{
    if (samples.empty()) return;
    m_idle = 0;
    end("no_samples", toSeconds(at, m_rate), events);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const SamplePos here = at + static_cast<std::int64_t>(i);
        if (samples[i] != 0.0F) {
            if (m_zeros >= m_silentSamples) end("digital_silence", toSeconds(here, m_rate), events);
            m_zeros = 0;
        } else if (++m_zeros == m_silentSamples) {
            LiveEvent silence;
            silence.kind = LiveEvent::Kind::Silence;
            silence.timeSeconds = toSeconds(here + 1, m_rate);
            silence.lengthSeconds = toSeconds(m_zeros, m_rate);
            events.push_back(silence);
            begin("digital_silence", silence.timeSeconds, events);
        }
    }
}

void InputHealth::idle(SamplePos from, SamplePos to, std::vector<LiveEvent>& events)
{
    const std::int64_t before = m_idle;
    m_idle += to - from;
    if (before < m_idleSamples && m_idle >= m_idleSamples)
        begin("no_samples", toSeconds(from + (m_idleSamples - before), m_rate), events);
}

void InputHealth::begin(const std::string& cause, double seconds, std::vector<LiveEvent>& events)
{
    if (std::find(m_causes.begin(), m_causes.end(), cause) != m_causes.end()) return;
    m_causes.push_back(cause);
    LiveEvent event;
    event.kind = LiveEvent::Kind::NotMonitoring;
    event.timeSeconds = seconds;
    event.cause = cause;
    events.push_back(event);
}

void InputHealth::end(const std::string& cause, double seconds, std::vector<LiveEvent>& events)
{
    if (std::erase(m_causes, cause) == 0 || !m_causes.empty()) return;
    LiveEvent event;
    event.kind = LiveEvent::Kind::Monitoring;
    event.timeSeconds = seconds;
    events.push_back(event);
}

} // namespace cryscope
