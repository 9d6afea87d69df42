#include "ui/jobs/CurvesJob.h"

#include "core/audio/Resampler.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

namespace {

constexpr double kLevelWindow = 0.04;
constexpr float kSilenceDbfs = -120;
/// Of the loudest sound in the view: a far cry beside a near one is drawn too.
constexpr float kSilence = 0.005F;

Result<std::vector<float>> readAll(SampleSource& source, const CancelToken& cancel)
{
    std::vector<float> sound;
    std::vector<float> block(16384);
    while (!cancel.requested()) {
        const auto count = source.read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) return sound;
        sound.insert(sound.end(), block.begin(), block.begin() + std::ptrdiff_t(*count));
    }
    return tl::unexpected(cancelled());
}

/// A full-scale sine is 0 dBFS. `first` is the sample of the first point's middle.
std::vector<float> levelsOf(std::span<const float> sound, double rate, double first, std::size_t points)
{
    std::vector<double> energy(sound.size() + 1, 0.0);
    for (std::size_t i = 0; i < sound.size(); ++i)
        energy[i + 1] = energy[i] + double(sound[i]) * double(sound[i]);
    std::vector<float> levels(points, kSilenceDbfs);
    for (std::size_t i = 0; i < points; ++i) {
        const double middle = first + double(i) * SoundCurves::kLevelStep * rate;
        const auto at = [&](double sample) {
            return static_cast<std::size_t>(std::clamp(sample, 0.0, double(sound.size())));
        };
        const std::size_t begin = at(middle - kLevelWindow / 2 * rate);
        const std::size_t end = at(middle + kLevelWindow / 2 * rate);
        if (end <= begin) continue;
        const double power = (energy[end] - energy[begin]) / double(end - begin);
        levels[i] = std::max(kSilenceDbfs, static_cast<float>(10 * std::log10(2 * power + 1e-30)));
    }
    return levels;
}

} // namespace

Result<SoundCurves> measureCurves(const std::shared_ptr<const RandomAccessAudio>& audio, double startSeconds,
                                  double endSeconds, const CancelToken& cancel)
{
    PitchConfig config;
    config.silenceThreshold = kSilence;
    const double rate = audio->sampleRate().hz;
    const auto begin = static_cast<std::int64_t>(
        std::max(0.0, std::floor((startSeconds - CurvesJob::kContextSeconds) * rate)));
    const auto end = std::min(
        audio->length(), static_cast<std::int64_t>((endSeconds + CurvesJob::kContextSeconds) * rate) + 1);
    if (end <= begin) return SoundCurves{startSeconds, endSeconds, {}, {}};
    const SampleRate pitchRate{config.sampleRateHz};
    auto source = resampled(makeSource(audio, {SamplePos{begin}, SamplePos{end}}), pitchRate);
    if (!source) return tl::unexpected(source.error());
    const auto sound = readAll(**source, cancel);
    if (!sound) return tl::unexpected(sound.error());
    auto frames = trackPitch(*sound, config, cancel);
    if (!frames) return tl::unexpected(frames.error());

    const double offset = double(begin) / rate;
    SoundCurves curves{startSeconds, endSeconds, {}, {}};
    for (PitchFrame frame : *frames) {
        frame.timeSeconds += offset;
        if (frame.timeSeconds >= startSeconds && frame.timeSeconds <= endSeconds)
            curves.pitch.push_back(frame);
    }
    const auto points =
        static_cast<std::size_t>((endSeconds - startSeconds) / SoundCurves::kLevelStep + 1e-6) + 1;
    curves.levelsDbfs = levelsOf(*sound, pitchRate.hz, (startSeconds - offset) * pitchRate.hz, points);
    return curves;
}

CurvesJob::CurvesJob(QObject* parent) : QObject(parent), m_thread(nullptr, JobThread::Priority::Background) {}

void CurvesJob::start(const std::shared_ptr<const RandomAccessAudio>& audio, double startSeconds,
                      double endSeconds)
{
    m_thread.start([this, audio, startSeconds, endSeconds](const CancelToken& cancel,
                                                           const ProgressFn&) -> JobThread::Deliver {
        auto measured = measureCurves(audio, startSeconds, endSeconds, cancel);
        if (!measured) return [] {}; // the spectrogram says itself that the recording cannot be read
        return [this, curves = std::make_shared<const SoundCurves>(std::move(*measured))] {
            Q_EMIT finished(curves);
        };
    });
}

} // namespace cryscope
