#include "core/dataset/Augment.h"
#include "core/dsp/RealFft.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

double rms(std::span<const float> samples)
{
    double sum = 0;
    for (const float s : samples) sum += double(s) * s;
    return std::sqrt(sum / double(samples.size()));
}

double decibels(double ratio)
{
    return 20 * std::log10(ratio);
}

/// How much a filter leaves of a sine, in dB, away from its transients.
template <class Filter>
double gainAt(double hz, Filter filter)
{
    auto samples = test::sine(hz, 1, kRate);
    const auto middle = [](std::span<const float> s) { return s.subspan(8000, 4000); };
    const double before = rms(middle(samples));
    filter(std::span<float>(samples));
    return decibels(rms(middle(samples)) / before);
}

/// Hertz of the strongest bin, in the middle of the sound.
double loudestHz(std::span<const float> samples)
{
    RealFft fft(8192);
    const auto middle = samples.subspan((samples.size() - 8192) / 2, 8192);
    std::copy(middle.begin(), middle.end(), fft.input().begin());
    const auto bins = fft.forward();
    std::size_t best = 1;
    const auto power = [&](std::size_t k) { return std::hypot(bins[2 * k], bins[2 * k + 1]); };
    for (std::size_t k = 2; k < 4096; ++k)
        if (power(k) > power(best)) best = k;
    return double(best) * kRate.hz / 8192;
}

std::vector<float> difference(std::span<const float> a, std::span<const float> b)
{
    std::vector<float> d(a.size());
    for (std::size_t i = 0; i < d.size(); ++i) d[i] = a[i] - b[i];
    return d;
}

TEST(LowPass, HalvesThePowerAtItsCutoffAndFallsSteeply)
{
    const auto filter = [](std::span<float> s) { lowPass(s, kRate, 2000); };
    EXPECT_NEAR(gainAt(500, filter), 0, 0.1);
    EXPECT_NEAR(gainAt(2000, filter), -3.01, 0.1);
    EXPECT_NEAR(
        gainAt(3500, filter),
        -10 * std::log10(1 + std::pow(std::tan(M_PI * 3500 / 16000) / std::tan(M_PI * 2000 / 16000), 16)),
        0.5);
}

TEST(LowPass, AboveTheBandLeavesTheSoundAlone)
{
    const auto before = test::noise(0.1, kRate);
    auto after = before;
    lowPass(after, kRate, 8000);
    EXPECT_EQ(after, before);
}

TEST(HighPass, TakesRumbleAndConstantsAway)
{
    const auto filter = [](std::span<float> s) { highPass(s, kRate, 200); };
    EXPECT_NEAR(gainAt(200, filter), -3.01, 0.1);
    EXPECT_LT(gainAt(50, filter), -23);
    EXPECT_NEAR(gainAt(2000, filter), 0, 0.1);
    std::vector<float> constant(16000, 0.5F);
    highPass(constant, kRate, 40);
    EXPECT_NEAR(constant.back(), 0, 1e-4);
}

TEST(Telephone, LeavesOnlyTheTelephoneBand)
{
    const auto filter = [](std::span<float> s) { telephone(s, kRate); };
    EXPECT_NEAR(gainAt(1000, filter), 0, 0.3);
    EXPECT_LT(gainAt(60, filter), -18);
    auto high = test::sine(5000, 1, kRate);
    telephone(high, kRate);
    EXPECT_LT(rms(std::span(high).subspan(2000, 12000)), 1e-3);
}

TEST(Telephone, OfSilenceIsSilence)
{
    std::vector<float> zeros(4000);
    telephone(zeros, kRate);
    EXPECT_EQ(rms(zeros), 0);
}

TEST(Noise, IsAsFarBelowTheSoundAsAsked)
{
    for (const auto colour : {NoiseColour::White, NoiseColour::Pink, NoiseColour::Brown}) {
        const auto clean = test::sine(440, 1, kRate);
        auto noisy = clean;
        Random random(1);
        addNoise(noisy, colour, 12, random);
        EXPECT_NEAR(decibels(rms(clean) / rms(difference(noisy, clean))), 12, 0.05);
    }
}

TEST(Noise, OnSilenceIsFaintAndNotNothing)
{
    std::vector<float> samples(16000);
    Random random(1);
    addNoise(samples, NoiseColour::White, 20, random);
    EXPECT_NEAR(decibels(rms(samples) * std::sqrt(2)), -80, 0.1); // 20 dB below the quietest reference
}

TEST(Noise, HasTheSlopeOfItsColour)
{
    // Power of octave bands 500..1000 and 2000..4000 Hz: white +6 dB, pink 0 dB, brown -6 dB.
    const auto slope = [](NoiseColour colour) {
        Random random(2);
        const auto noise = colouredNoise(1 << 17, colour, random);
        RealFft fft(4096);
        double low = 0;
        double high = 0;
        for (std::size_t at = 0; at + 4096 <= noise.size(); at += 4096) {
            std::copy_n(noise.begin() + static_cast<std::ptrdiff_t>(at), 4096, fft.input().begin());
            const auto bins = fft.forward();
            for (std::size_t k = 128; k < 1024; ++k) {
                const double power =
                    double(bins[2 * k]) * bins[2 * k] + double(bins[2 * k + 1]) * bins[2 * k + 1];
                if (k < 256)
                    low += power;
                else if (k >= 512)
                    high += power;
            }
        }
        return 10 * std::log10(high / low);
    };
    EXPECT_NEAR(slope(NoiseColour::White), 6, 0.5);
    EXPECT_NEAR(slope(NoiseColour::Pink), 0, 1.0);
    EXPECT_NEAR(slope(NoiseColour::Brown), -6, 1.0);
}

