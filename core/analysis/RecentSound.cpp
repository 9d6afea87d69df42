#include "core/analysis/RecentSound.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

RecentSound::RecentSound(SampleRate rate, double seconds)
    : m_rate(rate), m_samples(std::size_t(std::max(1.0, std::ceil(seconds * rate.hz))))
{}

void RecentSound::push(std::span<const float> samples, std::int64_t endSample)
{
    appendSilence(endSample - std::int64_t(samples.size()) - m_end);
    append(samples);
}

void RecentSound::append(std::span<const float> samples)
{
    const std::size_t size = m_samples.size();
    if (samples.size() > size) { // only the end of it stays
        m_end += std::int64_t(samples.size() - size);
        samples = samples.last(size);
    }
    const std::size_t at = std::size_t(m_end) % size;
    const std::size_t first = std::min(samples.size(), size - at);
    std::copy_n(samples.begin(), first, m_samples.begin() + std::ptrdiff_t(at));
    std::copy(samples.begin() + std::ptrdiff_t(first), samples.end(), m_samples.begin());
    m_end += std::int64_t(samples.size());
    m_held = std::min(m_held + std::int64_t(samples.size()), std::int64_t(size));
}

void RecentSound::appendSilence(std::int64_t count)
{
    if (count <= 0) return;
    const auto size = std::int64_t(m_samples.size());
    const std::int64_t kept = std::min(count, size);
    m_end += count - kept;
    for (std::int64_t i = 0; i < kept; ++i) m_samples[std::size_t((m_end + i) % size)] = 0.0F;
    m_end += kept;
    m_held = std::min(m_held + count, size);
}

std::vector<float> RecentSound::copy(std::int64_t from, std::int64_t to) const
{
    from = std::clamp(from, begin(), m_end);
    to = std::clamp(to, from, m_end);
    std::vector<float> out(std::size_t(to - from));
    const auto size = std::int64_t(m_samples.size());
    for (std::int64_t p = from; p < to; ++p) out[std::size_t(p - from)] = m_samples[std::size_t(p % size)];
    return out;
}

} // namespace cryscope
