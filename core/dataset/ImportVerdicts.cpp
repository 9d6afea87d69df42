#include "core/dataset/ImportVerdicts.h"

#include "core/annotations/LabelFile.h"
#include "core/dataset/ClipKind.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::string_view kSuffix = ".labels.json";

Result<std::vector<fs::path>> labelFilesUnder(const fs::path& folder, const CancelToken& cancel)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return fail(ErrorKind::NotFound, folder.string(), "There is no such folder.");
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
    if (error) return fail(ErrorKind::Permission, folder.string(), "The folder may not be read.");
    std::vector<fs::path> files;
    for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        if (error) return fail(ErrorKind::Io, folder.string(), "The folder could not be read to its end.");
        if (cancel.requested()) return cancelled();
        const std::string name = walk->path().filename().string();
        if (walk->is_regular_file(error) && name.ends_with(kSuffix) && !name.starts_with('.'))
            files.push_back(walk->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The recording of a label file that does not name one: the file whose labels it claims to hold.
fs::path recordingOf(const fs::path& labelFile, const std::string& named)
{
    if (!named.empty()) return named;
    const std::string name = labelFile.filename().string();
    return labelFile.parent_path() / name.substr(0, name.size() - kSuffix.size());
}

/// What a label teaches, as `row`'s labels; false: nothing.
bool teaches(const Annotation& label, ManifestRow& row)
{
    if (label.verdict == Verdict::NotSure) return false;
    if (label.verdict == Verdict::None && label.origin == Origin::Model) return false;
    if (shapeOf(label) == AnnotationShape::Point || label.endSeconds <= label.startSeconds) return false;
    const auto kind = judgedKind(label);
    if (!kind) {
        // A person who finds no laugh where a model heard one has not said whether there is a cry.
        if (isNoCryWord(label.kind)) return false;
        setKind(row, kNoCryKind);
        row.others["source"] = "hard_negative";
        return true;
    }
    setWord(row, *kind);
    row.others["source"] = "review";
    // A model's episode without a kind is a cry that somebody has called right.
    if (kind->empty() && label.origin == Origin::Model) setKind(row, kCryKind);
    return !kindOf(row).empty();
}

void addRows(Manifest& manifest, const fs::path& labelFile, const RecordingLabels& recording)
{
    const fs::path audio = recordingOf(labelFile, recording.audio);
    const auto name = parseDonateacryName(audio.filename().string());
    recording.annotations.forEach([&](const Annotation& label) {
        ManifestRow row;
        if (!teaches(label, row)) return;
        row.path = audio.string();
        if (name) row.group = name->instance;
        row.startSeconds = label.startSeconds;
        row.endSeconds = label.endSeconds;
        row.others["reviewer"] = label.reviewer;
        manifest.rows.push_back(std::move(row));
    });
}

} // namespace

Result<Manifest> importVerdicts(const fs::path& folder, const fs::path& manifestFile,
                                const CancelToken& cancel, const ProgressFn& progress)
{
    const auto files = labelFilesUnder(folder, cancel);
    if (!files) return tl::unexpected(files.error());
    if (files->empty())
        return fail(ErrorKind::InvalidArgument, folder.string(),
                    "There is no label file in this folder; judge labels in Review and save them first.");
    Manifest manifest;
    manifest.file = fs::absolute(manifestFile);
    manifest.labelColumn.clear();
    manifest.columns = {"path", "group", "start_s", "end_s", "cry", "reason", "source", "reviewer"};
    for (std::size_t i = 0; i < files->size(); ++i) {
        if (cancel.requested()) return cancelled();
        report(progress, double(i) / double(files->size()), "reading labels");
        const auto read = readLabelFile((*files)[i]);
        if (!read) {
            manifest.problems.push_back((*files)[i].string() + ": " + read.error().sentence);
            continue;
        }
        for (const auto& recording : read->document.recordings) addRows(manifest, (*files)[i], recording);
    }
    if (manifest.rows.empty())
        return fail(ErrorKind::InvalidArgument, folder.string(),
                    "Nobody has drawn or judged a label in this folder; judge labels in Review first." +
                        (manifest.problems.empty() ? std::string() : " " + manifest.problems.front()));
    return manifest;
}

} // namespace cryscope
