#include "ui/jobs/BatchJob.h"

#include <utility>

namespace cryscope {
namespace {
constexpr int kNewsEveryMs = 60;
} // namespace

BatchJob::BatchJob(QObject* parent) : QObject(parent), m_thread(nullptr, JobThread::Priority::Background)
{
    m_timer.setInterval(kNewsEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &BatchJob::tell);
}

BatchJob::~BatchJob()
{
    if (m_queue) m_queue->stop(); // wakes what is paused; the thread's destructor then waits
}

void BatchJob::start(std::shared_ptr<BatchLedger> ledger, std::shared_ptr<FileQueue> queue, Models models,
                     const FilePoolConfig& config)
{
    m_queue = queue;
    m_timer.start();
    m_thread.start([this, ledger = std::move(ledger), queue = std::move(queue), models = std::move(models),
                    config](const CancelToken&, const ProgressFn&) {
        const auto ended = runBatch(
            *ledger, *queue, models, config,
            [this](const BatchRow& row) {
                const std::lock_guard lock(m_mutex);
                m_news.underWay.erase(row.id);
                m_news.done.push_back(row);
            },
            [this](const QueueProgress& progress) {
                const std::lock_guard lock(m_mutex);
                m_news.underWay[progress.id] = progress;
            });
        BatchEnd end;
        if (!ended) end.error = ended.error();
        return [this, end] {
            m_timer.stop();
            tell();
            Q_EMIT finished(end);
        };
    });
}

void BatchJob::tell()
{
    BatchNews news;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(news, m_news);
    }
    if (!news.done.empty() || !news.underWay.empty()) Q_EMIT advanced(news);
}

} // namespace cryscope
