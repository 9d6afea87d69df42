#pragma once

#include "core/detection/Episodes.h"
#include "core/library/WallClock.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cryscope {

enum class InfantId : std::int64_t {};
enum class SittingId : std::int64_t {};
enum class EpisodeId : std::int64_t {};
enum class ClipId : std::int64_t {};

/// Whose cries they are. Everything but the alias may be unknown.
struct Infant {
    InfantId id{};
    std::string alias;
    std::optional<std::chrono::year_month_day> birthDate;
    std::string sex; ///< "female", "male" or empty
    bool operator==(const Infant&) const = default;
};

/// One time of listening, from Listen to Stop.
struct Sitting {
    SittingId id{};
    std::optional<InfantId> infant; ///< none: unknown, or several in one room
    UtcTime began;
    UtcTime lastAlive;            ///< what a killed program leaves as the end
    std::optional<UtcTime> ended; ///< none: it still goes on
    bool wasCutOff = false;       ///< the program ended without saying so
    std::string device;
    std::string model;
    bool operator==(const Sitting&) const = default;
};

enum class Helped { Fed, Burped, Changed, Slept, Held, Nothing, Other };
/// "fed", "burped", ... as stored and exported.
std::string helpedName(Helped helped);
std::optional<Helped> helpedFromName(const std::string& name);

/// What a person says of an episode afterwards.
struct Answer {
    std::optional<bool> wasCry; ///< none: not said
    std::optional<Helped> helped;
    std::string note;
    UtcTime given;
    bool operator==(const Answer&) const = default;
};

struct KeptEpisode {
    EpisodeId id{};
    SittingId sitting{};
    std::optional<InfantId> infant;
    UtcTime start;
    UtcTime end; ///< end of what was heard (so far, while it is open)
    bool isOpen = false;
    double cryProbability = 0;
    std::string reason = kNotSure;
    std::vector<ReasonProbability> reasons;
    std::optional<Answer> answer;
    std::string clip; ///< file name inside the library's clip folder; empty: none is kept

    double seconds() const { return secondsBetween(start, end); }
    /// A person said that it was none.
    bool isFalse() const { return answer && answer->wasCry == false; }
    bool operator==(const KeptEpisode&) const = default;
};

/// A stretch in which nothing was heard, and why.
struct Dropout {
    SittingId sitting{};
    UtcTime start;
    double seconds = 0;
    std::string cause; ///< "dropout", "no_samples", "digital_silence", "device_lost", "suspend", ...
    bool operator==(const Dropout&) const = default;
};

/// Sound that was kept.
struct Clip {
    ClipId id{};
    SittingId sitting{};
    std::optional<EpisodeId> episode; ///< none: saved by hand
    std::string file;                 ///< name inside the library's clip folder
    UtcTime start;
    double seconds = 0;
    std::int64_t bytes = 0;
    bool operator==(const Clip&) const = default;
};

} // namespace cryscope
