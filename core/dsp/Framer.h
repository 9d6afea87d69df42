#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

/// Cuts a stream into frames of frameLength samples that begin every hopLength samples, whatever the chunks
/// in which the stream arrives: frame i holds samples [i * hopLength, i * hopLength + frameLength). Keeps at
/// most frameLength samples; no allocation after construction. One thread at a time.
class Framer {
public:
    Framer(int frameLength, int hopLength)
        : m_frameLength(std::size_t(frameLength)), m_hop(std::size_t(hopLength))
    {
        assert(frameLength > 0 && hopLength > 0);
        m_tail.reserve(m_frameLength);
    }

    int hopLength() const { return static_cast<int>(m_hop); }
    /// From the next frame on; may be called from within onFrame.
    void setHopLength(int hopLength) { m_hop = std::size_t(hopLength); }

    /// Calls onFrame(std::span<const float>) for every frame that `samples` completes, in order.
    template <class OnFrame>
    void push(std::span<const float> samples, OnFrame&& onFrame)
    {
        std::size_t at = std::min(m_skip, samples.size()); // first sample not yet in the tail
        m_skip -= at;
        while (!m_tail.empty() && m_tail.size() > at) {
            const std::size_t take = std::min(m_frameLength - m_tail.size(), samples.size() - at);
            m_tail.insert(m_tail.end(), samples.begin() + at, samples.begin() + at + take);
            at += take;
            if (m_tail.size() < m_frameLength) return;
            onFrame(std::span<const float>(m_tail));
            const std::size_t drop = std::min(m_hop, m_frameLength);
            m_tail.erase(m_tail.begin(), m_tail.begin() + drop);
            m_skip = m_hop - drop;
            const std::size_t skipped = std::min(m_skip, samples.size() - at);
            at += skipped;
            m_skip -= skipped;
        }
        // From here on all that is pending lies in `samples`: frames are handed out in place.
        at -= m_tail.size();
        m_tail.clear();
        if (m_skip > 0) return;
        for (; at + m_frameLength <= samples.size(); at += m_hop) onFrame(samples.subspan(at, m_frameLength));
        if (at > samples.size())
            m_skip = at - samples.size();
        else
            m_tail.assign(samples.begin() + at, samples.end());
    }

private:
    std::size_t m_frameLength;
    std::size_t m_hop;
    std::vector<float> m_tail;
    std::size_t m_skip = 0; ///< samples to drop before the next frame: hopLength > frameLength
};

} // namespace cryscope
