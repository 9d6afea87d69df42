#include "core/project/LocateLabels.h"

#include "core/annotations/LabelFile.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

Result<std::vector<fs::path>> labelFilesIn(const fs::path& folder, const CancelToken& cancel)
{
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
    if (error)
        return fail(ErrorKind::NotFound, folder.string(), "There is no such folder, or it may not be read.");
    for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        if (cancel.requested()) return cancelled();
        if (error) break;
        const std::string name = walk->path().filename().string();
        if (name.ends_with(".labels.json") && !name.starts_with('.')) files.push_back(walk->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// What reviewers have written beside recordings. A folder is read once, however many recordings lie in it.
class FilesBeside {
public:
    /// What follows the recording's name in theirs: ".labels.json", ".review-anna.json".
    std::vector<std::string> endingsOf(const fs::path& audio)
    {
        const std::string name = audio.filename().string();
        const std::vector<std::string>& all = namesIn(audio.parent_path());
        std::vector<std::string> endings;
        for (auto each = std::lower_bound(all.begin(), all.end(), name);
             each != all.end() && each->starts_with(name); ++each)
            if (isOfReviewer(std::string_view(*each).substr(name.size())))
                endings.push_back(each->substr(name.size()));
        return endings;
    }

private:
    /// As labelFileOf(), reviewFileOf() and settledFileOf() give their names.
    static bool isOfReviewer(std::string_view ending)
    {
        constexpr std::array<std::string_view, 2> kMarks{".review-", ".settled-"};
        return ending == ".labels.json" ||
               (ending.ends_with(".json") && std::any_of(kMarks.begin(), kMarks.end(), [&](auto mark) {
                    return ending.starts_with(mark);
                }));
    }
    const std::vector<std::string>& namesIn(const fs::path& folder)
    {
        const auto [place, isNew] = m_names.try_emplace(folder);
        if (!isNew) return place->second;
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; entry != end && !error; entry.increment(error))
            if (entry->path().extension() == ".json")
                place->second.push_back(entry->path().filename().string());
        std::sort(place->second.begin(), place->second.end());
        return place->second;
    }

    std::map<fs::path, std::vector<std::string>> m_names;
};

/// With the new path of the recording inside.
Result<void> copyLabels(const fs::path& from, const fs::path& to, const fs::path& was, const fs::path& is)
{
    auto labels = readLabelFile(from, LabelFormat::Json);
    if (!labels) return tl::unexpected(labels.error());
    for (RecordingLabels& each : labels->document.recordings)
        if (fs::path(each.audio).filename() == was.filename()) each.audio = is.string();
    return writeLabelFile(to, labels->document, LabelFormat::Json);
}

fs::path withEnding(fs::path audio, const std::string& ending)
{
    audio += ending;
    return audio;
}

} // namespace

Result<ProjectLocation> locateRecordings(const Project& project, const fs::path& folder,
                                         const CancelToken& cancel, const ProgressFn& progress)
{
    auto rows = project.recordings();
    if (!rows) return tl::unexpected(rows.error());
    ProjectLocation location;
    std::vector<SoughtFile> sought;
    std::vector<fs::path> held;
    for (ProjectRecording& row : *rows) {
        if (cancel.requested()) return cancelled();
        std::error_code error;
        if (fs::is_regular_file(row.path, error)) {
            held.push_back(std::move(row.path));
            continue;
        }
        sought.push_back({row.path, row.stamp.bytes, row.mark});
        location.sought.push_back(std::move(row));
    }
    auto where = locateFiles(sought, folder, held, cancel, progress);
    if (!where) return tl::unexpected(where.error());
    location.where = std::move(*where);
    return location;
}

Result<int> moveRecordings(Project& project, const ProjectLocation& location)
{
    std::map<ProjectRowId, fs::path> paths;
    std::vector<fs::path> copied;
    FilesBeside beside;
    const auto takeBack = [&copied] {
        std::error_code ignored;
        for (const fs::path& file : copied) fs::remove(file, ignored);
    };
    for (const LocatedFile& found : location.where.found) {
        const ProjectRecording& row = location.sought[found.sought];
        paths[row.id] = found.path;
        for (const std::string& ending : beside.endingsOf(row.path)) {
            const fs::path to = withEnding(found.path, ending);
            std::error_code error;
            if (fs::exists(to, error)) continue;
            const auto done = copyLabels(withEnding(row.path, ending), to, row.path, found.path);
            if (!done) {
                takeBack();
                return tl::unexpected(done.error());
            }
            copied.push_back(to);
        }
    }
    if (auto moved = project.move(paths); !moved) {
        takeBack();
        return tl::unexpected(moved.error());
    }
    return int(copied.size());
}

Result<LabelLocation> locateLabelled(const fs::path& labels, const fs::path& folder,
                                     const CancelToken& cancel, const ProgressFn& progress)
{
    const auto files = labelFilesIn(labels, cancel);
    if (!files) return tl::unexpected(files.error());
    LabelLocation location;
    std::vector<SoughtFile> sought;
    for (const fs::path& file : *files) {
        if (cancel.requested()) return cancelled();
        const auto read = readLabelFile(file, LabelFormat::Json);
        if (!read) {
            ++location.unreadable;
            continue;
        }
        const auto& recordings = read->document.recordings;
        for (std::size_t i = 0; i < recordings.size(); ++i) {
            std::error_code error;
            if (recordings[i].audio.empty() || fs::exists(recordings[i].audio, error)) continue;
            location.sought.push_back({file, i});
            location.paths.emplace_back(recordings[i].audio);
            sought.push_back({recordings[i].audio, 0, {}});
        }
    }
    auto where = locateFiles(sought, folder, {}, cancel, progress);
    if (!where) return tl::unexpected(where.error());
    location.where = std::move(*where);
    return location;
}

Result<int> moveLabelled(const LabelLocation& location)
{
    std::map<fs::path, std::map<std::size_t, fs::path>> changes;
    for (const LocatedFile& found : location.where.found) {
        const LabelLocation::Sought& sought = location.sought[found.sought];
        changes[sought.labelFile][sought.recording] = found.path;
    }
    int written = 0;
    for (const auto& [file, paths] : changes) {
        auto read = readLabelFile(file, LabelFormat::Json);
        if (!read) return tl::unexpected(read.error());
        for (const auto& [recording, path] : paths)
            if (recording < read->document.recordings.size())
                read->document.recordings[recording].audio = path.string();
        if (auto done = writeLabelFile(file, read->document, LabelFormat::Json); !done)
            return tl::unexpected(done.error());
        ++written;
    }
    return written;
}

} // namespace cryscope
