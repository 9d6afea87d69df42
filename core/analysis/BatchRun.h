#pragma once

#include "core/analysis/BatchLedger.h"
#include "core/analysis/QueuePool.h"

namespace cryscope {

/// Blocking: works on `queue`, whose ids are those of `ledger`, as analyseQueue() does, and keeps every
/// outcome in the ledger before it tells of it: a program killed at any instant has nothing to do again but
/// the files that were under way. `done` is called on the calling thread, `progress` as by analyseQueue().
/// Fails as the ledger (the queue then stops) or with Cancelled after FileQueue::stop().
Result<void> runBatch(BatchLedger& ledger, FileQueue& queue, const Models& models,
                      const FilePoolConfig& config, const std::function<void(const BatchRow&)>& done,
                      const std::function<void(const QueueProgress&)>& progress = {});

/// Puts every file that waits into the queue, in the order of the list.
void queueWaiting(FileQueue& queue, std::span<const BatchRow> rows);

} // namespace cryscope
