#pragma once

#include "core/analysis/FilePool.h"

namespace cryscope {

// What the pools have in common: FilePool.cpp (a list, delivered in its order) and QueuePool.cpp (a queue
// that changes while it is worked on, delivered as it comes).

/// Threads a core: while one waits for the model another decodes, and their windows meet in one batch.
inline constexpr int kThreadsPerJob = 2;

/// `jobs` with 0 resolved to the cores of this computer.
int coresFor(int jobs);
/// Files that are worked on at once on so many cores.
int filesAtOnce(int cores);

/// The thread that calls gives way to others (Linux: the nice value of one thread).
void stepBack();

class BatchingClassifier;
/// The models behind classifiers that batch the windows of all threads; at most `cores` calls at once on a
/// CPU.
struct SharedModels {
    SharedModels(const Models& given, int cores);
    void setCores(int cores);

    Models models;

private:
    bool m_onCpu;
    std::shared_ptr<BatchingClassifier> m_detector;
    std::shared_ptr<BatchingClassifier> m_reason; ///< may be null
};

/// Opens and analyses one file; whatever goes wrong, a foreign exception too, is its error, with the file as
/// its place. `lengthSeconds`, where it is given, gets the length that the header tells, or 0, before the
/// first progress.
Result<ClipAnalysis> analyseFile(const std::filesystem::path& file, const Models& models,
                                 const FilePoolConfig& config, const CancelToken& cancel,
                                 const ProgressFn& progress, double* lengthSeconds = nullptr);

} // namespace cryscope
