#pragma once

#include <filesystem>
#include <string>

namespace cryscope {

/// A name for the present content of a file: equal names mean equal content, for all that a program can tell
/// without reading gigabytes. It is the SHA-256 of the size, the times of the last change of content and of
/// the last change of anything (which no program can set back), and 66 samples of the content: the first and
/// the last 64 KiB and 64 blocks of 4 KiB between them, evenly spread. Every write through the file system
/// gives another name, and so does a new link or another mode; a copy has a name of its own. Under systems
/// without the second time, what keeps size and time of change and misses every sample goes unnoticed.
///
/// Empty where there is no such name: the file cannot be read, or was changed less than two seconds ago, when
/// one more change might bear the same time. Blocking; reads 384 KiB at most.
std::string fileIdentity(const std::filesystem::path& file);

} // namespace cryscope
