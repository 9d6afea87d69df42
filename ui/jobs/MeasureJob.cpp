#include "ui/jobs/MeasureJob.h"

#include <algorithm>

namespace cryscope {

MeasureJob::MeasureJob(QObject* parent) : QObject(parent)
{
    connect(&m_thread, &JobThread::progressed, this, &MeasureJob::progressed);
}

void MeasureJob::start(const std::shared_ptr<const RandomAccessAudio>& audio, std::vector<Task> tasks)
{
    m_thread.start([this, audio, tasks = std::move(tasks)](const CancelToken& cancel,
                                                           const ProgressFn& progress) {
        auto all = std::make_shared<MeasuredStretches>();
        for (std::size_t i = 0; i < tasks.size() && !cancel.requested(); ++i) {
            const ProgressFn part = [&](const Progress& step) {
                report(progress, (double(i) + std::max(step.fraction, 0.0)) / double(tasks.size()));
            };
            all->push_back(
                {tasks[i].stretch, tasks[i].name, measureStretch(audio, tasks[i].stretch, {}, cancel, part)});
        }
        return
            [this, all = std::shared_ptr<const MeasuredStretches>(std::move(all))] { Q_EMIT finished(all); };
    });
}

} // namespace cryscope
