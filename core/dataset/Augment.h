#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/dataset/Random.h"
#include "core/features/FeatureMatrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

// Changes to a clip that keep its label. All work on mono float samples, nominally [-1, 1]; all are
// deterministic: the same Random gives the same samples. None clips its result: whoever writes a file limits
// it. Reentrant and thread-safe (no state, no allocation shared).

/// Bounds within which an infant's cry stays an infant's cry; the functions and AugmentConfig refuse to go
/// beyond. Two semitones move a mean f0 of 500 Hz to 445..561 Hz, well inside the spread between infants (496
/// +- 95 Hz, Michelsson 2002); a tempo of 0.85..1.18 keeps expirations (1.4 +- 0.6 s) within what one infant
/// does.
namespace augment {
inline constexpr double kMaxSemitones = 2.0;
inline constexpr double kMinStretch = 0.85;
inline constexpr double kMaxStretch = 1.18;
inline constexpr double kMinSpeed = 0.89; ///< two semitones down, rounded
inline constexpr double kMaxSpeed = 1.123;
/// A signal quieter than this is not a reference for an SNR: noise is set against this level instead.
inline constexpr double kQuietestReferenceDbfs = -60.0;
} // namespace augment

enum class NoiseColour {
    White, ///< flat
    Pink,  ///< -3 dB an octave
    Brown  ///< -6 dB an octave, flat below about 20 Hz
};

/// Multiplies by 10^(gainDb / 20).
void applyGain(std::span<float> samples, double gainDb);

/// Butterworth low-pass of order 8 (48 dB an octave), -3 dB at cutoffHz. At or above 0.49 * rate nothing is
/// done.
void lowPass(std::span<float> samples, SampleRate rate, double cutoffHz);
/// Butterworth high-pass of order 2, -3 dB at cutoffHz > 0.
void highPass(std::span<float> samples, SampleRate rate, double cutoffHz);

/// What a telephone or an AMR-NB recorder leaves: 200..3,400 Hz at an internal rate of 8 kHz, 8-bit mu-law
/// steps (G.711) relative to the clip's own peak.
void telephone(std::span<float> samples, SampleRate rate);

/// `count` samples of noise with an rms of 1.
std::vector<float> colouredNoise(std::size_t count, NoiseColour colour, Random& random);
/// Adds noise so that 20 log10(rms(signal) / rms(noise)) = snrDb (see kQuietestReferenceDbfs).
void addNoise(std::span<float> samples, NoiseColour colour, double snrDb, Random& random);
/// Adds a stretch of `background` (same rate) from a random place, looped with a cross-fade of 20 ms where it
/// is shorter, at an SNR in dB. An empty or silent background changes nothing.
void mixBackground(std::span<float> samples, std::span<const float> background, SampleRate rate, double snrDb,
                   Random& random);

/// A synthetic room: the dry signal plus sparse exponentially decaying noise ("velvet noise", Karjalainen and
/// Jarvelainen 2007; 1,500 pulses a second) that falls by 60 dB in rt60Seconds (0.05..2) and is `wetDb`
/// (-30..0) relative to the direct sound in energy. The length and the rms are kept, the onset is not moved.
void reverberate(std::span<float> samples, SampleRate rate, double rt60Seconds, double wetDb, Random& random);

/// Rotates by `shift` samples (positive: later); the seam is cross-faded over 5 ms.
void timeShift(std::span<float> samples, SampleRate rate, std::ptrdiff_t shift);

/// Overdrives: what exceeds `ceilingDb` (<= 0) relative to the clip's peak is cut off.
void clipPeaks(std::span<float> samples, double ceilingDb);

/// Rubber Band (R2, offline). Same length. Fails with InvalidArgument beyond +-kMaxSemitones.
Result<std::vector<float>> pitchShifted(std::span<const float> samples, SampleRate rate, double semitones);
/// Rubber Band. `stretch` > 1 is slower and longer: round(size * stretch) samples. Fails with InvalidArgument
/// outside kMinStretch..kMaxStretch.
Result<std::vector<float>> timeStretched(std::span<const float> samples, SampleRate rate, double stretch);

/// Played `speed` times as fast, tempo and pitch together (Ko et al. 2015): round(size / speed) samples,
/// through the Resampler. A thirtieth of Rubber Band's cost. Fails with InvalidArgument outside
/// kMinSpeed..kMaxSpeed.
Result<std::vector<float>> atSpeed(std::span<const float> samples, SampleRate rate, double speed);

/// a <- weight * a + (1 - weight) * b; the sizes agree (assert), weight 0..1. Labels mix with the same
/// weight.
void mixUp(std::span<float> a, std::span<const float> b, double weight);

struct SpecAugmentConfig {
    int frequencyMasks = 2;
    int maxBins = 8; ///< a mask hides 0..maxBins columns
    int timeMasks = 2;
    int maxFrames = 16; ///< 0..maxFrames rows, never more than a fifth of the clip
    bool operator==(const SpecAugmentConfig&) const = default;
    Result<void> validate() const;
};
/// Park et al. 2019 without warping: masks are set to `fill` (the mean of the feature, or 0 once normalised).
void specAugment(FeatureMatrix& features, const SpecAugmentConfig& config, float fill, Random& random);

} // namespace cryscope
