#include "core/model/Fusion.h"
#include "core/base/AtomicFile.h"
#include "tests/core/model/ModelSamples.h"
#include "tests/support/TempFolder.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::HasSubstr;

ModelBundle member(const std::string& name, float value = 1)
{
    ModelBundle bundle{"models/" + name, test::validCard(), {{}, {{"conv.weight", {2}, {value, -value}}}}};
    bundle.card.name = name;
    return bundle;
}

ModelBundle fusionOf(std::vector<double> weights = {})
{
    auto shorter = member("shorter", 2);
    shorter.card.windowLength = 8000;
    shorter.card.clipCalibration = {1.1, -1.4};
    auto fused = fuseBundles({member("longer"), shorter}, {"both", "1", std::move(weights)});
    EXPECT_TRUE(fused) << fused.error().text();
    return std::move(*fused);
}

std::string refusal(const Result<ModelBundle>& result)
{
    EXPECT_FALSE(result.has_value());
    return result ? std::string() : result.error().text();
}

TEST(Fusion, namesItsMembersWithTheirHashesAndKeepsTheLongestWindow)
{
    const auto fused = fusionOf({3, 1});
    EXPECT_EQ(fused.card.windowLength, 16000);
    const auto members = fusionMembers(fused.card);
    ASSERT_TRUE(members) << members.error().text();
    EXPECT_EQ((*members)[0].card.name, "longer");
    EXPECT_EQ((*members)[1].card.windowLength, 8000);
    EXPECT_DOUBLE_EQ((*members)[0].weight, 0.75);
    EXPECT_EQ((*members)[0].card.weightsSha256.size(), 64U);
    EXPECT_NE((*members)[0].card.weightsSha256, (*members)[1].card.weightsSha256);
    EXPECT_NEAR(fused.card.clipCalibration.offset, 0.75 * -0.4 + 0.25 * -1.4, 1e-12);
    EXPECT_NEAR(fused.card.thresholds.episodeOn, 0.6, 1e-9) << "both members have the same";
    EXPECT_TRUE(fused.card.metrics.empty()) << "nothing was measured";
}

TEST(Fusion, comesApartIntoTheMembersThatItWasMadeOf)
{
    test::TempFolder folder;
    const auto fused = fusionOf();
    ASSERT_TRUE(writeModelBundle(folder.path() / "both", fused.card, fused.weights));
    const auto read = readModelBundle(folder.path() / "both");
    ASSERT_TRUE(read) << read.error().text();
    const auto members = splitFusion(*read);
    ASSERT_TRUE(members) << members.error().text();
    ASSERT_EQ(members->size(), 2U);
    EXPECT_EQ((*members)[0].weights, member("longer").weights);
    EXPECT_EQ((*members)[1].weights, member("shorter", 2).weights);
    EXPECT_EQ((*members)[1].card.temperature, test::validCard().temperature);
}

TEST(Fusion, averagesTheLogitsOfItsMembersAndLetsAShorterOneHearTheMiddle)
{
    const auto fused = fusionOf({3, 1});
    const auto members = fusionMembers(fused.card);
    ASSERT_TRUE(members);
    std::vector<float> heard;
    const auto sure = std::make_shared<FixedClassifier>((*members)[0].card, [](std::span<const float>) {
        return std::vector<float>{0.2F, 0.8F};
    });
    const auto unsure =
        std::make_shared<FixedClassifier>((*members)[1].card, [&heard](std::span<const float> window) {
            heard.assign(window.begin(), window.end());
            return std::vector<float>{0.5F, 0.5F};
        });
    const auto classifier = makeFusedClassifier(fused.card, {sure, unsure});
    std::vector<float> samples(2 * 16000);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = float(i);
    const auto scores = classifier->classify({samples, 2});
    ASSERT_TRUE(scores) << scores.error().text();
    const double odds = 0.75 * std::log(0.8 / 0.2);
    EXPECT_NEAR(scores->logit(1, 1) - scores->logit(1, 0), odds, 1e-5);
    EXPECT_NEAR(scores->probability(1, 1), 1 / (1 + std::exp(-odds)), 1e-5);
    ASSERT_EQ(heard.size(), 8000U);
    EXPECT_EQ(heard.front(), 16000.0F + 4000);
}

TEST(Fusion, refusesModelsThatDoNotDecideTheSame)
{
    auto other = member("other");
    other.card.features.sampleRateHz = 8000;
    EXPECT_THAT(refusal(fuseBundles({member("one"), other}, {"both", "1", {}})),
                HasSubstr("another sample rate"));
    other = member("other");
    other.card.task = ModelTask::Reason;
    other.card.classes = {"hungry", "tired"};
    EXPECT_THAT(refusal(fuseBundles({member("one"), other}, {"both", "1", {}})), HasSubstr("something else"));
    EXPECT_THAT(refusal(fuseBundles({member("one"), fusionOf()}, {"both", "1", {}})),
                HasSubstr("fusion itself"));
    EXPECT_THAT(refusal(fuseBundles({member("one")}, {"both", "1", {}})), HasSubstr("2 to 8"));
    EXPECT_THAT(refusal(fuseBundles({member("a"), member("b")}, {"both", "1", {1, 0}})),
                HasSubstr("above 0"));
    EXPECT_THAT(refusal(fuseBundles({member("a"), member("b")}, {"both", "1", {1}})),
                HasSubstr("one for each"));
    EXPECT_THAT(refusal(fuseBundles({member("a"), member("b")}, {"no name", "1", {}})), HasSubstr("name"));
}

/// What splitFusion() says of a fusion that `damage` has changed.
template <class Damage>
std::string afterDamage(const Damage& damage)
{
    auto fused = fusionOf();
    damage(fused);
    const auto members = splitFusion(fused);
    EXPECT_FALSE(members.has_value());
    if (members) return {};
    EXPECT_EQ(members.error().kind, ErrorKind::Model);
    EXPECT_EQ(members.error().sentence.find('\n'), std::string::npos);
    return members.error().text();
}

TEST(Fusion, withDamagedMembersIsRefusedInOneSentence)
{
    const auto options = [](ModelBundle& fused) -> nlohmann::json& { return fused.card.architectureOptions; };
    EXPECT_THAT(afterDamage([](auto& f) { f.weights.tensors[1].values[0] += 1; }),
                HasSubstr("member 2 (shorter)"));
    EXPECT_THAT(afterDamage([](auto& f) { f.weights.tensors.pop_back(); }), HasSubstr("SHA-256"));
    EXPECT_THAT(afterDamage([](auto& f) {
                    f.weights.tensors.push_back({"stray", {1}, {0}});
                }),
                HasSubstr("no member"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f) = nullptr; }), HasSubstr("names no members"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f)["members"].erase(1); }), HasSubstr("2 to 8"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f)["members"][0]["weight"] = "much"; }),
                HasSubstr("member 1"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f)["members"][0]["weight"] = 0.4; }),
                HasSubstr("sum to 1"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f)["members"][1] = 7; }), HasSubstr("member 2"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f)["members"][1]["card"] = 7; }), HasSubstr("member 2"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f)["members"][1]["card"]["formatVersion"] = 99; }),
                HasSubstr("format version 99"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f)["members"][1]["card"]["architecture"] = "fusion"; }),
                HasSubstr("fusion itself"));
    EXPECT_THAT(afterDamage([&](auto& f) { options(f)["members"][1]["card"]["windowLength"] = 32000; }),
                HasSubstr("longer windows"));
}

} // namespace
} // namespace cryscope
