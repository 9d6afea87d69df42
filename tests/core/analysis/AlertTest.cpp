#include "core/analysis/AlertForecast.h"
#include "core/analysis/AlertJson.h"
#include "core/analysis/LiveAlerts.h"
#include "tests/core/library/Evenings.h"
#include "tests/support/TempFolder.h"

#include <chrono>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace cryscope {
namespace {

using namespace std::chrono_literals;
using std::chrono::minutes;
using test::at;
using Kind = AlertEvent::Kind;
using Held = HeldBackCry::Rule;

constexpr double kHop = 0.25;

/// Central European time in the night in which clocks go from 2 to 3 (2024-03-31 01:00 UTC).
minutes berlin(UtcTime time)
{
    return time < at(25) ? 60min : 120min;
}

AlertRule plain()
{
    AlertRule rule;
    rule.minSeconds = 1;
    rule.stillEverySeconds = 0;
    rule.cooldownSeconds = 0;
    return rule;
}

/// Scores of `seconds`, crying in `cries` (from, to).
std::vector<float> scored(double seconds, const std::vector<std::pair<double, double>>& cries)
{
    std::vector<float> logits(std::size_t(seconds / kHop), -6.0F);
    for (const auto& [from, to] : cries)
        for (auto i = std::size_t(from / kHop); i < std::size_t(to / kHop); ++i) logits[i] = 6.0F;
    return logits;
}

struct Night {
    explicit Night(
        const AlertRule& rule, UtcOffset offset = [](UtcTime) { return 0min; })
        : tracker(rule, std::move(offset), [this](UtcTime) { return reason; })
    {}
    void hear(const std::vector<float>& logits)
    {
        for (const float logit : logits) {
            tracker.window(now, now + 1000ms, logit);
            now += 250ms;
        }
    }
    std::vector<Kind> kinds()
    {
        for (const AlertEvent& event : tracker.takeEvents()) events.push_back(event);
        std::vector<Kind> all;
        for (const AlertEvent& event : events) all.push_back(event.kind);
        return all;
    }
    double seconds(UtcTime time) const { return secondsBetween(zero, time); }

