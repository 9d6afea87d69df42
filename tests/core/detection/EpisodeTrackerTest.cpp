#include "core/detection/EpisodeTracker.h"
#include "core/detection/LevelMeter.h"
#include "core/detection/Smoothing.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace cryscope;

namespace {

constexpr double kWindow = 1.0;
constexpr double kHop = 0.25;
constexpr SampleRate kRate{16000};

struct Cry {
    double start, end;
};

float logitFor(double probability)
{
    return static_cast<float>(std::log(probability / (1 - probability)));
}

WindowScore scoreAt(double start, float logit)
{
    return {start, start + kWindow, static_cast<float>(logistic(logit)), logit};
}

/// A detector that passes 0.5 when the cry fills `share` of its window.
std::vector<WindowScore> scoresOf(std::span<const Cry> cries, double seconds, double share = 0.4,
                                  float sure = 6)
{
    std::vector<WindowScore> scores;
    for (int i = 0; i * kHop + kWindow <= seconds + 1e-9; ++i) {
        const double start = i * kHop;
        double filled = 0;
        for (const Cry& cry : cries)
            filled += std::max(0.0, std::min(start + kWindow, cry.end) - std::max(start, cry.start));
        scores.push_back(scoreAt(start, std::clamp(float((filled - share) * 20), -sure, sure)));
    }
    return scores;
}

std::vector<float> levelsOf(std::span<const float> sound)
{
    LevelMeter meter(kRate);
    std::vector<float> levels;
    meter.push(sound, levels);
    meter.finish(levels);
    return levels;
}

/// Level of a room at -60 dBFS with cries at -20.
std::vector<float> levelsOf(std::span<const Cry> cries, double seconds)
{
    std::vector<float> levels(std::size_t(std::lround(seconds / LevelMeter::kFrameSeconds)), -60.0F);
    for (const Cry& cry : cries)
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const double middle = (double(i) + 0.5) * LevelMeter::kFrameSeconds;
            if (middle >= cry.start && middle < cry.end) levels[i] = -20.0F;
        }
    return levels;
}

EpisodeFindings find(std::span<const Cry> cries, double seconds, const EpisodeConfig& config = {},
                     double share = 0.4)
{
    return findEpisodes(scoresOf(cries, seconds, share), levelsOf(cries, seconds), kHop, config);
}

} // namespace

class OnsetOfAnyDetector : public testing::TestWithParam<double> {};

TEST_P(OnsetOfAnyDetector, IsThatOfTheCryAndNotOfTheWindows)
{
    for (double start = 3.0; start < 3.25; start += 0.06)
        for (const double length : {1.5, 4.0}) {
            const Cry cry{start, start + length};
            const auto found = find(std::span(&cry, 1), 12.0, {}, GetParam());
            ASSERT_EQ(found.episodes.size(), 1U);
            EXPECT_NEAR(found.episodes[0].episode.startSeconds, cry.start, 0.05);
            EXPECT_NEAR(found.episodes[0].episode.endSeconds, cry.end, 0.05);
        }
}

INSTANTIATE_TEST_SUITE_P(Sensitivity, OnsetOfAnyDetector, testing::Values(0.1, 0.25, 0.4, 0.6));

TEST(EpisodeTracker, PlacesASyntheticCryInNoiseWithinAThirdOfASecond)
{
    for (const double start : {2.0, 2.11, 2.37}) {
        const test::Bout bout{start, 3.5, {.unitSeconds = 0.8, .pauseSeconds = 0.3}};
        const auto sound = test::night(10.0, kRate, std::span(&bout, 1), 0.01);
        const Cry cry{start, start + 3.5};
        const auto found =
            findEpisodes(scoresOf(std::span(&cry, 1), 10.0), levelsOf(sound), kHop, EpisodeConfig{});
        ASSERT_EQ(found.episodes.size(), 1U);
        EXPECT_NEAR(found.episodes[0].episode.startSeconds, cry.start, 0.15);
        EXPECT_NEAR(found.episodes[0].episode.endSeconds, cry.end, 0.3);
    }
}

