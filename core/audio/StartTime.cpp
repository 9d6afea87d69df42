#include "core/audio/StartTime.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string_view>
#include <vector>

namespace cryscope {
namespace {

namespace chrono = std::chrono;

/// 1990-01-01 and 2100-01-01 in Unix seconds: clocks that were never set say 1904, 1970 or 1980.
constexpr std::int64_t kEarliest = 631152000;
constexpr std::int64_t kLatest = 4102444800;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::int64_t number(std::string_view digits)
{
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<chrono::system_clock::time_point> fromUnix(std::int64_t seconds, std::int64_t milliseconds = 0)
{
    if (seconds < kEarliest || seconds >= kLatest) return std::nullopt;
    return chrono::system_clock::time_point(chrono::seconds(seconds) + chrono::milliseconds(milliseconds));
}

struct Clock {
    std::int64_t year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0;
};

std::optional<chrono::system_clock::time_point> fromClock(const Clock& c)
{
    const chrono::year_month_day date{chrono::year(static_cast<int>(c.year)),
                                      chrono::month(static_cast<unsigned>(c.month)),
                                      chrono::day(static_cast<unsigned>(c.day))};
    if (!date.ok() || c.hour > 23 || c.minute > 59 || c.second > 59) return std::nullopt;
    const chrono::seconds sinceEpoch = chrono::sys_days(date).time_since_epoch() + chrono::hours(c.hour) +
                                       chrono::minutes(c.minute) + chrono::seconds(c.second);
    return fromUnix(sinceEpoch.count(), c.millisecond);
}

/// Reads a text from left to right; every take...() moves on only when it succeeds.
class Scanner {
public:
    explicit Scanner(std::string_view text, std::size_t at = 0) : m_text(text), m_at(at) {}

    std::size_t position() const { return m_at; }
    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    /// A run of exactly `count` digits, or the first `count` of a longer one when `partOfRun`.
    std::optional<std::int64_t> takeDigits(std::size_t count, bool partOfRun = false)
    {
        std::size_t length = 0;
        while (isDigit(peek(length))) ++length;
        if (length < count || (length > count && !partOfRun)) return std::nullopt;
        const auto value = number(m_text.substr(m_at, count));
        m_at += count;
        return value;
    }
    bool takeOneOf(std::string_view characters)
    {
        if (peek() == '\0' || characters.find(peek()) == std::string_view::npos) return false;
        ++m_at;
        return true;
    }
    bool takeWord(std::string_view word)
    {
        if (m_text.substr(m_at).substr(0, word.size()) != word) return false;
        m_at += word.size();
        return true;
    }

private:
    std::string_view m_text;
    std::size_t m_at;
};

struct Parsed {
    Clock clock;
    std::optional<std::int64_t> zoneMinutes; ///< east of UTC
};

/// yyyyMMdd, or yyyy-MM-dd with any of - _ . : / between.
bool takeDate(Scanner& scanner, Clock& clock)
{
    Scanner attempt = scanner;
    std::size_t run = 0;
    while (isDigit(attempt.peek(run))) ++run;
    const bool packed = run == 8 || run == 14 || run == 17;
    const auto year = attempt.takeDigits(4, packed);
    if (!year || (!packed && !attempt.takeOneOf("-_.:/"))) return false;
    const auto month = attempt.takeDigits(2, packed);
    if (!month || (!packed && !attempt.takeOneOf("-_.:/"))) return false;
    const auto day = attempt.takeDigits(2, packed);
    if (!day) return false;
    clock.year = *year;
    clock.month = *month;
    clock.day = *day;
    scanner = attempt;
    return true;
}

/// HHmmss, or HH.mm.ss with any of - _ . : h m between.
bool takeTime(Scanner& scanner, Clock& clock)
{
    Scanner attempt = scanner;
    std::size_t run = 0;
    while (isDigit(attempt.peek(run))) ++run;
    const bool packed = run == 6 || run == 9;
    const auto hour = attempt.takeDigits(2, packed);
    if (!hour || (!packed && !attempt.takeOneOf("-_.:h"))) return false;
    const auto minute = attempt.takeDigits(2, packed);
    if (!minute || (!packed && !attempt.takeOneOf("-_.:m"))) return false;
    const auto second = attempt.takeDigits(2, packed);
    if (!second) return false;
    clock.hour = *hour;
    clock.minute = *minute;
    clock.second = *second;
    scanner = attempt;
    if (packed && run == 9) {
        clock.millisecond = scanner.takeDigits(3).value_or(0);
    } else if (Scanner after = scanner; after.takeOneOf("-_.,")) {
        // "…-123" and ".123000": thousandths; any other length is a counter of the recorder's.
        std::size_t digits = 0;
        while (isDigit(after.peek(digits))) ++digits;
        if (digits == 3 || digits == 6) {
            clock.millisecond = after.takeDigits(3, true).value_or(0);
            if (digits == 6) after.takeDigits(3);
            scanner = after;
        }
    }
    return true;
}

/// "Z", "+hhmm", "+hh:mm"; with `minusToo` also west of Greenwich, where a minus cannot be a separator.
std::optional<std::int64_t> takeZone(Scanner& scanner, bool minusToo)
{
    Scanner attempt = scanner;
    if (attempt.takeOneOf("Zz")) {
        if (std::isalnum(static_cast<unsigned char>(attempt.peek())) != 0) return std::nullopt;
        scanner = attempt;
        return 0;
    }
    const bool west = attempt.peek() == '-';
    if (!attempt.takeOneOf(minusToo ? "+-" : "+")) return std::nullopt;
    std::size_t run = 0;
    while (isDigit(attempt.peek(run))) ++run;
    if (run != 4 && run != 2) return std::nullopt;
    const auto hours = attempt.takeDigits(2, true);
    if (run == 2) attempt.takeOneOf(":");
    const auto minutes = attempt.takeDigits(2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    scanner = attempt;
    return (west ? -1 : 1) * (*hours * 60 + *minutes);
}

/// A date and a time that begin at `at`, which must not be inside a run of digits.
std::optional<Parsed> dateTimeAt(std::string_view text, std::size_t at)
{
    Scanner scanner(text, at);
    Parsed parsed;
    if (!takeDate(scanner, parsed.clock)) return std::nullopt;
    bool iso = false;
    if (!isDigit(scanner.peek())) { // else yyyyMMddHHmmss in one run
        iso = scanner.takeOneOf("Tt");
        if (!iso && !scanner.takeWord(" at ") && !scanner.takeWord("_-_") && !scanner.takeWord(" - ") &&
            !scanner.takeOneOf(" _-.$"))
            return std::nullopt;
    }
    if (!takeTime(scanner, parsed.clock)) return std::nullopt;
    parsed.zoneMinutes = takeZone(scanner, iso);
    return parsed;
}

std::optional<StartTime> startTimeFrom(const Parsed& parsed, StartTime::Origin origin)
{
    const auto time = fromClock(parsed.clock);
    if (!time) return std::nullopt;
    return StartTime{*time - chrono::minutes(parsed.zoneMinutes.value_or(0)), !parsed.zoneMinutes, origin};
}

std::optional<StartTime> firstDateTime(std::string_view text, StartTime::Origin origin)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at]) || (at > 0 && isDigit(text[at - 1]))) continue;
        if (const auto parsed = dateTimeAt(text, at))
            if (auto start = startTimeFrom(*parsed, origin)) return start;
    }
    return std::nullopt;
}

