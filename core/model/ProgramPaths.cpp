#include "core/model/ProgramPaths.h"

#include <cstdlib>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

fs::path fromEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

} // namespace

fs::path executableFolder()
{
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path() : executable.parent_path();
}

fs::path userDataFolder()
{
    // The XDG rules: a relative path there is to be ignored.
    if (const fs::path data = fromEnvironment("XDG_DATA_HOME"); data.is_absolute()) return data / "cryscope";
    if (const fs::path home = fromEnvironment("HOME"); home.is_absolute())
        return home / ".local" / "share" / "cryscope";
    return {};
}

std::vector<fs::path> resourceFolders()
{
    if (const fs::path given = fromEnvironment("CRYSCOPE_RESOURCES"); !given.empty()) return {given};
    const fs::path bin = executableFolder();
    if (bin.empty()) return {};
    // build/<preset>/{bin,tests} -> build/<preset>/resources; <prefix>/bin -> <prefix>/share/cryscope
    return {bin.parent_path() / "resources", bin.parent_path() / "share" / "cryscope"};
}

} // namespace cryscope
