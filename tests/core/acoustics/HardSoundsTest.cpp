// Sounds that are hard or no cries at all: a sensible answer, or none with its reason, and nothing that
// depends on gain, place or sampling rate.
#include "core/acoustics/Measures.h"
#include "tests/support/KnownPitchCry.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <limits>
#include <numbers>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};
constexpr double kBand = 8000;

std::vector<float> oneBout(SampleRate rate = kRate)
{
    const std::vector<test::Bout> bouts{{1.0, 3.5, {.maxHarmonicHz = 3300}}};
    return test::night(6, rate, bouts, 0.001);
}

/// A source of harmonics at f0Hz through three formants: a vowel of an adult.
std::vector<float> vowel(double f0Hz, double seconds, const std::array<double, 3>& formantsHz)
{
    std::vector<float> sound(std::size_t(seconds * kRate.hz));
    for (int k = 1; k * f0Hz < 7000; ++k) {
        double gain = 1.0 / k;
        for (const double formant : formantsHz) {
            const double distance = (k * f0Hz - formant) / 90;
            gain += 2.0 / std::sqrt(double(k)) / (1 + distance * distance);
        }
        for (std::size_t i = 0; i < sound.size(); ++i)
            sound[i] += float(0.04 * gain * std::sin(2 * std::numbers::pi * k * f0Hz * double(i) / kRate.hz));
    }
    return sound;
}

/// Syllables of the vowels of a man's voice, 0.25 s each, with pauses.
std::vector<float> speech()
{
    const std::array<std::array<double, 3>, 3> vowels{
        {{730, 1090, 2440}, {270, 2290, 3010}, {300, 870, 2240}}};
    auto sound = test::noise(6, kRate, 0.0005);
    for (int i = 0; i < 14; ++i)
        test::mixInto(sound, vowel(104 + 2 * (i % 8), 0.25, vowels[std::size_t(i) % 3]),
                      std::size_t((0.2 + 0.4 * i) * kRate.hz));
    return sound;
}

/// Chords of three notes with five harmonics each, changing every half second.
std::vector<float> music()
{
    std::vector<float> sound(std::size_t(4 * kRate.hz));
    const double roots[] = {261.63, 349.23, 392.0, 293.66};
    for (int chord = 0; chord < 8; ++chord)
        for (const double ratio : {1.0, 1.2599, 1.4983})
            for (int k = 1; k <= 5; ++k)
                test::mixInto(sound, test::sine(roots[chord % 4] * ratio * k, 0.5, kRate, 0.1 / k),
                              std::size_t(chord) * 8000);
    return sound;
}

std::vector<float> withEvery(std::vector<float> sound, std::size_t step, float value)
{
    for (std::size_t i = step; i < sound.size(); i += step) sound[i] = value;
    return sound;
}

struct HardSound {
    const char* name;
    std::function<std::vector<float>()> make;
};

const HardSound kHardSounds[] = {
    {"Nothing", [] { return std::vector<float>{}; }},
    {"FiveSamples", [] { return std::vector<float>(5, 0.1F); }},
    {"Silence", [] { return test::silence(2, kRate); }},
    {"AConstant", [] { return std::vector<float>(32000, 0.3F); }},
    {"ALowTone", [] { return test::sine(60, 2, kRate); }},
    {"ATone", [] { return test::sine(500, 2, kRate); }},
    {"AHighTone", [] { return test::sine(7000, 2, kRate); }},
    {"WhiteNoise", [] { return test::noise(2, kRate, 0.1); }},
    {"Speech", speech},
    {"Music", music},
    {"AClippedCry",
     [] {
         auto sound = oneBout();
         for (float& sample : sound) sample = std::clamp(40 * sample, -1.0F, 1.0F);
         return sound;
     }},
    {"ACryWithNaNs", [] { return withEvery(oneBout(), 7001, std::numeric_limits<float>::quiet_NaN()); }},
    {"ACryWithInfinities", [] { return withEvery(oneBout(), 7001, std::numeric_limits<float>::infinity()); }},
    {"OnlyNaNs", [] { return std::vector<float>(32000, std::numeric_limits<float>::quiet_NaN()); }},
};

