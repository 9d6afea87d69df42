#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Result.h"
#include "core/model/Device.h"
#include "core/model/ModelCard.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// How the windows of a clip share its one label: a clip of seven seconds that holds a cry does not cry in
/// each.
enum class BagPooling {
    LogMeanExp, ///< log(mean(exp(sharpness * logit))) / sharpness: between the mean and the largest
    Max,
    Mean,
    TopK,  ///< mean of the topK largest
    Window ///< every window carries the clip's label
};

/// What a step lowers; classes that are rare in the training clips weigh more in the last two.
enum class LossKind {
    CrossEntropy,
    Focal,        ///< Lin et al. 2017: clips that are told already count little
    LogitAdjusted ///< Menon et al. 2021: logits are shifted by how common the classes are
};

/// What fine-tuning leaves as it is in the model that it starts from.
enum class Freeze {
    None,
    Head,     ///< the head alone learns
    LastBlock ///< the head and the last block of every trunk learn
};

/// A source's weight in the draw of training clips, by class: {"cry": {"esc": 0.3}}.
using SourceWeights = std::map<std::string, std::map<std::string, double>>;

/// Everything that decides what a training run learns; the same file, data and seed give the same weights.
/// Probabilities and shares are 0..1, lengths in samples at features.sampleRateHz unless the name says
/// otherwise.
struct TrainConfig {
    std::string name = "cry-detector";
    std::string version = "1";
    std::string description;
    ModelTask task = ModelTask::Cry;
    std::string labelColumn = "cry";
    std::string sourceColumn = "source";
    std::vector<std::string> classes{"no_cry", "cry"}; ///< in logit order
    std::string attribution;                           ///< of the data, for the card: licences ask for it

    LogMelConfig features;
    int windowLength = 16000; ///< what one decision looks at
    int windowHop = 4000;     ///< between decisions in analysis, and in scoring clips
    nlohmann::json network = nlohmann::json::object(); ///< options of core/network
    nlohmann::json augmentation =
        nlohmann::json::object(); ///< AugmentConfig of core/dataset; absent fields: its defaults

    double bagSeconds =
        7.0; ///< of a clip, from which a bag of windows is drawn; a longer clip gives a random stretch
    int bagWindows = 4; ///< windows that one clip gives to a step
    BagPooling bagPooling = BagPooling::LogMeanExp;
    double bagSharpness = 1.0;
    int bagTopK = 2;

    int epochs = 40;
    int clipsPerEpoch = 0; ///< 0: as many as there are training clips
    int clipsPerBatch = 32;
    double learningRate = 2e-3; ///< AdamW, linear warm-up, then cosine down to minLearningRate
    double minLearningRate = 2e-5;
    double warmUpEpochs = 1;
    double weightDecay = 1e-3;
    double labelSmoothing = 0.05;
    LossKind loss = LossKind::CrossEntropy;
    double focalGamma = 2;      ///< of Focal; 0 is CrossEntropy
    double logitAdjustment = 1; ///< of LogitAdjusted: factor on the logarithms of the shares
    double gradientClip = 5;    ///< largest norm of all gradients together; 0: off
    double emaDecay = 0.99;     ///< of the averaged weights, which are what is kept; 0: off
    int patience = 8;           ///< epochs without a better validation before stopping
    double mixUp = 0;           ///< Beta(mixUp, mixUp) share between two clips of a batch; 0: off
    int timeMasks = 1;          ///< SpecAugment on the normalised levels
    int maxMaskFrames = 8;
    int bandMasks = 1;
    int maxMaskBands = 8;

    bool balanceClasses = true; ///< every class is drawn equally often
    /// How often a source is drawn; a class that stands here draws only from the sources that it names, the
    /// others from all their clips evenly.
    SourceWeights sourceWeights;
    SourceWeights lossWeights; ///< factor on the loss of weakly labelled clips; default 1

    int innerFolds = 5; ///< grouped; one of them validates: early stopping, temperature, thresholds
    double episodeFalseAlarmRate =
        0.005; ///< share of negative clips that may open an episode, sets thresholds.episodeOn
    std::vector<std::string> noiseSources{"background"}; ///< sources that are also mixed under other clips
    double silenceShare = 0.02; ///< of the clips of task cry: silence and faint noise, which are "no_cry"
    std::vector<std::string> weakSources;         ///< whose negatives are not trusted when thresholds are set
    std::optional<DecisionThresholds> thresholds; ///< given: not fitted
    double reasonPrecision = 0.75; ///< kinds: an answer is given where so many are right at least, and more
                                   ///< than by always naming the commonest; else it is "not sure"
    bool calibrationBias = true;   ///< kinds: a bias of each class beside the temperature
    Freeze freeze = Freeze::None;  ///< only with a model to start from

