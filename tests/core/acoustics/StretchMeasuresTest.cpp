#include "core/acoustics/StretchMeasures.h"

#include "tests/support/KnownPitchCry.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// Eight seconds of known cries that begin after twenty seconds of silence, with twenty more behind.
class Stretch : public testing::Test {
protected:
    Stretch()
    {
        std::vector<float> samples(20 * kRate.hz, 0.0F);
        const auto cry = test::knownPitchCry({.seconds = 8});
        samples.insert(samples.end(), cry.samples.begin(), cry.samples.end());
        samples.resize(48 * kRate.hz, 0.0F);
        test::writeWav(m_folder.path() / "cries.wav", samples, kRate);
        m_audio = openRandomAccess(m_folder.path() / "cries.wav").value();
    }

    test::TempFolder m_folder;
    std::shared_ptr<const RandomAccessAudio> m_audio;
};

TEST_F(Stretch, measuresTheSameUnitsAsTheWholeRecordingInTheTimesOfTheRecording)
{
    MeasureConfig whole;
    whole.cries = {{20, 28}};
    const auto expected = measureRecording(m_audio, whole).value();
    const auto measured = measureStretch(m_audio, {20, 28}).value();
    ASSERT_GT(expected.units.size(), 2U);
    ASSERT_EQ(measured.units.size(), expected.units.size());
    for (std::size_t i = 0; i < expected.units.size(); ++i) {
        EXPECT_NEAR(measured.units[i].beginSeconds, expected.units[i].beginSeconds, 0.011);
        EXPECT_NEAR(*measured.units[i].value("Begin Time (s)").number,
                    *expected.units[i].value("Begin Time (s)").number, 0.011);
        EXPECT_NEAR(*measured.units[i].value("F0 Median (Hz)").number,
                    *expected.units[i].value("F0 Median (Hz)").number, 3);
    }
}

TEST_F(Stretch, countsTheRhythmOverTheStretchAlone)
{
    const auto measured = measureStretch(m_audio, {20, 28}).value();
    EXPECT_NEAR(*measured.recording.value("Delta Time (s)").number, 8, 1e-9);
    EXPECT_NEAR(*measured.recording.value("Begin Time (s)").number, 20, 1e-9);
    EXPECT_NEAR(*measured.recording.value("Expirations per Minute").number,
                *measured.recording.value("Expirations").number / 8 * 60, 0.1);
}

TEST_F(Stretch, measuresOneUnitAlone)
{
    const auto all = measureStretch(m_audio, {20, 28}).value();
    const MeasuredRow& unit = all.units[1];
    const auto one = measureStretch(m_audio, {unit.beginSeconds, unit.endSeconds}).value();
    ASSERT_EQ(one.units.size(), 1U);
    EXPECT_NEAR(one.units[0].beginSeconds, unit.beginSeconds, 0.03);
    EXPECT_NEAR(one.units[0].endSeconds, unit.endSeconds, 0.03);
}

TEST_F(Stretch, saysOfAPartOfACryWhatCanBeSaidAndWhyNotTheRest)
{
    const auto all = measureStretch(m_audio, {20, 28}).value();
    EXPECT_FALSE(all.sound) << "whole cries speak for themselves";
    const MeasuredRow& unit = all.units[1];
    const double begin = unit.beginSeconds + 0.1;
    const double end = begin + 0.3 * (unit.endSeconds - unit.beginSeconds);
    const auto part = measureStretch(m_audio, {begin, end}).value();
    EXPECT_TRUE(part.units.empty());
    ASSERT_TRUE(part.sound);
    const MeasuredRow& sound = *part.sound;
    EXPECT_NEAR(*sound.value("Begin Time (s)").number, begin, 1e-9);
    EXPECT_NEAR(*sound.value("Delta Time (s)").number, end - begin, 1e-9);
    ASSERT_TRUE(sound.value("F0 Mean (Hz)").number);
    EXPECT_GT(*sound.value("F0 Mean (Hz)").number, *unit.value("F0 Min (Hz)").number - 5);
    EXPECT_LT(*sound.value("F0 Mean (Hz)").number, *unit.value("F0 Max (Hz)").number + 5);
    EXPECT_NEAR(*sound.value("Mean Level (dBFS)").number, *unit.value("Mean Level (dBFS)").number, 6);
    EXPECT_GT(*sound.value("Spectral Centroid (Hz)").number, 100);
    EXPECT_GT(*sound.value("Voiced Share (%)").number, 80);
    for (const char* column : {"Melody", "Jitter Local (%)", "R1 (Hz)", "Dysphonation Share (%)"}) {
        EXPECT_FALSE(sound.value(column).number) << column;
        EXPECT_EQ(sound.value(column).reason, "less than half of a cry lies in the selection") << column;
    }
}

TEST_F(Stretch, findsNothingInSilenceAndSaysSo)
{
    const auto silent = measureStretch(m_audio, {2, 5}).value();
    EXPECT_TRUE(silent.units.empty());
    EXPECT_FALSE(silent.recording.value("F0 Mean (Hz)").number);
    EXPECT_FALSE(silent.recording.value("F0 Mean (Hz)").reason.empty());
}

TEST_F(Stretch, refusesWhatLiesOutsideOrHasNoLength)
{
    EXPECT_EQ(measureStretch(m_audio, {5, 5}).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(measureStretch(m_audio, {-1, 5}).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(measureStretch(m_audio, {99, 100}).error().kind, ErrorKind::InvalidArgument);
    EXPECT_TRUE(measureStretch(m_audio, {40, 100})) << "what reaches beyond the end is cut";
}

} // namespace
} // namespace cryscope
