#pragma once

#include "core/acoustics/Pitch.h"

#include <optional>
#include <span>
#include <vector>

namespace cryscope {

/// The instants of the glottal cycles, in seconds from the start of the samples: within each voiced stretch
/// the largest extremum near its middle, then cycle by cycle outwards where the sound resembles itself most
/// (cross-correlation; Praat's "To PointProcess (cc)").
struct Pulses {
    std::vector<double> times; ///< ascending
};

/// `pitch` are the frames of `samples` (frame i at i * hopLength samples).
Pulses findPulses(std::span<const float> samples, int sampleRateHz, std::span<const PitchFrame> pitch);

/// Cycle-to-cycle perturbation as Praat defines it (manual pages "PointProcess: Get jitter (local)...",
/// "Get shimmer (local)..."): periods between 0.1 and 20 ms, neighbours at most a factor 1.3 apart,
/// amplitudes at most a factor 1.6. Values are shares (0.01 = 1 %). Absent where fewer than the needed cycles
/// follow each other.
struct Perturbation {
    std::optional<double> jitterLocal; ///< mean |T[i] - T[i-1]| / mean T
    std::optional<double> jitterRap;   ///< over the mean of 3 periods
    std::optional<double> jitterPpq5;  ///< over the mean of 5 periods
    std::optional<double> shimmerLocal;
    std::optional<double> shimmerApq3;
    std::optional<double> shimmerApq5;
    int cycles = 0; ///< valid periods
};

Perturbation measurePerturbation(std::span<const float> samples, int sampleRateHz, const Pulses& pulses);

/// Mean harmonics-to-noise ratio in dB over the voiced frames: 10 log10(r / (1 - r)) of the autocorrelation
/// at the period, windows of 4.5 periods of `floorHz` (Boersma 1993; Praat's "To Harmonicity (ac)"). Absent
/// without voiced frames whose window lies inside the sound.
std::optional<double> harmonicsToNoiseDb(std::span<const float> samples, int sampleRateHz,
                                         std::span<const PitchFrame> pitch, float floorHz = 150.0F);

} // namespace cryscope
