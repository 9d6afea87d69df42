#include "core/annotations/LabelWork.h"

#include "core/annotations/LabelFile.h"
#include "core/base/AtomicFile.h"
#include "tests/support/TempFolder.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Annotation label(double start, const std::string& kind)
{
    Annotation a;
    a.startSeconds = start;
    a.endSeconds = start + 1;
    a.kind = kind;
    return a;
}

Annotation cry(double start, double end)
{
    Annotation a = label(start, "cry");
    a.endSeconds = end;
    a.origin = Origin::Model;
    a.confidence = 0.9;
    a.tier = "cry";
    return a;
}

class LabelWorkTest : public testing::Test {
protected:
    LabelWork open() const { return LabelWork::open({m_audio, 60, 8000}); }
    static void add(LabelWork& work, const Annotation& a)
    {
        ASSERT_TRUE(work.apply(*insertion(work.set(), a)));
    }
    static std::vector<double> starts(const LabelWork& work)
    {
        std::vector<double> all;
        work.set().forEach([&](const Annotation& a) { all.push_back(a.startSeconds); });
        return all;
    }
    /// Works in another process, which is then killed without a chance to clear up.
    void dieAfter(const std::function<void(LabelWork&)>& act) const
    {
        const pid_t child = ::fork();
        if (child == 0) {
            LabelWork work = open();
            act(work);
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status));
    }

    test::TempFolder m_folder;
    fs::path m_audio = m_folder / "night one.wav";
};

TEST_F(LabelWorkTest, beginsEmptyAndLeavesNothingBehindWhenNothingIsDone)
{
    {
        LabelWork work = open();
        EXPECT_TRUE(work.set().empty());
        EXPECT_TRUE(work.isSaved());
        EXPECT_THAT(work.takeProblems(), IsEmpty());
    }
    EXPECT_TRUE(fs::is_empty(m_folder.path()));
}

TEST_F(LabelWorkTest, savesBesideTheRecordingAndReadsTheSameBack)
{
    LabelWork work = open();
    add(work, label(3, "hungry"));
    EXPECT_FALSE(work.isSaved());
    ASSERT_TRUE(work.save());
    EXPECT_TRUE(work.isSaved());
    EXPECT_EQ(work.file(), m_folder / "night one.wav.labels.json");
    const LabelWork again = open();
    EXPECT_EQ(again.set(), work.set());
    EXPECT_EQ(again.recovered(), 0U);
}

TEST_F(LabelWorkTest, bringsBackWhatAKilledProgramHadNotSavedAsAStepThatCanBeUndone)
{
    {
        LabelWork work = open();
        add(work, label(1, "cry"));
        ASSERT_TRUE(work.save());
    }
    dieAfter([](LabelWork& doomed) {
        add(doomed, label(2, "tired"));
        add(doomed, label(3, "tired"));
        doomed.undo();
        add(doomed, label(4, "tired"));
    });
    LabelWork recovered = open();
    EXPECT_THAT(starts(recovered), ElementsAre(1, 2, 4));
    EXPECT_EQ(recovered.recovered(), 4U);
    EXPECT_FALSE(recovered.isSaved());
    EXPECT_TRUE(recovered.undo());
    EXPECT_THAT(starts(recovered), ElementsAre(1)) << "what was saved by hand is one step away";
    EXPECT_TRUE(recovered.isSaved());
}

TEST_F(LabelWorkTest, losesNothingWhenItIsKilledAgainAfterARecovery)
{
    dieAfter([](LabelWork& doomed) { add(doomed, label(2, "tired")); });
    dieAfter([](LabelWork& doomed) { add(doomed, label(5, "tired")); });
    dieAfter([](LabelWork&) {});
    EXPECT_THAT(starts(open()), ElementsAre(2, 5));
}

TEST_F(LabelWorkTest, asksNothingAgainOnceUnsavedWorkWasThrownAway)
{
    LabelWork work = open();
    add(work, label(2, "tired"));
    work.discard();
    EXPECT_TRUE(open().set().empty());
}

TEST_F(LabelWorkTest, neverWritesOverALabelFileThatItCouldNotRead)
{
    const fs::path file = labelFileOf(m_audio);
    ASSERT_TRUE(writeFileAtomically(file, "{ not labels"));
    LabelWork work = open();
    EXPECT_THAT(work.takeProblems(), ElementsAre(HasSubstr("night one.wav.labels-2.json")));
    add(work, label(2, "tired"));
    ASSERT_TRUE(work.save());
    EXPECT_EQ(*readFile(file), "{ not labels");
    EXPECT_TRUE(readLabelFile(m_folder / "night one.wav.labels-2.json"));
}

