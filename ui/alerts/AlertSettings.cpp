#include "ui/alerts/AlertSettings.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace cryscope {

namespace {

constexpr auto kRule = "alerts/rule";
constexpr auto kTone = "alerts/tone";
constexpr auto kVolume = "alerts/volume";
constexpr auto kAlarm = "alerts/alarm";
constexpr auto kNotification = "alerts/notification";
constexpr auto kFlash = "alerts/flash";
constexpr auto kCurtain = "alerts/curtain";
constexpr auto kCommand = "alerts/command";
constexpr auto kWebhook = "alerts/webhook";

constexpr std::pair<AlertTone, const char*> kTones[] = {
    {AlertTone::Bell, "bell"}, {AlertTone::Marimba, "marimba"}, {AlertTone::Knock, "knock"}};
constexpr auto kNoTone = "none";

QString key(const char* name)
{
    return QLatin1String(name);
}

} // namespace

AlertSettings AlertSettings::load(const Settings& settings)
{
    AlertSettings loaded;
    const QString rule = settings.value(key(kRule)).toString();
    if (const auto parsed = parseAlertRule(rule.toStdString())) loaded.rule = *parsed;
    AlertWays& ways = loaded.ways;
    const QString tone = settings.value(key(kTone)).toString();
    if (tone == QLatin1String(kNoTone)) ways.tone.reset();
    for (const auto& [value, name] : kTones)
        if (tone == QLatin1String(name)) ways.tone = value;
    const auto flag = [&](const char* name, bool& value) {
        value = settings.value(key(name), value).toBool();
    };
    ways.volumePercent = std::clamp(settings.value(key(kVolume), ways.volumePercent).toInt(), 0, 100);
    flag(kAlarm, ways.alarm);
    flag(kNotification, ways.notification);
    flag(kFlash, ways.flash);
    flag(kCurtain, ways.curtain);
    ways.command = settings.value(key(kCommand)).toString();
    ways.webhook = settings.value(key(kWebhook)).toString();
    return loaded;
}

void AlertSettings::save(Settings& settings) const
{
    settings.setValue(key(kRule), QString::fromStdString(toJson(rule).dump()));
    const char* tone = kNoTone;
    for (const auto& [value, name] : kTones)
        if (ways.tone == value) tone = name;
    settings.setValue(key(kTone), key(tone));
    settings.setValue(key(kVolume), ways.volumePercent);
    settings.setValue(key(kAlarm), ways.alarm);
    settings.setValue(key(kNotification), ways.notification);
    settings.setValue(key(kFlash), ways.flash);
    settings.setValue(key(kCurtain), ways.curtain);
    settings.setValue(key(kCommand), ways.command);
    settings.setValue(key(kWebhook), ways.webhook);
}

} // namespace cryscope
