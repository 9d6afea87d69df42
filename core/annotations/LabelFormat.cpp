#include "core/annotations/LabelFormat.h"

#include "core/annotations/FormatReaders.h"
#include "core/annotations/LabelText.h"

#include <algorithm>
#include <array>

namespace cryscope {
namespace {

struct FormatRow {
    LabelFormat format;
    const char* name;
    bool several;
    Result<ReadLabels> (*read)(std::string_view text);
    std::string (*write)(const LabelDocument& document);
};

// In the order of the enumeration.
constexpr std::array kFormats{
    FormatRow{LabelFormat::Json, "json", true, readJsonLabels, writeJsonLabels},
    FormatRow{LabelFormat::Audacity, "audacity", false, readAudacityLabels, writeAudacityLabels},
    FormatRow{LabelFormat::TextGrid, "textgrid", false, readTextGrid, writeTextGrid},
    FormatRow{LabelFormat::Raven, "raven", true, readRavenTable, writeRavenTable},
    FormatRow{LabelFormat::Csv, "csv", true, readCsvLabels, writeCsvLabels}};

const FormatRow& rowOf(LabelFormat format)
{
    return kFormats[static_cast<std::size_t>(format)];
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

} // namespace

const char* nameOf(LabelFormat format)
{
    return rowOf(format).name;
}

std::optional<LabelFormat> labelFormatNamed(std::string_view name)
{
    for (const FormatRow& row : kFormats)
        if (name == row.name) return row.format;
    return std::nullopt;
}

std::optional<LabelFormat> labelFormatOf(const std::filesystem::path& file)
{
    const std::string name = lowered(file.filename().string());
    if (name.ends_with(".selections.txt") || name.ends_with(".selection.table.txt"))
        return LabelFormat::Raven;
    if (name.ends_with(".txt")) return LabelFormat::Audacity;
    if (name.ends_with(".textgrid")) return LabelFormat::TextGrid;
    if (name.ends_with(".csv")) return LabelFormat::Csv;
    if (name.ends_with(".json")) return LabelFormat::Json;
    return std::nullopt;
}

bool holdsSeveralRecordings(LabelFormat format)
{
    return rowOf(format).several;
}

Result<ReadLabels> parseLabels(LabelFormat format, std::string_view bytes)
{
    const auto text = decodedText(bytes);
    if (!text) return tl::unexpected(text.error());
    auto labels = rowOf(format).read(*text);
    if (labels && labels->document.recordings.empty()) labels->document.recordings.emplace_back();
    return labels;
}

Result<std::string> formatLabels(LabelFormat format, const LabelDocument& document)
{
    if (!holdsSeveralRecordings(format) && document.recordings.size() > 1)
        return fail(ErrorKind::InvalidArgument, {},
                    "These are the labels of " + std::to_string(document.recordings.size()) +
                        " recordings and this format holds one; choose a recording, or Raven, CSV or JSON.");
    return rowOf(format).write(document);
}

} // namespace cryscope
