#include "ui/jobs/WaveformJob.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

bool WaveformWish::isNear(const RandomAccessAudio& audio) const
{
    return secondsPerColumn * audio.sampleRate().hz < PeakPyramid::kBaseSamples;
}

Result<WaveformShape> measureWaveform(const RandomAccessAudio& audio, const OverviewPeaks* peaks,
                                      const WaveformWish& wish)
{
    WaveformShape shape;
    shape.wish = wish;
    shape.sampleRateHz = audio.sampleRate().hz;
    const double samplesPerColumn = wish.secondsPerColumn * shape.sampleRateHz;
    const auto sampleAt = [&](double column) {
        return static_cast<std::int64_t>(std::llround(column * samplesPerColumn));
    };
    const std::int64_t begin = sampleAt(double(wish.firstColumn));
    const std::int64_t end = sampleAt(double(wish.firstColumn + wish.columns));
    if (samplesPerColumn < 1) {
        // One more on both sides: the line goes on beyond the edges.
        shape.firstSample = std::max<std::int64_t>(begin - 1, 0);
        const std::int64_t last = std::min(end + 2, audio.length());
        shape.samples.resize(static_cast<std::size_t>(std::max<std::int64_t>(last - shape.firstSample, 0)));
        const auto got = audio.read(SamplePos{shape.firstSample}, shape.samples);
        if (!got) return tl::unexpected(got.error());
        shape.samples.resize(*got);
        return shape;
    }
    const PeakPyramid none;
    auto read = readPeaks(audio, peaks != nullptr ? peaks->pyramid() : none, {{begin}, {end}}, wish.columns);
    if (!read) return tl::unexpected(read.error());
    shape.peaks = std::move(*read);
    return shape;
}

WaveformJob::WaveformJob(QObject* parent) : QObject(parent) {}

void WaveformJob::start(std::shared_ptr<const RandomAccessAudio> audio,
                        std::shared_ptr<const OverviewPeaks> peaks, const WaveformWish& wish)
{
    m_thread.start([this, audio = std::move(audio), peaks = std::move(peaks),
                    wish](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        WaveformResult result = measureWaveform(*audio, peaks.get(), wish).map([](WaveformShape&& shape) {
            return std::make_shared<const WaveformShape>(std::move(shape));
        });
        return [this, result = std::move(result)] { Q_EMIT finished(result); };
    });
}

} // namespace cryscope
