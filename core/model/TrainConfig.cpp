#include "core/model/JsonFields.h"
#include "core/model/Training.h"

#include <algorithm>
#include <array>
#include <set>

namespace cryscope {
namespace {

constexpr std::array<std::pair<ModelTask, const char*>, 2> kTasks{
    {{ModelTask::Cry, "cry"}, {ModelTask::Reason, "reason"}}};
constexpr std::array<std::pair<LossKind, const char*>, 3> kLosses{
    {{LossKind::CrossEntropy, "crossEntropy"},
     {LossKind::Focal, "focal"},
     {LossKind::LogitAdjusted, "logitAdjusted"}}};
constexpr std::array<std::pair<Freeze, const char*>, 3> kFreezes{
    {{Freeze::None, "none"}, {Freeze::Head, "head"}, {Freeze::LastBlock, "lastBlock"}}};
constexpr std::array<std::pair<BagPooling, const char*>, 5> kPoolings{{{BagPooling::LogMeanExp, "logMeanExp"},
                                                                       {BagPooling::Max, "max"},
                                                                       {BagPooling::Mean, "mean"},
                                                                       {BagPooling::TopK, "topK"},
                                                                       {BagPooling::Window, "window"}}};

/// {"cry": {"esc": 0.3}}: weights by class and source.
void readWeights(JsonFields& fields, const char* key, const std::vector<std::string>& classes,
                 SourceWeights& out)
{
    const auto* value = fields.find(key);
    if (value == nullptr || !fields.done()) return;
    SourceWeights weights;
    if (!value->is_object()) return fields.complain(key, "must be an object of classes");
    for (const auto& [name, sources] : value->items()) {
        if (std::find(classes.begin(), classes.end(), name) == classes.end())
            return fields.complain(key,
                                   "names the class \"" + name.substr(0, 40) + "\", which classes does not");
        if (!sources.is_object())
            return fields.complain(key, "must give an object of sources for each class");
        for (const auto& [source, weight] : sources.items()) {
            if (!weight.is_number() || !(weight.get<double>() >= 0 && weight.get<double>() <= 1e6))
                return fields.complain(key, "gives a weight of \"" + source.substr(0, 40) +
                                                "\" that is not a number from 0 to 1000000");
            weights[name][source] = weight.get<double>();
        }
    }
    out = std::move(weights);
}

void readThresholds(JsonFields& fields, std::optional<DecisionThresholds>& out)
{
    const auto* value = fields.find("thresholds");
    if (value == nullptr || value->is_null() || !fields.done()) return;
    DecisionThresholds thresholds;
    JsonFields inner(*value, {}, ErrorKind::InvalidArgument, "thresholds.");
    inner.read("episodeOn", thresholds.episodeOn, 0, 1);
    inner.read("episodeOff", thresholds.episodeOff, 0, 1);
    inner.read("episodeSustained", thresholds.episodeSustained, 0, 1);
    inner.read("sustainedSeconds", thresholds.sustainedSeconds, 0.1, 60);
    inner.read("episodeLasting", thresholds.episodeLasting, 0, 1);
    inner.read("lastingSeconds", thresholds.lastingSeconds, 0.1, 60);
    inner.read("clip", thresholds.clip, 0, 1);
    inner.read("reasonConfidence", thresholds.reasonConfidence, 0, 1);
    if (!inner.doneStrict())
        return fields.complain("thresholds", "is wrong: " + inner.doneStrict().error().sentence);
    out = thresholds;
}

tl::unexpected<Error> wrong(const std::string& sentence)
{
    return fail(ErrorKind::InvalidArgument, {}, sentence);
}

} // namespace

Result<void> TrainConfig::validate() const
{
    if (auto valid = features.validate(); !valid) return valid;
    if (windowLength < features.fftSize || windowLength > 60 * features.sampleRateHz)
        return wrong("windowLength is " + std::to_string(windowLength) + " samples but must lie between " +
                     std::to_string(features.fftSize) + " and " + std::to_string(60 * features.sampleRateHz) +
                     ".");
    if (windowHop < 1 || windowHop > windowLength)
        return wrong("windowHop is " + std::to_string(windowHop) +
                     " samples but must lie between 1 and windowLength.");
    if (bagSeconds * features.sampleRateHz < windowLength)
        return wrong("bagSeconds is " + std::to_string(bagSeconds) + ", shorter than a window.");
    const std::set<std::string> distinct(classes.begin(), classes.end());
    if (classes.size() < 2 || distinct.size() != classes.size())
        return wrong("classes must name at least two classes, each once.");
    if (task == ModelTask::Cry && classes != std::vector<std::string>{"no_cry", "cry"})
        return wrong("classes must be no_cry, cry for the task cry.");
    if (task == ModelTask::Cry && bagTopK > bagWindows)
        return wrong("bagTopK is " + std::to_string(bagTopK) + ", more than the bagWindows.");
    if (loss == LossKind::LogitAdjusted && balanceClasses)
        return wrong("loss logitAdjusted makes up for rare classes, and so does balanceClasses; choose one "
                     "of the two.");
    if (minLearningRate > learningRate) return wrong("minLearningRate must not be above learningRate.");
    if (thresholds && thresholds->episodeOff > thresholds->episodeOn)
        return wrong("thresholds.episodeOff must not be above thresholds.episodeOn.");
    return {};
}

nlohmann::json toJson(const TrainConfig& config)
{
    nlohmann::json features;
    to_json(features, config.features);
    nlohmann::json json{{"name", config.name},
                        {"version", config.version},
                        {"description", config.description},
                        {"task", enumName<ModelTask>(config.task, kTasks)},
                        {"labelColumn", config.labelColumn},
                        {"sourceColumn", config.sourceColumn},
                        {"classes", config.classes},
                        {"attribution", config.attribution},
                        {"features", features},
                        {"windowLength", config.windowLength},
                        {"windowHop", config.windowHop},
                        {"network", config.network},
                        {"augmentation", config.augmentation},
                        {"bagSeconds", config.bagSeconds},
                        {"bagWindows", config.bagWindows},
                        {"bagPooling", enumName<BagPooling>(config.bagPooling, kPoolings)},
                        {"bagSharpness", config.bagSharpness},
                        {"bagTopK", config.bagTopK},
                        {"epochs", config.epochs},
                        {"clipsPerEpoch", config.clipsPerEpoch},
                        {"clipsPerBatch", config.clipsPerBatch},
                        {"learningRate", config.learningRate},
                        {"minLearningRate", config.minLearningRate},
                        {"warmUpEpochs", config.warmUpEpochs},
                        {"weightDecay", config.weightDecay},
                        {"labelSmoothing", config.labelSmoothing},
                        {"loss", enumName<LossKind>(config.loss, kLosses)},
                        {"focalGamma", config.focalGamma},
                        {"logitAdjustment", config.logitAdjustment},
                        {"gradientClip", config.gradientClip},
                        {"emaDecay", config.emaDecay},
                        {"patience", config.patience},
                        {"mixUp", config.mixUp},
                        {"timeMasks", config.timeMasks},
                        {"maxMaskFrames", config.maxMaskFrames},
                        {"bandMasks", config.bandMasks},
                        {"maxMaskBands", config.maxMaskBands},
                        {"balanceClasses", config.balanceClasses},
                        {"sourceWeights", config.sourceWeights},
                        {"lossWeights", config.lossWeights},
                        {"innerFolds", config.innerFolds},
                        {"episodeFalseAlarmRate", config.episodeFalseAlarmRate},
                        {"noiseSources", config.noiseSources},
                        {"silenceShare", config.silenceShare},
                        {"weakSources", config.weakSources},
                        {"reasonPrecision", config.reasonPrecision},
                        {"calibrationBias", config.calibrationBias},
                        {"freeze", enumName<Freeze>(config.freeze, kFreezes)},
                        {"seed", config.seed},
                        {"loaderThreads", config.loaderThreads},
                        {"computeThreads", config.computeThreads}};
    if (config.thresholds)
        json["thresholds"] = {{"episodeOn", config.thresholds->episodeOn},
                              {"episodeOff", config.thresholds->episodeOff},
                              {"episodeSustained", config.thresholds->episodeSustained},
                              {"sustainedSeconds", config.thresholds->sustainedSeconds},
                              {"episodeLasting", config.thresholds->episodeLasting},
                              {"lastingSeconds", config.thresholds->lastingSeconds},
                              {"clip", config.thresholds->clip},
                              {"reasonConfidence", config.thresholds->reasonConfidence}};
    return json;
}

Result<TrainConfig> trainConfigFromJson(const nlohmann::json& json, TrainConfig config)
{
    JsonFields fields(json, {}, ErrorKind::InvalidArgument);
    fields.read("name", config.name, 64);
    fields.read("version", config.version, 64);
    fields.read("description", config.description, 10000);
    fields.readEnum<ModelTask>("task", config.task, kTasks);
    fields.read("labelColumn", config.labelColumn, 100);
    fields.read("sourceColumn", config.sourceColumn, 100);
    fields.read("classes", config.classes, 64, 64);
    fields.read("attribution", config.attribution, 20000);
    if (const auto* features = fields.find("features"); features != nullptr && fields.done()) {
        auto read = logMelConfigFromJson(*features);
        if (!read) return tl::unexpected(read.error());
        config.features = *read;
    }
    fields.read("windowLength", config.windowLength, 1, 100000000);
    fields.read("windowHop", config.windowHop, 1, 100000000);
    fields.readObject("network", config.network);
    fields.readObject("augmentation", config.augmentation);
    fields.read("bagSeconds", config.bagSeconds, 0.05, 600);
    fields.read("bagWindows", config.bagWindows, 1, 256);
    fields.readEnum<BagPooling>("bagPooling", config.bagPooling, kPoolings);
    fields.read("bagSharpness", config.bagSharpness, 0.01, 100);
    fields.read("bagTopK", config.bagTopK, 1, 256);
    fields.read("epochs", config.epochs, 1, 100000);
    fields.read("clipsPerEpoch", config.clipsPerEpoch, 0, 100000000);
    fields.read("clipsPerBatch", config.clipsPerBatch, 1, 4096);
    fields.read("learningRate", config.learningRate, 1e-8, 10);
    fields.read("minLearningRate", config.minLearningRate, 0, 10);
    fields.read("warmUpEpochs", config.warmUpEpochs, 0, 1000);
    fields.read("weightDecay", config.weightDecay, 0, 10);
    fields.read("labelSmoothing", config.labelSmoothing, 0, 0.9);
    fields.readEnum<LossKind>("loss", config.loss, kLosses);
    fields.read("focalGamma", config.focalGamma, 0, 10);
    fields.read("logitAdjustment", config.logitAdjustment, 0, 10);
    fields.read("gradientClip", config.gradientClip, 0, 1e9);
    fields.read("emaDecay", config.emaDecay, 0, 0.999999);
    fields.read("patience", config.patience, 1, 100000);
    fields.read("mixUp", config.mixUp, 0, 10);
    fields.read("timeMasks", config.timeMasks, 0, 20);
    fields.read("maxMaskFrames", config.maxMaskFrames, 0, 10000);
    fields.read("bandMasks", config.bandMasks, 0, 20);
    fields.read("maxMaskBands", config.maxMaskBands, 0, 512);
    fields.read("balanceClasses", config.balanceClasses);
    readWeights(fields, "sourceWeights", config.classes, config.sourceWeights);
    readWeights(fields, "lossWeights", config.classes, config.lossWeights);
    fields.read("innerFolds", config.innerFolds, 2, 50);
    fields.read("episodeFalseAlarmRate", config.episodeFalseAlarmRate, 0, 1);
    fields.read("noiseSources", config.noiseSources, 100, 200);
    fields.read("silenceShare", config.silenceShare, 0, 0.9);
    fields.read("weakSources", config.weakSources, 100, 200);
    readThresholds(fields, config.thresholds);
    fields.read("reasonPrecision", config.reasonPrecision, 0.05, 0.99);
    fields.read("calibrationBias", config.calibrationBias);
    fields.readEnum<Freeze>("freeze", config.freeze, kFreezes);
    fields.read("seed", config.seed);
    fields.read("loaderThreads", config.loaderThreads, 1, 256);
    fields.read("computeThreads", config.computeThreads, 1, 256);
    if (auto done = fields.doneStrict(); !done) return tl::unexpected(done.error());
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    return config;
}

TrainConfig defaultReasonConfig()
{
    TrainConfig config;
    config.name = "cry-reason";
    config.task = ModelTask::Reason;
    config.labelColumn = "reason";
    config.classes = {"hungry", "belly_pain", "burping", "discomfort", "tired"};
    config.windowLength = 5 * config.features.sampleRateHz;
    config.windowHop = config.features.sampleRateHz;
    config.bagWindows = 1;
    config.bagPooling = BagPooling::Mean;
    return config;
}

void takeOver(const ModelCard& card, TrainConfig& config)
{
    config.task = card.task;
    config.features = card.features;
    config.windowLength = card.windowLength;
    config.windowHop = card.windowHop;
    config.classes = card.classes;
    config.bagSeconds = std::max(config.bagSeconds, double(card.windowLength) / card.sampleRateHz());
    config.network = card.architectureOptions;
    config.network["architecture"] = card.architecture;
}

} // namespace cryscope
