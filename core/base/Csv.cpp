#include "core/base/Csv.h"

#include <algorithm>
#include <set>

namespace cryscope {
namespace {

std::string trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return std::string(text);
}

/// Takes one record after the other off a text.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}
    bool atEnd() const { return m_pos >= m_text.size(); }

    /// nullopt-like: an empty `problem` means the record is whole.
    CsvRecord next(std::string& problem)
    {
        CsvRecord record{.line = m_line, .cells = {}};
        const std::size_t begin = m_pos;
        std::string cell;
        for (;;) {
            if (m_pos < m_text.size() && m_text[m_pos] == '"' && cell.empty()) {
                if (!takeQuoted(cell)) {
                    // The rest of the file was swallowed by one quote: go on behind the line it stands on.
                    problem = "a quotation mark is opened and never closed";
                    m_pos = std::min(m_text.find('\n', begin), m_text.size() - 1) + 1;
                    m_line = record.line + 1;
                    return record;
                }
            }
            while (m_pos < m_text.size() && m_text[m_pos] != ',' && m_text[m_pos] != '\n' &&
                   m_text[m_pos] != '\r')
                cell += m_text[m_pos++];
            record.cells.push_back(std::move(cell));
            cell.clear();
            if (m_pos >= m_text.size() || m_text[m_pos] != ',') break;
            ++m_pos;
        }
        takeLineEnd();
        return record;
    }

private:
    bool takeQuoted(std::string& cell)
    {
        std::size_t pos = m_pos + 1;
        std::size_t lines = 0;
        while (pos < m_text.size()) {
            if (m_text[pos] == '"') {
                if (pos + 1 >= m_text.size() || m_text[pos + 1] != '"') {
                    m_pos = pos + 1;
                    m_line += lines;
                    return true;
                }
                ++pos; // a doubled quote stands for one
            }
            if (m_text[pos] == '\n') ++lines;
            cell += m_text[pos++];
        }
        return false;
    }

    void takeLineEnd()
    {
        if (m_pos < m_text.size() && m_text[m_pos] == '\r') ++m_pos;
        if (m_pos < m_text.size() && m_text[m_pos] == '\n') ++m_pos;
        ++m_line;
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    std::size_t m_line = 1;
};

bool isEmptyLine(const CsvRecord& record)
{
    return record.cells.size() == 1 && trimmed(record.cells.front()).empty();
}

} // namespace

Result<CsvTable> parseCsv(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    CsvTable table;
    Reader reader(text);
    while (!reader.atEnd()) {
        std::string problem;
        CsvRecord record = reader.next(problem);
        if (problem.empty() && isEmptyLine(record)) continue;
        const std::string place = "line " + std::to_string(record.line) + ": ";
        if (table.columns.empty()) {
            if (!problem.empty()) return fail(ErrorKind::Unreadable, {}, "In the header " + problem + ".");
            for (const auto& cell : record.cells) table.columns.push_back(trimmed(cell));
            std::set<std::string> seen;
            for (const auto& column : table.columns)
                if (!seen.insert(column).second)
                    return fail(ErrorKind::Unreadable, {},
                                "The header names the column \"" + column + "\" twice; rename one of them.");
        } else if (!problem.empty()) {
            table.problems.push_back(place + problem + ".");
        } else if (record.cells.size() != table.columns.size()) {
            table.problems.push_back(place + "it has " + std::to_string(record.cells.size()) +
                                     " cells where the header has " + std::to_string(table.columns.size()) +
                                     ".");
        } else {
            table.records.push_back(std::move(record));
        }
    }
    if (table.columns.empty())
        return fail(ErrorKind::Unreadable, {}, "The file is empty; a header is needed.");
    return table;
}

std::string csvLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += ',';
        const std::string& cell = cells[i];
        const bool outerBlank = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
        // A line made of one empty cell would read back as an empty line.
        const bool loneEmpty = cells.size() == 1 && cell.empty();
        if (!outerBlank && !loneEmpty && cell.find_first_of(",\"\r\n") == std::string::npos) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell) {
            if (c == '"') line += '"';
            line += c;
        }
        line += '"';
    }
    return line;
}

} // namespace cryscope