/// Length of the UUID (8-4-4-4-12 hexadecimal digits) at `at`, or 0.
std::size_t uuidLength(std::string_view text, std::size_t at)
{
    constexpr std::size_t kLength = 36;
    if (text.size() - at < kLength) return 0;
    for (std::size_t i = 0; i < kLength; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const auto c = static_cast<unsigned char>(text[at + i]);
        if (dash ? c != '-' : std::isxdigit(c) == 0) return 0;
    }
    return kLength;
}

/// "…-1430218353124" (milliseconds) or "…-1430742197" (seconds): the first such run after a UUID, or a whole
/// name.
std::optional<StartTime> unixTime(std::string_view stem, bool afterUuid)
{
    for (std::size_t at = 0; at < stem.size(); ++at) {
        if (!isDigit(stem[at]) || (at > 0 && isDigit(stem[at - 1]))) continue;
        std::size_t run = 0;
        while (at + run < stem.size() && isDigit(stem[at + run])) ++run;
        if (run != 10 && run != 13) continue;
        if (!afterUuid && run != stem.size()) continue;
        const auto seconds = number(stem.substr(at, 10));
        const auto milliseconds = run == 13 ? number(stem.substr(at + 10, 3)) : 0;
        if (const auto time = fromUnix(seconds, milliseconds))
            return StartTime{*time, false, StartTime::Origin::FileName};
    }
    return std::nullopt;
}

