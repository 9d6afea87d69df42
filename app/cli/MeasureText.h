#pragma once

#include "core/analysis/CryMeasures.h"

#include <string>

namespace cryscope::cli {

// What `cryscope-cli measure` prints. Numbers have a dot whatever the locale; a value that is absent leaves
// its place empty and gives its reason; every row says by which rule its sounds were taken for cries.

std::string measuresCsvHeader();
/// A line a unit and one for the recording, or one with the error.
std::string measuresCsv(const std::string& file, const Result<CryMeasures>& measures);
/// One object on one line.
std::string measuresJson(const std::string& file, const Result<CryMeasures>& measures);

} // namespace cryscope::cli
