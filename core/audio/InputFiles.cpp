#include "core/audio/InputFiles.h"

#include "core/audio/AudioFile.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

/// Appends the recordings below `root / inside`, unordered.
void walk(const fs::path& root, const fs::path& inside, const CancelToken& cancel,
          std::vector<InputFile>& found)
{
    std::error_code error;
    const fs::path folder = inside.empty() ? root : root / inside;
    fs::directory_iterator entry(folder, error);
    if (error) {
        found.push_back({folder, inside,
                         Error{ErrorKind::Permission, folder.string(),
                               "This folder may not be read; check its permissions."}});
        return;
    }
    for (const fs::directory_iterator end; entry != end; entry.increment(error)) {
        if (error || cancel.requested()) break; // the folder vanished while it was read: what was found stays
        const fs::path name = inside / entry->path().filename();
        std::error_code ignored;
        if (!entry->is_symlink(ignored) && entry->is_directory(ignored))
            walk(root, name, cancel, found);
        else if (hasAudioSuffix(name) && entry->is_regular_file(ignored))
            found.push_back({root / name, name, std::nullopt});
    }
}

} // namespace

std::vector<InputFile> inputFiles(const std::vector<std::string>& paths, const CancelToken& cancel)
{
    std::vector<InputFile> files;
    for (const std::string& given : paths) {
        if (cancel.requested()) break;
        const fs::path path(given);
        std::error_code error;
        const auto status = fs::status(path, error);
        if (fs::is_directory(status)) {
            std::vector<InputFile> found;
            walk(path, {}, cancel, found);
            std::sort(found.begin(), found.end(), [](const InputFile& a, const InputFile& b) {
                return a.name.native() < b.name.native(); // bytes: char_traits<char> compares them unsigned
            });
            files.insert(files.end(), found.begin(), found.end());
        } else if (status.type() == fs::file_type::not_found) {
            files.push_back({path, path.filename(),
                             Error{ErrorKind::NotFound, given, "There is no such file or folder."}});
        } else {
            files.push_back({path, path.filename(), std::nullopt});
        }
    }
    return files;
}

} // namespace cryscope
