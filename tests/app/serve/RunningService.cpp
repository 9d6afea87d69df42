#include "tests/app/serve/RunningService.h"

#include <arpa/inet.h>
#include <cstdlib>
#include <gtest/gtest.h>
#include <regex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace cryscope::test {
namespace {

std::vector<std::string> arguments(const std::vector<std::string>& more)
{
    std::vector<std::string> all{"serve", "--listen", "127.0.0.1:0", "--model", "level"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

httplib::Client clientFor(int port)
{
    httplib::Client client("127.0.0.1", port);
    client.set_read_timeout(60);
    client.set_write_timeout(60);
    return client;
}

} // namespace

RunningService::RunningService(const std::vector<std::string>& more) : m_process(arguments(more))
{
    EXPECT_TRUE(m_process.waitForOutput("\n")) << m_process.err();
    const std::string line = m_process.out();
    std::smatch parts;
    const std::regex form(R"(listening on 127\.0\.0\.1:(\d+) token: ([A-Za-z0-9_-]+)\n)");
    EXPECT_TRUE(std::regex_match(line, parts, form)) << line;
    if (parts.size() < 3) return;
    m_port = std::stoi(parts[1]);
    m_token = parts[2];
}

httplib::Headers RunningService::authorised() const
{
    return {{"Authorization", "Bearer " + m_token}};
}

httplib::Result RunningService::post(const std::string& body, const std::string& name,
                                     httplib::Headers more) const
{
    httplib::Headers headers = authorised();
    headers.emplace("X-Filename", name);
    headers.insert(more.begin(), more.end());
    return clientFor(m_port).Post("/analyze", headers, body, "audio/wav");
}

httplib::Result RunningService::get(const std::string& path, bool withToken) const
{
    return clientFor(m_port).Get(path, withToken ? authorised() : httplib::Headers{});
}

bool RunningService::awaitHealth(const std::string& field, int value) const
{
    using namespace std::chrono;
    for (const auto end = steady_clock::now() + seconds(60); steady_clock::now() < end;) {
        const auto health = get("/health", false);
        if (health && nlohmann::json::parse(health->body)[field] >= value) return true;
        std::this_thread::sleep_for(milliseconds(2)); // it tells nobody by itself
    }
    return false;
}

RawClient::RawClient(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{60, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    EXPECT_EQ(::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
}

RawClient::~RawClient()
{
    ::close(m_socket);
}

bool RawClient::send(const std::string& bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t count = ::send(m_socket, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (count <= 0) return false;
        done += std::size_t(count);
    }
    return true;
}

void RawClient::endSending()
{
    ::shutdown(m_socket, SHUT_WR);
}

std::string RawClient::receiveAll()
{
    std::string all;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::recv(m_socket, buffer, sizeof buffer, 0)) > 0;)
        all.append(buffer, std::size_t(count));
    return all;
}

int statusOf(const std::string& answer)
{
    return answer.starts_with("HTTP/1.1 ") ? std::atoi(answer.c_str() + 9) : 0;
}

} // namespace cryscope::test
