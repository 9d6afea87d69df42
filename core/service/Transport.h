#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace cryscope {

/// One accepted socket that never blocks: plain, or TLS over it. One thread at a time.
class Transport {
public:
    enum class State {
        Done,       ///< `count` bytes went through
        WantsRead,  ///< try again when the socket can be read
        WantsWrite, ///< try again when the socket can be written
        Ended,      ///< the other side sends nothing more
        Broken
    };
    struct Outcome {
        State state = State::Broken;
        std::size_t count = 0;
    };
    virtual ~Transport() = default;
    /// What must come before the first byte; Done when there is nothing (more) to do.
    virtual State handshake() = 0;
    virtual Outcome receive(std::span<char> into) = 0;
    virtual Outcome send(std::span<const char> bytes) = 0;
    /// Says that nothing more is sent; what still arrives can be received.
    virtual void endSending() = 0;
    int descriptor() const { return m_descriptor; }

protected:
    explicit Transport(int descriptor) : m_descriptor(descriptor) {}
    const int m_descriptor; ///< not owned
};

std::unique_ptr<Transport> plainTransport(int descriptor);

/// A certificate with its key, by which a service proves who it is: TLS 1.2 and later. Thread-safe.
class TlsIdentity {
public:
    /// Certificate chain and key as PEM files. Fails with InvalidArgument (no such pair), NotFound,
    /// Permission.
    static Result<std::unique_ptr<TlsIdentity>> load(const std::filesystem::path& certificate,
                                                     const std::filesystem::path& key);
    ~TlsIdentity();
    TlsIdentity(const TlsIdentity&) = delete;
    TlsIdentity& operator=(const TlsIdentity&) = delete;

    /// Null when the system is out of memory. The identity must outlive it.
    std::unique_ptr<Transport> over(int descriptor) const;

private:
    struct Context;
    explicit TlsIdentity(std::unique_ptr<Context> context);
    std::unique_ptr<Context> m_context;
};

} // namespace cryscope
