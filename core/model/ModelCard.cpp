// model.json, format version 1:
// {
//   "formatVersion": 1, "name": "cry-detector", "version": "1", "description": "...", "task": "cry" |
//   "reason", "architecture": "cry-cnn", "architectureOptions": {...}, "features": {log-mel settings in
//   samples and Hz}, "windowLength": 16000, "windowHop": 4000, "classes": ["no_cry", "cry"],
//   "temperature": 1.0, "logitBias": [0, 0], "clipCalibration": {"slope": 1, "offset": 0},
//   "thresholds": {"episodeOn": 0.5, "episodeOff": 0.3, "episodeSustained": 1, "sustainedSeconds": 3, "clip":
//   0.5, "reasonConfidence": 1}, "training": {...}, "metrics": {"auc": {"value": 0.9, "low": 0.88, "high":
//   0.92, "protocol": "..."}}, "cost": {"parameters": 48000, "macsPerWindow": 3600000,
//   "millisecondsPerWindow": 0.9},  (may be absent) "weightsSha256": "64 hexadecimal digits of
//   weights.safetensors"
// }
#include "core/model/ModelCard.h"

#include "core/model/JsonFields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace cryscope {
namespace {

constexpr std::array<std::pair<ModelTask, const char*>, 2> kTaskNames{
    {{ModelTask::Cry, "cry"}, {ModelTask::Reason, "reason"}}};
constexpr std::size_t kMaxClasses = 64;
constexpr std::size_t kMaxMetrics = 200;
constexpr int kMaxWindowSeconds = 60;

tl::unexpected<Error> wrong(const std::string& field, const std::string& what)
{
    return fail(ErrorKind::Model, "model.json", "The field " + field + " " + what + ".");
}

bool isName(const std::string& text)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    };
    return !text.empty() && text.size() <= 64 && text.front() != '.' &&
           std::all_of(text.begin(), text.end(), allowed);
}

