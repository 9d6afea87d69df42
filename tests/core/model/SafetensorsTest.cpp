#include "core/model/Safetensors.h"

#include "tests/core/model/ModelSamples.h"

#include <array>
#include <cmath>
#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

using testing::HasSubstr;

/// A file with this header and `dataBytes` zero bytes.
std::string fileOf(const std::string& header, std::size_t dataBytes = 0)
{
    std::string bytes(8, '\0');
    const std::uint64_t length = header.size();
    std::memcpy(bytes.data(), &length, 8);
    return bytes + header + std::string(dataBytes, '\0');
}

std::string sentenceFor(const std::string& bytes)
{
    const auto read = parseSafetensors(bytes, "w.safetensors");
    EXPECT_FALSE(read.has_value());
    if (read) return {};
    EXPECT_EQ(read.error().kind, ErrorKind::Model);
    EXPECT_EQ(read.error().where, "w.safetensors");
    return read.error().sentence;
}

TEST(Safetensors, comeBackAsTheyWereWritten)
{
    const TensorFile file = test::someTensors();
    const auto read = parseSafetensors(serializeSafetensors(file), "x");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, file);
}

TEST(Safetensors, areTheSameBytesForTheSameTensors)
{
    EXPECT_EQ(serializeSafetensors(test::someTensors()), serializeSafetensors(test::someTensors()));
}

TEST(Safetensors, beginTheirTensorsOnAMultipleOfEightBytes)
{
    const std::string bytes = serializeSafetensors(test::someTensors());
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), 8);
    EXPECT_EQ(header % 8, 0U);
}

TEST(Safetensors, ofHalfPrecisionAreWidened)
{
    std::string bytes = fileOf(R"({"a":{"dtype":"F16","shape":[4],"data_offsets":[0,8]}})");
    constexpr std::array<std::uint16_t, 4> kHalves{0x3C00, 0xC000, 0x0001, 0x7BFF};
    for (const std::uint16_t half : kHalves) // 1, -2, the smallest, the largest
        bytes.append(reinterpret_cast<const char*>(&half), 2);
    const auto read = parseSafetensors(bytes, "x");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_THAT(read->tensors[0].values, testing::ElementsAre(1.0F, -2.0F, std::ldexp(1.0F, -24), 65504.0F));
}

TEST(Safetensors, ofBrainFloatsAreWidened)
{
    std::string bytes = fileOf(R"({"a":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]}})");
    const std::uint16_t raw = 0x4049; // 3.140625
    bytes.append(reinterpret_cast<const char*>(&raw), 2);
    const auto read = parseSafetensors(bytes, "x");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_FLOAT_EQ(read->tensors[0].values[0], 3.140625F);
}

TEST(Safetensors, thatAreCutShortAreRefused)
{
    const std::string bytes = serializeSafetensors(test::someTensors());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(parseSafetensors(std::string_view(bytes).substr(0, length), "x")) << length;
}

TEST(Safetensors, withAHeaderThatClaimsToBeHugeAreRefusedWithoutAllocatingIt)
{
    std::string bytes(64, '{');
    const std::uint64_t huge = std::uint64_t(-1);
    std::memcpy(bytes.data(), &huge, 8);
    EXPECT_THAT(sentenceFor(bytes), HasSubstr("too long"));
}

TEST(Safetensors, withAShapeWhoseProductOverflowsAreRefused)
{
    EXPECT_THAT(sentenceFor(fileOf(
                    R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,4],"data_offsets":[0,4]}})", 4)),
                HasSubstr("larger than the file"));
}

TEST(Safetensors, whoseTensorsOverlapAreRefused)
{
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                                   R"("b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
                                   12)),
                HasSubstr("overlaps"));
}

TEST(Safetensors, whoseTensorsLeaveAGapAreRefused)
{
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                                   R"("b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})",
                                   12)),
                HasSubstr("gap"));
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 8)),
                HasSubstr("after the last tensor"));
}

TEST(Safetensors, whoseTensorsPassTheEndAreRefused)
{
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 4)),
                HasSubstr("outside the file"));
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", 4)),
                HasSubstr("outside the file"));
}

TEST(Safetensors, whoseSizeDoesNotFitTheShapeAreRefused)
{
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}})", 8)),
                HasSubstr("does not fit its shape"));
}

TEST(Safetensors, thatNameATensorTwiceAreRefused)
{
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                                   R"("a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
                                   8)),
                HasSubstr("twice"));
}

TEST(Safetensors, ofAnUnknownTypeAreRefused)
{
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})", 8)),
                HasSubstr("dtype"));
}

TEST(Safetensors, withNumbersThatAreNotFiniteAreRefused)
{
    TensorFile file{{}, {{"a", {1}, {std::numeric_limits<float>::quiet_NaN()}}}};
    EXPECT_THAT(sentenceFor(serializeSafetensors(file)), HasSubstr("not finite"));
    file.tensors[0].values[0] = std::numeric_limits<float>::infinity();
    EXPECT_THAT(sentenceFor(serializeSafetensors(file)), HasSubstr("not finite"));
}

TEST(Safetensors, thatNestLikeABombAreRefused)
{
    const std::size_t depth = 100000;
    EXPECT_THAT(sentenceFor(fileOf(R"({"a":)" + std::string(depth, '[') + std::string(depth, ']') + "}")),
                HasSubstr("nested"));
    EXPECT_FALSE(sentenceFor(fileOf(R"({"a":)" + std::string(depth, '['))).empty());
}

TEST(Safetensors, withHeadersThatAreNotWhatTheyShouldBeAreRefused)
{
    for (const char* header :
         {"", " ", "[]", "null", "{", R"({"a":1})", R"({"a":{}})", R"({"a":{"dtype":1}})",
          R"({"a":{"dtype":"F32","shape":1,"data_offsets":[0,0]}})",
          R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,0]}})",
          R"({"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,0]}})",
          R"({"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}})",
          R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}})",
          R"({"a":{"dtype":"F32","shape":[1],"data_offsets":"0,4"}})", R"({"__metadata__":3})",
          R"({"__metadata__":{"k":3}})", "{\"a\xff\":{}}"})
        EXPECT_FALSE(parseSafetensors(fileOf(header), "x")) << header;
}

TEST(Safetensors, largerThanTheLimitsAreRefused)
{
    const std::string bytes = serializeSafetensors(test::someTensors());
    SafetensorsLimits limits;
    limits.maxFileBytes = 16;
    EXPECT_FALSE(parseSafetensors(bytes, "x", limits));
    limits = {};
    limits.maxHeaderBytes = 10;
    EXPECT_FALSE(parseSafetensors(bytes, "x", limits));
    limits = {};
    limits.maxTensors = 1;
    EXPECT_FALSE(parseSafetensors(bytes, "x", limits));
}

TEST(Safetensors, mayHoldNoTensorsOrEmptyOnes)
{
    EXPECT_TRUE(parseSafetensors(fileOf("{}"), "x"));
    const auto empty =
        parseSafetensors(fileOf(R"({"a":{"dtype":"F32","shape":[0,5],"data_offsets":[0,0]}})"), "x");
    ASSERT_TRUE(empty) << empty.error().text();
    EXPECT_TRUE(empty->tensors[0].values.empty());
}

} // namespace
} // namespace cryscope
