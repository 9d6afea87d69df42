#include "core/analysis/BatchRun.h"

#include "core/analysis/KeptAnalysis.h"

#include <optional>

namespace cryscope {

Result<void> runBatch(BatchLedger& ledger, FileQueue& queue, const Models& models,
                      const FilePoolConfig& config, const std::function<void(const BatchRow&)>& done,
                      const std::function<void(const QueueProgress&)>& progress)
{
    const std::string identity = analysisIdentity(models, config.analysis);
    std::optional<Error> trouble;
    const auto keep = [&](const QueueOutcome& outcome) {
        if (trouble) return;
        const auto kept = ledger.keep(outcome.id, outcome.stamp, identity, outcome.analysis);
        if (!kept) {
            trouble = kept.error();
            queue.stop();
        } else if (*kept) {
            done(**kept);
        }
    };
    const auto ended = analyseQueue(queue, models, config, keep, progress);
    if (trouble) return tl::unexpected(*trouble);
    return ended;
}

void queueWaiting(FileQueue& queue, std::span<const BatchRow> rows)
{
    std::vector<FileQueue::Waiting> waiting;
    for (const BatchRow& row : rows)
        if (row.state == BatchRow::State::Waiting) waiting.push_back({row.id, row.path});
    queue.add(waiting);
}

} // namespace cryscope
