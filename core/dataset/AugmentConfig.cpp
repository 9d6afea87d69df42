#include "core/dataset/Augmenter.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace cryscope {
namespace {

struct ProbabilityField {
    const char* name;
    double AugmentConfig::*member;
};
struct RangeField {
    const char* name;
    AugmentRange AugmentConfig::*member;
    double lowest, highest; ///< what the range may span
};

constexpr std::array kProbabilities{
    ProbabilityField{"pitchProbability", &AugmentConfig::pitchProbability},
    ProbabilityField{"stretchProbability", &AugmentConfig::stretchProbability},
    ProbabilityField{"speedProbability", &AugmentConfig::speedProbability},
    ProbabilityField{"shiftProbability", &AugmentConfig::shiftProbability},
    ProbabilityField{"reverbProbability", &AugmentConfig::reverbProbability},
    ProbabilityField{"backgroundProbability", &AugmentConfig::backgroundProbability},
    ProbabilityField{"noiseProbability", &AugmentConfig::noiseProbability},
    ProbabilityField{"clipProbability", &AugmentConfig::clipProbability},
    ProbabilityField{"telephoneProbability", &AugmentConfig::telephoneProbability},
    ProbabilityField{"lowPassProbability", &AugmentConfig::lowPassProbability},
    ProbabilityField{"highPassProbability", &AugmentConfig::highPassProbability},
    ProbabilityField{"gainProbability", &AugmentConfig::gainProbability},
};
constexpr std::array kRanges{
    RangeField{"pitchSemitones", &AugmentConfig::pitchSemitones, -augment::kMaxSemitones,
               augment::kMaxSemitones},
    RangeField{"stretch", &AugmentConfig::stretch, augment::kMinStretch, augment::kMaxStretch},
    RangeField{"speed", &AugmentConfig::speed, augment::kMinSpeed, augment::kMaxSpeed},
    RangeField{"shiftSeconds", &AugmentConfig::shiftSeconds, -60, 60},
    RangeField{"rt60Seconds", &AugmentConfig::rt60Seconds, 0.05, 2},
    RangeField{"reverbDb", &AugmentConfig::reverbDb, -30, 0},
    RangeField{"backgroundSnrDb", &AugmentConfig::backgroundSnrDb, -10, 60},
    RangeField{"noiseSnrDb", &AugmentConfig::noiseSnrDb, -10, 60},
    RangeField{"clipDb", &AugmentConfig::clipDb, -20, 0},
    RangeField{"lowPassHz", &AugmentConfig::lowPassHz, 500, 24000},
    RangeField{"highPassHz", &AugmentConfig::highPassHz, 10, 400},
    RangeField{"gainDb", &AugmentConfig::gainDb, -60, 40},
};

std::string shortNumber(double value)
{
    return nlohmann::json(value).dump();
}

Result<double> numberAt(const nlohmann::json& value, const std::string& field)
{
    if (!value.is_number() || !std::isfinite(value.get<double>()))
        return fail(ErrorKind::InvalidArgument, field, "This must be a number, not " + value.dump() + ".");
    return value.get<double>();
}

Result<AugmentRange> rangeAt(const nlohmann::json& value, const std::string& field)
{
    if (!value.is_array() || value.size() != 2)
        return fail(ErrorKind::InvalidArgument, field,
                    "This must be a range such as [1.0, 2.0], not " + value.dump() + ".");
    const auto low = numberAt(value[0], field);
    if (!low) return tl::unexpected(low.error());
    const auto high = numberAt(value[1], field);
    if (!high) return tl::unexpected(high.error());
    return AugmentRange{*low, *high};
}

} // namespace

AugmentConfig AugmentConfig::none()
{
    AugmentConfig config;
    for (const auto& field : kProbabilities) config.*field.member = 0;
    return config;
}

Result<void> AugmentConfig::validate() const
{
    for (const auto& field : kProbabilities)
        if (const double value = this->*field.member; !(value >= 0 && value <= 1))
            return fail(ErrorKind::InvalidArgument, field.name,
                        "A probability must be 0 to 1, not " + shortNumber(value) + ".");
    for (const auto& field : kRanges) {
        const AugmentRange& range = this->*field.member;
        if (!(range.low >= field.lowest && range.low <= range.high && range.high <= field.highest))
            return fail(ErrorKind::InvalidArgument, field.name,
                        "The range must rise and lie within " + shortNumber(field.lowest) + " to " +
                            shortNumber(field.highest) + ", not be " + shortNumber(range.low) + " to " +
                            shortNumber(range.high) + ".");
    }
    if (!(normaliseDbfs >= -60 && normaliseDbfs <= 0))
        return fail(ErrorKind::InvalidArgument, "normaliseDbfs",
                    "The level must be -60 to 0 dBFS, not " + shortNumber(normaliseDbfs) + ".");
    return {};
}

void to_json(nlohmann::json& json, const AugmentConfig& config)
{
    json = nlohmann::json::object();
    for (const auto& field : kProbabilities) json[field.name] = config.*field.member;
    for (const auto& field : kRanges)
        json[field.name] = {(config.*field.member).low, (config.*field.member).high};
    json["normaliseDbfs"] = config.normaliseDbfs;
}

Result<AugmentConfig> augmentConfigFromJson(const nlohmann::json& json)
{
    if (!json.is_object())
        return fail(ErrorKind::InvalidArgument, "augmentation", "This must be a JSON object of settings.");
    AugmentConfig config;
    std::set<std::string> known;
    for (const auto& field : kProbabilities) {
        known.insert(field.name);
        if (!json.contains(field.name)) continue;
        const auto value = numberAt(json[field.name], field.name);
        if (!value) return tl::unexpected(value.error());
        config.*field.member = *value;
    }
    for (const auto& field : kRanges) {
        known.insert(field.name);
        if (!json.contains(field.name)) continue;
        const auto value = rangeAt(json[field.name], field.name);
        if (!value) return tl::unexpected(value.error());
        config.*field.member = *value;
    }
    known.insert("normaliseDbfs");
    if (json.contains("normaliseDbfs")) {
        const auto value = numberAt(json["normaliseDbfs"], "normaliseDbfs");
        if (!value) return tl::unexpected(value.error());
        config.normaliseDbfs = *value;
    }
    for (const auto& [name, value] : json.items())
        if (!known.contains(name))
            return fail(ErrorKind::InvalidArgument, name,
                        "There is no such augmentation setting; see the names in the documentation.");
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    return config;
}

} // namespace cryscope
