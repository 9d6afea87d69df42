#include "core/dataset/GatherClips.h"

#include "core/dataset/ClipKind.h"
#include "core/dataset/ImportLibrary.h"
#include "core/dataset/ImportVerdicts.h"
#include "core/dataset/WorkingSet.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

bool hasColumn(const Manifest& manifest, const char* name)
{
    return std::find(manifest.columns.begin(), manifest.columns.end(), name) != manifest.columns.end();
}

/// The one label of a row becomes the two columns.
Manifest withWords(Manifest manifest, const char* source)
{
    for (ManifestRow& row : manifest.rows) {
        const std::string word = std::exchange(row.label, {});
        setWord(row, word);
        row.others.emplace("source", source);
    }
    manifest.labelColumn.clear();
    manifest.columns.clear(); // every column that a row has
    return manifest;
}

Result<Manifest> fromCsv(const fs::path& file)
{
    auto manifest = readManifest(file, "");
    if (!manifest || hasColumn(*manifest, "cry") || hasColumn(*manifest, "reason")) return manifest;
    for (const char* column : {"label", "class", "kind", "category"})
        if (hasColumn(*manifest, column)) {
            auto labelled = readManifest(file, column);
            if (!labelled) return labelled;
            return withWords(std::move(*labelled), "manifest");
        }
    return fail(ErrorKind::InvalidArgument, file.string(),
                "This table has no labels: it needs a column cry (1 or 0), reason, or label.");
}

Result<Manifest> read(const DataSource& source, const fs::path& manifestFile, const CancelToken& cancel,
                      const ProgressFn& progress)
{
    ImportConfig config;
    config.measures = false; // the audit listens, and names what it cannot read
    switch (source.kind) {
    case DataSource::Kind::Folder: {
        auto manifest = importFolder(source.path, manifestFile, config, cancel, progress);
        if (!manifest) return manifest;
        // Whoever chooses the folder of one kind means that kind.
        const std::string own = fs::absolute(source.path / ".").parent_path().filename().string();
        if (isCryWord(own) || isNoCryWord(own))
            for (ManifestRow& row : manifest->rows)
                if (row.label.empty()) row.label = own;
        return withWords(std::move(*manifest), "folder");
    }
    case DataSource::Kind::Manifest:
        return fromCsv(source.path);
    case DataSource::Kind::Library: {
        auto manifest = importLibrary(source.path, manifestFile, config, cancel, progress);
        if (!manifest) return manifest;
        for (ManifestRow& row : manifest->rows) row.others["cry"] = std::exchange(row.label, {});
        manifest->labelColumn.clear();
        return manifest;
    }
    case DataSource::Kind::Verdicts:
        return importVerdicts(source.path, manifestFile, cancel, progress);
    }
    return fail(ErrorKind::Internal, {}, "No such source.");
}

} // namespace

Result<Manifest> gatherClips(const std::vector<DataSource>& sources, const fs::path& manifestFile,
                             const CancelToken& cancel, const ProgressFn& progress)
{
    Manifest start;
    start.file = fs::absolute(manifestFile);
    start.labelColumn.clear();
    WorkingSet set(start);
    std::vector<std::string> problems;
    for (const DataSource& source : sources) {
        auto manifest = read(source, start.file, cancel, progress);
        if (cancel.requested()) return cancelled();
        if (!manifest) {
            if (sources.size() == 1) return tl::unexpected(manifest.error());
            problems.push_back(manifest.error().text());
            continue;
        }
        set.add(*manifest);
        problems.insert(problems.end(), manifest->problems.begin(), manifest->problems.end());
    }
    if (set.size() == 0)
        return fail(ErrorKind::InvalidArgument, {},
                    "There is nothing to learn from; " +
                        (problems.empty() ? std::string("name a folder or a table.") : problems.front()));
    Manifest all = set.used();
    all.problems = std::move(problems);
    return all;
}

} // namespace cryscope