TEST_F(LabelWorkTest, refusesToSaveOverWhatAnotherProgramWroteInTheMeantime)
{
    LabelWork first = open();
    LabelWork second = open();
    add(second, label(9, "cry"));
    ASSERT_TRUE(second.save());
    second = open();
    ASSERT_TRUE(first.apply(*insertion(first.set(), label(2, "tired"))));
    const auto saved = first.save();
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, HasSubstr("export your labels under another name"));
    EXPECT_THAT(starts(first), ElementsAre(2)) << "the work is still there";
}

TEST_F(LabelWorkTest, saysThatChangesAreNotKeptWhereNothingCanBeWritten)
{
    if (::geteuid() == 0)
        m_audio = "/proc/cry.wav"; // for root every other folder is writable
    else
        fs::permissions(m_folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    LabelWork work = open();
    add(work, label(2, "tired"));
    EXPECT_THAT(work.takeProblems(), ElementsAre(HasSubstr("not kept until you save")));
    add(work, label(3, "tired"));
    EXPECT_THAT(work.takeProblems(), IsEmpty()) << "once is enough";
    EXPECT_FALSE(work.save());
    EXPECT_EQ(work.set().size(), 2U);
}

TEST_F(LabelWorkTest, beginsWithWhatTheModelFoundAndCountsThatAsNoChange)
{
    LabelWork work = open();
    ASSERT_TRUE(work.setModelLabels("cry", {cry(1, 4), cry(10, 12)}));
    EXPECT_THAT(starts(work), ElementsAre(1, 10));
    EXPECT_TRUE(work.isSaved());
    EXPECT_FALSE(work.history().canUndo());
}

TEST_F(LabelWorkTest, keepsWhatAPersonJudgedWhenTheModelLooksAgain)
{
    LabelWork work = open();
    ASSERT_TRUE(work.setModelLabels("cry", {cry(1, 4), cry(10, 12)}));
    const AnnotationId judged = work.set().inTimeOrder()[0].id;
    const std::vector<AnnotationId> ids{judged};
    ASSERT_TRUE(
        work.apply(*changing(work.set(), ids, "Right", [](Annotation& a) { a.verdict = Verdict::Right; })));
    add(work, label(1.5, "tired"));
    ASSERT_TRUE(work.setModelLabels("cry", {cry(1.1, 4), cry(20, 21)}));
    EXPECT_THAT(starts(work), ElementsAre(1, 1.5, 20));
    EXPECT_EQ(work.set().find(judged)->verdict, Verdict::Right);
    EXPECT_TRUE(work.undo()) << "after edits it is a step like any other";
    EXPECT_THAT(starts(work), ElementsAre(1, 1.5, 10));
}

TEST_F(LabelWorkTest, keepsTheOtherRecordingsOfAFileAndTheirOrder)
{
    LabelDocument document;
    document.recordings.resize(2);
    document.recordings[0].audio = (m_folder / "other.wav").string();
    ASSERT_TRUE(document.recordings[0].annotations.add(label(7, "cry")));
    document.recordings[1].audio = m_audio.string();
    ASSERT_TRUE(writeLabelFile(labelFileOf(m_audio), document));
    LabelWork work = open();
    EXPECT_TRUE(work.set().empty());
    add(work, label(2, "tired"));
    ASSERT_TRUE(work.save());
    const auto read = readLabelFile(labelFileOf(m_audio));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->document.recordings.size(), 2U);
    EXPECT_EQ(read->document.recordings[0].annotations.size(), 1U);
    EXPECT_EQ(read->document.recordings[1].annotations.size(), 1U);
}

TEST_F(LabelWorkTest, savesAKindThatWasAddedWithTheLabels)
{
    LabelWork work = open();
    Vocabulary kinds = work.vocabulary();
    ASSERT_TRUE(kinds.addNamed("colic"));
    work.setVocabulary(kinds);
    EXPECT_FALSE(work.isSaved());
    ASSERT_TRUE(work.save());
    EXPECT_NE(open().vocabulary().find("colic"), nullptr);
}

} // namespace
} // namespace cryscope
