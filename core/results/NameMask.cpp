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
    std::u32string codes;
    for (const Letter& letter : letters) codes += letter.code;
    struct Found {
        const std::string* by = nullptr;
        std::size_t begin = 0, end = 0;
    };
    std::vector<Found> all;
    for (std::size_t begin = 0; begin < codes.size(); ++begin) {
        // Names in their order: those with the same first two letters stand together.
        const std::u32string first = codes.substr(begin, 2);
        const auto look = [&](const auto& name) {
            const std::size_t end = begin + name.first.size();
            if (codes.compare(begin, name.first.size(), name.first) != 0) return;
            const bool mustBeWord = name.second.isPart || name.first.size() < kLongName;
            if (!mustBeWord || isWord(letters, begin, end)) all.push_back({&name.second.by, begin, end});
        };
        for (auto name = m_names.lower_bound(first); name != m_names.end() && name->first.starts_with(first);
             ++name)
            look(*name);
        if (const auto single = m_names.find(first.substr(0, 1)); first.size() > 1 && single != m_names.end())
            look(*single);
    }
    // A full name goes before the first name in it.
    std::stable_sort(all.begin(), all.end(),
                     [](const Found& a, const Found& b) { return a.end - a.begin > b.end - b.begin; });
    std::vector<Found> found(letters.size()); // two side by side are two
    for (const Found& each : all)
        for (std::size_t i = each.begin; i < each.end; ++i)
            if (found[i].by == nullptr) found[i] = each;
    std::string clean;
    std::size_t copied = 0; ///< bytes of the text that are dealt with
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (found[i].by == nullptr) continue;
        const bool goesOn = i > 0 && found[i - 1].by == found[i].by && found[i - 1].begin == found[i].begin;
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
