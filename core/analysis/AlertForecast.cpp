#include "core/analysis/AlertForecast.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

using std::chrono::milliseconds;

/// Of the detector's windows; the library keeps where they begin.
constexpr milliseconds kWindow{1000};
/// A row of scores that began before the first moment reaches into it.
constexpr double kLongestRowSeconds = 90;

/// The episode at a time, or null.
const KeptEpisode* episodeAt(const std::vector<KeptEpisode>& episodes, UtcTime from, UtcTime until)
{
    const auto after =
        std::upper_bound(episodes.begin(), episodes.end(), until,
                         [](UtcTime time, const KeptEpisode& episode) { return time < episode.start; });
    if (after == episodes.begin()) return nullptr;
    const KeptEpisode& last = *std::prev(after);
    return last.end >= from ? &last : nullptr;
}

} // namespace

double AlertHistory::heardSeconds() const
{
    double seconds = 0;
    for (const ScoreStretch& stretch : scores) seconds += double(stretch.logits.size()) * stretch.hopSeconds;
    return seconds;
}

Result<AlertHistory> readAlertHistory(const Library& library, UtcTime until, double hours)
{
    AlertHistory history;
    history.until = until;
    history.from = plusSeconds(until, -hours * 3600);
    auto scores = library.scores(plusSeconds(history.from, -kLongestRowSeconds));
    if (!scores) return tl::unexpected(scores.error());
    EpisodeQuery query;
    query.from = plusSeconds(history.from, -kLongestRowSeconds);
    query.until = until;
    auto episodes = library.episodes(query);
    if (!episodes) return tl::unexpected(episodes.error());
    history.scores = std::move(*scores);
    std::erase_if(history.scores, [&](const ScoreStretch& row) { return row.start >= until; });
    // A clock that was set back lets two sittings overlap: each is gone through by itself.
    std::stable_sort(history.scores.begin(), history.scores.end(),
                     [](const ScoreStretch& a, const ScoreStretch& b) {
                         return std::pair(a.sitting, a.start) < std::pair(b.sitting, b.start);
                     });
    history.episodes = std::move(*episodes);
    return history;
}

AlertForecast forecastAlerts(const AlertHistory& history, const AlertRule& rule, const UtcOffset& offset)
{
    AlertForecast forecast;
    const auto reasonAt = [&](UtcTime time) {
        const auto* episode = episodeAt(history.episodes, time - kWindow, time);
        return episode ? episode->reason : std::string(kNotSure);
    };
    AlertTracker tracker(rule, offset, reasonAt);
    const SittingId* sitting = nullptr;
    UtcTime last;
    for (const ScoreStretch& stretch : history.scores) {
        if (sitting != nullptr && *sitting != stretch.sitting) tracker.finish(last);
        sitting = &stretch.sitting;
        const double hopMs = stretch.hopSeconds * 1000;
        for (std::size_t i = 0; i < stretch.logits.size(); ++i) {
            const UtcTime start = stretch.start + milliseconds(std::llround(double(i) * hopMs));
            if (start < history.from) continue;
            last = start + kWindow;
            if (last > history.until) break;
            tracker.window(start, last, stretch.logits[i]);
        }
    }
    if (sitting != nullptr) tracker.finish(last);
    forecast.events = tracker.takeEvents();
    forecast.heldBack = tracker.takeHeldBack();
    for (const AlertEvent& event : forecast.events) {
        if (event.kind != AlertEvent::Kind::End) continue;
        const auto* episode = episodeAt(history.episodes, event.since, event.until);
        forecast.falseAlerts += episode != nullptr && episode->isFalse() ? 1 : 0;
    }
    return forecast;
}

int AlertForecast::alerts() const
{
    return int(std::count_if(events.begin(), events.end(),
                             [](const AlertEvent& e) { return e.kind == AlertEvent::Kind::Start; }));
}

int AlertForecast::heldBackBy(HeldBackCry::Rule rule) const
{
    return int(std::count_if(heldBack.begin(), heldBack.end(),
                             [rule](const HeldBackCry& cry) { return cry.rule == rule; }));
}

} // namespace cryscope
