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

constexpr int kLeastShift = 400, kMostShift = 2200; ///< days: beyond any one study's weeks
constexpr const char* kByCodes = "replaced by codes";
constexpr const char* kNotWritten = "not written";
constexpr const char* kUnknown = "unknown";

std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

std::uint64_t hashed(const std::string& text)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

bool sameLetter(char a, char b)
{
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

bool isWordPart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
}

/// Short names only as words of their own: "Jo" is no part of "joy".
bool replaceName(std::string& text, const std::string& name, const std::string& by)
{
    bool changed = false;
    for (auto at = text.begin();;) {
        at = std::search(at, text.end(), name.begin(), name.end(), sameLetter);
        if (at == text.end()) return changed;
        const auto begin = static_cast<std::size_t>(at - text.begin());
        const std::size_t end = begin + name.size();
        const bool isWord =
            (begin == 0 || !isWordPart(text[begin - 1])) && (end >= text.size() || !isWordPart(text[end]));
        if (name.size() < 4 && !isWord) {
            ++at;
            continue;
        }
        text.replace(begin, name.size(), by);
        at = text.begin() + static_cast<std::ptrdiff_t>(begin + by.size());
        changed = true;
    }
}

std::int64_t infantNumber(const std::optional<InfantId>& infant)
{
    return infant ? static_cast<std::int64_t>(*infant) : 0;
}

} // namespace

Deidentifier::Deidentifier(DeidentifyConfig config, std::uint64_t secret) : m_config(config), m_secret(secret)
{}

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
    const std::string code = group + '-' + std::to_string(codes.size() + 1) + suffix;
    codes[name] = code;
    if (name.size() > 1) m_names[name] = group + '-' + std::to_string(codes.size());
    return code;
}

std::string Deidentifier::recordingCode(const fs::path& recording)
{
    const std::string name = recording.filename().string();
    const std::string code = codeOf("recording", name, recording.extension().string());
    const std::string stem = recording.stem().string();
    if (stem.size() > 3) m_names[stem] = fs::path(code).stem().string();
    return code;
}

void Deidentifier::learn(const LabelDocument& document)
{
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

void Deidentifier::learnName(const std::string& name)
{
    if (!name.empty()) (void)codeOf("name", name);
}

std::string Deidentifier::masked(std::string text, bool& changed) const
{
    // The longest first: a full name before the first name in it.
    std::vector<std::pair<std::string, std::string>> names(m_names.begin(), m_names.end());
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, by] : names) changed = replaceName(text, name, by) || changed;
    static const std::regex dates(
        R"((\d{4}[-./_]\d{1,2}[-./_]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|(?:19|20)\d{6}))");
    std::string without = std::regex_replace(text, dates, "[date]");
    changed = changed || without != text;
    return without;
}

std::string Deidentifier::text(const std::string& text)
{
    bool changed = false;
    std::string clean = masked(text, changed);
    if (changed) note("names and dates within texts", "masked");
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
    for (const std::string& tier : recording.tiers) clean.tiers.push_back(text(tier));
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

int Deidentifier::shiftDays(const std::string& whose)
{
    const auto known = m_shifts.find(whose);
    if (known != m_shifts.end()) return known->second;
    const int days =
        kLeastShift + static_cast<int>(mixed(m_secret ^ hashed(whose)) % (kMostShift - kLeastShift));
    return m_shifts[whose] = -days;
}

UtcTime Deidentifier::shifted(UtcTime time, const std::string& whose)
{
    return time + std::chrono::days(shiftDays(whose));
}

std::optional<StartTime> Deidentifier::start(const std::optional<StartTime>& start, const std::string& whose)
{
    if (!start) return std::nullopt;
    if (m_config.dates == DeidentifyConfig::Dates::Drop) {
        note("dates of recordings", kNotWritten);
        return std::nullopt;
    }
    note("dates of recordings", "shifted");
    StartTime moved = *start;
    moved.time += std::chrono::days(shiftDays(whose));
    return moved;
}

Deidentifier::History Deidentifier::history(History history)
{
    learn(history.infants);
    const bool drops = m_config.dates == DeidentifyConfig::Dates::Drop;
    const UtcTime begin{std::chrono::sys_days(std::chrono::year(2000) / 1 / 1)};
    std::map<std::int64_t, std::string> names;
    for (const Infant& infant : history.infants) names[static_cast<std::int64_t>(infant.id)] = infant.alias;
    const auto whose = [&](const std::optional<InfantId>& infant) {
        const auto known = names.find(infantNumber(infant));
        return known == names.end() ? std::string(kUnknown) : known->second;
    };
    std::map<std::int64_t, std::string> ofSitting;
    const auto move = [&](UtcTime& time, const std::string& name) {
        time = drops ? begin : shifted(time, name);
    };
    for (Sitting& sitting : history.sittings) {
        const std::string name = whose(sitting.infant);
        ofSitting[static_cast<std::int64_t>(sitting.id)] = name;
        const auto length = sitting.lastAlive - sitting.began;
        move(sitting.began, name);
        sitting.lastAlive = sitting.began + length;
        if (sitting.ended) *sitting.ended = sitting.lastAlive;
        if (sitting.device.empty()) continue;
        sitting.device = codeOf("device", sitting.device);
        note("names of devices", kByCodes);
    }
    for (KeptEpisode& episode : history.episodes) {
        const std::string name = whose(episode.infant);
        const auto length = episode.end - episode.start;
        move(episode.start, name);
        episode.end = episode.start + length;
        if (!episode.clip.empty()) note("names of clips", kNotWritten);
        episode.clip.clear();
        episode.reason = kind(episode.reason);
        if (!episode.answer) continue;
        move(episode.answer->given, name);
        if (episode.answer->note.empty()) continue;
        if (!m_config.keepNotes) note("free notes", kNotWritten);
        episode.answer->note = m_config.keepNotes ? text(episode.answer->note) : std::string();
    }
    for (Dropout& dropout : history.dropouts) {
        const auto known = ofSitting.find(static_cast<std::int64_t>(dropout.sitting));
        move(dropout.start, known == ofSitting.end() ? kUnknown : known->second);
    }
    note("dates of cries",
         drops ? "all set to the same day" : "shifted, the same for everything of one infant",
         history.episodes.size());
    for (Infant& infant : history.infants) {
        infant.alias = codeOf("infant", infant.alias);
        note("names of infants", kByCodes);
        if (infant.birthDate) note("birth dates", kNotWritten);
        infant.birthDate.reset();
    }
    return history;
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
