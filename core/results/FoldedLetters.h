#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cryscope {

/// A letter as names are compared: small, without accents, for the alphabets of Europe; others as they are.
struct Letter {
    char32_t code;
    std::size_t begin, end; ///< the bytes of the text that it stands for; of a sharp s both letters the same
    bool isCapital = false; ///< of the alphabet of western Europe
};

/// Those of a text (UTF-8), composed or not; a byte that is no UTF-8 is a letter that nothing else is.
std::vector<Letter> lettersOf(std::string_view text);

bool isDigit(char32_t folded);
/// Letters of scripts that part words by blanks; quotes and dashes are none.
bool isAlphabetic(char32_t folded);

} // namespace cryscope
