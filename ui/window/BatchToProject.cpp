#include "ui/window/BatchToProject.h"

#include "core/analysis/EpisodeLabels.h"

namespace cryscope {
namespace {
constexpr int kEveryMs = 2000;
} // namespace

BatchToProject::BatchToProject(BatchSession& batch, ProjectSession& project, QObject* parent)
    : QObject(parent), m_batch(batch), m_project(project)
{
    m_due.setSingleShot(true);
    m_due.setInterval(kEveryMs);
    connect(&m_due, &QTimer::timeout, this, &BatchToProject::take);
    const auto wait = [this] {
        if (m_project.isOpen() && !m_due.isActive()) m_due.start();
    };
    connect(&m_batch, &BatchSession::advanced, this, wait);
    connect(&m_batch, &BatchSession::finished, this, wait);
    connect(&m_project, &ProjectSession::opened, this, [this, wait] {
        m_told.clear();
        wait();
    });
    connect(&m_project, &ProjectSession::closed, this, [this] { m_told.clear(); });
}

void BatchToProject::take()
{
    if (!m_project.isOpen() || !m_batch.ledger()) return;
    if (m_job.isRunning()) return m_due.start();
    std::set<BatchId> ids;
    for (const BatchRow& row : m_batch.model().rows())
        if (row.state == BatchRow::State::Done && !m_told.contains(row.id) &&
            m_project.model().indexOf(QString::fromStdString(row.path.string())) >= 0)
            ids.insert(row.id);
    if (ids.empty()) return;
    m_told.insert(ids.begin(), ids.end());
    m_job.start(
        [ledger = m_batch.ledger(), ids](const CancelToken& cancel,
                                         const ProgressFn&) -> Result<std::vector<RecordingFinds>> {
            std::vector<RecordingFinds> finds;
            const auto read =
                ledger->results(ids, [&](const BatchRow& row, const Result<ClipAnalysis>& found) {
                    if (found)
                        finds.push_back({row.path, int(found->episodes.size()),
                                         candidatesIn(labelsOf(*found, row.path.string()).annotations)});
                    return !cancel.requested();
                });
            if (!read) return tl::unexpected(read.error());
            return finds;
        },
        [this](Result<std::vector<RecordingFinds>> finds) {
            if (finds) m_project.keepFinds(std::move(*finds));
        });
}

} // namespace cryscope
