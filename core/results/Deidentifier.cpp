#include "core/results/Deidentifier.h"

#include "core/annotations/Vocabulary.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr const char* kByCodes = "replaced by codes";
constexpr const char* kNotWritten = "not written";

/// "01" names nobody, and stands in many a text.
bool isCounter(const std::string& stem)
{
    return stem.size() < 3 && stem.find_first_not_of("0123456789") == std::string::npos;
}

/// "cry.wav" is no name either.
bool isKind(std::string stem)
{
    static const Vocabulary standard = Vocabulary::standard();
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return standard.find(stem) != nullptr;
}

/// Days as they are written in notes, in numbers and with the names of months in English and German.
const std::regex& datePattern()
{
    static const std::regex pattern = [] {
        const std::string month =
            "(?:jan(?:uary|uar)?|j(?:ä|Ä|a\u0308|ae)n(?:ner)?|feb(?:ruary|ruar)?|mar(?:ch)?|"
            "m(?:ä|Ä|a\u0308|A\u0308|ae)?rz|apr(?:il)?|ma[iy]|jun[ei]?|jul[yi]?|aug(?:ust)?|"
            "sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";
        const std::string between = R"([-.,\s]{0,3})";
        const std::string year = R"((?:(?:19|20)?\d\d(?!\d)))";
        const std::string day = R"((?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?!\d))";
        return std::regex(
            R"(\d{4}[-./_]\d{1,2}[-./_]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|(?:19|20)\d{6}|)"
            // 5. März 2024, 5th of March, 5-Mar-24; March 5th, 2024; March 2024
            R"(\b)" +
                day + between + "(?:of )?" + month + R"(\b\.?(?:)" + between + year + ")?|" + //
                R"(\b)" + month + R"(\b\.?)" + between + "(?:(?:19|20)\\d\\d(?!\\d)|" + day +
                "(?:" + between + year + ")?)|" +
                // 5.3.
                R"(\b(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d))",
            std::regex::ECMAScript | std::regex::icase | std::regex::optimize);
    }();
    return pattern;
}

/// Of people and pages. By hand, for std::regex goes as deep as a word is long.
std::string maskedAddresses(const std::string& text)
{
    constexpr std::string_view kBlank = " \t\n\r", kAround = "<>()[]{}\"',;:.!?";
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find_first_not_of(kBlank, at), text.size());
        const std::size_t end = std::min(text.find_first_of(kBlank, begin), text.size());
        clean.append(text, at, begin - at);
        const std::string_view word(text.data() + begin, end - begin);
        const std::size_t first = std::min(word.find_first_not_of(kAround), word.size());
        const std::size_t last = word.find_last_not_of(kAround) + 1; // 0 where there is nothing else
        const std::string_view inner = word.substr(first, last > first ? last - first : 0);
        const std::size_t sign = inner.find('@');
        const bool isMail = sign != 0 && sign < inner.size() && inner.find('.', sign) < inner.size();
        const bool isPage = inner.find("://") < inner.size() || inner.starts_with("www.");
        if (isMail || isPage)
            clean.append(word.substr(0, first)).append("[address]").append(word.substr(last));
        else
            clean.append(word);
        at = end;
    }
    return clean;
}

} // namespace

Deidentifier::Deidentifier(DeidentifyConfig config, std::uint64_t secret)
    : m_config(std::move(config)), m_secret(secret)
{
    static const Vocabulary standard = Vocabulary::standard();
    for (const KindStyle& kind : standard.kinds()) m_names.spare(kind.name);
    for (const char* tier : {kDefaultTier, "cry", "episodes"}) m_names.spare(tier);
}

std::uint64_t Deidentifier::randomSecret()
{
    std::random_device device;
    const std::uint64_t secret = (std::uint64_t(device()) << 32) ^ device();
    return secret == 0 ? 1 : secret;
}

std::string Deidentifier::codeOf(const std::string& group, const std::string& name, const std::string& suffix)
{
    auto& codes = m_codes[group];
    const auto known = codes.find(name);
    if (known != codes.end()) return known->second;
    const std::string code = group + '-' + std::to_string(codes.size() + 1);
    if (group != "recording") { // that is a path
        const bool isPerson = group != "device";
        if (name.size() > 1) m_names.add(name, code);
        m_names.addParts(name, code, isPerson ? NameOf::Person : NameOf::Thing);
    }
    return codes[name] = code + suffix;
}

std::string Deidentifier::recordingCode(const fs::path& recording)
{
    const std::string path = recording.lexically_normal().generic_string();
    const fs::path name = path.substr(path.find_last_of("/\\") + 1); // of other systems, too
    // A suffix that no recording has may be the end of a name: "Dr. Maier".
    const std::string suffix = hasAudioSuffix(name) ? name.extension().string() : std::string();
    const std::string code = codeOf("recording", path, suffix);
    const std::string stem = name.stem().string(), by = code.substr(0, code.size() - suffix.size());
    m_names.add(name.string(), by);
    if (stem.size() > 1 && !isCounter(stem) && !isKind(stem)) m_names.add(stem, by);
    m_names.addParts(stem, by, NameOf::Thing);
    // Folders are called by infants and families, too.
    for (const fs::path& part : fs::path(path).parent_path())
        m_names.addParts(part.string(), "[folder]", NameOf::Thing);
    return code;
}

