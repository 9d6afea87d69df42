#include "core/features/Chroma.h"
#include "core/features/Mfcc.h"
#include "core/features/Spectral.h"

#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

TEST(Mfcc, MovesOnlyItsFirstCoefficientWithTheGain)
{
    const auto quiet = test::noise(0.2, kRate, 0.01);
    auto loud = quiet;
    for (float& sample : loud) sample *= 4.0F;
    Mfcc mfcc{MfccConfig{}};
    const FeatureMatrix before = mfcc.computeAll(quiet);
    const FeatureMatrix after = mfcc.computeAll(loud);
    ASSERT_GT(before.rows(), 0u);
    const float gainDb = 20 * std::log10(4.0F);
    for (std::size_t f = 0; f < before.rows(); ++f)
        for (std::size_t k = 0; k < before.columns; ++k)
            ASSERT_NEAR(after.row(f)[k] - before.row(f)[k], k == 0 ? gainDb * 8 : 0.0F,
                        1e-3F); // 8 = sqrt(64 bands)
}

TEST(Mfcc, RefusesMoreCoefficientsThanBands)
{
    const auto config = mfccConfigFromJson({{"melBands", 12}});
    ASSERT_FALSE(config);
    EXPECT_NE(config.error().text().find("coefficients: 20 "), std::string::npos);
    EXPECT_TRUE(mfccConfigFromJson({{"melBands", 12}, {"coefficients", 12}}));
}

TEST(Mfcc, ReadsBackWhatItWroteAsJson)
{
    MfccConfig config;
    config.logMel.hopLength = 80;
    config.coefficients = 13;
    EXPECT_EQ(*mfccConfigFromJson(nlohmann::json(config)), config);
}

TEST(Chroma, NamesThePitchClassOfATone)
{
    Chroma chroma{ChromaConfig{}};
    const auto classOf = [&](double hz) {
        const FeatureMatrix rows = chroma.computeAll(test::sine(hz, 0.3, kRate));
        const auto row = rows.row(rows.rows() / 2);
        EXPECT_FLOAT_EQ(*std::max_element(row.begin(), row.end()), 1.0F);
        return std::max_element(row.begin(), row.end()) - row.begin();
    };
    EXPECT_EQ(classOf(440.0), 9);   // A4
    EXPECT_EQ(classOf(880.0), 9);   // A5
    EXPECT_EQ(classOf(523.25), 0);  // C5
    EXPECT_EQ(classOf(1244.51), 3); // E flat 6
}

TEST(Chroma, OfSilenceIsZero)
{
    const FeatureMatrix rows = Chroma{ChromaConfig{}}.computeAll(test::silence(0.2, kRate));
    ASSERT_GT(rows.rows(), 0u);
    for (const float value : rows.values) EXPECT_EQ(value, 0.0F);
}

std::vector<float> spectralRow(std::span<const float> samples)
{
    const FeatureMatrix rows = Spectral{SpectralConfig{}}.computeAll(samples);
    const auto row = rows.row(rows.rows() / 2);
    return {row.begin(), row.end()};
}

TEST(Spectral, OfASineLiesAtItsFrequencyAndLevel)
{
    const auto row = spectralRow(test::sine(2000, 0.2, kRate, 0.5));
    EXPECT_NEAR(row[Spectral::Centroid], 2000, 60);
    EXPECT_NEAR(row[Spectral::Rolloff], 2000, 63); // two bins
    EXPECT_LT(row[Spectral::Flatness], 0.01F);
    EXPECT_NEAR(row[Spectral::Rms], 0.5 / std::sqrt(2.0), 1e-4);
    EXPECT_NEAR(row[Spectral::ZeroCrossings], 2 * 2000.0 / 16000, 2.0 / 512);
    EXPECT_NEAR(row[Spectral::Flux], 0.0F, 0.01F);
}

TEST(Spectral, OfWhiteNoiseIsFlatAndCentred)
{
    const FeatureMatrix rows = Spectral{SpectralConfig{}}.computeAll(test::noise(5, kRate, 0.1));
    double centroid = 0;
    double flatness = 0;
    double rolloff = 0;
    for (std::size_t f = 0; f < rows.rows(); ++f) {
        centroid += rows.row(f)[Spectral::Centroid] / double(rows.rows());
        flatness += rows.row(f)[Spectral::Flatness] / double(rows.rows());
        rolloff += rows.row(f)[Spectral::Rolloff] / double(rows.rows());
    }
    EXPECT_NEAR(centroid, 4000, 50);
    EXPECT_NEAR(rolloff, 0.85 * 8000, 60);
    EXPECT_NEAR(flatness, std::exp(-0.5772),
                0.02); // of exponentially distributed powers: e to minus Euler's constant
}

TEST(Spectral, FluxRisesAtAnOnsetAndNotAtAnEnd)
{
    auto sound = test::silence(0.5, kRate);
    test::mixInto(sound, test::sine(1000, 0.2, kRate, 0.5), 3200);
    const FeatureMatrix rows = Spectral{SpectralConfig{}}.computeAll(sound);
    float before = 0;
    float onset = 0;
    float end = 0;
    for (std::size_t f = 0; f < rows.rows(); ++f) {
        const float flux = rows.row(f)[Spectral::Flux];
        if (f < 15) before = std::max(before, flux);
        if (f >= 15 && f < 22) onset = std::max(onset, flux);
        if (f >= 40) end = std::max(end, flux);
    }
    EXPECT_EQ(before, 0.0F);
    EXPECT_GT(onset, 0.2F);
    EXPECT_EQ(end, 0.0F);
}

TEST(Spectral, OfSilenceIsZeroAndWhite)
{
    const auto row = spectralRow(test::silence(0.2, kRate));
    EXPECT_NEAR(row[Spectral::Flatness], 1.0F, 1e-5F);
    for (const auto column : {Spectral::Centroid, Spectral::Rolloff, Spectral::Flux, Spectral::Rms})
        EXPECT_EQ(row[column], 0.0F) << column;
    EXPECT_EQ(row[Spectral::ZeroCrossings], 0.0F);
}

TEST(Spectral, RefusesARolloffOutsideZeroToOne)
{
    const auto config = spectralConfigFromJson({{"rolloffShare", 1.5}});
    ASSERT_FALSE(config);
    EXPECT_NE(config.error().text().find("rolloffShare: 1.5 "), std::string::npos);
}

} // namespace
} // namespace cryscope
