#include "core/analysis/FilePool.h"

#include "core/analysis/FileWork.h"

#include <algorithm>
#include <cassert>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace cryscope {
namespace {

constexpr int kMaxJobs = 256;
constexpr std::size_t kFilesAhead = 4; ///< a thread; how far results may run ahead of their delivery

class Pool {
public:
    Pool(std::span<const std::filesystem::path> files, const Models& models, const FilePoolConfig& config,
         int threads, CancelToken cancel, ProgressFn progress)
        : m_files(files), m_models(models), m_config(config), m_ahead(kFilesAhead * std::size_t(threads)),
          m_cancel(std::move(cancel)), m_progress(std::move(progress))
    {
        m_working = std::size_t(threads);
        m_threads.reserve(std::size_t(threads));
        for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { work(); });
    }

    ~Pool()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_abandoned = true; // deliver() has thrown: nobody would make room for the waiting threads
        }
        m_changed.notify_all();
        for (std::thread& thread : m_threads) thread.join();
    }

    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    void deliverInOrder(const std::function<void(FileOutcome)>& deliver)
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_done.contains(m_nextToDeliver) || m_working == 0; });
            if (m_done.empty()) return;
            // Files are missing only when they were given up; then all workers are done and gaps are passed
            // over.
            auto outcome = m_done.extract(m_done.begin());
            m_nextToDeliver = outcome.key() + 1;
            m_changed.notify_all();
            lock.unlock();
            deliver(std::move(outcome.mapped()));
            lock.lock();
        }
    }

private:
    void work()
    {
        if (m_config.lowPriority) stepBack();
        while (const auto index = nextFile()) {
            FileOutcome outcome{*index, m_files[*index], analyseOne(*index)};
            const std::lock_guard lock(m_mutex);
            m_fractions.erase(*index);
            ++m_filesDone;
            const bool givenUp = !outcome.analysis && outcome.analysis.error().kind == ErrorKind::Cancelled;
            if (!givenUp) m_done.emplace(*index, std::move(outcome));
            tellProgress();
            m_changed.notify_all();
        }
        const std::lock_guard lock(m_mutex);
        --m_working;
        m_changed.notify_all();
    }

    std::optional<std::size_t> nextFile()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] {
            return mayStop() || m_nextToStart >= m_files.size() || m_nextToStart < m_nextToDeliver + m_ahead;
        });
        if (mayStop() || m_nextToStart >= m_files.size()) return std::nullopt;
        return m_nextToStart++;
    }

    bool mayStop() const { return m_abandoned || m_cancel.requested(); }

    Result<ClipAnalysis> analyseOne(std::size_t index)
    {
        return analyseFile(m_files[index], m_models, m_config, m_cancel,
                           m_progress ? [this, index](const Progress& part) { advance(index, part.fraction); }
                                      : ProgressFn{});
    }

    void advance(std::size_t index, double fraction)
    {
        const std::lock_guard lock(m_mutex);
        m_fractions[index] = std::max(0.0, fraction);
        tellProgress();
    }

    void tellProgress()
    {
        if (!m_progress) return;
        double sum = double(m_filesDone);
        for (const auto& [index, fraction] : m_fractions) sum += 0.999 * fraction;
        m_progress({sum / double(m_files.size()),
                    std::to_string(m_filesDone) + " of " + std::to_string(m_files.size()) + " files"});
    }

    const std::span<const std::filesystem::path> m_files;
    const Models m_models;
    const FilePoolConfig m_config;
    const std::size_t m_ahead;
    const CancelToken m_cancel;
    const ProgressFn m_progress;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_nextToStart = 0;
    std::size_t m_nextToDeliver = 0;
    std::size_t m_filesDone = 0;
    std::map<std::size_t, double> m_fractions; ///< of the files under way
    std::map<std::size_t, FileOutcome> m_done; ///< waiting for their turn
    std::size_t m_working = 0;
    bool m_abandoned = false;
    std::vector<std::thread> m_threads;
};

} // namespace

Result<void> FilePoolConfig::validate() const
{
    if (jobs < 0 || jobs > kMaxJobs)
        return fail(ErrorKind::InvalidArgument, "jobs",
                    "The value " + std::to_string(jobs) +
                        " is out of range; choose one from 0 (all cores) to " + std::to_string(kMaxJobs) +
                        ".");
    return analysis.episodes.validate();
}

Result<void> analyseFiles(std::span<const std::filesystem::path> files, const Models& models,
                          const FilePoolConfig& config, const std::function<void(FileOutcome)>& deliver,
                          const CancelToken& cancel, const ProgressFn& progress)
{
    assert(models.detector && deliver);
    if (auto valid = config.validate(); !valid) return valid;
    if (files.empty()) return {};
    const int jobs = coresFor(config.jobs);
    const SharedModels shared(models, jobs);
    const int threads =
        jobs == 1 ? 1 : static_cast<int>(std::min(files.size(), std::size_t(filesAtOnce(jobs))));
    Pool pool(files, shared.models, config, threads, cancel, progress);
    pool.deliverInOrder(deliver);
    if (cancel.requested()) return cancelled();
    return {};
}

} // namespace cryscope
