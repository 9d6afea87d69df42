#pragma once

#include <torch/torch.h>

namespace cryscope {

/// max_pool2d of 2 over the last dimension, and with `overTime` over the one before it, without overlap; an
/// odd rest is dropped. The same numbers and, up to ties, the same gradients as LibTorch, whose own loop
/// costs more than the convolutions of a small network. (N, channels, frames, bands); NaN stays NaN.
torch::Tensor maxPool(const torch::Tensor& x, bool overTime);

} // namespace cryscope
