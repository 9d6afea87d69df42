#include "core/analysis/LivePath.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"

#include <gtest/gtest.h>

using namespace cryscope;
using namespace cryscope::test;
using Kind = LiveEvent::Kind;

namespace {

constexpr SampleRate kRate{16000};

LivePathConfig configAt(SampleRate rate)
{
    LivePathConfig config;
    config.inputRate = rate;
    config.analysis = defaultConfig();
    return config;
}

struct Sitting {
    explicit Sitting(LivePathConfig config, Models models = {loudnessDetector(), nullptr})
        : path(std::move(LivePath::create(config, std::move(models)).value()))
    {}

    void push(std::span<const float> sound, std::size_t chunk)
    {
        for (std::size_t at = 0; at < sound.size(); at += chunk)
            add(path->push(sound.subspan(at, std::min(chunk, sound.size() - at))));
    }
    void add(Result<LiveUpdate> update)
    {
        ASSERT_TRUE(update) << update.error().text();
        for (const auto& event : update->events) events.push_back(event);
        columns += update->columns.rows();
        scores += update->scores.size();
        last = std::move(*update);
    }
    std::vector<Kind> kinds() const
    {
        std::vector<Kind> result;
        for (const auto& event : events) result.push_back(event.kind);
        return result;
    }
    const LiveEvent& only(Kind kind) const
    {
        const auto found =
            std::find_if(events.begin(), events.end(), [&](const LiveEvent& e) { return e.kind == kind; });
        EXPECT_NE(found, events.end());
        return *found;
    }

    std::unique_ptr<LivePath> path;
    std::vector<LiveEvent> events;
    std::size_t columns = 0, scores = 0;
    LiveUpdate last;
};

} // namespace

class LiveNight : public testing::TestWithParam<std::tuple<int, int>> {};

