#include "core/dataset/ClipKind.h"

#include <algorithm>
#include <array>

namespace cryscope {
namespace {

constexpr std::array kNoCryWords{"no_cry",     "nocry", "not_cry",  "other_sound", "other",   "noise",
                                 "background", "laugh", "laughing", "speech",      "silence", "none"};
constexpr std::array kCryWords{"cry",   "crying", "hungry",   "belly_pain", "burping", "discomfort",
                               "tired", "lonely", "cold_hot", "scared",     "pain"};
constexpr std::array kOpenWords{"", "unsure", "unknown", "fussing", "dontknow", "dont_know"};

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<const char*, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lowerCase(std::string_view word)
{
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

} // namespace

std::string kindOf(const ManifestRow& row)
{
    const auto isCry = binaryLabel(Manifest::value(row, "cry", {}));
    if (isCry && !*isCry) return kNoCryKind;
    const auto reason = Manifest::value(row, "reason", {});
    if (!reason.empty()) return std::string(reason);
    return isCry ? kCryKind : "";
}

void setKind(ManifestRow& row, const std::string& kind)
{
    row.others["cry"] = kind.empty() ? "" : kind == kNoCryKind ? "0" : "1";
    row.others["reason"] = kind == kNoCryKind || kind == kCryKind ? "" : kind;
}

bool isNoCryWord(std::string_view word)
{
    return isOneOf(lowerCase(word), kNoCryWords);
}

bool isCryWord(std::string_view word)
{
    return isOneOf(lowerCase(word), kCryWords);
}

void setWord(ManifestRow& row, const std::string& word)
{
    const std::string lower = lowerCase(word);
    if (isOneOf(lower, kOpenWords)) return setKind(row, {});
    if (isNoCryWord(lower) || lower == "0") return setKind(row, kNoCryKind);
    if (lower == "crying" || lower == "1") return setKind(row, kCryKind);
    if (isCryWord(lower)) return setKind(row, lower);
    row.others["cry"].clear();
    row.others["reason"] = word;
}

} // namespace cryscope
