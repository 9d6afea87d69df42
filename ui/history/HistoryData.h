#pragma once

#include "core/library/Baseline.h"
#include "core/library/Library.h"

#include <array>
#include <filesystem>
#include <optional>
#include <unordered_map>

namespace cryscope {

/// Seconds of crying by weekday (Monday first) and hour of the clock on the wall.
using HourMap = std::array<std::array<double, 24>, 7>;

/// What the library holds of some days, ready to be drawn. Immutable once it is loaded.
struct HistoryData {
    std::vector<KeptEpisode> episodes; ///< in order of time, false ones too
    std::vector<Sitting> sittings;
    std::vector<Infant> infants;
    std::vector<Dropout> dropouts;
    History summary; ///< without the false ones
    std::optional<Baseline> baseline;
    std::vector<DayOfCrying> days; ///< as in the summary, but with bars of the false ones too
    HourMap hours{};
    std::unordered_map<std::int64_t, std::size_t> byId; ///< into `episodes`

    const KeptEpisode* find(EpisodeId id) const;
};

/// Whose cries are looked at: everybody's, one infant's, or those of nobody known.
struct WhoseCries {
    bool everybodys = true;
    std::optional<InfantId> infant{};
    bool operator==(const WhoseCries&) const = default;
};

/// From the beginning of the day `days` - 1 days ago (0: everything) to `now`. A folder without a library
/// gives nothing. `infants` holds all of them, whoever is looked at. Blocks.
Result<HistoryData> loadHistory(const std::filesystem::path& folder, int days, UtcTime now,
                                const UtcOffset& offset, const WhoseCries& whose = {});

/// What is stored, all in all.
struct StoredAmount {
    std::size_t sittings = 0;
    std::size_t episodes = 0;
    std::size_t clips = 0;
    std::int64_t clipBytes = 0;
    std::int64_t tableBytes = 0;
};
Result<StoredAmount> measureStored(const std::filesystem::path& folder);

} // namespace cryscope
