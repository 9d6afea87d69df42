#pragma once

#include "core/project/Project.h"
#include "ui/batch/BatchSession.h"
#include "ui/jobs/CoreJob.h"
#include "ui/project/ProjectSession.h"

#include <QObject>
#include <QTimer>

namespace cryscope {

/// Tells the project what Batch has found in its recordings: they were sent there, or they are in both lists
/// anyhow. Reads the batch's ledger off the GUI thread, some seconds after the last news.
class BatchToProject : public QObject {
    Q_OBJECT

public:
    BatchToProject(BatchSession& batch, ProjectSession& project, QObject* parent);

private:
    void take();

    BatchSession& m_batch;
    ProjectSession& m_project;
    std::set<BatchId> m_told; ///< results that the project has
    QTimer m_due;
    CoreJob<std::vector<RecordingFinds>> m_job;
};

} // namespace cryscope
