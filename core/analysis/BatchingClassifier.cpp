#include "core/analysis/BatchingClassifier.h"

#include <algorithm>
#include <cassert>

namespace cryscope {

BatchingClassifier::BatchingClassifier(std::shared_ptr<const CryClassifier> model, int concurrency,
                                       std::size_t maxWindows)
    : m_model(std::move(model)), m_concurrency(std::max(1, concurrency)),
      m_maxWindows(std::max<std::size_t>(1, maxWindows))
{
    assert(m_model);
}

Result<Probabilities> BatchingClassifier::classify(const WindowBatch& windows) const
{
    Call own{windows};
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&own);
    for (;;) {
        m_changed.wait(lock, [&] { return own.done || (!own.taken && m_running < m_concurrency); });
        if (own.done) return std::move(own.answer);
        // A place is free and this call still waits: it carries what waits, itself not necessarily among it.
        std::vector<Call*> calls = takeWaiting();
        ++m_running;
        lock.unlock();
        answer(calls);
        lock.lock();
        --m_running;
        for (Call* call : calls) call->done = true;
        m_changed.notify_all();
    }
}

void BatchingClassifier::setConcurrency(int concurrency)
{
    {
        const std::lock_guard lock(m_mutex);
        m_concurrency = std::max(1, concurrency);
    }
    m_changed.notify_all();
}

std::size_t BatchingClassifier::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

std::vector<BatchingClassifier::Call*> BatchingClassifier::takeWaiting() const
{
    std::vector<Call*> calls;
    std::size_t count = 0;
    while (!m_waiting.empty() &&
           (calls.empty() || count + m_waiting.front()->windows.count <= m_maxWindows)) {
        calls.push_back(m_waiting.front());
        calls.back()->taken = true;
        count += calls.back()->windows.count;
        m_waiting.pop_front();
    }
    return calls;
}

void BatchingClassifier::answer(std::vector<Call*>& calls) const
{
    if (calls.size() == 1) {
        calls.front()->answer = m_model->classify(calls.front()->windows);
        return;
    }
    std::vector<float> samples;
    std::size_t count = 0;
    for (const Call* call : calls) {
        samples.insert(samples.end(), call->windows.samples.begin(), call->windows.samples.end());
        count += call->windows.count;
    }
    const auto all = m_model->classify({samples, count});
    if (!all) {
        for (Call* call : calls) call->answer = m_model->classify(call->windows);
        return;
    }
    std::size_t first = 0;
    for (Call* call : calls) {
        Probabilities rows;
        rows.classes = all->classes;
        const auto begin = static_cast<std::ptrdiff_t>(first * all->classes);
        const auto end = static_cast<std::ptrdiff_t>((first + call->windows.count) * all->classes);
        rows.probabilities.assign(all->probabilities.begin() + begin, all->probabilities.begin() + end);
        rows.logits.assign(all->logits.begin() + begin, all->logits.begin() + end);
        call->answer = std::move(rows);
        first += call->windows.count;
    }
}

} // namespace cryscope
