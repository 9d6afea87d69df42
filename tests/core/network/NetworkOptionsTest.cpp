#include "core/network/NetworkOptions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::HasSubstr;

TEST(NetworkOptions, comeBackFromTheirJsonAsTheyWere)
{
    NetworkOptions options;
    options.cnn.channels = {4, 8, 12};
    options.cnn.timePools = 2;
    options.cnn.timePooling = TimePooling::Attention;
    options.cnn.bandPooling = BandPooling::Mean;
    options.cnn.normalisation = Normalisation::BandMean;
    options.head.hidden = 0;
    const auto read = networkOptionsFromJson(toJson(options), ErrorKind::Model);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, options);
}

TEST(NetworkOptions, startFromANamedSizeThatSingleFieldsOverride)
{
    const auto read = networkOptionsFromJson({{"size", "tiny"}, {"hidden", 5}}, ErrorKind::InvalidArgument);
    ASSERT_TRUE(read) << read.error().text();
    auto expected = *namedNetwork("tiny");
    expected.head.hidden = 5;
    EXPECT_EQ(*read, expected);
    EXPECT_FALSE(networkOptionsFromJson({{"size", "gigantic"}}, ErrorKind::InvalidArgument));
}

TEST(NetworkOptions, refuseWhatIsUnknownOrOutOfRangeNamingTheField)
{
    const std::vector<std::pair<std::string, nlohmann::json>> wrong{
        {"channels", nlohmann::json::array()},
        {"channels", {0}},
        {"channels", {100000}},
        {"kernel", 2},
        {"convsPerBlock", 0},
        {"groups", 0},
        {"groups", 5}, // divides no entry of channels
        {"timePools", 5},
        {"dropout", 1.5},
        {"hidden", -1},
        {"normalisation", "none"},
        {"scaleDb", 0},
        {"absoluteFloorDb", -1000},
        {"widht", 3},
    };
    for (const auto& [field, value] : wrong) {
        const auto read = networkOptionsFromJson({{field, value}}, ErrorKind::Model);
        ASSERT_FALSE(read) << field;
        EXPECT_EQ(read.error().kind, ErrorKind::Model);
        EXPECT_THAT(read.error().text(), HasSubstr(field));
    }
}

TEST(NetworkOptions, refuseToHalveAWindowAway)
{
    NetworkOptions options;
    LogMelConfig features;
    EXPECT_TRUE(options.validateFor(features, 16000));
    features.melBands = 8;
    EXPECT_THAT(options.validateFor(features, 16000).error().sentence, HasSubstr("mel bands"));
    features.melBands = 64;
    EXPECT_THAT(options.validateFor(features, 600).error().sentence, HasSubstr("frames"));
}

TEST(NetworkOptions, refuseWindowsThatWouldFillTheMemory)
{
    NetworkOptions options;
    options.cnn.channels = {512, 512};
    options.cnn.timePools = 2;
    LogMelConfig features;
    EXPECT_THAT(options.validateFor(features, 60 * 16000).error().sentence, HasSubstr("too large"));
}

TEST(NetworkOptions, countFramesAsTheFeaturesDo)
{
    const LogMelConfig features;
    LogMelSpectrogram logMel(features);
    const std::vector<float> samples(16000, 0.1F);
    EXPECT_EQ(std::size_t(framesOf(features, 16000)), logMel.computeAll(samples).rows());
    EXPECT_EQ(framesOf(features, 511), 0);
}

} // namespace
} // namespace cryscope
