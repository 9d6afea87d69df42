#include "core/dataset/Import.h"

#include <algorithm>
#include <charconv>
#include <regex>
#include <utility>

namespace cryscope {
namespace {

template <std::size_t Size>
std::string wordFor(const std::string& code, const std::pair<const char*, const char*> (&words)[Size])
{
    for (const auto& [key, word] : words)
        if (code == key) return word;
    return {};
}

constexpr std::pair<const char*, const char*> kAges[] = {{"04", "0-4 weeks"},
                                                         {"48", "4-8 weeks"},
                                                         {"26", "2-6 months"},
                                                         {"72", "7 months-2 years"},
                                                         {"22", "older"}};
constexpr std::pair<const char*, const char*> kReasons[] = {
    {"hu", "hungry"}, {"bu", "burping"},  {"bp", "belly_pain"}, {"dc", "discomfort"}, {"ti", "tired"},
    {"lo", "lonely"}, {"ch", "cold_hot"}, {"sc", "scared"},     {"dk", "unknown"}};

} // namespace

std::optional<DonateacryName> parseDonateacryName(std::string_view fileName)
{
    // A name is short; the expression must not be fed megabytes.
    if (fileName.size() > 300) return std::nullopt;
    static const std::regex kName("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})-"
                                  "(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-)?"
                                  "([0-9]{10}|[0-9]{13})-([0-9.]+)-([mf])-(04|48|26|72|22)-(hu|bu|bp|dc|ti|"
                                  "lo|ch|sc|dk)(?:\\.[a-z0-9]+)*");
    std::string lower(fileName);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::smatch match;
    if (!std::regex_match(lower, match, kName)) return std::nullopt;
    double time = 0;
    const std::string digits = match[2];
    std::from_chars(digits.data(), digits.data() + digits.size(), time);
    return DonateacryName{.instance = match[1],
                          .unixSeconds = digits.size() == 13 ? time / 1000 : time,
                          .appVersion = match[3],
                          .sex = match[4],
                          .age = wordFor(match[5], kAges),
                          .reason = wordFor(match[6], kReasons)};
}

} // namespace cryscope
