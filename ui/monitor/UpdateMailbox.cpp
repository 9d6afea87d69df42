#include "ui/monitor/UpdateMailbox.h"

#include <utility>

namespace cryscope {

UpdateMailbox::UpdateMailbox(Deliver deliver, QObject* parent)
    : QObject(parent), m_deliver(std::move(deliver))
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, &UpdateMailbox::flush);
}

void UpdateMailbox::put(LiveUpdate update)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(update));
    if (m_called) return;
    m_called = true;
    QMetaObject::invokeMethod(this, &UpdateMailbox::schedule, Qt::QueuedConnection);
}

void UpdateMailbox::schedule()
{
    if (!m_pause.isActive()) flush();
}

void UpdateMailbox::flush()
{
    std::vector<LiveUpdate> batch;
    {
        const std::lock_guard lock(m_mutex);
        batch.swap(m_waiting);
        m_called = false;
    }
    if (batch.empty()) return;
    m_pause.start(kEveryMs);
    m_deliver(std::move(batch));
}

} // namespace cryscope
