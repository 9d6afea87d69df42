#pragma once

#include "core/model/ModelCard.h"
#include "core/model/Safetensors.h"

#include <optional>

namespace cryscope {

/// What the model of `card` and `weights` asks of a computer, a window at a time on this thread's CPU clock
/// (median of at most a quarter of a second). Nothing when it does not load.
std::optional<ModelCost> measureCost(const ModelCard& card, const TensorFile& weights);

} // namespace cryscope
