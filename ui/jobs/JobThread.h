#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"

#include <QObject>
#include <functional>
#include <list>
#include <memory>

namespace cryscope {

/// One blocking core function at a time on a thread of its own, for the jobs of this folder. Everything here
/// is called on the owner's thread, and everything that comes back arrives there, by one queued call.
/// Starting again cancels what runs and does not wait for it: its result is dropped. The destructor cancels
/// and waits, one block of work at most.
class JobThread : public QObject {
    Q_OBJECT

public:
    enum class Priority {
        Normal,
        Background ///< gives way to the window and to listening (where the system can)
    };
    /// Runs on the owner's thread when the work is done.
    using Deliver = std::function<void()>;
    /// Runs on the job's thread.
    using Work = std::function<Deliver(const CancelToken& cancel, const ProgressFn& progress)>;

    explicit JobThread(QObject* parent = nullptr, Priority priority = Priority::Normal);
    ~JobThread() override;

    void start(Work work);
    /// The result, usually an error of kind Cancelled, still arrives.
    void cancel();
    /// Cancels, and the result does not arrive.
    void abandon();
    bool isRunning() const;

Q_SIGNALS:
    /// 0..1, or negative while the total is unknown; at most every 60 ms.
    void progressed(double fraction);

private:
    struct Run;
    void finished(Run* run);

    Priority m_priority;
    Run* m_current = nullptr;
    std::list<std::unique_ptr<Run>> m_runs; ///< the current one and cancelled ones that have not ended yet
};

} // namespace cryscope
