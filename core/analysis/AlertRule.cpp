#include "core/analysis/AlertRule.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

using Json = nlohmann::json;
using std::chrono::minutes;

constexpr minutes kDay{24 * 60};

Result<void> inRange(const char* field, double value, double lowest, double highest)
{
    if (std::isfinite(value) && value >= lowest && value <= highest) return {};
    return fail(ErrorKind::InvalidArgument, field,
                "The value " + Json(value).dump() + " is out of range; choose one from " +
                    Json(lowest).dump() + " to " + Json(highest).dump() + ".");
}

std::string clockText(minutes sinceMidnight)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", int(sinceMidnight.count() / 60),
                  int(sinceMidnight.count() % 60));
    return text.data();
}

std::optional<minutes> clockFrom(const Json& json)
{
    if (!json.is_string()) return std::nullopt;
    const auto& text = json.get_ref<const std::string&>();
    const auto number = [&](std::size_t first) {
        int value = -1;
        const char* end = text.data() + first + 2;
        return std::from_chars(text.data() + first, end, value).ptr == end ? value : -1;
    };
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const int hour = number(0);
    const int minute = number(3);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    return minutes(hour * 60 + minute);
}

tl::unexpected<Error> unknownMember(const std::string& name)
{
    return fail(ErrorKind::InvalidArgument, name, "An alert rule has no member of this name; leave it out.");
}

Result<void> readNumber(const std::string& name, const Json& json, double& number)
{
    if (!json.is_number()) return fail(ErrorKind::InvalidArgument, name, "This must be a number.");
    number = json.get<double>();
    return {};
}

Result<void> readCount(const std::string& name, const Json& json, int& count)
{
    if (!json.is_number_integer() || std::abs(json.get<double>()) > 1000)
        return fail(ErrorKind::InvalidArgument, name, "This must be a whole number from 1 to 64.");
    count = json.get<int>();
    return {};
}

Result<void> readQuietHours(const Json& json, std::optional<QuietHours>& hours)
{
    hours.reset();
    if (json.is_null()) return {};
    const auto wrong =
        fail(ErrorKind::InvalidArgument, "quiet_hours",
             R"(This must be null or have two times of day such as {"from": "22:00", "until": "06:30"}.)");
    if (!json.is_object() || json.size() != 2 || !json.contains("from") || !json.contains("until"))
        return wrong;
    const auto from = clockFrom(json["from"]);
    const auto until = clockFrom(json["until"]);
    if (!from || !until) return wrong;
    hours = QuietHours{*from, *until};
    return {};
}

Result<void> readKinds(const Json& json, std::map<std::string, KindRule>& kinds)
{
    if (!json.is_object())
        return fail(ErrorKind::InvalidArgument, "kinds",
                    R"(This must be an object such as {"tired": {"alerts": false}}.)");
    for (const auto& [kind, given] : json.items()) {
        const std::string where = "kinds." + kind;
        if (!given.is_object())
            return fail(ErrorKind::InvalidArgument, where, "This must be an object with alerts or min_s.");
        KindRule rule;
        for (const auto& [name, value] : given.items()) {
            if (name == "alerts" && value.is_boolean()) {
                rule.alerts = value.get<bool>();
            } else if (name == "min_s") {
                double seconds = 0;
                if (auto done = readNumber(where + ".min_s", value, seconds); !done) return done;
                rule.minSeconds = seconds;
            } else {
                return unknownMember(where + "." + name);
            }
        }
        kinds[kind] = rule;
    }
    return {};
}

Result<void> readMember(const std::string& name, const Json& value, AlertRule& rule)
{
    if (name == "probability") return readNumber(name, value, rule.probability);
    if (name == "windows") return readCount(name, value, rule.windows);
    if (name == "of_windows") return readCount(name, value, rule.ofWindows);
    if (name == "min_s") return readNumber(name, value, rule.minSeconds);
    if (name == "unheard_s") return readNumber(name, value, rule.unheardSeconds);
    if (name == "still_every_s") return readNumber(name, value, rule.stillEverySeconds);
    if (name == "cooldown_s") return readNumber(name, value, rule.cooldownSeconds);
    if (name == "quiet_hours") return readQuietHours(value, rule.quietHours);
    if (name == "kinds") return readKinds(value, rule.kinds);
    return unknownMember(name);
}

} // namespace

bool QuietHours::contains(const WallTime& time) const
{
    const auto now = time.sinceMidnight;
    if (from < until) return now >= from && now < until;
    return now >= from || now < until; // over midnight
}

double AlertRule::minSecondsOf(const std::string& kind) const
{
    const auto found = kinds.find(kind);
    return found == kinds.end() ? minSeconds : found->second.minSeconds.value_or(minSeconds);
}

bool AlertRule::alertsFor(const std::string& kind) const
{
    const auto found = kinds.find(kind);
    return found == kinds.end() || found->second.alerts;
}

Result<void> AlertRule::validate() const
{
    if (auto ok = inRange("probability", probability, 0.05, 0.999); !ok) return ok;
    if (auto ok = inRange("of_windows", ofWindows, 1, 64); !ok) return ok;
    if (auto ok = inRange("windows", windows, 1, ofWindows); !ok) return ok;
    if (auto ok = inRange("min_s", minSeconds, 0, 600); !ok) return ok;
    if (auto ok = inRange("unheard_s", unheardSeconds, 1, 3600); !ok) return ok;
    if (stillEverySeconds != 0)
        if (auto ok = inRange("still_every_s", stillEverySeconds, 10, 86400); !ok) return ok;
    if (auto ok = inRange("cooldown_s", cooldownSeconds, 0, 86400); !ok) return ok;
    if (quietHours)
        for (const minutes time : {quietHours->from, quietHours->until})
            if (auto ok = inRange("quiet_hours", double(time.count()), 0, double(kDay.count() - 1)); !ok)
                return ok;
    for (const auto& [kind, rule] : kinds)
        if (auto ok = inRange(("kinds." + kind + ".min_s").c_str(), rule.minSeconds.value_or(0), 0, 600); !ok)
            return ok;
    return {};
}

nlohmann::ordered_json toJson(const AlertRule& rule)
{
    nlohmann::ordered_json kinds = nlohmann::ordered_json::object();
    for (const auto& [kind, given] : rule.kinds) {
        kinds[kind] = {{"alerts", given.alerts}};
        if (given.minSeconds) kinds[kind]["min_s"] = *given.minSeconds;
    }
    nlohmann::ordered_json quiet;
    if (rule.quietHours)
        quiet = {{"from", clockText(rule.quietHours->from)}, {"until", clockText(rule.quietHours->until)}};
    return {{"probability", rule.probability},    {"windows", rule.windows},
            {"of_windows", rule.ofWindows},       {"min_s", rule.minSeconds},
            {"unheard_s", rule.unheardSeconds},   {"still_every_s", rule.stillEverySeconds},
            {"cooldown_s", rule.cooldownSeconds}, {"quiet_hours", std::move(quiet)},
            {"kinds", std::move(kinds)}};
}

Result<AlertRule> parseAlertRule(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return fail(ErrorKind::InvalidArgument, "alert rule",
                    R"(An alert rule is a JSON object such as {"probability": 0.9, "min_s": 5}.)");
    AlertRule rule;
    for (const auto& [name, value] : json.items())
        if (auto done = readMember(name, value, rule); !done) return tl::unexpected(done.error());
    if (auto valid = rule.validate(); !valid) return tl::unexpected(valid.error());
    return rule;
}

} // namespace cryscope
