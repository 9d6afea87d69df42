#include "core/annotations/Annotation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

struct Field {
    const char* name;
    bool mayHaveLines = false;
    std::size_t most = kMostText;
};

void trim(std::string& text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isBlank(text.back())) text.pop_back();
    const auto first = std::find_if_not(text.begin(), text.end(), isBlank);
    text.erase(text.begin(), first);
}

/// The sentence that says what is wrong with it, empty when nothing is.
std::string textProblem(const std::string& text, const Field& field)
{
    if (text.size() > field.most)
        return "is longer than " + std::to_string(field.most) + " bytes; shorten it.";
    if (!isUtf8(text)) return "is no UTF-8 text; write it anew.";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (field.mayHaveLines && (c == '\n' || c == '\t')) continue;
        if (byte < 0x20 || byte == 0x7F) return "holds a control character; leave it out.";
    }
    return {};
}

Result<void> checkText(std::string& text, const Field& field)
{
    trim(text);
    if (const std::string problem = textProblem(text, field); !problem.empty())
        return fail(ErrorKind::InvalidArgument, field.name,
                    std::string("The ") + field.name + " of the label " + problem);
    return {};
}

Result<void> checkNumber(double& value, double most, const char* name)
{
    value = onGrid(value);
    if (!(value >= 0 && value <= most))
        return fail(ErrorKind::InvalidArgument, name,
                    std::string("The ") + name + " of the label must lie within 0 and " +
                        std::to_string(static_cast<long long>(most)) + ".");
    return {};
}

Result<void> checkNumbers(Annotation& a)
{
    if (auto ok = checkNumber(a.startSeconds, kMostSeconds, "start"); !ok) return ok;
    if (auto ok = checkNumber(a.endSeconds, kMostSeconds, "end"); !ok) return ok;
    if (a.endSeconds < a.startSeconds)
        return fail(ErrorKind::InvalidArgument, "end",
                    "The label ends before it starts; exchange the two times.");
    for (auto* bound : {&a.lowHz, &a.highHz})
        if (*bound)
            if (auto ok = checkNumber(**bound, kMostHz, "frequency"); !ok) return ok;
    if (a.lowHz && a.highHz && *a.highHz < *a.lowHz)
        return fail(ErrorKind::InvalidArgument, "frequency",
                    "The label's upper frequency lies below its lower one; exchange them.");
    if (a.confidence)
        if (auto ok = checkNumber(*a.confidence, 1, "confidence"); !ok) return ok;
    for (auto& [kind, score] : a.scores)
        if (auto ok = checkNumber(score, 1, "score"); !ok) return ok;
    return {};
}

Result<void> checkNames(Annotation& a)
{
    if (a.scores.size() > kMostExtras || a.extras.size() > kMostExtras)
        return fail(ErrorKind::InvalidArgument, "extras",
                    "The label has more than " + std::to_string(kMostExtras) +
                        " further columns; leave some out.");
    std::map<std::string, double> scores;
    for (const auto& [name, score] : a.scores) {
        std::string key = name;
        if (auto ok = checkText(key, {"score's name"}); !ok) return ok;
        if (!key.empty()) scores[key] = score;
    }
    a.scores = std::move(scores);
    std::map<std::string, std::string> extras;
    for (const auto& [name, content] : a.extras) {
        std::string key = name;
        std::string text = content;
        if (auto ok = checkText(key, {"further column's name"}); !ok) return ok;
        if (auto ok = checkText(text, {"further column"}); !ok) return ok;
        if (!key.empty() && !text.empty()) extras[key] = std::move(text);
    }
    a.extras = std::move(extras);
    return {};
}

/// The length of the UTF-8 sequence at `at`, 0 when it is none.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80) return 0;
    if (length == 1) return 1;
    const unsigned second = byte(at + 1);
    if (lead == 0xE0 && second < 0xA0) return 0; // overlong
    if (lead == 0xED && second > 0x9F) return 0; // surrogate
    if (lead == 0xF0 && second < 0x90) return 0; // overlong
    if (lead == 0xF4 && second > 0x8F) return 0; // past U+10FFFF
    return length;
}

constexpr std::array kVerdictNames{"", "right", "wrong", "other_kind", "not_sure"};

} // namespace

double onGrid(double value)
{
    const double rounded = std::round(value * 1e6) / 1e6;
    return rounded == 0 ? 0.0 : rounded;
}

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

AnnotationShape shapeOf(const Annotation& annotation)
{
    if (annotation.startSeconds == annotation.endSeconds) return AnnotationShape::Point;
    return annotation.lowHz || annotation.highHz ? AnnotationShape::Box : AnnotationShape::Interval;
}

Result<Annotation> normalised(Annotation a)
{
    if (a.verdict != Verdict::OtherKind) a.verdictKind.clear();
    const auto checked = checkNumbers(a)
                             .and_then([&] { return checkText(a.tier, {"tier"}); })
                             .and_then([&] { return checkText(a.kind, {"kind"}); })
                             .and_then([&] { return checkText(a.model, {"model"}); })
                             .and_then([&] { return checkText(a.reviewer, {"reviewer"}); })
                             .and_then([&] { return checkText(a.verdictKind, {"verdict's kind"}); })
                             .and_then([&] {
                                 return checkText(a.note, {"note", true, kMostNote});
                             })
                             .and_then([&] { return checkNames(a); });
    if (!checked) return tl::unexpected(checked.error());
    if (a.tier.empty())
        return fail(ErrorKind::InvalidArgument, "tier", "The label lies on no tier; name one.");
    if (a.verdict == Verdict::OtherKind && a.verdictKind.empty())
        return fail(ErrorKind::InvalidArgument, "verdict",
                    "The verdict says that the label is of another kind and not of which; name the kind.");
    return a;
}

std::optional<std::string> judgedKind(const Annotation& annotation)
{
    if (annotation.verdict == Verdict::Wrong) return std::nullopt;
    if (annotation.verdict == Verdict::OtherKind) return annotation.verdictKind;
    return annotation.kind;
}

std::optional<double> scoreOf(const Annotation& annotation)
{
    if (!annotation.confidence) return std::nullopt;
    const auto own = annotation.scores.find(annotation.kind);
    return own == annotation.scores.end() ? *annotation.confidence : *annotation.confidence * own->second;
}

const char* nameOf(Origin origin)
{
    return origin == Origin::Person ? "person" : "model";
}

const char* nameOf(Verdict verdict)
{
    return kVerdictNames[static_cast<std::size_t>(verdict)];
}

std::optional<Origin> originNamed(std::string_view name)
{
    if (name == "person") return Origin::Person;
    if (name == "model") return Origin::Model;
    return std::nullopt;
}

std::optional<Verdict> verdictNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kVerdictNames.size(); ++i)
        if (name == kVerdictNames[i]) return static_cast<Verdict>(i);
    return std::nullopt;
}

} // namespace cryscope
