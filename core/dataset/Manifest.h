#pragma once

#include "core/base/Csv.h"
#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// One clip of a data set: a whole file, or the stretch [startSeconds, endSeconds) of it.
struct ManifestRow {
    std::size_t line = 0; ///< in the manifest file, for messages; 0 for rows made by the program
    std::string path;     ///< as written: relative to the manifest, or absolute
    std::string label;    ///< the chosen label column; empty = unlabelled
    std::string group;    ///< as written; empty = nothing known (see effectiveGroups)
    std::string fold;     ///< optional column `fold`, as written
    std::string split;    ///< optional column `split`, as written: "train", "test", ...
    std::optional<double> startSeconds;        ///< optional column `start_s`; absent = from the beginning
    std::optional<double> endSeconds;          ///< optional column `end_s`; absent = to the end
    std::map<std::string, std::string> others; ///< every other column of the file by name
    bool operator==(const ManifestRow&) const = default;
};

/// A data set as a CSV file (RFC 4180) with a header: `path` is required; `group`, `fold`, `split`,
/// `start_s`, `end_s` and any label columns are optional.
struct Manifest {
    std::filesystem::path file; ///< where it was read from; its folder is what relative paths start from
    std::string labelColumn = "cry";
    std::vector<std::string> columns; ///< in the order of the file
    std::vector<ManifestRow> rows;
    std::vector<std::string>
        problems; ///< bad lines, one sentence each with the line number; the rest is kept

    /// The audio file of a row: `row.path` under the manifest's folder; absolute paths and ".." mean what the
    /// user wrote and nothing else is ever made of them.
    std::filesystem::path resolve(const ManifestRow& row) const;
    /// A column by name, the named fields included; empty where the row has none.
    static std::string_view value(const ManifestRow& row, std::string_view column,
                                  std::string_view labelColumn);
};

/// Reads a manifest (at most 256 MiB). `labelColumn` fills ManifestRow::label; "" asks for none.
/// Fails with NotFound, Permission, Io; with Unreadable (no `path` column, no usable row) and InvalidArgument
/// (the label column does not exist: the sentence names those that do).
Result<Manifest> readManifest(const std::filesystem::path& file, const std::string& labelColumn = "cry");

/// The same from text; `file` is where it claims to lie.
Result<Manifest> parseManifest(std::string_view text, const std::filesystem::path& file,
                               const std::string& labelColumn = "cry");

/// The same from a table whose columns have our names.
Result<Manifest> manifestFromTable(CsvTable table, const std::filesystem::path& file,
                                   const std::string& labelColumn = "cry");

/// The CSV text: `columns` of the manifest in order (path, label column, group, ... when it has none).
std::string formatManifest(const Manifest& manifest);

/// Atomically. The paths are written as they are: whoever moves a manifest rewrites them first.
Result<void> writeManifest(const Manifest& manifest, const std::filesystem::path& file);

/// The optional column `use` says "train": the clip is learned from and never held out to be judged.
bool isForLearningAlone(const ManifestRow& row);

/// One group a row for splitting: row.group, and for a row without one a group of its own, shared only by
/// rows of the same file. Never empty, never equal by accident to a written group.
std::vector<std::string> effectiveGroups(const Manifest& manifest);

/// A yes/no label: "1", "true", "yes", "cry" -> true; "0", "false", "no", "no_cry" -> false, in any case;
/// anything else, the empty label too -> nullopt.
std::optional<bool> binaryLabel(std::string_view label);

/// The distinct labels, sorted by bytes, without the empty one.
std::vector<std::string> labelNames(const Manifest& manifest);

} // namespace cryscope
