#include "core/annotations/LabelJournal.h"
#include "core/annotations/Edits.h"
#include "core/annotations/LabelFile.h"
#include "core/base/AtomicFile.h"
#include "tests/core/annotations/RandomLabels.h"
#include "tests/support/TempFolder.h"

#include <csignal>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Journal : public testing::Test {
protected:
    Journal() : m_saved(test::RandomLabels(3).document())
    {
        m_saved.recordings.resize(1);
        m_saved.recordings[0].annotations.add(Annotation{});
        m_saved.recordings[0].audio = (m_folder / "a.wav").string();
        EXPECT_TRUE(writeLabelFile(m_file, m_saved));
    }

    Edit addition(const LabelDocument& document, double start) const
    {
        Annotation a;
        a.startSeconds = start;
        a.endSeconds = start + 1;
        a.kind = "cry";
        return *insertion(document.recordings[0].annotations, a);
    }
    /// Work as a program does it that dies: the journal is recorded and never put away.
    LabelDocument workAndDie(int edits) const
    {
        LabelDocument document = m_saved;
        std::vector<Edit> steps;
        for (int i = 0; i < edits; ++i) {
            steps.push_back(addition(document, 100 + i));
            EXPECT_TRUE(document.recordings[0].annotations.apply(steps.back()));
        }
        const pid_t child = ::fork();
        if (child == 0) {
            auto journal = LabelJournal::start(m_file, m_saved);
            if (!journal) ::_exit(1);
            for (const Edit& step : steps)
                if (!journal->record(0, step)) ::_exit(2);
            ::raise(SIGKILL);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status)) << WEXITSTATUS(status);
        return document;
    }

    const test::TempFolder m_folder;
    const fs::path m_file = m_folder / "a.json";
    LabelDocument m_saved;
};

TEST_F(Journal, BringsEveryEditBackAfterAKillAndNeverTouchesTheSavedFile)
{
    const auto before = *readFile(m_file);
    const LabelDocument work = workAndDie(25);
    EXPECT_EQ(*readFile(m_file), before);
    const auto recovered = recoverLabels(m_file);
    ASSERT_TRUE(recovered) << recovered.error().text();
    ASSERT_TRUE(*recovered);
    EXPECT_EQ((*recovered)->edits, 25u);
    EXPECT_FALSE((*recovered)->fileChanged);
    EXPECT_EQ((*recovered)->document, work);
    EXPECT_TRUE(recoverLabels(m_file)->has_value()) << "asking changes nothing";
}

TEST_F(Journal, LosesNoMoreThanTheLineThatIsCut)
{
    workAndDie(5);
    const auto journal = journalOf(m_file);
    const auto whole = fs::file_size(journal);
    std::size_t least = 5;
    for (auto size = whole; size-- > whole - 300;) {
        fs::resize_file(journal, size);
        const auto recovered = recoverLabels(m_file);
        ASSERT_TRUE(recovered);
        const std::size_t edits = *recovered ? (*recovered)->edits : 0;
        EXPECT_LE(edits, least);
        least = edits;
    }
    EXPECT_GE(least, 2u);
}

TEST_F(Journal, RefusesToBeginOverUnsavedWork)
{
    workAndDie(2);
    const auto again = LabelJournal::start(m_file, m_saved);
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().sentence, HasSubstr("recover or discard"));
    EXPECT_EQ((*recoverLabels(m_file))->edits, 2u) << "the refusal lost nothing";
    ASSERT_TRUE(discardJournal(m_file));
    EXPECT_FALSE(recoverLabels(m_file)->has_value());
    EXPECT_TRUE(LabelJournal::start(m_file, m_saved));
}

TEST_F(Journal, SaysWhenTheFileIsAnotherOneByNow)
{
    workAndDie(2);
    LabelDocument other = m_saved;
    other.recordings[0].annotations = {};
    ASSERT_TRUE(writeLabelFile(m_file, other));
    const auto recovered = recoverLabels(m_file);
    ASSERT_TRUE(*recovered);
    EXPECT_TRUE((*recovered)->fileChanged) << "both are offered";
}

TEST_F(Journal, HasNothingToOfferWhenTheWorkWasSavedJustBeforeTheEnd)
{
    const LabelDocument work = workAndDie(3);
    ASSERT_TRUE(writeLabelFile(m_file, work)); // saved, and killed before the journal was put away
    EXPECT_FALSE(recoverLabels(m_file)->has_value());
}

TEST_F(Journal, BeginsAnewAtASave)
{
    auto journal = LabelJournal::start(m_file, m_saved);
    ASSERT_TRUE(journal);
    LabelDocument document = m_saved;
    const auto edit = addition(document, 1);
    ASSERT_TRUE(document.recordings[0].annotations.apply(edit));
    ASSERT_TRUE(journal->record(0, edit));
    EXPECT_TRUE(recoverLabels(m_file)->has_value());
    ASSERT_TRUE(writeLabelFile(m_file, document));
    ASSERT_TRUE(journal->saved(document));
    EXPECT_FALSE(recoverLabels(m_file)->has_value());
    const auto undo = edit.inverse();
    ASSERT_TRUE(journal->record(0, undo)) << "an undo after the save is unsaved work";
    ASSERT_TRUE(recoverLabels(m_file)->has_value());
    EXPECT_EQ((*recoverLabels(m_file))->document, m_saved);
}

TEST_F(Journal, GoesWhenThereIsNothingInIt)
{
    {
        auto journal = LabelJournal::start(m_file, m_saved);
        ASSERT_TRUE(journal);
        EXPECT_TRUE(fs::exists(journalOf(m_file)));
    }
    EXPECT_FALSE(fs::exists(journalOf(m_file)));
    auto journal = LabelJournal::start(m_file, m_saved);
    ASSERT_TRUE(journal->record(0, addition(m_saved, 1)));
    journal->remove();
    EXPECT_FALSE(fs::exists(journalOf(m_file)));
}

TEST_F(Journal, BelongsToOneProgramAtATime)
{
    auto journal = LabelJournal::start(m_file, m_saved);
    ASSERT_TRUE(journal);
    const auto second = LabelJournal::start(m_file, m_saved);
    ASSERT_FALSE(second);
    EXPECT_THAT(second.error().sentence, HasSubstr("another window"));
    EXPECT_FALSE(discardJournal(m_file));
    ASSERT_TRUE(journal->record(0, addition(m_saved, 1)));
    EXPECT_EQ((*recoverLabels(m_file))->edits, 1u) << "the refused one did no harm";
}

TEST_F(Journal, SaysWhenItCannotBeRead)
{
    test::writeBytes(journalOf(m_file), "no journal\nat all\n");
    const auto recovered = recoverLabels(m_file);
    ASSERT_FALSE(recovered);
    EXPECT_EQ(recovered.error().kind, ErrorKind::Unreadable);
    test::writeBytes(journalOf(m_file), "half a l");
    EXPECT_FALSE(recoverLabels(m_file)->has_value()) << "it died before the first edit";
}

} // namespace
} // namespace cryscope
