#include "core/acoustics/Measures.h"
#include "core/acoustics/Melody.h"

#include "tests/support/KnownPitchCry.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};
constexpr double kBand = 8000;

std::vector<PitchFrame> contour(const std::vector<double>& hz)
{
    std::vector<PitchFrame> frames;
    for (std::size_t i = 0; i < hz.size(); ++i)
        frames.push_back({0.01 * double(i), float(hz[i]), 0.9F, 1.0F});
    return frames;
}

/// f0 of `arcs` half sines of `frames` frames each, between 350 and 550 Hz.
std::vector<double> arcsOf(int arcs, int frames)
{
    std::vector<double> hz;
    for (int a = 0; a < arcs; ++a)
        for (int i = 0; i < frames; ++i) hz.push_back(350 + 200 * std::sin(3.14159265 * (i + 0.5) / frames));
    return hz;
}

RecordingMeasures measured(const std::vector<float>& samples, const MeasureConfig& config = {})
{
    return measureSamples(samples, kBand, config).value();
}

TEST(Melody, TellsTheShapesApart)
{
    std::vector<double> falling, rising, flat(60, 450.0);
    for (int i = 0; i < 60; ++i) {
        falling.push_back(600 - 4 * i);
        rising.push_back(350 + 4 * i);
    }
    EXPECT_EQ(describeMelody(contour(falling))->shape, MelodyClass::Falling);
    EXPECT_EQ(describeMelody(contour(rising))->shape, MelodyClass::Rising);
    EXPECT_EQ(describeMelody(contour(flat))->shape, MelodyClass::Plateau);
    EXPECT_EQ(describeMelody(contour(arcsOf(1, 80)))->shape, MelodyClass::Symmetric);
    EXPECT_EQ(describeMelody(contour(arcsOf(2, 50)))->shape, MelodyClass::Complex);
    EXPECT_EQ(describeMelody(contour(arcsOf(2, 50)))->arcs, 2);
    EXPECT_EQ(describeMelody(contour(arcsOf(3, 40)))->arcs, 3);
    EXPECT_NEAR(describeMelody(contour(rising))->slopeHzPerSecond, 400, 1);
    EXPECT_FALSE(describeMelody(contour({400, 410, 420})).has_value());
}

TEST(Measures, FindEveryUnitOfACryAndItsRhythm)
{
    // Five units of 0.9 s with pauses of 0.4 s in a quiet room.
    const test::CryShape shape{.unitSeconds = 0.9, .pauseSeconds = 0.4};
    const std::vector<test::Bout> bouts{{1.0, 6.1, shape}};
    const auto result = measured(test::night(9, kRate, bouts, 0.001));
    ASSERT_EQ(result.units.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_NEAR(result.units[i].beginSeconds, 1.0 + 1.3 * double(i), 0.06) << "unit " << i;
        EXPECT_NEAR(result.units[i].endSeconds, 1.9 + 1.3 * double(i), 0.06) << "unit " << i;
    }
    EXPECT_NEAR(*result.recording.value("Expiration Mean (s)").number, 0.9, 0.06);
    EXPECT_NEAR(*result.recording.value("Pause Mean (s)").number, 0.4, 0.08);
    EXPECT_NEAR(*result.recording.value("Expirations per Minute").number, 5 * 60 / 9.0, 0.1);
    EXPECT_GT(*result.recording.value("Rhythm Regularity (0-1)").number, 0.95);
}

TEST(Measures, GiveTheF0ThatTheCryWasMadeWith)
{
    const test::CryShape shape{.f0LowHz = 400, .f0HighHz = 520, .vibratoDepth = 0};
    const std::vector<test::Bout> bouts{{0.5, 3.8, shape}};
    const auto result = measured(test::night(5, kRate, bouts, 0.0005));
    ASSERT_GE(result.units.size(), 3U);
    for (const auto& unit : result.units) {
        EXPECT_GT(*unit.value("F0 Min (Hz)").number, 350);
        EXPECT_LT(*unit.value("F0 Max (Hz)").number, 600);
        EXPECT_NEAR(*unit.value("F0 Range (Hz)").number,
                    *unit.value("F0 Max (Hz)").number - *unit.value("F0 Min (Hz)").number, 1e-9);
        EXPECT_GT(*unit.value("Voiced Share (%)").number, 90);
        EXPECT_EQ(*unit.value("Hyperphonation Share (%)").number, 0);
        EXPECT_TRUE(unit.value("HNR (dB)").number.has_value());
    }
}

TEST(Measures, SeeHyperphonation)
{
    const auto cry = test::knownPitchCry({.seconds = 5, .hyperphonation = true, .seed = 3});
    const auto result = measured(cry.samples);
    ASSERT_FALSE(result.units.empty());
    EXPECT_GT(*result.recording.value("Hyperphonation Share (%)").number, 10);
    EXPECT_GT(*result.recording.value("F0 Max (Hz)").number, 1000);
}

TEST(Measures, OfSilenceNoiseAndNothingAreEmptyWithAReason)
{
    for (const auto& sound : {std::vector<float>{}, std::vector<float>(5, 0.1F), test::silence(3, kRate),
                              test::noise(3, kRate, 0.05)}) {
        const auto result = measured(sound);
        EXPECT_TRUE(result.units.empty()) << sound.size() << " samples";
        EXPECT_EQ(*result.recording.value("Expirations").number, 0);
        const auto& f0 = result.recording.value("F0 Mean (Hz)");
        EXPECT_FALSE(f0.number.has_value());
        EXPECT_EQ(f0.reason, "no cry unit found");
    }
}

