#include "ui/jobs/LabelsJob.h"

namespace cryscope {

LabelsJob::LabelsJob(QObject* parent) : QObject(parent) {}

void LabelsJob::start(const LabelledRecording& recording, const std::filesystem::path& reviewFile)
{
    m_thread.start([this, recording, reviewFile](const CancelToken&, const ProgressFn&) {
        auto work = std::make_shared<LabelWork>(
            reviewFile.empty() ? LabelWork::open(recording) : LabelWork::openReview(recording, reviewFile));
        return [this, work = std::move(work)] { Q_EMIT finished(work); };
    });
}

} // namespace cryscope
