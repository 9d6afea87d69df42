#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// Finds names in texts (UTF-8) as people write them: in any case, with or without accents, composed or
/// decomposed, for the alphabets of Europe; other scripts letter for letter. A name of less than four letters
/// is found only as a word of its own, one of three with a genitive's s too: "Jo" is no part of "joy". Not
/// thread-safe while names are added.
class NameMask {
public:
    /// What is said first of a name stays. Where one name stands for two of the same sort ("recording-1",
    /// "recording-2"), a text cannot tell which: "[recording]".
    void add(std::string_view name, const std::string& by);
    /// Every known name replaced, the longest first; `changed` is set where there was one. What stands for a
    /// name is not searched again.
    std::string masked(const std::string& text, bool& changed) const;

private:
    std::map<std::u32string, std::string> m_names; ///< folded name -> what stands there
};

} // namespace cryscope
