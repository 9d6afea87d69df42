#include "core/dataset/GroupSplit.h"
#include "core/dataset/Random.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace cryscope {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Clips {
    std::vector<std::string> labels, groups;
};

/// Like the corpora: most infants give a few clips, some give many, two kinds are rare, labels mix in a
/// group.
Clips corpus(std::uint64_t seed)
{
    Random random(seed);
    Clips clips;
    for (int infant = 0; infant < 120; ++infant) {
        const std::size_t count = infant < 5 ? 20 + random.below(15) : 1 + random.below(5);
        for (std::size_t i = 0; i < count; ++i) {
            const double u = random.uniform();
            clips.labels.push_back(u < 0.6 ? "hungry" : u < 0.9 ? "tired" : u < 0.96 ? "pain" : "");
            clips.groups.push_back("infant " + std::to_string(infant));
        }
    }
    return clips;
}

std::map<std::string, std::vector<double>> sharesByFold(const Clips& clips, const FoldAssignment& folds)
{
    std::map<std::string, std::vector<double>> shares;
    std::map<std::string, double> totals;
    for (std::size_t row = 0; row < clips.labels.size(); ++row) {
        if (folds.foldOfRow[row] < 0) continue;
        auto& of = shares[clips.labels[row]];
        of.resize(static_cast<std::size_t>(folds.folds));
        of[static_cast<std::size_t>(folds.foldOfRow[row])] += 1;
        totals[clips.labels[row]] += 1;
    }
    for (auto& [label, of] : shares)
        for (double& share : of) share /= totals[label];
    return shares;
}

class FoldsOfManySeeds : public testing::TestWithParam<std::uint64_t> {};

TEST_P(FoldsOfManySeeds, KeepEveryGroupOnOneSideAndTheClassesEven)
{
    const Clips clips = corpus(GetParam());
    const auto folds = stratifiedGroupKFold(clips.labels, clips.groups, 5, GetParam());
    ASSERT_TRUE(folds);
    EXPECT_TRUE(checkGroupsApart(*folds, clips.groups));
    for (int fold = 0; fold < 5; ++fold) {
        std::set<std::string> test;
        for (const auto row : folds->testRows(fold)) test.insert(clips.groups[row]);
        for (const auto row : folds->trainRows(fold)) EXPECT_FALSE(test.contains(clips.groups[row]));
        EXPECT_FALSE(test.empty());
    }
    const auto shares = sharesByFold(clips, *folds);
    EXPECT_THAT(shares.at("hungry"), Each(testing::DoubleNear(0.2, 0.02)));
    EXPECT_THAT(shares.at("tired"), Each(testing::DoubleNear(0.2, 0.03)));
    EXPECT_THAT(shares.at("pain"), Each(testing::DoubleNear(0.2, 0.08)));
}

TEST_P(FoldsOfManySeeds, HoldOutAboutTheShareThatWasAskedFor)
{
    const Clips clips = corpus(GetParam());
    const auto sides = groupHoldout(clips.labels, clips.groups, 0.3, GetParam());
    ASSERT_TRUE(sides);
    EXPECT_EQ(sides->folds, 2);
    EXPECT_TRUE(checkGroupsApart(*sides, clips.groups));
    const auto shares = sharesByFold(clips, *sides);
    EXPECT_NEAR(shares.at("hungry")[1], 0.3, 0.03);
    EXPECT_NEAR(shares.at("tired")[1], 0.3, 0.03);
    EXPECT_NEAR(shares.at("pain")[1], 0.3, 0.1);
}

INSTANTIATE_TEST_SUITE_P(Seeds, FoldsOfManySeeds, testing::Values(1u, 2u, 3u, 4u, 5u, 6u));

TEST(GroupFolds, AreTheSameForTheSameSeedAndOthersForAnother)
{
    const Clips clips = corpus(1);
    const auto run = [&](std::uint64_t seed) {
        return stratifiedGroupKFold(clips.labels, clips.groups, 5, seed)->foldOfRow;
    };
    EXPECT_EQ(run(7), run(7));
    EXPECT_NE(run(7), run(8));
}

TEST(GroupFolds, LeaveUnlabelledClipsOut)
{
    const Clips clips = corpus(1);
    const auto folds = stratifiedGroupKFold(clips.labels, clips.groups, 3, 1);
    ASSERT_TRUE(folds);
    std::size_t inside = 0;
    for (std::size_t row = 0; row < clips.labels.size(); ++row) {
        EXPECT_EQ(folds->foldOfRow[row] == FoldAssignment::kNone, clips.labels[row].empty());
        if (!clips.labels[row].empty()) ++inside;
    }
    EXPECT_EQ(folds->testRows(0).size() + folds->trainRows(0).size(), inside);
}

TEST(GroupFolds, SayWhenAClassHasFewerInfantsThanFolds)
{
    const std::vector<std::string> labels{"a", "a", "a", "a", "b", "b"};
    const std::vector<std::string> groups{"1", "2", "3", "4", "1", "2"};
    const auto folds = stratifiedGroupKFold(labels, groups, 4, 1);
    ASSERT_TRUE(folds);
    EXPECT_THAT(folds->notes, ElementsAre(HasSubstr("2 of the 4 folds have none")));
}

