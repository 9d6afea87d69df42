#include "core/annotations/AnnotationSet.h"
#include "core/annotations/Vocabulary.h"
#include "tests/core/annotations/RandomLabels.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Annotation between(double start, double end)
{
    Annotation a;
    a.startSeconds = start;
    a.endSeconds = end;
    return a;
}

TEST(Annotation, KeepsWholeMicrosecondsAndTrimsItsTexts)
{
    Annotation a = between(1.00000049, 2.0000005);
    a.kind = "  cry\t";
    a.confidence = 0.12345678;
    const auto kept = normalised(a);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->startSeconds, 1.0);
    EXPECT_EQ(kept->endSeconds, 2.000001);
    EXPECT_EQ(kept->kind, "cry");
    EXPECT_EQ(kept->confidence, 0.123457);
    EXPECT_EQ(*normalised(*kept), *kept) << "what is normal stays as it is";
}

TEST(Annotation, RefusesNumbersThatCannotBeInWords)
{
    const double nan = std::nan("");
    for (const auto& bad :
         {between(-1, 2), between(2, 1), between(nan, 1), between(0, 1e10), between(0, INFINITY)}) {
        const auto kept = normalised(bad);
        ASSERT_FALSE(kept) << bad.startSeconds << ' ' << bad.endSeconds;
        EXPECT_EQ(kept.error().kind, ErrorKind::InvalidArgument);
        EXPECT_FALSE(kept.error().sentence.empty());
    }
    Annotation crossed = between(0, 1);
    crossed.lowHz = 500;
    crossed.highHz = 400;
    EXPECT_FALSE(normalised(crossed));
    Annotation sure = between(0, 1);
    sure.confidence = 1.5;
    EXPECT_FALSE(normalised(sure));
}

TEST(Annotation, RefusesTextsThatFilesCannotHold)
{
    const auto withKind = [](std::string kind) {
        Annotation a = between(0, 1);
        a.kind = std::move(kind);
        return normalised(a);
    };
    EXPECT_FALSE(withKind("two\nlines"));
    EXPECT_FALSE(withKind(std::string("nul\0l", 5)));
    EXPECT_FALSE(withKind("\xFF\xFE"));
    EXPECT_FALSE(withKind("\xED\xA0\x80")) << "a surrogate is no character";
    EXPECT_FALSE(withKind("\xC0\xAF")) << "overlong";
    EXPECT_FALSE(withKind(std::string(2000, 'x')));
    EXPECT_TRUE(withKind("泣く 😀"));
    Annotation noTier = between(0, 1);
    noTier.tier = " ";
    EXPECT_FALSE(normalised(noTier));
}

TEST(Annotation, NamesTheOtherKindOrHasNoSuchVerdict)
{
    Annotation a = between(0, 1);
    a.verdict = Verdict::OtherKind;
    EXPECT_FALSE(normalised(a));
    a.verdictKind = "tired";
    ASSERT_TRUE(normalised(a));
    EXPECT_EQ(judgedKind(a), "tired");
    a.verdict = Verdict::Wrong;
    EXPECT_EQ(normalised(a)->verdictKind, "");
    EXPECT_EQ(judgedKind(a), std::nullopt);
}

TEST(Annotation, HasAShapeByWhatItBounds)
{
    EXPECT_EQ(shapeOf(between(1, 1)), AnnotationShape::Point);
    EXPECT_EQ(shapeOf(between(1, 2)), AnnotationShape::Interval);
    Annotation box = between(1, 2);
    box.highHz = 800;
    EXPECT_EQ(shapeOf(box), AnnotationShape::Box);
}

TEST(AnnotationSet, StandsInTimeOrderAndFindsById)
{
    AnnotationSet set;
    const auto late = *set.add(between(5, 6));
    const auto longOne = *set.add(between(1, 9));
    const auto shortOne = *set.add(between(1, 2));
    std::vector<AnnotationId> order;
    set.forEach([&](const Annotation& a) { order.push_back(a.id); });
    EXPECT_THAT(order, ElementsAre(shortOne, longOne, late));
    ASSERT_NE(set.find(longOne), nullptr);
    EXPECT_EQ(set.find(longOne)->endSeconds, 9);
    EXPECT_EQ(set.find({99}), nullptr);
}

