#include "core/dataset/AugmentSet.h"

#include "core/audio/AudioWriter.h"
#include "core/dataset/ClipSound.h"
#include "core/dataset/Import.h"

#include <algorithm>
#include <cmath>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

void turnDownToFullScale(std::vector<float>& samples)
{
    float peak = 0;
    for (const float s : samples) peak = std::max(peak, std::abs(s));
    if (peak > 1)
        for (float& s : samples) s /= peak;
}

Result<void> writeCopy(const fs::path& file, std::span<const float> samples, SampleRate rate)
{
    auto writer = AudioWriter::create(file, rate, AudioWriter::Format::Wav16);
    if (!writer) return tl::unexpected(writer.error());
    if (auto written = (*writer)->write(samples); !written) return written;
    return (*writer)->finish();
}

/// Row number first: two clips of one name in different folders must not overwrite each other.
std::string copyName(std::size_t row, const std::string& path, int copy)
{
    return std::to_string(row + 1) + "-" + fs::path(path).stem().string() + "-" + std::to_string(copy + 1) +
           ".wav";
}

void addColumn(Manifest& manifest, const std::string& column)
{
    if (std::find(manifest.columns.begin(), manifest.columns.end(), column) == manifest.columns.end())
        manifest.columns.push_back(column);
}

} // namespace

Result<void> AugmentSetConfig::validate() const
{
    const auto badCount = [](int count) { return count < 0 || count > 1000; };
    if (badCount(copies))
        return fail(ErrorKind::InvalidArgument, "copies",
                    "The number of copies must be 0 to 1000, not " + std::to_string(copies) + ".");
    for (const auto& [name, count] : copiesOfClass)
        if (badCount(count))
            return fail(ErrorKind::InvalidArgument, name,
                        "The number of copies must be 0 to 1000, not " + std::to_string(count) + ".");
    return changes.validate();
}

Result<Manifest> augmentSet(const Manifest& manifest, const fs::path& folder, const AugmentSetConfig& config,
                            const CancelToken& cancel, const ProgressFn& progress)
{
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    const auto augmenter = Augmenter::create(config.changes, config.rate, config.backgrounds);
    if (!augmenter) return tl::unexpected(augmenter.error());
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorKind::Permission, folder.string(), "The folder cannot be made; choose another.");

    // Moved beside the copies first, so that old and new paths start from one place.
    const fs::path target = folder / "manifest.csv";
    const Manifest originals = rebased(manifest, target);
    Manifest result = originals;
    result.rows.clear();
    result.problems.clear();
    addColumn(result, "group");
    addColumn(result, "augmented_from");
    for (std::size_t i = 0; i < originals.rows.size(); ++i) {
        report(progress, double(i) / double(originals.rows.size()), "changing");
        ManifestRow row = originals.rows[i];
        if (row.group.empty()) row.group = row.path;
        if (config.withOriginals) result.rows.push_back(row);
        const auto ofClass = config.copiesOfClass.find(row.label);
        const int copies = ofClass == config.copiesOfClass.end() ? config.copies : ofClass->second;
        if (copies == 0) continue;
        const auto clip = clipSound(originals, row, config.rate, cancel);
        if (!clip) {
            if (clip.error().kind == ErrorKind::Cancelled) return cancelled();
            result.problems.push_back(row.path + ": " + clip.error().sentence);
            if (config.withOriginals) result.rows.pop_back();
            continue;
        }
        for (int copy = 0; copy < copies; ++copy) {
            if (cancel.requested()) return cancelled();
            Random random(config.seed, std::uint64_t(i) * 1000 + std::uint64_t(copy));
            auto samples = augmenter->apply(*clip, random);
            turnDownToFullScale(samples);
            ManifestRow made = row;
            made.path = copyName(i, row.path, copy);
            made.startSeconds.reset();
            made.endSeconds.reset();
            // What was measured on the original does not hold for the copy.
            for (const char* measured : {"sha256", "duration_s", "rate_hz", "codec"})
                made.others.erase(measured);
            made.others["augmented_from"] = row.path;
            if (auto written = writeCopy(folder / made.path, samples, config.rate); !written)
                return tl::unexpected(written.error());
            result.rows.push_back(std::move(made));
        }
    }
    if (result.rows.empty())
        return fail(ErrorKind::Unreadable, manifest.file.string(),
                    "Not one copy could be made" +
                        (result.problems.empty() ? std::string(".") : "; " + result.problems.front()));
    if (auto written = writeManifest(result, target); !written) return tl::unexpected(written.error());
    report(progress, 1.0, "changing");
    return result;
}

Result<std::shared_ptr<const Backgrounds>> loadBackgrounds(const Manifest& manifest, SampleRate rate,
                                                           const CancelToken& cancel)
{
    auto backgrounds = std::make_shared<Backgrounds>();
    for (const auto& row : manifest.rows) {
        auto clip = clipSound(manifest, row, rate, cancel);
        if (clip)
            backgrounds->push_back(std::move(*clip));
        else if (clip.error().kind == ErrorKind::Cancelled)
            return cancelled();
    }
    if (backgrounds->empty())
        return fail(ErrorKind::Unreadable, manifest.file.string(),
                    "None of the background sounds can be read.");
    return std::shared_ptr<const Backgrounds>(std::move(backgrounds));
}

} // namespace cryscope
