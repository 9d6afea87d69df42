#pragma once

#include "core/model/Training.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// One training run on disk, TrainingData::runsFolder()/<yyyyMMdd-HHmmss>:
///
///   request.json   what was asked: {"kind": "train" or "personal", "init", "group", "device"}
///   data.csv       the clips as they were when it began: what it goes on from, too
///   settings.json  the TrainConfig that was asked for
///   out/           model.json, weights.safetensors, train.jsonl, checkpoints/ (core/training)
///   result.json    the last line of the engine's answer, or {"error": "..."}; absent while it is unfinished
struct TrainingRunFolder {
    std::filesystem::path path;

    std::filesystem::path requestFile() const { return path / "request.json"; }
    std::filesystem::path manifestFile() const { return path / "data.csv"; }
    std::filesystem::path settingsFile() const { return path / "settings.json"; }
    std::filesystem::path resultFile() const { return path / "result.json"; }
    std::filesystem::path bundle() const { return path / "out"; }
    std::filesystem::path log() const { return path / "out" / "train.jsonl"; }

    bool hasBundle() const;
    bool isFinished() const; ///< also when it failed or was cancelled
    /// It broke off and has a checkpoint to go on from.
    bool canResume() const;
    /// The epochs of the log; lines that are no epoch are passed over.
    std::vector<TrainProgress> epochs() const;
};

/// The newest first.
std::vector<TrainingRunFolder> trainingRuns(const std::filesystem::path& runsFolder);

} // namespace cryscope
