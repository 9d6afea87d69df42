#include "core/features/LogMel.h"

#include "core/features/MelBank.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <numbers>
#include <random>

namespace cryscope {
namespace {

std::vector<float> sine(float hz, std::size_t samples, float amplitude = 0.5F, int rateHz = 16000)
{
    std::vector<float> out(samples);
    for (std::size_t i = 0; i < samples; ++i)
        out[i] = amplitude * static_cast<float>(std::sin(2 * std::numbers::pi * hz * double(i) / rateHz));
    return out;
}

std::vector<float> noise(std::size_t samples, float amplitude = 0.1F)
{
    std::mt19937 engine(1);
    std::normal_distribution<float> normal(0.0F, amplitude);
    std::vector<float> out(samples);
    std::generate(out.begin(), out.end(), [&] { return normal(engine); });
    return out;
}

FeatureMatrix streamed(const LogMelConfig& config, std::span<const float> samples, std::size_t chunk)
{
    LogMelStream stream(config);
    FeatureMatrix all{.columns = std::size_t(config.melBands), .values = {}};
    for (std::size_t at = 0; at < samples.size(); at += chunk) {
        stream.push(samples.subspan(at, std::min(chunk, samples.size() - at)));
        const FeatureMatrix rows = stream.takeFrames();
        all.values.insert(all.values.end(), rows.values.begin(), rows.values.end());
    }
    return all;
}

TEST(LogMel, PutsASineIntoTheBandThatContainsIt)
{
    const LogMelConfig config;
    const MelBank bank(config.sampleRateHz, config.fftSize, config.melBands, config.minHz,
                       config.effectiveMaxHz());
    LogMelSpectrogram logMel(config);
    for (const float hz : {450.0F, 1000.0F, 3500.0F, 7000.0F}) {
        std::vector<float> row(64);
        logMel.compute(sine(hz, 512), row);
        const auto loudest = std::max_element(row.begin(), row.end()) - row.begin();
        int nearest = 0;
        for (int band = 0; band < bank.bands(); ++band)
            if (std::abs(bank.centreHz(band) - hz) < std::abs(bank.centreHz(nearest) - hz)) nearest = band;
        EXPECT_EQ(loudest, nearest) << hz << " Hz";
    }
}

TEST(LogMel, MovesByExactlyTheGainInDecibels)
{
    const auto quiet = noise(4000, 0.01F);
    auto loud = quiet;
    for (float& sample : loud) sample *= 8.0F; // a power of two: no rounding in the samples
    LogMelSpectrogram logMel{LogMelConfig{}};
    const FeatureMatrix before = logMel.computeAll(quiet);
    const FeatureMatrix after = logMel.computeAll(loud);
    ASSERT_GT(before.values.size(), 0u);
    const float gainDb = 20.0F * std::log10(8.0F);
    for (std::size_t i = 0; i < before.values.size(); ++i)
        ASSERT_NEAR(after.values[i] - before.values[i], gainDb, 2e-5F) << i;
}

TEST(LogMel, OfSilenceIsTheFloor)
{
    const FeatureMatrix rows = LogMelSpectrogram{LogMelConfig{}}.computeAll(std::vector<float>(2000, 0.0F));
    ASSERT_GT(rows.values.size(), 0u);
    for (const float value : rows.values) EXPECT_FLOAT_EQ(value, -100.0F);
}

TEST(LogMel, OfSoundShorterThanAFrameHasNoRows)
{
    LogMelSpectrogram logMel{LogMelConfig{}};
    EXPECT_EQ(logMel.computeAll(noise(511)).rows(), 0u);
    EXPECT_EQ(logMel.computeAll({}).rows(), 0u);
    EXPECT_EQ(logMel.computeAll(noise(512)).rows(), 1u);
    EXPECT_EQ(logMel.computeAll(noise(5)).columns, 64u);
}

TEST(LogMel, OfANaNIsNaNAndNeverSilence)
{
    auto samples = noise(512 + 160 * 8);
    samples[700] = std::numeric_limits<float>::quiet_NaN();
    const FeatureMatrix rows = LogMelSpectrogram{LogMelConfig{}}.computeAll(samples);
    for (std::size_t f = 0; f < rows.rows(); ++f) {
        const std::size_t windowBegin = f * 160 + 56;
        const bool holdsIt = windowBegin <= 700 && 700 < windowBegin + 400;
        for (const float value : rows.row(f)) EXPECT_EQ(std::isnan(value), holdsIt) << "frame " << f;
    }
}

TEST(LogMel, OfAStreamIsBitForBitThatOfTheWhole)
{
    const auto samples = noise(16000);
    LogMelConfig sparse; // frames that do not touch
    sparse.hopLength = 1000;
    LogMelConfig adjacent;
    adjacent.hopLength = adjacent.fftSize;
    LogMelConfig dense;
    dense.hopLength = 1;
    dense.melBands = 8;
    for (const LogMelConfig& config : {LogMelConfig{}, sparse, adjacent}) {
        const FeatureMatrix whole = LogMelSpectrogram(config).computeAll(samples);
        for (const std::size_t chunk : {1u, 7u, 159u, 160u, 161u, 512u, 4096u, 16000u})
            EXPECT_EQ(streamed(config, samples, chunk), whole)
                << "hop " << config.hopLength << " chunk " << chunk;
    }
    const std::span<const float> begin = std::span(samples).first(1500);
    EXPECT_EQ(streamed(dense, begin, 13), LogMelSpectrogram(dense).computeAll(begin));
}

TEST(LogMelConfig, NamesTheFieldAndTheValueThatAreWrong)
{
    const auto sentence = [](auto change) {
        LogMelConfig config;
        change(config);
        const auto result = config.validate();
        return result ? std::string("valid") : result.error().text();
    };
    const auto mentions = [&](const std::string& text, const char* field, const char* value) {
        return text.find(field) != std::string::npos && text.find(value) != std::string::npos;
    };
    EXPECT_EQ(sentence([](LogMelConfig&) {}), "valid");
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.sampleRateHz = 12; }), "sampleRateHz", "12"));
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.windowLength = 513; }), "windowLength", "513"));
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.hopLength = 0; }), "hopLength", "0"));
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.fftSize = 511; }), "fftSize", "511"));
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.melBands = -3; }), "melBands", "-3"));
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.maxHz = 9000.5F; }), "maxHz", "9000.5"));
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.minHz = 8000; }), "minHz", "8000"));
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.minHz = std::nanf(""); }), "minHz", "nan"));
    EXPECT_TRUE(mentions(sentence([](auto& c) { c.maxHz = std::nanf(""); }), "maxHz", "nan"));
}

