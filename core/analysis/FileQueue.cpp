#include "core/analysis/FileQueue.h"

#include "core/analysis/FileWork.h"

#include <algorithm>

namespace cryscope {

void FileQueue::add(std::span<const Waiting> files)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const Waiting& file : files)
            if (m_known.insert(file.id).second) m_waiting.push_back(file);
    }
    m_changed.notify_all();
}

void FileQueue::bringForward(const std::set<Id>& ids)
{
    const std::lock_guard lock(m_mutex);
    std::stable_partition(m_waiting.begin(), m_waiting.end(),
                          [&](const Waiting& file) { return ids.contains(file.id); });
}

void FileQueue::remove(const std::set<Id>& ids)
{
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_waiting, [&](const Waiting& file) { return ids.contains(file.id); });
        for (const Id id : ids) m_known.erase(id);
        for (Running& running : m_running)
            if (ids.contains(running.id)) {
                running.cancel.request();
                m_known.insert(running.id); // until it has let go
            }
    }
    m_changed.notify_all();
}

void FileQueue::pause()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
}

void FileQueue::goOn()
{
    {
        const std::lock_guard lock(m_mutex);
        m_paused = false;
    }
    m_changed.notify_all();
}

bool FileQueue::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

void FileQueue::setCores(int cores)
{
    {
        const std::lock_guard lock(m_mutex);
        m_cores = std::max(0, cores);
    }
    m_changed.notify_all();
}

int FileQueue::cores() const
{
    const std::lock_guard lock(m_mutex);
    return m_cores;
}

void FileQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        for (Running& running : m_running) running.cancel.request();
    }
    m_changed.notify_all();
}

bool FileQueue::isStopped() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopped;
}

std::size_t FileQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

std::size_t FileQueue::underWay() const
{
    const std::lock_guard lock(m_mutex);
    return m_running.size();
}

std::size_t FileQueue::places(int poolCores) const
{
    return std::size_t(filesAtOnce(m_cores > 0 ? std::min(m_cores, poolCores) : poolCores));
}

std::optional<FileQueue::Begun> FileQueue::next(int poolCores)
{
    std::unique_lock lock(m_mutex);
    const auto mayBegin = [&] {
        return !m_paused && !m_waiting.empty() && m_running.size() < places(poolCores);
    };
    // While another is under way, files may still be added: a thread that left would be missing then.
    const auto isOver = [&] { return m_stopped || (m_waiting.empty() && m_running.empty()); };
    m_changed.wait(lock, [&] { return isOver() || mayBegin(); });
    if (isOver()) return std::nullopt;
    Waiting file = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running.push_back({file.id, {}});
    return Begun{file.id, std::move(file.file), m_running.back().cancel.token()};
}

void FileQueue::hold(Id id, int poolCores)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] {
        const auto own = std::find_if(m_running.begin(), m_running.end(),
                                      [id](const Running& running) { return running.id == id; });
        if (own == m_running.end() || own->cancel.token().requested()) return true;
        // Those that began first go on where there are fewer places than before.
        return !m_paused && std::size_t(own - m_running.begin()) < places(poolCores);
    });
}

void FileQueue::finish(Id id)
{
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_running, [id](const Running& running) { return running.id == id; });
        m_known.erase(id);
    }
    m_changed.notify_all();
}

} // namespace cryscope