TEST(Measures, AreAlwaysAValueOrAReason)
{
    const std::vector<test::Bout> bouts{{0.5, 2.0, {}}};
    const auto result = measured(test::night(4, kRate, bouts, 0.002));
    ASSERT_FALSE(result.units.empty());
    const auto catalogue = measureCatalogue();
    auto rows = result.units;
    rows.push_back(result.recording);
    for (const auto& row : rows) {
        const bool isUnit = row.kind == MeasuredRow::Kind::Unit;
        for (std::size_t i = 0; i < catalogue.size(); ++i) {
            if (isUnit ? !catalogue[i].ofUnits : !catalogue[i].ofRecordings) continue;
            const auto& value = row.values[i];
            const bool has = value.number.has_value() || !value.word.empty();
            EXPECT_NE(has, !value.reason.empty()) << catalogue[i].column;
            if (value.number) {
                EXPECT_TRUE(std::isfinite(*value.number)) << catalogue[i].column;
            }
        }
    }
}

TEST(Measures, DoNotDependOnGainButForTheLevels)
{
    const std::vector<test::Bout> bouts{{0.5, 3.0, {}}};
    const auto loud = test::night(4, kRate, bouts, 0.001);
    auto quiet = loud;
    for (float& sample : quiet) sample /= 16;
    const auto a = measured(loud);
    const auto b = measured(quiet);
    ASSERT_EQ(a.units.size(), b.units.size());
    ASSERT_FALSE(a.units.empty());
    for (const auto& info : measureCatalogue()) {
        if (!info.ofUnits) continue;
        const auto& x = a.units[0].value(info.column);
        const auto& y = b.units[0].value(info.column);
        ASSERT_EQ(x.number.has_value(), y.number.has_value()) << info.column;
        if (!x.number) continue;
        const double shift = info.column.ends_with("(dBFS)") ? 20 * std::log10(16) : 0;
        EXPECT_NEAR(*x.number, *y.number + shift, 0.01 * std::abs(*x.number) + 0.02) << info.column;
    }
}

TEST(Measures, TellTheLatencyFromAMark)
{
    const std::vector<test::Bout> bouts{{2.0, 3.0, {}}};
    const auto sound = test::night(6, kRate, bouts, 0.001);
    EXPECT_EQ(measured(sound).recording.value("Latency (s)").reason, "no stimulus was marked");
    EXPECT_NEAR(*measured(sound, {.stimulusSeconds = 0.7}).recording.value("Latency (s)").number, 1.3, 0.06);
    EXPECT_EQ(measured(sound, {.stimulusSeconds = 5.5}).recording.value("Latency (s)").reason,
              "no cry unit after the stimulus");
}

TEST(Measures, OfAFileAgreeAtOtherSamplingRates)
{
    const test::TempFolder folder;
    const std::vector<test::Bout> bouts{{0.5, 3.5, {.maxHarmonicHz = 3500}}};
    std::vector<RecordingMeasures> results;
    for (const int hz : {16000, 44100}) {
        const auto file = folder.path() / (std::to_string(hz) + ".wav");
        test::writeWav(file, test::night(5, SampleRate{hz}, bouts, 0.0005), SampleRate{hz},
                       test::WavFormat::Float);
        results.push_back(measureRecording(openRandomAccess(file).value()).value());
    }
    ASSERT_EQ(results[0].units.size(), results[1].units.size());
    ASSERT_FALSE(results[0].units.empty());
    for (const char* column : {"F0 Mean (Hz)", "F0 Max (Hz)", "Delta Time (s)", "Spectral Centroid (Hz)"}) {
        const double a = *results[0].recording.value(column).number;
        EXPECT_NEAR(a, *results[1].recording.value(column).number, 0.02 * a) << column;
    }
}

TEST(Measures, OfAFileAreThoseOfItsSamples)
{
    const test::TempFolder folder;
    const std::vector<test::Bout> bouts{{0.5, 2.5, {}}};
    const auto sound = test::night(4, kRate, bouts, 0.001);
    test::writeWav(folder.path() / "a.wav", sound, kRate, test::WavFormat::Float);
    const auto fromFile = measureRecording(openRandomAccess(folder.path() / "a.wav").value()).value();
    const auto direct = measured(sound);
    EXPECT_EQ(fromFile.pitch, direct.pitch);
    EXPECT_EQ(fromFile.levelsDb, direct.levelsDb);
    ASSERT_EQ(fromFile.units.size(), direct.units.size());
    EXPECT_EQ(fromFile.units[0].value("HNR (dB)").number, direct.units[0].value("HNR (dB)").number);
}

TEST(Levels, InPiecesAreThoseOfTheWhole)
{
    const auto sound = test::noise(1, kRate, 0.1);
    LevelStream stream(16000, 160);
    std::vector<float> levels;
    for (std::size_t at = 0; at < sound.size(); at += 77) {
        stream.push(std::span(sound).subspan(at, std::min<std::size_t>(77, sound.size() - at)));
        for (const float level : stream.takeLevels()) levels.push_back(level);
    }
    stream.finish();
    for (const float level : stream.takeLevels()) levels.push_back(level);
    EXPECT_EQ(levels, trackLevel(sound, 16000, 160));
    EXPECT_EQ(levels.size(), 100U);
}

} // namespace
} // namespace cryscope
