#include "core/analysis/Analysis.h"
#include "core/analysis/CryStream.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"

#include <gtest/gtest.h>

using namespace cryscope;
using namespace cryscope::test;

namespace {

Result<ClipAnalysis> run(std::vector<float> sound, SampleRate rate,
                         Models models = {loudnessDetector(), nullptr})
{
    return analyse(std::make_unique<MemorySource>(std::move(sound), rate), models, defaultConfig());
}

} // namespace

class AnalysisAtAnyRate : public testing::TestWithParam<int> {};

TEST_P(AnalysisAtAnyRate, FindsTheCriesWhereTheyAre)
{
    const SampleRate rate{GetParam()};
    const Bout bouts[] = {{5.0, 4.0, {}}, {20.0, 6.0, {}}};
    const auto analysis = run(night(40.0, rate, bouts), rate);
    ASSERT_TRUE(analysis) << analysis.error().text();
    EXPECT_NEAR(analysis->durationSeconds, 40.0, 1e-9);
    EXPECT_TRUE(analysis->isCry);
    EXPECT_GT(analysis->cryProbability, 0.9);
    ASSERT_EQ(analysis->episodes.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_NEAR(analysis->episodes[i].startSeconds, bouts[i].startSeconds, 0.3);
        EXPECT_NEAR(analysis->episodes[i].endSeconds, bouts[i].startSeconds + bouts[i].lengthSeconds, 0.3);
        EXPECT_GT(analysis->episodes[i].cryProbability, 0.9);
    }
    EXPECT_EQ(analysis->detectorName, "loudness");
    EXPECT_EQ(analysis->detectorVersion, "3");
    EXPECT_EQ(analysis->device, "none");
    EXPECT_EQ(analysis->reason, kNotSure);
    // A window every 0.25 s as long as whole ones fit.
    EXPECT_EQ(analysis->scores.size(), 157U);
}

INSTANTIATE_TEST_SUITE_P(Rates, AnalysisAtAnyRate, testing::Values(8000, 16000, 44100, 48000));

TEST(Analysis, GivesSilenceAProbabilityNearZero)
{
    for (const double seconds : {0.01, 0.5, 30.0}) {
        const auto analysis = run(silence(seconds, SampleRate{16000}), SampleRate{16000});
        ASSERT_TRUE(analysis);
        EXPECT_LT(analysis->cryProbability, 0.01);
        EXPECT_FALSE(analysis->isCry);
        EXPECT_TRUE(analysis->episodes.empty());
    }
}

TEST(Analysis, DoesNotAskTheModelAboutSilence)
{
    const auto touchy = std::make_shared<FixedClassifier>(detectorCard(), [](std::span<const float>) {
        return std::vector<float>{0, 1}; // cries at everything
    });
    const auto analysis = run(noise(5.0, SampleRate{16000}, 1e-4), SampleRate{16000}, {touchy, nullptr});
    ASSERT_TRUE(analysis);
    EXPECT_LT(analysis->cryProbability, 0.01);
}

TEST(Analysis, JudgesAClipShorterThanAWindow)
{
    const auto analysis = run(cry(0.7, SampleRate{8000}), SampleRate{8000});
    ASSERT_TRUE(analysis);
    EXPECT_NEAR(analysis->durationSeconds, 0.7, 1e-9);
    ASSERT_EQ(analysis->scores.size(), 1U);
    EXPECT_NEAR(analysis->scores[0].endSeconds, 0.7, 1e-3); // a window never ends after the sound
    EXPECT_TRUE(analysis->isCry);
    ASSERT_EQ(analysis->episodes.size(), 1U);
    EXPECT_LE(analysis->episodes[0].endSeconds, 0.701);
}

TEST(Analysis, UsesTheCardsCalibrationAndThresholdForTheClip)
{
    ModelCard card = detectorCard();
    card.clipCalibration = {0.0, -3.0};
    card.thresholds.clip = 0.04;
    const FixedClassifier reference(detectorCard(), [](std::span<const float>) {
        return std::vector<float>{0.5F, 0.5F};
    });
    const auto model = std::make_shared<FixedClassifier>(card, [](std::span<const float>) {
        return std::vector<float>{0.5F, 0.5F};
    });
    const auto analysis = run(noise(3, SampleRate{16000}), SampleRate{16000}, {model, nullptr});
    ASSERT_TRUE(analysis);
    EXPECT_NEAR(analysis->cryProbability, 1 / (1 + std::exp(3.0)), 1e-9);
    EXPECT_TRUE(analysis->isCry);
}

