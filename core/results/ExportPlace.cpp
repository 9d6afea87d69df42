#include "core/results/ExportPlace.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

/// With links followed as far as the path exists. One that cannot be followed is taken as it is written.
fs::path whole(const fs::path& path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    if (error) return path.lexically_normal();
    fs::path real = fs::weakly_canonical(absolute, error);
    if (error) real = absolute.lexically_normal();
    return real.has_filename() ? real : real.parent_path();
}

bool isOfAnExport(const std::string& name)
{
    constexpr std::array<std::string_view, 4> kNames{"export.how.json", "removed.txt", "history.csv",
                                                     "clips"};
    if (std::find(kNames.begin(), kNames.end(), name) != kNames.end()) return true;
    for (const std::string_view code : {"recording-", "labels-"})
        if (name.starts_with(code) && name.find_first_of("0123456789", code.size()) == code.size())
            return true;
    return false;
}

/// Whether it is the folder or lies below it.
bool liesIn(const fs::path& path, const fs::path& folder)
{
    const fs::path from = path.lexically_relative(folder);
    return !from.empty() && *from.begin() != "..";
}

} // namespace

Result<void> checkKeyPlace(const fs::path& key, const fs::path& givenAway)
{
    // The folder is followed, not the key: what lies there under its name is replaced, a link too.
    const fs::path folder = key.has_parent_path() ? whole(key.parent_path()) : whole(".");
    if (liesIn(folder / key.filename(), whole(givenAway)))
        return fail(ErrorKind::InvalidArgument, key.string(),
                    "The key must not lie with what is given away; choose another folder for it.");
    return {};
}

Result<void> checkExportFolder(const fs::path& folder)
{
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error == std::errc::no_such_file_or_directory) return {};
    for (; !error && entries != fs::directory_iterator(); entries.increment(error))
        if (isOfAnExport(entries->path().filename().string()))
            return fail(ErrorKind::InvalidArgument, folder.string(),
                        "There is an export in this folder already; choose an empty folder.");
    if (error)
        return fail(ErrorKind::Permission, folder.string(),
                    "This folder may not be read; check its permissions.");
    return {};
}

Result<void> checkApart(const std::vector<fs::path>& sources, const fs::path& folder)
{
    const fs::path given = whole(folder);
    for (const fs::path& source : sources)
        if (!source.empty() && (liesIn(whole(source), given) || liesIn(source.lexically_normal(), given)))
            return fail(ErrorKind::InvalidArgument, folder.string(),
                        "What is exported lies in this folder itself; choose an empty folder.");
    return {};
}

} // namespace cryscope
