#include "ui/history/HistoryData.h"

namespace cryscope {

namespace fs = std::filesystem;

namespace {

bool hasLibrary(const fs::path& folder)
{
    return !folder.empty() && fs::exists(folder / "library.sqlite");
}

UtcTime beginOfRange(int days, UtcTime now, const UtcOffset& offset)
{
    const auto today = std::chrono::sys_days(wallTime(now, offset).date);
    const UtcTime asIfUtc{today - std::chrono::days(days - 1)};
    return asIfUtc - offset(asIfUtc - offset(asIfUtc));
}

HourMap hourMapOf(const History& history)
{
    HourMap map{};
    for (const DayOfCrying& day : history.days) {
        const auto weekday = std::chrono::weekday(std::chrono::sys_days(day.date)).iso_encoding() - 1;
        for (std::size_t hour = 0; hour < 24; ++hour) map[weekday][hour] += day.secondsByHour[hour];
    }
    return map;
}

/// The days with the false episodes' bars: their verdict is taken off for the drawing alone.
std::vector<DayOfCrying> daysWithFalse(std::vector<KeptEpisode> episodes, const UtcOffset& offset)
{
    for (KeptEpisode& episode : episodes) episode.answer.reset();
    return summarise(episodes, offset).days;
}

constexpr int kBaselineDays = 31; ///< whatever days are looked at

/// `sittings`: all of them, of those who are looked at.
Result<std::optional<Baseline>> readBaseline(const Library& library, UtcTime now, const UtcOffset& offset,
                                             const WhoseCries& whose, std::vector<Sitting> sittings)
{
    EpisodeQuery query;
    query.from = beginOfRange(kBaselineDays, now, offset);
    auto episodes = library.episodes(query);
    if (!episodes) return tl::unexpected(episodes.error());
    if (!whose.everybodys)
        std::erase_if(*episodes, [&](const KeptEpisode& each) { return each.infant != whose.infant; });
    std::erase_if(sittings, [&](const Sitting& each) { return each.began < *query.from; });
    return baselineOf(summarise(*episodes, offset), sittings, offset);
}

} // namespace

const KeptEpisode* HistoryData::find(EpisodeId id) const
{
    const auto found = byId.find(std::int64_t(id));
    return found == byId.end() ? nullptr : &episodes[found->second];
}

Result<HistoryData> loadHistory(const fs::path& folder, int days, UtcTime now, const UtcOffset& offset,
                                const WhoseCries& whose)
{
    HistoryData data;
    if (!hasLibrary(folder)) return data;
    const auto library = Library::openBeside(folder);
    if (!library) return tl::unexpected(library.error());
    EpisodeQuery query;
    if (days > 0) query.from = beginOfRange(days, now, offset);
    auto episodes = (*library)->episodes(query);
    if (!episodes) return tl::unexpected(episodes.error());
    if (!whose.everybodys)
        std::erase_if(*episodes, [&](const KeptEpisode& each) { return each.infant != whose.infant; });
    auto sittings = (*library)->sittings();
    if (!sittings) return tl::unexpected(sittings.error());
    if (!whose.everybodys)
        std::erase_if(*sittings, [&](const Sitting& each) { return each.infant != whose.infant; });
    auto infants = (*library)->infants();
    if (!infants) return tl::unexpected(infants.error());
    auto dropouts = (*library)->dropouts(query.from);
    if (!dropouts) return tl::unexpected(dropouts.error());
    data.episodes = std::move(*episodes);
    data.sittings = std::move(*sittings);
    data.infants = std::move(*infants);
    data.dropouts = std::move(*dropouts);
    data.summary = summarise(data.episodes, offset);
    data.days = daysWithFalse(data.episodes, offset);
    data.hours = hourMapOf(data.summary);
    auto baseline = readBaseline(**library, now, offset, whose, data.sittings);
    if (!baseline) return tl::unexpected(baseline.error());
    data.baseline = *baseline;
    for (std::size_t i = 0; i < data.episodes.size(); ++i) data.byId[std::int64_t(data.episodes[i].id)] = i;
    return data;
}

Result<StoredAmount> measureStored(const fs::path& folder)
{
    StoredAmount amount;
    if (!hasLibrary(folder)) return amount;
    const auto library = Library::openBeside(folder);
    if (!library) return tl::unexpected(library.error());
    const auto sittings = (*library)->sittings();
    if (!sittings) return tl::unexpected(sittings.error());
    const auto episodes = (*library)->episodes();
    if (!episodes) return tl::unexpected(episodes.error());
    const auto clips = (*library)->clips();
    if (!clips) return tl::unexpected(clips.error());
    amount.sittings = sittings->size();
    amount.episodes = episodes->size();
    amount.clips = clips->size();
    for (const Clip& clip : *clips) amount.clipBytes += clip.bytes;
    const auto recordings = (*library)->recordings();
    if (!recordings) return tl::unexpected(recordings.error());
    amount.clips += recordings->size();
    for (const KeptRecording& recording : *recordings) amount.clipBytes += recording.bytes;
    for (const char* name : {"library.sqlite", "library.sqlite-wal"}) {
        std::error_code error;
        const auto size = fs::file_size(folder / name, error);
        if (!error) amount.tableBytes += std::int64_t(size);
    }
    return amount;
}

} // namespace cryscope
