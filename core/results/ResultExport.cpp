#include "core/results/ResultExport.h"

#include "core/analysis/ResultJson.h"
#include "core/base/AtomicFile.h"

#include <algorithm>
#include <fstream>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

/// Without "..", so that two places never look alike.
fs::path placeOf(const FileOutcome& outcome)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(outcome.file, error);
    return (error ? outcome.file : absolute).lexically_normal();
}

fs::path sharedFolder(std::span<const fs::path> files)
{
    fs::path shared = files.front().parent_path();
    for (const auto& file : files) {
        const fs::path folder = file.parent_path();
        const auto last = std::mismatch(shared.begin(), shared.end(), folder.begin(), folder.end()).first;
        fs::path common;
        for (auto part = shared.begin(); part != last; ++part) common /= *part;
        shared = std::move(common);
    }
    return shared;
}

std::string textOf(ResultText& text, ResultFormat format, const FileOutcome& outcome)
{
    const std::string shown = outcome.file.string();
    if (outcome.analysis) return text.rows(*outcome.analysis, shown);
    return format == ResultFormat::JsonLines ? toLine(toJson(outcome.analysis.error(), shown)) + '\n'
                                             : std::string();
}

void tell(const ProgressFn& progress, std::size_t done, std::size_t of)
{
    report(progress, of == 0 ? 1.0 : double(done) / double(of), "export");
}

} // namespace

std::vector<fs::path> resultNames(std::span<const FileOutcome> outcomes)
{
    std::vector<fs::path> names;
    for (const auto& outcome : outcomes) names.push_back(placeOf(outcome));
    if (names.empty()) return names;
    const fs::path shared = sharedFolder(names);
    for (auto& name : names) name = name.lexically_relative(shared);
    return names;
}

Result<void> exportCombined(std::span<const FileOutcome> outcomes, ResultFormat format,
                            const std::vector<std::string>& reasons, const fs::path& file,
                            const CancelToken& cancel, const ProgressFn& progress)
{
    if (!holdsSeveralFiles(format))
        return fail(ErrorKind::InvalidArgument, "format",
                    "A file of this format holds one recording; export one file for each instead.");
    return writeFileAtomically(file, [&](const fs::path& temporary) -> Result<void> {
        std::ofstream out(temporary, std::ios::binary);
        ResultText text(format, reasons);
        out << text.header();
        for (std::size_t i = 0; i < outcomes.size() && out; ++i) {
            if (cancel.requested()) return cancelled();
            out << textOf(text, format, outcomes[i]);
            tell(progress, i + 1, outcomes.size());
        }
        out.close();
        if (!out)
            return fail(ErrorKind::Io, file.string(),
                        "The results cannot be written; is the disk full, or the folder read-only?");
        return {};
    });
}

Result<FilesMade> exportEach(std::span<const FileOutcome> outcomes, ResultFormat format,
                             const std::vector<std::string>& reasons, const fs::path& folder,
                             const CancelToken& cancel, const ProgressFn& progress)
{
    FilesMade made;
    const auto names = resultNames(outcomes);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (cancel.requested()) return cancelled();
        tell(progress, i, outcomes.size());
        if (!outcomes[i].analysis) continue;
        ResultText text(format, reasons);
        const std::string content = text.header() + textOf(text, format, outcomes[i]);
        const fs::path file = folder / (names[i].string() + suffixOf(format));
        if (auto written = writeFileAtomically(file, content); !written)
            made.failed.push_back(written.error());
        else
            made.files.push_back(file);
    }
    tell(progress, outcomes.size(), outcomes.size());
    return made;
}

} // namespace cryscope
