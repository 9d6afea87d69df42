#pragma once

#include <cstdint>
#include <vector>

namespace cryscope::test {

/// Synthetic cries whose f0 is known at every sample: bursts with a rising-falling contour between 300 and
/// 700 Hz, vibrato, about 1 % of slow random jitter, three broad resonances and harmonics up to 7.8 kHz. With
/// `hyperphonation` each burst jumps for 0.3 s to 1-2 kHz. 16 kHz mono.
struct KnownPitchCry {
    static constexpr int kSampleRateHz = 16000;
    std::vector<float> samples; ///< scaled to a peak of 0.5
    std::vector<float> f0Hz;    ///< one a sample; 0 where there is no voice
};

struct KnownPitchOptions {
    double seconds = 8;
    bool hyperphonation = false;
    double snrDb = 300; ///< white noise relative to the voiced parts; 300: none
    std::uint64_t seed = 1;
};

KnownPitchCry knownPitchCry(const KnownPitchOptions& options);

} // namespace cryscope::test
