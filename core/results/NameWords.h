#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// The words and numbers of a name, as they stand in it: parted by all that is neither, and where a capital
/// follows a small letter ("MiaSommer").
std::vector<std::string> wordsOfName(std::string_view name);

/// Of a recording, a folder or a device: much in it is no name at all.
enum class NameOf { Person, Thing };

/// Whether a word of a name is none by itself: shorter than three letters, a number of less than six digits,
/// a title ("Dr.", "Frau"), or in the name of a thing what many are called by ("night", "recording").
bool saysNobody(std::string_view word, NameOf whose);

/// As a name is compared (FoldedLetters.h): plainly, with each umlaut as two letters and with such two
/// letters as one, for "Mueller" is Müller.
std::vector<std::u32string> spellingsOf(std::string_view name);

} // namespace cryscope
