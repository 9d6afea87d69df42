#pragma once

#include "tests/support/TempFolder.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/types.h>
#include <vector>

namespace cryscope::test {

/// The real cryscope-cli as a process of its own, with files for its standard streams.
class CliProcess {
public:
    /// Starts it. `input`: bytes for its standard input. The user's own models are out of its sight.
    explicit CliProcess(const std::vector<std::string>& arguments, const std::string& input = {});
    /// Its standard input is a pipe that the test writes to.
    static CliProcess withPipe(const std::vector<std::string>& arguments);
    ~CliProcess();
    CliProcess(CliProcess&&) noexcept;

    void write(const std::string& bytes);
    void closeInput();
    void interrupt();
    /// As if the power failed: SIGKILL.
    void kill();
    /// Waits (up to 60 s) until its standard output holds `text`; false if it ends or time is up before.
    bool waitForOutput(const std::string& text);
    /// Waits for its end; its exit status, or -signal.
    int wait();

    std::string out() const;
    std::string err() const;
    /// Each line of the output as JSON.
    std::vector<nlohmann::json> lines() const;

private:
    struct PipeTag {};
    CliProcess(PipeTag, const std::vector<std::string>& arguments, int inputDescriptor);

    std::unique_ptr<TempFolder> m_folder = std::make_unique<TempFolder>();
    pid_t m_process = -1;
    int m_status = 0;
    int m_pipe = -1;
};

/// Everything at once.
struct CliRun {
    explicit CliRun(const std::vector<std::string>& arguments, const std::string& input = {});
    int status;
    std::string out, err;
    std::vector<nlohmann::json> lines;
};

} // namespace cryscope::test