bool isSha256(const std::string& text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool isBetween(double value, double low, double high)
{
    return value >= low && value <= high; // false for NaN
}

Result<void> validateFeatures(const ModelCard& card)
{
    if (auto checked = card.features.validate(); !checked)
        return fail(ErrorKind::Model, "model.json", checked.error().text());
    // Beyond what any model needs; a stranger's numbers must not decide how much memory is taken.
    const auto& features = card.features;
    if (features.sampleRateHz < 1000 || features.sampleRateHz > 192000)
        return wrong("features.sampleRateHz",
                     "is " + std::to_string(features.sampleRateHz) + " but must lie between 1000 and 192000");
    if (features.fftSize > 16384)
        return wrong("features.fftSize",
                     "is " + std::to_string(features.fftSize) + " but must not pass 16384");
    if (features.melBands > 512)
        return wrong("features.melBands",
                     "is " + std::to_string(features.melBands) + " but must not pass 512");
    if (features.hopLength > 16384 || card.windowLength / features.hopLength > 4096)
        return wrong("features.hopLength", "is " + std::to_string(features.hopLength) +
                                               ", which does not fit windows of " +
                                               std::to_string(card.windowLength) + " samples");
    if (card.windowLength < features.fftSize || card.windowLength > kMaxWindowSeconds * features.sampleRateHz)
        return wrong("windowLength", "is " + std::to_string(card.windowLength) +
                                         " samples but must lie between " + std::to_string(features.fftSize) +
                                         " and " + std::to_string(kMaxWindowSeconds * features.sampleRateHz));
    if (card.windowHop < 1 || card.windowHop > card.windowLength)
        return wrong("windowHop", "is " + std::to_string(card.windowHop) +
                                      " samples but must lie between 1 and " +
                                      std::to_string(card.windowLength));
    return {};
}

Result<void> validateClasses(const ModelCard& card)
{
    if (card.classes.size() < 2 || card.classes.size() > kMaxClasses)
        return wrong("classes",
                     "names " + std::to_string(card.classes.size()) + " classes but must name 2 to 64");
    std::set<std::string> seen;
    for (const auto& name : card.classes) {
        if (!isName(name))
            return wrong("classes", "holds a name that is empty, too long or not plain letters");
        if (!seen.insert(name).second) return wrong("classes", "names \"" + name + "\" twice");
    }
    if (card.task == ModelTask::Cry && card.classes != std::vector<std::string>{"no_cry", "cry"})
        return wrong("classes", "must be no_cry, cry for a model of task cry");
    if (card.task == ModelTask::Reason && seen.contains("not_sure"))
        return wrong("classes", "must not hold not_sure, which is what the program says when it cannot tell");
    if (!card.logitBias.empty() && card.logitBias.size() != card.classes.size())
        return wrong("logitBias", "has " + std::to_string(card.logitBias.size()) + " numbers for " +
                                      std::to_string(card.classes.size()) + " classes");
    return {};
}

Result<void> validateCalibration(const ModelCard& card)
{
    if (!isBetween(card.temperature, 0.01, 100))
        return wrong("temperature",
                     "is " + std::to_string(card.temperature) + " but must lie between 0.01 and 100");
    for (const double bias : card.logitBias)
        if (!isBetween(bias, -100, 100)) return wrong("logitBias", "holds a number outside -100 to 100");
    if (!isBetween(card.clipCalibration.slope, 0.001, 100))
        return wrong("clipCalibration.slope", "must lie between 0.001 and 100");
    if (!isBetween(card.clipCalibration.offset, -1000, 1000))
        return wrong("clipCalibration.offset", "must lie between -1000 and 1000");
    const auto& thresholds = card.thresholds;
    const std::array<std::pair<const char*, double>, 6> probabilities{{
        {"thresholds.episodeOn", thresholds.episodeOn},
        {"thresholds.episodeOff", thresholds.episodeOff},
        {"thresholds.episodeSustained", thresholds.episodeSustained},
        {"thresholds.episodeLasting", thresholds.episodeLasting},
        {"thresholds.clip", thresholds.clip},
        {"thresholds.reasonConfidence", thresholds.reasonConfidence},
    }};
    for (const auto& [name, value] : probabilities)
        if (!isBetween(value, 0, 1)) return wrong(name, "must lie between 0 and 1");
    if (!isBetween(thresholds.sustainedSeconds, 0.1, 60))
        return wrong("thresholds.sustainedSeconds", "must lie between 0.1 and 60");
    if (!isBetween(thresholds.lastingSeconds, 0.1, 60))
        return wrong("thresholds.lastingSeconds", "must lie between 0.1 and 60");
    if (thresholds.episodeOff > thresholds.episodeLasting)
        return wrong("thresholds.episodeOff", "must not be above thresholds.episodeLasting");
    if (thresholds.episodeOff > thresholds.episodeOn)
        return wrong("thresholds.episodeOff", "must not be above thresholds.episodeOn");
    if (thresholds.episodeOff > thresholds.episodeSustained)
        return wrong("thresholds.episodeOff", "must not be above thresholds.episodeSustained");
    return {};
}

Result<CardMetric> metricFromJson(const std::string& name, const nlohmann::json& json)
{
    CardMetric metric;
    JsonFields fields(json, "model.json", ErrorKind::Model, "metrics." + name.substr(0, 60) + ".");
    fields.require("value");
    fields.read("value", metric.value, -1e12, 1e12);
    metric.low = metric.high = metric.value;
    fields.read("low", metric.low, -1e12, 1e12);
    fields.read("high", metric.high, -1e12, 1e12);
    fields.read("protocol", metric.protocol, 2000);
    if (auto done = fields.done(); !done) return tl::unexpected(done.error());
    return metric;
}

Result<ModelCost> costFromJson(const nlohmann::json& json)
{
    constexpr double kMost = 1e15;
    double parameters = 0;
    double macs = 0;
    ModelCost cost;
    JsonFields fields(json, "model.json", ErrorKind::Model, "cost.");
    fields.read("parameters", parameters, 0, kMost);
    fields.read("macsPerWindow", macs, 0, kMost);
    fields.read("millisecondsPerWindow", cost.millisecondsPerWindow, 0, 1e9);
    if (auto done = fields.done(); !done) return tl::unexpected(done.error());
    cost.parameters = std::int64_t(parameters);
    cost.macsPerWindow = std::int64_t(macs);
    return cost;
}

} // namespace

