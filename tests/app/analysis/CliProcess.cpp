#include "tests/app/analysis/CliProcess.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace cryscope::test {
namespace {

[[noreturn]] void giveUp(const char* what)
{
    std::perror(what);
    std::abort();
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

std::string program()
{
    const char* folder = std::getenv("CRYSCOPE_BUILD_BIN");
    return std::string(folder != nullptr ? folder : "bin") + "/cryscope-cli";
}

} // namespace

CliProcess::CliProcess(const std::vector<std::string>& arguments, const std::string& input)
    : CliProcess(PipeTag{}, arguments, [&] {
          // An unlinked file: the whole input is there at once and nobody has to feed it.
          char name[] = "/tmp/cryscope-input-XXXXXX";
          const int file = ::mkstemp(name);
          if (file < 0) giveUp("mkstemp");
          ::unlink(name);
          for (std::size_t done = 0; done < input.size();) {
              const ssize_t count = ::write(file, input.data() + done, input.size() - done);
              if (count < 0) giveUp("write");
              done += std::size_t(count);
          }
          ::lseek(file, 0, SEEK_SET);
          return file;
      }())
{}

CliProcess CliProcess::withPipe(const std::vector<std::string>& arguments)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) giveUp("pipe");
    CliProcess process(PipeTag{}, arguments, ends[0]);
    process.m_pipe = ends[1];
    return process;
}

CliProcess::CliProcess(PipeTag, const std::vector<std::string>& arguments, int inputDescriptor)
{
    std::vector<std::string> words{program()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const std::string outFile = (*m_folder / "out").string();
    const std::string errFile = (*m_folder / "err").string();
    const std::string home = m_folder->path().string();
    m_process = ::fork();
    if (m_process < 0) giveUp("fork");
    if (m_process == 0) {
        const int out = ::open(outFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        const int err = ::open(errFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(inputDescriptor, 0);
        ::dup2(out, 1);
        ::dup2(err, 2);
        ::setenv("XDG_DATA_HOME", home.c_str(), 1);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    ::close(inputDescriptor);
}

CliProcess::CliProcess(CliProcess&& other) noexcept
    : m_folder(std::move(other.m_folder)), m_process(std::exchange(other.m_process, -1)),
      m_status(other.m_status), m_pipe(std::exchange(other.m_pipe, -1))
{}

CliProcess::~CliProcess()
{
    closeInput();
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
}

void CliProcess::write(const std::string& bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t count = ::write(m_pipe, bytes.data() + done, bytes.size() - done);
        if (count < 0) giveUp("write");
        done += std::size_t(count);
    }
}

void CliProcess::closeInput()
{
    if (m_pipe >= 0) ::close(std::exchange(m_pipe, -1));
}

void CliProcess::kill()
{
    ::kill(m_process, SIGKILL);
}

void CliProcess::interrupt()
{
    ::kill(m_process, SIGINT);
}

bool CliProcess::waitForOutput(const std::string& text)
{
    using namespace std::chrono;
    for (const auto end = steady_clock::now() + seconds(60); steady_clock::now() < end;) {
        if (out().find(text) != std::string::npos) return true;
        int status = 0;
        if (::waitpid(m_process, &status, WNOHANG) == m_process) {
            m_status = status;
            m_process = -1;
            return out().find(text) != std::string::npos;
        }
        std::this_thread::sleep_for(milliseconds(10)); // a file tells nobody that it has grown
    }
    return false;
}

int CliProcess::wait()
{
    if (m_process > 0) ::waitpid(std::exchange(m_process, -1), &m_status, 0);
    return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -WTERMSIG(m_status);
}

std::string CliProcess::out() const
{
    return contentOf(*m_folder / "out");
}

std::string CliProcess::err() const
{
    return contentOf(*m_folder / "err");
}

std::vector<nlohmann::json> CliProcess::lines() const
{
    std::vector<nlohmann::json> parsed;
    std::istringstream text(out());
    for (std::string line; std::getline(text, line);)
        parsed.push_back(nlohmann::json::parse(line, nullptr, false));
    return parsed;
}

CliRun::CliRun(const std::vector<std::string>& arguments, const std::string& input)
{
    CliProcess process(arguments, input);
    status = process.wait();
    out = process.out();
    err = process.err();
    lines = process.lines();
}

} // namespace cryscope::test
