#include "ui/history/HistorySession.h"

#include "core/analysis/Provenance.h"
#include "core/base/AtomicFile.h"
#include "core/library/HistoryExport.h"
#include "ui/history/HistoryReport.h"
#include "ui/shared/ErrorWords.h"

#include <QDir>
#include <QFileInfo>
#include <array>
#include <span>

namespace cryscope {

namespace {

constexpr std::array kFormats{"csv", "json", "pdf"}; // in the order of HistoryFormat

Result<void> writeOut(const HistoryData& data, const std::filesystem::path& file, HistoryFormat format)
{
    const UtcOffset offset = systemOffset();
    switch (format) {
    case HistoryFormat::Csv:
        return writeFileAtomically(file, historyCsv(data.episodes, data.sittings, data.infants, offset));
    case HistoryFormat::Json:
        return writeFileAtomically(
            file, historyJson(data.episodes, data.sittings, data.infants, data.dropouts, offset));
    case HistoryFormat::Pdf:
        return writeReport(data, file);
    }
    return {};
}

} // namespace

HistorySession::HistorySession(QObject* parent) : QObject(parent) {}

void HistorySession::load()
{
    m_reading.start([this, folder = std::filesystem::path(m_folder.toStdString()), days = m_days,
                     whose = m_whose](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        auto read = loadHistory(folder, days, utcNow(), systemOffset(), whose);
        if (!read) return [this, error = read.error()] { Q_EMIT failed(errorText(error)); };
        return [this, data = std::make_shared<const HistoryData>(std::move(*read))] {
            m_data = data;
            Q_EMIT loaded();
        };
    });
    Q_EMIT loading();
}

void HistorySession::exportTo(const QString& file, HistoryFormat format)
{
    m_writing.start([this, file, format, data = m_data, days = m_days,
                     whose = m_whose](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        auto done = writeOut(*data, file.toStdString(), format);
        if (done)
            done = writeProvenance(std::filesystem::path(file.toStdString()),
                                   std::span<const std::filesystem::path>{},
                                   {{"what", "history of listening"},
                                    {"format", kFormats[std::size_t(format)]},
                                    {"days", days},
                                    {"everybody", whose.everybodys},
                                    {"episodes", data->episodes.size()},
                                    {"sittings", data->sittings.size()}});
        return [this, done, file] { done ? Q_EMIT exported(file) : Q_EMIT failed(errorText(done.error())); };
    });
}

QString HistorySession::clipOf(EpisodeId episode) const
{
    const KeptEpisode* kept = m_data->find(episode);
    if (!kept || kept->clip.empty()) return {};
    const QString file =
        QDir(m_folder).filePath(QStringLiteral("clips/") + QString::fromStdString(kept->clip));
    return QFileInfo::exists(file) ? file : QString();
}

} // namespace cryscope
