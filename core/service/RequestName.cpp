#include "core/service/RequestName.h"

#include <algorithm>
#include <cctype>

namespace cryscope {
namespace {

constexpr std::size_t kLongestName = 255;

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
            hexDigit(text[i + 2]) >= 0) {
            result += static_cast<char>(16 * hexDigit(text[i + 1]) + hexDigit(text[i + 2]));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string unquoted(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(text);
    return std::string(text.substr(1, text.size() - 2));
}

/// RFC 6266: attachment; filename="a.wav"; filename*=UTF-8''a%20b.wav
std::string fromDisposition(std::string_view header)
{
    std::string plain, extended;
    while (!header.empty()) {
        // A semicolon within quotes belongs to the name.
        bool isQuoted = false;
        std::size_t end = 0;
        for (; end < header.size() && (isQuoted || header[end] != ';'); ++end)
            if (header[end] == '"') isQuoted = !isQuoted;
        const std::string_view part = trimmed(header.substr(0, end));
        header.remove_prefix(std::min(header.size(), end + 1));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string key = lower(trimmed(part.substr(0, equals)));
        const std::string_view value = trimmed(part.substr(equals + 1));
        if (key == "filename") plain = unquoted(value);
        if (key == "filename*")
            if (const auto quotes = value.find("''"); quotes != std::string_view::npos)
                extended = percentDecoded(value.substr(quotes + 2));
    }
    return extended.empty() ? plain : extended;
}

std::string lastPart(std::string name)
{
    if (const auto slash = name.find_last_of("/\\"); slash != std::string::npos) name.erase(0, slash + 1);
    std::erase_if(name, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    name = std::string(trimmed(name));
    if (name.size() > kLongestName) {
        // The suffix helps to read the recording, so the middle goes; never within a character.
        const std::size_t dot = name.rfind('.');
        const std::string suffix =
            dot != std::string::npos && name.size() - dot <= 16 ? name.substr(dot) : std::string();
        std::size_t length = kLongestName - suffix.size();
        while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xc0) == 0x80) --length;
        name = name.substr(0, length) + suffix;
    }
    return name == "." || name == ".." ? std::string() : name;
}

} // namespace

std::string requestName(std::string_view xFilename, std::string_view contentDisposition,
                        std::string_view query)
{
    for (std::string name : {lastPart(std::string(xFilename)), lastPart(fromDisposition(contentDisposition)),
                             lastPart(std::string(query))})
        if (!name.empty()) return name;
    return kUnnamedRecording;
}

} // namespace cryscope
