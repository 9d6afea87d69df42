#pragma once

#include "core/base/CancelToken.h"
#include "core/model/Training.h"
#include "core/network/NetworkOptions.h"

namespace cryscope {

/// Decodes a few clips of every class, learns a few batches of them and validates, and says what the whole
/// would take at that pace. Seconds; writes nothing. Fails as the run itself would where that can be known
/// before: no manifest, a class without clips, too few infants to hold some out; with Cancelled.
Result<TrainEstimate> estimateTraining(const TrainRequest& request, const NetworkOptions& options,
                                       const CancelToken& cancel);

} // namespace cryscope
