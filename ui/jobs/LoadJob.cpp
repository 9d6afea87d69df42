#include "ui/jobs/LoadJob.h"

namespace cryscope {

LoadJob::LoadJob(QObject* parent) : QObject(parent)
{
    connect(&m_thread, &JobThread::progressed, this, &LoadJob::progressed);
}

void LoadJob::start(const QString& path, const OpenOptions& options, bool identifies)
{
    m_thread.start([this, path, options, identifies](const CancelToken& cancel, const ProgressFn& progress) {
        const std::filesystem::path file(path.toStdU16String());
        LoadResult result = identifies ? openIdentified(file, options, cancel, progress)
                                       : openRandomAccess(file, options, cancel, progress);
        return [this, path, result = std::move(result)] { Q_EMIT finished(path, result); };
    });
}

} // namespace cryscope