    UtcTime zero = at(20);
    UtcTime now = zero;
    std::string reason = kNotSure;
    AlertTracker tracker;
    std::vector<AlertEvent> events;
};

TEST(AlertTracker, StartsOnceAndEndsOnceThirtySecondsAfterTheLastCry)
{
    Night night(plain());
    night.hear(scored(120, {{10, 15}, {30, 34}}));
    ASSERT_EQ(night.kinds(), (std::vector{Kind::Start, Kind::End})) << "a pause of 15 s is part of it";
    EXPECT_NEAR(night.seconds(night.events[0].since), 10.5, 0.3);
    EXPECT_NEAR(night.seconds(night.events[0].time), 11.75, 0.3);
    EXPECT_NEAR(night.seconds(night.events[1].until), 34.75, 0.3);
    EXPECT_NEAR(night.seconds(night.events[1].time), 64.75, 0.6);
}

TEST(AlertTracker, SaysThatItStillCriesWhileItDoesAndNotInTheWaitForTheEnd)
{
    AlertRule rule = plain();
    rule.stillEverySeconds = 60;
    rule.unheardSeconds = 90;
    Night night(rule);
    night.hear(scored(400, {{10, 140}}));
    ASSERT_EQ(night.kinds(), (std::vector{Kind::Start, Kind::Still, Kind::Still, Kind::End}));
    EXPECT_NEAR(night.seconds(night.events[1].time) - night.seconds(night.events[0].time), 60, 0.3);
}

TEST(AlertTracker, NeedsKOfTheNewestNWindows)
{
    AlertRule rule = plain();
    rule.windows = 3;
    rule.ofWindows = 4;
    rule.minSeconds = 0;
    Night every(rule);
    std::vector<float> half(400, -5.0F);
    for (std::size_t i = 100; i < 200; i += 2) half[i] = 5.0F; // two of four
    every.hear(half);
    EXPECT_TRUE(every.kinds().empty());
    rule.windows = 2;
    Night some(rule);
    some.hear(half);
    EXPECT_EQ(some.kinds(), (std::vector{Kind::Start, Kind::End}));
}

TEST(AlertTracker, CountsAWindowFromTheProbabilityOn)
{
    AlertRule rule = plain();
    rule.probability = 0.9; // a logit of 2.2
    Night below(rule);
    below.hear(std::vector<float>(100, 2.0F));
    EXPECT_TRUE(below.kinds().empty());
    Night above(rule);
    above.hear(std::vector<float>(100, 2.3F));
    EXPECT_EQ(above.kinds(), std::vector{Kind::Start});
    Night odd(rule);
    odd.hear(std::vector<float>(100, std::nanf("")));
    EXPECT_TRUE(odd.kinds().empty());
}

TEST(AlertTracker, WaitsForTheMinimumLengthAndSaysWhatWasTooShort)
{
    AlertRule rule = plain();
    rule.minSeconds = 8;
    Night night(rule);
    night.hear(scored(200, {{10, 16}, {100, 112}}));
    ASSERT_EQ(night.kinds(), (std::vector{Kind::Start, Kind::End}));
    EXPECT_NEAR(night.seconds(night.events[0].time), 108.75, 0.5);
    const auto held = night.tracker.takeHeldBack();
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(held[0].rule, Held::TooShort);
}

TEST(AlertTracker, KeepsQuietInTheCooldownAndCallsWhenItIsOverAndStillCries)
{
    AlertRule rule = plain();
    rule.cooldownSeconds = 60;
    rule.unheardSeconds = 10;
    Night night(rule);
    night.hear(scored(300, {{10, 20}, {40, 50}, {80, 110}}));
    ASSERT_EQ(night.kinds(), (std::vector{Kind::Start, Kind::End, Kind::Start, Kind::End}));
    EXPECT_NEAR(night.seconds(night.events[2].time), night.seconds(night.events[1].time) + 60, 0.3);
    const auto held = night.tracker.takeHeldBack();
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(held[0].rule, Held::Cooldown);
}

TEST(AlertTracker, KeepsQuietInQuietHoursAndCallsWhenTheyEndAndItStillCries)
{
    AlertRule rule = plain();
    rule.quietHours = QuietHours{minutes(19 * 60), minutes(20 * 60 + 2)};
    Night night(rule); // begins at 20:00
    night.hear(scored(300, {{10, 20}, {90, 150}}));
    ASSERT_EQ(night.kinds(), (std::vector{Kind::Start, Kind::End}));
    EXPECT_NEAR(night.seconds(night.events[0].time), 120, 0.3);
    const auto held = night.tracker.takeHeldBack();
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(held[0].rule, Held::QuietHours);
}

TEST(QuietHours, GoOverMidnightAndFollowTheClockOnTheWallThroughDaylightSaving)
{
    const QuietHours night{minutes(22 * 60), minutes(6 * 60)};
    const auto quiet = [&](double hours) { return night.contains(wallTime(at(hours), berlin)); };
    EXPECT_FALSE(quiet(20.99)); // 21:59
    EXPECT_TRUE(quiet(21.0));   // 22:00
    EXPECT_TRUE(quiet(24.99));  // 01:59, then the clock shows 03:00
    EXPECT_TRUE(quiet(25.0));
    EXPECT_TRUE(quiet(27.99)); // 05:59 of summer time
    EXPECT_FALSE(quiet(28.0)); // 06:00, an hour earlier than on other days
    const QuietHours day{minutes(13 * 60), minutes(15 * 60)};
    EXPECT_TRUE(day.contains(wallTime(at(12.0), berlin)));
    EXPECT_FALSE(day.contains(wallTime(at(14.0), berlin)));
    const QuietHours always{minutes(60), minutes(60)};
    EXPECT_TRUE(always.contains(wallTime(at(3), berlin)));
}

TEST(AlertTracker, TreatsEachKindOfCryByItsOwnRule)
{
    AlertRule rule = plain();
    rule.kinds["tired"] = {.alerts = false, .minSeconds = {}};
    rule.kinds["hungry"] = {.alerts = true, .minSeconds = 20};
    Night tired(rule);
    tired.reason = "tired";
    tired.hear(scored(100, {{10, 40}}));
    EXPECT_TRUE(tired.kinds().empty());
    EXPECT_EQ(tired.tracker.takeHeldBack().at(0).rule, Held::Kind);
    Night hungry(rule);
    hungry.reason = "hungry";
    hungry.hear(scored(100, {{10, 40}}));
    ASSERT_EQ(hungry.kinds(), (std::vector{Kind::Start, Kind::End}));
    EXPECT_NEAR(hungry.seconds(hungry.events[0].time), 30.75, 0.5);
    EXPECT_EQ(hungry.events[0].reason, "hungry");
}

TEST(AlertTracker, NeverAddsUpWindowsAcrossMissingSound)
{
    AlertRule rule = plain();
    rule.windows = rule.ofWindows = 4;
    rule.minSeconds = 0;
    Night night(rule);
    for (int i = 0; i < 20; ++i) { // three windows that count, then a gap
        night.hear({6, 6, 6});
        night.now += 3s;
    }
    EXPECT_TRUE(night.kinds().empty());
}

TEST(AlertTracker, EndsAnOpenAlertWhenTimePassesWithoutSound)
{
    Night night(plain());
    night.hear(scored(20, {{10, 20}}));
    night.tracker.passTo(night.now + 40s);
    EXPECT_EQ(night.kinds(), (std::vector{Kind::Start, Kind::End}));
}

TEST(AlertTracker, TakesAnotherRuleWithoutASecondStart)
{
    Night night(plain());
    night.hear(scored(20, {{10, 20}}));
    AlertRule other = plain();
    other.probability = 0.5;
    other.ofWindows = 8;
    night.tracker.setRule(other);
    night.hear(scored(60, {{0, 10}}));
    EXPECT_EQ(night.kinds(), (std::vector{Kind::Start, Kind::End}));
}

TEST(AlertRule, ReadsWhatItWrites)
{
    AlertRule rule;
    rule.probability = 0.8;
    rule.windows = 2;
    rule.ofWindows = 9;
    rule.minSeconds = 3.5;
    rule.unheardSeconds = 20;
    rule.stillEverySeconds = 0;
    rule.cooldownSeconds = 12;
    rule.quietHours = QuietHours{minutes(22 * 60 + 15), minutes(6 * 60)};
    rule.kinds["tired"] = {.alerts = false, .minSeconds = 9};
    const auto back = parseAlertRule(toJson(rule).dump());
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_EQ(*back, rule);
    EXPECT_EQ(*parseAlertRule("{}"), AlertRule{});
}

TEST(AlertRule, SaysWhatIsWrongWithOne)
{
    const std::pair<const char*, const char*> wrong[] = {
        {"", "alert rule"},
        {"[1]", "alert rule"},
        {R"({"probabilty": 0.9})", "probabilty"},
        {R"({"probability": "high"})", "probability"},
        {R"({"probability": 1})", "probability"},
        {R"({"windows": 7})", "windows"},
        {R"({"windows": 2.5})", "windows"},
        {R"({"of_windows": 1000000})", "of_windows"},
        {R"({"min_s": -1})", "min_s"},
        {R"({"still_every_s": 1})", "still_every_s"},
        {R"({"quiet_hours": "night"})", "quiet_hours"},
        {R"({"quiet_hours": {"from": "22:00"}})", "quiet_hours"},
        {R"({"quiet_hours": {"from": "24:00", "until": "x"}})", "quiet_hours"},
        {R"({"kinds": {"tired": {"min_s": 1e9}}})", "kinds.tired.min_s"},
        {R"({"kinds": {"tired": {"loud": true}}})", "kinds.tired.loud"}};
    for (const auto& [text, where] : wrong) {
        const auto rule = parseAlertRule(text);
        ASSERT_FALSE(rule) << text;
        EXPECT_EQ(rule.error().kind, ErrorKind::InvalidArgument);
        EXPECT_EQ(rule.error().where, where) << text;
    }
}

// --- over what the library keeps

/// A day of scores in minutes, as SittingLog writes them, with crying now and then.
AlertHistory day(double hours = 24)
{
    AlertHistory history;
    history.from = at(0);
    history.until = at(hours);
    std::mt19937 random(7);
    for (int minute = 0; minute < int(hours * 60); ++minute) {
        ScoreStretch row{
            .sitting = SittingId{1}, .start = at(minute / 60.0), .hopSeconds = kHop, .logits = {}};
        const bool cries = minute % 97 < 3;
        for (int i = 0; i < 240; ++i)
            row.logits.push_back((cries ? 3.0F : -5.0F) + float(random() % 1000) / 250 - 2);
        history.scores.push_back(std::move(row));
    }
    return history;
}

UtcOffset utc()
{
    return [](UtcTime) { return 0min; };
}

TEST(AlertForecast, GivesTheAlertsThatListeningGave)
{
    const test::TempFolder folder;
    const AlertHistory made = day(6);
    AlertRule rule;
    rule.cooldownSeconds = 600;
    LiveAlerts live(rule, utc());
    (void)live.begin(made.from);
    std::vector<AlertEvent> heard;
    const auto library = test::opened(folder / "kept");
    const SittingId sitting = test::sitting(*library, made.from);
    for (ScoreStretch row : made.scores) {
        LiveUpdate update;
        for (std::size_t i = 0; i < row.logits.size(); ++i) {
            WindowScore score;
            score.startSeconds = secondsBetween(made.from, row.start) + double(i) * kHop;
            score.endSeconds = score.startSeconds + 1;
            score.logit = row.logits[i];
            update.scores.push_back(score);
        }
        update.timeSeconds = update.scores.back().endSeconds;
        for (const auto& event : live.take(update)) heard.push_back(event);
        row.sitting = sitting;
        ASSERT_TRUE(library->addScores(row));
    }
    for (const auto& event : live.finish()) heard.push_back(event);
    const auto kept = readAlertHistory(*library, made.until, 6);
    ASSERT_TRUE(kept);
    const auto forecast = forecastAlerts(*kept, rule, utc());
    EXPECT_GE(forecast.alerts(), 4);
    EXPECT_LE(heard.size() - forecast.events.size(), 1U) << "the last second of the sitting may end one";
    for (std::size_t i = 0; i < forecast.events.size(); ++i) EXPECT_EQ(forecast.events[i], heard[i]) << i;
}

TEST(AlertForecast, CountsFewerWhenTheRuleIsStricter)
{
    const AlertHistory history = day();
    AlertRule rule;
    rule.cooldownSeconds = 0;
    const int usual = forecastAlerts(history, rule, utc()).alerts();
    EXPECT_EQ(usual, 15); // every 97 minutes
    rule.minSeconds = 170;
    const auto longer = forecastAlerts(history, rule, utc());
    EXPECT_EQ(longer.alerts(), 0);
    EXPECT_EQ(longer.heldBackBy(Held::TooShort), 15);
    rule.minSeconds = 1;
    rule.quietHours = QuietHours{minutes(0), minutes(12 * 60)};
    const auto half = forecastAlerts(history, rule, utc());
    EXPECT_EQ(half.alerts(), 7);
    EXPECT_EQ(half.heldBackBy(Held::QuietHours), 8);
}

TEST(AlertForecast, KnowsKindsAndAnswersFromTheKeptEpisodes)
{
    AlertHistory history = day(4);
    KeptEpisode first = test::episode(at(0), 180);
    first.reason = "tired";
    KeptEpisode second = test::episode(at(97 / 60.0), 180);
    second.answer = Answer{.wasCry = false, .helped = {}, .note = {}, .given = at(4)};
    history.episodes = {first, second};
    AlertRule rule;
    const auto all = forecastAlerts(history, rule, utc());
    EXPECT_EQ(all.alerts(), 3);
    EXPECT_EQ(all.falseAlerts, 1);
    EXPECT_EQ(all.events.front().reason, "tired");
    rule.kinds["tired"].alerts = false;
    EXPECT_EQ(forecastAlerts(history, rule, utc()).alerts(), 2);
}

TEST(AlertForecast, JudgesSittingsOfAClockThatWasSetBackOneAfterTheOther)
{
    const test::TempFolder folder;
    const auto library = test::opened(folder / "kept");
    for (const double begins : {5.0, 4.995}) { // the second begins before the first has ended
        const SittingId sitting = test::sitting(*library, at(begins));
        ASSERT_TRUE(library->addScores({sitting, at(begins), kHop, scored(60, {{20, 40}})}));
    }
    AlertRule rule = plain();
    const auto kept = readAlertHistory(*library, at(6), 24);
    ASSERT_TRUE(kept);
    const auto forecast = forecastAlerts(*kept, rule, utc());
    EXPECT_EQ(forecast.alerts(), 2);
    EXPECT_NEAR(kept->heardSeconds(), 120, 1e-9);
}

TEST(AlertForecast, SaysNothingOfAnEmptyLibrary)
{
    const test::TempFolder folder;
    const auto library = test::opened(folder / "kept");
    const auto kept = readAlertHistory(*library, at(6));
    ASSERT_TRUE(kept);
    EXPECT_EQ(forecastAlerts(*kept, {}, utc()).alerts(), 0);
}

// --- live

TEST(LiveAlerts, EndsTheAlertOfOneSittingWhenTheNextBegins)
{
    LiveAlerts alerts(plain(), utc());
    (void)alerts.begin(at(0));
    LiveUpdate update;
    update.openReason = "hungry";
    for (int i = 0; i < 40; ++i) update.scores.push_back({i * kHop, i * kHop + 1, 0.99F, 6.0F});
    update.timeSeconds = 11;
    const auto started = alerts.take(update);
    ASSERT_EQ(started.size(), 1U);
    EXPECT_EQ(started[0].reason, "hungry");
    ASSERT_TRUE(alerts.open());
    const auto ended = alerts.begin(at(1));
    ASSERT_EQ(ended.size(), 1U);
    EXPECT_EQ(ended[0].kind, Kind::End);
    EXPECT_FALSE(alerts.open());
}

} // namespace
} // namespace cryscope
