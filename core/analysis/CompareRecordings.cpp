#include "core/analysis/CompareRecordings.h"

#include "core/audio/RandomAccessAudio.h"

#include <algorithm>

namespace cryscope {

Result<MeasuredSide> measureSide(std::string name, const std::vector<std::filesystem::path>& files,
                                 const Models& models, const MeasureConfig& config, const CancelToken& cancel,
                                 const ProgressFn& progress)
{
    if (files.empty())
        return fail(ErrorKind::InvalidArgument, name, "There is no recording on this side; choose one.");
    MeasuredSide side;
    side.name = std::move(name);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto share = [&](const Progress& own) {
            report(progress, (double(i) + std::max(own.fraction, 0.0)) / double(files.size()));
        };
        const auto audio = openRandomAccess(files[i], {}, cancel);
        if (!audio) return tl::unexpected(audio.error());
        auto measured = measureCries(*audio, models, config, cancel, share);
        if (!measured) {
            Error error = measured.error();
            if (error.where.empty()) error.where = files[i].string();
            return tl::unexpected(error);
        }
        if (measured->analysis) {
            double crying = side.cryingSeconds.value_or(0);
            for (const Episode& episode : measured->analysis->episodes)
                crying += episode.endSeconds - episode.startSeconds;
            side.cryingSeconds = crying;
            side.episodes = side.episodes.value_or(0) + int(measured->analysis->episodes.size());
        }
        side.recordings.push_back(std::move(measured->measures));
    }
    return side;
}

} // namespace cryscope
