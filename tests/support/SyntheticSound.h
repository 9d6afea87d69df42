#pragma once

#include "core/base/Units.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace cryscope::test {

/// Sound made on the spot. Everything is mono, deterministic for its arguments and within [-1, 1] for the
/// defaults; `rms` and `amplitude` are linear with full scale 1.

/// amplitude * sin(2 pi hz t), starting at phase 0.
std::vector<float> sine(double hz, double seconds, SampleRate rate, double amplitude = 0.5);

/// White Gaussian-like noise (sum of four uniforms) of the given rms.
std::vector<float> noise(double seconds, SampleRate rate, double rms = 0.01, std::uint64_t seed = 1);

std::vector<float> silence(double seconds, SampleRate rate);

/// What a synthetic cry is made of: units (one breath each) whose f0 rises and falls, with pauses between.
struct CryShape {
    double f0LowHz = 350;      ///< at both ends of a unit
    double f0HighHz = 600;     ///< at its peak
    double peakPosition = 0.4; ///< where in the unit f0 peaks, 0..1
    double unitSeconds = 1.0;
    double pauseSeconds = 0.3;
    double vibratoHz = 6;        ///< a slight wobble of f0 and loudness, as in a real voice
    double vibratoDepth = 0.01;  ///< share of f0
    double amplitude = 0.4;      ///< peak of the envelope, roughly the peak of the sound
    double maxHarmonicHz = 4000; ///< harmonics of amplitude 1/k up to here (and below 0.45 rate)
    std::uint64_t seed = 1;      ///< varies f0 by some percent from unit to unit
};

/// f0 of one unit at `position` (0..1 of its length), before the seed's variation and vibrato.
double cryPitchHz(const CryShape& shape, double position);

/// Units and pauses until `seconds` are over; the last unit is faded out where it is cut.
std::vector<float> cry(double seconds, SampleRate rate, const CryShape& shape = {});

/// One bout of crying within a longer recording.
struct Bout {
    double startSeconds = 0;
    double lengthSeconds = 3;
    CryShape shape = {};
};

/// Noise of `noiseRms` for `seconds` with `bouts` mixed in, clipped to [-1, 1].
std::vector<float> night(double seconds, SampleRate rate, std::span<const Bout> bouts,
                         double noiseRms = 0.003, std::uint64_t seed = 1);

/// dst[at + i] += src[i], as far as dst reaches.
void mixInto(std::vector<float>& dst, std::span<const float> src, std::size_t at);

enum class WavFormat { Pcm16, Pcm24, Float };

/// A mono WAV file. Samples beyond [-1, 1] are clipped in the PCM formats. Aborts the test program on
/// failure.
void writeWav(const std::filesystem::path& file, std::span<const float> samples, SampleRate rate,
              WavFormat format = WavFormat::Pcm16);

/// The same with interleaved `channels`.
void writeWavInterleaved(const std::filesystem::path& file, std::span<const float> interleaved, int channels,
                         SampleRate rate, WavFormat format = WavFormat::Pcm16);

} // namespace cryscope::test
