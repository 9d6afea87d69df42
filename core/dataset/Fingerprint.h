#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/dsp/Framer.h"
#include "core/dsp/RealFft.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cryscope {

/// What a clip sounds like, 62.5 times a second, in a form that survives codecs, gain and trimming (after
/// Haitsma and Kalker, "A Highly Robust Audio Fingerprinting System", 2002): 31 bits tell whether the energy
/// difference of neighbouring bands between 300 and 3,400 Hz rises from one frame to the next; bit 31 is set
/// where there is sound enough to tell.
using Fingerprint = std::vector<std::uint32_t>;

inline constexpr SampleRate kFingerprintRate{8000};
inline constexpr int kFingerprintHop = 128; ///< samples at kFingerprintRate

/// One clip at kFingerprintRate, in any portions. One instance a thread.
class Fingerprinter {
public:
    Fingerprinter();
    void push(std::span<const float> samples);
    /// Everything so far; the fingerprinter is empty again.
    Fingerprint take();

private:
    void addFrame(std::span<const float> frame);

    RealFft m_fft;
    Framer m_framer;
    std::vector<float> m_window;
    std::vector<std::size_t> m_edges; ///< bins between which the bands lie
    std::vector<double> m_before;     ///< band energies of the frame before; empty at first
    Fingerprint m_values;
};

/// Two clips of which one holds (a part of) the other.
struct NearDuplicate {
    std::size_t first = 0, second = 0; ///< indexes into the list, first < second
    double similarity = 0;             ///< share of equal bits where both sound; 0.5 is chance
    double offsetSeconds = 0;          ///< where `second` begins on the clock of `first`
    double overlapSeconds = 0;         ///< sounding part that was compared
};

struct NearDuplicateConfig {
    double minSimilarity = 0.80;    ///< 0.65 is what the authors call a match among millions
    double minOverlapSeconds = 1.5; ///< of sound
};

/// All pairs of alike clips, each once with its best offset, by rising indexes. Nearly linear in the length
/// of the sound. Fails with Cancelled.
Result<std::vector<NearDuplicate>> findNearDuplicates(std::span<const Fingerprint> clips,
                                                      const NearDuplicateConfig& config = {},
                                                      const CancelToken& cancel = {});

} // namespace cryscope
