#include "core/model/JsonFields.h"
#include "core/model/Training.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::HasSubstr;

TEST(TrainConfig, refusesToMakeUpForRareClassesTwice)
{
    const auto twice = trainConfigFromJson({{"loss", "logitAdjusted"}});
    ASSERT_FALSE(twice);
    EXPECT_NE(twice.error().sentence.find("balanceClasses"), std::string::npos);
    const auto once = trainConfigFromJson({{"loss", "logitAdjusted"}, {"balanceClasses", false}});
    ASSERT_TRUE(once) << once.error().text();
    EXPECT_EQ(trainConfigFromJson(toJson(*once))->loss, LossKind::LogitAdjusted);
}

TEST(TrainConfig, comesBackFromItsJsonAsItWas)
{
    TrainConfig config;
    config.sourceWeights = {{"cry", {{"esc", 0.5}}}};
    config.thresholds = DecisionThresholds{0.7, 0.4, 0.6, 1.0};
    config.thresholds->sustainedSeconds = 2.5;
    config.thresholds->episodeLasting = 0.9;
    config.thresholds->lastingSeconds = 5;
    config.network = {{"size", "tiny"}};
    config.weakSources = {"uploads"};
    config.reasonPrecision = 0.9;
    const auto read = trainConfigFromJson(toJson(config));
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, config);
}

TEST(TrainConfig, keepsTheDefaultsOfWhatIsAbsent)
{
    const auto read = trainConfigFromJson({{"epochs", 3}, {"features", {{"hopLength", 320}}}});
    ASSERT_TRUE(read) << read.error().text();
    TrainConfig expected;
    expected.epochs = 3;
    expected.features.hopLength = 320;
    EXPECT_EQ(*read, expected);
}

TEST(TrainConfig, refusesASettingThatDoesNotExistAndNamesThoseThatDo)
{
    const auto read = trainConfigFromJson({{"epcohs", 3}});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, ErrorKind::InvalidArgument);
    EXPECT_THAT(read.error().sentence, HasSubstr("epcohs"));
    EXPECT_THAT(read.error().sentence, HasSubstr("epochs"));
}

TEST(TrainConfig, refusesValuesOutOfRangeNamingTheField)
{
    const std::vector<std::pair<std::string, nlohmann::json>> wrong{
        {"epochs", 0},
        {"learningRate", -1},
        {"reasonPrecision", 1.0},
        {"classes", {"cry"}},
        {"windowHop", 20000},
        {"bagSeconds", 0.2},
        {"bagPooling", "best"},
        {"labelSmoothing", 1.0},
        {"minLearningRate", 1},
        {"innerFolds", 1},
        {"silenceShare", 2},
        {"task", "sing"},
        {"seed", -1},
        {"thresholds", {{"clip", 2}}},
        {"network", 3},
        {"features", {{"melBands", 0}}},
    };
    for (const auto& [field, value] : wrong) {
        const auto read = trainConfigFromJson({{field, value}});
        ASSERT_FALSE(read) << field;
        EXPECT_THAT(read.error().text(), HasSubstr(field == "features" ? "melBands" : field));
    }
}

TEST(TrainConfig, refusesWeightsOfAClassThatIsNotThere)
{
    const auto read = trainConfigFromJson({{"sourceWeights", {{"hungry", {{"esc", 1}}}}}});
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().sentence, HasSubstr("hungry"));
}

TEST(TrainConfig, ofKindsIsValidAsItStands)
{
    EXPECT_TRUE(defaultReasonConfig().validate());
    EXPECT_EQ(defaultReasonConfig().classes.size(), 5U);
}

TEST(StrictJson, saysAtWhichByteItGoesWrong)
{
    const auto json = parseJson(R"({"a": 1,})", "c.json", ErrorKind::InvalidArgument);
    ASSERT_FALSE(json);
    EXPECT_THAT(json.error().sentence, HasSubstr("byte"));
    EXPECT_EQ(json.error().where, "c.json");
}

TEST(StrictJson, refusesAFieldThatStandsTwice)
{
    EXPECT_THAT(parseJson(R"({"a":{"b":1,"b":2}})", "", ErrorKind::Model).error().sentence,
                HasSubstr("\"b\""));
    EXPECT_TRUE(parseJson(R"([{"b":1},{"b":2}])", "", ErrorKind::Model));
}

TEST(StrictJson, countsLevels)
{
    EXPECT_TRUE(parseJson("[[[1]]]", "", ErrorKind::Model, 3));
    EXPECT_FALSE(parseJson("[[[[1]]]]", "", ErrorKind::Model, 3));
}

} // namespace
} // namespace cryscope
