#pragma once

#include "core/library/Library.h"

#include <string>

namespace cryscope {

/// One row an episode, header line first, RFC 4180: start, end (ISO 8601 with the offset of the wall clock),
/// duration_s, infant, cry_probability, reason, was_cry (yes, no or empty), helped, note, clip, device,
/// model. A text that a spreadsheet would take for a formula gets an apostrophe in front.
std::string historyCsv(const std::vector<KeptEpisode>& episodes, const std::vector<Sitting>& sittings,
                       const std::vector<Infant>& infants, const UtcOffset& offset);

/// {"format": 1, "episodes": [...], "sittings": [...], "dropouts": [...]} with the same names; a value that
/// is not known is null.
std::string historyJson(const std::vector<KeptEpisode>& episodes, const std::vector<Sitting>& sittings,
                        const std::vector<Infant>& infants, const std::vector<Dropout>& dropouts,
                        const UtcOffset& offset);
/// JSON Schema (2020-12) of historyJson.
std::string historySchema();

} // namespace cryscope
