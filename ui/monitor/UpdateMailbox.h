#pragma once

#include "core/analysis/LivePath.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <mutex>
#include <vector>

namespace cryscope {

/// Carries values from the live thread to the thread of this object: put() may be called on any thread;
/// everything that has gathered is delivered at once, at most every 16 ms, by one queued call. Nothing is
/// dropped.
class UpdateMailbox final : public QObject {
public:
    using Deliver = std::function<void(std::vector<LiveUpdate>)>;
    explicit UpdateMailbox(Deliver deliver, QObject* parent = nullptr);

    void put(LiveUpdate update);
    /// Own thread: what has gathered, now.
    void flush();

private:
    void schedule();

    static constexpr int kEveryMs = 16;
    Deliver m_deliver;
    QTimer m_pause; ///< runs for 16 ms after each delivery
    std::mutex m_mutex;
    std::vector<LiveUpdate> m_waiting;
    bool m_called = false; ///< a queued call is on its way, or the pause will look; guarded by m_mutex
};

} // namespace cryscope
