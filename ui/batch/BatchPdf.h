#pragma once

#include "core/analysis/FilePool.h"

#include <filesystem>
#include <span>
#include <string>

namespace cryscope {

/// The summary of a batch on paper (PDF, A4, in the language of the window): figures, kinds, how sure, how
/// long, the recordings with the most crying, those that could not be read. `models`: their names and
/// versions. On any thread; atomic. Fails with Io or Permission.
Result<void> writeBatchPdf(std::span<const FileOutcome> outcomes, const std::string& models,
                           const std::filesystem::path& file);

} // namespace cryscope
