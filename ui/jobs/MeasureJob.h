#pragma once

#include "core/acoustics/StretchMeasures.h"
#include "ui/jobs/JobThread.h"

#include <memory>
#include <vector>

namespace cryscope {

/// What one stretch of a recording measures, or why it cannot be measured.
struct MeasuredStretch {
    TimeStretch stretch;
    std::string name; ///< what the caller calls it
    Result<RecordingMeasures> measures;
};
using MeasuredStretches = std::vector<MeasuredStretch>;

/// Measures stretches one after the other off the GUI thread; starting again forgets what ran.
class MeasureJob : public QObject {
    Q_OBJECT

public:
    explicit MeasureJob(QObject* parent = nullptr);

    struct Task {
        TimeStretch stretch;
        std::string name;
    };
    void start(const std::shared_ptr<const RandomAccessAudio>& audio, std::vector<Task> tasks);
    void abandon() { m_thread.abandon(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void progressed(double fraction);
    void finished(const std::shared_ptr<const cryscope::MeasuredStretches>& measured);

private:
    JobThread m_thread;
};

} // namespace cryscope
