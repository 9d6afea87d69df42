#pragma once

#include "core/acoustics/Pitch.h"
#include "core/audio/RandomAccessAudio.h"
#include "ui/jobs/JobThread.h"

#include <memory>
#include <vector>

namespace cryscope {

/// What is drawn over a stretch of a spectrogram, a point every 10 ms. Times are those of the recording.
struct SoundCurves {
    double startSeconds = 0;
    double endSeconds = 0;
    std::vector<PitchFrame> pitch; ///< of core/acoustics, f0Hz 0 where unvoiced
    std::vector<float> levelsDbfs; ///< RMS of 40 ms around startSeconds + i * kLevelStep
    static constexpr double kLevelStep = 0.01;
};

/// Measures pitch and level of a stretch of a recording off the GUI thread; starting again forgets what ran.
class CurvesJob : public QObject {
    Q_OBJECT

public:
    /// Around the stretch: what a long window and the search for a path need.
    static constexpr double kContextSeconds = 1;

    explicit CurvesJob(QObject* parent = nullptr);

    void start(const std::shared_ptr<const RandomAccessAudio>& audio, double startSeconds, double endSeconds);
    void abandon() { m_thread.abandon(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void finished(const std::shared_ptr<const cryscope::SoundCurves>& curves);

private:
    JobThread m_thread;
};

/// Blocking; what the job does.
Result<SoundCurves> measureCurves(const std::shared_ptr<const RandomAccessAudio>& audio, double startSeconds,
                                  double endSeconds, const CancelToken& cancel = {});

} // namespace cryscope
