#include "core/service/Transport.h"

#include "core/base/AtomicFile.h"

#include <cerrno>
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

namespace cryscope {
namespace {

void neverBlock(int descriptor)
{
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

class PlainTransport final : public Transport {
public:
    explicit PlainTransport(int descriptor) : Transport(descriptor) { neverBlock(descriptor); }
    State handshake() override { return State::Done; }
    Outcome receive(std::span<char> into) override
    {
        const ssize_t count = ::recv(m_descriptor, into.data(), into.size(), 0);
        if (count == 0) return {State::Ended, 0};
        return outcomeOf(count, State::WantsRead);
    }
    Outcome send(std::span<const char> bytes) override
    {
        return outcomeOf(::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL), State::WantsWrite);
    }
    void endSending() override { ::shutdown(m_descriptor, SHUT_WR); }

private:
    static Outcome outcomeOf(ssize_t count, State wants)
    {
        if (count >= 0) return {State::Done, static_cast<std::size_t>(count)};
        return {errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? wants : State::Broken, 0};
    }
};

struct SslDeleter {
    void operator()(SSL* ssl) const { SSL_free(ssl); }
};

class TlsTransport final : public Transport {
public:
    TlsTransport(int descriptor, std::unique_ptr<SSL, SslDeleter> ssl)
        : Transport(descriptor), m_ssl(std::move(ssl))
    {}
    State handshake() override
    {
        const int result = SSL_accept(m_ssl.get());
        m_isReady = result == 1;
        return m_isReady ? State::Done : stateOf(result);
    }
    Outcome receive(std::span<char> into) override
    {
        std::size_t count = 0;
        const int result = SSL_read_ex(m_ssl.get(), into.data(), into.size(), &count);
        return result == 1 ? Outcome{State::Done, count} : Outcome{stateOf(result), 0};
    }
    Outcome send(std::span<const char> bytes) override
    {
        std::size_t count = 0;
        const int result = SSL_write_ex(m_ssl.get(), bytes.data(), bytes.size(), &count);
        return result == 1 ? Outcome{State::Done, count} : Outcome{stateOf(result), 0};
    }
    void endSending() override
    {
        if (m_isReady) (void)SSL_shutdown(m_ssl.get());
        ERR_clear_error();
        ::shutdown(m_descriptor, SHUT_WR);
    }

private:
    State stateOf(int result)
    {
        const int error = SSL_get_error(m_ssl.get(), result);
        ERR_clear_error(); // of this thread: the next connection must not find it
        switch (error) {
        case SSL_ERROR_WANT_READ:
            return State::WantsRead;
        case SSL_ERROR_WANT_WRITE:
            return State::WantsWrite;
        case SSL_ERROR_ZERO_RETURN:
            return State::Ended;
        default:
            m_isReady = false;
            return State::Broken;
        }
    }

    std::unique_ptr<SSL, SslDeleter> m_ssl;
    bool m_isReady = false;
};

/// There, and a file that may be read.
Result<void> checkReadable(const std::filesystem::path& file)
{
    const auto content = readFile(file, 1 << 20);
    return content ? Result<void>{} : tl::unexpected(content.error());
}

} // namespace

std::unique_ptr<Transport> plainTransport(int descriptor)
{
    return std::make_unique<PlainTransport>(descriptor);
}

struct TlsIdentity::Context {
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    ~Context() { SSL_CTX_free(context); }
};

TlsIdentity::TlsIdentity(std::unique_ptr<Context> context) : m_context(std::move(context)) {}

TlsIdentity::~TlsIdentity() = default;

Result<std::unique_ptr<TlsIdentity>> TlsIdentity::load(const std::filesystem::path& certificate,
                                                       const std::filesystem::path& key)
{
    for (const auto& file : {certificate, key})
        if (auto readable = checkReadable(file); !readable) return tl::unexpected(readable.error());
    auto owner = std::make_unique<Context>();
    SSL_CTX* const context = owner->context;
    const auto refuse = [](const std::filesystem::path& file, const char* sentence) {
        ERR_clear_error();
        return fail(ErrorKind::InvalidArgument, file.string(), sentence);
    };
    if (context == nullptr) return refuse(certificate, "TLS cannot be set up on this computer.");
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Every request has its own connection; nothing is worth remembering.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1)
        return refuse(certificate, "This is no certificate in PEM form.");
    // Without a terminal's question for a password, which a service could not answer.
    SSL_CTX_set_default_passwd_cb(context, [](char*, int, int, void*) { return 0; });
    if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1)
        return refuse(key, "This is no private key in PEM form without a password, or not that of the "
                           "certificate.");
    if (SSL_CTX_check_private_key(context) != 1)
        return refuse(key, "The key is not that of the certificate.");
    return std::unique_ptr<TlsIdentity>(new TlsIdentity(std::move(owner)));
}

std::unique_ptr<Transport> TlsIdentity::over(int descriptor) const
{
    neverBlock(descriptor);
    std::unique_ptr<SSL, SslDeleter> ssl(SSL_new(m_context->context));
    if (!ssl || SSL_set_fd(ssl.get(), descriptor) != 1) return nullptr;
    return std::make_unique<TlsTransport>(descriptor, std::move(ssl));
}

} // namespace cryscope
