#include "ui/sound/PlaybackStretch.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <rubberband/RubberBandStretcher.h>

namespace cryscope {

using RubberBand::RubberBandStretcher;

namespace {
constexpr std::size_t kBlock = 1024;
}

struct PlaybackStretch::State {
    State(SampleRate rate, double speedOfSource, Pull pull)
        : stretcher(static_cast<std::size_t>(rate.hz), 1,
                    RubberBandStretcher::OptionProcessRealTime | RubberBandStretcher::OptionEngineFiner,
                    1 / speedOfSource),
          source(std::move(pull)), speed(speedOfSource), block(kBlock)
    {
        stretcher.setMaxProcessSize(kBlock);
        // What is put before the sound and taken off the output again, so that both begin together.
        std::vector<float> pad(stretcher.getPreferredStartPad(), 0.0F);
        for (std::size_t at = 0; at < pad.size(); at += kBlock)
            process(std::span(pad).subspan(at, std::min(kBlock, pad.size() - at)), false);
        toDrop = stretcher.getStartDelay();
    }

    void process(std::span<const float> samples, bool isLast)
    {
        const float* channel = samples.data();
        stretcher.process(&channel, samples.size(), isLast);
    }
    /// What there is, without the delay and without what comes after the end.
    std::size_t take(std::span<float> out)
    {
        while (toDrop > 0) {
            const std::size_t there = std::min(
                {stretcher.available() > 0 ? std::size_t(stretcher.available()) : 0, toDrop, dropped.size()});
            if (there == 0) return 0;
            float* channel = dropped.data();
            toDrop -= stretcher.retrieve(&channel, there);
        }
        std::size_t wanted = out.size();
        if (isOver) {
            const auto end = static_cast<std::size_t>(std::llround(double(taken) / speed));
            wanted = std::min(wanted, end - std::min(end, given));
        }
        if (stretcher.available() <= 0 || wanted == 0) return 0;
        float* channel = out.data();
        const std::size_t got =
            stretcher.retrieve(&channel, std::min(wanted, std::size_t(stretcher.available())));
        given += got;
        return got;
    }

    RubberBandStretcher stretcher;
    Pull source;
    double speed;
    std::vector<float> block;
    std::vector<float> dropped = std::vector<float>(kBlock);
    std::size_t toDrop = 0;
    std::size_t taken = 0; ///< samples of the source
    std::size_t given = 0;
    bool isOver = false; ///< the source is
};

PlaybackStretch::PlaybackStretch(SampleRate rate, double speed, Pull source)
    : m_state(std::make_unique<State>(rate, speed, std::move(source)))
{
    assert(speed >= kSlowest && speed <= kFastest);
}

PlaybackStretch::~PlaybackStretch() = default;

Result<std::size_t> PlaybackStretch::pull(std::span<float> out)
{
    State& state = *m_state;
    std::size_t filled = 0;
    while (filled < out.size()) {
        const std::size_t got = state.take(out.subspan(filled));
        filled += got;
        if (got > 0) continue;
        if (state.isOver) break;
        const auto read = state.source(state.block);
        if (!read) return read;
        state.taken += *read;
        state.isOver = *read < state.block.size();
        state.process(std::span(state.block).first(*read), state.isOver);
    }
    return filled;
}

} // namespace cryscope
