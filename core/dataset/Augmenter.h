#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/dataset/Augment.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

namespace cryscope {

/// A closed interval from which a value is drawn evenly.
struct AugmentRange {
    double low = 0;
    double high = 0;
    bool operator==(const AugmentRange&) const = default;
};

/// How often each change is made (0..1) and from which range its strength is drawn. Both classes get the
/// same: that is what keeps codec and level from becoming the answer. The order of application is that of the
/// members.
struct AugmentConfig {
    double pitchProbability = 0.0;          ///< Rubber Band: costs about 10 ms a second of sound
    AugmentRange pitchSemitones{-2.0, 2.0}; ///< within +-augment::kMaxSemitones
    double stretchProbability = 0.0;        ///< Rubber Band
    AugmentRange stretch{0.85, 1.18};       ///< within augment::kMinStretch..kMaxStretch
    double speedProbability = 0.0;          ///< tempo and pitch together: cheap
    AugmentRange speed{0.891, 1.122};       ///< within augment::kMinSpeed..kMaxSpeed
    double shiftProbability = 0.0;          ///< rotation in time
    AugmentRange shiftSeconds{-0.5, 0.5};
    double reverbProbability = 0.3;
    AugmentRange rt60Seconds{0.1, 0.8};      ///< 0.05..2
    AugmentRange reverbDb{-20.0, -3.0};      ///< -30..0, wet against direct
    double backgroundProbability = 0.4;      ///< only when backgrounds are given
    AugmentRange backgroundSnrDb{5.0, 30.0}; ///< -10..60
    double noiseProbability = 0.4;           ///< white, pink or brown, evenly
    AugmentRange noiseSnrDb{10.0, 40.0};     ///< -10..60
    double clipProbability = 0.05;
    AugmentRange clipDb{-9.0, -1.0}; ///< -20..0, relative to the peak
    double telephoneProbability = 0.2;
    double lowPassProbability = 0.5;
    AugmentRange lowPassHz{1800.0, 8000.0}; ///< drawn evenly in octaves; >= 500
    double highPassProbability = 0.3;
    AugmentRange highPassHz{40.0, 250.0}; ///< drawn evenly in octaves; 10..400
    double gainProbability = 1.0;
    AugmentRange gainDb{-30.0, 6.0}; ///< -60..40
    /// The clip's rms is first set to this level, so that loudness says nothing; 0 = left as recorded.
    double normaliseDbfs = 0.0; ///< -60..0

    bool operator==(const AugmentConfig&) const = default;
    /// Nothing is changed at all.
    static AugmentConfig none();
    /// The error names field and value.
    Result<void> validate() const;
};

void to_json(nlohmann::json& json, const AugmentConfig& config);
/// Unknown fields and wrong types are an InvalidArgument naming the field; absent fields keep their default.
Result<AugmentConfig> augmentConfigFromJson(const nlohmann::json& json);

/// Sounds that may be mixed under a clip: noise, wind, rooms; at the augmenter's rate.
using Backgrounds = std::vector<std::vector<float>>;

/// Applies a config. Immutable and thread-safe; the caller brings the Random.
class Augmenter {
public:
    /// `rate` is that of every clip. Fails as AugmentConfig::validate.
    static Result<Augmenter> create(const AugmentConfig& config, SampleRate rate,
                                    std::shared_ptr<const Backgrounds> backgrounds = {});
    const AugmentConfig& config() const { return m_config; }

    /// A changed copy of a whole clip; only stretch and speed change its length. Never fails on content: a
    /// clip too short for Rubber Band is left at its pitch.
    std::vector<float> apply(std::span<const float> clip, Random& random) const;

    /// A training window of exactly `length` samples: a random stretch of `clip`, long enough for what
    /// stretch and speed make of it, changed as by apply(). A clip that is too short is laid at a random
    /// place among zeros (before the noise is added).
    std::vector<float> window(std::span<const float> clip, std::size_t length, Random& random) const;

private:
    Augmenter(AugmentConfig config, SampleRate rate, std::shared_ptr<const Backgrounds> backgrounds);
    std::vector<float> warped(std::vector<float> samples, double stretch, double speed) const;
    void changeInPlace(std::vector<float>& samples, Random& random) const;

    AugmentConfig m_config;
    SampleRate m_rate;
    std::shared_ptr<const Backgrounds> m_backgrounds;
};

} // namespace cryscope