TEST(Background, ShorterThanTheClipIsLoopedWithoutAClick)
{
    // A ramp: were the loop not faded, each round would jump from 1 to 0.
    std::vector<float> background(4000);
    std::iota(background.begin(), background.end(), 0.0F);
    for (float& s : background) s /= 4000;
    std::vector<float> samples(16000);
    Random random(3);
    mixBackground(samples, background, kRate, 0, random);
    const double level = *std::max_element(samples.begin(), samples.end());
    double step = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        step = std::max(step, double(std::abs(samples[i] - samples[i - 1])));
    EXPECT_GT(level, 0);
    EXPECT_LT(step / level, 0.02);
}

TEST(Background, IsMixedAtTheRatioAskedFor)
{
    const auto clean = test::sine(440, 1, kRate);
    for (const std::size_t length :
         {std::size_t{1}, std::size_t{100}, std::size_t{16000}, std::size_t{50000}}) {
        auto mixed = clean;
        const std::vector<float> background =
            length == 1 ? std::vector<float>{0.3F} : test::noise(double(length) / kRate.hz, kRate, 0.2);
        Random random(4);
        mixBackground(mixed, background, kRate, 6, random);
        EXPECT_NEAR(decibels(rms(clean) / rms(difference(mixed, clean))), 6, 0.05) << length << " samples";
    }
}

TEST(Background, ThatIsEmptyOrSilentChangesNothing)
{
    const auto clean = test::sine(440, 0.1, kRate);
    auto mixed = clean;
    Random random(5);
    mixBackground(mixed, {}, kRate, 6, random);
    mixBackground(mixed, std::vector<float>(100), kRate, 6, random);
    EXPECT_EQ(mixed, clean);
}

TEST(Reverberation, RingsOnAndDiesAwayInItsTime)
{
    std::vector<float> samples(16000);
    samples[0] = 1;
    Random random(6);
    reverberate(samples, kRate, 0.5, 0, random);
    const std::span<const float> all(samples);
    EXPECT_GT(std::abs(samples[0]), 0.3F) << "the onset stays where it is";
    // 60 dB in 0.5 s are 24 dB in 0.2 s.
    const double fall = decibels(rms(all.subspan(1600, 800)) / rms(all.subspan(4800, 800)));
    EXPECT_NEAR(fall, 24, 3);
    EXPECT_EQ(rms(all.subspan(8200)) < 1e-4, true);
}

TEST(Reverberation, RingsAlikeWhereverInALongSoundAPulseStands)
{
    const auto ring = [](std::size_t place) {
        std::vector<float> samples(100000);
        samples[place] = 1;
        Random random(8);
        reverberate(samples, kRate, 0.1, -3, random);
        return std::vector<float>(samples.begin() + std::ptrdiff_t(place),
                                  samples.begin() + std::ptrdiff_t(place) + 2000);
    };
    const auto first = ring(0);
    for (const std::size_t place : {31000U, 32768U, 90000U}) { // in, across and behind the blocks
        const auto later = ring(place);
        for (std::size_t i = 0; i < first.size(); ++i)
            ASSERT_NEAR(later[i], first[i], 1e-5) << place << " + " << i;
    }
    EXPECT_GT(rms(std::span(first).subspan(200, 400)), 1e-3);
}

TEST(Reverberation, KeepsTheLevel)
{
    auto samples = test::cry(2, kRate);
    const double before = rms(samples);
    Random random(7);
    reverberate(samples, kRate, 0.8, -3, random);
    EXPECT_NEAR(rms(samples), before, 1e-4);
}

TEST(TimeShift, RotatesAndFadesTheSeam)
{
    const auto before = test::noise(1, kRate, 0.1);
    auto after = before;
    timeShift(after, kRate, 1000);
    EXPECT_EQ(after[5000], before[4000]);
    EXPECT_EQ(after[100], before[15100]);
    EXPECT_NEAR(after[1000], 0, 0.01);
    EXPECT_NEAR(after[999], 0, 0.01);
    auto there = before;
    timeShift(there, kRate, -16000);
    EXPECT_EQ(there, before) << "a whole turn is none";
}

TEST(ClipPeaks, CutsWhatExceedsTheCeiling)
{
    auto samples = test::sine(440, 0.1, kRate, 0.8);
    clipPeaks(samples, -6.0206);
    EXPECT_NEAR(*std::max_element(samples.begin(), samples.end()), 0.4, 1e-3);
    EXPECT_NEAR(*std::min_element(samples.begin(), samples.end()), -0.4, 1e-3);
}

