#include "core/service/ConnectionThreads.h"

#include <system_error>

namespace cryscope {

void ConnectionThreads::enqueue(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > m_idle && m_threads.size() < m_most) {
        try {
            m_threads.emplace_back([this] { work(); });
        } catch (const std::system_error&) {
            // The system gives no more threads; those that are there take it in their turn.
        }
    }
    m_changed.notify_one();
}

ConnectionThreads::~ConnectionThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) thread.join();
}

void ConnectionThreads::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_changed.wait(lock, [this] { return m_ends || !m_tasks.empty(); });
        --m_idle;
        if (m_tasks.empty()) return;
        const auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

} // namespace cryscope
