#include "core/analysis/QueuePool.h"

#include "core/analysis/FileWork.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace cryscope {
namespace {

constexpr std::size_t kOutcomesAhead = 4; ///< a thread, that wait for their delivery

class QueuePool {
public:
    QueuePool(FileQueue& queue, const Models& models, const FilePoolConfig& config, int cores,
              std::function<void(const QueueProgress&)> progress)
        : m_queue(queue), m_shared(models, cores), m_config(config), m_cores(cores),
          m_ahead(kOutcomesAhead * std::size_t(filesAtOnce(cores))), m_progress(std::move(progress))
    {
        const auto threads = std::size_t(filesAtOnce(cores));
        m_working = threads; // from here on theirs: the first may leave before the last has begun
        m_threads.reserve(threads);
        for (std::size_t i = 0; i < threads; ++i) m_threads.emplace_back([this] { work(); });
    }

    ~QueuePool()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_abandoned = true;
            if (m_working > 0) m_queue.stop(); // deliver() has thrown
        }
        m_changed.notify_all();
        for (std::thread& thread : m_threads) thread.join();
    }

    QueuePool(const QueuePool&) = delete;
    QueuePool& operator=(const QueuePool&) = delete;

    void deliverAll(const std::function<void(QueueOutcome)>& deliver)
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return !m_done.empty() || m_working == 0; });
            if (m_done.empty()) return;
            QueueOutcome outcome = std::move(m_done.front());
            m_done.pop_front();
            m_changed.notify_all();
            lock.unlock();
            deliver(std::move(outcome));
            lock.lock();
        }
    }

private:
    void work()
    {
        if (m_config.lowPriority) stepBack();
        while (auto begun = m_queue.next(m_cores)) {
            const FileStamp stamp = FileStamp::of(begun->file);
            double length = 0;
            tell({begun->id, 0, 0});
            auto analysis = analyseFile(
                begun->file, m_shared.models, m_config, begun->cancel,
                [&](const Progress& part) {
                    tell({begun->id, part.fraction, length});
                    followCores();
                    m_queue.hold(begun->id, m_cores);
                },
                &length);
            std::unique_lock lock(m_mutex);
            const bool givenUp = !analysis && analysis.error().kind == ErrorKind::Cancelled;
            m_changed.wait(lock, [this] { return m_abandoned || m_done.size() < m_ahead; });
            if (!givenUp) m_done.push_back({begun->id, std::move(begun->file), stamp, std::move(analysis)});
            lock.unlock();
            m_changed.notify_all();
            m_queue.finish(begun->id);
        }
        const std::lock_guard lock(m_mutex);
        --m_working;
        m_changed.notify_all();
    }

    void tell(const QueueProgress& progress)
    {
        if (!m_progress) return;
        const std::lock_guard lock(m_telling);
        m_progress(progress);
    }

    void followCores()
    {
        const int wanted = m_queue.cores();
        const int cores = wanted > 0 ? std::min(wanted, m_cores) : m_cores;
        if (m_coresNow.exchange(cores) != cores) m_shared.setCores(cores);
    }

    FileQueue& m_queue;
    SharedModels m_shared;
    const FilePoolConfig m_config;
    const int m_cores;
    std::atomic<int> m_coresNow{0};
    const std::size_t m_ahead;
    const std::function<void(const QueueProgress&)> m_progress;

    std::mutex m_telling;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QueueOutcome> m_done;
    std::size_t m_working = 0;
    bool m_abandoned = false;
    std::vector<std::thread> m_threads;
};

} // namespace

Result<void> analyseQueue(FileQueue& queue, const Models& models, const FilePoolConfig& config,
                          const std::function<void(QueueOutcome)>& deliver,
                          const std::function<void(const QueueProgress&)>& progress)
{
    assert(models.detector && deliver);
    if (auto valid = config.validate(); !valid) return valid;
    QueuePool pool(queue, models, config, coresFor(config.jobs), progress);
    pool.deliverAll(deliver);
    if (queue.isStopped()) return cancelled();
    return {};
}

} // namespace cryscope