TEST_P(LiveNight, TellsEachCryOnceAndSoonAndTheEndOfTheLastCry)
{
    const SampleRate rate{std::get<0>(GetParam())};
    const Bout bouts[] = {{10.0, 5.0, {}}, {25.0, 6.0, {}}, {80.0, 4.0, {}}}; // the first two are one episode
    const auto sound = night(120.0, rate, bouts);
    Sitting sitting(configAt(rate));
    sitting.push(sound, std::size_t(std::get<1>(GetParam())));
    sitting.add(sitting.path->finish());
    ASSERT_EQ(sitting.kinds(), (std::vector{Kind::Start, Kind::End, Kind::Start, Kind::End}));
    const auto& [start, end, start2, end2] =
        std::tie(sitting.events[0], sitting.events[1], sitting.events[2], sitting.events[3]);
    EXPECT_NEAR(start.episode.startSeconds, 10.0, 0.3);
    EXPECT_GT(start.timeSeconds, 10.0);
    EXPECT_LT(start.timeSeconds, 11.5);
    EXPECT_NEAR(end.episode.startSeconds, 10.0, 0.3);
    EXPECT_NEAR(end.episode.endSeconds, 31.0, 0.3);
    EXPECT_NEAR(end.timeSeconds, 61.0, 2.0);
    EXPECT_NEAR(start2.episode.startSeconds, 80.0, 0.3);
    EXPECT_NEAR(end2.episode.endSeconds, 84.0, 0.3);
    EXPECT_NEAR(end2.timeSeconds, 115.5, 2.0);
    EXPECT_NEAR(sitting.last.timeSeconds, 120.0, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(RatesAndChunks, LiveNight,
                         testing::Values(std::tuple{16000, 160}, std::tuple{16000, 1000000},
                                         std::tuple{44100, 441}, std::tuple{48000, 4801},
                                         std::tuple{8000, 7}));

TEST(LivePath, EndsAnOpenEpisodeAtTheEndOfInput)
{
    const Bout bout{5.0, 4.0, {}};
    Sitting sitting(configAt(kRate));
    sitting.push(night(9.5, kRate, std::span(&bout, 1)), 800);
    EXPECT_TRUE(sitting.last.crying);
    EXPECT_NEAR(sitting.last.cryingSinceSeconds, 5.0, 0.3);
    sitting.add(sitting.path->finish());
    ASSERT_EQ(sitting.kinds(), (std::vector{Kind::Start, Kind::End}));
    EXPECT_NEAR(sitting.events[1].episode.endSeconds, 9.0, 0.3);
}

TEST(LivePath, SaysThatItStillCriesOnceAMinuteWhileItDoes)
{
    const Bout bouts[] = {{5.0, 150.0, {}}};
    Sitting sitting(configAt(kRate));
    sitting.push(night(200.0, kRate, bouts), 1600);
    EXPECT_EQ(sitting.kinds(), (std::vector{Kind::Start, Kind::Ongoing, Kind::Ongoing, Kind::End}));
    EXPECT_NEAR(sitting.events[1].timeSeconds, 66.0, 1.5);
    EXPECT_NEAR(sitting.events[2].timeSeconds, 126.0, 1.5);
    EXPECT_NEAR(sitting.events[1].episode.startSeconds, 5.0, 0.3);
}

TEST(LivePath, DoesNotSayStillCryingInTheMinuteOfSilenceThatFollows)
{
    const Bout bout{5.0, 40.0, {}};
    auto config = configAt(kRate);
    config.endAfterUnheardSeconds = 60;
    Sitting sitting(config);
    sitting.push(night(120.0, kRate, std::span(&bout, 1)), 1600);
    EXPECT_EQ(sitting.kinds(), (std::vector{Kind::Start, Kind::End}));
}

TEST(LivePath, StopsCryingBeforeTheEpisodeEnds)
{
    const Bout bout{5.0, 3.0, {}};
    Sitting sitting(configAt(kRate));
    sitting.push(night(20.0, kRate, std::span(&bout, 1)), 1600);
    EXPECT_FALSE(sitting.last.crying);
    EXPECT_EQ(sitting.kinds(), std::vector{Kind::Start});
}

TEST(LivePath, TellsDigitalSilenceAfterTenSecondsAndWhenItIsOver)
{
    for (const std::size_t chunk : {160UL, 1777UL, 2000000UL}) {
        auto sound = noise(5.0, kRate);
        sound.resize(sound.size() + 25 * 16000, 0.0F);
        const auto more = noise(5.0, kRate);
        sound.insert(sound.end(), more.begin(), more.end());
        Sitting sitting(configAt(kRate));
        sitting.push(sound, chunk);
        ASSERT_EQ(sitting.kinds(), (std::vector{Kind::Silence, Kind::NotMonitoring, Kind::Monitoring}));
        EXPECT_NEAR(sitting.events[0].timeSeconds, 15.0, 1e-3);
        EXPECT_NEAR(sitting.events[0].lengthSeconds, 10.0, 1e-3);
        EXPECT_EQ(sitting.events[1].cause, "digital_silence");
        EXPECT_NEAR(sitting.events[2].timeSeconds, 30.0, 1e-3);
        EXPECT_TRUE(sitting.last.monitoring);
    }
}

TEST(LivePath, TakesQuietSoundForMonitoring)
{
    Sitting sitting(configAt(kRate));
    sitting.push(noise(30.0, kRate, 1e-5), 1600);
    EXPECT_TRUE(sitting.events.empty());
}

TEST(LivePath, CarriesALossAsADropoutAndKeepsTheClock)
{
    const Bout bouts[] = {{5.0, 4.0, {}}};
    const Bout later{3.0, 3.0, {}};
    Sitting sitting(configAt(kRate));
    sitting.push(night(12.0, kRate, bouts), 1600);
    sitting.add(sitting.path->gap(3 * 16000));
    EXPECT_NEAR(sitting.last.timeSeconds, 15.0, 1e-9);
    EXPECT_NEAR(sitting.last.firstColumnSeconds, 15.016, 1e-6);
    sitting.push(night(10.0, kRate, std::span(&later, 1)), 1600);
    sitting.add(sitting.path->finish());
    ASSERT_EQ(sitting.kinds(), (std::vector{Kind::Start, Kind::Dropout, Kind::End}));
    EXPECT_NEAR(sitting.events[1].timeSeconds, 12.0, 1e-6);
    EXPECT_NEAR(sitting.events[1].lengthSeconds, 3.0, 1e-6);
    EXPECT_NEAR(sitting.events[2].episode.startSeconds, 5.0, 0.3); // less than 30 s apart: one episode
    EXPECT_NEAR(sitting.events[2].episode.endSeconds, 21.0, 0.3);
}

TEST(LivePath, SaysThatNoSamplesComeAndEndsTheEpisodeInTheMeantime)
{
    const Bout bout{3.0, 3.0, {}};
    Sitting sitting(configAt(kRate));
    sitting.push(night(7.0, kRate, std::span(&bout, 1)), 1600);
    for (int i = 0; i < 400; ++i) sitting.add(sitting.path->idle(1600));
    EXPECT_FALSE(sitting.last.monitoring);
    EXPECT_NEAR(sitting.last.timeSeconds, 47.0, 1e-9);
    sitting.push(noise(2.0, kRate), 1600);
    ASSERT_EQ(sitting.kinds(),
              (std::vector{Kind::Start, Kind::NotMonitoring, Kind::End, Kind::Dropout, Kind::Monitoring}));
    EXPECT_EQ(sitting.events[1].cause, "no_samples");
    EXPECT_NEAR(sitting.events[1].timeSeconds, 9.0, 1e-6);
    EXPECT_NEAR(sitting.events[2].timeSeconds, 36.0, 2.0);
    EXPECT_NEAR(sitting.events[2].episode.endSeconds, 6.0, 0.3);
    EXPECT_NEAR(sitting.events[3].timeSeconds, 7.0, 1e-6);
    EXPECT_NEAR(sitting.events[3].lengthSeconds, 40.0, 1e-6);
    EXPECT_NEAR(sitting.events[4].timeSeconds, 47.0, 1e-6);
}

TEST(LivePath, IsMonitoringAgainWhenTheLastCauseIsOver)
{
    Sitting sitting(configAt(kRate));
    sitting.path->setTrouble("device_lost", true);
    sitting.path->setTrouble("device_lost", true);
    sitting.path->setTrouble("backlog", true);
    sitting.push(noise(0.1, kRate), 1600);
    EXPECT_EQ(sitting.last.cause, "device_lost");
    sitting.path->setTrouble("device_lost", false);
    sitting.push(noise(0.1, kRate), 1600);
    EXPECT_FALSE(sitting.last.monitoring);
    EXPECT_EQ(sitting.last.cause, "backlog") << "what is left to mend";
    sitting.path->setTrouble("backlog", false);
    sitting.push(noise(0.1, kRate), 1600);
    EXPECT_EQ(sitting.kinds(), (std::vector{Kind::NotMonitoring, Kind::NotMonitoring, Kind::Monitoring}));
}

TEST(LivePath, GivesAColumnEveryHopWithTheLevelOfASineInDbfs)
{
    Sitting sitting(configAt(SampleRate{48000}), {});
    const auto tone = sine(1000, 2.0, SampleRate{48000}, 0.1); // -20 dBFS
    auto update = sitting.path->push(tone);
    ASSERT_TRUE(update);
    EXPECT_NEAR(double(update->columns.rows()), 2.0 * 100, 8);
    EXPECT_NEAR(update->firstColumnSeconds, 0.016, 1e-9);
    const auto row = update->columns.row(100);
    const auto loudest = std::max_element(row.begin(), row.end()) - row.begin();
    EXPECT_EQ(loudest, 32); // 1 kHz at 31.25 Hz a bin
    EXPECT_NEAR(row[32], -20.0F, 0.1F);
    EXPECT_NEAR(update->rmsDbfs, -20.0F, 0.1F);
    EXPECT_NEAR(update->peakDbfs, -20.0F, 0.1F);
    EXPECT_TRUE(update->scores.empty());
}

TEST(LivePath, TakesAModelInMidStreamWithItsThresholds)
{
    const Bout bouts[] = {{3.0, 3.0, {}}, {12.0, 4.0, {}}};
    const auto sound = night(20.0, kRate, bouts);
    Sitting sitting(configAt(kRate), {});
    sitting.push(std::span(sound).first(8 * 16000), 1600);
    EXPECT_EQ(sitting.scores, 0U);
    sitting.path->setModels({loudnessDetector(), pitchReason(0.9, 0.5)});
    sitting.push(std::span(sound).subspan(8 * 16000), 1600);
    ASSERT_EQ(sitting.kinds(), std::vector{Kind::Start});
    EXPECT_NEAR(sitting.events[0].episode.startSeconds, 12.0, 0.3);
    EXPECT_EQ(sitting.events[0].episode.reasons.size(), 2U);

    ModelCard stubborn = detectorCard();
    stubborn.thresholds.episodeOn = 0.999;
    Sitting strict(configAt(kRate), {});
    const auto rather = [](const ModelCard& card) {
        return Models{std::make_shared<FixedClassifier>(card,
                                                        [](std::span<const float>) {
                                                            return std::vector<float>{0.1F, 0.9F};
                                                        }),
                      nullptr};
    };
    strict.path->setModels(rather(stubborn));
    strict.push(sound, 1600);
    EXPECT_TRUE(strict.events.empty());

    for (const double seconds : {1.5, 4.0}) {
        stubborn.thresholds.episodeSustained = 0.8;
        stubborn.thresholds.sustainedSeconds = seconds;
        Sitting patient(configAt(kRate), {});
        patient.path->setModels(rather(stubborn));
        patient.push(sound, 1600);
        ASSERT_FALSE(patient.events.empty());
        EXPECT_EQ(patient.events[0].kind, Kind::Start);
        EXPECT_NEAR(patient.events[0].timeSeconds, seconds + 0.75, 0.3) << "the last window's end";
    }
}

TEST(LivePath, KeepsTheEpisodeWhenOnlyTheReasonModelChanges)
{
    const Bout bout{3.0, 10.0, {}};
    const auto sound = night(15.0, kRate, std::span(&bout, 1));
    const auto detector = loudnessDetector();
    Sitting sitting(configAt(kRate), {detector, nullptr});
    sitting.push(std::span(sound).first(7 * 16000), 1600);
    sitting.path->setModels({detector, pitchReason(0.9, 0.5)});
    sitting.push(std::span(sound).subspan(7 * 16000), 1600);
    sitting.add(sitting.path->finish());
    ASSERT_EQ(sitting.kinds(), (std::vector{Kind::Start, Kind::End}));
    EXPECT_TRUE(sitting.events[0].episode.reasons.empty());
    EXPECT_FALSE(sitting.events[1].episode.reasons.empty());
}

TEST(LivePath, AsksTheModelsLessWhenItsWorkIsLightAndHearsTheSameCries)
{
    const Bout bouts[] = {{5.0, 5.0, {}}, {50.0, 4.0, {}}};
    const auto sound = night(60.0, kRate, bouts);
    int windows = 0;
    int reasons = 0;
    const auto counting = [&](const std::shared_ptr<const CryClassifier>& judge, int& count) {
        return std::make_shared<FixedClassifier>(judge->card(),
                                                 [judge, &count](std::span<const float> window) {
                                                     ++count;
                                                     return judge->classify({window, 1})->probabilities;
                                                 });
    };
    const Models models{counting(loudnessDetector(), windows), counting(pitchReason(0.9, 0.5), reasons)};
    Sitting whole(configAt(kRate), models);
    whole.push(sound, 1600);
    const int all = std::exchange(windows, 0);
    EXPECT_GT(std::exchange(reasons, 0), 0);
    Sitting light(configAt(kRate), models);
    light.path->setLight(true);
    light.push(sound, 1600);
    EXPECT_TRUE(light.last.light);
    EXPECT_LE(windows, all / 4 + 1);
    EXPECT_EQ(reasons, 0);
    EXPECT_EQ(light.scores, whole.scores) << "the scores stay on their grid";
    ASSERT_EQ(light.kinds(), whole.kinds());
    for (std::size_t i = 0; i < light.events.size(); ++i)
        EXPECT_NEAR(light.events[i].episode.startSeconds, whole.events[i].episode.startSeconds, 1.0);
    light.path->setLight(false);
    const Bout again{5.0, 4.0, {}};
    light.push(night(12.0, kRate, std::span(&again, 1)), 1600);
    EXPECT_GT(reasons, 0) << "all of it is done again";
}

TEST(LivePath, ReadsBrokenSamplesAsZero)
{
    Sitting sitting(configAt(kRate));
    std::vector<float> broken(32000, std::nanf(""));
    broken[5] = INFINITY;
    sitting.push(broken, 1600);
    EXPECT_EQ(sitting.last.rmsDbfs, -120.0F);
    for (const auto& event : sitting.events) EXPECT_TRUE(std::isfinite(event.timeSeconds));
    for (const auto& score : sitting.last.scores) EXPECT_TRUE(std::isfinite(score.logit));
}

TEST(LivePath, RefusesRatesAndTimesOutOfRange)
{
    auto config = configAt(SampleRate{10});
    EXPECT_FALSE(LivePath::create(config, {}));
    config = configAt(kRate);
    config.endAfterUnheardSeconds = std::nan("");
    const auto refused = LivePath::create(config, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "endAfterUnheardSeconds");
}
