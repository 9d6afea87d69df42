#include "core/model/Training.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

TEST(TrainProgress, ComesBackFromItsJsonAsItWas)
{
    TrainProgress told;
    told.stage = "final";
    told.fraction = 0.25;
    told.epoch = 3;
    told.epochs = 12;
    told.trainLoss = 0.5;
    told.validationLoss = 0.75;
    told.validationScore = 0.875;
    told.learningRate = 0.125;
    told.seconds = 17;
    told.isBest = true;
    told.step = 4;
    told.steps = 9;
    told.memoryBytes = 1 << 20;
    told.classes = {{"hungry", 7, 0.5, 0.25}};
    const TrainProgress read = trainProgressFromJson(toJson(told));
    EXPECT_EQ(read.stage, told.stage);
    EXPECT_EQ(read.fraction, told.fraction);
    EXPECT_EQ(read.epoch, 3);
    EXPECT_EQ(read.epochs, 12);
    EXPECT_EQ(read.trainLoss, told.trainLoss);
    EXPECT_EQ(read.validationLoss, told.validationLoss);
    EXPECT_EQ(read.validationScore, told.validationScore);
    EXPECT_EQ(read.learningRate, 0.125);
    EXPECT_EQ(read.seconds, 17);
    EXPECT_TRUE(read.isBest);
    EXPECT_EQ(read.step, 4);
    EXPECT_EQ(read.steps, 9);
    EXPECT_EQ(read.memoryBytes, 1 << 20);
    EXPECT_EQ(read.classes, told.classes);
}

TEST(TrainProgress, SaysNothingOfTheRecallOfAClassWithoutClips)
{
    TrainProgress told;
    told.classes = {{"tired", 0, std::numeric_limits<double>::quiet_NaN(), 0}};
    const auto json = toJson(told);
    EXPECT_TRUE(json["classes"][0]["recall"].is_null());
    EXPECT_TRUE(std::isnan(trainProgressFromJson(json).classes[0].recall));
}

TEST(TrainProgress, ReadsLogsOfOlderProgramsAndPassesOverWhatIsNoField)
{
    const auto read = trainProgressFromJson(
        nlohmann::json::parse(R"({"stage":"final","epoch":2,"epochs":"many","best":1,"classes":[3]})"));
    EXPECT_EQ(read.epoch, 2);
    EXPECT_EQ(read.epochs, 0);
    EXPECT_FALSE(read.isBest);
    EXPECT_TRUE(read.classes.empty());
    EXPECT_EQ(trainProgressFromJson(nlohmann::json::array()).epoch, 0);
}

} // namespace
} // namespace cryscope
