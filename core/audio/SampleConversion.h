#pragma once

#include "core/audio/AudioFile.h"

#include <cmath>
#include <span>
#include <vector>

struct AVFrame;

namespace cryscope {

/// NaN and infinities read as silence: one of them would otherwise poison every filter and every mean after
/// it.
inline float finiteOrZero(float sample)
{
    return std::isfinite(sample) ? sample : 0.0F;
}

/// Appends one decoded frame as mono: integers scaled by their full scale, doubles rounded to float, the
/// chosen channel or the arithmetic mean of all (swresample's own down-mix would be 3 dB louder). False for a
/// sample format or a channel that is not there.
bool appendMono(const AVFrame& frame, ChannelChoice channel, std::vector<float>& out);

/// The same for interleaved floats, as libsndfile delivers them. interleaved.size() = channels * mono.size().
void mixInterleaved(std::span<const float> interleaved, int channels, ChannelChoice channel,
                    std::span<float> mono);

} // namespace cryscope
