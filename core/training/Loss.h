#pragma once

#include "core/model/Training.h"

#include <torch/torch.h>

namespace cryscope {

/// The loss of every bag. `logits`: (bags, windows, classes); `targets`: (bags, classes), rows sum to 1;
/// `logShares`: (classes), logarithms of how common the classes are, for LossKind::LogitAdjusted.
torch::Tensor bagLosses(torch::Tensor logits, const torch::Tensor& targets, const torch::Tensor& logShares,
                        const TrainConfig& config);

} // namespace cryscope