TEST(AnnotationSet, KeepsIdsThatAreFreeAndGivesNewOnesInstead)
{
    AnnotationSet set;
    Annotation seventh = between(0, 1);
    seventh.id = {7};
    EXPECT_EQ(*set.add(seventh), AnnotationId{7});
    EXPECT_EQ(*set.add(seventh), AnnotationId{8});
    EXPECT_EQ(set.nextId(), 9u);
}

TEST(AnnotationSet, AppliesAllChangesOrNone)
{
    AnnotationSet set;
    const auto id = *set.add(between(0, 1));
    const AnnotationSet before = set;
    Annotation moved = *set.find(id);
    moved.endSeconds = 2;
    Annotation stranger = between(3, 4);
    stranger.id = {44};
    const Edit edit{"Bad", {{*set.find(id), moved}, {stranger, std::nullopt}}};
    const auto applied = set.apply(edit);
    ASSERT_FALSE(applied);
    EXPECT_THAT(applied.error().sentence, HasSubstr("changed since"));
    EXPECT_EQ(set, before);
}

TEST(AnnotationSet, RefusesAnEditWhoseResultBreaksARule)
{
    AnnotationSet set;
    const auto id = *set.add(between(0, 1));
    Annotation broken = *set.find(id);
    broken.startSeconds = 5;
    EXPECT_FALSE(set.apply({"Bad", {{*set.find(id), broken}}}));
    Annotation offGrid = *set.find(id);
    offGrid.endSeconds = 1.0000001;
    EXPECT_FALSE(set.apply({"Bad", {{*set.find(id), offGrid}}}));
}

TEST(Vocabulary, OffersTheShippedKindsOnTheKeysOneToNine)
{
    const auto vocabulary = Vocabulary::standard();
    for (int key = 1; key <= 9; ++key) EXPECT_NE(vocabulary.ofHotkey(key), nullptr) << key;
    EXPECT_EQ(vocabulary.ofHotkey(0), nullptr);
    ASSERT_NE(vocabulary.find("hungry"), nullptr);
}

TEST(Vocabulary, GrowsWithColoursAndRefusesWhatIsTaken)
{
    auto vocabulary = Vocabulary::standard();
    ASSERT_TRUE(vocabulary.addNamed("hiccup"));
    EXPECT_FALSE(vocabulary.addNamed("hiccup"));
    EXPECT_FALSE(vocabulary.add({"other", 0x112233, 1})) << "the key 1 is taken";
    EXPECT_FALSE(vocabulary.add({"other", 0x1112233, 0}));
    EXPECT_FALSE(vocabulary.addNamed(" blank "));
    ASSERT_TRUE(vocabulary.replace("hiccup", {"sneeze", 0x112233, 0}));
    EXPECT_EQ(vocabulary.find("hiccup"), nullptr);
    EXPECT_EQ(vocabulary.find("sneeze")->rgb, 0x112233u);
    ASSERT_TRUE(vocabulary.remove("cry"));
    EXPECT_TRUE(vocabulary.replace("sneeze", {"sneeze", 0x112233, 1})) << "the key is free now";
}

TEST(Vocabulary, WritesColoursAsHexadecimalAndReadsThemBack)
{
    EXPECT_EQ(colourText(0x0A1B2C), "#0a1b2c");
    EXPECT_EQ(colourFromText("#0A1b2c"), 0x0A1B2Cu);
    for (const char* bad : {"", "0a1b2c0", "#0a1b2", "#0a1b2g", "#0a1b2c3"})
        EXPECT_FALSE(colourFromText(bad)) << bad;
}

} // namespace
} // namespace cryscope