TEST(PitchShift, MovesAToneAndKeepsTheLength)
{
    const auto tone = test::sine(500, 2, kRate);
    for (const double semitones : {-2.0, -0.7, 1.3, 2.0}) {
        const auto shifted = pitchShifted(tone, kRate, semitones);
        ASSERT_TRUE(shifted);
        EXPECT_EQ(shifted->size(), tone.size());
        EXPECT_NEAR(loudestHz(*shifted), 500 * std::exp2(semitones / 12), 3) << semitones;
        EXPECT_NEAR(decibels(rms(*shifted) / rms(tone)), 0, 1.0) << semitones;
    }
}

TEST(TimeStretch, ChangesTheLengthAndKeepsThePitch)
{
    const auto tone = test::sine(500, 2, kRate);
    for (const double stretch : {0.85, 1.18}) {
        const auto stretched = timeStretched(tone, kRate, stretch);
        ASSERT_TRUE(stretched);
        EXPECT_EQ(stretched->size(), static_cast<std::size_t>(std::lround(32000 * stretch)));
        EXPECT_NEAR(loudestHz(*stretched), 500, 5);
        EXPECT_NEAR(decibels(rms(std::span(*stretched).last(3000)) / rms(tone)), 0, 1.5)
            << "the end is sound too";
    }
}

TEST(Speed, MovesPitchAndTempoTogether)
{
    const auto tone = test::sine(500, 2, kRate);
    for (const double speed : {0.89, 1.0, 1.123}) {
        const auto played = atSpeed(tone, kRate, speed);
        ASSERT_TRUE(played);
        EXPECT_EQ(played->size(), static_cast<std::size_t>(std::lround(32000 / speed)));
        EXPECT_NEAR(loudestHz(*played), 500 * speed, 3);
        EXPECT_NEAR(decibels(rms(*played) / rms(tone)), 0, 0.1);
    }
}

TEST(PitchAndTempo, BeyondWhatAnInfantDoesAreRefusedInASentence)
{
    const auto tone = test::sine(500, 0.2, kRate);
    for (const auto& result :
         {pitchShifted(tone, kRate, 2.5), pitchShifted(tone, kRate, NAN), timeStretched(tone, kRate, 0.8),
          timeStretched(tone, kRate, 1.3), atSpeed(tone, kRate, 0.8), atSpeed(tone, kRate, NAN)}) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::InvalidArgument);
    }
}

TEST(PitchAndTempo, OfAlmostNothingKeepTheirLength)
{
    const std::vector<float> few(10, 0.1F);
    EXPECT_EQ(pitchShifted(few, kRate, 1)->size(), 10u);
    EXPECT_EQ(timeStretched(few, kRate, 1.1)->size(), 11u);
    EXPECT_EQ(pitchShifted({}, kRate, 1)->size(), 0u);
    EXPECT_EQ(atSpeed(few, kRate, 1.1)->size(), 9u);
    EXPECT_EQ(atSpeed({}, kRate, 1.1)->size(), 0u);
}

TEST(MixUp, IsTheWeightedSum)
{
    std::vector<float> a{1, 0, -1};
    mixUp(a, std::vector<float>{0, 1, 1}, 0.75);
    EXPECT_THAT(a, testing::ElementsAre(0.75F, 0.25F, -0.5F));
}

TEST(SpecAugment, HidesWholeBandsAndStretchesWithinItsBounds)
{
    const SpecAugmentConfig config{.frequencyMasks = 1, .maxBins = 6, .timeMasks = 1, .maxFrames = 50};
    std::size_t hiddenColumns = 0;
    std::size_t hiddenRows = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        FeatureMatrix features{.columns = 20, .values = std::vector<float>(20 * 100, 1.0F)};
        Random random(seed);
        specAugment(features, config, 0, random);
        const auto isHidden = [&](std::size_t r, std::size_t c) { return features.row(r)[c] == 0; };
        std::size_t columns = 0;
        std::size_t rows = 0;
        for (std::size_t c = 0; c < 20; ++c) {
            bool all = true;
            for (std::size_t r = 0; r < 100; ++r) all = all && isHidden(r, c);
            columns += all ? 1 : 0;
        }
        for (std::size_t r = 0; r < 100; ++r) {
            bool all = true;
            for (std::size_t c = 0; c < 20; ++c) all = all && isHidden(r, c);
            rows += all ? 1 : 0;
        }
        EXPECT_LE(columns, 6u);
        EXPECT_LE(rows, 20u) << "never more than a fifth of the clip";
        const auto hidden =
            static_cast<std::size_t>(std::count(features.values.begin(), features.values.end(), 0.0F));
        EXPECT_EQ(hidden, columns * 100 + rows * (20 - columns));
        hiddenColumns += columns;
        hiddenRows += rows;
    }
    EXPECT_GT(hiddenColumns, 50u);
    EXPECT_GT(hiddenRows, 100u);
}

TEST(SpecAugment, ChecksItsSettings)
{
    EXPECT_TRUE(SpecAugmentConfig{}.validate());
    const auto wrong = SpecAugmentConfig{.timeMasks = -1}.validate();
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().where, "timeMasks");
}

} // namespace
} // namespace cryscope
