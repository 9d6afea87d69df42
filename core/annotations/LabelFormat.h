#pragma once

#include "core/annotations/LabelDocument.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// The forms in which labels are kept. What each carries stands at its writer; fieldsLost() finds out for the
/// labels at hand.
enum class LabelFormat {
    Json,     ///< ours: everything (LabelJson.h)
    Audacity, ///< label track
    TextGrid, ///< Praat
    Raven,    ///< selection table
    Csv       ///< BirdNET's six columns, then ours
};
inline constexpr LabelFormat kLabelFormats[] = {LabelFormat::Json, LabelFormat::Audacity,
                                                LabelFormat::TextGrid, LabelFormat::Raven, LabelFormat::Csv};

/// "json", "audacity", "textgrid", "raven", "csv" and back.
const char* nameOf(LabelFormat format);
std::optional<LabelFormat> labelFormatNamed(std::string_view name);
/// By suffix in any case: .json; .selections.txt and .selection.table.txt Raven; any other .txt Audacity;
/// .TextGrid; .csv.
std::optional<LabelFormat> labelFormatOf(const std::filesystem::path& file);
/// Whether one file may hold the labels of several recordings.
bool holdsSeveralRecordings(LabelFormat format);

/// What was read, and what had to be left out or mended: "line 7: ..." where a format has lines.
struct ReadLabels {
    LabelDocument document;
    std::vector<std::string> warnings;
};

/// Reads any of the formats from a file's bytes; a bad line or entry becomes a warning and the rest is kept.
/// At least one recording comes back. Fails with Unreadable when the text is none of that format.
Result<ReadLabels> parseLabels(LabelFormat format, std::string_view bytes);
/// The file's bytes. Fails with InvalidArgument when the document holds several recordings and the format
/// holds one.
Result<std::string> formatLabels(LabelFormat format, const LabelDocument& document);

/// A field that a format does not bring back, and in how many places (labels, or recordings).
struct LostField {
    std::string field;
    std::size_t count = 0;
    bool operator==(const LostField&) const = default;
};
/// What would be lost by writing this document in this format and reading it back: found by doing so, so that
/// it cannot be wrong. Ids and the number of a Raven selection count as nothing. Errors as formatLabels().
Result<std::vector<LostField>> fieldsLost(LabelFormat format, const LabelDocument& document);

} // namespace cryscope
