#pragma once

#include "core/model/ModelBundle.h"
#include "core/model/Training.h"
#include "core/network/NetworkOptions.h"

namespace cryscope {

/// Whether a run of `config` and `options` may start from `bundle`: the same features, windows and network.
/// Fails with InvalidArgument, naming what differs.
Result<void> checkInitialModel(const ModelBundle& bundle, const TrainConfig& config,
                               const NetworkOptions& options);

/// `fresh` with what `given`, a model of `givenClasses`, has learned: every tensor of the trunks and of the
/// hidden layer, and of the output layer the rows of the classes that both name. Fails with Model when
/// tensors do not fit.
Result<TensorFile> withInitialWeights(TensorFile fresh, const TensorFile& given,
                                      const std::vector<std::string>& givenClasses,
                                      const std::vector<std::string>& classes, const std::string& where);

} // namespace cryscope
