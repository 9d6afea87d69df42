#pragma once

#include "app/cli/Command.h"

namespace cryscope::cli {

/// `labels deidentify`: label files, and the sound of their labels, without names, paths and dates.
void addLabelsDeidentify(CLI::App& labels, CommandContext& context);

} // namespace cryscope::cli
