#include "core/analysis/ResultJson.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

double rounded(double value, double steps)
{
    if (!std::isfinite(value)) return 0.0; // a result without this number would be worse than one near it
    const double result = std::round(value * steps) / steps;
    return result == 0 ? 0.0 : result; // no "-0.0"
}

double seconds(double value)
{
    return rounded(std::max(0.0, value), 1e3);
}

double probability(double value)
{
    return rounded(std::clamp(value, 0.0, 1.0), 1e4);
}

OrderedJson reasonsJson(const std::vector<ReasonProbability>& reasons)
{
    OrderedJson json = OrderedJson::object();
    for (const ReasonProbability& reason : reasons) json[reason.name] = probability(reason.probability);
    return json;
}

OrderedJson numberType(double minimum)
{
    return {{"type", "number"}, {"minimum", minimum}};
}

OrderedJson probabilityType()
{
    return {{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
}

OrderedJson objectType(OrderedJson properties, OrderedJson required)
{
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

OrderedJson reasonsType()
{
    return {
        {"type", "object"},
        {"description", "Calibrated probability of each reason, given that it is a cry; empty without any."},
        {"additionalProperties", probabilityType()}};
}

OrderedJson reasonType()
{
    return {{"type", "string"}, {"description", "A class of the reason model, or not_sure."}};
}

OrderedJson episodeProperties()
{
    return {{"start_s", numberType(0)},
            {"end_s", numberType(0)},
            {"cry_probability", probabilityType()},
            {"reason", reasonType()},
            {"reasons", reasonsType()}};
}

const OrderedJson kEpisodeFields = {"start_s", "end_s", "cry_probability", "reason", "reasons"};

OrderedJson eventType(const char* name, OrderedJson fields, OrderedJson required)
{
    OrderedJson properties = {{"event", {{"const", name}}}, {"time_s", numberType(0)}};
    properties.update(fields);
    OrderedJson all = {"event", "time_s"};
    all.insert(all.end(), required.begin(), required.end());
    return objectType(std::move(properties), std::move(all));
}

const char* nameOf(LiveEvent::Kind kind)
{
    switch (kind) {
    case LiveEvent::Kind::Start:
        return "start";
    case LiveEvent::Kind::Ongoing:
        return "ongoing";
    case LiveEvent::Kind::End:
        return "end";
    case LiveEvent::Kind::Dropout:
        return "dropout";
    case LiveEvent::Kind::Silence:
        return "silence";
    case LiveEvent::Kind::NotMonitoring:
        return "not_monitoring";
    case LiveEvent::Kind::Monitoring:
        return "monitoring";
    }
    return "";
}

} // namespace

OrderedJson toJson(const Episode& episode)
{
    return {{"start_s", seconds(episode.startSeconds)},
            {"end_s", seconds(episode.endSeconds)},
            {"cry_probability", probability(episode.cryProbability)},
            {"reason", episode.reason},
            {"reasons", reasonsJson(episode.reasons)}};
}

OrderedJson toJson(const ClipAnalysis& analysis, const std::string& file)
{
    OrderedJson episodes = OrderedJson::array();
    for (const Episode& episode : analysis.episodes) episodes.push_back(toJson(episode));
    OrderedJson model = {{"name", analysis.detectorName}, {"version", analysis.detectorVersion}};
    if (!analysis.reasonName.empty())
        model["reason"] = {{"name", analysis.reasonName}, {"version", analysis.reasonVersion}};
    return {{"file", file},
            {"duration_s", seconds(analysis.durationSeconds)},
            {"cry_probability", probability(analysis.cryProbability)},
            {"decision", analysis.isCry ? "cry" : "no_cry"},
            {"reason", analysis.reason},
            {"reasons", reasonsJson(analysis.reasons)},
            {"episodes", std::move(episodes)},
            {"model", std::move(model)},
            {"device", analysis.device}};
}

OrderedJson toJson(const Error& error, const std::string& file)
{
    return {{"file", file}, {"error", error.sentence}};
}

OrderedJson toJson(const LiveEvent& event)
{
    OrderedJson json = {{"event", nameOf(event.kind)}, {"time_s", seconds(event.timeSeconds)}};
    switch (event.kind) {
    case LiveEvent::Kind::Start:
    case LiveEvent::Kind::Ongoing:
        json.update(toJson(event.episode));
        json.erase("end_s"); // it goes on
        break;
    case LiveEvent::Kind::End:
        json.update(toJson(event.episode));
        break;
    case LiveEvent::Kind::Dropout:
    case LiveEvent::Kind::Silence:
        json["length_s"] = seconds(event.lengthSeconds);
        if (!event.cause.empty()) json["cause"] = event.cause;
        break;
    case LiveEvent::Kind::NotMonitoring:
        json["cause"] = event.cause;
        break;
    case LiveEvent::Kind::Monitoring:
        break;
    }
    return json;
}

std::string toLine(const OrderedJson& json)
{
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

OrderedJson analysisSchema()
{
    const OrderedJson name = {{"name", {{"type", "string"}}}, {"version", {{"type", "string"}}}};
    OrderedJson model = name;
    model["reason"] = objectType(name, {"name", "version"});
    const OrderedJson file = {{"type", "string"},
                              {"description", "The path as given, joined with the path inside it."}};
    OrderedJson result = objectType(
        {{"file", file},
         {"duration_s", numberType(0)},
         {"cry_probability", probabilityType()},
         {"decision", {{"enum", {"cry", "no_cry"}}}},
         {"reason", reasonType()},
         {"reasons", reasonsType()},
         {"episodes", {{"type", "array"}, {"items", objectType(episodeProperties(), kEpisodeFields)}}},
         {"model", objectType(std::move(model), {"name", "version"})},
         {"device", {{"type", "string"}}}},
        {"file", "duration_s", "cry_probability", "decision", "reason", "reasons", "episodes", "model",
         "device"});
    OrderedJson failure = objectType({{"file", file}, {"error", {{"type", "string"}}}}, {"file", "error"});
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "One line of cryscope-cli analyze"},
            {"oneOf", {std::move(result), std::move(failure)}}};
}

OrderedJson liveEventSchema()
{
    OrderedJson soFar = episodeProperties();
    soFar.erase("end_s");
    const OrderedJson soFarFields = {"start_s", "cry_probability", "reason", "reasons"};
    const OrderedJson length = {{"length_s", numberType(0)}};
    OrderedJson loss = length;
    loss["cause"] = {{"enum", {"suspend"}}};
    const OrderedJson cause = {
        {"cause",
         {{"enum",
           {"no_samples", "digital_silence", "device_lost", "backlog", "model_failed", "disk_full"}}}}};
    const auto alert = [](OrderedJson phases, bool isOver) {
        OrderedJson fields = {
            {"phase", {{"enum", std::move(phases)}}}, {"start_s", numberType(0)}, {"reason", reasonType()}};
        if (isOver) fields["end_s"] = numberType(0);
        OrderedJson required = {"phase", "start_s", "reason"};
        if (isOver) required.push_back("end_s");
        return eventType("alert", std::move(fields), std::move(required));
    };
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "One line of cryscope-cli monitor"},
            {"oneOf",
             {eventType("start", soFar, soFarFields), eventType("ongoing", soFar, soFarFields),
              eventType("end", episodeProperties(), kEpisodeFields), eventType("dropout", loss, {"length_s"}),
              eventType("silence", length, {"length_s"}), eventType("not_monitoring", cause, {"cause"}),
              eventType("monitoring", OrderedJson::object(), OrderedJson::array()),
              alert({"start", "still"}, false), alert({"end"}, true)}}};
}

} // namespace cryscope
