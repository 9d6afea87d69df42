#pragma once

#include "core/dataset/Random.h"
#include "core/training/TrainingClips.h"
#include "tests/support/SyntheticSound.h"

#include <string>
#include <vector>

namespace cryscope::test {

/// Two clips an infant, one cry and one hum, in noise.
inline std::vector<TrainingClip> smallClips(int infants, double seconds = 1.5)
{
    constexpr SampleRate kRate{16000};
    std::vector<TrainingClip> clips;
    for (int i = 0; i < infants; ++i) {
        const std::string group = "infant" + std::to_string(i);
        CryShape shape;
        shape.f0LowHz = 320 + 10 * i;
        shape.f0HighHz = 520 + 15 * i;
        shape.seed = std::uint64_t(i + 1);
        auto cries = cry(seconds, kRate, shape);
        mixInto(cries, noise(seconds, kRate, 0.01, std::uint64_t(100 + i)), 0);
        auto hum = sine(90 + 5 * i, seconds, kRate, 0.2);
        mixInto(hum, noise(seconds, kRate, 0.02, std::uint64_t(200 + i)), 0);
        clips.push_back(
            {group + "/cry.wav", group, i % 2 == 0 ? "phone" : "studio", "", 1, std::move(cries)});
        clips.push_back({group + "/hum.wav", group, i % 2 == 0 ? "phone" : "studio", "", 0, std::move(hum)});
    }
    return clips;
}

/// A network and a course that learn the difference within seconds.
inline TrainConfig smallConfig()
{
    TrainConfig config;
    config.features.hopLength = 640;
    config.features.melBands = 32;
    config.features.windowLength = 512;
    config.windowLength = 8000;
    config.windowHop = 4000;
    config.network = {{"channels", {4, 8}}, {"timePools", 2}, {"hidden", 8}, {"dropout", 0.1}};
    config.augmentation = {{"reverbProbability", 0.0}, {"gainDb", {-10, 3}}};
    config.bagSeconds = 1.5;
    config.bagWindows = 2;
    config.epochs = 4;
    config.clipsPerEpoch = 48;
    config.clipsPerBatch = 8;
    config.learningRate = 0.01;
    config.warmUpEpochs = 0.2;
    config.emaDecay = 0.8;
    config.maxMaskFrames = 2;
    config.maxMaskBands = 3;
    config.innerFolds = 3;
    config.patience = 10;
    return config;
}

inline std::vector<std::size_t> allRows(const std::vector<TrainingClip>& clips)
{
    std::vector<std::size_t> rows(clips.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
    return rows;
}

} // namespace cryscope::test
