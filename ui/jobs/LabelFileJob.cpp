#include "ui/jobs/LabelFileJob.h"

#include "core/analysis/Provenance.h"

namespace cryscope {
namespace {

std::filesystem::path pathOf(const QString& path)
{
    return path.toStdU16String();
}

Result<void> writeWithProvenance(const std::filesystem::path& file, const LabelDocument& document,
                                 LabelFormat format)
{
    if (auto written = writeLabelFile(file, document, format); !written) return written;
    std::vector<std::filesystem::path> recordings;
    std::size_t labels = 0;
    for (const RecordingLabels& recording : document.recordings) {
        if (!recording.audio.empty()) recordings.emplace_back(recording.audio);
        labels += recording.annotations.size();
    }
    return writeProvenance(file, recordings,
                           {{"what", "labels"}, {"format", nameOf(format)}, {"labels", labels}});
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
            LabelFileWritten done{path, writeWithProvenance(pathOf(path), document, format)};
            return [this, done = std::move(done)] { Q_EMIT written(done); };
        });
}

} // namespace cryscope
