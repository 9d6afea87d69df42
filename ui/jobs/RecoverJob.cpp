#include "ui/jobs/RecoverJob.h"

#include "core/audio/AudioWriter.h"

namespace cryscope {

RecoverJob::RecoverJob(QObject* parent) : QObject(parent), m_thread(nullptr, JobThread::Priority::Background)
{}

void RecoverJob::start(const QString& folder)
{
    m_thread.start([this, folder](const CancelToken&, const ProgressFn&) {
        QStringList files;
        const auto recovered = recoverRecordings(folder.toStdString());
        if (recovered)
            for (const auto& file : *recovered) files << QString::fromStdString(file.string());
        return [this, files] { Q_EMIT finished(files); };
    });
}

} // namespace cryscope
