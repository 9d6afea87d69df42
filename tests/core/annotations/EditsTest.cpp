#include "core/annotations/Edits.h"
#include "tests/core/annotations/RandomLabels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A history with labels at [1, 2], [3, 5] and a point at 8.
class Editing : public testing::Test {
protected:
    Editing()
    {
        for (const auto& [start, end] : {std::pair(1.0, 2.0), {3.0, 5.0}, {8.0, 8.0}}) {
            Annotation a;
            a.startSeconds = start;
            a.endSeconds = end;
            a.kind = "cry";
            ids.push_back(*set.add(a));
        }
        history = EditHistory(set);
    }
    void apply(Result<Edit> edit, bool withLast = false)
    {
        ASSERT_TRUE(edit) << edit.error().sentence;
        const auto applied = history.apply(*edit, withLast);
        ASSERT_TRUE(applied) << applied.error().sentence;
    }
    const Annotation& at(std::size_t i) const { return *history.set().find(ids[i]); }

    AnnotationSet set;
    std::vector<AnnotationId> ids;
    EditHistory history;
};

TEST_F(Editing, MovesSeveralAndStopsAtTheStart)
{
    apply(moving(history.set(), ids, -1.5));
    EXPECT_EQ(at(0).startSeconds, 0);
    EXPECT_EQ(at(0).endSeconds, 1);
    EXPECT_EQ(at(1).startSeconds, 2) << "the distance between them stays";
    EXPECT_EQ(at(2).startSeconds, 7);
}

TEST_F(Editing, ResizesAndExchangesEdgesThatAreDraggedPastEachOther)
{
    apply(
        resizing(history.set(), ids[1], {.startSeconds = 6, .endSeconds = {}, .lowHz = 900, .highHz = 300}));
    EXPECT_EQ(at(1).startSeconds, 5);
    EXPECT_EQ(at(1).endSeconds, 6);
    EXPECT_EQ(at(1).lowHz, 300);
    EXPECT_EQ(at(1).highHz, 900);
}

TEST_F(Editing, SplitsInsideAlone)
{
    EXPECT_FALSE(splitting(history.set(), ids[1], 3));
    EXPECT_FALSE(splitting(history.set(), ids[2], 8));
    apply(splitting(history.set(), ids[1], 4.25));
    EXPECT_EQ(at(1).endSeconds, 4.25);
    EXPECT_THAT(history.set().inTimeOrder(), SizeIs(4));
    EXPECT_EQ(history.set().inTimeOrder()[2].startSeconds, 4.25);
    EXPECT_EQ(history.set().inTimeOrder()[2].kind, "cry");
}

TEST_F(Editing, MergesIntoTheWidestAndKeepsTheNotes)
{
    apply(changing(history.set(), std::span(ids).first(1), "Note", [](Annotation& a) { a.note = "first"; }));
    apply(changing(history.set(), std::span(ids).subspan(1, 1), "Note", [](Annotation& a) {
        a.note = "second";
        a.confidence = 0.5;
        a.verdict = Verdict::Right;
    }));
    apply(merging(history.set(), std::span(ids).first(2)));
    EXPECT_EQ(at(0).startSeconds, 1);
    EXPECT_EQ(at(0).endSeconds, 5);
    EXPECT_EQ(at(0).note, "first\nsecond");
    EXPECT_FALSE(at(0).confidence) << "it was said of a part";
    EXPECT_EQ(at(0).verdict, Verdict::None);
    EXPECT_EQ(history.set().find(ids[1]), nullptr);
    EXPECT_FALSE(merging(history.set(), std::span(ids).first(1)));
}

TEST_F(Editing, DoesNotMergeAcrossTiers)
{
    apply(changing(history.set(), std::span(ids).first(1), "Tier", [](Annotation& a) { a.tier = "other"; }));
    EXPECT_FALSE(merging(history.set(), ids));
}

TEST_F(Editing, SnapsToTheNearestEdgeThatIsNearEnough)
{
    const std::vector<double> edges{0.9, 1.15, 2.05, 4.0};
    apply(snapping(history.set(), ids, edges, 0.2));
    EXPECT_EQ(at(0).startSeconds, 0.9);
    EXPECT_EQ(at(0).endSeconds, 2.05);
    EXPECT_EQ(at(1).startSeconds, 3) << "no edge is near";
    const std::vector<double> one{1.5};
    apply(snapping(history.set(), ids, one, 1));
    EXPECT_EQ(at(0).startSeconds, 0.9) << "it would shrink to nothing";
}

TEST_F(Editing, UndoesAndRedoesByName)
{
    const AnnotationSet before = history.set();
    apply(removal(history.set(), std::span(ids).first(1)));
    apply(moving(history.set(), std::span(ids).subspan(1), 1));
    EXPECT_THAT(history.undoNames(), ElementsAre("Move", "Delete"));
    const AnnotationSet after = history.set();
    EXPECT_TRUE(history.undo());
    EXPECT_TRUE(history.undo());
    EXPECT_FALSE(history.undo());
    EXPECT_EQ(history.set(), before);
    EXPECT_THAT(history.redoNames(), ElementsAre("Delete", "Move"));
    history.redo();
    history.redo();
    EXPECT_EQ(history.set(), after);
}

