#pragma once

#include "core/dsp/Stft.h"
#include "core/features/FrameStream.h"

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace cryscope {

class ConfigJsonReader;

/// Six plain numbers a frame about the shape of spectrum and wave.
struct SpectralConfig {
    int sampleRateHz = 16000;
    int windowLength = 400;     ///< samples, periodic Hann
    int hopLength = 160;        ///< samples
    int fftSize = 512;          ///< samples
    float rolloffShare = 0.85F; ///< of the summed magnitude, 0..1
    bool operator==(const SpectralConfig&) const = default;
    StftConfig stft() const;
    Result<void> validate() const;
};

void to_json(nlohmann::json& json, const SpectralConfig& config);
Result<SpectralConfig> spectralConfigFromJson(const nlohmann::json& json);
void readFields(ConfigJsonReader& reader, SpectralConfig& config);

/// One frame of fftSize samples -> the values of Column. Definitions as librosa 0.10 (center=False) but for
/// the flux:
/// - Centroid: sum(f |X|) / sum(|X|), Hz; Rolloff: the lowest bin below which rolloffShare of sum(|X|) lies,
/// Hz;
///   both 0 in silence.
/// - Flatness: geometric over arithmetic mean of |X|^2 floored at 1e-10; 1 for white spectra and silence.
/// - Flux: sum over bins of max(0, |X| - |X of the frame before|), divided by the sum of the window; 0 in the
/// first
///   frame (half-wave rectified, Dixon 2006).
/// - Rms: of the frame's samples, not windowed; ZeroCrossings: sign changes divided by fftSize, |x| <= 1e-10
/// is +0. Remembers the frame before: one instance a stream, frames in order. No allocation after
/// construction. A NaN sample gives NaN in all columns but the last.
class Spectral {
public:
    enum Column { Centroid, Rolloff, Flatness, Flux, Rms, ZeroCrossings, Columns };
    explicit Spectral(const SpectralConfig& config);

    const SpectralConfig& config() const { return m_config; }
    int frameLength() const { return m_config.fftSize; }
    int hopLength() const { return m_config.hopLength; }
    int columns() const { return Columns; }
    void compute(std::span<const float> in, std::span<float> out);
    /// Forgets the frame before.
    void reset() { m_hasPrevious = false; }
    FeatureMatrix computeAll(std::span<const float> samples);

private:
    void computeSpectrum(std::span<float> out);
    double flatness();

    SpectralConfig m_config;
    Stft m_stft;
    std::vector<float> m_magnitudes;
    std::vector<float> m_previous;
    std::vector<float> m_levels; ///< dB, padded for vectors
    bool m_hasPrevious = false;
};

using SpectralStream = FrameStream<Spectral>;

} // namespace cryscope