Result<void> ModelCard::validate() const
{
    if (formatVersion != kFormatVersion)
        return fail(ErrorKind::Model, "model.json",
                    "This model has format version " + std::to_string(formatVersion) +
                        ", this CryScope reads " + std::to_string(kFormatVersion) +
                        "; use the CryScope that it was made with, or a newer one.");
    if (!isName(name)) return wrong("name", "must be 1 to 64 letters, digits, dots, hyphens or underscores");
    if (version.empty() || version.size() > 64) return wrong("version", "must have 1 to 64 characters");
    if (description.size() > 10000) return wrong("description", "must not pass 10000 characters");
    if (!isName(architecture)) return wrong("architecture", "must be a plain name");
    if (!architectureOptions.is_null() && !architectureOptions.is_object())
        return wrong("architectureOptions", "must be an object");
    if (auto checked = validateFeatures(*this); !checked) return checked;
    if (auto checked = validateClasses(*this); !checked) return checked;
    if (auto checked = validateCalibration(*this); !checked) return checked;
    for (const auto& [metricName, metric] : metrics)
        if (!std::isfinite(metric.value) || !std::isfinite(metric.low) || !std::isfinite(metric.high))
            return wrong("metrics." + metricName, "holds a number that is not finite");
    if (!isSha256(weightsSha256)) return wrong("weightsSha256", "must be 64 lower-case hexadecimal digits");
    return {};
}

nlohmann::json toJson(const ModelCard& card)
{
    nlohmann::json metrics = nlohmann::json::object();
    for (const auto& [name, metric] : card.metrics)
        metrics[name] = {{"value", metric.value},
                         {"low", metric.low},
                         {"high", metric.high},
                         {"protocol", metric.protocol}};
    nlohmann::json features;
    to_json(features, card.features);
    const auto objectOrEmpty = [](const nlohmann::json& json) {
        return json.is_object() ? json : nlohmann::json::object();
    };
    nlohmann::json json{
        {"formatVersion", card.formatVersion},
        {"name", card.name},
        {"version", card.version},
        {"description", card.description},
        {"task", enumName<ModelTask>(card.task, kTaskNames)},
        {"architecture", card.architecture},
        {"architectureOptions", objectOrEmpty(card.architectureOptions)},
        {"features", features},
        {"windowLength", card.windowLength},
        {"windowHop", card.windowHop},
        {"classes", card.classes},
        {"temperature", card.temperature},
        {"logitBias", card.logitBias},
        {"clipCalibration", {{"slope", card.clipCalibration.slope}, {"offset", card.clipCalibration.offset}}},
        {"thresholds",
         {{"episodeOn", card.thresholds.episodeOn},
          {"episodeOff", card.thresholds.episodeOff},
          {"episodeSustained", card.thresholds.episodeSustained},
          {"sustainedSeconds", card.thresholds.sustainedSeconds},
          {"episodeLasting", card.thresholds.episodeLasting},
          {"lastingSeconds", card.thresholds.lastingSeconds},
          {"clip", card.thresholds.clip},
          {"reasonConfidence", card.thresholds.reasonConfidence}}},
        {"training", objectOrEmpty(card.training)},
        {"metrics", metrics},
        {"weightsSha256", card.weightsSha256}};
    if (card.cost)
        json["cost"] = {{"parameters", card.cost->parameters},
                        {"macsPerWindow", card.cost->macsPerWindow},
                        {"millisecondsPerWindow", card.cost->millisecondsPerWindow}};
    return json;
}

