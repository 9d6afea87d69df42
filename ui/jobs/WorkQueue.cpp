#include "ui/jobs/WorkQueue.h"

#include <algorithm>
#include <set>

namespace cryscope {

WorkQueue::WorkQueue(int threads)
{
    for (int i = 0; i < std::max(threads, 1); ++i) m_threads.emplace_back([this] { work(); });
}

WorkQueue::~WorkQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_waiting.clear();
        for (auto& [id, source] : m_running) source.request();
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) thread.join();
}

void WorkQueue::replace(std::vector<Task> wanted)
{
    {
        const std::lock_guard lock(m_mutex);
        std::set<std::string> ids;
        for (const Task& task : wanted) ids.insert(task.id);
        for (auto& [id, source] : m_running)
            if (!ids.contains(id)) source.request();
        // One that runs on undisturbed need not run again; one that was cancelled must.
        std::erase_if(wanted, [this](const Task& task) {
            const auto running = m_running.find(task.id);
            return running != m_running.end() && !running->second.token().requested();
        });
        m_waiting = std::move(wanted);
        std::reverse(m_waiting.begin(), m_waiting.end());
    }
    m_changed.notify_all();
}

void WorkQueue::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_waiting.empty() && m_running.empty(); });
}

void WorkQueue::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        // A task whose twin is running (perhaps cancelled a moment ago) waits for its turn.
        const auto startable = [this](const Task& task) { return !m_running.contains(task.id); };
        const auto next = [this, &startable] {
            return std::find_if(m_waiting.rbegin(), m_waiting.rend(), startable);
        };
        m_changed.wait(lock, [this, &next] { return m_ending || next() != m_waiting.rend(); });
        if (m_ending) return;

        const auto found = std::prev(next().base());
        Task task = std::move(*found);
        m_waiting.erase(found);
        const CancelToken token = m_running.emplace(task.id, CancelSource{}).first->second.token();
        lock.unlock();
        task.run(token);
        task.run = nullptr; // what it holds is released outside the lock
        lock.lock();
        m_running.erase(task.id);
        m_changed.notify_all();
        if (m_waiting.empty() && m_running.empty()) m_idle.notify_all();
    }
}

} // namespace cryscope
