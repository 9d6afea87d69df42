#pragma once

#include "core/model/Safetensors.h"
#include "core/network/NetworkOptions.h"

namespace cryscope {

/// The tensors that a bundle of this network holds, all zero: names and shapes for tests and for checks. Free
/// of LibTorch types on purpose.
TensorFile zeroWeights(const NetworkOptions& options, const LogMelConfig& features, int windowLength,
                       int classes);

} // namespace cryscope
