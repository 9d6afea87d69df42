#pragma once

#include "tests/app/analysis/CliProcess.h"

#include <httplib.h>
#include <optional>

namespace cryscope::test {

/// `cryscope-cli serve` as a process of its own, judging by loudness alone, on a port that was free.
class RunningService {
public:
    explicit RunningService(const std::vector<std::string>& more = {});

    int port() const { return m_port; }
    const std::string& token() const { return m_token; }
    CliProcess& process() { return m_process; }

    /// A client of its own for each call: threads may call at once.
    httplib::Result post(const std::string& body, const std::string& name = "night.wav",
                         httplib::Headers more = {}) const;
    httplib::Result get(const std::string& path, bool withToken = true) const;
    /// Asks /health until `field` is at least `value`; false after 60 s.
    bool awaitHealth(const std::string& field, int value) const;
    httplib::Headers authorised() const;

private:
    CliProcess m_process;
    int m_port = 0;
    std::string m_token;
};

/// A socket on which bytes are sent as they are.
class RawClient {
public:
    explicit RawClient(int port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    /// False when the other side takes no more.
    bool send(const std::string& bytes);
    void endSending();
    /// Everything until the other side closes; at most 60 s.
    std::string receiveAll();

private:
    int m_socket;
};

/// "HTTP/1.1 404 Not Found..." -> 404; 0 for anything else.
int statusOf(const std::string& answer);

} // namespace cryscope::test
