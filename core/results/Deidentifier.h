#pragma once

#include "core/annotations/LabelDocument.h"
#include "core/audio/AudioFile.h"
#include "core/library/LibraryTypes.h"
#include "core/results/NameMask.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cryscope {

struct DeidentifyConfig {
    enum class Dates {
        Shift, ///< by some 400 to 2,200 days, the same for everything of one infant: intervals and the hour
               ///< stay
        Drop   ///< recordings tell none; every cry of a history begins at 2000-01-01
    };
    Dates dates = Dates::Shift;
    /// Free notes on labels stay; names and dates in them that are known are masked. What else they tell is
    /// for whoever has read them to judge.
    bool keepNotes = false;
    /// The same of the notes on the cries of a history. A decision of its own: they are of every infant, and
    /// whoever has read the notes on a recording's labels has not read them.
    bool keepHistoryNotes = false;
    /// Of the clock that the shifted dates are written with.
    UtcOffset offset = systemOffset();
};

/// One line of the list of what was removed or changed; never a value.
struct Removal {
    std::string what; ///< "reviewers"
    std::string how;  ///< "replaced by codes"
    std::size_t places = 0;
    bool operator==(const Removal&) const = default;
};

/// Makes labels and histories that tell nobody's name: infants, reviewers, recordings and devices become
/// codes ("infant-1", "reviewer-1", "recording-1.wav", "device-1"), the same for the same all through one
/// export; paths, free notes, columns of other programs and people's own words for kinds go; dates are
/// shifted or dropped. Names that are known, those in the paths of recordings among them, are masked wherever
/// they or parts of them stand in a text (kinds, tiers, models), and so are days.
///
/// What it cannot know: who is heard in the sound itself, and names that stand in no field of their own.
/// One export, one object; not thread-safe.
class Deidentifier {
public:
    /// `secret` draws the shifts; with the same secret the same dates come out.
    explicit Deidentifier(DeidentifyConfig config = {}, std::uint64_t secret = randomSecret());
    /// From the system's random numbers; never 0.
    static std::uint64_t randomSecret();

    /// Names that may stand in texts, to be masked: call it for everything before anything is made.
    void learn(const LabelDocument& document);
    void learn(const std::vector<Infant>& infants);
    void learn(const std::vector<Sitting>& sittings); ///< their devices
    /// Any other name.
    void learnName(const std::string& name);

    LabelDocument labels(const LabelDocument& document);
    RecordingLabels labels(const RecordingLabels& recording);
    Annotation label(const Annotation& label);
    /// By the whole path: recorders give the same name in every folder.
    std::string recordingCode(const std::filesystem::path& recording);
    /// `whose`: what shares a shift: an infant's alias, or a recording's name.
    std::optional<StartTime> start(const std::optional<StartTime>& start, const std::string& whose);
    std::string text(const std::string& text); ///< with what is known masked
    std::string kind(const std::string& name); ///< the same, but for the program's own kinds

    struct History {
        std::vector<KeptEpisode> episodes;
        std::vector<Sitting> sittings;
        std::vector<Infant> infants;
        std::vector<Dropout> dropouts;
    };
    /// What belongs to one infant stands together, in order of time: neighbours of different infants would
    /// tell the difference of their shifts. By the wall clock an interval stays; where the clocks go on or
    /// back in it, it gains or loses that hour.
    History history(History history);

    /// Something that the caller has left out or changed itself ("metadata tags", "not written").
    void note(const std::string& what, const std::string& how, std::size_t places = 1);
    std::vector<Removal> removed() const;
    /// The list in words, for a file.
    std::string removedText() const;
    /// From the codes to what they stand for, and the shifts in days: whoever has it can undo it all.
    std::string keyJson() const;

private:
    std::string codeOf(const std::string& group, const std::string& name, const std::string& suffix = {});
    std::string masked(const std::string& text, bool& changed) const;
    int shiftDays(const std::string& whose);
    UtcTime shifted(UtcTime time, const std::string& whose);

    DeidentifyConfig m_config;
    std::uint64_t m_secret;
    std::map<std::string, std::map<std::string, std::string>> m_codes; ///< group -> name -> code
    NameMask m_names;
    std::map<std::string, int> m_shifts; ///< days, by infant or recording
    std::map<std::pair<std::string, std::string>, std::size_t> m_removed;
};

} // namespace cryscope
