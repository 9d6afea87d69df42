#pragma once

#include "core/model/CryClassifier.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

namespace cryscope {

/// One model shared by many threads: the windows of calls that wait at the same time go to the model as one
/// batch. At most `concurrency` calls run in the model at once (the cores of a CPU, 1 on a GPU); a thread
/// that finds a place free carries the waiting ones along. Every call gets the rows of its own windows; a
/// batch that fails is tried again call by call, so that an error reaches the call that caused it alone.
/// Thread-safe.
class BatchingClassifier final : public CryClassifier {
public:
    BatchingClassifier(std::shared_ptr<const CryClassifier> model, int concurrency, std::size_t maxWindows);

    const ModelCard& card() const override { return m_model->card(); }
    std::string device() const override { return m_model->device(); }
    Result<Probabilities> classify(const WindowBatch& windows) const override;
    /// From the next call on; those that run go on.
    void setConcurrency(int concurrency);
    /// Calls that wait for a place; a snapshot.
    std::size_t waiting() const;

private:
    struct Call {
        WindowBatch windows;
        Result<Probabilities> answer{};
        bool taken = false;
        bool done = false;
    };
    std::vector<Call*> takeWaiting() const;
    void answer(std::vector<Call*>& calls) const;

    std::shared_ptr<const CryClassifier> m_model;
    int m_concurrency;
    std::size_t m_maxWindows;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    mutable std::deque<Call*> m_waiting;
    mutable int m_running = 0;
};

} // namespace cryscope
