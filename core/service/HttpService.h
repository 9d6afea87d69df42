#pragma once

#include "core/service/AnalysisService.h"
#include "core/service/Connection.h"
#include "core/service/ListenAddress.h"

#include <filesystem>
#include <memory>
#include <string>

namespace cryscope {

struct HttpServiceConfig {
    ListenAddress address;
    std::string token;                                ///< what senders must know
    std::filesystem::path certificate, key;           ///< PEM files; both or none
    std::size_t largestBody = std::size_t(256) << 20; ///< bytes, 1..2^40
    int connections = 256; ///< open at once, 1..10,000; further ones are told to come back
    ConnectionLimits limits;
    /// The error names the field: an address beyond this computer needs a certificate.
    Result<void> validate() const;
};

/// An AnalysisService for other programs, over HTTP/1.1. One request a connection; every wait is bounded and
/// every connection has its thread, so that slow senders wait for themselves.
///   POST /analyze   a recording as the body -> the JSON of `cryscope-cli analyze`, or {"file", "error"}
///   GET /model      what answers: names and versions, as in every answer, and the kinds it knows
///   GET /health     without a token: {"status", "waiting", "under_way", "places"}
/// Answers: 200; 400 no body or a broken request, 401, 404, 405, 408 too slow, 413, 415 not a recording this
/// build reads, 422 broken or without sound, 431, 500, 503 full or ending (with Retry-After), 504 over time.
class HttpService {
public:
    /// Binds the address; nothing is answered yet. `service` must outlive it. Fails with InvalidArgument,
    /// with Io (the address is taken, say) or as TlsIdentity::load().
    static Result<std::unique_ptr<HttpService>> open(const HttpServiceConfig& config,
                                                     AnalysisService& service, const Models& models);
    ~HttpService();
    HttpService(const HttpService&) = delete;
    HttpService& operator=(const HttpService&) = delete;

    /// With the port that was taken.
    const ListenAddress& address() const;
    /// Blocking: serves until stop(), then until the requests that were received are answered. Fails with Io
    /// when listening ends by itself. Call once.
    Result<void> run();
    /// Takes no further connections. From any thread, at any time after open().
    void stop();

private:
    class Server;
    explicit HttpService(std::unique_ptr<Server> server);
    std::unique_ptr<Server> m_server;
};

} // namespace cryscope
