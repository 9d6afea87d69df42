#include "core/project/DrawnVerdicts.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

Annotation label(double start, double end, const char* kind, double score, Verdict verdict = Verdict::None)
{
    Annotation made;
    made.startSeconds = start;
    made.endSeconds = end;
    made.kind = kind;
    made.tier = "cry";
    made.origin = Origin::Model;
    made.model = "detector 1";
    made.confidence = score;
    made.verdict = verdict;
    return made;
}

TEST(DrawnVerdicts, AreReadFromTheLabelFilesBesideTheRecordings)
{
    const test::TempFolder folder;
    const auto write = [&](const char* name, Verdict verdict) {
        LabelDocument document;
        document.recordings.push_back({.audio = (folder / name).string()});
        auto& set = document.recordings.front().annotations;
        EXPECT_TRUE(set.add(label(1, 3, "cry", 0.9, verdict)));
        EXPECT_TRUE(set.add(label(5, 6, "cry", 0.2)));
        EXPECT_TRUE(writeLabelFile(labelFileOf(folder / name), document));
    };
    write("a.wav", Verdict::None);
    write("b.wav", Verdict::None);
    const auto draw = drawByScore(clipsToDraw(candidatesUnder(folder.path()).value()), {.count = 4});
    ASSERT_TRUE(draw);
    ASSERT_EQ(draw->clips.size(), 4U);
    write("a.wav", Verdict::Right);
    const auto verdicts = verdictsOn(*draw);
    ASSERT_TRUE(verdicts);
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& clip = draw->clips[i].clip;
        const bool isJudged = clip.score == 0.9 && clip.recording == (folder / "a.wav").string();
        EXPECT_EQ(verdicts->at(i), isJudged ? Verdict::Right : Verdict::None);
    }
}

TEST(DrawnVerdicts, AreOfTheLabelThatOverlapsAndNotOfItsNeighbour)
{
    AnnotationSet set;
    const auto near = set.add(label(2.8, 6, "cry", 0.5)).value();
    const auto twin = set.add(label(1.1, 3.1, "hungry", 0.5)).value();
    EXPECT_EQ(labelOf({"a", 1, 3, "cry", 0.5, Verdict::None}, set)->id, twin);
    EXPECT_EQ(labelOf({"a", 2.9, 6, "cry", 0.5, Verdict::None}, set)->id, near);
    EXPECT_EQ(labelOf({"a", 7, 8, "cry", 0.5, Verdict::None}, set), nullptr);
    const auto same = set.add(label(1.3, 3.3, "cry", 0.5)).value();
    EXPECT_EQ(labelOf({"a", 1, 3, "cry", 0.5, Verdict::None}, set)->id, same) << "of the same kind first";
}

} // namespace
} // namespace cryscope
