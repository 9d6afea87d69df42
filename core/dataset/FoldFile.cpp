// The frozen form of a split: what makes two runs comparable.
#include "core/base/AtomicFile.h"
#include "core/base/Csv.h"
#include "core/base/Sha256.h"
#include "core/dataset/GroupSplit.h"

#include <cassert>
#include <charconv>
#include <map>
#include <span>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

/// A clip of a manifest is its path and its stretch, as they are written.
std::string clipKey(const std::string& path, std::string_view start, std::string_view end)
{
    return path + '\n' + std::string(start) + '\n' + std::string(end);
}

std::string foldLines(const FoldAssignment& assignment, const Manifest& manifest)
{
    assert(assignment.foldOfRow.size() == manifest.rows.size());
    Manifest folds{.file = manifest.file,
                   .labelColumn = "",
                   .columns = {"path", "start_s", "end_s", "group", "fold"},
                   .rows = {},
                   .problems = {}};
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) {
        if (assignment.foldOfRow[i] == FoldAssignment::kNone) continue;
        ManifestRow row = manifest.rows[i];
        row.fold = std::to_string(assignment.foldOfRow[i]);
        folds.rows.push_back(std::move(row));
    }
    return formatManifest(folds);
}

std::string secondsKey(const std::optional<double>& seconds)
{
    return seconds ? std::to_string(*seconds) : std::string();
}

} // namespace

Result<void> writeFolds(const FoldAssignment& assignment, const Manifest& manifest, const fs::path& file)
{
    return writeFileAtomically(file, foldLines(assignment, manifest));
}

Result<FoldAssignment> readFolds(const fs::path& file, const Manifest& manifest)
{
    const auto folds = readManifest(file, "fold");
    if (!folds) return tl::unexpected(folds.error());
    if (!folds->problems.empty())
        return fail(ErrorKind::Unreadable, file.string(),
                    "The fold file is damaged (" + folds->problems.front() + "); write it anew.");

    std::map<std::string, std::vector<std::size_t>> rowsOfClip;
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) {
        const auto& row = manifest.rows[i];
        rowsOfClip[clipKey(row.path, secondsKey(row.startSeconds), secondsKey(row.endSeconds))].push_back(i);
    }
    FoldAssignment assignment;
    assignment.foldOfRow.assign(manifest.rows.size(), FoldAssignment::kNone);
    for (const auto& row : folds->rows) {
        const std::string line = "line " + std::to_string(row.line);
        int fold = -1;
        const auto [end, error] = std::from_chars(row.fold.data(), row.fold.data() + row.fold.size(), fold);
        if (error != std::errc() || end != row.fold.data() + row.fold.size() || fold < 0 || fold >= 1000)
            return fail(ErrorKind::Unreadable, file.string(),
                        "In " + line + " the fold must be a number from 0 to 999, not \"" + row.fold + "\".");
        const auto found =
            rowsOfClip.find(clipKey(row.path, secondsKey(row.startSeconds), secondsKey(row.endSeconds)));
        if (found == rowsOfClip.end())
            return fail(ErrorKind::InvalidArgument, file.string(),
                        "In " + line + " the clip " + row.path +
                            " is not in the manifest; these folds belong to another data set.");
        if (found->second.empty())
            return fail(ErrorKind::InvalidArgument, file.string(),
                        "In " + line + " the clip " + row.path +
                            " is named again; write the fold file anew.");
        for (const std::size_t index : found->second) assignment.foldOfRow[index] = fold;
        // A clip that the manifest lists several times is listed as often here, always with one fold.
        found->second.erase(found->second.begin());
        assignment.folds = std::max(assignment.folds, fold + 1);
    }
    if (assignment.folds < 2)
        return fail(ErrorKind::InvalidArgument, file.string(), "The file names fewer than two folds.");
    if (auto apart = checkGroupsApart(assignment, effectiveGroups(manifest)); !apart)
        return fail(ErrorKind::InvalidArgument, file.string(), apart.error().text());
    return assignment;
}

std::string splitId(const FoldAssignment& assignment, const Manifest& manifest)
{
    const std::string lines = foldLines(assignment, manifest);
    return sha256(std::as_bytes(std::span(lines))).substr(0, 12);
}

} // namespace cryscope
