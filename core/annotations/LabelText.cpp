#include "core/annotations/LabelText.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cryscope {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// 0.87, 0.8734 or 1.00: 2 to 6 digits behind the dot, not above 1.
bool looksLikeConfidence(std::string_view word)
{
    if (word.size() < 4 || word.size() > 8 || word[1] != '.' || (word[0] != '0' && word[0] != '1'))
        return false;
    const auto digits = word.substr(2);
    const char most = word[0] == '1' ? '0' : '9';
    return std::all_of(digits.begin(), digits.end(), [&](char c) { return c >= '0' && c <= most; });
}

std::string confidenceText(double confidence)
{
    std::string text = shortNumber(confidence);
    if (text.find('.') == std::string::npos) text += '.';
    while (text.size() < 4) text += '0';
    return text;
}

/// At most `most` bytes and whole characters.
std::string cut(std::string text, std::size_t most)
{
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
    return text;
}

std::string trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return std::string(text);
}

} // namespace

std::string fixedNumber(double value, int digits)
{
    char text[64];
    const double shown = std::isfinite(value) ? std::clamp(value, -1e12, 1e12) : 0.0;
    return {text, std::to_chars(text, text + sizeof text, shown, std::chars_format::fixed, digits).ptr};
}

std::string shortNumber(double value)
{
    std::string text = fixedNumber(onGrid(value), 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::optional<double> numberFrom(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string oneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string quotedText(const std::string& text)
{
    std::string quoted = "\"";
    for (const char c : oneLine(text)) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string labelField(std::string_view text)
{
    std::string field;
    for (const char c : oneLine(std::string(text))) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F) field += c;
    }
    return trimmed(cut(trimmed(field), kMostText));
}

std::string noteField(std::string_view text)
{
    std::string field;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') field += '\n';
        } else if (byte == '\n' || byte == '\t' || (byte >= 0x20 && byte != 0x7F)) {
            field += text[i];
        }
    }
    return trimmed(cut(trimmed(field), kMostNote));
}

std::string labelText(const Annotation& annotation)
{
    if (!annotation.confidence) return annotation.kind;
    return annotation.kind + (annotation.kind.empty() ? "" : " ") + confidenceText(*annotation.confidence);
}

void setLabelText(Annotation& annotation, std::string_view text)
{
    annotation.kind = labelField(text);
    const std::size_t blank = annotation.kind.rfind(' ');
    const std::size_t at = blank == std::string::npos ? 0 : blank + 1;
    const std::string word = annotation.kind.substr(at);
    if (!looksLikeConfidence(word)) return;
    annotation.confidence = numberFrom(word);
    annotation.origin = Origin::Model;
    annotation.kind = trimmed(std::string_view(annotation.kind).substr(0, at));
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return lines;
}

std::string onLine(std::size_t line, const std::string& sentence)
{
    return "line " + std::to_string(line) + ": " + sentence;
}

void Warnings::add(std::string sentence)
{
    constexpr std::size_t kMostSentences = 1000;
    if (m_sentences.size() < kMostSentences)
        m_sentences.push_back(std::move(sentence));
    else
        ++m_more;
}

std::vector<std::string> Warnings::take()
{
    if (m_more > 0) m_sentences.push_back("And " + std::to_string(m_more) + " more like these.");
    m_more = 0;
    return std::move(m_sentences);
}

} // namespace cryscope
