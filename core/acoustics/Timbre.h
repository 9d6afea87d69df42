#pragma once

#include "core/acoustics/Pitch.h"

#include <optional>
#include <span>

namespace cryscope {

/// The mean power spectrum of a stretch of sound (Hann windows of 64 ms, half overlapping) in figures.
/// Frequencies in Hz; everything up to half the sampling rate of the recording counts, so figures of an 8 kHz
/// recording are those of a band of 4 kHz.
struct Spectrum {
    double shareAbove1kHz = 0; ///< of the power, 0..1
    double centroidHz = 0;
    double tiltDbPerOctave = 0; ///< straight line through third-octave band densities from 250 Hz up
    double peakHz = 0;
    double centreHz = 0; ///< half of the power lies below
    double low5Hz = 0, high95Hz = 0;
};

/// Absent for stretches under one window or without power.
std::optional<Spectrum> describeSpectrum(std::span<const float> samples, int sampleRateHz,
                                         double bandwidthHz);

/// The first two resonances of the vocal tract, by linear prediction (Burg's method, order 12 at 16 kHz,
/// after pre-emphasis from 50 Hz) on 30 ms around every voiced frame: medians over the frames of the two
/// lowest peaks of the envelope within 600-2,200 Hz and 2,200-5,500 Hz. Where f0 lies above about 500 Hz the
/// harmonics are too far apart to show the resonances between them: then `reliable` is false.
struct Resonances {
    std::optional<double> r1Hz, r2Hz;
    bool reliable = false;
};

Resonances findResonances(std::span<const float> samples, int sampleRateHz, std::span<const PitchFrame> pitch,
                          double beginSeconds);

} // namespace cryscope
