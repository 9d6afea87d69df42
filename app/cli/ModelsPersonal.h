#pragma once

#include "app/cli/Command.h"

namespace cryscope::cli {

/// `models personal`, below `models`.
void addModelsPersonalCommand(CLI::App& models, CommandContext& context);

} // namespace cryscope::cli
