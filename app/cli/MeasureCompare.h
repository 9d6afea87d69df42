#pragma once

#include "app/cli/Command.h"
#include "core/analysis/CompareRecordings.h"

#include <string>
#include <vector>

namespace cryscope::cli {

/// The measures of two recordings, or of all in two folders, side by side with their differences: the text
/// of `measure --compare`, "csv" or "json".
Result<std::string> comparisonText(const std::vector<std::string>& sides, const Models& models,
                                   const MeasureConfig& config, const std::string& format,
                                   const CommandContext& context);

} // namespace cryscope::cli
