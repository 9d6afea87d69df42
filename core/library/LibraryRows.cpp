#include "core/library/LibraryRows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

constexpr float kStepsPerLogit = 8;
constexpr float kLargestLogit = 15;

struct HelpedWord {
    Helped helped;
    const char* name;
};
constexpr std::array kHelpedWords{
    HelpedWord{Helped::Fed, "fed"},         HelpedWord{Helped::Burped, "burped"},
    HelpedWord{Helped::Changed, "changed"}, HelpedWord{Helped::Slept, "slept"},
    HelpedWord{Helped::Held, "held"},       HelpedWord{Helped::Nothing, "nothing"},
    HelpedWord{Helped::Other, "other"},
};

std::vector<ReasonProbability> reasonsFrom(const std::string& text)
{
    std::vector<ReasonProbability> reasons;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_array()) return reasons;
    for (const auto& pair : json)
        if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_number())
            reasons.push_back({pair[0].get<std::string>(), pair[1].get<double>()});
    return reasons;
}

template <class Id>
std::optional<Id> idFrom(const SQLite::Column& column)
{
    if (column.isNull()) return std::nullopt;
    return Id{column.getInt64()};
}

} // namespace

std::string helpedName(Helped helped)
{
    const auto word = std::find_if(kHelpedWords.begin(), kHelpedWords.end(),
                                   [&](const HelpedWord& candidate) { return candidate.helped == helped; });
    return word->name;
}

std::optional<Helped> helpedFromName(const std::string& name)
{
    for (const auto& word : kHelpedWords)
        if (name == word.name) return word.helped;
    return std::nullopt;
}

std::int64_t milliseconds(UtcTime time)
{
    return time.time_since_epoch().count();
}

UtcTime timeFrom(const SQLite::Column& column)
{
    return UtcTime(std::chrono::milliseconds(column.getInt64()));
}

Infant infantFrom(SQLite::Statement& row)
{
    Infant infant{.id = InfantId{row.getColumn(0).getInt64()},
                  .alias = row.getColumn(1).getString(),
                  .birthDate = {},
                  .sex = row.getColumn(3).getString()};
    if (!row.getColumn(2).isNull())
        if (const auto date = parseDate(row.getColumn(2).getString())) infant.birthDate = *date;
    return infant;
}

Sitting sittingFrom(SQLite::Statement& row)
{
    Sitting sitting;
    sitting.id = SittingId{row.getColumn(0).getInt64()};
    sitting.infant = idFrom<InfantId>(row.getColumn(1));
    sitting.began = timeFrom(row.getColumn(2));
    sitting.lastAlive = timeFrom(row.getColumn(3));
    if (!row.getColumn(4).isNull()) sitting.ended = timeFrom(row.getColumn(4));
    sitting.wasCutOff = row.getColumn(5).getInt() != 0;
    sitting.device = row.getColumn(6).getString();
    sitting.model = row.getColumn(7).getString();
    return sitting;
}

KeptEpisode episodeFrom(SQLite::Statement& row)
{
    KeptEpisode episode;
    episode.id = EpisodeId{row.getColumn(0).getInt64()};
    episode.sitting = SittingId{row.getColumn(1).getInt64()};
    episode.infant = idFrom<InfantId>(row.getColumn(2));
    episode.start = timeFrom(row.getColumn(3));
    episode.end = timeFrom(row.getColumn(4));
    episode.isOpen = row.getColumn(5).getInt() != 0;
    episode.cryProbability = row.getColumn(6).getDouble();
    episode.reason = row.getColumn(7).getString();
    episode.reasons = reasonsFrom(row.getColumn(8).getString());
    if (!row.getColumn(9).isNull()) {
        Answer answer{.wasCry = {},
                      .helped = {},
                      .note = row.getColumn(12).getString(),
                      .given = timeFrom(row.getColumn(9))};
        if (!row.getColumn(10).isNull()) answer.wasCry = row.getColumn(10).getInt() != 0;
        if (!row.getColumn(11).isNull()) answer.helped = helpedFromName(row.getColumn(11).getString());
        episode.answer = std::move(answer);
    }
    if (!row.getColumn(13).isNull()) episode.clip = row.getColumn(13).getString();
    return episode;
}

Clip clipFrom(SQLite::Statement& row)
{
    Clip clip;
    clip.id = ClipId{row.getColumn(0).getInt64()};
    clip.sitting = SittingId{row.getColumn(1).getInt64()};
    clip.episode = idFrom<EpisodeId>(row.getColumn(2));
    clip.file = row.getColumn(3).getString();
    clip.start = timeFrom(row.getColumn(4));
    clip.seconds = row.getColumn(5).getDouble();
    clip.bytes = row.getColumn(6).getInt64();
    return clip;
}

std::string purposeName(KeptRecording::Purpose purpose)
{
    return purpose == KeptRecording::Purpose::Collected ? "collected" : "continuous";
}

MomentLabel labelFrom(SQLite::Statement& row)
{
    return {.id = LabelId{row.getColumn(0).getInt64()},
            .sitting = SittingId{row.getColumn(1).getInt64()},
            .at = timeFrom(row.getColumn(2)),
            .kind = row.getColumn(3).getString()};
}

KeptRecording recordingFrom(SQLite::Statement& row)
{
    KeptRecording recording;
    recording.id = RecordingId{row.getColumn(0).getInt64()};
    recording.sitting = idFrom<SittingId>(row.getColumn(1));
    recording.infant = idFrom<InfantId>(row.getColumn(2));
    recording.purpose = row.getColumn(3).getString() == "collected" ? KeptRecording::Purpose::Collected
                                                                    : KeptRecording::Purpose::Continuous;
    recording.file = row.getColumn(4).getString();
    recording.start = timeFrom(row.getColumn(5));
    recording.seconds = row.getColumn(6).getDouble();
    recording.bytes = row.getColumn(7).getInt64();
    recording.label = row.getColumn(8).getString();
    recording.situation = row.getColumn(9).getString();
    recording.hasConsent = row.getColumn(10).getInt() != 0;
    recording.note = row.getColumn(11).getString();
    recording.quality = row.getColumn(12).getString();
    return recording;
}

std::string reasonsJson(const std::vector<ReasonProbability>& reasons)
{
    auto json = nlohmann::json::array();
    for (const auto& reason : reasons) json.push_back({reason.name, reason.probability});
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string packedLogits(std::span<const float> logits)
{
    std::string bytes;
    bytes.reserve(logits.size());
    for (const float logit : logits) {
        const float within = logit > -kLargestLogit ? std::min(logit, kLargestLogit) : -kLargestLogit;
        bytes.push_back(static_cast<char>(std::lround(within * kStepsPerLogit)));
    }
    return bytes;
}

std::vector<float> unpackedLogits(const SQLite::Column& column)
{
    const auto* bytes = static_cast<const signed char*>(column.getBlob());
    std::vector<float> logits(std::size_t(column.getBytes()));
    for (std::size_t i = 0; i < logits.size(); ++i) logits[i] = float(bytes[i]) / kStepsPerLogit;
    return logits;
}

} // namespace cryscope
