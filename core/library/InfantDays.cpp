#include "core/library/InfantDays.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace fs = std::filesystem;

namespace cryscope {

Result<std::vector<InfantDay>> infantDays(const Library& library, const UtcOffset& offset)
{
    const auto infants = library.infants();
    if (!infants) return tl::unexpected(infants.error());
    const auto sittings = library.sittings();
    if (!sittings) return tl::unexpected(sittings.error());
    const auto clips = library.clips();
    if (!clips) return tl::unexpected(clips.error());
    const auto recordings = library.recordings();
    if (!recordings) return tl::unexpected(recordings.error());

    std::map<InfantId, std::string> names;
    for (const Infant& infant : *infants) names[infant.id] = infant.alias;
    std::map<SittingId, InfantId> infantOf;
    for (const Sitting& sitting : *sittings)
        if (sitting.infant) infantOf[sitting.id] = *sitting.infant;

    std::map<std::tuple<std::string, InfantId, std::string>, std::vector<std::pair<UtcTime, fs::path>>> days;
    const auto add = [&](InfantId infant, UtcTime start, const fs::path& file) {
        std::error_code error;
        const auto name = names.find(infant);
        if (name == names.end() || !fs::is_regular_file(file, error)) return;
        days[{name->second, infant, isoText(wallTime(start, offset).date)}].emplace_back(start, file);
    };
    for (const Clip& clip : *clips)
        if (const auto infant = infantOf.find(clip.sitting); infant != infantOf.end())
            add(infant->second, clip.start, library.clipFolder() / clip.file);
    for (const KeptRecording& recording : *recordings)
        if (recording.infant && recording.purpose == KeptRecording::Purpose::Collected)
            add(*recording.infant, recording.start, library.recordingFolder() / recording.file);

    std::vector<InfantDay> all;
    for (auto& [key, sounds] : days) {
        std::sort(sounds.begin(), sounds.end());
        InfantDay day{std::get<1>(key), std::get<0>(key), std::get<2>(key), {}};
        for (auto& [start, file] : sounds) day.sounds.push_back(std::move(file));
        all.push_back(std::move(day));
    }
    return all;
}

} // namespace cryscope
