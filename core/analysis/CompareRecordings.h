#pragma once

#include "core/acoustics/CompareMeasures.h"
#include "core/analysis/CryMeasures.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cryscope {

/// One side of a comparison: recordings that are measured as measureCries() does, by the detector's rule.
/// Blocking. Fails with InvalidArgument for no file, and as measureCries() for the first that cannot be read.
Result<MeasuredSide> measureSide(std::string name, const std::vector<std::filesystem::path>& files,
                                 const Models& models, const MeasureConfig& config = {},
                                 const CancelToken& cancel = {}, const ProgressFn& progress = {});

} // namespace cryscope
