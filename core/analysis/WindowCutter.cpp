#include "core/analysis/WindowCutter.h"

#include <algorithm>
#include <cassert>

namespace cryscope {

void CutWindows::clear()
{
    samples.clear();
    starts.clear();
    ends.clear();
}

WindowCutter::WindowCutter(int windowLength, int windowHop, SampleRate rate)
    : m_length(windowLength), m_hop(windowHop), m_rate(rate)
{
    assert(windowLength > 0 && windowHop > 0 && rate.hz > 0);
}

void WindowCutter::restart(double seconds)
{
    m_origin = seconds;
    m_pending.clear();
    m_pendingStart = 0;
    m_next = 0;
}

void WindowCutter::push(std::span<const float> samples, CutWindows& out)
{
    m_pending.insert(m_pending.end(), samples.begin(), samples.end());
    const std::int64_t end = m_pendingStart + std::ssize(m_pending);
    for (; m_next + m_length <= end; m_next += m_hop) {
        const auto first = m_pending.begin() + (m_next - m_pendingStart);
        out.samples.insert(out.samples.end(), first, first + m_length);
        out.starts.push_back(m_origin + toSeconds(m_next, m_rate));
        out.ends.push_back(m_origin + toSeconds(m_next + m_length, m_rate));
    }
    const std::int64_t done = std::min(m_next, end) - m_pendingStart;
    m_pending.erase(m_pending.begin(), m_pending.begin() + done);
    m_pendingStart += done;
}

void WindowCutter::finish(CutWindows& out)
{
    if (m_next == 0 && !m_pending.empty()) {
        out.samples.insert(out.samples.end(), m_pending.begin(), m_pending.end());
        out.samples.resize(out.samples.size() + std::size_t(m_length) - m_pending.size(), 0.0F);
        out.starts.push_back(m_origin);
        out.ends.push_back(m_origin + toSeconds(std::ssize(m_pending), m_rate));
    }
    m_pending.clear();
}

} // namespace cryscope