void expectValuesOrReasons(const MeasuredRow& row)
{
    const bool isUnit = row.kind == MeasuredRow::Kind::Unit;
    const auto catalogue = measureCatalogue();
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        if (isUnit ? !catalogue[i].ofUnits : !catalogue[i].ofRecordings) continue;
        const auto& value = row.values[i];
        EXPECT_NE(value.number.has_value() || !value.word.empty(), !value.reason.empty())
            << catalogue[i].column;
        EXPECT_TRUE(std::isfinite(value.number.value_or(0))) << catalogue[i].column;
        const std::string_view column = catalogue[i].column;
        if (value.number && column.ends_with("(%)")) {
            EXPECT_GE(*value.number, 0) << column;
        }
        if (value.number && column.ends_with("Share (%)")) {
            EXPECT_LE(*value.number, 100.0001) << column;
        }
        if (value.number && column.ends_with("(Hz)") && column != "F0 Slope (Hz/s)") {
            EXPECT_GE(*value.number, 0) << column;
            EXPECT_LE(*value.number, kBand) << column;
        }
    }
}

RecordingMeasures measured(const std::vector<float>& sound, const MeasureConfig& config = {})
{
    return measureSamples(sound, kBand, config).value();
}

double of(const RecordingMeasures& measures, const char* column)
{
    return measures.recording.value(column).number.value_or(std::nan(""));
}

class HardSounds : public testing::TestWithParam<HardSound> {};

TEST_P(HardSounds, HavePitchWithinItsRangeOrNone)
{
    const PitchConfig config;
    const auto frames = trackPitch(GetParam().make(), config).value();
    for (const auto& frame : frames) {
        EXPECT_TRUE(frame.f0Hz == 0 || (frame.f0Hz >= config.floorHz && frame.f0Hz <= config.ceilingHz))
            << frame.f0Hz;
        EXPECT_TRUE(frame.strength >= 0 && frame.strength <= 1) << frame.strength;
        EXPECT_TRUE(frame.voicing >= 0 && frame.voicing <= 1) << frame.voicing;
    }
}

TEST_P(HardSounds, AreMeasuredOrSayWhyNot)
{
    const auto result = measured(GetParam().make());
    for (const auto& unit : result.units) {
        expectValuesOrReasons(unit);
        EXPECT_LT(unit.beginSeconds, unit.endSeconds);
        EXPECT_LE(unit.endSeconds, result.durationSeconds + 0.01);
    }
    expectValuesOrReasons(result.recording);
}

INSTANTIATE_TEST_SUITE_P(Acoustics, HardSounds, testing::ValuesIn(kHardSounds),
                         [](const auto& sound) { return std::string(sound.param.name); });

double voicedShare(const std::vector<PitchFrame>& frames)
{
    const auto voiced = std::count_if(frames.begin(), frames.end(), [](const auto& f) { return f.f0Hz > 0; });
    return double(voiced) / double(frames.size());
}

TEST(HardPitch, OfAClippedCryIsThatOfTheCry)
{
    const auto cry = test::knownPitchCry({.seconds = 4, .snrDb = 30}).samples;
    auto clipped = cry;
    for (float& sample : clipped) sample = std::clamp(8 * sample, -1.0F, 1.0F);
    const auto a = trackPitch(cry, {}).value();
    const auto b = trackPitch(clipped, {}).value();
    double voiced = 0, same = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].f0Hz == 0) continue;
        ++voiced;
        same += std::abs(b[i].f0Hz / a[i].f0Hz - 1) < 0.01F;
    }
    EXPECT_GE(same / voiced, 0.97);
}

TEST(HardPitch, IsLostOnlyAroundSamplesThatAreNoNumbers)
{
    const auto cry = test::knownPitchCry({.seconds = 4, .snrDb = 30}).samples;
    auto broken = cry;
    broken[32000] = std::numeric_limits<float>::quiet_NaN();
    const auto a = trackPitch(cry, {}).value();
    const auto b = trackPitch(broken, {}).value();
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::abs(a[i].timeSeconds - 2.0) < 0.06) continue;
        EXPECT_NEAR(a[i].f0Hz, b[i].f0Hz, 1.0F) << "frame " << i;
    }
}

TEST(HardPitch, OfTonesThatFollowEachOtherIsEachOfThem)
{
    std::vector<float> tune;
    const double notes[] = {261.63, 329.63, 392.0, 523.25, 1046.5};
    for (const double hz : notes)
        for (const float sample : test::sine(hz, 0.4, kRate, 0.3)) tune.push_back(sample);
    const auto frames = trackPitch(tune, {}).value();
    for (std::size_t note = 0; note < std::size(notes); ++note)
        EXPECT_NEAR(frames[40 * note + 20].f0Hz, notes[note], 0.01 * notes[note]);
}