TEST(GroupFolds, AreRefusedInASentenceWhereTheyMeanNothing)
{
    const std::vector<std::string> labels{"a", "b", "a"};
    const std::vector<std::string> groups{"1", "2", "3"};
    const auto sentence = [](const Result<FoldAssignment>& result) {
        return result ? std::string("it worked") : result.error().sentence;
    };
    EXPECT_THAT(sentence(stratifiedGroupKFold(labels, std::vector<std::string>(3, "one"), 2, 1)),
                HasSubstr("one group"));
    EXPECT_THAT(sentence(stratifiedGroupKFold(labels, groups, 5, 1)), HasSubstr("only 3 groups for 5 folds"));
    EXPECT_THAT(sentence(stratifiedGroupKFold(std::vector<std::string>(3), groups, 2, 1)),
                HasSubstr("No clip"));
    EXPECT_THAT(sentence(stratifiedGroupKFold(labels, groups, 1, 1)), HasSubstr("2 to 1000"));
    EXPECT_THAT(sentence(groupHoldout(labels, groups, 1.5, 1)), HasSubstr("0.01 to 0.99"));
}

TEST(GroupFolds, OfOneClassWarnThatThereIsNothingToTellApart)
{
    const std::vector<std::string> labels(4, "cry");
    const std::vector<std::string> groups{"1", "2", "3", "4"};
    const auto folds = stratifiedGroupKFold(labels, groups, 2, 1);
    ASSERT_TRUE(folds);
    EXPECT_THAT(folds->notes, Contains(HasSubstr("no second class")));
}

Manifest smallManifest()
{
    auto manifest = parseManifest("path,cry,group,fold,start_s,end_s\n"
                                  "a.wav,1,x,10,,\n"
                                  "b.wav,0,y,2,,\n"
                                  "c.wav,1,z,,,\n"
                                  "d.wav,0,w,2,0,1.5\n"
                                  "d.wav,1,w,2,1.5,3\n",
                                  "set.csv");
    return *manifest;
}

TEST(OfficialFolds, AreNumberedInTheOrderOfTheirNames)
{
    const auto folds = foldsOfColumn(smallManifest());
    ASSERT_TRUE(folds);
    EXPECT_EQ(folds->folds, 2);
    EXPECT_THAT(folds->foldOfRow, ElementsAre(1, 0, FoldAssignment::kNone, 0, 0));
}

TEST(OfficialFolds, ThatSplitAGroupAreRefusedByItsName)
{
    auto manifest = smallManifest();
    manifest.rows[4].fold = "10";
    const auto folds = foldsOfColumn(manifest);
    ASSERT_FALSE(folds);
    EXPECT_THAT(folds.error().where, HasSubstr("w"));
    EXPECT_FALSE(foldsOfColumn(smallManifest(), "platform"));
}

TEST(OfficialFolds, NeverJudgeAClipThatIsForLearningAlone)
{
    auto manifest = smallManifest();
    manifest.rows[2].others["use"] = "train"; // outside every fold: learned from always
    manifest.rows[3].others["use"] = "train"; // in a fold: learned from when that is not held out
    const auto folds = foldsOfColumn(manifest);
    ASSERT_TRUE(folds);
    EXPECT_THAT(folds->testRows(0), ElementsAre(1, 4));
    EXPECT_THAT(folds->trainRows(0), ElementsAre(0, 2));
    EXPECT_THAT(folds->testRows(1), ElementsAre(0));
    EXPECT_THAT(folds->trainRows(1), ElementsAre(1, 2, 3, 4));
}

TEST(OfficialFolds, RefuseAGroupThatIsJudgedAndAlwaysLearnedFrom)
{
    auto manifest = smallManifest();
    manifest.rows[2].others["use"] = "train";
    manifest.rows[2].group = "x";
    const auto folds = foldsOfColumn(manifest);
    ASSERT_FALSE(folds);
    EXPECT_THAT(folds.error().where, HasSubstr("x"));
}

class FoldFile : public testing::Test {
protected:
    const test::TempFolder m_folder;
    const std::filesystem::path m_file = m_folder / "folds.csv";
    const Manifest m_manifest = smallManifest();
    const FoldAssignment m_folds = *foldsOfColumn(m_manifest);

    std::string errorFor(const std::string& text) const
    {
        test::writeBytes(m_file, "path,start_s,end_s,group,fold\n" + text);
        const auto read = readFolds(m_file, m_manifest);
        return read ? std::string("it was read") : read.error().sentence;
    }
};

TEST_F(FoldFile, WrittenAndReadAgainIsTheSame)
{
    ASSERT_TRUE(writeFolds(m_folds, m_manifest, m_file));
    const auto again = readFolds(m_file, m_manifest);
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(again->folds, m_folds.folds);
    EXPECT_EQ(again->foldOfRow, m_folds.foldOfRow);
    EXPECT_EQ(splitId(*again, m_manifest), splitId(m_folds, m_manifest));
}

TEST_F(FoldFile, OfAnotherDataSetIsRefused)
{
    EXPECT_THAT(errorFor("a.wav,,,x,0\nother.wav,,,y,1\n"), HasSubstr("not in the manifest"));
    EXPECT_THAT(errorFor("a.wav,,,x,0\na.wav,,,x,1\n"), HasSubstr("named again"));
    EXPECT_THAT(errorFor("a.wav,,,x,first\n"), HasSubstr("must be a number"));
    EXPECT_THAT(errorFor("a.wav,,,x,0\n"), HasSubstr("fewer than two"));
    EXPECT_THAT(errorFor("a.wav,,,x\n"), HasSubstr("usable"));
}

TEST_F(FoldFile, WithAGroupOnTwoSidesIsRefused)
{
    EXPECT_THAT(errorFor("d.wav,0,1.5,w,0\nd.wav,1.5,3,w,1\n"), HasSubstr("two folds"));
}

TEST_F(FoldFile, IdChangesWithTheSplit)
{
    auto other = m_folds;
    std::swap(other.foldOfRow[0], other.foldOfRow[1]);
    EXPECT_NE(splitId(other, m_manifest), splitId(m_folds, m_manifest));
    EXPECT_EQ(splitId(m_folds, m_manifest).size(), 12u);
}

} // namespace
} // namespace cryscope
