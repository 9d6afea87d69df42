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

/// Whether the labels beside it are others than they were at the last look; then the row is as they say.
bool lookAtLabels(ProjectRecording& row)
{
    const FileStamp labels = FileStamp::of(labelFileOf(row.path));
    if (labels == row.labelStamp) return false;
    row.labelStamp = labels;
    if (labels == FileStamp{}) {
        row.labels = {};
        row.problem.clear(); // it was theirs, or the sound is read again, which says so
    } else {
        readLabels(row);
    }
    return true;
}

/// Whether anything has changed.
bool look(ProjectRecording& row)
{
    const ProjectRecording before = row;
    const FileStamp stamp = FileStamp::of(row.path);
    row.isMissing = stamp == FileStamp{};
    const bool isOther = !row.isMissing && stamp != row.stamp;
    if (isOther) {
        row.stamp = stamp;
        row.seconds.reset();
        row.mark.clear();
        row.problem.clear();
    }
    // What is wrong with the labels has gone with what was wrong with the sound: it is said again.
    if (!lookAtLabels(row) && isOther && row.labelStamp != FileStamp{}) readLabels(row);
    return row != before;
}

/// News that wait to be told, and to be written. Somebody may save labels while a row waits: what was there
/// before must not cover what has been told and written of them meanwhile.
class Bundle {
public:
    Bundle(Project& project, const ProjectNews& news) : m_project(project), m_news(news) {}

    Result<void> add(const ProjectRecording& row)
    {
        m_rows.push_back({row});
        const auto now = std::chrono::steady_clock::now();
        if (now - m_told >= kTellEvery) tell();
        return now - m_kept >= kKeepEvery || m_rows.size() >= kMostUnkept ? flush() : Result<void>();
    }
    Result<void> flush()
    {
        for (Waiting& each : m_rows)
            if (each.isTold && lookAtLabels(each.row)) each.isTold = false;
        tell();
        m_kept = std::chrono::steady_clock::now();
        std::vector<RecordingLook> looks;
        for (const auto& [row, isTold] : std::exchange(m_rows, {}))
            looks.push_back({row.id, row.stamp, row.isMissing, row.mark, row.seconds, row.problem,
                             row.labelStamp, row.labels});
        return looks.empty() ? Result<void>() : m_project.keep(looks);
    }

private:
    struct Waiting {
        ProjectRecording row;
        bool isTold = false;
    };
    void tell()
    {
        m_told = std::chrono::steady_clock::now();
        std::vector<ProjectRecording> fresh;
        for (Waiting& each : m_rows) {
            if (std::exchange(each.isTold, true)) continue;
            lookAtLabels(each.row);
            fresh.push_back(each.row);
        }
        if (!fresh.empty()) m_news(std::move(fresh));
    }

    Project& m_project;
    const ProjectNews& m_news;
    std::vector<Waiting> m_rows;
    std::chrono::steady_clock::time_point m_told = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_kept = m_told;
};

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
            look(row); // minutes may have gone by, and somebody may have saved labels meanwhile
            if (wantsSound(row)) readSound(row, cancel);
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
