#pragma once

#include "app/cli/Command.h"

namespace cryscope::cli {

/// `labels sample` and `labels precision`: clips drawn by score, and what the verdicts on them say.
void addLabelsSample(CLI::App& labels, CommandContext& context);
/// `labels locate`: recordings that label files or a project name and that have been moved.
void addLabelsLocate(CLI::App& labels, CommandContext& context);

} // namespace cryscope::cli
