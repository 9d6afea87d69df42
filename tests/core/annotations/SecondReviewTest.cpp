#include "core/annotations/SecondReview.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelJson.h"
#include "core/annotations/LabelWork.h"
#include "core/base/AtomicFile.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Annotation found(double start, double end)
{
    Annotation a;
    a.startSeconds = start;
    a.endSeconds = end;
    a.lowHz = 300;
    a.kind = "hungry";
    a.tier = "cry";
    a.origin = Origin::Model;
    a.model = "reason 3";
    a.confidence = 0.87;
    a.scores = {{"hungry", 0.7}};
    a.reviewer = "Rosa";
    a.note = "red face";
    a.verdict = Verdict::OtherKind;
    a.verdictKind = "tired";
    return a;
}

Annotation drawn(double start, double end)
{
    Annotation a = found(start, end);
    a.origin = Origin::Person;
    return a;
}

AnnotationSet setOf(const std::vector<Annotation>& all)
{
    AnnotationSet set;
    for (const Annotation& a : all) EXPECT_TRUE(set.add(a));
    return set;
}

class SecondReviewFiles : public testing::Test {
protected:
    LabelWork openReview(const std::string& name) const
    {
        return LabelWork::openReview({m_audio, 60, 8000}, *reviewFileOf(m_audio, name));
    }
    test::TempFolder m_folder;
    fs::path m_audio = m_folder.path() / "night.wav";
};

TEST_F(SecondReviewFiles, areNamedAfterWhoReviewsAndFoundAgain)
{
    EXPECT_EQ(reviewFileOf(m_audio, " Ana M. ")->filename(), "night.wav.review-Ana-M-.json");
    EXPECT_EQ(reviewFileOf(m_audio, "../x")->parent_path(), m_audio.parent_path()) << "never another folder";
    EXPECT_FALSE(reviewFileOf(m_audio, "  "));
    EXPECT_FALSE(reviewFileOf(m_audio, std::string(81, 'a')));
    for (const char* name : {"night.wav.review-Zoe.json", "night.wav.review-Ana.json",
                             "day.wav.review-Bo.json", "night.wav.labels.json", "night.wav.review-.json"})
        ASSERT_TRUE(writeFileAtomically(m_folder.path() / name, "{}"));
    const auto files = reviewFilesOf(m_audio);
    ASSERT_THAT(files, SizeIs(2));
    EXPECT_EQ(files[0].reviewer, "Ana");
    EXPECT_EQ(files[1].file.filename(), "night.wav.review-Zoe.json");
}

TEST(BlindPlaces, areTimesAlone)
{
    const auto places = blindPlaces(setOf({found(1, 2), drawn(5, 6), found(8, 9.5)}));
    ASSERT_THAT(places, SizeIs(2)) << "what the first reviewer drew is a part of that review";
    Annotation expected;
    expected.startSeconds = 8;
    expected.endSeconds = 9.5;
    expected.tier = expected.kind = "cry";
    expected.origin = Origin::Model;
    EXPECT_EQ(places[1], expected);
}

TEST(BlindPlaces, ofTwoSetsAreThereOnce)
{
    const auto places = blindPlaces(setOf({found(1, 2), found(8, 9)}), setOf({found(1.1, 2), found(20, 21)}));
    ASSERT_THAT(places, SizeIs(3));
    EXPECT_EQ(places[0].startSeconds, 1) << "with the times of the first";
    EXPECT_EQ(places[2].startSeconds, 20);
}

TEST_F(SecondReviewFiles, holdNothingOfTheFirstReviewAndLeaveItsFileAsItIs)
{
    LabelDocument first;
    first.recordings.emplace_back();
    first.recordings[0].audio = m_audio.string();
    first.recordings[0].annotations = setOf({found(1, 2), drawn(5, 6)});
    ASSERT_TRUE(writeLabelFile(labelFileOf(m_audio), first));
    const std::string before = *readFile(labelFileOf(m_audio));
    LabelWork work = openReview("Ana");
    ASSERT_EQ(work.set().size(), 1U);
    const AnnotationId id = work.set().inTimeOrder()[0].id;
    const std::vector ids{id};
    ASSERT_TRUE(work.apply(*changing(work.set(), ids, "Wrong", [](Annotation& a) {
        a.verdict = Verdict::Wrong;
        a.reviewer = "Ana";
    })));
    ASSERT_TRUE(work.save());
    const std::string review = *readFile(work.file());
    for (const char* secret : {"Rosa", "red face", "hungry 0", "0.87", "tired\",\n      \"reviewer"})
        EXPECT_THAT(review, Not(HasSubstr(secret)));
    EXPECT_EQ(*readFile(labelFileOf(m_audio)), before);
    LabelWork again = openReview("Ana");
    EXPECT_EQ(again.set().find(id)->verdict, Verdict::Wrong);
    EXPECT_THAT(again.takeProblems(), IsEmpty());
    EXPECT_TRUE(openReview("Zoe").set().inTimeOrder()[0].reviewer.empty()) << "each begins anew";
}

TEST_F(SecondReviewFiles, giveUnsavedVerdictsBackAfterAKill)
{
    LabelDocument first;
    first.recordings.emplace_back();
    first.recordings[0].audio = m_audio.string();
    first.recordings[0].annotations = setOf({found(1, 2)});
    ASSERT_TRUE(writeLabelFile(labelFileOf(m_audio), first));
    {
        LabelWork work = openReview("Ana");
        const std::vector ids{work.set().inTimeOrder()[0].id};
        ASSERT_TRUE(work.apply(
            *changing(work.set(), ids, "Right", [](Annotation& a) { a.verdict = Verdict::Right; })));
        work.sync();
    } // not saved, not discarded: as if killed
    LabelWork again = openReview("Ana");
    EXPECT_EQ(again.recovered(), 1U);
    EXPECT_EQ(again.set().inTimeOrder()[0].verdict, Verdict::Right);
}

} // namespace
} // namespace cryscope
