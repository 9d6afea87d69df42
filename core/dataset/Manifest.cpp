#include "core/dataset/Manifest.h"

#include "core/base/AtomicFile.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <set>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::uintmax_t kManifestLimit = std::uintmax_t{256} << 20;

/// Digits that read back as the same number, without an exponent for ordinary times.
std::string secondsText(double seconds)
{
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, seconds).ptr;
    return {text, end};
}

/// nullopt for an empty cell; false in `ok` for anything that is not a time.
std::optional<double> parsedSeconds(const std::string& cell, bool& ok)
{
    if (cell.empty()) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value) || value < 0) {
        ok = false;
        return std::nullopt;
    }
    return value;
}

/// Where the cells of a record go.
class RowReader {
public:
    RowReader(const std::vector<std::string>& columns, const std::string& labelColumn)
        : m_columns(columns), m_labelColumn(labelColumn)
    {}

    /// Empty: the row is good.
    std::string read(const CsvRecord& record, ManifestRow& row) const
    {
        row.line = record.line;
        bool timesOk = true;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const std::string& column = m_columns[i];
            const std::string& cell = record.cells[i];
            // A label may be any column, one of the named ones too (`split`, say).
            if (column == m_labelColumn) row.label = cell;
            if (column == "path")
                row.path = cell;
            else if (column == "group")
                row.group = cell;
            else if (column == "fold")
                row.fold = cell;
            else if (column == "split")
                row.split = cell;
            else if (column == "start_s")
                row.startSeconds = parsedSeconds(cell, timesOk);
            else if (column == "end_s")
                row.endSeconds = parsedSeconds(cell, timesOk);
            else if (column != m_labelColumn)
                row.others[column] = cell;
        }
        if (row.path.empty()) return "the path is empty.";
        if (row.path.find('\0') != std::string::npos) return "the path holds a zero byte.";
        if (!timesOk) return "start_s and end_s must be seconds, 0 or more.";
        if (row.endSeconds && *row.endSeconds <= row.startSeconds.value_or(0))
            return "end_s must be later than start_s.";
        return {};
    }

private:
    const std::vector<std::string>& m_columns;
    const std::string& m_labelColumn;
};

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string cellOf(const ManifestRow& row, const std::string& column, const std::string& labelColumn)
{
    if (column == "start_s") return row.startSeconds ? secondsText(*row.startSeconds) : std::string();
    if (column == "end_s") return row.endSeconds ? secondsText(*row.endSeconds) : std::string();
    return std::string(Manifest::value(row, column, labelColumn));
}

std::vector<std::string> columnsToWrite(const Manifest& manifest)
{
    if (!manifest.columns.empty()) return manifest.columns;
    std::vector<std::string> columns{"path"};
    if (!manifest.labelColumn.empty()) columns.push_back(manifest.labelColumn);
    const auto used = [&](auto has) { return std::any_of(manifest.rows.begin(), manifest.rows.end(), has); };
    columns.emplace_back("group");
    if (used([](const auto& row) { return !row.fold.empty(); })) columns.emplace_back("fold");
    if (used([](const auto& row) { return !row.split.empty(); })) columns.emplace_back("split");
    if (used([](const auto& row) { return row.startSeconds.has_value() || row.endSeconds.has_value(); })) {
        columns.emplace_back("start_s");
        columns.emplace_back("end_s");
    }
    std::set<std::string> others;
    for (const auto& row : manifest.rows)
        for (const auto& [name, cell] : row.others) others.insert(name);
    for (const auto& name : others)
        if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
    return columns;
}

} // namespace

fs::path Manifest::resolve(const ManifestRow& row) const
{
    const fs::path path(row.path);
    return path.is_absolute() ? path : file.parent_path() / path;
}

