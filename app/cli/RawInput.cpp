#include "app/cli/RawInput.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace cryscope::cli {
namespace {

constexpr std::size_t kBlockBytes = 1 << 16;

tl::unexpected<Error> readFailed(int code)
{
    return fail(ErrorKind::Io, "standard input", std::string("Reading failed: ") + std::strerror(code) + ".");
}

std::uint32_t littleEndian(const std::byte* bytes, int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i) value |= std::to_integer<std::uint32_t>(bytes[i]) << (8 * i);
    return value;
}

} // namespace

Result<RawInput::Portion> RawInput::read(std::chrono::milliseconds patience)
{
    // Waiting in poll() and not in read(): a signal ends it.
    pollfd waited{m_descriptor, POLLIN, 0};
    const int ready = ::poll(&waited, 1, static_cast<int>(patience.count()));
    if (ready < 0 && errno != EINTR) return readFailed(errno);
    if (ready <= 0) return Portion{State::Nothing, {}};
    const std::size_t kept = m_bytes.size();
    m_bytes.resize(kept + kBlockBytes);
    const ssize_t count = ::read(m_descriptor, m_bytes.data() + kept, kBlockBytes);
    const int code = errno;
    m_bytes.resize(kept + static_cast<std::size_t>(std::max<ssize_t>(0, count)));
    if (count < 0) {
        if (code == EINTR || code == EAGAIN) return Portion{State::Nothing, {}};
        return readFailed(code);
    }
    if (count == 0) return Portion{State::End, {}};
    if (!m_begun && m_bytes.size() >= 4) {
        m_begun = true;
        if (std::memcmp(m_bytes.data(), "RIFF", 4) == 0 || std::memcmp(m_bytes.data(), "fLaC", 4) == 0)
            return fail(ErrorKind::Unreadable, "standard input",
                        "This is a sound file and no raw samples; give its name to --input instead.");
    }
    decode();
    return Portion{m_samples.empty() ? State::Nothing : State::Samples, m_samples};
}

void RawInput::decode()
{
    const std::size_t width = m_format == Format::S16 ? 2 : 4;
    const std::size_t count = m_bytes.size() / width;
    m_samples.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::byte* bytes = m_bytes.data() + i * width;
        if (m_format == Format::S16)
            m_samples[i] = static_cast<float>(static_cast<std::int16_t>(littleEndian(bytes, 2))) / 32768.0F;
        else
            m_samples[i] = std::bit_cast<float>(littleEndian(bytes, 4));
    }
    m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(count * width));
}

} // namespace cryscope::cli
