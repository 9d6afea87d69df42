#include "core/results/FoldedLetters.h"

#include <utility>

namespace cryscope {
namespace {

// The letters without accents, from U+00C0 and U+1E00 on; '.' stays what it is.
constexpr std::string_view kLatin = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
                                    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
                                    "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view kMoreLatin = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
                                        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
                                        "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
                                        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

char32_t fromTable(char32_t c, std::string_view table, char32_t first)
{
    if (c < first || c - first >= table.size()) return c;
    const char letter = table[c - first];
    return letter == '.' ? c : static_cast<char32_t>(letter);
}

char32_t foldedCyrillic(char32_t c)
{
    if (c >= 0x400 && c < 0x410) c += 0x50;
    if (c >= 0x410 && c < 0x430) c += 0x20;
    switch (c) {
    case U'ѐ':
    case U'ё':
        return U'е';
    case U'ѝ':
    case U'й':
        return U'и';
    case U'ѓ':
        return U'г';
    case U'ќ':
        return U'к';
    case U'ї':
        return U'і';
    case U'ў':
        return U'у';
    default:
        return c;
    }
}

char32_t foldedGreek(char32_t c)
{
    if (c >= 0x391 && c <= 0x3a9) return c + 0x20;
    constexpr std::u32string_view kFrom = U"άέήίόύώϊϋΐΰςΆΈΉΊΌΎΏΪΫ";
    constexpr std::u32string_view kTo = U"αεηιουωιυιυσαεηιουωιυ";
    static_assert(kFrom.size() == kTo.size());
    const auto at = kFrom.find(c);
    return at == std::u32string_view::npos ? c : kTo[at];
}

char32_t folded(char32_t c)
{
    if (c >= U'A' && c <= U'Z') return c + 0x20;
    if (c < 0xc0) return c;
    switch (c) { // letters with no plain one beneath
    case U'Æ':
        return U'æ';
    case U'Þ':
        return U'þ';
    case U'Œ':
        return U'œ';
    case U'Ĳ':
        return U'ĳ';
    case U'Ơ':
    case U'ơ':
        return U'o';
    case U'Ư':
    case U'ư':
        return U'u';
    case U'Ș':
    case U'ș':
        return U's';
    case U'Ț':
    case U'ț':
        return U't';
    default:
        break;
    }
    if (c >= 0x370 && c < 0x400) return foldedGreek(c);
    if (c >= 0x400 && c < 0x460) return foldedCyrillic(c);
    return fromTable(fromTable(c, kLatin, 0xc0), kMoreLatin, 0x1e00);
}

bool isCapital(char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
}

/// What stands within or on a letter: accents, and what is not seen (soft hyphens, joiners).
bool isAccent(char32_t c)
{
    return (c >= 0x300 && c < 0x370) || c == 0xad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 ||
           c == 0xfeff;
}

/// The character at `at`, and how many bytes it takes; a byte that is no UTF-8 stands for itself.
std::pair<char32_t, std::size_t> decoded(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    const std::size_t length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 1) return {first, 1};
    if (length == 0 || first > 0xf4 || at + length > text.size()) return {0xdc00 + first, 1};
    char32_t code = first & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0u) != 0x80) return {0xdc00 + first, 1};
        code = (code << 6) | (byte(at + i) & 0x3fu);
    }
    return {code, length};
}

} // namespace

std::vector<Letter> lettersOf(std::string_view text)
{
    std::vector<Letter> letters;
    letters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, length] = decoded(text, at);
        const std::size_t end = at + length;
        if (isAccent(code) && !letters.empty()) {
            letters.back().end = end;
        } else if (code == U'ß' || code == U'ẞ') {
            letters.push_back({U's', at, end});
            letters.push_back(letters.back());
        } else {
            letters.push_back({folded(code), at, end, isCapital(code)});
        }
        at = end;
    }
    return letters;
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isAlphabetic(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= 0xc0 && c < 0x590 && c != 0xd7 && c != 0xf7) ||
           (c >= 0x1e00 && c < 0x2000);
}

} // namespace cryscope