TEST(HardPitch, DoesNotDependOnTheSamplingRate)
{
    const test::CryShape shape{.maxHarmonicHz = 3300};
    const auto reference = trackPitch(test::cry(3, kRate, shape), {}).value();
    for (const int hz : {11025, 22050, 44100, 48000}) {
        PitchConfig config;
        config.sampleRateHz = hz;
        config.hopLength = hz / 100 / 4 * 4;
        const double hop = double(config.hopLength) / hz;
        const auto frames = trackPitch(test::cry(3, SampleRate{hz}, shape), config).value();
        double compared = 0, same = 0;
        for (const auto& frame : reference) {
            const auto i = std::size_t(std::lround(frame.timeSeconds / hop));
            if (frame.f0Hz == 0 || i >= frames.size()) continue;
            ++compared;
            same += std::abs(frames[i].f0Hz / frame.f0Hz - 1) < 0.02F;
        }
        EXPECT_GE(same / compared, 0.97) << hz << " Hz";
    }
}

TEST(HardPitch, OfAMansVoiceLiesBelowItsRangeAndIsMostlyAbsent)
{
    const auto frames = trackPitch(vowel(110, 2, {730, 1090, 2440}), {}).value();
    // What is found is an octave or more above: never the voice's own pitch.
    for (const auto& frame : frames) EXPECT_TRUE(frame.f0Hz == 0 || frame.f0Hz >= 150) << frame.f0Hz;
    EXPECT_LE(voicedShare(frames), 0.5);
}

TEST(HardMeasures, OfATonesAreThoseOfATone)
{
    const auto result = measured(test::sine(500, 2, kRate));
    ASSERT_EQ(result.units.size(), 1U);
    EXPECT_NEAR(of(result, "F0 Mean (Hz)"), 500, 1);
    EXPECT_EQ(result.units[0].value("Melody").word, "plateau");
    EXPECT_LT(of(result, "Jitter Local (%)"), 0.1);
    EXPECT_LT(of(result, "Shimmer Local (%)"), 0.5);
    EXPECT_GT(of(result, "HNR (dB)"), 40);
    EXPECT_NEAR(of(result, "Peak Frequency (Hz)"), 500, 16);
}

TEST(HardMeasures, OfASteadyOffsetAreNone)
{
    EXPECT_TRUE(measured(std::vector<float>(32000, 0.3F)).units.empty());
}

TEST(HardMeasures, AreTheSameOnTopOfAnOffset)
{
    auto sound = oneBout();
    const auto plain = measured(sound);
    for (float& sample : sound) sample += 0.2F;
    const auto offset = measured(sound);
    ASSERT_EQ(plain.units.size(), offset.units.size());
    ASSERT_FALSE(plain.units.empty());
    for (const char* column :
         {"F0 Mean (Hz)", "Delta Time (s)", "HNR (dB)", "Mean Level (dBFS)", "Jitter Local (%)",
          "Shimmer Local (%)", "Spectral Centroid (Hz)", "Share Above 1 kHz (%)"})
        EXPECT_NEAR(of(offset, column), of(plain, column), 0.02 * std::abs(of(plain, column)) + 0.01)
            << column;
}

TEST(HardMeasures, MoveWithTheSoundInTime)
{
    const auto sound = oneBout();
    const auto plain = measured(sound);
    for (const std::size_t shift : {std::size_t{1600}, std::size_t{1637}}) {
        std::vector<float> later = test::noise(double(shift) / kRate.hz, kRate, 0.001, 5);
        later.insert(later.end(), sound.begin(), sound.end());
        const auto moved = measured(later);
        ASSERT_EQ(moved.units.size(), plain.units.size()) << shift;
        for (std::size_t i = 0; i < plain.units.size(); ++i) {
            EXPECT_NEAR(moved.units[i].beginSeconds, plain.units[i].beginSeconds + double(shift) / kRate.hz,
                        0.021);
            EXPECT_NEAR(moved.units[i].endSeconds, plain.units[i].endSeconds + double(shift) / kRate.hz,
                        0.021);
            for (const char* column :
                 {"F0 Mean (Hz)", "HNR (dB)", "Mean Level (dBFS)", "Spectral Centroid (Hz)"}) {
                const double a = *plain.units[i].value(column).number;
                EXPECT_NEAR(*moved.units[i].value(column).number, a, 0.03 * std::abs(a)) << column;
            }
        }
    }
}

