#include "core/audio/RingBuffer.h"

#include <algorithm>

namespace cryscope {

std::size_t RingBuffer::write(std::span<const float> in) noexcept
{
    const std::size_t written = m_write.load(std::memory_order_relaxed); // only this thread stores it
    const std::size_t taken =
        m_read.load(std::memory_order_acquire); // pairs with read(): those slots are free
    const std::size_t count = std::min(in.size(), m_data.size() - (written - taken));
    // The counters never wrap back; the slot is their low bits, so a stretch has at most two pieces.
    const std::size_t slot = written & (m_data.size() - 1);
    const std::size_t first = std::min(count, m_data.size() - slot);
    std::copy_n(in.data(), first, m_data.data() + slot);
    std::copy_n(in.data() + first, count - first, m_data.data());
    m_write.store(written + count, std::memory_order_release); // publishes the samples above
    return count;
}

std::size_t RingBuffer::read(std::span<float> out) noexcept
{
    const std::size_t taken = m_read.load(std::memory_order_relaxed); // only this thread stores it
    const std::size_t written =
        m_write.load(std::memory_order_acquire); // pairs with write(): those samples are there
    const std::size_t count = std::min(out.size(), written - taken);
    const std::size_t slot = taken & (m_data.size() - 1);
    const std::size_t first = std::min(count, m_data.size() - slot);
    std::copy_n(m_data.data() + slot, first, out.data());
    std::copy_n(m_data.data(), count - first, out.data() + first);
    m_read.store(taken + count, std::memory_order_release); // frees the slots: the copies above are done
    return count;
}

} // namespace cryscope
