#include "core/results/Deidentifier.h"

#include <algorithm>
#include <tuple>

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

std::int64_t infantNumber(const std::optional<InfantId>& infant)
{
    return infant ? static_cast<std::int64_t>(*infant) : 0;
}

} // namespace

int Deidentifier::shiftDays(const std::string& whose)
{
    const auto known = m_shifts.find(whose);
    if (known != m_shifts.end()) return known->second;
    const int days =
        kLeastShift + static_cast<int>(mixed(m_secret ^ hashed(whose)) % (kMostShift - kLeastShift));
    return m_shifts[whose] = -days;
}

/// By the clock on the wall: a cry at three in a night of summer stays one at three where winter comes out.
UtcTime Deidentifier::shifted(UtcTime time, const std::string& whose)
{
    const UtcOffset& offset = m_config.offset;
    const UtcTime wall = time + offset(time) + std::chrono::days(shiftDays(whose));
    return wall - offset(wall - offset(wall));
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
    if (moved.isLocalTime)
        moved.time += std::chrono::days(shiftDays(whose));
    else
        moved.time = shifted(std::chrono::floor<std::chrono::milliseconds>(moved.time), whose);
    return moved;
}

Deidentifier::History Deidentifier::history(History history)
{
    learn(history.infants);
    learn(history.sittings); // before any text: a note may name them
    const bool drops = m_config.dates == DeidentifyConfig::Dates::Drop;
    const UtcTime begin{std::chrono::sys_days(std::chrono::year(2000) / 1 / 1)};
    std::map<std::int64_t, std::string> names, codes;
    for (const Infant& infant : history.infants) {
        names[static_cast<std::int64_t>(infant.id)] = infant.alias;
        codes[static_cast<std::int64_t>(infant.id)] = codeOf("infant", infant.alias);
    }
    const auto whose = [&](const std::optional<InfantId>& infant) {
        const auto known = names.find(infantNumber(infant));
        return known == names.end() ? std::string(kUnknown) : known->second;
    };
    const auto move = [&](UtcTime& time, const std::string& name) {
        time = drops ? begin : shifted(time, name);
    };
    std::map<std::int64_t, std::optional<InfantId>> ofSitting;
    for (Sitting& sitting : history.sittings) {
        ofSitting[static_cast<std::int64_t>(sitting.id)] = sitting.infant;
        const auto length = sitting.lastAlive - sitting.began;
        move(sitting.began, whose(sitting.infant));
        sitting.lastAlive = sitting.began + length;
        if (sitting.ended) *sitting.ended = sitting.lastAlive;
        sitting.model = text(sitting.model);
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
        for (ReasonProbability& reason : episode.reasons) reason.name = kind(reason.name);
        if (!episode.answer) continue;
        move(episode.answer->given, name);
        if (episode.answer->note.empty()) continue;
        if (!m_config.keepHistoryNotes) note("free notes", kNotWritten);
        episode.answer->note = m_config.keepHistoryNotes ? text(episode.answer->note) : std::string();
    }
    const auto infantOf = [&](SittingId sitting) {
        const auto known = ofSitting.find(static_cast<std::int64_t>(sitting));
        return known == ofSitting.end() ? std::nullopt : known->second;
    };
    for (Dropout& dropout : history.dropouts) move(dropout.start, whose(infantOf(dropout.sitting)));
    // Each infant has a shift of its own; in the order of the true times neighbours would tell them.
    const auto place = [&](const std::optional<InfantId>& infant, UtcTime time) {
        const auto known = codes.find(infantNumber(infant));
        const std::string code = known == codes.end() ? std::string() : known->second;
        return std::tuple(code.size(), code, time); // the tenth infant after the second
    };
    std::ranges::stable_sort(history.episodes, {},
                             [&](const KeptEpisode& each) { return place(each.infant, each.start); });
    std::ranges::stable_sort(history.sittings, {},
                             [&](const Sitting& each) { return place(each.infant, each.began); });
    std::ranges::stable_sort(history.dropouts, {},
                             [&](const Dropout& each) { return place(infantOf(each.sitting), each.start); });
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

} // namespace cryscope
