#include "core/model/AdoptionHistory.h"
#include "core/base/AtomicFile.h"
#include "core/model/HeardGroups.h"
#include "core/model/ModelBundle.h"
#include "tests/core/model/ModelSamples.h"
#include "tests/support/TempFolder.h"

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Adopting : public testing::Test {
protected:
    Adopting()
    {
        ::setenv("XDG_DATA_HOME", (m_folder / "data").c_str(), 1);
        ::setenv("CRYSCOPE_RESOURCES", (m_folder / "resources").c_str(), 1);
    }
    ~Adopting() override
    {
        ::unsetenv("XDG_DATA_HOME");
        ::unsetenv("CRYSCOPE_RESOURCES");
    }
    static fs::path file() { return AdoptionHistory::usualFile(); }
    /// A bundle of the user's own, and the line that adopts it.
    Adoption put(const std::string& name)
    {
        const fs::path folder = m_folder / "data/cryscope/models" / name;
        ModelCard card = test::validCard();
        card.name = name;
        const auto written = writeModelBundle(folder, card, test::someTensors());
        return {.unixSeconds = 1700000000,
                .task = ModelTask::Cry,
                .infant = {},
                .model = name,
                .title = name + " 3",
                .weightsSha256 = written->weightsSha256,
                .grounds = "It is better.",
                .figures = {{"roc_auc", {0.03, 0.01, 0.05, "paired"}}}};
    }
    static AdoptionHistory history() { return AdoptionHistory::read(file()).value(); }

    test::TempFolder m_folder;
};

TEST_F(Adopting, nothingLeavesTheModelThatCameWithTheProgram)
{
    EXPECT_TRUE(history().entries().empty());
    EXPECT_EQ(history().inUse(ModelTask::Cry), nullptr);
    EXPECT_EQ(modelInUse(history(), ModelTask::Cry).value(), std::nullopt);
}

TEST_F(Adopting, isKeptWithItsGroundsAndFigures)
{
    const Adoption mine = put("mine");
    ASSERT_TRUE(adopt(file(), mine));
    ASSERT_EQ(history().entries().size(), 1U);
    EXPECT_EQ(history().entries().front(), mine);
    EXPECT_EQ(modelInUse(history(), ModelTask::Cry).value()->name, "mine");
    EXPECT_EQ(history().inUse(ModelTask::Reason), nullptr);
}

TEST_F(Adopting, anEarlierOneAgainKeepsWhatWasBetween)
{
    const Adoption first = put("first");
    ASSERT_TRUE(adopt(file(), first));
    ASSERT_TRUE(adopt(file(), put("second")));
    ASSERT_TRUE(adopt(file(), first));
    EXPECT_EQ(history().entries().size(), 3U);
    EXPECT_EQ(history().inUse(ModelTask::Cry)->model, "first");
}

TEST_F(Adopting, noModelGoesBackToTheOneThatCameWithTheProgram)
{
    ASSERT_TRUE(adopt(file(), put("mine")));
    Adoption back;
    back.unixSeconds = 1700000001;
    ASSERT_TRUE(adopt(file(), back));
    EXPECT_EQ(history().inUse(ModelTask::Cry), nullptr);
    EXPECT_EQ(history().entries().size(), 2U);
}

TEST_F(Adopting, aModelForOneInfantLeavesTheOthersTheirs)
{
    Adoption forAll = put("for-all");
    Adoption forOne = put("for-one");
    forOne.infant = "infant-3";
    ASSERT_TRUE(adopt(file(), forAll));
    ASSERT_TRUE(adopt(file(), forOne));
    EXPECT_EQ(modelInUse(history(), ModelTask::Cry, "infant-3").value()->name, "for-one");
    EXPECT_EQ(modelInUse(history(), ModelTask::Cry, "infant-4").value()->name, "for-all");
    EXPECT_EQ(modelInUse(history(), ModelTask::Cry).value()->name, "for-all");
}

TEST_F(Adopting, aModelThatIsGoneOrChangedIsSaidAndNotUsed)
{
    ASSERT_TRUE(adopt(file(), put("mine")));
    Adoption other = put("other");
    other.weightsSha256 = std::string(64, 'f');
    ASSERT_TRUE(adopt(file(), other));
    const auto changed = modelInUse(history(), ModelTask::Cry);
    ASSERT_FALSE(changed);
    EXPECT_THAT(changed.error().sentence, HasSubstr("has been changed"));
    ASSERT_TRUE(adopt(file(), put("mine")));
    fs::remove_all(m_folder / "data/cryscope/models/mine");
    EXPECT_THAT(modelInUse(history(), ModelTask::Cry).error().sentence, HasSubstr("no longer there"));
}

TEST_F(Adopting, byTwoAtOnceLosesNeither)
{
    const Adoption mine = put("mine");
    const auto often = [&] {
        for (int i = 0; i < 10; ++i) ASSERT_TRUE(adopt(file(), mine));
    };
    std::thread first(often);
    std::thread second(often);
    first.join();
    second.join();
    EXPECT_EQ(history().entries().size(), 20U);
}

TEST_F(Adopting, refusesAFileThatSaysNothingWeKnow)
{
    for (const char* text : {"{", "[]", R"({"format": "x"})", R"({"format": 2, "adoptions": []})",
                             R"({"format": 1, "adoptions": [{"model": 3}]})"}) {
        ASSERT_TRUE(writeFileAtomically(file(), text));
        const auto read = AdoptionHistory::read(file());
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, ErrorKind::Unreadable);
        EXPECT_FALSE(adopt(file(), put("mine"))) << "a history that cannot be read is never written over";
    }
}

TEST(HeardGroups, areMarksThatNameNobody)
{
    ModelCard card = test::validCard();
    EXPECT_EQ(heardGroups(card), std::nullopt);
    const std::vector<std::string> groups{"group:Emma", "group:Paul"};
    noteHeardGroups(card, groups, nullptr);
    EXPECT_EQ(toJson(card).dump().find("Emma"), std::string::npos);
    const auto again = modelCardFromJson(toJson(card));
    ASSERT_TRUE(again) << again.error().text();
    const auto heard = heardGroups(*again);
    ASSERT_TRUE(heard);
    EXPECT_TRUE(heard->isComplete);
    EXPECT_TRUE(heard->has("group:Emma"));
    EXPECT_FALSE(heard->has("group:Lea"));
}

TEST(HeardGroups, ofAModelThatWentOnFromAnotherAreThoseOfBoth)
{
    ModelCard silent = test::validCard();
    ModelCard first = test::validCard();
    ModelCard second = test::validCard();
    noteHeardGroups(first, std::vector<std::string>{"group:Emma"}, nullptr);
    noteHeardGroups(second, std::vector<std::string>{"group:Paul"}, &first);
    EXPECT_TRUE(heardGroups(second)->has("group:Emma"));
    EXPECT_TRUE(heardGroups(second)->isComplete);
    noteHeardGroups(second, std::vector<std::string>{"group:Paul"}, &silent);
    EXPECT_FALSE(heardGroups(second)->isComplete);
    EXPECT_TRUE(heardGroups(second)->has("group:Paul"));
}

} // namespace
} // namespace cryscope
