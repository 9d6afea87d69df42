#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

struct CsvRecord {
    std::size_t line = 0; ///< 1-based line on which the record begins
    std::vector<std::string> cells;
};

/// A CSV text taken apart: RFC 4180 quoting, commas, LF or CRLF, a UTF-8 byte order mark is skipped, empty
/// lines are skipped. A record whose number of cells is not that of the header, or whose quotes do not end,
/// is left out and named in `problems` ("line 7: ..."); the others are kept.
struct CsvTable {
    std::vector<std::string> columns; ///< the header, surrounding blanks removed
    std::vector<CsvRecord> records;   ///< each has columns.size() cells
    std::vector<std::string> problems;
};

/// Fails with Unreadable when there is no header or a column name comes twice.
Result<CsvTable> parseCsv(std::string_view text);

/// One line of CSV without its end; cells with commas, quotes, line ends or outer blanks are quoted.
std::string csvLine(const std::vector<std::string>& cells);

} // namespace cryscope
