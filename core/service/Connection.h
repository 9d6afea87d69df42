#pragma once

#include "core/service/Transport.h"

#include <array>
#include <atomic>
#include <chrono>
#include <httplib.h>
#include <memory>

namespace cryscope {

/// What one connection may take. A connection serves one request.
struct ConnectionLimits {
    std::size_t headBytes = 32 * 1024;        ///< request line and headers
    std::chrono::milliseconds head{10'000};   ///< from the connection to the end of the headers
    std::chrono::milliseconds body{120'000};  ///< from there to the end of the body
    std::chrono::milliseconds answer{30'000}; ///< for the other side to take the answer
    std::chrono::milliseconds farewell{
        2'000};                             ///< for the other side to close, so that it can read the answer
    std::chrono::milliseconds hurry{2'000}; ///< what is left to a request that is not complete at the end
    bool operator==(const ConnectionLimits&) const = default;
};

/// Tells all connections that the service ends. Thread-safe.
class EndSignal {
public:
    EndSignal();
    ~EndSignal();
    EndSignal(const EndSignal&) = delete;
    EndSignal& operator=(const EndSignal&) = delete;
    void give();
    bool isGiven() const { return m_given; }
    int descriptor() const { return m_event; } ///< readable once it is given

private:
    int m_event;
    std::atomic<bool> m_given{false};
};

/// One accepted connection as the stream that httplib reads a request from and writes its answer to: with
/// every wait bounded, so that a slow or a hostile sender costs its own connection alone. One thread.
class Connection final : public httplib::Stream {
public:
    enum class Trouble {
        None,
        HeadTooLarge,
        OverTime,
        Lost ///< the other side is gone, or broke the protocol
    };
    /// Both `limits` and `end` must outlive it.
    Connection(std::unique_ptr<Transport> transport, const ConnectionLimits& limits, const EndSignal& end);

    /// What TLS needs first; false: the connection is of no use.
    bool begin();
    /// Nothing was heard of a request yet.
    bool isUntouched() const { return m_headBytes == 0; }
    bool isHeadComplete() const { return m_headComplete; }
    bool hasWritten() const { return m_hasWritten; }
    Trouble trouble() const { return m_trouble; }
    /// Ends the connection in order: what the other side still sends is read and dropped for a while, because
    /// a close in the middle of it would take the answer away from it.
    void end();

    bool is_readable() const override { return m_trouble == Trouble::None; }
    bool is_writable() const override { return m_trouble != Trouble::Lost; }
    ssize_t read(char* into, std::size_t size) override;
    ssize_t write(const char* bytes, std::size_t size) override;
    using httplib::Stream::write;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    /// httplib compares it with FD_SETSIZE alone, which means nothing to poll().
    socket_t socket() const override { return 0; }

private:
    using Clock = std::chrono::steady_clock;
    bool fill();
    bool watchHead(std::size_t count);
    bool await(Transport::State wish, Clock::time_point deadline, bool heedsEnd);

    std::unique_ptr<Transport> m_transport;
    const ConnectionLimits& m_limits;
    const EndSignal& m_end;
    Clock::time_point m_deadline; ///< of the part of the request that is being read
    bool m_hurries = false;
    Trouble m_trouble = Trouble::None;
    std::array<char, 16384> m_buffer;
    std::size_t m_begin = 0, m_size = 0;
    std::size_t m_headBytes = 0;
    std::size_t m_lineBytes = 0; ///< of the header line that is being read
    char m_last = 0;
    bool m_headComplete = false;
    bool m_hasWritten = false;
};

} // namespace cryscope
