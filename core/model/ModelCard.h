#pragma once

#include "core/base/Result.h"
#include "core/features/LogMel.h"

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// What a model decides.
enum class ModelTask {
    Cry,   ///< does this window hold a cry; classes are {"no_cry", "cry"}
    Reason ///< what kind of cry, given that it is one; any set of classes
};

/// A figure never travels without its interval and its protocol.
struct CardMetric {
    double value = 0;
    double low = 0; ///< 95 % interval
    double high = 0;
    std::string protocol; ///< "donor-grouped 5-fold on uploads, donor bootstrap", ...
    bool operator==(const CardMetric&) const = default;
};

/// Thresholds are on calibrated probabilities and were fixed on inner folds.
struct DecisionThresholds {
    double episodeOn = 0.5;      ///< a smoothed window at or above it opens an episode
    double episodeOff = 0.3;     ///< below it the episode is left
    double episodeSustained = 1; ///< a mean over sustainedSeconds at or above it opens one, too; 1: none does
    double clip = 0.5;           ///< decision "cry" of a clip at or above it
    double reasonConfidence = 1; ///< the best reason must reach it, else "not_sure"
    double sustainedSeconds = 3; ///< what episodeSustained is a mean over
    double episodeLasting = 1;   ///< the same over a longer time, for crying that is fainter still
    double lastingSeconds = 6;
    bool operator==(const DecisionThresholds&) const = default;
};

/// Logistic map from an aggregated window logit to the probability that a clip or episode holds a cry.
struct PlattScaling {
    double slope = 1.0;
    double offset = 0.0;
    bool operator==(const PlattScaling&) const = default;
};

/// What a model asks of a computer.
struct ModelCost {
    std::int64_t parameters = 0;      ///< weights, biases, running statistics
    std::int64_t macsPerWindow = 0;   ///< multiplications of the network, without the features
    double millisecondsPerWindow = 0; ///< features and network, one window at a time on one thread of the
                                      ///< computer that trained it
    bool operator==(const ModelCost&) const = default;
};

/// model.json: everything that the weights need to mean something. The JSON form is documented in
/// ModelCard.cpp.
struct ModelCard {
    static constexpr int kFormatVersion = 1;
    int formatVersion = kFormatVersion;
    std::string name;    ///< "cry-detector"
    std::string version; ///< "1"
    std::string description;
    ModelTask task = ModelTask::Cry;
    std::string architecture;           ///< "cry-cnn", ...
    nlohmann::json architectureOptions; ///< the options struct of that network, as JSON
    LogMelConfig features;              ///< exactly as trained; features.sampleRateHz is the model's rate
    int windowLength = 16000;           ///< samples that one decision looks at
    int windowHop = 4000;               ///< samples between decisions in analysis
    std::vector<std::string> classes;   ///< in logit order
    double temperature = 1.0;           ///< logits are divided by it before softmax
    std::vector<double> logitBias;      ///< added after the temperature; empty = zeros
    PlattScaling clipCalibration;       ///< clipLogit() of a clip or episode -> P(it holds a cry)
    DecisionThresholds thresholds;
    nlohmann::json training; ///< data set, split id, seed, licence attributions
    std::map<std::string, CardMetric> metrics;
    std::optional<ModelCost> cost; ///< older bundles lack it
    std::string weightsSha256;

    int sampleRateHz() const { return features.sampleRateHz; }
    /// Field by field; the error names field and value.
    Result<void> validate() const;
};

nlohmann::json toJson(const ModelCard& card);
/// Data from strangers: every field is checked; unknown fields are kept out. Fails with ErrorKind::Model.
Result<ModelCard> modelCardFromJson(const nlohmann::json& json);

} // namespace cryscope
