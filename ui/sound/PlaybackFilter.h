#pragma once

#include "core/dsp/BandPass.h"
#include "ui/shared/FrequencyBand.h"

#include <mutex>
#include <optional>
#include <span>

namespace cryscope {

/// What is done to the sound on its way to the loudspeaker: a band alone, and more of it. One thread
/// processes; the window may change it meanwhile.
class PlaybackFilter {
public:
    void setBand(const std::optional<FrequencyBand>& band, SampleRate rate);
    /// What would be louder than full scale is cut off there.
    void setGain(double db);
    void process(std::span<float> samples);

private:
    std::mutex m_mutex;
    std::optional<BandPass> m_band;
    float m_gain = 1;
};

} // namespace cryscope
