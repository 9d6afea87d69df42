#include "core/annotations/AddLabel.h"
#include "core/annotations/FormatReaders.h"
#include "core/annotations/LabelColumns.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

namespace cryscope {
namespace {

std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells;
    for (;;) {
        const std::size_t tab = line.find('\t');
        cells.emplace_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return cells;
        line.remove_prefix(tab + 1);
    }
}

/// A row, and what tells it from the other row of the same selection.
struct Row {
    std::string selection, view, audio;
    Annotation label;
    std::size_t line = 0;
    bool isSpectrogram() const { return view.starts_with("Spectrogram"); }
};

class Reader {
public:
    explicit Reader(std::string_view header) : m_names(cellsOf(header)) {}

    bool hasTimes() const { return m_names.find({"begin time (s)"}) && m_names.find({"end time (s)"}); }

    void take(std::string_view line, std::size_t number)
    {
        if (line.find_first_not_of(" \t") == std::string_view::npos) return;
        const auto cells = cellsOf(line);
        if (cells.size() > m_names.size()) {
            m_warnings.add(number, "It has " + std::to_string(cells.size()) + " cells where the header has " +
                                       std::to_string(m_names.size()) + "; it was left out.");
            return;
        }
        const auto begin = numberFrom(m_names.cell(cells, {"begin time (s)"}));
        const auto end = numberFrom(m_names.cell(cells, {"end time (s)"}));
        if (!begin || !end) {
            m_warnings.add(number, "Begin and end must be numbers of seconds; it was left out.");
            return;
        }
        Row row{.selection = std::string(m_names.cell(cells, {"selection"})),
                .view = labelField(m_names.cell(cells, {"view"})),
                .audio = labelField(m_names.cell(cells, {"begin path"})),
                .label = {},
                .line = number};
        if (row.audio.empty()) row.audio = labelField(m_names.cell(cells, {"begin file"}));
        setFromCells(row.label, m_names, cells);
        // Begin and end count from the first of several recordings, the offset from the start of this one.
        const double offset = numberFrom(m_names.cell(cells, {"file offset (s)"})).value_or(*begin);
        row.label.startSeconds = offset;
        // Far down a long series the difference of two sums is no longer exact to the microsecond.
        row.label.endSeconds = offset == *begin ? *end : std::min(offset + (*end - *begin), kMostSeconds);
        if (!row.isSpectrogram() && !row.view.empty()) row.label.lowHz = row.label.highHz = std::nullopt;
        keep(std::move(row));
    }

    ReadLabels done()
    {
        ReadLabels labels;
        std::map<std::string, std::size_t> known;
        for (Row& row : m_rows)
            addForeign(recordingOf(labels.document, row.audio, known), std::move(row.label),
                       "line " + std::to_string(row.line), m_warnings);
        setTiers(labels.document);
        labels.warnings = m_warnings.take();
        return labels;
    }

private:
    /// Raven writes a selection once for each view: the spectrogram's row is kept. Rows of one view are
    /// selections of their own, whatever their number: tables are pasted together.
    void keep(Row row)
    {
        const auto key = std::tuple(row.selection, row.audio, row.label.startSeconds, row.label.endSeconds);
        const auto [place, isNew] = m_rowOf.emplace(key, m_rows.size());
        if (!isNew && !row.selection.empty() && m_rows[place->second].view != row.view) {
            Row& kept = m_rows[place->second];
            if (!kept.isSpectrogram() && row.isSpectrogram()) kept = std::move(row);
            return;
        }
        m_rows.push_back(std::move(row));
    }

    ColumnNames m_names;
    std::vector<Row> m_rows;
    std::map<std::tuple<std::string, std::string, double, double>, std::size_t> m_rowOf;
    Warnings m_warnings;
};

/// Raven wants both bounds; the whole band stands for those that are missing, and "Frequency Bounds" says so.
std::vector<std::string> boundCells(const Annotation& label, double nyquistHz)
{
    const double low = std::min(label.lowHz.value_or(0), nyquistHz);
    const double high = std::min(label.highHz.value_or(nyquistHz), nyquistHz);
    return {shortNumber(low), shortNumber(std::max(low, high))};
}

const char* boundsGiven(const Annotation& label)
{
    if (label.lowHz) return label.highHz ? "both" : "low";
    return label.highHz ? "high" : "none";
}

std::string fileNameOf(const std::string& path)
{
    return path.substr(path.find_last_of("/\\") + 1);
}

void appendRow(std::string& text, const std::vector<std::string>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += '\t';
        text += oneLine(cells[i]);
    }
    text += '\n';
}

double nyquistOf(const RecordingLabels& recording)
{
    if (recording.sampleRateHz > 0) return recording.sampleRateHz / 2.0;
    double highest = 8000; // what the "cry" view shows, when nothing is known
    recording.annotations.forEach([&](const Annotation& label) {
        highest = std::max({highest, label.lowHz.value_or(0), label.highHz.value_or(0)});
    });
    return highest;
}

} // namespace

Result<ReadLabels> readRavenTable(std::string_view text)
{
    const auto lines = linesOf(text);
    std::size_t first = 0;
    while (first < lines.size() && labelField(lines[first]).empty()) ++first;
    if (first == lines.size())
        return fail(ErrorKind::Unreadable, {}, "The file is empty; a selection table begins with a header.");
    Reader reader(lines[first]);
    if (!reader.hasTimes())
        return fail(ErrorKind::Unreadable, {},
                    "The header has no \"Begin Time (s)\" and \"End Time (s)\"; this is no selection table.");
    for (std::size_t i = first + 1; i < lines.size(); ++i) reader.take(lines[i], i + 1);
    return reader.done();
}

std::string writeRavenTable(const LabelDocument& document)
{
    const FurtherColumns further = furtherColumns(document);
    std::vector<std::string> header{"Selection",       "View",          "Channel",        "Begin Time (s)",
                                    "End Time (s)",    "Low Freq (Hz)", "High Freq (Hz)", "Begin Path",
                                    "File Offset (s)", "Begin File",    "Confidence",     "Label",
                                    "Frequency Bounds"};
    const auto own = ownHeader(further);
    header.insert(header.end(), own.begin(), own.end());
    header.emplace_back("Scientific name");
    std::string text;
    appendRow(text, header);
    double before = 0; // length of the recordings so far
    std::size_t selection = 0;
    for (const RecordingLabels& recording : document.recordings) {
        const double nyquistHz = nyquistOf(recording);
        recording.annotations.forEach([&](const Annotation& label) {
            const auto extra = [&](const char* name, const char* usual) {
                const auto found = label.extras.find(name);
                return found == label.extras.end() ? std::string(usual) : found->second;
            };
            std::vector<std::string> cells{std::to_string(++selection), "Spectrogram 1",
                                           extra("Channel", "1"), fixedNumber(before + label.startSeconds, 6),
                                           fixedNumber(before + label.endSeconds, 6)};
            for (auto& cell : boundCells(label, nyquistHz)) cells.push_back(std::move(cell));
            for (auto&& cell :
                 {recording.audio, fixedNumber(label.startSeconds, 6), fileNameOf(recording.audio),
                  label.confidence ? shortNumber(*label.confidence) : std::string(), label.kind,
                  std::string(boundsGiven(label))})
                cells.push_back(cell);
            const auto ours = ownCells(label, further);
            cells.insert(cells.end(), ours.begin(), ours.end());
            cells.push_back(extra("Scientific name", "Homo sapiens"));
            appendRow(text, cells);
        });
        before += coveredSeconds(recording);
    }
    return text;
}

} // namespace cryscope
