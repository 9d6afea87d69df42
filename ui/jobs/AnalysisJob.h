#pragma once

#include "core/analysis/Analysis.h"
#include "core/audio/RandomAccessAudio.h"
#include "ui/jobs/JobThread.h"

namespace cryscope {

using AnalysisResult = Result<ClipAnalysis>;

/// Finds the cries of an open recording in the background.
class AnalysisJob : public QObject {
    Q_OBJECT

public:
    explicit AnalysisJob(QObject* parent = nullptr);

    /// models.detector is not null.
    void start(std::shared_ptr<const RandomAccessAudio> audio, Models models, const AnalysisConfig& config);
    /// The result, an error of kind Cancelled, still arrives.
    void cancel() { m_thread.cancel(); }
    /// No result arrives any more.
    void abandon() { m_thread.abandon(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void progressed(double fraction);
    void finished(const cryscope::AnalysisResult& result);

private:
    JobThread m_thread;
};

} // namespace cryscope
