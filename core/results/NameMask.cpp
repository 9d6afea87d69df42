#include "core/results/NameMask.h"

#include "core/results/FoldedLetters.h"

#include <algorithm>

namespace cryscope {
namespace {

/// From here on a name is so long that it is no part of an everyday word.
constexpr std::size_t kLongName = 4;

/// Whether a word goes on from one to the other: "oT" of "BoTired" is a seam.
bool belongTogether(const Letter& a, const Letter& b)
{
    if (isDigit(a.code) && isDigit(b.code)) return true;
    return isAlphabetic(a.code) && isAlphabetic(b.code) && (a.isCapital || !b.isCapital);
}

/// Whether these letters are a word of their own, or one with the s of a genitive: "Mias", "Bos", but not
/// "was".
bool isWord(const std::vector<Letter>& letters, std::size_t begin, std::size_t end)
{
    const auto goesOnAt = [&](std::size_t i) {
        return i > 0 && i < letters.size() && belongTogether(letters[i - 1], letters[i]);
    };
    const bool isGenitive =
        (end - begin > 2 || letters[begin].isCapital) && end < letters.size() && letters[end].code == U's';
    return !goesOnAt(begin) && (!goesOnAt(end) || (isGenitive && !goesOnAt(end + 1)));
}

/// "recording" of "recording-12".
std::string_view groupOf(std::string_view code)
{
    return code.substr(0, code.rfind('-'));
}

} // namespace

void NameMask::know(std::u32string letters, const std::string& by, bool isPart)
{
    if (letters.empty()) return;
    const auto [at, isNew] = m_names.emplace(std::move(letters), Known{by, isPart});
    Known& known = at->second;
    if (isNew || (isPart && !known.isPart)) return;
    if (known.isPart && !isPart)
        known = {by, false};
    else if (known.by != by && groupOf(known.by) == groupOf(by))
        known.by = '[' + std::string(groupOf(by)) + ']';
}

void NameMask::add(std::string_view name, const std::string& by)
{
    for (auto& spelling : spellingsOf(name)) know(std::move(spelling), by, false);
}

void NameMask::spare(std::string_view word)
{
    m_spared.insert(spellingsOf(word).front());
}

void NameMask::addParts(std::string_view name, const std::string& by, NameOf whose)
{
    std::string joined, before;
    std::size_t words = 0;
    for (const std::string& word : wordsOfName(name)) {
        auto spellings = spellingsOf(word);
        if (saysNobody(word, whose) || m_spared.contains(spellings.front())) continue;
        joined += word;
        ++words;
        if (words > 2 && before.size() + word.size() > 2 * kLongName) add(before + word, by);
        before = word;
        // "Rosas Headset" tells of Rosa.
        const std::u32string& plain = spellings.front();
        if (whose == NameOf::Thing && plain.size() > kLongName && plain.back() == U's')
            know(plain.substr(0, plain.size() - 1), by, true);
        for (auto& spelling : spellings) know(std::move(spelling), by, true);
    }
    if (words > 1 && joined.size() > 2 * kLongName) add(joined, by);
}

std::string NameMask::masked(const std::string& text, bool& changed) const
{
    const std::vector<Letter> letters = lettersOf(text);
    // A full name goes before the first name in it.
    std::vector<const decltype(m_names)::value_type*> names;
    for (const auto& name : m_names) names.push_back(&name);
    std::stable_sort(names.begin(), names.end(),
                     [](const auto* a, const auto* b) { return a->first.size() > b->first.size(); });
    struct Found {
        const std::string* by = nullptr;
        std::size_t first = 0; ///< where this finding begins: two side by side are two
    };
    std::vector<Found> found(letters.size());
    for (const auto* name : names) {
        const std::u32string& wanted = name->first;
        for (auto at = letters.begin();; ++at) {
            at = std::search(at, letters.end(), wanted.begin(), wanted.end(),
                             [](const Letter& letter, char32_t code) { return letter.code == code; });
            if (at == letters.end()) break;
            const auto begin = static_cast<std::size_t>(at - letters.begin());
            const std::size_t end = begin + wanted.size();
            const bool mustBeWord = name->second.isPart || wanted.size() < kLongName;
            if (mustBeWord && !isWord(letters, begin, end)) continue;
            for (std::size_t i = begin; i < end; ++i)
                if (found[i].by == nullptr) found[i] = {&name->second.by, begin};
        }
    }
    std::string clean;
    std::size_t copied = 0; ///< bytes of the text that are dealt with
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (found[i].by == nullptr) continue;
        const bool goesOn = i > 0 && found[i - 1].by == found[i].by && found[i - 1].first == found[i].first;
        if (!goesOn) {
            if (letters[i].begin > copied) clean.append(text, copied, letters[i].begin - copied);
            clean += *found[i].by;
        }
        copied = std::max(copied, letters[i].end);
        changed = true;
    }
    return clean.append(text, copied);
}

} // namespace cryscope
