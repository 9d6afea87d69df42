#include "core/annotations/LabelFile.h"

#include "core/base/AtomicFile.h"

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::uintmax_t kMostBytes = 256u << 20;

Result<LabelFormat> formatFor(const fs::path& file, std::optional<LabelFormat> format)
{
    if (!format) format = labelFormatOf(file);
    if (format) return *format;
    return fail(ErrorKind::InvalidArgument, file.string(),
                "The suffix names no label format; use .json, .txt, .selections.txt, .TextGrid or .csv, or "
                "name the format.");
}

tl::unexpected<Error> inFile(Error error, const fs::path& file)
{
    error.where = file.string();
    return tl::unexpected(std::move(error));
}

/// "C:\..." is absolute where it was written; here it is nothing that could be resolved.
bool isOfAnotherSystem(const std::string& path)
{
    return path.size() > 2 && path[1] == ':' && (path[2] == '\\' || path[2] == '/');
}

fs::path folderOf(const fs::path& file)
{
    std::error_code error;
    const fs::path whole = fs::absolute(file, error);
    return (error ? file : whole).lexically_normal().parent_path();
}

} // namespace

LabelDocument withAbsolutePaths(LabelDocument document, const fs::path& folder)
{
    for (RecordingLabels& recording : document.recordings)
        if (!recording.audio.empty() && !isOfAnotherSystem(recording.audio) &&
            fs::path(recording.audio).is_relative())
            recording.audio = (folder / recording.audio).lexically_normal().generic_string();
    return document;
}

LabelDocument withRelativePaths(LabelDocument document, const fs::path& folder)
{
    for (RecordingLabels& recording : document.recordings) {
        const fs::path audio(recording.audio);
        if (!audio.is_absolute()) continue;
        const fs::path relative = audio.lexically_normal().lexically_relative(folder);
        if (!relative.empty()) recording.audio = relative.generic_string();
    }
    return document;
}

Result<ReadLabels> readLabelFile(const fs::path& file, std::optional<LabelFormat> format)
{
    const auto chosen = formatFor(file, format);
    if (!chosen) return tl::unexpected(chosen.error());
    const auto bytes = readFile(file, kMostBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto labels = parseLabels(*chosen, *bytes);
    if (!labels) return inFile(labels.error(), file);
    labels->document = withAbsolutePaths(std::move(labels->document), folderOf(file));
    return labels;
}

Result<void> writeLabelFile(const fs::path& file, const LabelDocument& document,
                            std::optional<LabelFormat> format)
{
    const auto chosen = formatFor(file, format);
    if (!chosen) return tl::unexpected(chosen.error());
    const auto text = formatLabels(*chosen, withRelativePaths(document, folderOf(file)));
    if (!text) return inFile(text.error(), file);
    return writeFileAtomically(file, *text);
}

} // namespace cryscope
