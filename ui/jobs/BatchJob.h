#pragma once

#include "core/analysis/BatchRun.h"
#include "ui/jobs/JobThread.h"

#include <QTimer>
#include <map>
#include <mutex>
#include <optional>

namespace cryscope {

/// What a batch has done since it last told.
struct BatchNews {
    std::vector<BatchRow> done;                ///< in the order in which they were finished
    std::map<BatchId, QueueProgress> underWay; ///< the newest of each file that has moved
};

/// How a run has ended.
struct BatchEnd {
    std::optional<Error> error; ///< of kind Cancelled after FileQueue::stop()
};

/// Works on a batch in the background, behind the window and behind listening. News come at most every 60 ms,
/// however fast files are finished. The destructor stops the queue and waits for a block of work.
class BatchJob : public QObject {
    Q_OBJECT

public:
    explicit BatchJob(QObject* parent = nullptr);
    ~BatchJob() override;

    /// Must not be running. models.detector is not null.
    void start(std::shared_ptr<BatchLedger> ledger, std::shared_ptr<FileQueue> queue, Models models,
               const FilePoolConfig& config);
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void advanced(const cryscope::BatchNews& news);
    /// After the last news.
    void finished(const cryscope::BatchEnd& end);

private:
    void tell();

    std::mutex m_mutex;
    BatchNews m_news; ///< collected by the pool's threads
    std::shared_ptr<FileQueue> m_queue;
    QTimer m_timer;
    JobThread m_thread;
};

} // namespace cryscope