TEST(EpisodeTracker, FallsBackOnTheMiddleOfTheWindowsWhereTheLevelShowsNothing)
{
    const Cry cry{4.0, 7.0};
    const auto found = findEpisodes(scoresOf(std::span(&cry, 1), 12.0), {}, kHop, EpisodeConfig{});
    ASSERT_EQ(found.episodes.size(), 1U);
    EXPECT_NEAR(found.episodes[0].episode.startSeconds, cry.start, 0.3);
    EXPECT_NEAR(found.episodes[0].episode.endSeconds, cry.end, 0.3);
}

TEST(EpisodeTracker, BeginsAndEndsWithTheRecordingWhenTheCryDoes)
{
    const Cry cry{0.0, 6.0};
    const auto found = find(std::span(&cry, 1), 6.0);
    ASSERT_EQ(found.episodes.size(), 1U);
    EXPECT_DOUBLE_EQ(found.episodes[0].episode.startSeconds, 0.0);
    EXPECT_NEAR(found.episodes[0].episode.endSeconds, 6.0, 0.021);
}

TEST(EpisodeTracker, JoinsCriesCloserThanTheGapAndSeparatesOthers)
{
    for (const double pause : {2.5, 2.9}) {
        const Cry cries[] = {{3.0, 5.0}, {5.0 + pause, 9.0 + pause}};
        EXPECT_EQ(find(cries, 16.0).episodes.size(), 1U) << pause;
    }
    for (const double pause : {3.1, 3.6, 6.0}) {
        const Cry cries[] = {{3.0, 5.0}, {5.0 + pause, 9.0 + pause}};
        const auto found = find(cries, 24.0);
        ASSERT_EQ(found.episodes.size(), 2U) << pause;
        EXPECT_NEAR(found.episodes[0].episode.endSeconds, 5.0, 0.05);
        EXPECT_NEAR(found.episodes[1].episode.startSeconds, 5.0 + pause, 0.05);
    }
}

TEST(EpisodeTracker, StaysOpenBetweenTheTwoThresholds)
{
    std::vector<WindowScore> scores;
    for (int i = 0; i < 40; ++i) {
        const float level = i < 8 ? 0.05F : i < 16 ? 0.9F : i < 28 ? 0.4F : 0.05F; // on at 0.5, off at 0.3
        scores.push_back(scoreAt(i * kHop, logitFor(level)));
    }
    const auto found = findEpisodes(scores, {}, kHop, EpisodeConfig{});
    ASSERT_EQ(found.episodes.size(), 1U);
    EXPECT_NEAR(found.episodes[0].episode.endSeconds, 27 * kHop + 0.5, 0.3);
}

TEST(EpisodeTracker, SaysWhichRuleRejectedAStretch)
{
    const auto ruleOf = [](std::vector<float> probabilities, EpisodeConfig config) {
        std::vector<WindowScore> scores;
        for (int i = 0; i < 12; ++i) scores.push_back(scoreAt(i * kHop, logitFor(0.01)));
        for (const float p : probabilities)
            scores.push_back(scoreAt(double(scores.size()) * kHop, logitFor(p)));
        for (int i = 0; i < 24; ++i) scores.push_back(scoreAt(double(scores.size()) * kHop, logitFor(0.01)));
        const auto found = findEpisodes(scores, {}, kHop, config);
        EXPECT_TRUE(found.episodes.empty());
        EXPECT_EQ(found.rejected.size(), 1U);
        return found.rejected.empty() ? RejectedStretch{} : found.rejected.front();
    };
    const auto weak = ruleOf({0.4F, 0.4F, 0.4F, 0.4F, 0.4F, 0.4F}, {});
    EXPECT_EQ(weak.rule, RejectedStretch::Rule::BelowOnThreshold);
    EXPECT_NEAR(weak.peakProbability, 0.4, 1e-6);
    EXPECT_DOUBLE_EQ(weak.startSeconds, 3.0);
    EXPECT_DOUBLE_EQ(weak.endSeconds, 5.25);
    EXPECT_EQ(ruleOf({0.99F}, {}).rule, RejectedStretch::Rule::SmoothedAway);
    EXPECT_EQ(ruleOf({0.99F, 0.99F, 0.99F, 0.99F}, {.minSeconds = 5}).rule, RejectedStretch::Rule::TooShort);
}

