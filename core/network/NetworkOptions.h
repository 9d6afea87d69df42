#pragma once

#include "core/base/Result.h"
#include "core/features/LogMel.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <vector>

namespace cryscope {

/// What is done to the log-mel levels (dB) of a window before the network sees them. All but Fixed take the
/// level of the recording away, which would otherwise be learned in place of the cry.
enum class Normalisation {
    WindowMean,     ///< (x - mean of the window) / scaleDb
    WindowStandard, ///< (x - mean) / max(standard deviation, 1 dB) of the window
    BandMean,  ///< (x - mean of its band over the window) / scaleDb: also takes the microphone's colour away
    WindowMax, ///< (x - loudest of the window) / scaleDb + 1
    Fixed      ///< (x - fixedMeanDb) / scaleDb
};

enum class TimePooling { Mean, MeanMax, Attention };
enum class BandPooling { Mean, Flatten };

/// Architecture "cry-cnn": blocks of 3 x 3 convolutions on log-mel, pooled over time, then one hidden layer.
struct NetworkOptions {
    static constexpr const char* kArchitecture = "cry-cnn";

    std::vector<int> channels{16, 32, 64, 96}; ///< of each block; every block halves the bands
    int convsPerBlock = 1;
    int kernel = 3;    ///< odd; frames and bands
    int timePools = 3; ///< the first so many blocks halve the frames
    double dropout = 0.2;
    TimePooling timePooling = TimePooling::MeanMax;
    BandPooling bandPooling = BandPooling::Flatten;
    int hidden = 64; ///< 0: from the pooled features to the logits at once
    Normalisation normalisation = Normalisation::WindowMean;
    double absoluteFloorDb = -100; ///< lower levels are raised to it first
    double dynamicRangeDb = 80;    ///< levels further below the window's loudest are raised; 0: off
    double fixedMeanDb = -50;
    double scaleDb = 20;

    bool operator==(const NetworkOptions&) const = default;
    /// The error names field and value.
    Result<void> validate() const;
    /// Whether windows of `windowLength` samples are large enough for the halvings and small enough for
    /// memory.
    Result<void> validateFor(const LogMelConfig& features, int windowLength) const;
    /// Weights and biases that a network of these options has (running statistics included).
    std::int64_t parameterCount(int melBands, int classes) const;
    int bandsAfterBlocks(int melBands) const;
};

/// "tiny", "base" and "large": about 20 k, 110 k and 800 k parameters at 64 bands.
Result<NetworkOptions> namedNetwork(const std::string& size);

nlohmann::json toJson(const NetworkOptions& options);
/// A field "size" names the starting point; others override it. Unknown fields are refused. Errors carry
/// `kind`.
Result<NetworkOptions> networkOptionsFromJson(const nlohmann::json& json, ErrorKind kind);

/// Frames that a window gives.
int framesOf(const LogMelConfig& features, int windowLength);

} // namespace cryscope
