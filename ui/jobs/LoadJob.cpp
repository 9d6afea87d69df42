#include "ui/jobs/LoadJob.h"

namespace cryscope {

LoadJob::LoadJob(QObject* parent) : QObject(parent)
{
    connect(&m_thread, &JobThread::progressed, this, &LoadJob::progressed);
}

void LoadJob::start(const QString& path, const OpenOptions& options)
{
    m_thread.start([this, path, options](const CancelToken& cancel, const ProgressFn& progress) {
        LoadResult result =
            openRandomAccess(std::filesystem::path(path.toStdU16String()), options, cancel, progress);
        return [this, path, result = std::move(result)] { Q_EMIT finished(path, result); };
    });
}

} // namespace cryscope
