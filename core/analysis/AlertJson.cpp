#include "core/analysis/AlertJson.h"

#include <cmath>

namespace cryscope {
namespace {

using HeldBy = HeldBackCry::Rule;

constexpr std::pair<HeldBy, const char*> kHeldBack[] = {{HeldBy::TooShort, "too_short"},
                                                        {HeldBy::Kind, "kind"},
                                                        {HeldBy::Cooldown, "cooldown"},
                                                        {HeldBy::QuietHours, "quiet_hours"}};

double since(UtcTime zero, UtcTime time)
{
    return std::max(0.0, secondsBetween(zero, time));
}

} // namespace

const char* nameOf(AlertEvent::Kind phase)
{
    switch (phase) {
    case AlertEvent::Kind::Start:
        return "start";
    case AlertEvent::Kind::Still:
        return "still";
    case AlertEvent::Kind::End:
        return "end";
    }
    return "";
}

OrderedJson toJson(const AlertEvent& event, UtcTime zero)
{
    OrderedJson json = {{"event", "alert"},
                        {"time_s", since(zero, event.time)},
                        {"phase", nameOf(event.kind)},
                        {"start_s", since(zero, event.since)}};
    if (event.kind == AlertEvent::Kind::End) json["end_s"] = since(zero, event.until);
    json["reason"] = event.reason;
    return json;
}

OrderedJson toJson(const AlertForecast& forecast, const AlertHistory& history, const AlertRule& rule,
                   const UtcOffset& offset)
{
    OrderedJson heldBack = OrderedJson::object();
    for (const auto& [held, name] : kHeldBack) heldBack[name] = forecast.heldBackBy(held);
    OrderedJson events = OrderedJson::array();
    for (const AlertEvent& event : forecast.events)
        events.push_back({{"phase", nameOf(event.kind)},
                          {"time", isoText(event.time, offset)},
                          {"since", isoText(event.since, offset)},
                          {"until", isoText(event.until, offset)},
                          {"reason", event.reason}});
    return {{"rule", toJson(rule)},
            {"from", isoText(history.from, offset)},
            {"until", isoText(history.until, offset)},
            {"listened_s", std::round(history.heardSeconds() * 1000) / 1000},
            {"alerts", forecast.alerts()},
            {"false_alerts", forecast.falseAlerts},
            {"held_back", std::move(heldBack)},
            {"events", std::move(events)}};
}

OrderedJson alertForecastSchema()
{
    const OrderedJson text = {{"type", "string"}};
    const OrderedJson count = {{"type", "integer"}, {"minimum", 0}};
    const auto object = [](OrderedJson properties) {
        OrderedJson required = OrderedJson::array();
        for (const auto& [name, type] : properties.items()) required.push_back(name);
        return OrderedJson{{"type", "object"},
                           {"properties", std::move(properties)},
                           {"required", std::move(required)},
                           {"additionalProperties", false}};
    };
    OrderedJson heldBack = OrderedJson::object();
    for (const auto& [held, name] : kHeldBack) heldBack[name] = count;
    OrderedJson schema = object({{"rule", {{"type", "object"}}},
                                 {"from", text},
                                 {"until", text},
                                 {"listened_s", {{"type", "number"}, {"minimum", 0}}},
                                 {"alerts", count},
                                 {"false_alerts", count},
                                 {"held_back", object(std::move(heldBack))},
                                 {"events",
                                  {{"type", "array"},
                                   {"items", object({{"phase", {{"enum", {"start", "still", "end"}}}},
                                                     {"time", text},
                                                     {"since", text},
                                                     {"until", text},
                                                     {"reason", text}})}}}});
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "What cryscope-cli history alerts prints";
    return schema;
}

} // namespace cryscope