TEST_F(Editing, ForgetsWhatCouldBeRedoneAtTheNextEdit)
{
    apply(moving(history.set(), ids, 1));
    history.undo();
    apply(moving(history.set(), ids, 2));
    EXPECT_FALSE(history.canRedo());
}

TEST_F(Editing, JoinsADragIntoOneStep)
{
    const AnnotationSet before = history.set();
    apply(moving(history.set(), ids, 0.1));
    for (int i = 0; i < 10; ++i) apply(moving(history.set(), ids, 0.1), true);
    EXPECT_THAT(history.undoNames(), SizeIs(1));
    EXPECT_EQ(at(0).startSeconds, 2.1);
    history.undo();
    EXPECT_EQ(history.set(), before);
}

TEST_F(Editing, KnowsWhetherTheStateIsTheSavedOne)
{
    EXPECT_TRUE(history.isSaved());
    apply(moving(history.set(), ids, 1));
    EXPECT_FALSE(history.isSaved());
    history.setSaved();
    history.undo();
    EXPECT_FALSE(history.isSaved());
    history.redo();
    EXPECT_TRUE(history.isSaved());
    history.undo();
    apply(moving(history.set(), ids, 2));
    EXPECT_FALSE(history.isSaved()) << "the saved state can no longer be reached";
}

TEST_F(Editing, ChangesNothingIsNoStep)
{
    apply(changing(history.set(), ids, "Kind", [](Annotation& a) { a.kind = "cry"; }));
    EXPECT_THAT(history.undoNames(), IsEmpty());
}

TEST_F(Editing, NamesALabelThatIsGone)
{
    const std::vector<AnnotationId> gone{{99}};
    for (const auto& edit : {removal(set, gone), moving(set, gone, 1), resizing(set, gone[0], {}),
                             splitting(set, gone[0], 1), merging(set, gone)}) {
        ASSERT_FALSE(edit);
        EXPECT_FALSE(edit.error().sentence.empty());
    }
}

/// Any edit at random; nullopt where it does not fit.
std::optional<Edit> anyEdit(const AnnotationSet& set, test::RandomLabels& random)
{
    const auto all = set.inTimeOrder();
    std::vector<AnnotationId> chosen;
    for (const Annotation& a : all)
        if (random.chance(20)) chosen.push_back(a.id);
    const auto made = [&]() -> Result<Edit> {
        switch (random.below(7)) {
        case 0:
        case 1:
            return insertion(set, random.annotation());
        case 2:
            return moving(set, chosen, random.seconds() - 30);
        case 3:
            return snapping(set, chosen, std::vector<double>{random.seconds(), random.seconds()}, 3);
        case 4:
            return merging(set, chosen);
        case 5:
            return removal(set, chosen);
        default:
            return all.empty() ? insertion(set, random.annotation())
                               : splitting(set, all[random.below(all.size())].id, random.seconds());
        }
    }();
    return made ? std::optional(*made) : std::nullopt;
}

void expectInvariants(const AnnotationSet& set)
{
    std::vector<Annotation> all = set.inTimeOrder();
    for (std::size_t i = 0; i < all.size(); ++i) {
        ASSERT_EQ(*normalised(all[i]), all[i]);
        ASSERT_LT(all[i].id.value, set.nextId());
        ASSERT_EQ(*set.find(all[i].id), all[i]);
        if (i > 0) {
            const auto key = [](const Annotation& a) {
                return std::tuple(a.startSeconds, a.endSeconds, a.id);
            };
            ASSERT_LT(key(all[i - 1]), key(all[i]));
        }
    }
}

TEST(EditProperties, AnySeriesOfEditsKeepsTheRulesAndUndoesToTheBeginning)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        test::RandomLabels random(seed);
        EditHistory history;
        std::vector<AnnotationSet> states{history.set()};
        for (int step = 0; step < 60; ++step) {
            const auto edit = anyEdit(history.set(), random);
            if (!edit || edit->changes.empty()) continue;
            ASSERT_TRUE(history.apply(*edit)) << seed;
            expectInvariants(history.set());
            states.push_back(history.set());
        }
        ASSERT_GT(states.size(), 10u);
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            ASSERT_TRUE(history.undo());
            ASSERT_EQ(history.set(), states[i]) << seed;
        }
        for (std::size_t i = 1; i < states.size(); ++i) {
            ASSERT_TRUE(history.redo());
            ASSERT_EQ(history.set(), states[i]) << seed;
        }
    }
}

TEST(EditProperties, JoinedEditsDoWhatTheTwoDid)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        test::RandomLabels random(seed);
        AnnotationSet start = random.recording().annotations;
        AnnotationSet twice = start;
        const auto first = anyEdit(twice, random);
        if (!first || !twice.apply(*first)) continue;
        const auto second = anyEdit(twice, random);
        if (!second || !twice.apply(*second)) continue;
        AnnotationSet once = start;
        const auto applied = once.apply(joined(*first, *second));
        ASSERT_TRUE(applied) << seed << applied.error().sentence;
        EXPECT_EQ(once, twice) << seed;
    }
}

} // namespace
} // namespace cryscope
