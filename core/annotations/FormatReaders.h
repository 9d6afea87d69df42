#pragma once

#include "core/annotations/LabelFormat.h"

#include <string>
#include <string_view>

namespace cryscope {

// One reader and one writer a format, on decoded text. Inside core/annotations; others use LabelFormat.h.

/// Six decimals, start TAB end TAB text; a line "\ TAB low TAB high" carries the frequencies of the label
/// above, -1 where there is none. Carries times, bounds, kind and confidence. Continuation lines that are not
/// understood are skipped, a second field that is no number makes a point, a fourth column is ignored.
Result<ReadLabels> readAudacityLabels(std::string_view text);
std::string writeAudacityLabels(const LabelDocument& document);

/// Long form out, long and short in. Carries times, tiers, kind and confidence. Labels that overlap in a tier
/// are written as several tiers of the same name, one a kind where that is enough; points go to a TextTier of
/// the tier's name. Tiers of one name are read as one. A label without text reads as a gap.
Result<ReadLabels> readTextGrid(std::string_view text);
std::string writeTextGrid(const LabelDocument& document);

/// Columns by name; of the two rows of a selection the spectrogram's is kept. Carries everything of a label
/// but line breaks; of a recording its path alone. Times are cumulative over the recordings, "File Offset
/// (s)" counts inside each.
Result<ReadLabels> readRavenTable(std::string_view text);
std::string writeRavenTable(const LabelDocument& document);

/// BirdNET's Start (s), End (s), Scientific name, Common name, Confidence, File; then ours. Carries
/// everything of a label; of a recording its path alone. Reads BirdNET's own files and its R table as well.
Result<ReadLabels> readCsvLabels(std::string_view text);
std::string writeCsvLabels(const LabelDocument& document);

Result<ReadLabels> readJsonLabels(std::string_view text);
std::string writeJsonLabels(const LabelDocument& document);

} // namespace cryscope
