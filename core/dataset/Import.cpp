#include "core/dataset/Import.h"

#include "core/audio/AudioFile.h"
#include "core/base/AtomicFile.h"
#include "core/base/Csv.h"
#include "core/dataset/Audit.h"
#include "core/dataset/ImportSteps.h"

#include <algorithm>
#include <cstdio>
#include <regex>
#include <set>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

std::string decimal(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

/// Every sound under `folder`, paths relative to it, in byte order.
Result<std::vector<fs::path>> soundsUnder(const fs::path& folder, const CancelToken& cancel)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return fail(ErrorKind::NotFound, folder.string(), "There is no such folder.");
    std::vector<fs::path> files;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
    if (error) return fail(ErrorKind::Permission, folder.string(), "The folder may not be read.");
    for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        if (error) return fail(ErrorKind::Io, folder.string(), "The folder could not be read to its end.");
        if (cancel.requested()) return cancelled();
        if (walk->is_regular_file(error) && hasAudioSuffix(walk->path()))
            files.push_back(walk->path().lexically_relative(folder));
    }
    std::sort(files.begin(), files.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    return files;
}

/// The class after renaming; nullopt: it is to be left out.
std::optional<std::string> renamed(const std::string& name, const ImportConfig& config)
{
    const auto found = config.rename.find(name);
    if (found == config.rename.end()) return name;
    if (found->second.empty()) return std::nullopt;
    return found->second;
}

void fillFromName(ManifestRow& row, const DonateacryName& name)
{
    row.group = name.instance;
    row.others["recorded_unix_s"] = decimal(name.unixSeconds, 3);
    row.others["sex"] = name.sex;
    row.others["age"] = name.age;
    row.others["app_version"] = name.appVersion;
}

void applyGroupPattern(Manifest& manifest, const ImportConfig& config)
{
    if (config.groupPattern.empty()) return;
    const std::regex pattern(config.groupPattern);
    for (auto& row : manifest.rows) {
        std::smatch match;
        // Paths are of ordinary length; a hostile one is not worth an expression.
        if (row.path.size() < 2000 && std::regex_search(row.path, match, pattern))
            row.group = match.size() > 1 ? match[1] : match[0];
    }
}

/// Listens to every row, adds what was measured and leaves out what cannot be read.
Result<void> measure(Manifest& manifest, const ImportConfig& config, const CancelToken& cancel,
                     const ProgressFn& progress)
{
    const auto facts = measureClips(manifest, config.jobs, cancel, progress);
    if (!facts) return tl::unexpected(facts.error());
    std::vector<ManifestRow> readable;
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) {
        auto& row = manifest.rows[i];
        const auto& clip = (*facts)[i];
        if (!clip) {
            manifest.problems.push_back(row.path + ": " + clip.error().sentence);
            continue;
        }
        row.others["sha256"] = clip->pcmHash;
        row.others["duration_s"] = decimal(clip->seconds, 3);
        row.others["rate_hz"] = std::to_string(clip->rateHz);
        row.others["codec"] = clip->codec;
        readable.push_back(std::move(row));
    }
    manifest.rows = std::move(readable);
    return {};
}

/// Columns of our own are listed once, behind those that were there.
void listColumns(Manifest& manifest)
{
    if (manifest.columns.empty()) return;
    std::set<std::string> known(manifest.columns.begin(), manifest.columns.end());
    for (const auto& row : manifest.rows)
        for (const auto& [name, cell] : row.others)
            if (known.insert(name).second) manifest.columns.push_back(name);
    if (known.insert("group").second) manifest.columns.emplace_back("group");
}

} // namespace

Result<Manifest> completedImport(Manifest manifest, const fs::path& manifestFile, const ImportConfig& config,
                                 const CancelToken& cancel, const ProgressFn& progress)
{
    applyGroupPattern(manifest, config);
    if (config.measures)
        if (const auto measured = measure(manifest, config, cancel, progress); !measured)
            return tl::unexpected(measured.error());
    if (manifest.rows.empty())
        return fail(ErrorKind::InvalidArgument, manifest.file.string(),
                    "Not one clip could be taken over" +
                        (manifest.problems.empty() ? std::string(".") : "; " + manifest.problems.front()));
    listColumns(manifest);
    return rebased(std::move(manifest), manifestFile);
}