TEST(EpisodeTracker, AnnouncesWithinASecondAndAHalfOfTheOnset)
{
    for (const float sure : {2.0F, 6.0F, 15.0F})
        for (double start = 5.0; start < 5.25; start += 0.05) {
            const Cry cry{start, start + 6};
            EpisodeTracker tracker({}, kHop);
            tracker.pushLevels(levelsOf(std::span(&cry, 1), 12.0));
            for (const auto& score : scoresOf(std::span(&cry, 1), 12.0, 0.3, sure)) tracker.push(score);
            const auto events = tracker.takeEvents();
            ASSERT_FALSE(events.empty());
            EXPECT_EQ(events[0].kind, EpisodeEvent::Kind::Started);
            EXPECT_LT(events[0].decidedSeconds - start, 1.5) << sure;
        }
}

TEST(EpisodeTracker, IsOpenFromTheAnnouncementToTheEndAndHeardOnlyWhileItCries)
{
    const Cry cry{5.0, 8.0};
    EpisodeTracker tracker({.mergeGapSeconds = 30}, kHop);
    tracker.pushLevels(levelsOf(std::span(&cry, 1), 60.0));
    for (const auto& score : scoresOf(std::span(&cry, 1), 60.0)) {
        tracker.push(score);
        if (score.endSeconds > 6.5 && score.endSeconds < 38.9) {
            ASSERT_TRUE(tracker.open()) << score.endSeconds;
            EXPECT_NEAR(tracker.open()->startSeconds, 5.0, 0.05);
        }
        if (score.endSeconds > 7 && score.endSeconds < 8) {
            EXPECT_TRUE(tracker.heard());
        }
        if (score.endSeconds > 10) {
            EXPECT_FALSE(tracker.heard());
        }
    }
    EXPECT_FALSE(tracker.open());
    const auto events = tracker.takeEvents();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[1].kind, EpisodeEvent::Kind::Ended);
    EXPECT_NEAR(events[1].episode.endSeconds, 8.0, 0.05); // not the waiting time
    EXPECT_NEAR(events[1].decidedSeconds, 39.25, 0.3);    // 30 s, and the window that tells
}

