#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "ui/jobs/JobThread.h"

#include <QString>

namespace cryscope {

using LoadResult = Result<std::shared_ptr<const RandomAccessAudio>>;

/// Opens a recording off the GUI thread.
class LoadJob : public QObject {
    Q_OBJECT

public:
    explicit LoadJob(QObject* parent = nullptr);

    /// `identifies`: with a name for its content, see openIdentified().
    void start(const QString& path, const OpenOptions& options = {}, bool identifies = false);
    void cancel() { m_thread.cancel(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void progressed(double fraction);
    void finished(const QString& path, const cryscope::LoadResult& result);

private:
    JobThread m_thread;
};

} // namespace cryscope