TEST(HardMeasures, OfAPhonesBandAreThoseOfTheWholeBandWithinIt)
{
    const test::TempFolder folder;
    std::vector<RecordingMeasures> results;
    for (const int hz : {8000, 16000, 48000}) {
        const auto file = folder / (std::to_string(hz) + ".wav");
        test::writeWav(file, oneBout(SampleRate{hz}), SampleRate{hz});
        results.push_back(measureRecording(openRandomAccess(file).value()).value());
    }
    EXPECT_EQ(results[0].bandwidthHz, 4000);
    EXPECT_EQ(results[2].bandwidthHz, 8000);
    EXPECT_LE(of(results[0], "Frequency 95% (Hz)"), 4000);
    for (const std::size_t i : {0U, 2U}) {
        const auto& other = results[i];
        ASSERT_EQ(other.units.size(), results[1].units.size());
        for (const char* column : {"F0 Mean (Hz)", "F0 Median (Hz)", "F0 Max (Hz)", "Delta Time (s)",
                                   "Mean Level (dBFS)", "Spectral Centroid (Hz)"}) {
            const double a = of(results[1], column);
            EXPECT_NEAR(of(other, column), a, 0.03 * std::abs(a)) << column;
        }
    }
}

TEST(HardMeasures, OfAFileOfFiveSamplesSayThatThereIsNoUnit)
{
    const test::TempFolder folder;
    test::writeWav(folder / "five.wav", std::vector<float>(5, 0.1F), kRate);
    const auto result = measureRecording(openRandomAccess(folder / "five.wav").value()).value();
    EXPECT_TRUE(result.units.empty());
    EXPECT_EQ(result.recording.value("F0 Mean (Hz)").reason, "no cry unit found");
}

TEST(HardMeasures, OfUnitsWithSamplesThatAreNoNumbersSaySo)
{
    auto sound = oneBout();
    sound[24000] = std::numeric_limits<float>::quiet_NaN();
    const auto result = measured(sound);
    const auto broken = std::find_if(result.units.begin(), result.units.end(), [](const auto& unit) {
        return unit.value("Spectral Centroid (Hz)").reason == "the unit holds samples that are no numbers";
    });
    ASSERT_NE(broken, result.units.end());
    EXPECT_TRUE(broken->beginSeconds <= 1.5 && broken->endSeconds >= 1.4);
    EXPECT_TRUE(broken->value("F0 Mean (Hz)").number.has_value());
}

// What is known to be crying is measured, and nothing else.

TEST(MeasuresOfKnownCries, LeaveOutUnitsThatLieElsewhere)
{
    const std::vector<test::Bout> bouts{{1.0, 3.0, {}}, {9.0, 3.0, {}}};
    const auto sound = test::night(14, kRate, bouts, 0.001);
    const auto all = measured(sound);
    MeasureConfig config;
    config.cries = {{8.8, 12.2}};
    const auto second = measured(sound, config);
    ASSERT_FALSE(second.units.empty());
    EXPECT_LT(second.units.size(), all.units.size());
    for (const auto& unit : second.units) EXPECT_GE(unit.beginSeconds, 8.8);
    EXPECT_NEAR(*second.recording.value("Expirations").number, double(second.units.size()), 0.1);
}

TEST(MeasuresOfKnownCries, OverTheWholeRecordingAreThoseOfEverySound)
{
    const auto sound = oneBout();
    MeasureConfig config;
    config.cries = {{0, 6}};
    const auto all = measured(sound);
    const auto cries = measured(sound, config);
    ASSERT_EQ(all.units.size(), cries.units.size());
    for (std::size_t i = 0; i < all.units.size(); ++i) {
        EXPECT_EQ(all.units[i].beginSeconds, cries.units[i].beginSeconds);
        EXPECT_EQ(all.units[i].endSeconds, cries.units[i].endSeconds);
    }
}

TEST(MeasuresOfKnownCries, SayThatNoneWasDetected)
{
    MeasureConfig config;
    config.cries.emplace();
    const auto none = measured(oneBout(), config);
    EXPECT_TRUE(none.units.empty());
    EXPECT_EQ(none.recording.value("F0 Mean (Hz)").reason, "no cry was detected");
    EXPECT_EQ(none.recording.value("Melody").reason, "no cry was detected");
    config.cries = {{5.2, 5.9}};
    EXPECT_EQ(measured(oneBout(), config).recording.value("F0 Mean (Hz)").reason,
              "no cry unit found in what was detected as crying");
}

TEST(MeasuresOfKnownCries, FindAShortBoutInALongNight)
{
    const std::vector<test::Bout> bouts{{40, 4.0, {.amplitude = 0.1}}};
    const auto sound = test::night(90, kRate, bouts, 0.003);
    MeasureConfig config;
    config.cries = {{40, 44}};
    EXPECT_EQ(*measured(sound, config).recording.value("Expirations").number, 3);
}

TEST(MeasuresOfKnownCries, TakeStretchesBeyondTheRecordingAsFarAsItReaches)
{
    MeasureConfig config;
    config.cries = {{-5, 2}, {2, 100}, {200, 300}};
    EXPECT_EQ(measured(oneBout(), config).units.size(), measured(oneBout()).units.size());
}

} // namespace
} // namespace cryscope
