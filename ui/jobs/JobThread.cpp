#include "ui/jobs/JobThread.h"

#include <QMetaObject>
#include <algorithm>
#include <chrono>
#include <thread>

#ifdef __linux__
#    include <sys/resource.h>
#    include <sys/syscall.h>
#    include <unistd.h>
#endif

namespace cryscope {
namespace {

constexpr std::chrono::milliseconds kProgressEvery{60};

void giveWay()
{
#ifdef __linux__
    // On Linux a nice value belongs to a thread. Where it is refused, the work runs as it is.
    constexpr int kBackgroundNice = 10;
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), kBackgroundNice);
#endif
}

} // namespace

struct JobThread::Run {
    CancelSource cancel;
    Deliver deliver; ///< written by the thread before it queues finished(), read after
    std::thread thread;
};

JobThread::JobThread(QObject* parent, Priority priority) : QObject(parent), m_priority(priority) {}

JobThread::~JobThread()
{
    for (const auto& run : m_runs) run->cancel.request();
    for (const auto& run : m_runs) run->thread.join();
}

void JobThread::start(Work work)
{
    abandon();
    m_runs.push_back(std::make_unique<Run>());
    Run* run = m_runs.back().get();
    m_current = run;
    const ProgressFn progress =
        [this, run, last = std::chrono::steady_clock::time_point{}](const Progress& state) mutable {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < kProgressEvery) return;
            last = now;
            QMetaObject::invokeMethod(
                this,
                [this, run, fraction = state.fraction] {
                    if (run == m_current) Q_EMIT progressed(fraction);
                },
                Qt::QueuedConnection);
        };
    run->thread = std::thread([this, run, priority = m_priority, work = std::move(work), progress] {
        if (priority == Priority::Background) giveWay();
        run->deliver = work(run->cancel.token(), progress);
        QMetaObject::invokeMethod(
            this, [this, run] { finished(run); }, Qt::QueuedConnection);
    });
}

void JobThread::cancel()
{
    if (m_current) m_current->cancel.request();
}

void JobThread::abandon()
{
    cancel();
    m_current = nullptr;
}

bool JobThread::isRunning() const
{
    return m_current != nullptr;
}

void JobThread::finished(Run* run)
{
    run->thread.join(); // it has nothing left to do but return
    const auto place =
        std::find_if(m_runs.begin(), m_runs.end(), [run](const auto& r) { return r.get() == run; });
    const std::unique_ptr<Run> ended = std::move(*place);
    m_runs.erase(place);
    if (run != m_current) return;
    m_current = nullptr;
    if (ended->deliver) ended->deliver(); // last: it may start the next run or delete the owner
}

} // namespace cryscope
