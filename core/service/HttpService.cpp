#include "core/service/HttpService.h"

#include "core/service/AnalyzeRoutes.h"
#include "core/service/ConnectionThreads.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace cryscope {
namespace {

constexpr std::size_t kLargestBody = std::size_t(1) << 40;
constexpr int kMostConnections = 10'000;
constexpr int kBacklog = 512; ///< connections that the system accepts before we do
constexpr int kBreathMilliseconds = 50;
/// Threads beyond those of the connections that are served, to tell the others to come back.
constexpr std::size_t kTurnAwayThreads = 4;
/// Told to those who are turned away: a connection is soon over.
constexpr const char* kComeBackSeconds = "2";

/// httplib gives its handlers no way to the connection that they answer; one thread serves one connection.
thread_local Connection* t_connection = nullptr;

} // namespace

class HttpService::Server final : public httplib::Server {
public:
    Server(const HttpServiceConfig& config, AnalysisService& service, const Models& models,
           std::unique_ptr<TlsIdentity> identity)
        : m_config(config), m_identity(std::move(identity)),
          m_routes(service, models, config.token, config.largestBody)
    {
        set_socket_options([](socket_t socket) {
            // Not SO_REUSEPORT, httplib's choice: a second service on the port must be told, not mixed in.
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            return m_routes.answersAtOnce(request, response) ? HandlerResponse::Handled
                                                             : HandlerResponse::Unhandled;
        });
        set_expect_100_continue_handler([this](const httplib::Request& request, httplib::Response& response) {
            return m_routes.answersAtOnce(request, response) ? response.status : 100;
        });
        Post("/analyze",
             [this](const httplib::Request& request, httplib::Response& response,
                    const httplib::ContentReader& body) { m_routes.analyze(request, response, body); });
        set_error_handler([](const httplib::Request&, httplib::Response& response) {
            nameTrouble(response);
            AnalyzeRoutes::explain(response);
        });
        set_exception_handler([](const httplib::Request&, httplib::Response& response, std::exception_ptr) {
            response.body.clear();
            response.status = 500;
        });
    }

    Result<void> bind()
    {
        errno = 0;
        const int port = m_config.address.port == 0 ? bind_to_any_port(m_config.address.host)
                         : bind_to_port(m_config.address.host, m_config.address.port) ? m_config.address.port
                                                                                      : -1;
        if (port <= 0)
            return fail(ErrorKind::Io, m_config.address.text(),
                        std::string("This address cannot be listened on (") +
                            std::strerror(errno != 0 ? errno : EADDRNOTAVAIL) + "); take another port.");
        m_config.address.port = port;
        ::listen(svr_sock_, kBacklog); // httplib's is 5: clients that come together would wait a second
        ::fcntl(svr_sock_, F_SETFL, ::fcntl(svr_sock_, F_GETFL) | O_NONBLOCK);
        return {};
    }

    const ListenAddress& address() const { return m_config.address; }

    /// httplib's own loop gives up over a connection that is gone before it is accepted.
    Result<void> run()
    {
        Result<void> heard;
        {
            ConnectionThreads threads(std::size_t(m_config.connections) + kTurnAwayThreads);
            while (heard && !m_end.isGiven()) heard = acceptNext(threads);
            ::close(svr_sock_.exchange(INVALID_SOCKET));
            if (!heard) m_end.give();
        } // every connection is served
        return heard;
    }

    void stop() { m_end.give(); }

private:
    static void nameTrouble(httplib::Response& response)
    {
        if (t_connection == nullptr) return;
        const auto trouble = t_connection->trouble();
        if (trouble != Connection::Trouble::OverTime && trouble != Connection::Trouble::HeadTooLarge) return;
        response.status = trouble == Connection::Trouble::OverTime ? 408 : 431;
        response.body.clear();
        AnalyzeRoutes::explain(response);
    }

