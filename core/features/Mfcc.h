#pragma once

#include "core/features/LogMel.h"

namespace cryscope {

/// Mel-frequency cepstral coefficients: the orthonormal DCT-II of the log-mel levels, no liftering, c0 kept.
struct MfccConfig {
    LogMelConfig logMel;
    int coefficients = 20; ///< 1..logMel.melBands
    bool operator==(const MfccConfig&) const = default;
    Result<void> validate() const;
};

/// One flat object: the fields of LogMelConfig and "coefficients". Rules as logMelConfigFromJson.
void to_json(nlohmann::json& json, const MfccConfig& config);
Result<MfccConfig> mfccConfigFromJson(const nlohmann::json& json);
void readFields(ConfigJsonReader& reader, MfccConfig& config);

/// One frame of fftSize samples -> one row of coefficients. Matches librosa.feature.mfcc (tests/golden). No
/// allocation after construction. Not thread-safe: one instance a thread. A NaN sample gives a row of NaN.
class Mfcc {
public:
    explicit Mfcc(const MfccConfig& config);

    const MfccConfig& config() const { return m_config; }
    int frameLength() const { return m_logMel.frameLength(); }
    int hopLength() const { return m_logMel.hopLength(); }
    int columns() const { return m_config.coefficients; }
    void compute(std::span<const float> in, std::span<float> out);
    FeatureMatrix computeAll(std::span<const float> samples) { return computeFrames(*this, samples); }
    /// The coefficients of log-mel levels that are there already: melBands values -> one row.
    void fromLevels(std::span<const float> levels, std::span<float> out);

private:
    MfccConfig m_config;
    LogMelSpectrogram m_logMel;
    std::vector<float> m_levels;
    std::vector<float> m_cosines; ///< melBands x coefficients, rows padded for vectors
    std::vector<float> m_sums;
};

using MfccStream = FrameStream<Mfcc>;

} // namespace cryscope
