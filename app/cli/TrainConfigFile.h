#pragma once

#include "core/base/Result.h"
#include "core/model/Training.h"

#include <functional>
#include <string>

namespace cryscope::cli {

/// Settings from a JSON file; what is absent keeps the default of its task, which the file may name itself.
/// Empty `file`: the defaults. Fails as readFile, and with InvalidArgument naming file and field.
/// `prepare` may change those defaults before the file does.
Result<TrainConfig> readTrainConfig(const std::string& file, const std::string& task = "cry",
                                    const std::function<void(TrainConfig&)>& prepare = {});

} // namespace cryscope::cli