    std::uint64_t seed = 1;
    int loaderThreads = 2;  ///< that decode, change and measure clips while one thread learns
    int computeThreads = 1; ///< of LibTorch

    bool operator==(const TrainConfig&) const = default;
    /// The error names field and value. Network and augmentation are checked by the engine.
    Result<void> validate() const;
};

nlohmann::json toJson(const TrainConfig& config);
/// Absent fields keep the defaults of `base`; unknown fields and wrong types are an InvalidArgument naming
/// the field.
Result<TrainConfig> trainConfigFromJson(const nlohmann::json& json, TrainConfig base = {});
/// Fine-tuning begins with what the model of `card` hears, how it is built and which classes it tells; the
/// rest of `config` stays.
void takeOver(const ModelCard& card, TrainConfig& config);
/// The starting point for a model of five kinds: windows of 5 s, classes hungry, belly_pain, ...
TrainConfig defaultReasonConfig();

struct TrainRequest {
    std::filesystem::path manifest;
    std::filesystem::path output; ///< folder of the bundle, the run log, checkpoints and out-of-fold scores
    /// A bundle of the same features and network whose weights are the starting point; of the classes that
    /// it lacks, the head begins at random. Empty: all does.
    std::filesystem::path init;
    TrainConfig config;
    DeviceRequest device = DeviceRequest::Auto;
    int folds = 0;          ///< >= 2: grouped cross-validation first, its scores to output/oof.csv
    std::string foldColumn; ///< takes these folds in place of drawn ones
    /// With foldColumn: learns and scores this fold alone (0-based, in the order of the names) and keeps no
    /// model: one piece of a cross-validation that several machines share. Its scores go to output/oof.csv.
    std::optional<int> onlyFold;
    bool resume = false; ///< goes on from the checkpoints in `output`
    /// Learns a few batches of a sample of the clips to see how long the whole would take
    /// (TrainOutcome::estimate); writes nothing, needs no output.
    bool estimates = false;
};

/// How long a run will take on this computer, at most: early stopping may end it sooner.
struct TrainEstimate {
    double seconds = 0;       ///< all of it
    double decodeSeconds = 0; ///< of these until the first batch
    double epochSeconds = 0;  ///< of one epoch with its validation
    std::int64_t clips = 0;   ///< labelled rows that it would learn from and validate with
};
nlohmann::json toJson(const TrainEstimate& estimate);

/// How one class does among the clips that validate, at the most probable answer.
struct TrainClassFigures {
    std::string name;
    std::int64_t clips = 0;
    double recall = 0;    ///< NaN without clips
    double precision = 0; ///< 0 where it was never answered
    bool operator==(const TrainClassFigures&) const = default;
};

/// What is told after every epoch, and between: the epochs are the lines of output/train.jsonl.
struct TrainProgress {
    std::string stage;   ///< "decode", "fold 2 of 5", "final"
    double fraction = 0; ///< of the whole request
    int epoch = 0;       ///< 1-based; 0 while no epoch has ended
    int epochs = 0;
    std::optional<double> trainLoss, validationLoss;
    std::optional<double> validationScore; ///< AUC, of kinds the mean over them
    double learningRate = 0;
    double seconds = 0;  ///< since the start
    bool isBest = false; ///< these weights are now the ones that are kept
    std::string message; ///< a sentence, when there is one
    /// Within an epoch: batches of it that are done, of how many; `epoch` is the last that has ended, and
    /// trainLoss the mean of this one so far. 0 at the end of an epoch.
    int step = 0;
    int steps = 0;
    std::int64_t memoryBytes = 0;           ///< of the process that learns; 0: not known
    std::vector<TrainClassFigures> classes; ///< at the end of an epoch that validates
};
nlohmann::json toJson(const TrainProgress& progress);
/// What toJson() wrote; what is absent or of another type keeps its default, so that older logs read too.
TrainProgress trainProgressFromJson(const nlohmann::json& json);
using TrainProgressFn = std::function<void(const TrainProgress&)>;

struct TrainOutcome {
    ModelCard card;            ///< of the bundle in request.output
    bool wasCancelled = false; ///< the bundle holds the best so far, calibrated as usual
    bool wasStopped = false;   ///< as wasCancelled, because the loss was no number: the last note says where
    int epochs = 0;
    std::filesystem::path outOfFold; ///< empty without cross-validation
    std::vector<std::string> notes;  ///< sentences for whoever reads the figures: skipped files, thin classes
    std::optional<TrainEstimate> estimate; ///< with TrainRequest::estimates, and then nothing else
};

} // namespace cryscope
