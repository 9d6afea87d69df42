#include "ui/jobs/LabelFileJob.h"

namespace cryscope {
namespace {

std::filesystem::path pathOf(const QString& path)
{
    return path.toStdU16String();
}

} // namespace

LabelFileJob::LabelFileJob(QObject* parent) : QObject(parent) {}

void LabelFileJob::read(const QString& path)
{
    m_thread.start([this, path](const CancelToken&, const ProgressFn&) {
        LabelFileRead read{path, readLabelFile(pathOf(path))};
        return [this, read = std::move(read)] { Q_EMIT readDone(read); };
    });
}

void LabelFileJob::write(const QString& path, LabelDocument document, LabelFormat format)
{
    m_thread.start(
        [this, path, document = std::move(document), format](const CancelToken&, const ProgressFn&) {
            LabelFileWritten done{path, writeLabelFile(pathOf(path), document, format)};
            return [this, done = std::move(done)] { Q_EMIT written(done); };
        });
}

} // namespace cryscope