    Result<void> acceptNext(ConnectionThreads& threads)
    {
        pollfd watched[2] = {{m_end.descriptor(), POLLIN, 0}, {svr_sock_, POLLIN, 0}};
        if (::poll(watched, 2, -1) < 0 && errno != EINTR) return listeningEnded();
        if (watched[1].revents == 0) return {};
        const int socket = ::accept4(svr_sock_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (socket >= 0) {
            const bool isTooMany = m_open.fetch_add(1) >= m_config.connections;
            threads.enqueue([this, socket, isTooMany] { converse(socket, isTooMany); });
            return {};
        }
        if (errno == EBADF || errno == EINVAL || errno == ENOTSOCK) return listeningEnded();
        // Out of descriptors or memory: connections that end make room.
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
            ::poll(watched, 1, kBreathMilliseconds);
        return {};
    }

    tl::unexpected<Error> listeningEnded() const
    {
        return fail(ErrorKind::Io, m_config.address.text(),
                    std::string("Listening ended by itself (") + std::strerror(errno) + "); start it again.");
    }

    void converse(int socket, bool isTooMany)
    {
        try {
            if (auto transport = m_identity ? m_identity->over(socket) : plainTransport(socket)) {
                Connection connection(std::move(transport), isTooMany ? m_turnAway : m_config.limits, m_end);
                t_connection = &connection;
                if (connection.begin()) {
                    isTooMany ? turnAway(connection) : serve(connection);
                    connection.end();
                }
            }
        } catch (const std::exception&) {
            // Out of memory, say: this connection is closed, the others go on.
        }
        t_connection = nullptr;
        ::close(socket);
        --m_open;
    }

    void serve(Connection& connection)
    {
        bool isClosed = false;
        process_request(connection, true, isClosed, [](httplib::Request& request) {
            request.ranges.clear(); // answers are given whole
        });
        // A first line without an end is the one thing that httplib does not answer.
        if (connection.isHeadComplete() || connection.isUntouched()) return;
        if (connection.trouble() == Connection::Trouble::HeadTooLarge) writePlainly(connection, 431, {});
        if (connection.trouble() == Connection::Trouble::OverTime) writePlainly(connection, 408, {});
    }

    void turnAway(Connection& connection)
    {
        writePlainly(connection, 503, std::string("Retry-After: ") + kComeBackSeconds + "\r\n");
    }

    void writePlainly(Connection& connection, int status, const std::string& headers)
    {
        if (connection.hasWritten()) return;
        httplib::Response response;
        if (status == 503)
            AnalyzeRoutes::refuse(response, 503, "Too many connections are open; come back in a moment.");
        response.status = status;
        AnalyzeRoutes::explain(response);
        const char* const words = status == 503   ? "Service Unavailable"
                                  : status == 408 ? "Request Timeout"
                                                  : "Request Header Fields Too Large";
        connection.httplib::Stream::write(
            "HTTP/1.1 " + std::to_string(status) + ' ' + words + "\r\nConnection: close\r\n" + headers +
            "Content-Type: application/json\r\nContent-Length: " + std::to_string(response.body.size()) +
            "\r\n\r\n" + response.body);
    }

    HttpServiceConfig m_config;
    const std::unique_ptr<TlsIdentity> m_identity; ///< null: without TLS
    const AnalyzeRoutes m_routes;
    EndSignal m_end;
    std::atomic<int> m_open{0};
    const ConnectionLimits m_turnAway{.headBytes = 32 * 1024,
                                      .head = std::chrono::milliseconds(1000),
                                      .body = std::chrono::milliseconds(1000),
                                      .answer = std::chrono::milliseconds(500),
                                      .farewell = std::chrono::milliseconds(200),
                                      .hurry = std::chrono::milliseconds(100)};
};

Result<void> HttpServiceConfig::validate() const
{
    if (token.empty()) return fail(ErrorKind::InvalidArgument, "token", "A service needs a token.");
    if (certificate.empty() != key.empty())
        return fail(ErrorKind::InvalidArgument, certificate.empty() ? "certificate" : "key",
                    "A certificate and its key belong together; give both.");
    if (!address.isLoopback && certificate.empty())
        return fail(
            ErrorKind::InvalidArgument, address.text(),
            "Beyond this computer recordings travel encrypted only: give a certificate and its key, or "
            "listen on 127.0.0.1.");
    if (largestBody < 1 || largestBody > kLargestBody)
        return fail(ErrorKind::InvalidArgument, "largestBody",
                    "The value " + std::to_string(largestBody) + " is out of range; choose 1 to 2^40 bytes.");
    if (connections < 1 || connections > kMostConnections)
        return fail(ErrorKind::InvalidArgument, "connections",
                    "The value " + std::to_string(connections) + " is out of range; choose 1 to 10000.");
    return {};
}

HttpService::HttpService(std::unique_ptr<Server> server) : m_server(std::move(server)) {}

HttpService::~HttpService() = default;

Result<std::unique_ptr<HttpService>> HttpService::open(const HttpServiceConfig& config,
                                                       AnalysisService& service, const Models& models)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    std::unique_ptr<TlsIdentity> identity;
    if (!config.certificate.empty()) {
        auto loaded = TlsIdentity::load(config.certificate, config.key);
        if (!loaded) return tl::unexpected(loaded.error());
        identity = std::move(*loaded);
    }
    auto server = std::make_unique<Server>(config, service, models, std::move(identity));
    if (auto bound = server->bind(); !bound) return tl::unexpected(bound.error());
    return std::unique_ptr<HttpService>(new HttpService(std::move(server)));
}

const ListenAddress& HttpService::address() const
{
    return m_server->address();
}

Result<void> HttpService::run()
{
    return m_server->run();
}

void HttpService::stop()
{
    m_server->stop();
}

} // namespace cryscope
