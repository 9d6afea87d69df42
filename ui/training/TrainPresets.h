#pragma once

#include "core/model/Training.h"

#include <string>
#include <vector>

namespace cryscope {

enum class TrainPreset {
    Quick,    ///< minutes: is there anything to learn?
    Careful,  ///< hours: as good as it gets
    OneInfant ///< few clips of one infant: a model is adapted, nothing begins anew
};

/// Sets what the preset decides: epochs, patience, rates, batch, augmentation, and the size of a network that
/// begins anew. Task, classes, names and data are left alone.
void applyPreset(TrainConfig& config, TrainPreset preset);

/// A starting point for a task on these kinds of clips: of the kinds those that more than one infant gave,
/// the most clips first (the usual five where there are none).
TrainConfig startingConfig(ModelTask task, const std::vector<std::string>& kinds);

/// The network's "architecture" (cnn, spectral, hybrid) and "size" (tiny, base, large) as names; empty where
/// the config spells its layers out.
std::string networkSize(const TrainConfig& config);
std::string networkArchitecture(const TrainConfig& config);

} // namespace cryscope
