#pragma once

#include "ui/jobs/JobThread.h"
#include "ui/session/OverviewPeaks.h"

namespace cryscope {

using PeaksResult = Result<std::shared_ptr<const OverviewPeaks>>;

/// Reads a recording once for its waveform overview.
class PeaksJob : public QObject {
    Q_OBJECT

public:
    explicit PeaksJob(QObject* parent = nullptr);

    void start(std::shared_ptr<const RandomAccessAudio> audio);
    /// No result arrives any more.
    void abandon() { m_thread.abandon(); }

Q_SIGNALS:
    void finished(const cryscope::PeaksResult& result);

private:
    JobThread m_thread;
};

} // namespace cryscope
