#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace cryscope {

/// A thread for each connection that is open, started when none is idle, up to `most`; further connections
/// wait for one. Thread-safe.
class ConnectionThreads {
public:
    explicit ConnectionThreads(std::size_t most) : m_most(most) {}
    /// Blocks until every connection is served.
    ~ConnectionThreads();
    ConnectionThreads(const ConnectionThreads&) = delete;
    ConnectionThreads& operator=(const ConnectionThreads&) = delete;

    void enqueue(std::function<void()> task);

private:
    void work();

    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::size_t m_idle = 0;
    bool m_ends = false;
    std::vector<std::thread> m_threads;
};

} // namespace cryscope
