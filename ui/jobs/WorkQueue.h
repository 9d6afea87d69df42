#pragma once

#include "core/base/CancelToken.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace cryscope {

/// Threads for short pieces of work of which only the newest wishes count: tiles and strips of what is on
/// screen. replace() states what is wanted now, most urgent first; what was waiting and is no longer wanted
/// is forgotten, what is running and no longer wanted has its token cancelled. Tasks with equal ids are the
/// same task and never run twice at a time. The destructor cancels and waits.
class WorkQueue {
public:
    struct Task {
        std::string id;
        std::function<void(const CancelToken&)> run; ///< on one of the threads
    };

    explicit WorkQueue(int threads);
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    /// Thread-safe.
    void replace(std::vector<Task> wanted);
    /// Blocks until nothing waits or runs.
    void waitUntilIdle();

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_idle;
    std::vector<Task> m_waiting; ///< most urgent last
    std::map<std::string, CancelSource> m_running;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace cryscope
