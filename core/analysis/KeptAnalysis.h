#pragma once

#include "core/analysis/Analysis.h"

#include <string>

namespace cryscope {

/// A result as it is kept between sittings: JSON with every number exact, so that whatever is written of it
/// later is what would have been written at once. Window scores and rejected stretches are left out.
std::string keptText(const ClipAnalysis& analysis);
/// Fails with Unreadable; reading one runs no code and throws nothing.
Result<ClipAnalysis> keptAnalysis(const std::string& text);

/// What a result depends on besides its recording: models with their versions and weights, device, episode
/// rules. Equal texts mean equal results.
std::string analysisIdentity(const Models& models, const AnalysisConfig& config);

} // namespace cryscope
