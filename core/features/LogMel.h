#pragma once

#include "core/base/Result.h"
#include "core/dsp/Stft.h"
#include "core/features/FeatureMatrix.h"
#include "core/features/FrameStream.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>

namespace cryscope {

class ConfigJsonReader;

/// Log-mel power spectrogram. The defaults are those of tests/golden; levels are 10 log10(power) floored at
/// 1e-10.
struct LogMelConfig {
    int sampleRateHz = 16000;
    int windowLength = 400; ///< samples, periodic Hann, centred in fftSize
    int hopLength = 160;    ///< samples
    int fftSize = 512;      ///< samples
    int melBands = 64;      ///< Slaney scale, area-normalised triangles (librosa's default)
    float minHz = 50.0F;
    float maxHz = 0.0F; ///< 0: min(8000, sampleRateHz / 2)
    bool operator==(const LogMelConfig&) const = default;
    float effectiveMaxHz() const;
    StftConfig stft() const;
    /// The error names field and value. Any supported sample rate; melBands 1..512;
    /// 0 <= minHz < effectiveMaxHz() <= sampleRateHz / 2; lengths as StftConfig.
    Result<void> validate() const;
};

void to_json(nlohmann::json& json, const LogMelConfig& config);
/// Unknown fields and wrong types are an InvalidArgument naming the field; absent fields keep their default.
Result<LogMelConfig> logMelConfigFromJson(const nlohmann::json& json);
/// For configs that contain this one.
void readFields(ConfigJsonReader& reader, LogMelConfig& config);

/// One frame of fftSize samples -> one row of melBands values in dB (see LogMelConfig).
/// Matches librosa.feature.melspectrogram + power_to_db (tests/golden). No allocation after construction.
/// Reentrant, not thread-safe: one instance a thread. Wrong sizes are a caller bug (assert).
/// A NaN sample gives a row of NaN, never a row of silence (sources replace NaN by 0 before this).
class LogMelSpectrogram {
public:
    explicit LogMelSpectrogram(const LogMelConfig& config);
    ~LogMelSpectrogram();
    LogMelSpectrogram(LogMelSpectrogram&&) noexcept;
    LogMelSpectrogram& operator=(LogMelSpectrogram&&) noexcept;

    const LogMelConfig& config() const;
    int frameLength() const { return config().fftSize; }
    int hopLength() const { return config().hopLength; }
    int columns() const { return config().melBands; }
    void compute(std::span<const float> in, std::span<float> out);
    /// Every whole frame of `samples`: (frameCount x melBands).
    FeatureMatrix computeAll(std::span<const float> samples);

private:
    struct Tables;
    std::unique_ptr<Tables> m_tables;
};

using LogMelStream = FrameStream<LogMelSpectrogram>;

} // namespace cryscope
