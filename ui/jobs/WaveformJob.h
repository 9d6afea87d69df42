#pragma once

#include "ui/jobs/JobThread.h"
#include "ui/session/OverviewPeaks.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cryscope {

/// What a view of the waveform wants to draw: column c is the stretch [c, c + 1) * secondsPerColumn.
struct WaveformWish {
    double secondsPerColumn = 1;
    std::int64_t firstColumn = 0;
    int columns = 0;
    bool operator==(const WaveformWish&) const = default;
    /// So few samples a column that they are read themselves: the pyramid is not needed.
    bool isNear(const RandomAccessAudio& audio) const;
};

/// The answer: a peak for each column or, where a column is less than a sample, the samples.
struct WaveformShape {
    WaveformWish wish;
    std::vector<Peak> peaks;
    std::vector<float> samples;
    std::int64_t firstSample = 0;
    double sampleRateHz = 1;
    double beginSeconds() const { return double(wish.firstColumn) * wish.secondsPerColumn; }
    double endSeconds() const { return double(wish.firstColumn + wish.columns) * wish.secondsPerColumn; }
};

using WaveformResult = Result<std::shared_ptr<const WaveformShape>>;

/// Blocking; what the job does. `peaks` may be nullptr for a near wish. Errors as RandomAccessAudio::read().
Result<WaveformShape> measureWaveform(const RandomAccessAudio& audio, const OverviewPeaks* peaks,
                                      const WaveformWish& wish);

/// Reads what a waveform view shows; starting again forgets what ran.
class WaveformJob : public QObject {
    Q_OBJECT

public:
    explicit WaveformJob(QObject* parent = nullptr);

    void start(std::shared_ptr<const RandomAccessAudio> audio, std::shared_ptr<const OverviewPeaks> peaks,
               const WaveformWish& wish);
    void abandon() { m_thread.abandon(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void finished(const cryscope::WaveformResult& result);

private:
    JobThread m_thread;
};

} // namespace cryscope
