#include "ui/alerts/AlertWords.h"

#include "core/detection/Episodes.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace cryscope {

namespace {

QString timeOfDay(std::chrono::minutes sinceMidnight)
{
    return QTime(0, 0).addSecs(int(sinceMidnight.count()) * 60).toString(QStringLiteral("HH:mm"));
}

QString timeOfDay(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
}

} // namespace

QString AlertWords::duration(double seconds)
{
    const auto whole = qint64(std::llround(seconds));
    if (whole < 60) return tr("%1 s").arg(QLocale().toString(std::round(seconds * 10) / 10));
    if (whole < 3600) {
        const QString minutes = tr("%1 min").arg(whole / 60);
        return whole % 60 == 0 ? minutes : tr("%1 %2 s").arg(minutes).arg(whole % 60);
    }
    const QString hours = tr("%1 h").arg(whole / 3600);
    const qint64 minutes = whole % 3600 / 60;
    return minutes == 0 ? hours : tr("%1 %2 min").arg(hours).arg(minutes);
}

QString AlertWords::rule(const AlertRule& rule)
{
    // A number stays with its unit.
    const auto span = [](double seconds) {
        return duration(seconds).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    };
    QStringList sentences;
    sentences << tr("Alerts when %1 of %2 windows of a second are at least %3 sure of a cry and it has cried "
                    "for %4.")
                     .arg(rule.windows)
                     .arg(rule.ofWindows)
                     .arg(QLocale().toString(rule.probability * 100, 'f', rule.probability > 0.99 ? 1 : 0) +
                          QStringLiteral(" %"))
                     .arg(span(rule.minSeconds));
    sentences << (rule.stillEverySeconds > 0
                      ? tr("Says every %1 that it still cries, and once that it is over after %2 unheard.")
                            .arg(span(rule.stillEverySeconds), span(rule.unheardSeconds))
                      : tr("Says once that it is over after %1 unheard.").arg(span(rule.unheardSeconds)));
    if (rule.cooldownSeconds > 0)
        sentences << tr("No new alert for %1 after one.").arg(span(rule.cooldownSeconds));
    if (rule.quietHours)
        sentences << tr("No alerts from %1 to %2.")
                         .arg(timeOfDay(rule.quietHours->from), timeOfDay(rule.quietHours->until));
    QStringList without;
    QStringList later;
    for (const auto& [name, given] : rule.kinds) {
        if (!given.alerts) {
            without << reasonTitle(name);
        } else if (given.minSeconds) {
            later << tr("%1 after %2").arg(reasonTitle(name), span(*given.minSeconds));
        }
    }
    if (!later.isEmpty()) sentences << tr("By kind: %1.").arg(later.join(QStringLiteral(", ")));
    if (!without.isEmpty()) sentences << tr("Never for: %1.").arg(without.join(QStringLiteral(", ")));
    return sentences.join(QLatin1Char(' '));
}

QString AlertWords::forecast(const AlertForecast& forecast, double hours)
{
    const QString time = duration(hours * 3600);
    return tr("With this rule the last %1 would have given %n alerts.", nullptr, forecast.alerts()).arg(time);
}

QString AlertWords::heldBack(const AlertForecast& forecast)
{
    using Rule = HeldBackCry::Rule;
    QStringList parts;
    const auto add = [&](Rule rule, const QString& words) {
        if (forecast.heldBackBy(rule) > 0) parts << words.arg(forecast.heldBackBy(rule));
    };
    add(Rule::TooShort, tr("%1 too short"));
    add(Rule::Kind, tr("%1 of a kind without alerts"));
    add(Rule::Cooldown, tr("%1 too soon after another"));
    add(Rule::QuietHours, tr("%1 in quiet hours"));
    QString words;
    if (!parts.isEmpty()) words = tr("Held back: %1.").arg(parts.join(QStringLiteral(", ")));
    if (forecast.falseAlerts > 0)
        words += (words.isEmpty() ? QString() : QStringLiteral(" ")) +
                 tr("%n of the alerts were no cry, as you said.", nullptr, forecast.falseAlerts);
    return words;
}

QString AlertWords::tone(const std::optional<AlertTone>& tone)
{
    if (!tone) return tr("No sound");
    switch (*tone) {
    case AlertTone::Bell:
        return tr("Bell");
    case AlertTone::Marimba:
        return tr("Marimba");
    case AlertTone::Knock:
        return tr("Knocking");
    case AlertTone::Alarm:
        return tr("Alarm");
    }
    return {};
}

QString AlertWords::title(AlertEvent::Kind phase)
{
    switch (phase) {
    case AlertEvent::Kind::Start:
        return tr("The baby cries");
    case AlertEvent::Kind::Still:
        return tr("The baby still cries");
    case AlertEvent::Kind::End:
        return tr("The crying is over");
    }
    return {};
}

QString AlertWords::text(const AlertEvent& event)
{
    const QString began = timeOfDay(event.since);
    const double seconds = secondsBetween(event.since, event.until);
    const QString since = event.kind == AlertEvent::Kind::Start
                              ? tr("Since %1.").arg(began)
                              : tr("Since %1, for %2.").arg(began, duration(std::max(1.0, seconds)));
    if (event.reason == kNotSure) return since;
    return since + QLatin1Char(' ') + tr("Perhaps: %1.").arg(reasonTitle(event.reason));
}

} // namespace cryscope
