#include "core/acoustics/Pitch.h"

#include "tests/support/KnownPitchCry.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

struct Accuracy {
    double medianError = 0;  ///< relative, over frames voiced in truth and in the result
    double grossShare = 0;   ///< of those, off by more than 20 %
    double voicingRight = 0; ///< of all frames
    double hyperWithin5 = 0; ///< of the frames above 950 Hz in truth
};

Accuracy measure(bool hyperphonation, double snrDb, int first = 1, int last = 3)
{
    std::vector<double> errors;
    double gross = 0, right = 0, all = 0, hyper = 0, hyperRight = 0;
    for (int seed = first; seed <= last; ++seed) {
        const auto cry = test::knownPitchCry(
            {.hyperphonation = hyperphonation, .snrDb = snrDb, .seed = std::uint64_t(seed)});
        const auto frames = trackPitch(cry.samples, {}).value();
        for (std::size_t i = 0; i < frames.size(); ++i) {
            const double truth = cry.f0Hz[i * 160];
            const double f0 = frames[i].f0Hz;
            all += 1;
            right += (truth > 0) == (f0 > 0);
            if (truth > 950) {
                hyper += 1;
                hyperRight += f0 > 0 && std::abs(f0 / truth - 1) < 0.05;
            }
            if (truth > 0 && f0 > 0) {
                errors.push_back(std::abs(f0 / truth - 1));
                gross += errors.back() > 0.2;
            }
        }
    }
    std::nth_element(errors.begin(), errors.begin() + std::ptrdiff_t(errors.size() / 2), errors.end());
    return {errors[errors.size() / 2], gross / double(errors.size()), right / all,
            hyper > 0 ? hyperRight / hyper : 0};
}

TEST(Pitch, FollowsOrdinaryCriesInNoiseWithoutAGrossError)
{
    for (const double snrDb : {300.0, 20.0, 10.0}) {
        const auto result = measure(false, snrDb);
        EXPECT_LE(result.medianError, 0.010) << snrDb << " dB";
        EXPECT_EQ(result.grossShare, 0.0) << snrDb << " dB";
        EXPECT_GE(result.voicingRight, 0.98) << snrDb << " dB";
    }
}

TEST(Pitch, KeepsTheOctaveThroughTheJumpsOfHyperphonation)
{
    for (const double snrDb : {20.0, 10.0}) {
        const auto result = measure(true, snrDb);
        EXPECT_GE(result.hyperWithin5, 0.95) << snrDb << " dB";
        EXPECT_GE(result.voicingRight, 0.98) << snrDb << " dB";
        EXPECT_LE(result.grossShare, 0.02) << snrDb << " dB";
    }
}

TEST(Pitch, OfASineIsItsFrequency)
{
    for (const double hz : {160.0, 440.0, 997.0, 2100.0}) {
        const auto frames = trackPitch(test::sine(hz, 0.5, kRate), {}).value();
        ASSERT_EQ(frames.size(), 50U);
        for (std::size_t i = 5; i < 45; ++i) EXPECT_NEAR(frames[i].f0Hz, hz, 0.002 * hz) << "frame " << i;
        EXPECT_GT(frames[25].voicing, 0.95F);
    }
}

TEST(Pitch, IsAbsentFromSilenceNoiseAndNothing)
{
    EXPECT_TRUE(trackPitch({}, {}).value().empty());
    const auto silent = trackPitch(test::silence(0.5, kRate), {}).value();
    EXPECT_EQ(silent.size(), 50U);
    for (const auto& frame : silent) EXPECT_EQ(frame.f0Hz, 0.0F);
    const auto frames = trackPitch(test::noise(2.0, kRate, 0.1), {}).value();
    const auto voiced = std::count_if(frames.begin(), frames.end(), [](const auto& f) { return f.f0Hz > 0; });
    EXPECT_LE(voiced, 4) << "of 200 frames of white noise";
    EXPECT_EQ(trackPitch(std::vector<float>(5, 0.1F), {}).value().size(), 1U) << "five samples are one frame";
}

