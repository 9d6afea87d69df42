#include "core/audio/Resampler.h"
#include "core/dataset/Augment.h"

#include <algorithm>
#include <cmath>
#include <rubberband/RubberBandStretcher.h>
#include <string>

namespace cryscope {
namespace {

using RubberBand::RubberBandStretcher;

/// Below this the stretcher has too little to study; nobody hears a pitch in it either.
constexpr std::size_t kShortest = 1024;

std::vector<float> processed(std::span<const float> samples, SampleRate rate, double stretch,
                             double pitchScale)
{
    const auto wanted = static_cast<std::size_t>(std::llround(double(samples.size()) * stretch));
    std::vector<float> out;
    if (samples.size() >= kShortest) {
        RubberBandStretcher stretcher(static_cast<std::size_t>(rate.hz), 1,
                                      RubberBandStretcher::OptionProcessOffline |
                                          RubberBandStretcher::OptionEngineFaster |
                                          RubberBandStretcher::OptionThreadingNever,
                                      stretch, pitchScale);
        constexpr std::size_t kBlock = 4096;
        stretcher.setMaxProcessSize(kBlock);
        const float* in = samples.data();
        stretcher.study(&in, samples.size(), true);
        std::vector<float> block(kBlock);
        const auto drain = [&] {
            for (int ready = stretcher.available(); ready > 0; ready = stretcher.available()) {
                float* target = block.data();
                const std::size_t count =
                    stretcher.retrieve(&target, std::min(static_cast<std::size_t>(ready), kBlock));
                if (count == 0) break;
                out.insert(out.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
            }
        };
        for (std::size_t pos = 0; pos < samples.size(); pos += kBlock) {
            const std::size_t count = std::min(kBlock, samples.size() - pos);
            in = samples.data() + pos;
            stretcher.process(&in, count, pos + count == samples.size());
            drain();
        }
    } else {
        out.assign(samples.begin(), samples.end());
    }
    out.resize(wanted);
    return out;
}

} // namespace

Result<std::vector<float>> pitchShifted(std::span<const float> samples, SampleRate rate, double semitones)
{
    if (!(std::abs(semitones) <= augment::kMaxSemitones))
        return fail(ErrorKind::InvalidArgument, "semitones",
                    "A cry may be shifted by at most 2 semitones up or down, not " +
                        std::to_string(semitones) + "; beyond it is no longer an infant's.");
    return processed(samples, rate, 1.0, std::exp2(semitones / 12));
}

Result<std::vector<float>> timeStretched(std::span<const float> samples, SampleRate rate, double stretch)
{
    if (!(stretch >= augment::kMinStretch && stretch <= augment::kMaxStretch))
        return fail(ErrorKind::InvalidArgument, "stretch",
                    "A cry may be stretched by 0.85 to 1.18, not " + std::to_string(stretch) +
                        "; beyond it no infant breathes so.");
    return processed(samples, rate, stretch, 1.0);
}

Result<std::vector<float>> atSpeed(std::span<const float> samples, SampleRate rate, double speed)
{
    if (!(speed >= augment::kMinSpeed && speed <= augment::kMaxSpeed))
        return fail(ErrorKind::InvalidArgument, "speed",
                    "A cry may be played 0.89 to 1.123 times as fast, not " + std::to_string(speed) +
                        "; beyond 2 semitones it is no longer an infant's.");
    const SampleRate from{static_cast<int>(std::lround(rate.hz * speed))};
    auto resampler = Resampler::create({.from = from, .to = rate});
    if (!resampler) return tl::unexpected(resampler.error());
    std::vector<float> out;
    if (auto done = (*resampler)->push(samples, out); !done) return tl::unexpected(done.error());
    if (auto done = (*resampler)->finish(out); !done) return tl::unexpected(done.error());
    out.resize(static_cast<std::size_t>(std::llround(double(samples.size()) / speed)));
    return out;
}

} // namespace cryscope
