#pragma once

#include "core/base/Result.h"
#include "core/features/LogMel.h"
#include "core/model/ModelCard.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace cryscope {

/// Which trunks a network has; the head behind them is the same.
enum class Architecture {
    CryCnn,       ///< "cry-cnn": convolutions on log-mel
    DeepSpectral, ///< "deep-spectral": MFCC, their deltas and chroma through convolutions and a GRU
    CryHybrid     ///< "cry-hybrid": both trunks, joined before the head
};

/// The name that stands in model.json.
std::string architectureName(Architecture architecture);
/// Also the short forms of the command line: cnn, spectral, hybrid. Fails with `kind`, naming what there is.
Result<Architecture> architectureFromName(const std::string& name, ErrorKind kind);

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

/// Blocks of convolutions on log-mel, pooled over time.
struct CnnTrunkOptions {
    std::vector<int> channels{16, 32, 64, 96}; ///< of each block; every block halves the bands
    int convsPerBlock = 1;
    int kernel = 3; ///< odd; frames and bands
    /// Parts of the channels that hear nothing of each other up to the head: so many networks side by side.
    /// Every entry of channels is a multiple of it.
    int groups = 1;
    int timePools = 3; ///< the first so many blocks halve the frames
    TimePooling timePooling = TimePooling::MeanMax;
    BandPooling bandPooling = BandPooling::Flatten;
    Normalisation normalisation = Normalisation::WindowMean;
    double absoluteFloorDb = -100; ///< lower levels are raised to it first
    double dynamicRangeDb = 80;    ///< levels further below the window's loudest are raised; 0: off
    double fixedMeanDb = -50;
    double scaleDb = 20;

    bool operator==(const CnnTrunkOptions&) const = default;
    int bandsAfterBlocks(int melBands) const;
    int featureCount(int melBands) const; ///< that the head gets
};

/// What follows the order of sounds in time.
enum class SequenceModel { None, Gru, SelfAttention };

/// Coefficients over time: 1-D convolutions, then a sequence model, pooled over time. The MFCC are those of
/// the card's log-mel settings.
struct SpectralTrunkOptions {
    int coefficients = 20;         ///< MFCC, c0 kept
    int deltas = 2;                ///< orders of deltas beside them: 0, 1 or 2
    int deltaWidth = 9;            ///< frames
    bool chroma = true;            ///< the twelve pitch classes
    int chromaWindow = 2048;       ///< samples: longer than log-mel's, so that semitones come apart
    bool removeMean = true;        ///< the mean of each coefficient over the window: level and microphone
    double absoluteFloorDb = -100; ///< of the log-mel levels, as in CnnTrunkOptions
    double dynamicRangeDb = 80;
    std::vector<int> channels{48, 64, 96}; ///< of each block: convolution, batch norm, ReLU
    int kernel = 5;                        ///< odd; frames
    int timePools = 2;                     ///< the first so many blocks halve the frames
    SequenceModel sequence = SequenceModel::Gru;
    int units = 48; ///< of the GRU in each direction; of the attention's keys
    TimePooling timePooling = TimePooling::Attention;

    bool operator==(const SpectralTrunkOptions&) const = default;
    int columns() const; ///< features of one frame
    int featureCount() const;
    int chromaFrames(const LogMelConfig& features, int windowLength) const; ///< 0 without chroma
};

/// From the pooled features to the logits.
struct HeadOptions {
    int hidden = 64; ///< 0: from the pooled features to the logits at once
    double dropout = 0.2;
    bool operator==(const HeadOptions&) const = default;
};

/// Everything that makes a network. Trunks that the architecture lacks are ignored.
struct NetworkOptions {
    Architecture architecture = Architecture::CryCnn;
    CnnTrunkOptions cnn;
    SpectralTrunkOptions spectral;
    HeadOptions head;

    bool hasCnn() const { return architecture != Architecture::DeepSpectral; }
    bool hasSpectral() const { return architecture != Architecture::CryCnn; }
    bool operator==(const NetworkOptions&) const = default;
    /// The error names field and value.
    Result<void> validate() const;
    /// Whether windows of `windowLength` samples are large enough for the halvings and small enough for
    /// memory.
    Result<void> validateFor(const LogMelConfig& features, int windowLength) const;
    /// Weights and biases that a network of these options has (running statistics included).
    std::int64_t parameterCount(int melBands, int classes) const;
    /// Multiplications of a window in convolutions, sequence models and layers; without the features.
    std::int64_t macsPerWindow(const LogMelConfig& features, int windowLength, int classes) const;
    /// Floats that the front end gives the network for one window.
    std::int64_t inputSize(const LogMelConfig& features, int windowLength) const;
    /// Floats of the largest layer of one window.
    std::int64_t activationCount(const LogMelConfig& features, int windowLength) const;
};

/// "tiny", "base" and "large". At 64 bands about 20 k, 110 k and 800 k parameters of cry-cnn, 15 k, 110 k and
/// 520 k of deep-spectral, and of cry-hybrid their sum.
Result<NetworkOptions> namedNetwork(const std::string& size,
                                    Architecture architecture = Architecture::CryCnn);

/// The options of the architecture alone, without its name: as in model.json.
nlohmann::json toJson(const NetworkOptions& options);
/// Fields "architecture" and "size" name the starting point; others override it. cry-hybrid keeps its trunks
/// in "cnn" and "spectral". Unknown fields are refused. Errors carry `kind`.
Result<NetworkOptions> networkOptionsFromJson(const nlohmann::json& json, ErrorKind kind);

/// Those of a bundle. Fails with Model: unknown architecture, options that do not fit the card.
Result<NetworkOptions> networkOptionsOf(const ModelCard& card);

/// Frames that a window gives.
int framesOf(const LogMelConfig& features, int windowLength);

} // namespace cryscope
