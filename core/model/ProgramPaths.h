#pragma once

#include <filesystem>
#include <vector>

namespace cryscope {

/// The folder of the running executable; empty when the system does not tell.
std::filesystem::path executableFolder();

/// $XDG_DATA_HOME/cryscope, else ~/.local/share/cryscope; empty without a home.
std::filesystem::path userDataFolder();

/// Where the program's own files (models/, demo sounds) may be, in the order in which they are looked for:
/// $CRYSCOPE_RESOURCES alone when it is set, else beside the build's or the installation's bin.
std::vector<std::filesystem::path> resourceFolders();

} // namespace cryscope
