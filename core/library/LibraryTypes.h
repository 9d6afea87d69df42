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
enum class LabelId : std::int64_t {};
enum class RecordingId : std::int64_t {};

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

/// What a person said of a moment while listening: a name of the vocabulary.
struct MomentLabel {
    LabelId id{};
    SittingId sitting{};
    UtcTime at;
    std::string kind;
    bool operator==(const MomentLabel&) const = default;
};

/// A longer recording in the library's folder of recordings.
struct KeptRecording {
    enum class Purpose {
        Collected, ///< made to learn from: whose cries, which kind, with consent
        Continuous ///< everything that was heard, a file an hour
    };
    RecordingId id{};
    std::optional<SittingId> sitting;
    std::optional<InfantId> infant;
    Purpose purpose = Purpose::Continuous;
    std::string file; ///< name inside the library's folder of recordings
    UtcTime start;
    double seconds = 0; ///< 0 while it is being written
    std::int64_t bytes = 0;
    // Of a collected one:
    std::string label;     ///< a name of the vocabulary; empty: to be labelled later
    std::string situation; ///< "after feeding, on the arm", in a person's words
    bool hasConsent = false;
    std::string note;
    std::string quality; ///< JSON of checkMicrophone() over it; empty: not judged
    bool operator==(const KeptRecording&) const = default;
};
/// "collected", "continuous" as stored and exported.
std::string purposeName(KeptRecording::Purpose purpose);

} // namespace cryscope
