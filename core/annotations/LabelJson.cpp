#include "core/annotations/LabelJson.h"

#include "core/annotations/FormatReaders.h"
#include "core/annotations/LabelText.h"

#include <algorithm>

namespace cryscope {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json styleJson(const KindStyle& kind)
{
    ordered_json style{{"name", kind.name}, {"colour", colourText(kind.rgb)}};
    if (kind.hotkey != 0) style["hotkey"] = kind.hotkey;
    return style;
}

/// Empty texts, lists and numbers that are not known are left out.
template <class Value>
void setUnlessEmpty(ordered_json& object, const char* name, const Value& value)
{
    if (!value.empty()) object[name] = value;
}

class Members {
public:
    explicit Members(const json& object) : m_object(object) {}

    void read(const char* name, double& value)
    {
        if (const json* member = find(name);
            member != nullptr && expect(name, member->is_number(), "a number"))
            value = member->get<double>();
    }
    void read(const char* name, std::optional<double>& value)
    {
        if (find(name) == nullptr) return;
        read(name, value.emplace());
    }
    void read(const char* name, std::string& value)
    {
        if (const json* member = find(name); member != nullptr && expect(name, member->is_string(), "a text"))
            value = member->get<std::string>();
    }
    void read(const char* name, std::uint64_t& value)
    {
        if (const json* member = find(name);
            member != nullptr && expect(name, member->is_number_unsigned(), "a whole number"))
            value = member->get<std::uint64_t>();
    }
    template <class Value>
    void read(const char* name, std::map<std::string, Value>& values)
    {
        const json* member = find(name);
        if (member == nullptr || !expect(name, member->is_object(), "an object")) return;
        for (const auto& [key, value] : member->items())
            if (expect(name, std::is_same_v<Value, double> ? value.is_number() : value.is_string(),
                       "an object of numbers or texts"))
                values[key] = value.template get<Value>();
    }
    /// A word out of a list.
    template <class Value, class FromName>
    void read(const char* name, Value& value, FromName fromName)
    {
        std::string word;
        if (find(name) == nullptr) return;
        read(name, word);
        const auto named = fromName(word);
        if (expect(name, named.has_value(), "one of the words of the schema")) value = *named;
    }
    void require(const char* name) { expect(name, find(name) != nullptr, "there"); }
    const std::string& problem() const { return m_problem; }

private:
    const json* find(const char* name) const
    {
        const auto member = m_object.find(name);
        return member == m_object.end() ? nullptr : &*member;
    }
    bool expect(const char* name, bool holds, const char* what)
    {
        if (!holds && m_problem.empty()) m_problem = std::string("\"") + name + "\" must be " + what + ".";
        return holds;
    }

    const json& m_object;
    std::string m_problem;
};

void readVocabulary(const json& list, Vocabulary& vocabulary, Warnings& warnings)
{
    vocabulary = {};
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string place = "vocabulary[" + std::to_string(i) + "]: ";
        if (!list[i].is_object()) {
            warnings.add(place + "It is no object; it was left out.");
            continue;
        }
        KindStyle kind;
        std::uint64_t hotkey = 0;
        Members members(list[i]);
        members.require("name");
        members.read("name", kind.name);
        members.read("colour", kind.rgb, colourFromText);
        members.read("hotkey", hotkey);
        kind.hotkey = static_cast<int>(std::min<std::uint64_t>(hotkey, 10));
        if (!members.problem().empty())
            warnings.add(place + members.problem() + " It was left out.");
        else if (auto added = vocabulary.add(kind); !added)
            warnings.add(place + added.error().sentence + " It was left out.");
    }
}

void readTiers(const json& list, RecordingLabels& recording, const std::string& place, Warnings& warnings)
{
    for (const json& tier : list) {
        const std::string name = tier.is_string() && isUtf8(tier.get_ref<const std::string&>())
                                     ? labelField(tier.get_ref<const std::string&>())
                                     : std::string();
        const bool isNew =
            std::find(recording.tiers.begin(), recording.tiers.end(), name) == recording.tiers.end();
        constexpr std::size_t kMostTiers = 10'000;
        if (name.empty() || !isNew || recording.tiers.size() >= kMostTiers)
            warnings.add(place + ".tiers: Names must be texts, and each be there once; one was left out.");
        else
            recording.tiers.push_back(name);
    }
}

void readRecording(const json& object, const std::string& place, LabelDocument& document, Warnings& warnings)
{
    if (!object.is_object()) {
        warnings.add(place + ": It is no object; it was left out.");
        return;
    }
    RecordingLabels recording;
    Members members(object);
    members.read("audio", recording.audio);
    members.read("duration_s", recording.durationSeconds);
    std::uint64_t rate = 0;
    members.read("sample_rate_hz", rate);
    members.read("extras", recording.extras);
    if (!members.problem().empty()) warnings.add(place + ": " + members.problem());
    recording.sampleRateHz = rate <= 10'000'000 ? static_cast<int>(rate) : 0;
    if (!(recording.durationSeconds >= 0 && recording.durationSeconds <= kMostSeconds))
        recording.durationSeconds = 0;
    recording.durationSeconds = onGrid(recording.durationSeconds);
    if (const auto tiers = object.find("tiers"); tiers != object.end() && tiers->is_array())
        readTiers(*tiers, recording, place, warnings);
    const auto list = object.find("annotations");
    if (list == object.end() || !list->is_array()) {
        warnings.add(place + ": It has no list \"annotations\".");
    } else {
        for (std::size_t i = 0; i < list->size(); ++i) {
            auto label = annotationFromJson((*list)[i]);
            Result<AnnotationId> added = label ? recording.annotations.add(std::move(*label))
                                               : Result<AnnotationId>(tl::unexpected(label.error()));
            if (!added)
                warnings.add(place + ".annotations[" + std::to_string(i) + "]: " + added.error().sentence +
                             " It was left out.");
        }
    }
    document.recordings.push_back(std::move(recording));
}

} // namespace

