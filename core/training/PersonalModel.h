#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/model/Personal.h"

namespace cryscope {

/// The whole of `Engine::personalise`: hears the infant's labelled recordings through the frozen trunk, fits
/// the last layer on the earlier days, judges it on the later ones, and writes request.output when it is
/// better there than the present model and than a guess without sound, by more than the standard error.
/// What is written has then learned from all days. Errors as Engine::personalise.
Result<PersonalOutcome> personaliseModel(const PersonalRequest& request, const ProgressFn& progress,
                                         const CancelToken& cancel);

} // namespace cryscope
