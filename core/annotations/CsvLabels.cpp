#include "core/annotations/AddLabel.h"
#include "core/annotations/FormatReaders.h"
#include "core/annotations/LabelColumns.h"
#include "core/base/Csv.h"

namespace cryscope {
namespace {

void readRecord(const CsvRecord& record, const ColumnNames& names, LabelDocument& document,
                std::map<std::string, std::size_t>& known, Warnings& warnings)
{
    const auto begin = numberFrom(names.cell(record.cells, {"start (s)", "start", "begin time (s)"}));
    const auto end = numberFrom(names.cell(record.cells, {"end (s)", "end", "end time (s)"}));
    if (!begin || !end) {
        warnings.add(record.line, "Start and end must be numbers of seconds; it was left out.");
        return;
    }
    Annotation label;
    setFromCells(label, names, record.cells);
    label.startSeconds = *begin;
    label.endSeconds = *end;
    const std::string audio =
        labelField(names.cell(record.cells, {"file", "filepath", "begin path", "begin file"}));
    addForeign(recordingOf(document, audio, known), std::move(label), "line " + std::to_string(record.line),
               warnings);
}

} // namespace

Result<ReadLabels> readCsvLabels(std::string_view text)
{
    const auto table = parseCsv(text);
    if (!table) return tl::unexpected(table.error());
    const ColumnNames names(table->columns);
    if (!names.find({"start (s)", "start", "begin time (s)"}) ||
        !names.find({"end (s)", "end", "end time (s)"}))
        return fail(ErrorKind::Unreadable, {},
                    "The header has no \"Start (s)\" and \"End (s)\"; this is no table of labels.");
    ReadLabels labels;
    Warnings warnings;
    for (const std::string& problem : table->problems) warnings.add(problem);
    std::map<std::string, std::size_t> known;
    for (const CsvRecord& record : table->records)
        readRecord(record, names, labels.document, known, warnings);
    setTiers(labels.document);
    labels.warnings = warnings.take();
    return labels;
}

std::string writeCsvLabels(const LabelDocument& document)
{
    const FurtherColumns further = furtherColumns(document);
    // BirdNET's six first, so that its tools read the file.
    std::vector<std::string> header{"Start (s)",     "End (s)",        "Scientific name",
                                    "Common name",   "Confidence",     "File",
                                    "Low Freq (Hz)", "High Freq (Hz)", "Channel"};
    const auto own = ownHeader(further);
    header.insert(header.end(), own.begin(), own.end());
    std::string text = csvLine(header) + '\n';
    const auto optional = [](const std::optional<double>& value) {
        return value ? shortNumber(*value) : std::string();
    };
    for (const RecordingLabels& recording : document.recordings)
        recording.annotations.forEach([&](const Annotation& label) {
            const auto extra = [&](const char* name, const char* usual) {
                const auto found = label.extras.find(name);
                return found == label.extras.end() ? std::string(usual) : found->second;
            };
            std::vector<std::string> cells{shortNumber(label.startSeconds),
                                           shortNumber(label.endSeconds),
                                           extra("Scientific name", "Homo sapiens"),
                                           label.kind,
                                           optional(label.confidence),
                                           recording.audio,
                                           optional(label.lowHz),
                                           optional(label.highHz),
                                           extra("Channel", "1")};
            const auto ours = ownCells(label, further);
            cells.insert(cells.end(), ours.begin(), ours.end());
            text += csvLine(cells) + '\n';
        });
    return text;
}

} // namespace cryscope
