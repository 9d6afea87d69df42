#include "core/project/ProjectScan.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"
#include "core/audio/AudioFile.h"
#include "core/project/ContentMark.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::string_view kLabelSuffix = ".labels.json";
// A transaction waits for the disk: there are few, and one that a kill prevents costs a second look.
constexpr std::size_t kMostUnkept = 5000;
constexpr std::chrono::milliseconds kKeepEvery{2000};
constexpr std::chrono::milliseconds kTellEvery{200};

/// News that wait to be told, and to be written.
class Bundle {
public:
    Bundle(Project& project, const ProjectNews& news) : m_project(project), m_news(news) {}

    Result<void> add(const ProjectRecording& row)
    {
        m_rows.push_back(row);
        m_looks.push_back({row.id, row.stamp, row.isMissing, row.mark, row.seconds, row.problem,
                           row.labelStamp, row.labels});
        const auto now = std::chrono::steady_clock::now();
        if (now - m_told >= kTellEvery) tell();
        return now - m_kept >= kKeepEvery || m_looks.size() >= kMostUnkept ? keep() : Result<void>();
    }
    Result<void> flush()
    {
        tell();
        return keep();
    }

private:
    void tell()
    {
        m_told = std::chrono::steady_clock::now();
        if (!m_rows.empty()) m_news(std::exchange(m_rows, {}));
    }
    Result<void> keep()
    {
        m_kept = std::chrono::steady_clock::now();
        const auto looks = std::exchange(m_looks, {});
        return looks.empty() ? Result<void>() : m_project.keep(looks);
    }

    Project& m_project;
    const ProjectNews& m_news;
    std::vector<ProjectRecording> m_rows;
    std::vector<RecordingLook> m_looks;
    std::chrono::steady_clock::time_point m_told = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_kept = m_told;
};

void readLabels(ProjectRecording& row)
{
    row.labels = {};
    const auto read = readLabelFile(labelFileOf(row.path), LabelFormat::Json);
    if (!read) {
        row.problem = "Its labels cannot be read: " + read.error().sentence;
        return;
    }
    row.problem.clear();
    if (const RecordingLabels* own = labelsFor(row.path, read->document))
        row.labels = countLabels(own->annotations);
}

void readSound(ProjectRecording& row, const CancelToken& cancel)
{
    OpenOptions options;
    options.cancel = cancel;
    const auto sound = openAudioFile(row.path, options);
    if (!sound) {
        row.problem = sound.error().sentence;
        return;
    }
    const AudioFileInfo& info = (*sound)->info();
    if (info.length) row.seconds = double(*info.length) / info.rate.hz;
    if (const auto mark = contentMarkOf(row.path)) row.mark = *mark;
}

bool wantsSound(const ProjectRecording& row)
{
    return !row.isMissing && row.mark.empty() && row.problem.empty();
}

/// Whether anything has changed.
bool look(ProjectRecording& row)
{
    const ProjectRecording before = row;
    const FileStamp stamp = FileStamp::of(row.path);
    row.isMissing = stamp == FileStamp{};
    if (!row.isMissing && stamp != row.stamp) {
        row.stamp = stamp;
        row.seconds.reset();
        row.mark.clear();
        row.problem.clear();
    }
    const FileStamp labels = FileStamp::of(labelFileOf(row.path));
    if (labels != row.labelStamp) {
        row.labelStamp = labels;
        if (labels == FileStamp{})
            row.labels = {};
        else
            readLabels(row);
    }
    return row != before;
}

Result<void> addCandidates(ProjectCandidates& all, const fs::path& audio)
{
    const auto read = readLabelFile(labelFileOf(audio), LabelFormat::Json);
    if (!read) return tl::unexpected(read.error());
    if (const RecordingLabels* own = labelsFor(audio, read->document))
        all.recordings.push_back({audio, candidatesIn(own->annotations)});
    return {};
}

} // namespace

Result<void> scanProject(Project& project, std::vector<ProjectRecording> rows, const ProjectNews& news,
                         const CancelToken& cancel, const ProgressFn& progress)
{
    constexpr double kShareOfLooking = 0.2; // of the whole: asking a folder is faster than opening a file
    Bundle bundle(project, news);
    std::size_t place = 0;
    for (ProjectRecording& row : rows) {
        if (cancel.requested()) break;
        if (look(row))
            if (auto kept = bundle.add(row); !kept) return kept;
        report(progress, kShareOfLooking * double(++place) / double(rows.size()));
    }
    place = 0;
    for (ProjectRecording& row : rows) {
        if (cancel.requested()) break;
        if (wantsSound(row)) {
            readSound(row, cancel);
            if (cancel.requested()) break; // what it says of the file is that nobody wanted to know
            if (auto kept = bundle.add(row); !kept) return kept;
        }
        report(progress, kShareOfLooking + (1 - kShareOfLooking) * double(++place) / double(rows.size()));
    }
    if (auto kept = bundle.flush(); !kept) return kept;
    return cancel.requested() ? Result<void>(cancelled()) : Result<void>();
}

Result<ProjectCandidates> candidatesOf(const Project& project, const CancelToken& cancel,
                                       const ProgressFn& progress)
{
    const auto rows = project.recordings();
    if (!rows) return tl::unexpected(rows.error());
    auto found = project.candidates();
    if (!found) return tl::unexpected(found.error());
    ProjectCandidates all;
    std::size_t place = 0;
    for (const ProjectRecording& row : *rows) {
        if (cancel.requested()) return cancelled();
        report(progress, double(++place) / double(rows->size()));
        std::error_code error;
        if (fs::exists(labelFileOf(row.path), error)) {
            if (!addCandidates(all, row.path)) ++all.unreadable;
        } else if (const auto own = found->find(row.id); own != found->end()) {
            all.recordings.push_back({row.path, std::move(own->second)});
        }
    }
    return all;
}

Result<ProjectCandidates> candidatesUnder(const fs::path& folder, const CancelToken& cancel,
                                          const ProgressFn& progress)
{
    std::vector<fs::path> sounds;
    std::error_code error;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
    if (error)
        return fail(ErrorKind::NotFound, folder.string(), "There is no such folder, or it may not be read.");
    for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        if (cancel.requested()) return cancelled();
        if (error) break; // a folder that vanished while it was read: what was found stays
        const std::string name = walk->path().string();
        if (name.ends_with(kLabelSuffix) && !walk->path().filename().string().starts_with('.'))
            sounds.emplace_back(name.substr(0, name.size() - kLabelSuffix.size()));
    }
    std::sort(sounds.begin(), sounds.end());
    ProjectCandidates all;
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        if (cancel.requested()) return cancelled();
        report(progress, double(i) / double(sounds.size()));
        if (!addCandidates(all, sounds[i])) ++all.unreadable;
    }
    return all;
}

} // namespace cryscope
