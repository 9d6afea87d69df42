#include "core/results/ResultPictures.h"

#include "core/audio/AudioFile.h"
#include "core/results/Recordings.h"

#include <optional>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr int kMostJobs = 256;
constexpr SampleRate kAnyRate{16000}; ///< for what does not depend on it

Result<void> draw(const fs::path& recording, const fs::path& picture, const ResultPictureConfig& config,
                  const CancelToken& cancel)
{
    auto source = openAudioFile(recording, {.channel = {}, .cancel = cancel});
    if (!source) return tl::unexpected(source.error());
    const auto raster = makeRaster(**source, config.raster, cancel);
    if (!raster) return tl::unexpected(raster.error());
    FigureStyle style = config.style;
    if (style.title.empty()) style.title = recording.filename().string();
    return writeFigure(*raster, style, picture);
}

} // namespace

Result<void> ResultPictureConfig::validate() const
{
    if (jobs < 0 || jobs > kMostJobs)
        return fail(ErrorKind::InvalidArgument, "jobs",
                    "The value " + std::to_string(jobs) + " is out of range; choose one from 0 to 256.");
    if (auto known = checkFigureName("picture" + suffix); !known) return known;
    if (auto valid = style.validate(); !valid) return valid;
    RasterConfig anywhere = raster; // what is too high for one recording's rate is that recording's error
    anywhere.minHz = 0;
    anywhere.maxHz = 0;
    return anywhere.validate(kAnyRate);
}

Result<FilesMade> drawSpectrograms(std::span<const FileOutcome> outcomes, const fs::path& folder,
                                   const ResultPictureConfig& config, const CancelToken& cancel,
                                   const ProgressFn& progress)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    const auto names = resultNames(outcomes);
    std::vector<std::size_t> readable;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        if (outcomes[i].analysis) readable.push_back(i);
    std::vector<fs::path> drawn(readable.size());
    std::vector<std::optional<Error>> errors(readable.size());
    const auto done = forEachRecording(
        readable.size(), config.jobs, "pictures",
        [&](std::size_t i) {
            const fs::path picture = folder / (names[readable[i]].string() + config.suffix);
            auto outcome = draw(outcomes[readable[i]].file, picture, config, cancel);
            if (outcome) drawn[i] = picture;
            return outcome;
        },
        [&](std::size_t i, Error error) {
            if (error.where.empty()) error.where = outcomes[readable[i]].file.string();
            errors[i] = std::move(error);
        },
        cancel, progress);
    if (!done) return tl::unexpected(done.error());
    FilesMade made;
    for (std::size_t i = 0; i < readable.size(); ++i) {
        if (!drawn[i].empty()) made.files.push_back(std::move(drawn[i]));
        if (errors[i]) made.failed.push_back(std::move(*errors[i]));
    }
    return made;
}

} // namespace cryscope