TEST(EpisodeTracker, OpensForCryingThatIsUnclearButLasts)
{
    EpisodeConfig config;
    config.onThreshold = 0.98; // a logit of 3.9
    config.offThreshold = 0.7;
    const auto unclear = [](double seconds) {
        std::vector<WindowScore> scores;
        for (int i = 0; i < 80; ++i)
            scores.push_back(scoreAt(i * kHop, i * kHop >= 5 && i * kHop < 5 + seconds ? 2.5F : -5.0F));
        return scores;
    };
    EXPECT_TRUE(findEpisodes(unclear(6), {}, kHop, config).episodes.empty());
    config.sustainedThreshold = 0.88; // a logit of 2
    const auto found = findEpisodes(unclear(6), {}, kHop, config).episodes;
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NEAR(found[0].episode.startSeconds, 5.5, 0.3);
    EXPECT_NEAR(found[0].episode.endSeconds, 11.3, 0.3);
    EXPECT_TRUE(findEpisodes(unclear(1.5), {}, kHop, config).episodes.empty()) << "too short to be sustained";
    const auto brief = unclear(2.5);
    EXPECT_TRUE(findEpisodes(brief, {}, kHop, config).episodes.empty());
    config.sustainedSeconds = 2;
    EXPECT_EQ(findEpisodes(brief, {}, kHop, config).episodes.size(), 1u) << "a model may ask for less";
    ASSERT_TRUE(config.validate());
    config.sustainedSeconds = 0;
    EXPECT_FALSE(config.validate());
    config.sustainedSeconds = 3;
    config.lastingThreshold = 0.78; // a logit of 1.3
    const auto fainter = [](double seconds) {
        std::vector<WindowScore> scores;
        for (int i = 0; i < 80; ++i)
            scores.push_back(scoreAt(i * kHop, i * kHop >= 5 && i * kHop < 5 + seconds ? 1.5F : -5.0F));
        return scores;
    };
    EXPECT_TRUE(findEpisodes(fainter(5), {}, kHop, config).episodes.empty()) << "six seconds are asked for";
    const auto told = findEpisodes(fainter(8), {}, kHop, config).episodes;
    ASSERT_EQ(told.size(), 1u);
    EXPECT_NEAR(told[0].episode.startSeconds, 5.5, 0.3) << "from its beginning, not from when it was told";
    config.lastingThreshold = 0.5;
    EXPECT_FALSE(config.validate()) << "below what keeps an episode open";
    config.lastingThreshold = 1;
    config.sustainedThreshold = 0.5;
    EXPECT_FALSE(config.validate()) << "below what keeps an episode open";
}

TEST(EpisodeTracker, WaitsForNoFullMeanOfACryThatIsBeyondDoubt)
{
    EpisodeConfig config;
    config.onThreshold = 0.99; // a logit of 4.6
    config.offThreshold = 0.7;
    const auto decided = [&](std::vector<float> logits) {
        EpisodeTracker tracker(config, kHop);
        for (int i = 0; i < 20; ++i) tracker.push(scoreAt(i * kHop, -5.0F));
        for (std::size_t i = 0; i < logits.size(); ++i)
            tracker.push(scoreAt((20 + double(i)) * kHop, logits[i]));
        const auto events = tracker.takeEvents();
        return events.empty() ? -1.0 : events.front().decidedSeconds;
    };
    const double second = 5 + 3 * kHop + 1; // the end of the second window that is
    EXPECT_NEAR(decided({0, 1, 6.5F, 6.5F, 6.5F, 6.5F}), second, 0.01);
    EXPECT_EQ(decided({0, 1, 6.5F, 4.5F, 2, 1}), -1.0) << "one window alone";
    config.onThreshold = 0.95;
    EXPECT_EQ(decided({-4, 0, 2.8F, 6.5F, 0, -4}), -1.0) << "a threshold that is soon reached needs no help";
}

TEST(EpisodeTracker, GoesOnOverADropoutAndEndsAfterALongOne)
{
    const auto run = [](double skipTo) {
        EpisodeTracker tracker({.mergeGapSeconds = 30}, kHop);
        const Cry cry{1.0, 5.0};
        tracker.pushLevels(levelsOf(std::span(&cry, 1), 5.0));
        for (const auto& score : scoresOf(std::span(&cry, 1), 5.0)) tracker.push(score);
        tracker.skipTo(skipTo);
        for (int i = 0; i < 16; ++i) tracker.push(scoreAt(skipTo + i * kHop, 6));
        tracker.finish();
        return tracker.takeEvents();
    };
    const auto shortGap = run(15.0);
    ASSERT_EQ(shortGap.size(), 2U);
    EXPECT_NEAR(shortGap[1].episode.startSeconds, 1.0, 0.05);
    EXPECT_NEAR(shortGap[1].episode.endSeconds, 19.75, 0.3);
    const auto longGap = run(100.0);
    ASSERT_EQ(longGap.size(), 4U);
    EXPECT_NEAR(longGap[1].episode.endSeconds, 5.0, 0.3);
    EXPECT_DOUBLE_EQ(longGap[2].episode.startSeconds, 100.0);
}

