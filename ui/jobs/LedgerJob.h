#pragma once

#include "ui/jobs/JobThread.h"

#include <deque>

namespace cryscope {

/// Work with a ledger (walking folders, adding, removing), one piece after the other in the order in which it
/// was asked for, off the GUI thread. What is still waiting at the end of its life is not done.
class LedgerJob : public QObject {
    Q_OBJECT

public:
    explicit LedgerJob(QObject* parent = nullptr) : QObject(parent) {}

    void then(JobThread::Work work)
    {
        m_waiting.push_back(std::move(work));
        next();
    }
    bool isBusy() const { return m_thread.isRunning() || !m_waiting.empty(); }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    void next()
    {
        if (m_thread.isRunning()) return;
        if (m_waiting.empty()) return Q_EMIT busyChanged(false);
        Q_EMIT busyChanged(true);
        m_thread.start([this, work = std::move(m_waiting.front())](const CancelToken& cancel,
                                                                   const ProgressFn& progress) {
            return [this, deliver = work(cancel, progress)] {
                if (deliver) deliver();
                next();
            };
        });
        m_waiting.pop_front();
    }

    std::deque<JobThread::Work> m_waiting;
    JobThread m_thread;
};

} // namespace cryscope