/// AudioMoth's first firmware named files by the Unix time in eight hexadecimal digits.
std::optional<StartTime> hexadecimalTime(std::string_view stem)
{
    const auto upperHex = [](char c) { return isDigit(c) || (c >= 'A' && c <= 'F'); };
    if (stem.size() != 8 || !std::all_of(stem.begin(), stem.end(), upperHex)) return std::nullopt;
    if (std::all_of(stem.begin(), stem.end(), isDigit)) return std::nullopt; // a date or a counter
    std::int64_t seconds = 0;
    std::from_chars(stem.data(), stem.data() + stem.size(), seconds, 16);
    constexpr std::int64_t kFirst = 1451606400; // 2016: there was no AudioMoth before
    constexpr std::int64_t kLast = 2145916800;  // 2038: beyond it this is some word in hexadecimal letters
    const auto time = fromUnix(seconds);
    if (!time || seconds < kFirst || seconds >= kLast) return std::nullopt;
    return StartTime{*time, false, StartTime::Origin::FileName};
}

/// "Recorded at 19:17:30 29/01/2020 (UTC+1) by AudioMoth ..."
std::optional<StartTime> audioMothComment(std::string_view comment)
{
    constexpr std::string_view kIntroduction = "Recorded at ";
    const std::size_t at = comment.find(kIntroduction);
    if (at == std::string_view::npos) return std::nullopt;
    Scanner scanner(comment, at + kIntroduction.size());
    Parsed parsed;
    if (!takeTime(scanner, parsed.clock) || !scanner.takeOneOf(" ")) return std::nullopt;
    const auto day = scanner.takeDigits(2);
    if (!day || !scanner.takeOneOf("/")) return std::nullopt;
    const auto month = scanner.takeDigits(2);
    if (!month || !scanner.takeOneOf("/")) return std::nullopt;
    const auto year = scanner.takeDigits(4);
    if (!year) return std::nullopt;
    parsed.clock.day = *day;
    parsed.clock.month = *month;
    parsed.clock.year = *year;
    if (scanner.takeWord(" (UTC")) {
        const bool west = scanner.peek() == '-';
        std::int64_t minutes = 0;
        if (scanner.takeOneOf("+-")) {
            std::size_t run = isDigit(scanner.peek(1)) ? 2 : 1;
            minutes = scanner.takeDigits(run).value_or(0) * 60;
            if (scanner.takeOneOf(":")) minutes += scanner.takeDigits(2).value_or(0);
        }
        parsed.zoneMinutes = west ? -minutes : minutes;
    }
    return startTimeFrom(parsed, StartTime::Origin::Metadata);
}

} // namespace

std::optional<StartTime> startTimeFromFileName(const std::filesystem::path& file)
{
    std::string stem = file.stem().string();
    // The digits of a UUID are no date: they are blanked out before anything is read from the name.
    bool hasUuid = false;
    for (std::size_t at = 0; at < stem.size(); ++at) {
        const std::size_t length = uuidLength(stem, at);
        std::fill_n(stem.begin() + static_cast<std::ptrdiff_t>(at), length, '#');
        hasUuid = hasUuid || length > 0;
    }
    if (auto start = unixTime(stem, hasUuid)) return start;
    if (auto start = firstDateTime(stem, StartTime::Origin::FileName)) return start;
    return hexadecimalTime(stem);
}

std::optional<StartTime> startTimeFromTags(const std::map<std::string, std::string>& tags)
{
    const auto value = [&](const char* key) {
        const auto found = tags.find(key);
        return found == tags.end() ? std::string() : found->second;
    };
    // Broadcast WAVE keeps date and time apart.
    for (const std::string& text :
         {value("com.apple.quicktime.creationdate"), value("creation_time"), value("date"),
          value("date") + "T" + value("creation_time"), value("date_recorded"), value("recording_time")})
        if (auto start = firstDateTime(text, StartTime::Origin::Metadata)) return start;
    for (const char* key : {"comment", "icmt", "artist"})
        if (auto start = audioMothComment(value(key))) return start;
    return std::nullopt;
}

} // namespace cryscope
