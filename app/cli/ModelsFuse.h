#pragma once

#include "app/cli/Command.h"

namespace cryscope::cli {

/// `models fuse`, below `models`.
void addModelsFuseCommand(CLI::App& models, CommandContext& context);

} // namespace cryscope::cli