TEST(EpisodeTracker, GivesTheOfflineEpisodesWhateverTheLevelsRunAhead)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> logit(-6, 6);
    std::vector<WindowScore> scores;
    double value = -4;
    for (int i = 0; i < 4000; ++i) {
        value = std::clamp(value + 0.4 * logit(random), -8.0, 8.0);
        scores.push_back(scoreAt(i * kHop, float(value)));
    }
    std::vector<float> levels;
    for (int i = 0; i < 50001; ++i) levels.push_back(float(-45 + 4 * logit(random)));
    const auto offline = findEpisodes(scores, levels, kHop, EpisodeConfig{});
    EXPECT_GT(offline.episodes.size(), 10U);
    EXPECT_GT(offline.rejected.size(), 3U);

    EpisodeTracker tracker({}, kHop);
    std::vector<EpisodeEvent> events;
    std::size_t pushed = 0;
    for (const auto& score : scores) {
        const auto ahead = std::min(levels.size(), std::size_t(score.endSeconds / 0.02) + 1 + random() % 300);
        if (ahead > pushed) tracker.pushLevels(std::span(levels).subspan(pushed, ahead - pushed));
        pushed = std::max(pushed, ahead);
        tracker.push(score);
        for (const auto& event : tracker.takeEvents()) events.push_back(event);
    }
    tracker.pushLevels(std::span(levels).subspan(pushed));
    tracker.finish();
    for (const auto& event : tracker.takeEvents()) events.push_back(event);
    std::vector<EpisodeEvent> ended, started;
    for (const auto& event : events)
        (event.kind == EpisodeEvent::Kind::Ended ? ended : started).push_back(event);
    EXPECT_EQ(ended, offline.episodes);
    EXPECT_EQ(tracker.takeRejected(), offline.rejected);
    ASSERT_EQ(started.size(), ended.size()); // each start has its end, with the same onset
    for (std::size_t i = 0; i < started.size(); ++i) {
        EXPECT_EQ(started[i].episode.startSeconds, ended[i].episode.startSeconds);
        EXPECT_LE(started[i].decidedSeconds, ended[i].decidedSeconds);
        EXPECT_LT(ended[i].episode.startSeconds, ended[i].episode.endSeconds);
        if (i > 0) {
            EXPECT_GE(ended[i].episode.startSeconds, ended[i - 1].episode.endSeconds);
        }
    }
}

TEST(EpisodeTracker, JudgesARecordingOfFewWindows)
{
    const std::vector<WindowScore> one{scoreAt(0, 5)};
    const auto found = findEpisodes(one, std::vector<float>(50, -20.0F), kHop, EpisodeConfig{});
    ASSERT_EQ(found.episodes.size(), 1U);
    EXPECT_DOUBLE_EQ(found.episodes[0].episode.startSeconds, 0.0);
    EXPECT_DOUBLE_EQ(found.episodes[0].episode.endSeconds, 1.0);
    EXPECT_TRUE(findEpisodes({}, {}, kHop, EpisodeConfig{}).episodes.empty());
}

TEST(EpisodeTracker, NeverShowsANumberThatIsNotFinite)
{
    std::vector<WindowScore> scores;
    for (int i = 0; i < 40; ++i)
        scores.push_back(scoreAt(i * kHop, i % 3 == 0 ? std::nanf("") : i % 3 == 1 ? INFINITY : 5.0F));
    for (const auto& event : findEpisodes(scores, std::vector<float>(500, -120), kHop, {}).episodes) {
        EXPECT_TRUE(std::isfinite(event.episode.startSeconds) && std::isfinite(event.episode.endSeconds));
        EXPECT_TRUE(std::isfinite(event.episode.cryProbability) && std::isfinite(event.peakLogit));
    }
}
