#pragma once

#include "core/base/Result.h"
#include "ui/jobs/JobThread.h"

#include <functional>
#include <memory>

namespace cryscope {

/// JobThread for one core function whose outcome is a Result: what comes back is handed to the function that
/// was given at the start, on the owner's thread.
template <class T>
class CoreJob {
public:
    using Work = std::function<Result<T>(const CancelToken& cancel, const ProgressFn& progress)>;
    using Done = std::function<void(Result<T> outcome)>;

    explicit CoreJob(JobThread::Priority priority = JobThread::Priority::Background)
        : m_thread(nullptr, priority)
    {}

    void start(Work work, Done done)
    {
        m_thread.start([work = std::move(work), done = std::move(done)](const CancelToken& cancel,
                                                                        const ProgressFn& progress) {
            auto outcome = std::make_shared<Result<T>>(work(cancel, progress));
            return [outcome, done] { done(std::move(*outcome)); };
        });
    }
    void cancel() { m_thread.cancel(); }
    void abandon() { m_thread.abandon(); }
    bool isRunning() const { return m_thread.isRunning(); }
    /// For its progressed().
    JobThread& thread() { return m_thread; }

private:
    JobThread m_thread;
};

} // namespace cryscope
