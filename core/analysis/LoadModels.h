#pragma once

#include "core/analysis/Analysis.h"
#include "core/model/Engine.h"

#include <span>
#include <string>
#include <vector>

namespace cryscope {

inline constexpr const char* kDefaultDetector = "cry-detector";
inline constexpr const char* kDefaultReason = "cry-reason-cnn";
/// A stand-in that needs no engine and no files: rates sound by its level alone.
inline constexpr const char* kLevelModel = "level";

struct LoadedModels {
    Models models;
    std::vector<std::string> notes; ///< one sentence each: a fall-back to the CPU, a reason model left out
};

/// The models that an analysis runs with. Each of `pathsOrNames` (as in findModel, or "level") takes the slot
/// of its task; a slot that nobody takes gets the default model, the reason slot only if that is installed
/// and the detector is a trained one. Names are looked up before the engine is loaded, and "level" alone
/// loads no engine. Blocking (about a second). Fails with InvalidArgument (no model of a name that was given,
/// two models of one task), NotFound (no detector is installed) or Model.
Result<LoadedModels> loadModels(std::span<const std::string> pathsOrNames, DeviceRequest device);

} // namespace cryscope