void Deidentifier::learn(const LabelDocument& document)
{
    // Kinds of one's own are data: folders and files of clips are called by them.
    for (const KindStyle& kind : document.vocabulary.kinds()) m_names.spare(kind.name);
    for (const RecordingLabels& recording : document.recordings) {
        if (!recording.audio.empty()) (void)recordingCode(recording.audio);
        recording.annotations.forEach([this](const Annotation& label) {
            if (!label.reviewer.empty()) (void)codeOf("reviewer", label.reviewer);
        });
    }
}

void Deidentifier::learn(const std::vector<Infant>& infants)
{
    for (const Infant& infant : infants)
        if (!infant.alias.empty()) (void)codeOf("infant", infant.alias);
}

void Deidentifier::learn(const std::vector<Sitting>& sittings)
{
    for (const Sitting& sitting : sittings)
        if (!sitting.device.empty()) (void)codeOf("device", sitting.device);
}

void Deidentifier::learnName(const std::string& name)
{
    if (!name.empty()) (void)codeOf("name", name);
}

std::string Deidentifier::masked(const std::string& text, bool& changed) const
{
    const std::string withoutAddresses = maskedAddresses(text); // before names, which are parts of them
    const std::string nameless = m_names.masked(withoutAddresses, changed);
    std::string without = std::regex_replace(nameless, datePattern(), "[date]");
    changed = changed || withoutAddresses != text || without != nameless;
    return without;
}

std::string Deidentifier::text(const std::string& text)
{
    bool changed = false;
    std::string clean = masked(text, changed);
    if (changed) note("names, dates and addresses within texts", "masked");
    return clean;
}

/// Kinds are the data: those of the program stay, whatever a recording is called.
std::string Deidentifier::kind(const std::string& name)
{
    static const Vocabulary standard = Vocabulary::standard();
    return standard.find(name) != nullptr ? name : text(name);
}

void Deidentifier::note(const std::string& what, const std::string& how, std::size_t places)
{
    m_removed[{what, how}] += places;
}

Annotation Deidentifier::label(const Annotation& label)
{
    Annotation clean = label;
    for (std::string* field : {&clean.tier, &clean.model}) *field = text(*field);
    for (std::string* field : {&clean.kind, &clean.verdictKind}) *field = kind(*field);
    clean.scores.clear();
    for (const auto& [name, score] : label.scores) clean.scores[kind(name)] = score;
    if (!label.reviewer.empty()) {
        clean.reviewer = codeOf("reviewer", label.reviewer);
        note("reviewers", kByCodes);
    }
    if (!label.note.empty()) {
        clean.note = m_config.keepNotes ? text(label.note) : std::string();
        if (!m_config.keepNotes) note("free notes", kNotWritten);
    }
    if (!label.extras.empty()) note("columns of other programs", kNotWritten, label.extras.size());
    clean.extras.clear();
    return clean;
}

RecordingLabels Deidentifier::labels(const RecordingLabels& recording)
{
    RecordingLabels clean;
    clean.durationSeconds = recording.durationSeconds;
    clean.sampleRateHz = recording.sampleRateHz;
    if (!recording.audio.empty()) {
        clean.audio = recordingCode(recording.audio);
        note("names of recordings", kByCodes);
        if (fs::path(recording.audio).has_parent_path()) note("paths of recordings", kNotWritten);
    }
    for (const std::string& tier : recording.tiers) {
        std::string made = text(tier); // two that are masked alike are one
        if (std::find(clean.tiers.begin(), clean.tiers.end(), made) == clean.tiers.end())
            clean.tiers.push_back(std::move(made));
    }
    recording.annotations.forEach([&](const Annotation& each) {
        Annotation made = label(each);
        if (!clean.annotations.add(made)) note("labels that lost what they said", kNotWritten);
    });
    if (!recording.extras.empty())
        note("results that labels were made of", kNotWritten, recording.extras.size());
    return clean;
}

LabelDocument Deidentifier::labels(const LabelDocument& document)
{
    learn(document);
    LabelDocument clean;
    // Names of kinds stay, for they are the data; people's own words for them need not.
    Vocabulary kinds;
    for (KindStyle kind : document.vocabulary.kinds()) {
        if (!kind.title.empty()) note("own words for kinds", kNotWritten);
        kind.title.clear();
        kind.name = this->kind(kind.name);
        (void)kinds.add(std::move(kind)); // two that are masked alike are one
    }
    clean.vocabulary = std::move(kinds);
    for (const RecordingLabels& recording : document.recordings)
        clean.recordings.push_back(labels(recording));
    return clean;
}

std::vector<Removal> Deidentifier::removed() const
{
    std::vector<Removal> list;
    for (const auto& [what, places] : m_removed)
        if (places > 0) list.push_back({what.first, what.second, places});
    return list;
}

std::string Deidentifier::removedText() const
{
    std::string text = "What was removed or changed in this export, and in how many places.\n"
                       "Who is heard in the sound itself is not changed.\n\n";
    const auto list = removed();
    for (const Removal& removal : list)
        text += removal.what + ": " + removal.how + " (" + std::to_string(removal.places) + ")\n";
    if (list.empty()) text += "nothing\n";
    return text;
}

std::string Deidentifier::keyJson() const
{
    nlohmann::ordered_json codes = nlohmann::ordered_json::object();
    for (const auto& [group, names] : m_codes)
        for (const auto& [name, code] : names) codes[code] = name;
    return nlohmann::ordered_json{{"format", "cryscope-deidentification-key"},
                                  {"version", 1},
                                  {"codes", std::move(codes)},
                                  {"shifted_days", m_config.dates == DeidentifyConfig::Dates::Shift
                                                       ? nlohmann::ordered_json(m_shifts)
                                                       : nlohmann::ordered_json(nullptr)}}
               .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
           '\n';
}

} // namespace cryscope