Result<ModelCard> modelCardFromJson(const nlohmann::json& json)
{
    ModelCard card;
    JsonFields fields(json, "model.json", ErrorKind::Model);
    fields.require("formatVersion");
    fields.read("formatVersion", card.formatVersion, 1, 1000000);
    // Later versions may mean anything: say so before complaining of their fields.
    if (fields.done() && card.formatVersion != ModelCard::kFormatVersion)
        return tl::unexpected(card.validate().error());
    for (const char* key : {"name", "version", "task", "architecture", "features", "windowLength",
                            "windowHop", "classes", "weightsSha256"})
        fields.require(key);
    fields.read("name", card.name, 64);
    fields.read("version", card.version, 64);
    fields.read("description", card.description, 10000);
    fields.readEnum<ModelTask>("task", card.task, kTaskNames);
    fields.read("architecture", card.architecture, 64);
    fields.readObject("architectureOptions", card.architectureOptions);
    fields.read("windowLength", card.windowLength, 1, 100000000);
    fields.read("windowHop", card.windowHop, 1, 100000000);
    fields.read("classes", card.classes, kMaxClasses, 64);
    fields.read("temperature", card.temperature, 0.01, 100);
    fields.read("logitBias", card.logitBias, kMaxClasses, -100, 100);
    fields.readObject("training", card.training);
    fields.read("weightsSha256", card.weightsSha256, 64);
    if (const auto* features = fields.find("features"); features != nullptr && fields.done()) {
        auto read = logMelConfigFromJson(*features);
        if (!read) return fail(ErrorKind::Model, "model.json", read.error().text());
        card.features = *read;
    }
    if (const auto* platt = fields.find("clipCalibration"); platt != nullptr && fields.done()) {
        JsonFields inner(*platt, "model.json", ErrorKind::Model, "clipCalibration.");
        inner.read("slope", card.clipCalibration.slope, 0.001, 100);
        inner.read("offset", card.clipCalibration.offset, -1000, 1000);
        if (auto done = inner.done(); !done) return tl::unexpected(done.error());
    }
    if (const auto* thresholds = fields.find("thresholds"); thresholds != nullptr && fields.done()) {
        JsonFields inner(*thresholds, "model.json", ErrorKind::Model, "thresholds.");
        inner.read("episodeOn", card.thresholds.episodeOn, 0, 1);
        inner.read("episodeOff", card.thresholds.episodeOff, 0, 1);
        inner.read("episodeSustained", card.thresholds.episodeSustained, 0, 1);
        inner.read("sustainedSeconds", card.thresholds.sustainedSeconds, 0.1, 60);
        inner.read("episodeLasting", card.thresholds.episodeLasting, 0, 1);
        inner.read("lastingSeconds", card.thresholds.lastingSeconds, 0.1, 60);
        inner.read("clip", card.thresholds.clip, 0, 1);
        inner.read("reasonConfidence", card.thresholds.reasonConfidence, 0, 1);
        if (auto done = inner.done(); !done) return tl::unexpected(done.error());
    }
    if (const auto* cost = fields.find("cost"); cost != nullptr && fields.done()) {
        auto read = costFromJson(*cost);
        if (!read) return tl::unexpected(read.error());
        card.cost = *read;
    }
    if (const auto* metrics = fields.find("metrics"); metrics != nullptr && fields.done()) {
        if (!metrics->is_object() || metrics->size() > kMaxMetrics)
            return wrong("metrics", "must be an object of at most 200 figures");
        for (const auto& [name, value] : metrics->items()) {
            auto metric = metricFromJson(name, value);
            if (!metric) return tl::unexpected(metric.error());
            card.metrics.emplace(name, std::move(*metric));
        }
    }
    if (auto done = fields.done(); !done) return tl::unexpected(done.error());
    if (auto valid = card.validate(); !valid) return tl::unexpected(valid.error());
    return card;
}

} // namespace cryscope
