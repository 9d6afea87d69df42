#include "core/acoustics/LevelCalibration.h"

#include "tests/support/SyntheticSound.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr SampleRate kRates[] = {SampleRate{8000}, SampleRate{16000}, SampleRate{44100}, SampleRate{48000}};

std::string refusalOf(const std::vector<float>& samples, SampleRate rate = SampleRate{16000})
{
    const auto tone = measureTone(samples, rate);
    return tone ? "" : tone.error().sentence;
}

TEST(ACalibratorsTone, GivesItsLevelWithinATenthOfADecibelAtEveryRate)
{
    for (const SampleRate rate : kRates)
        for (const double amplitude : {0.9, 0.1, 0.001})
            for (const double hz : {250.0, 1000.0, 1003.7}) {
                const auto tone = measureTone(test::sine(hz, 3, rate, amplitude), rate);
                ASSERT_TRUE(tone) << tone.error().sentence << rate.hz << ' ' << amplitude;
                EXPECT_NEAR(tone->levelDbfs, 20 * std::log10(amplitude), 0.1) << rate.hz << ' ' << hz;
                EXPECT_NEAR(tone->hz, hz, 1) << rate.hz;
                const auto calibration = calibrationOf(*tone, 94);
                ASSERT_TRUE(calibration);
                EXPECT_NEAR(calibration->offsetDb, 94 - 20 * std::log10(amplitude), 0.1);
            }
}

TEST(ACalibratorsTone, IsMeasuredWithoutTheNoiseUnderIt)
{
    const SampleRate rate{16000};
    auto sound = test::sine(1000, 4, rate, 0.1);
    test::mixInto(sound, test::noise(4, rate, 0.01), 0); // 17 dB below the tone
    const auto tone = measureTone(sound, rate);
    ASSERT_TRUE(tone) << tone.error().sentence;
    EXPECT_NEAR(tone->levelDbfs, -20, 0.1);
}

TEST(WhatIsNoCalibratorsTone, IsRefusedInWords)
{
    const SampleRate rate{16000};
    EXPECT_THAT(refusalOf(test::sine(1000, 0.9, rate, 0.1)), HasSubstr("too short"));
    EXPECT_THAT(refusalOf(test::sine(1000, 3, rate, 1.0)), HasSubstr("clipped"));
    EXPECT_THAT(refusalOf(test::silence(3, rate)), HasSubstr("next to no sound"));
    EXPECT_THAT(refusalOf(test::sine(1000, 3, rate, 0.0002)), HasSubstr("next to no sound"));
    EXPECT_THAT(refusalOf(test::noise(3, rate, 0.05)),
                testing::AnyOf(HasSubstr("no single tone"), HasSubstr("not steady")));
    EXPECT_THAT(refusalOf(test::cry(4, rate)), testing::Not(testing::IsEmpty()));
    EXPECT_THAT(refusalOf(test::sine(50, 3, rate, 0.1)), HasSubstr("no single tone")) << "mains hum";

    auto stopped = test::sine(1000, 3, rate, 0.1);
    for (std::size_t i = stopped.size() / 2; i < stopped.size(); ++i) stopped[i] *= 0.5F;
    EXPECT_THAT(refusalOf(stopped), HasSubstr("not steady"));

    auto two = test::sine(1000, 3, rate, 0.1);
    test::mixInto(two, test::sine(2500, 3, rate, 0.05), 0);
    EXPECT_THAT(refusalOf(two), HasSubstr("no single tone"));

    std::vector<float> sweep(std::size_t(rate.hz) * 3);
    for (std::size_t i = 0; i < sweep.size(); ++i) {
        const double t = double(i) / rate.hz;
        sweep[i] = float(0.1 * std::sin(2 * M_PI * (500 * t + 200 * t * t)));
    }
    EXPECT_THAT(refusalOf(sweep), HasSubstr("no single tone"));

    auto broken = test::sine(1000, 3, rate, 0.1);
    broken[100] = std::nanf("");
    EXPECT_FALSE(refusalOf(broken).empty());
}

TEST(ACalibration, NeedsALevelThatCalibratorsHave)
{
    const MeasuredTone tone{.levelDbfs = -20, .hz = 1000, .spreadDb = 0, .seconds = 3};
    EXPECT_DOUBLE_EQ(calibrationOf(tone, 114)->offsetDb, 134);
    EXPECT_FALSE(calibrationOf(tone, 20));
    EXPECT_FALSE(calibrationOf(tone, std::nan("")));
}

TEST(Calibrations, OfARecordingGoBeforeThoseOfItsDevice)
{
    LevelCalibrations all;
    EXPECT_EQ(all.ofRecording("/a.wav"), std::nullopt);
    const LevelCalibration phone{
        .offsetDb = 100, .knownDbSpl = 94, .toneHz = 1000, .toneDbfs = -6, .day = "2024-01-31"};
    LevelCalibration own = phone;
    own.offsetDb = 110;
    all.setDevice("Phone", phone);
    EXPECT_EQ(all.ofRecording("/a.wav"), std::nullopt) << "nobody said that the phone recorded it";
    all.setDeviceOf("/a.wav", "Phone");
    EXPECT_EQ(all.ofRecording("/a.wav")->offsetDb, 100);
    all.setRecording("/a.wav", own);
    EXPECT_EQ(all.ofRecording("/a.wav")->offsetDb, 110);
    EXPECT_THAT(all.devices(), ElementsAre("Phone"));
    const auto again = LevelCalibrations::fromJson(all.toJson());
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, all);
    all.removeRecording("/a.wav");
    EXPECT_EQ(all.ofRecording("/a.wav"), std::nullopt);
    all.removeDevice("Phone");
    EXPECT_EQ(all.ofDevice("Phone"), std::nullopt);
}

TEST(Calibrations, AreNotReadFromAnythingElse)
{
    EXPECT_FALSE(LevelCalibrations::fromJson("nonsense"));
    EXPECT_FALSE(LevelCalibrations::fromJson("{}"));
    const auto some = LevelCalibrations::fromJson(
        R"({"format":"cryscope-level-calibrations","devices":{"a":{"offset_db":"loud"},"b":7},"made_with":3})");
    ASSERT_TRUE(some);
    EXPECT_TRUE(some->devices().empty());
}

} // namespace
} // namespace cryscope
