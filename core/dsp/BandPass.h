#pragma once

#include "core/base/Units.h"

#include <span>
#include <vector>

namespace cryscope {

/// Lets a band of frequencies through, sample by sample: a Butterworth high-pass and a Butterworth low-pass
/// of eighth order each (48 dB an octave), -3 dB at the bounds. A bound at or below 0 Hz, or at or above 49 %
/// of the rate, is none. Keeps its state from call to call; one thread. Source: bilinear transform of
/// second-order sections (Bristow-Johnson, Audio EQ Cookbook) with Butterworth pole angles.
class BandPass {
public:
    BandPass(double lowHz, double highHz, SampleRate rate);
    void process(std::span<float> samples);
    /// As if nothing had been heard yet.
    void reset();

private:
    struct Section {
        double b0, b1, b2, a1, a2;
        double z1 = 0, z2 = 0;
    };
    std::vector<Section> m_sections;
};

} // namespace cryscope
