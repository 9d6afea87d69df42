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
/// of its task; a slot that nobody takes gets the model in use (core/model/AdoptionHistory.h: what was
/// adopted for `infant`, else for all, else the default model), the reason slot only if there is one and the
/// detector is a trained one. An adopted model that cannot be had is a note, and the next one in that order
/// is taken: listening does not end with it. Names are looked up before the engine is loaded, and "level"
/// alone loads no engine. Blocking (about a second). Fails with InvalidArgument (no model of a name that was
/// given, two models of one task), NotFound (no detector is installed) or Model.
Result<LoadedModels> loadModels(std::span<const std::string> pathsOrNames, DeviceRequest device,
                                const std::string& infant = {});

} // namespace cryscope