TEST(Analysis, IsTheSameInEveryRunAndSaysWhatItRejected)
{
    const Bout bouts[] = {{4.0, 0.35, {.unitSeconds = 0.35}}, {12.0, 3.0, {}}};
    const auto sound = night(20.0, SampleRate{44100}, bouts);
    const auto first = run(sound, SampleRate{44100});
    const auto second = run(sound, SampleRate{44100});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
    EXPECT_EQ(first->episodes.size(), 1U);
    ASSERT_FALSE(first->rejected.empty());
    EXPECT_NEAR(first->rejected[0].startSeconds, 4.0, 1.1);
}

TEST(Analysis, StopsWhenAskedTo)
{
    CancelSource cancel;
    cancel.request();
    const auto outcome =
        analyse(std::make_unique<MemorySource>(silence(10, SampleRate{16000}), SampleRate{16000}),
                {loudnessDetector(), nullptr}, defaultConfig(), cancel.token());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::Cancelled);
}

TEST(Analysis, RefusesARecordingWithoutSound)
{
    const auto outcome = run({}, SampleRate{16000});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::Unreadable);
}

TEST(Analysis, ReportsProgressUpToTheEndAndNoneOfItWhereTheLengthIsUnknown)
{
    for (const bool knowsLength : {true, false}) {
        std::vector<double> fractions;
        const auto outcome = analyse(
            std::make_unique<MemorySource>(silence(10, SampleRate{16000}), SampleRate{16000}, knowsLength),
            {loudnessDetector(), nullptr}, defaultConfig(), {},
            [&](const Progress& progress) { fractions.push_back(progress.fraction); });
        ASSERT_TRUE(outcome);
        ASSERT_GT(fractions.size(), 3U);
        EXPECT_EQ(fractions.back(), 1.0);
        EXPECT_EQ(fractions[1] < 0, !knowsLength);
    }
}

TEST(Analysis, PassesAModelsFailureOn)
{
    class Failing final : public CryClassifier {
    public:
        const ModelCard& card() const override { return m_card; }
        std::string device() const override { return "cpu"; }
        Result<Probabilities> classify(const WindowBatch&) const override
        {
            return fail(ErrorKind::Internal, "model", "It broke.");
        }

    private:
        ModelCard m_card = detectorCard();
    };
    const auto outcome =
        run(cry(3, SampleRate{16000}), SampleRate{16000}, {std::make_shared<Failing>(), nullptr});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().sentence, "It broke.");
}

TEST(Analysis, RefusesSettingsOutOfRangeByName)
{
    AnalysisConfig config = defaultConfig();
    config.episodes.smoothingSeconds = -1;
    const auto outcome =
        analyse(std::make_unique<MemorySource>(silence(1, SampleRate{16000}), SampleRate{16000}),
                {loudnessDetector(), nullptr}, config);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(outcome.error().where, "smoothingSeconds");
}

TEST(CryStream, GivesTheSameEpisodesForAnyBatchAndChunk)
{
    const Bout bouts[] = {{3.0, 4.0, {}}, {15.0, 2.0, {}}, {30.0, 5.0, {}}};
    const auto sound = night(45.0, SampleRate{16000}, bouts);
    const auto hear = [&](std::size_t batch, std::size_t chunk) {
        auto stream =
            CryStream::create({.inputRate = SampleRate{16000}, .episodes = {}, .batchWindows = batch},
                              {loudnessDetector(), pitchReason(0.9, 0.5)});
        EXPECT_TRUE(stream);
        for (std::size_t at = 0; at < sound.size(); at += chunk)
            EXPECT_TRUE((*stream)->push(std::span(sound).subspan(at, std::min(chunk, sound.size() - at))));
        EXPECT_TRUE((*stream)->finish());
        std::vector<Episode> episodes;
        for (const auto& event : (*stream)->takeEvents())
            if (event.kind == EpisodeEvent::Kind::Ended) episodes.push_back(event.episode);
        return std::pair(episodes, (*stream)->takeScores());
    };
    const auto expected = hear(1, 160);
    EXPECT_EQ(expected.first.size(), 3U);
    EXPECT_EQ(hear(1, 37), expected);
    EXPECT_EQ(hear(32, 16384), expected);
    EXPECT_EQ(hear(7, sound.size()), expected);
}
