#pragma once

#include "core/analysis/FilePool.h"
#include "core/analysis/FileQueue.h"
#include "core/audio/FileStamp.h"

namespace cryscope {

struct QueueOutcome {
    FileQueue::Id id = 0;
    std::filesystem::path file;
    FileStamp stamp; ///< from before it was opened
    Result<ClipAnalysis> analysis;
};

/// How far one file is that is under way.
struct QueueProgress {
    FileQueue::Id id = 0;
    double fraction = -1; ///< 0..1, negative while its length is unknown
    double seconds = 0;   ///< its length, 0 while unknown
};

/// Blocking: works on `queue` until it is empty or stopped, on at most `config.jobs` cores and never more
/// than FileQueue::cores(), with the one set of models, windows batched across files: the results are those
/// of analyseFiles(). `deliver` is called on the calling thread, in the order in which files are finished;
/// threads wait for it once a few results a thread lie there, so memory is bounded. A file that was given
/// up delivers nothing. `progress` is called from several threads, one at a time. Answers
/// Cancelled after FileQueue::stop(), which may come from inside `deliver`.
Result<void> analyseQueue(FileQueue& queue, const Models& models, const FilePoolConfig& config,
                          const std::function<void(QueueOutcome)>& deliver,
                          const std::function<void(const QueueProgress&)>& progress = {});

} // namespace cryscope