TEST(LogMelConfig, EndsTheBandsAtHalfOfALowRate)
{
    LogMelConfig config;
    EXPECT_EQ(config.effectiveMaxHz(), 8000.0F);
    config.sampleRateHz = 8000;
    EXPECT_EQ(config.effectiveMaxHz(), 4000.0F);
    EXPECT_TRUE(config.validate());
}

TEST(LogMelConfig, ReadsBackWhatItWroteAsJson)
{
    LogMelConfig config;
    config.sampleRateHz = 22050;
    config.melBands = 40;
    config.minHz = 62.5F;
    const auto read = logMelConfigFromJson(nlohmann::json(config));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, config);
}

TEST(LogMelConfig, KeepsTheDefaultOfFieldsThatJsonLeavesOut)
{
    const auto read = logMelConfigFromJson({{"sampleRateHz", 8000.0}});
    ASSERT_TRUE(read);
    LogMelConfig expected;
    expected.sampleRateHz = 8000;
    EXPECT_EQ(*read, expected);
}

TEST(LogMelConfig, RefusesUnknownFieldsAndWrongTypesOfJson)
{
    using nlohmann::json;
    const auto sentence = [](const json& j) {
        const auto read = logMelConfigFromJson(j);
        return read ? std::string("read") : read.error().text();
    };
    EXPECT_NE(sentence({{"hop", 160}}).find("hop"), std::string::npos);
    EXPECT_NE(sentence({{"hopLength", "160"}}).find("whole number"), std::string::npos);
    EXPECT_NE(sentence({{"hopLength", 160.5}}).find("160.5"), std::string::npos);
    EXPECT_NE(sentence({{"hopLength", 1e300}}).find("hopLength"), std::string::npos);
    EXPECT_NE(sentence({{"minHz", json::array()}}).find("minHz"), std::string::npos);
    EXPECT_NE(sentence(json::array()).find("JSON object"), std::string::npos);
    EXPECT_NE(sentence({{"melBands", 0}}).find("melBands"), std::string::npos);
}

} // namespace
} // namespace cryscope
