#pragma once

#include "core/dsp/Stft.h"
#include "core/features/FrameStream.h"

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace cryscope {

class ConfigJsonReader;

/// Energy of the twelve pitch classes (C first, A4 = 440 Hz), each frame divided by its largest.
struct ChromaConfig {
    int sampleRateHz = 16000;
    int windowLength = 2048; ///< samples, periodic Hann
    int hopLength = 160;     ///< samples
    int fftSize = 2048;      ///< samples
    bool operator==(const ChromaConfig&) const = default;
    StftConfig stft() const;
    Result<void> validate() const;
};

void to_json(nlohmann::json& json, const ChromaConfig& config);
Result<ChromaConfig> chromaConfigFromJson(const nlohmann::json& json);
void readFields(ConfigJsonReader& reader, ChromaConfig& config);

/// One frame of fftSize samples -> 12 values in 0..1. Silence gives zeros. Matches
/// librosa.feature.chroma_stft with tuning=0 (tests/golden; weights as librosa.filters.chroma, after D.
/// Ellis). No allocation after construction. Not thread-safe: one instance a thread. A NaN sample gives a row
/// of NaN.
class Chroma {
public:
    static constexpr int kClasses = 12;
    explicit Chroma(const ChromaConfig& config);

    const ChromaConfig& config() const { return m_config; }
    int frameLength() const { return m_config.fftSize; }
    int hopLength() const { return m_config.hopLength; }
    int columns() const { return kClasses; }
    void compute(std::span<const float> in, std::span<float> out);
    FeatureMatrix computeAll(std::span<const float> samples) { return computeFrames(*this, samples); }

private:
    ChromaConfig m_config;
    Stft m_stft;
    std::vector<float> m_power;
    std::vector<float> m_weights; ///< bins x kClasses, rows padded for vectors
};

using ChromaStream = FrameStream<Chroma>;

} // namespace cryscope