TEST(Pitch, DoesNotDependOnGain)
{
    const auto cry = test::knownPitchCry({.seconds = 3, .snrDb = 20});
    auto quiet = cry.samples;
    for (float& sample : quiet) sample *= 1.0F / 1024; // a power of two: no rounding differs
    const auto loudFrames = trackPitch(cry.samples, {}).value();
    const auto quietFrames = trackPitch(quiet, {}).value();
    ASSERT_EQ(loudFrames.size(), quietFrames.size());
    for (std::size_t i = 0; i < loudFrames.size(); ++i)
        EXPECT_NEAR(loudFrames[i].f0Hz, quietFrames[i].f0Hz, 0.01F) << "frame " << i;
}

TEST(Pitch, IgnoresAnOffset)
{
    auto shifted = test::knownPitchCry({.seconds = 3, .snrDb = 20}).samples;
    const auto plain = trackPitch(shifted, {}).value();
    for (float& sample : shifted) sample += 0.25F;
    const auto offset = trackPitch(shifted, {}).value();
    std::size_t same = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) same += std::abs(plain[i].f0Hz - offset[i].f0Hz) < 1;
    EXPECT_GE(double(same) / double(plain.size()), 0.99);
}

TEST(Pitch, MovesWithTheSoundInTime)
{
    const auto cry = test::knownPitchCry({.seconds = 3, .snrDb = 20}).samples;
    std::vector<float> later(1600, 0.0F); // ten frames
    later.insert(later.end(), cry.begin(), cry.end());
    const auto a = trackPitch(cry, {}).value();
    const auto b = trackPitch(later, {}).value();
    for (std::size_t i = 5; i < a.size(); ++i) EXPECT_NEAR(a[i].f0Hz, b[i + 10].f0Hz, 1.0F) << "frame " << i;
}

TEST(Pitch, OfAStreamIsThatOfTheWholeForAnyChunking)
{
    const auto cry = test::knownPitchCry({.seconds = 4, .hyperphonation = true, .snrDb = 20}).samples;
    const auto whole = trackPitch(cry, {}).value();
    PitchConfig config;
    config.referencePeak = referencePeakOf(cry);
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{4096}}) {
        PitchStream stream(config);
        std::vector<PitchFrame> frames;
        for (std::size_t at = 0; at < cry.size(); at += chunk) {
            stream.push(std::span(cry).subspan(at, std::min(chunk, cry.size() - at)));
            for (const auto& frame : stream.takeFrames()) frames.push_back(frame);
        }
        stream.finish();
        for (const auto& frame : stream.takeFrames()) frames.push_back(frame);
        EXPECT_EQ(frames, whole) << "chunks of " << chunk;
    }
}

TEST(Pitch, IsSettledWhileAnEndlessToneStillSounds)
{
    PitchConfig config;
    config.referencePeak = 0.5F;
    PitchStream stream(config);
    std::size_t settled = 0;
    const auto second = test::sine(500, 1, kRate);
    for (int i = 0; i < 60; ++i) {
        stream.push(second);
        settled += stream.takeFrames().size();
    }
    EXPECT_GT(settled, 3900U) << "of 6,000 frames: the rest may wait at most kMaxOpenSeconds";
}

TEST(PitchConfigs, NameTheFieldAndTheValueThatIsWrong)
{
    PitchConfig config;
    config.ceilingHz = 9000;
    const auto valid = config.validate();
    ASSERT_FALSE(valid);
    EXPECT_EQ(valid.error().where, "ceilingHz");
    EXPECT_NE(valid.error().sentence.find("9000"), std::string::npos);
    EXPECT_FALSE(pitchConfigFromJson(nlohmann::json{{"ceilingHz", "high"}}));
    EXPECT_FALSE(pitchConfigFromJson(nlohmann::json{{"celling", 1000}}));
    EXPECT_EQ(pitchConfigFromJson(nlohmann::json::object()).value(), PitchConfig{});
}

TEST(Pitch, StopsWhenAsked)
{
    CancelSource cancel;
    cancel.request();
    const auto result = trackPitch(test::sine(500, 1, kRate), {}, cancel.token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace cryscope
