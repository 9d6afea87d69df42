#include "ui/training/TrainPresets.h"

#include "core/dataset/Augmenter.h"

#include <algorithm>
#include <thread>

namespace cryscope {

namespace {

constexpr std::size_t kMostClasses = 64;

nlohmann::json augmentationOf(TrainPreset preset)
{
    AugmentConfig config;
    if (preset != TrainPreset::Careful) {
        // What costs little: another place, another level, another noise.
        config.reverbProbability = preset == TrainPreset::Quick ? 0 : 0.2;
        config.backgroundProbability = 0.2;
        config.noiseProbability = 0.3;
        config.lowPassProbability = 0.3;
        config.telephoneProbability = 0.1;
    } else {
        config.speedProbability = 0.5;
        config.shiftProbability = 0.3;
        config.pitchProbability = 0.1;
    }
    nlohmann::json json;
    to_json(json, config);
    return json;
}

} // namespace

void applyPreset(TrainConfig& config, TrainPreset preset)
{
    const TrainConfig usual;
    config.augmentation = augmentationOf(preset);
    config.balanceClasses = true;
    config.warmUpEpochs = usual.warmUpEpochs;
    config.mixUp = 0;
    switch (preset) {
    case TrainPreset::Quick:
        config.epochs = 8;
        config.patience = 3;
        config.learningRate = 3e-3;
        config.clipsPerBatch = 32;
        break;
    case TrainPreset::Careful:
        config.epochs = 60;
        config.patience = 12;
        config.learningRate = usual.learningRate;
        config.clipsPerBatch = 32;
        config.mixUp = 0.2;
        break;
    case TrainPreset::OneInfant:
        config.epochs = 15;
        config.patience = 5;
        config.learningRate = 3e-4;
        config.clipsPerBatch = 16;
        break;
    }
    config.minLearningRate = config.learningRate / 100;
    if (config.network.contains("size"))
        config.network["size"] = preset == TrainPreset::Quick ? "tiny" : "base";
}

TrainConfig startingConfig(ModelTask task, const std::vector<std::string>& kinds)
{
    TrainConfig config = task == ModelTask::Reason ? defaultReasonConfig() : TrainConfig{};
    if (task == ModelTask::Reason && kinds.size() >= 2) {
        config.classes = kinds;
        config.classes.resize(std::min(kinds.size(), kMostClasses));
    }
    config.name = task == ModelTask::Reason ? "my-cry-reason" : "my-cry-detector";
    config.network = {{"architecture", "cnn"}, {"size", "base"}};
    // One core stays for the window and for listening; the priority of the process does the rest.
    config.loaderThreads = int(std::clamp(std::thread::hardware_concurrency(), 2u, 65u)) - 1;
    return config;
}

std::string networkSize(const TrainConfig& config)
{
    return config.network.value("size", std::string());
}

std::string networkArchitecture(const TrainConfig& config)
{
    const std::string name = config.network.value("architecture", std::string("cnn"));
    if (name == "cry-cnn") return "cnn";
    if (name == "deep-spectral") return "spectral";
    if (name == "cry-hybrid") return "hybrid";
    return name;
}

} // namespace cryscope
