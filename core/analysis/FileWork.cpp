#include "core/analysis/FileWork.h"

#include "core/analysis/BatchingClassifier.h"

#include <algorithm>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

namespace cryscope {
namespace {

constexpr std::size_t kMaxBatch = 128; ///< windows in one call of the model

} // namespace

int coresFor(int jobs)
{
    return jobs > 0 ? jobs : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

int filesAtOnce(int cores)
{
    return cores == 1 ? 1 : cores * kThreadsPerJob;
}

void stepBack()
{
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), 10);
}

SharedModels::SharedModels(const Models& given, int cores)
    : m_onCpu(given.detector->device() == "cpu" || given.detector->device() == "none"),
      m_detector(std::make_shared<BatchingClassifier>(given.detector, m_onCpu ? cores : 1, kMaxBatch))
{
    if (given.reason)
        m_reason = std::make_shared<BatchingClassifier>(given.reason, m_onCpu ? cores : 1, kMaxBatch);
    models = {m_detector, m_reason};
}

void SharedModels::setCores(int cores)
{
    if (!m_onCpu) return;
    m_detector->setConcurrency(cores);
    if (m_reason) m_reason->setConcurrency(cores);
}

Result<ClipAnalysis> analyseFile(const std::filesystem::path& file, const Models& models,
                                 const FilePoolConfig& config, const CancelToken& cancel,
                                 const ProgressFn& progress, double* lengthSeconds)
{
    const std::string where = file.string();
    try {
        auto source = openAudioFile(file, config.open);
        if (!source) return tl::unexpected(source.error());
        if (lengthSeconds)
            *lengthSeconds = toSeconds((*source)->length().value_or(0), (*source)->sampleRate());
        auto analysis = analyse(std::move(*source), models, config.analysis, cancel, progress);
        if (!analysis && analysis.error().where.empty()) analysis.error().where = where;
        return analysis;
    } catch (const std::exception& error) {
        // Out of memory over one hostile file, say: the others go on.
        return fail(ErrorKind::Internal, where,
                    std::string("The analysis failed (") + error.what() + "); try this file alone.");
    }
}

} // namespace cryscope
