#include "core/model/Training.h"

#include <cmath>
#include <limits>

namespace cryscope {
namespace {

nlohmann::json numberOrNull(double value)
{
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json();
}

/// The field where it is there and a number; null and anything else leave `value` as it is.
template <class Number>
void readNumber(const nlohmann::json& json, const char* key, Number& value)
{
    if (const auto found = json.find(key); found != json.end() && found->is_number())
        value = found->get<Number>();
}

void readNumber(const nlohmann::json& json, const char* key, std::optional<double>& value)
{
    if (const auto found = json.find(key); found != json.end() && found->is_number())
        value = found->get<double>();
}

void readText(const nlohmann::json& json, const char* key, std::string& value)
{
    if (const auto found = json.find(key); found != json.end() && found->is_string())
        value = found->get<std::string>();
}

} // namespace

nlohmann::json toJson(const TrainProgress& progress)
{
    nlohmann::json json{
        {"stage", progress.stage}, {"fraction", progress.fraction}, {"seconds", progress.seconds}};
    if (progress.epoch > 0) {
        json["epoch"] = progress.epoch;
        json["learning_rate"] = progress.learningRate;
        json["best"] = progress.isBest;
    }
    if (progress.epochs > 0) json["epochs"] = progress.epochs;
    if (progress.trainLoss) json["train_loss"] = *progress.trainLoss;
    if (progress.validationLoss) json["validation_loss"] = *progress.validationLoss;
    if (progress.validationScore) json["validation_score"] = *progress.validationScore;
    if (!progress.message.empty()) json["message"] = progress.message;
    if (progress.steps > 0) {
        json["step"] = progress.step;
        json["steps"] = progress.steps;
    }
    if (progress.memoryBytes > 0) json["memory_bytes"] = progress.memoryBytes;
    for (const auto& figures : progress.classes)
        json["classes"].push_back({{"name", figures.name},
                                   {"clips", figures.clips},
                                   {"recall", numberOrNull(figures.recall)},
                                   {"precision", numberOrNull(figures.precision)}});
    return json;
}

TrainProgress trainProgressFromJson(const nlohmann::json& json)
{
    TrainProgress progress;
    if (!json.is_object()) return progress;
    readText(json, "stage", progress.stage);
    readText(json, "message", progress.message);
    readNumber(json, "fraction", progress.fraction);
    readNumber(json, "seconds", progress.seconds);
    readNumber(json, "epoch", progress.epoch);
    readNumber(json, "epochs", progress.epochs);
    readNumber(json, "learning_rate", progress.learningRate);
    readNumber(json, "train_loss", progress.trainLoss);
    readNumber(json, "validation_loss", progress.validationLoss);
    readNumber(json, "validation_score", progress.validationScore);
    readNumber(json, "step", progress.step);
    readNumber(json, "steps", progress.steps);
    readNumber(json, "memory_bytes", progress.memoryBytes);
    if (const auto best = json.find("best"); best != json.end() && best->is_boolean())
        progress.isBest = best->get<bool>();
    if (const auto classes = json.find("classes"); classes != json.end() && classes->is_array())
        for (const auto& entry : *classes) {
            if (!entry.is_object()) continue;
            TrainClassFigures figures;
            figures.recall = std::numeric_limits<double>::quiet_NaN();
            readText(entry, "name", figures.name);
            readNumber(entry, "clips", figures.clips);
            readNumber(entry, "recall", figures.recall);
            readNumber(entry, "precision", figures.precision);
            progress.classes.push_back(std::move(figures));
        }
    return progress;
}

nlohmann::json toJson(const TrainEstimate& estimate)
{
    return {{"seconds", estimate.seconds},
            {"decode_seconds", estimate.decodeSeconds},
            {"epoch_seconds", estimate.epochSeconds},
            {"clips", estimate.clips}};
}

} // namespace cryscope
