#pragma once

#include "core/model/Engine.h"
#include "core/model/ModelBundle.h"

#include <memory>

namespace cryscope {

/// The network of a bundle behind the classifier contract, batch norm folded in, one compute thread a caller.
/// Refuses options, names and shapes that do not fit each other, and runs two canaries: a synthetic cry and
/// silence must give finite rows that sum to 1. Fails with Model or Device. Free of LibTorch types on
/// purpose.
Result<LoadedClassifier> makeTorchClassifier(ModelBundle bundle, DeviceRequest device);

/// What every thread that calls LibTorch must have done once: one thread for its operators, because spinning
/// OpenMP threads starve a busy machine.
void useOneComputeThread();

/// "LibTorch 1.13.0, CPU, 1 thread".
std::string torchDescription();
bool torchHasCuda();

} // namespace cryscope
