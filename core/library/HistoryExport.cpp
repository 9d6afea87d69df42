#include "core/library/HistoryExport.h"

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

using Json = nlohmann::ordered_json;

/// Milliseconds are what is kept.
double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

struct Names {
    std::map<InfantId, std::string> infants;
    std::map<SittingId, const Sitting*> sittings;

    Names(const std::vector<Sitting>& allSittings, const std::vector<Infant>& allInfants)
    {
        for (const auto& infant : allInfants) infants[infant.id] = infant.alias;
        for (const auto& sitting : allSittings) sittings[sitting.id] = &sitting;
    }
    Json infant(const std::optional<InfantId>& id) const
    {
        const auto found = id ? infants.find(*id) : infants.end();
        return found == infants.end() ? Json(nullptr) : Json(found->second);
    }
};

Json episodeJson(const KeptEpisode& episode, const Names& names, const UtcOffset& offset)
{
    const auto sitting = names.sittings.find(episode.sitting);
    Json json{{"start", isoText(episode.start, offset)},
              {"end", isoText(episode.end, offset)},
              {"duration_s", rounded(episode.seconds())},
              {"infant", names.infant(episode.infant)},
              {"cry_probability", rounded(episode.cryProbability)},
              {"reason", episode.reason},
              {"was_cry", nullptr},
              {"helped", nullptr},
              {"note", nullptr},
              {"clip", episode.clip.empty() ? Json(nullptr) : Json(episode.clip)},
              {"device", nullptr},
              {"model", nullptr}};
    if (episode.answer) {
        if (episode.answer->wasCry) json["was_cry"] = *episode.answer->wasCry;
        if (episode.answer->helped) json["helped"] = helpedName(*episode.answer->helped);
        if (!episode.answer->note.empty()) json["note"] = episode.answer->note;
    }
    if (sitting != names.sittings.end()) {
        json["device"] = sitting->second->device;
        json["model"] = sitting->second->model;
    }
    return json;
}

std::string csvField(const Json& value)
{
    if (value.is_null()) return {};
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (!value.is_string()) return value.dump();
    auto text = value.get<std::string>();
    if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
        text.insert(0, "'");
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

} // namespace

std::string historyCsv(const std::vector<KeptEpisode>& episodes, const std::vector<Sitting>& sittings,
                       const std::vector<Infant>& infants, const UtcOffset& offset)
{
    const Names names(sittings, infants);
    std::string csv =
        "start,end,duration_s,infant,cry_probability,reason,was_cry,helped,note,clip,device,model\n";
    for (const auto& episode : episodes) {
        const auto json = episodeJson(episode, names, offset);
        bool isFirst = true;
        for (const auto& [name, value] : json.items()) {
            if (!isFirst) csv += ',';
            csv += csvField(value);
            isFirst = false;
        }
        csv += '\n';
    }
    return csv;
}

std::string historyJson(const std::vector<KeptEpisode>& episodes, const std::vector<Sitting>& sittings,
                        const std::vector<Infant>& infants, const std::vector<Dropout>& dropouts,
                        const UtcOffset& offset)
{
    const Names names(sittings, infants);
    Json json{
        {"format", 1}, {"episodes", Json::array()}, {"sittings", Json::array()}, {"dropouts", Json::array()}};
    for (const auto& episode : episodes) json["episodes"].push_back(episodeJson(episode, names, offset));
    for (const auto& sitting : sittings)
        json["sittings"].push_back(
            {{"began", isoText(sitting.began, offset)},
             {"ended", sitting.ended ? Json(isoText(*sitting.ended, offset)) : Json(nullptr)},
             {"infant", names.infant(sitting.infant)},
             {"was_cut_off", sitting.wasCutOff},
             {"device", sitting.device},
             {"model", sitting.model}});
    for (const auto& dropout : dropouts)
        json["dropouts"].push_back({{"start", isoText(dropout.start, offset)},
                                    {"duration_s", rounded(dropout.seconds)},
                                    {"cause", dropout.cause}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string historySchema()
{
    const auto typed = [](const char* type) { return Json{{"type", type}}; };
    const auto orNull = [](const char* type) { return Json{{"type", {type, "null"}}}; };
    const auto object = [](Json properties) {
        Json required = Json::array();
        for (const auto& [name, value] : properties.items()) required.push_back(name);
        return Json{{"type", "object"},
                    {"properties", std::move(properties)},
                    {"required", required},
                    {"additionalProperties", false}};
    };
    const auto list = [](Json items) { return Json{{"type", "array"}, {"items", std::move(items)}}; };
    Json probability{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
    Json schema = object({{"format", {{"const", 1}}},
                          {"episodes", list(object({{"start", typed("string")},
                                                    {"end", typed("string")},
                                                    {"duration_s", typed("number")},
                                                    {"infant", orNull("string")},
                                                    {"cry_probability", probability},
                                                    {"reason", typed("string")},
                                                    {"was_cry", orNull("boolean")},
                                                    {"helped", orNull("string")},
                                                    {"note", orNull("string")},
                                                    {"clip", orNull("string")},
                                                    {"device", orNull("string")},
                                                    {"model", orNull("string")}}))},
                          {"sittings", list(object({{"began", typed("string")},
                                                    {"ended", orNull("string")},
                                                    {"infant", orNull("string")},
                                                    {"was_cut_off", typed("boolean")},
                                                    {"device", typed("string")},
                                                    {"model", typed("string")}}))},
                          {"dropouts", list(object({{"start", typed("string")},
                                                    {"duration_s", typed("number")},
                                                    {"cause", typed("string")}}))}});
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    return schema.dump(2) + "\n";
}

} // namespace cryscope
