#include "ui/jobs/LabelsJob.h"

namespace cryscope {

LabelsJob::LabelsJob(QObject* parent) : QObject(parent) {}

void LabelsJob::start(const LabelledRecording& recording)
{
    m_thread.start([this, recording](const CancelToken&, const ProgressFn&) {
        auto work = std::make_shared<LabelWork>(LabelWork::open(recording));
        return [this, work = std::move(work)] { Q_EMIT finished(work); };
    });
}

} // namespace cryscope
