#pragma once

#include "ui/jobs/JobThread.h"

#include <QStringList>

namespace cryscope {

/// Completes the recordings that an earlier run, or a full disk, left unfinished in a folder.
class RecoverJob : public QObject {
    Q_OBJECT

public:
    explicit RecoverJob(QObject* parent = nullptr);
    void start(const QString& folder);

Q_SIGNALS:
    /// The recordings that are whole again; none in a folder that is not there.
    void finished(const QStringList& files);

private:
    JobThread m_thread;
};

} // namespace cryscope
