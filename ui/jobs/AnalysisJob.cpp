#include "ui/jobs/AnalysisJob.h"

namespace cryscope {

AnalysisJob::AnalysisJob(QObject* parent)
    : QObject(parent), m_thread(nullptr, JobThread::Priority::Background)
{
    connect(&m_thread, &JobThread::progressed, this, &AnalysisJob::progressed);
}

void AnalysisJob::start(std::shared_ptr<const RandomAccessAudio> audio, Models models,
                        const AnalysisConfig& config)
{
    m_thread.start([this, audio = std::move(audio), models = std::move(models),
                    config](const CancelToken& cancel, const ProgressFn& progress) {
        const SampleSpan everything{{0}, {audio->length()}};
        AnalysisResult result = analyse(makeSource(audio, everything), models, config, cancel, progress);
        return [this, result = std::move(result)] { Q_EMIT finished(result); };
    });
}

} // namespace cryscope
