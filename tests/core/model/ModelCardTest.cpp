#include "tests/core/model/ModelSamples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

using test::validCard;
using testing::HasSubstr;

Error errorOf(const nlohmann::json& json)
{
    const auto card = modelCardFromJson(json);
    EXPECT_FALSE(card.has_value()) << json.dump();
    return card ? Error{} : card.error();
}

TEST(ModelCard, comesBackFromItsJsonAsItWas)
{
    const ModelCard card = validCard();
    const auto read = modelCardFromJson(toJson(card));
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(toJson(*read), toJson(card));
    EXPECT_EQ(read->features, card.features);
    EXPECT_EQ(read->thresholds, card.thresholds);
    EXPECT_EQ(read->metrics, card.metrics);
    EXPECT_EQ(read->task, ModelTask::Cry);
}

TEST(ModelCard, ofAnotherFormatVersionIsRefusedBeforeItsFieldsAreLookedAt)
{
    const auto error = errorOf({{"formatVersion", 2}, {"whatever", true}});
    EXPECT_EQ(error.kind, ErrorKind::Model);
    EXPECT_THAT(error.sentence, HasSubstr("format version 2"));
}

TEST(ModelCard, namesTheFieldThatIsMissing)
{
    for (const char* field : {"formatVersion", "name", "version", "task", "architecture", "features",
                              "windowLength", "windowHop", "classes", "weightsSha256"}) {
        auto json = toJson(validCard());
        json.erase(field);
        EXPECT_THAT(errorOf(json).sentence, HasSubstr(field));
    }
}

TEST(ModelCard, refusesValuesOfTheWrongTypeOrRangeNamingFieldAndValue)
{
    const std::vector<std::pair<std::string, nlohmann::json>> wrong{
        {"name", "../evil"},
        {"name", 7},
        {"task", "sing"},
        {"windowLength", -5},
        {"windowLength", 1e9},
        {"windowLength", 16000.5},
        {"windowHop", 0},
        {"windowHop", 16001},
        {"classes", nlohmann::json::array()},
        {"classes", {"no_cry", "no_cry"}},
        {"classes", {"cry", "no_cry"}},
        {"classes", {1, 2}},
        {"temperature", 0},
        {"temperature", "warm"},
        {"logitBias", {1.0}},
        {"logitBias", {1.0, 1e9}},
        {"weightsSha256", "abc"},
        {"architectureOptions", 3},
        {"training", {1, 2}},
        {"metrics", {{"auc", 0.9}}},
        {"features", {{"melBands", 100000}}},
        {"features", {{"hopLength", 0}}},
        {"features", 3},
    };
    for (const auto& [field, value] : wrong) {
        auto json = toJson(validCard());
        json[field] = value;
        const auto error = errorOf(json);
        EXPECT_EQ(error.kind, ErrorKind::Model) << field;
        EXPECT_FALSE(error.sentence.empty());
    }
    auto json = toJson(validCard());
    json["temperature"] = 500;
    EXPECT_THAT(errorOf(json).sentence, HasSubstr("temperature is 500"));
}

TEST(ModelCard, refusesThresholdsThatContradictEachOther)
{
    auto json = toJson(validCard());
    json["thresholds"]["episodeOff"] = 0.9;
    EXPECT_THAT(errorOf(json).sentence, HasSubstr("episodeOff"));
    json["thresholds"]["episodeOff"] = 1.5;
    EXPECT_THAT(errorOf(json).sentence, HasSubstr("episodeOff"));
}

TEST(ModelCard, keepsUnknownFieldsOut)
{
    auto json = toJson(validCard());
    json["surprise"] = "hello";
    const auto card = modelCardFromJson(json);
    ASSERT_TRUE(card) << card.error().text();
    EXPECT_FALSE(toJson(*card).contains("surprise"));
}

TEST(ModelCard, ofKindsMayNotNameNotSureAsAKind)
{
    ModelCard card = validCard();
    card.task = ModelTask::Reason;
    card.classes = {"hungry", "tired"};
    EXPECT_TRUE(card.validate());
    card.classes = {"hungry", "not_sure"};
    EXPECT_THAT(card.validate().error().sentence, HasSubstr("not_sure"));
}

TEST(ModelCard, withNumbersThatAreNotFiniteIsInvalid)
{
    ModelCard card = validCard();
    card.metrics["auc"].high = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THAT(card.validate().error().sentence, HasSubstr("metrics.auc"));
    card = validCard();
    card.temperature = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(card.validate());
}

} // namespace
} // namespace cryscope
