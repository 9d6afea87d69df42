#include "core/annotations/Pairing.h"
#include "tests/core/annotations/RandomLabels.h"

#include <gtest/gtest.h>
#include <set>

namespace cryscope {
namespace {

AnnotationSet setOf(std::initializer_list<std::pair<double, double>> spans)
{
    AnnotationSet set;
    for (const auto& [start, end] : spans) {
        Annotation a;
        a.startSeconds = start;
        a.endSeconds = end;
        set.add(a);
    }
    return set;
}

TEST(Pairing, TakesTheGreatestOverlapFirst)
{
    const auto pairs = pairLabels(setOf({{0, 10}, {20, 30}}), setOf({{0, 6}, {1, 10}, {21, 30}}));
    ASSERT_EQ(pairs.size(), 3u);
    EXPECT_FALSE(pairs[1].first && pairs[1].second) << "[0, 6] lost its partner to [1, 10]";
    EXPECT_DOUBLE_EQ(pairs[0].overlap, 0.9);
    EXPECT_EQ(pairs[2].second->startSeconds, 21);
}

TEST(Pairing, WantsHalfOfWhatEitherCovers)
{
    EXPECT_EQ(pairLabels(setOf({{0, 10}}), setOf({{0, 5}})).size(), 1u);
    EXPECT_EQ(pairLabels(setOf({{0, 10}}), setOf({{0, 4.9}})).size(), 2u);
    EXPECT_EQ(pairLabels(setOf({{0, 10}}), setOf({{0, 4.9}}), {.minOverlap = 0.2}).size(), 1u);
}

TEST(Pairing, PairsPointsThatAreCloseAndNoPointWithAnInterval)
{
    EXPECT_EQ(pairLabels(setOf({{1, 1}}), setOf({{1.1, 1.1}})).size(), 1u);
    EXPECT_EQ(pairLabels(setOf({{1, 1}}), setOf({{1.2, 1.2}})).size(), 2u);
    EXPECT_EQ(pairLabels(setOf({{1, 1}}), setOf({{0.5, 1.5}})).size(), 2u);
}

TEST(Pairing, HoldsToTiersWhenAsked)
{
    AnnotationSet first = setOf({{0, 1}});
    Annotation other;
    other.endSeconds = 1;
    other.tier = "other";
    AnnotationSet second;
    second.add(other);
    EXPECT_EQ(pairLabels(first, second).size(), 1u);
    EXPECT_EQ(pairLabels(first, second, {.acrossTiers = false}).size(), 2u);
}

TEST(Pairing, RefusesSettingsOutOfRange)
{
    EXPECT_FALSE(PairingConfig{.minOverlap = 0}.validate());
    EXPECT_FALSE(PairingConfig{.pointSeconds = -1}.validate());
    EXPECT_TRUE(PairingConfig{}.validate());
}

TEST(Pairing, NamesEveryLabelOnceWhateverTheySay)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        test::RandomLabels random(seed);
        const auto first = random.recording().annotations;
        const auto second = random.recording().annotations;
        std::set<AnnotationId> firsts, seconds;
        for (const auto& pair : pairLabels(first, second)) {
            ASSERT_TRUE(pair.first || pair.second);
            if (pair.first) {
                ASSERT_TRUE(firsts.insert(pair.first->id).second);
            }
            if (pair.second) {
                ASSERT_TRUE(seconds.insert(pair.second->id).second);
            }
        }
        EXPECT_EQ(firsts.size(), first.size());
        EXPECT_EQ(seconds.size(), second.size());
        for (const auto& pair : pairLabels(first, first)) EXPECT_TRUE(pair.first && pair.second) << seed;
    }
}

} // namespace
} // namespace cryscope
