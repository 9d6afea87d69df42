#include "ui/jobs/PeaksJob.h"

namespace cryscope {

PeaksJob::PeaksJob(QObject* parent) : QObject(parent) {}

void PeaksJob::start(std::shared_ptr<const RandomAccessAudio> audio)
{
    m_thread.start([this, audio = std::move(audio)](const CancelToken& cancel, const ProgressFn& progress) {
        PeaksResult result = OverviewPeaks::measure(*audio, cancel, progress).map([](OverviewPeaks&& peaks) {
            return std::make_shared<const OverviewPeaks>(std::move(peaks));
        });
        return [this, result = std::move(result)] { Q_EMIT finished(result); };
    });
}

} // namespace cryscope
