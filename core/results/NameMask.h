#pragma once

#include "core/results/NameWords.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// Finds names in texts (UTF-8) as people write them: in any case, with or without accents, composed or
/// decomposed, for the alphabets of Europe; other scripts letter for letter. A name of less than four letters
/// is found only as a word of its own or with a genitive's s: "Jo" is no part of "joy". Not
/// thread-safe while names are added.
class NameMask {
public:
    /// What is said first of a name stays. Where one name stands for two of the same sort ("recording-1",
    /// "recording-2"), a text cannot tell which: "[recording]".
    /// German umlauts are found as "ae", too, and the other way round.
    void add(std::string_view name, const std::string& by);
    /// The words of a name, each found only as a word of its own ("Rosa" of "Rosa Maier", "Mia" of
    /// "MiaSommer_night.wav"), and all of them written as one. Not what names nobody (NameWords.h) and not
    /// what is spared. A part stands behind a name that is the same.
    void addParts(std::string_view name, const std::string& by, NameOf whose);
    /// A word that is no part of a name from now on.
    void spare(std::string_view word);
    /// Every known name replaced, the longest first; `changed` is set where there was one. What stands for a
    /// name is not searched again.
    std::string masked(const std::string& text, bool& changed) const;

private:
    struct Known {
        std::string by; ///< what stands there
        bool isPart = false;
    };
    void know(std::u32string letters, const std::string& by, bool isPart);

    std::map<std::u32string, Known> m_names; ///< by the folded name
    std::set<std::u32string> m_spared;
};

} // namespace cryscope