Result<void> ImportConfig::validate() const
{
    if (labelColumn.empty() || labelColumn == "path" || labelColumn == "group")
        return fail(ErrorKind::InvalidArgument, "labelColumn",
                    "\"" + labelColumn + "\" cannot be the label column; choose a name such as reason.");
    if (groupPattern.empty()) return {};
    try {
        const std::regex pattern(groupPattern);
    } catch (const std::regex_error& error) {
        return fail(ErrorKind::InvalidArgument, "groupPattern",
                    std::string("This is no regular expression: ") + error.what() + ".");
    }
    return {};
}

Result<Manifest> importFolder(const fs::path& folder, const fs::path& manifestFile,
                              const ImportConfig& config, const CancelToken& cancel,
                              const ProgressFn& progress)
{
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    const auto files = soundsUnder(folder, cancel);
    if (!files) return tl::unexpected(files.error());
    Manifest manifest;
    manifest.file = folder / manifestFile.filename(); // paths start from the folder until they are rebased
    manifest.labelColumn = config.labelColumn;
    using Layout = ImportConfig::Layout;
    for (const auto& file : *files) {
        ManifestRow row;
        row.path = file.generic_string();
        const auto name = config.layout == Layout::FolderPerClass
                              ? std::nullopt
                              : parseDonateacryName(file.filename().string());
        if (config.layout == Layout::Donateacry && !name) {
            manifest.problems.push_back(row.path + ": this is not a name of the donateacry corpus.");
            continue;
        }
        const auto label = renamed(name ? name->reason : file.parent_path().filename().string(), config);
        if (!label) continue;
        row.label = *label;
        if (name) fillFromName(row, *name);
        manifest.rows.push_back(std::move(row));
    }
    return completedImport(std::move(manifest), manifestFile, config, cancel, progress);
}

Result<Manifest> importCsv(const fs::path& csv, const fs::path& manifestFile,
                           const std::map<std::string, std::string>& columns, const ImportConfig& config,
                           const CancelToken& cancel, const ProgressFn& progress)
{
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    const auto text = readFile(csv, std::uintmax_t{256} << 20);
    if (!text) return tl::unexpected(text.error());
    auto table = parseCsv(*text);
    if (!table) return fail(table.error().kind, csv.string(), table.error().sentence);
    for (const auto& [from, to] : columns)
        if (std::find(table->columns.begin(), table->columns.end(), from) == table->columns.end())
            return fail(ErrorKind::InvalidArgument, from, "The file has no such column.");
    std::set<std::string> seen;
    for (auto& column : table->columns) {
        if (const auto found = columns.find(column); found != columns.end()) column = found->second;
        if (!seen.insert(column).second)
            return fail(ErrorKind::InvalidArgument, column,
                        "Two columns would have this name; choose another.");
    }
    auto manifest = manifestFromTable(std::move(*table), csv, config.labelColumn);
    if (!manifest) return tl::unexpected(manifest.error());
    std::erase_if(manifest->rows, [&](ManifestRow& row) {
        const auto label = renamed(row.label, config);
        if (label) row.label = *label;
        return !label;
    });
    return completedImport(std::move(*manifest), manifestFile, config, cancel, progress);
}

Manifest rebased(Manifest manifest, const fs::path& file)
{
    std::error_code error;
    const auto from = fs::absolute(manifest.file, error).lexically_normal().parent_path();
    const auto to = fs::absolute(file, error).lexically_normal().parent_path();
    if (from != to)
        for (auto& row : manifest.rows)
            if (const fs::path path(row.path); !path.is_absolute())
                row.path = (from / path).lexically_normal().lexically_relative(to).generic_string();
    manifest.file = file;
    return manifest;
}

} // namespace cryscope
