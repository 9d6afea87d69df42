#pragma once

#include "core/audio/ByteInput.h"

#include <string>
#include <vector>

namespace cryscope {

/// The bytes of a recording while they arrive: small ones stay in memory, larger ones go to a file in the
/// system's folder for temporary files that has no name any more, so that nothing is left behind however the
/// program ends. One thread at a time.
class SoundBody {
public:
    explicit SoundBody(std::size_t limitBytes, std::size_t inMemory = std::size_t(1) << 20)
        : m_limit(limitBytes), m_inMemory(inMemory)
    {}
    ~SoundBody();
    SoundBody(const SoundBody&) = delete;
    SoundBody& operator=(const SoundBody&) = delete;

    /// Fails with Unsupported when there are more bytes than the limit (isTooLarge() from then on), and with
    /// Io when they cannot be kept.
    Result<void> append(std::span<const std::byte> bytes);
    std::size_t size() const { return m_size; }
    bool isTooLarge() const { return m_isTooLarge; }

    /// Hands the bytes over; once, and only when there are any. `name`: of the recording, for messages.
    Result<std::unique_ptr<ByteInput>> take(const std::string& name);

private:
    Result<void> spill();
    Result<void> writeOut(std::span<const std::byte> bytes);

    std::size_t m_limit, m_inMemory;
    std::size_t m_size = 0;
    bool m_isTooLarge = false;
    std::vector<std::byte> m_bytes;
    int m_file = -1;
};

} // namespace cryscope
