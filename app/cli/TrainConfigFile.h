#pragma once

#include "core/base/Result.h"
#include "core/model/Training.h"

#include <string>

namespace cryscope::cli {

/// Settings from a JSON file; what is absent keeps the default of its task, which the file may name itself.
/// Empty `file`: the defaults. Fails as readFile, and with InvalidArgument naming file and field.
Result<TrainConfig> readTrainConfig(const std::string& file, const std::string& task = "cry");

} // namespace cryscope::cli