std::string_view Manifest::value(const ManifestRow& row, std::string_view column,
                                 std::string_view labelColumn)
{
    if (column == "path") return row.path;
    if (column == labelColumn) return row.label;
    if (column == "group") return row.group;
    if (column == "fold") return row.fold;
    if (column == "split") return row.split;
    const auto found = row.others.find(std::string(column));
    return found == row.others.end() ? std::string_view() : std::string_view(found->second);
}

bool isForLearningAlone(const ManifestRow& row)
{
    const auto use = row.others.find("use");
    return use != row.others.end() && use->second == "train";
}

Result<Manifest> parseManifest(std::string_view text, const fs::path& file, const std::string& labelColumn)
{
    auto table = parseCsv(text);
    if (!table) return fail(table.error().kind, file.string(), table.error().sentence);
    return manifestFromTable(std::move(*table), file, labelColumn);
}

Result<Manifest> manifestFromTable(CsvTable table, const fs::path& file, const std::string& labelColumn)
{
    const auto& columns = table.columns;
    const auto has = [&](const std::string& name) {
        return std::find(columns.begin(), columns.end(), name) != columns.end();
    };
    if (!has("path"))
        return fail(ErrorKind::Unreadable, file.string(),
                    "A manifest needs a column named \"path\"; this one has: " + joined(columns) + ".");
    if (!labelColumn.empty() && !has(labelColumn))
        return fail(ErrorKind::InvalidArgument, file.string(),
                    "There is no label column \"" + labelColumn + "\"; choose one of: " + joined(columns) +
                        ".");

    Manifest manifest{.file = file,
                      .labelColumn = labelColumn,
                      .columns = columns,
                      .rows = {},
                      .problems = std::move(table.problems)};
    const RowReader reader(columns, labelColumn);
    for (const auto& record : table.records) {
        ManifestRow row;
        if (const std::string problem = reader.read(record, row); problem.empty())
            manifest.rows.push_back(std::move(row));
        else
            manifest.problems.push_back("line " + std::to_string(record.line) + ": " + problem);
    }
    if (manifest.rows.empty())
        return fail(ErrorKind::Unreadable, file.string(),
                    "The manifest names no usable clip" +
                        (manifest.problems.empty() ? std::string(".") : "; " + manifest.problems.front()));
    return manifest;
}

Result<Manifest> readManifest(const fs::path& file, const std::string& labelColumn)
{
    const auto text = readFile(file, kManifestLimit);
    if (!text) return tl::unexpected(text.error());
    return parseManifest(*text, file, labelColumn);
}

std::string formatManifest(const Manifest& manifest)
{
    const auto columns = columnsToWrite(manifest);
    std::string text = csvLine(columns) + "\n";
    for (const auto& row : manifest.rows) {
        std::vector<std::string> cells;
        cells.reserve(columns.size());
        for (const auto& column : columns) cells.push_back(cellOf(row, column, manifest.labelColumn));
        text += csvLine(cells) + "\n";
    }
    return text;
}

Result<void> writeManifest(const Manifest& manifest, const fs::path& file)
{
    return writeFileAtomically(file, formatManifest(manifest));
}

std::vector<std::string> effectiveGroups(const Manifest& manifest)
{
    std::vector<std::string> groups;
    groups.reserve(manifest.rows.size());
    // Written groups get one prefix and lone files another, so that no written name can meet a made one.
    for (const auto& row : manifest.rows)
        groups.push_back(row.group.empty() ? "file:" + row.path : "group:" + row.group);
    return groups;
}

std::optional<bool> binaryLabel(std::string_view label)
{
    std::string lower(label);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (const char* yes : {"1", "true", "yes", "cry"})
        if (lower == yes) return true;
    for (const char* no : {"0", "false", "no", "no_cry"})
        if (lower == no) return false;
    return std::nullopt;
}

std::vector<std::string> labelNames(const Manifest& manifest)
{
    std::set<std::string> names;
    for (const auto& row : manifest.rows)
        if (!row.label.empty()) names.insert(row.label);
    return {names.begin(), names.end()};
}

} // namespace cryscope
