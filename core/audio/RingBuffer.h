#pragma once

#include <atomic>
#include <bit>
#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

/// Single producer, single consumer, lock-free, no allocation after construction. The microphone callback
/// writes, the live worker reads. What does not fit is not written: the producer learns how much and counts
/// it.
class RingBuffer {
public:
    /// Holds at least `capacity` samples (rounded up to a power of two).
    explicit RingBuffer(std::size_t capacity)
        : m_data(std::bit_ceil(capacity < 2 ? std::size_t{2} : capacity))
    {}

    std::size_t capacity() const noexcept { return m_data.size(); }
    /// Producer thread only. Returns how many samples were taken; the caller counts the rest as lost.
    std::size_t write(std::span<const float> in) noexcept;
    /// Consumer thread only. Returns how many samples were delivered, 0 when empty.
    std::size_t read(std::span<float> out) noexcept;
    /// Either thread; a snapshot.
    std::size_t available() const noexcept
    {
        return m_write.load(std::memory_order_acquire) - m_read.load(std::memory_order_acquire);
    }

private:
    std::vector<float> m_data;
    // On cache lines of their own: the two threads do not slow each other by false sharing.
    alignas(64) std::atomic<std::size_t> m_write{0};
    alignas(64) std::atomic<std::size_t> m_read{0};
};

} // namespace cryscope