ordered_json toJson(const Annotation& a)
{
    ordered_json object{{"id", a.id.value}, {"start_s", a.startSeconds}, {"end_s", a.endSeconds}};
    if (a.lowHz) object["low_hz"] = *a.lowHz;
    if (a.highHz) object["high_hz"] = *a.highHz;
    object["tier"] = a.tier;
    object["kind"] = a.kind;
    object["origin"] = nameOf(a.origin);
    setUnlessEmpty(object, "model", a.model);
    if (a.confidence) object["confidence"] = *a.confidence;
    setUnlessEmpty(object, "scores", a.scores);
    setUnlessEmpty(object, "reviewer", a.reviewer);
    setUnlessEmpty(object, "note", a.note);
    if (a.verdict != Verdict::None) object["verdict"] = nameOf(a.verdict);
    setUnlessEmpty(object, "verdict_kind", a.verdictKind);
    setUnlessEmpty(object, "extras", a.extras);
    return object;
}

ordered_json toJson(const RecordingLabels& recording)
{
    ordered_json object{{"audio", recording.audio}};
    if (recording.durationSeconds > 0) object["duration_s"] = recording.durationSeconds;
    if (recording.sampleRateHz > 0) object["sample_rate_hz"] = recording.sampleRateHz;
    object["tiers"] = recording.tiers;
    setUnlessEmpty(object, "extras", recording.extras);
    ordered_json labels = ordered_json::array();
    recording.annotations.forEach([&](const Annotation& label) { labels.push_back(toJson(label)); });
    object["annotations"] = std::move(labels);
    return object;
}

ordered_json toJson(const LabelDocument& document)
{
    ordered_json vocabulary = ordered_json::array();
    for (const KindStyle& kind : document.vocabulary.kinds()) vocabulary.push_back(styleJson(kind));
    ordered_json recordings = ordered_json::array();
    for (const RecordingLabels& recording : document.recordings) recordings.push_back(toJson(recording));
    return {{"format", kLabelJsonFormat},
            {"version", kLabelJsonVersion},
            {"vocabulary", std::move(vocabulary)},
            {"recordings", std::move(recordings)}};
}

Result<Annotation> annotationFromJson(const json& object)
{
    if (!object.is_object()) return fail(ErrorKind::InvalidArgument, "label", "The label is no object.");
    Annotation a;
    Members members(object);
    members.require("start_s");
    members.require("end_s");
    members.read("id", a.id.value);
    members.read("start_s", a.startSeconds);
    members.read("end_s", a.endSeconds);
    members.read("low_hz", a.lowHz);
    members.read("high_hz", a.highHz);
    members.read("tier", a.tier);
    members.read("kind", a.kind);
    members.read("origin", a.origin, originNamed);
    members.read("model", a.model);
    members.read("confidence", a.confidence);
    members.read("scores", a.scores);
    members.read("reviewer", a.reviewer);
    members.read("note", a.note);
    members.read("verdict", a.verdict, verdictNamed);
    members.read("verdict_kind", a.verdictKind);
    members.read("extras", a.extras);
    if (!members.problem().empty()) return fail(ErrorKind::InvalidArgument, "label", members.problem());
    return normalised(std::move(a));
}

Result<ReadLabels> labelsFromJson(const json& object)
{
    const auto format = object.is_object() ? object.find("format") : object.end();
    if (!object.is_object() || format == object.end() || *format != kLabelJsonFormat)
        return fail(ErrorKind::Unreadable, {},
                    "This JSON is no label file: \"format\": \"cryscope-labels\" is missing.");
    const auto version = object.find("version");
    if (version == object.end() || !version->is_number_integer())
        return fail(ErrorKind::Unreadable, {}, "The label file does not name its version.");
    if (*version > kLabelJsonVersion)
        return fail(ErrorKind::Unsupported, {},
                    "The label file was written by a newer version of the program; update this one.");
    ReadLabels labels;
    Warnings warnings;
    if (const auto list = object.find("vocabulary"); list != object.end() && list->is_array())
        readVocabulary(*list, labels.document.vocabulary, warnings);
    const auto recordings = object.find("recordings");
    if (recordings == object.end() || !recordings->is_array())
        return fail(ErrorKind::Unreadable, {},
                    "The label file has no list \"recordings\"; it is cut or edited.");
    for (std::size_t i = 0; i < recordings->size(); ++i)
        readRecording((*recordings)[i], "recordings[" + std::to_string(i) + "]", labels.document, warnings);
    labels.warnings = warnings.take();
    return labels;
}

Result<ReadLabels> readJsonLabels(std::string_view text)
{
    json object;
    try {
        object = json::parse(text);
    } catch (const json::parse_error& error) {
        const auto upTo = text.substr(0, std::min(error.byte, text.size()));
        const auto line = 1 + std::count(upTo.begin(), upTo.end(), '\n');
        return fail(ErrorKind::Unreadable, {},
                    onLine(static_cast<std::size_t>(line),
                           "This is no JSON from here on; the file is cut or edited."));
    }
    return labelsFromJson(object);
}

std::string writeJsonLabels(const LabelDocument& document)
{
    std::string text = toJson(document).dump(1, ' ', false, ordered_json::error_handler_t::replace);
    return text + '\n';
}

} // namespace cryscope
