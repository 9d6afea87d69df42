#include "core/service/Connection.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace cryscope {
namespace {

constexpr std::chrono::milliseconds kFarewellAtTheEnd{200};

} // namespace

EndSignal::EndSignal() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

EndSignal::~EndSignal()
{
    if (m_event >= 0) ::close(m_event);
}

void EndSignal::give()
{
    m_given = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_event, &one, sizeof one);
}

Connection::Connection(std::unique_ptr<Transport> transport, const ConnectionLimits& limits,
                       const EndSignal& end)
    : m_transport(std::move(transport)), m_limits(limits), m_end(end), m_deadline(Clock::now() + limits.head)
{}

/// False when the time is over or nothing can come of it.
bool Connection::await(Transport::State wish, Clock::time_point deadline, bool heedsEnd)
{
    const auto events = static_cast<short>(wish == Transport::State::WantsWrite ? POLLOUT : POLLIN);
    for (;;) {
        if (heedsEnd && !m_hurries && m_end.isGiven()) {
            m_hurries = true;
            // Whoever has not begun is not kept waiting for; others may complete what they are sending.
            m_deadline =
                std::min(m_deadline, Clock::now() + (isUntouched() ? Clock::duration{} : m_limits.hurry));
        }
        const auto until = heedsEnd ? m_deadline : deadline;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) {
            m_trouble = Trouble::OverTime;
            return false;
        }
        pollfd watched[2] = {{m_transport->descriptor(), events, 0}, {m_end.descriptor(), POLLIN, 0}};
        const int count =
            ::poll(watched, heedsEnd && !m_hurries ? 2 : 1, static_cast<int>(std::min<long>(left, 60'000)));
        if (count < 0 && errno != EINTR) {
            m_trouble = Trouble::Lost;
            return false;
        }
        if (count > 0 && watched[0].revents != 0) return true;
    }
}

bool Connection::begin()
{
    for (;;) {
        const auto state = m_transport->handshake();
        if (state == Transport::State::Done) return true;
        const bool waits = state == Transport::State::WantsRead || state == Transport::State::WantsWrite;
        if (!waits || !await(state, m_deadline, true)) return false;
    }
}

bool Connection::fill()
{
    for (;;) {
        // Also where there is always more to read.
        if (Clock::now() >= m_deadline) {
            m_trouble = Trouble::OverTime;
            return false;
        }
        const auto [state, count] = m_transport->receive(m_buffer);
        switch (state) {
        case Transport::State::Done:
            m_begin = 0;
            m_size = count;
            return true;
        case Transport::State::WantsRead:
        case Transport::State::WantsWrite:
            if (!await(state, m_deadline, true)) return false;
            break;
        case Transport::State::Ended:
        case Transport::State::Broken:
            m_trouble = Trouble::Lost;
            return false;
        }
    }
}

/// Counts what is handed on of the head, and sees its end as httplib does: a line that is empty.
bool Connection::watchHead(std::size_t count)
{
    for (std::size_t i = 0; i < count && !m_headComplete; ++i) {
        const char c = m_buffer[m_begin + i];
        ++m_headBytes;
        ++m_lineBytes;
        if (c == '\n') {
            if (m_lineBytes == 2 && m_last == '\r') {
                m_headComplete = true;
                m_deadline = Clock::now() + (m_hurries ? m_limits.hurry : m_limits.body);
            }
            m_lineBytes = 0;
        }
        m_last = c;
        if (m_headBytes > m_limits.headBytes) {
            m_trouble = Trouble::HeadTooLarge;
            return false;
        }
    }
    return true;
}

ssize_t Connection::read(char* into, std::size_t size)
{
    if (m_trouble != Trouble::None || size == 0) return -1;
    if (m_begin == m_size && !fill()) return -1;
    const std::size_t count = std::min(size, m_size - m_begin);
    if (!m_headComplete && !watchHead(count)) return -1;
    std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin), count, into);
    m_begin += count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* bytes, std::size_t size)
{
    if (m_trouble == Trouble::Lost) return -1;
    m_hasWritten = true;
    const auto deadline = Clock::now() + m_limits.answer;
    for (std::size_t done = 0; done < size;) {
        const auto [state, count] = m_transport->send({bytes + done, size - done});
        if (state == Transport::State::Done) {
            done += count;
            continue;
        }
        const bool waits = state == Transport::State::WantsRead || state == Transport::State::WantsWrite;
        if (!waits || !await(state, deadline, false)) {
            m_trouble = Trouble::Lost;
            return -1;
        }
    }
    return static_cast<ssize_t>(size);
}

void Connection::end()
{
    if (m_trouble == Trouble::Lost) return;
    m_transport->endSending();
    const auto deadline = Clock::now() + (m_end.isGiven() ? kFarewellAtTheEnd : m_limits.farewell);
    while (Clock::now() < deadline) {
        const auto [state, count] = m_transport->receive(m_buffer);
        if (state == Transport::State::Done) continue;
        const bool waits = state == Transport::State::WantsRead || state == Transport::State::WantsWrite;
        if (!waits || !await(state, deadline, false)) return;
    }
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const
{
    ip.clear(); // nobody asks who it is
    port = 0;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const
{
    ip.clear();
    port = 0;
}

} // namespace cryscope
