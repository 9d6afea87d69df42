#include "core/dataset/WorkingSet.h"
#include "core/annotations/LabelFile.h"
#include "core/dataset/ClipKind.h"
#include "core/dataset/GatherClips.h"
#include "core/dataset/ImportVerdicts.h"
#include "core/dataset/Remedy.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Six clips of three infants.
WorkingSet sixClips()
{
    const auto manifest = parseManifest("path,cry,reason,group\n"
                                        "/a.wav,1,hungry,anna\n"
                                        "/b.wav,1,hungry,anna\n"
                                        "/c.wav,1,tired,ben\n"
                                        "/d.wav,0,,ben\n"
                                        "/e.wav,1,,cleo\n"
                                        "/f.wav,,,\n",
                                        "/data.csv", "");
    return WorkingSet(*manifest);
}

std::vector<std::string> kindsOf(const WorkingSet& set)
{
    std::vector<std::string> kinds;
    for (std::size_t row = 0; row < set.size(); ++row) kinds.push_back(set.kind(row));
    return kinds;
}

AuditFinding finding(std::string kind, std::vector<std::size_t> rows)
{
    AuditFinding found;
    found.kind = std::move(kind);
    found.rows = std::move(rows);
    return found;
}

TEST(ClipKinds, AreOneWordForTwoColumns)
{
    EXPECT_THAT(kindsOf(sixClips()), ElementsAre("hungry", "hungry", "tired", "no_cry", "cry", ""));
    ManifestRow row;
    row.others = {{"cry", "0"}, {"reason", "hungry"}};
    EXPECT_EQ(kindOf(row), kNoCryKind); // what is no cry has no reason
    setKind(row, "tired");
    EXPECT_EQ(row.others["cry"], "1");
    EXPECT_EQ(row.others["reason"], "tired");
    setKind(row, kNoCryKind);
    EXPECT_EQ(row.others["cry"], "0");
    EXPECT_EQ(row.others["reason"], "");
}

TEST(ClipKinds, GuessNothingAboutWordsThatNobodyKnows)
{
    ManifestRow row;
    setWord(row, "Laugh");
    EXPECT_EQ(kindOf(row), kNoCryKind);
    setWord(row, "Hungry");
    EXPECT_EQ(kindOf(row), "hungry");
    EXPECT_EQ(row.others["cry"], "1");
    setWord(row, "rising");
    EXPECT_EQ(kindOf(row), "rising");
    EXPECT_EQ(row.others["cry"], ""); // perhaps it is none
    setWord(row, "unsure");
    EXPECT_EQ(kindOf(row), "");
}

TEST(WorkingSet, CountsTheClipsInUseByKindAndByInfant)
{
    WorkingSet set = sixClips();
    ASSERT_TRUE(set.setUsed({1}, false));
    EXPECT_THAT(set.kinds(),
                ElementsAre(ClipCount{"cry", 1, 1}, ClipCount{"hungry", 1, 1}, ClipCount{"no_cry", 1, 1},
                            ClipCount{"tired", 1, 1}, ClipCount{"", 1, 1}));
    EXPECT_THAT(set.groups(), ElementsAre(ClipCount{"ben", 2, 2}, ClipCount{"anna", 1, 1},
                                          ClipCount{"cleo", 1, 1}, ClipCount{"", 1, 1}));
}

TEST(WorkingSet, UndoesAndMakesAgainEveryStep)
{
    WorkingSet set = sixClips();
    const std::string before = formatManifest(set.used());
    EXPECT_TRUE(set.setKind({0, 5}, "tired"));
    EXPECT_TRUE(set.setGroup({5}, "cleo"));
    EXPECT_TRUE(set.setUsed({2, 3}, false));
    const std::string after = formatManifest(set.used());
    EXPECT_EQ(set.usedCount(), 4U);
    EXPECT_EQ(set.undoStep()->name, "leave_out");
    while (set.undo()) continue;
    EXPECT_EQ(formatManifest(set.used()), before);
    while (set.redo()) continue;
    EXPECT_EQ(formatManifest(set.used()), after);
    EXPECT_EQ(set.redoStep(), nullptr);
}

TEST(WorkingSet, MakesNoStepOfWhatChangesNothing)
{
    WorkingSet set = sixClips();
    EXPECT_FALSE(set.setKind({0, 1}, "hungry"));
    EXPECT_FALSE(set.setUsed({0}, true));
    EXPECT_EQ(set.undoStep(), nullptr);
}

TEST(WorkingSet, KeepsRowsInPlaceWhenClipsComeAndTakesNoStretchTwice)
{
    WorkingSet set = sixClips();
    ASSERT_TRUE(set.setUsed({0}, false));
    const auto more = parseManifest("path,start_s,end_s,cry\n/a.wav,,,1\n/a.wav,1,2,0\n/g.wav,,,1\n",
                                    "/other/more.csv", "");
    EXPECT_EQ(set.add(*more), 2U);
    EXPECT_EQ(set.size(), 8U);
    EXPECT_FALSE(set.isUsed(0)); // it was left out and stays so
    EXPECT_EQ(set.kind(6), kNoCryKind);
    EXPECT_TRUE(set.undo());
    EXPECT_TRUE(set.isUsed(0));
}

TEST(Remedies, LeaveOutWhatTheFindingNamesAsOneStep)
{
    WorkingSet set = sixClips();
    const auto silent = finding("silent", {1, 3});
    EXPECT_THAT(remediesFor(silent), ElementsAre(Remedy::LeaveOut));
    EXPECT_TRUE(applyRemedy(set, silent, Remedy::LeaveOut));
    EXPECT_THAT(set.usedRows(), ElementsAre(0, 2, 4, 5));
    EXPECT_FALSE(applyRemedy(set, silent, Remedy::LeaveOut)); // nothing is left to do
    EXPECT_TRUE(set.undo());
    EXPECT_EQ(set.usedCount(), 6U);
}

TEST(Remedies, KeepOneOfThreeCopies)
{
    WorkingSet set = sixClips();
    EXPECT_TRUE(applyRemedy(set, finding("exact_duplicate", {0, 1, 0, 2}), Remedy::KeepFirst));
    EXPECT_THAT(set.usedRows(), ElementsAre(0, 3, 4, 5));
}

TEST(Remedies, MakeOneInfantOfTwoWithAllTheirClips)
{
    WorkingSet set = sixClips();
    EXPECT_TRUE(applyRemedy(set, finding("near_duplicate_across_groups", {1, 2, 4, 5}), Remedy::OneInfant));
    EXPECT_EQ(set.state(2).group, "anna");
    EXPECT_EQ(set.state(3).group, "anna"); // another clip of the second infant
    EXPECT_EQ(set.state(5).group, "cleo"); // that had none
}

TEST(Remedies, ThinOutTheInfantThatDominates)
{
    Manifest manifest;
    manifest.file = "/data.csv";
    manifest.labelColumn.clear();
    AuditFinding dominating = finding("dominating_group", {});
    for (std::size_t i = 0; i < 40; ++i) {
        ManifestRow row;
        row.path = "/" + std::to_string(i) + ".wav";
        row.group = i < 20 ? "anna" : "infant-" + std::to_string(i);
        row.others["reason"] = "hungry";
        manifest.rows.push_back(row);
        if (i < 20) dominating.rows.push_back(i);
    }
    WorkingSet set(manifest);
    EXPECT_TRUE(applyRemedy(set, dominating, Remedy::CapInfant));
    const auto groups = set.groups();
    EXPECT_EQ(groups.front().name, "anna");
    EXPECT_LT(3 * groups.front().clips, std::int64_t(set.usedCount()));
    EXPECT_GE(4 * groups.front().clips, std::int64_t(set.usedCount())); // no more went than had to
}

TEST(Remedies, AreNotOfferedForWhatOnlyTrainingAnswers)
{
    EXPECT_THAT(remediesFor(finding("confounded_level", {0})), IsEmpty());
    EXPECT_THAT(remediesFor(finding("silent", {})), IsEmpty());
}

/// A folder with a recording whose labels somebody has judged.
class JudgedFolder : public testing::Test {
protected:
    JudgedFolder()
    {
        test::writeWav(m_folder / "night.wav", test::cry(3, SampleRate{8000}), SampleRate{8000});
        LabelDocument document;
        RecordingLabels labels;
        labels.audio = (m_folder / "night.wav").string();
        const auto add = [&](double start, std::string kind, Origin origin, Verdict verdict,
                             std::string other = {}) {
            Annotation label;
            label.startSeconds = start;
            label.endSeconds = start + 0.4;
            label.kind = std::move(kind);
            label.origin = origin;
            label.verdict = verdict;
            label.verdictKind = std::move(other);
            (void)labels.annotations.add(label);
        };
        add(0.0, "hungry", Origin::Model, Verdict::Right);
        add(0.5, "hungry", Origin::Model, Verdict::Wrong);
        add(1.0, "hungry", Origin::Model, Verdict::OtherKind, "tired");
        add(1.5, "hungry", Origin::Model, Verdict::None);
        add(2.0, "hungry", Origin::Model, Verdict::NotSure);
        add(2.5, "other_sound", Origin::Person, Verdict::None);
        document.recordings.push_back(labels);
        EXPECT_TRUE(writeLabelFile(m_folder / "night.wav.labels.json", document));
    }
    test::TempFolder m_folder;
};

TEST_F(JudgedFolder, TeachesWhatAPersonHasSaidAndNothingElse)
{
    const auto manifest = importVerdicts(m_folder.path(), m_folder / "m.csv");
    ASSERT_TRUE(manifest) << manifest.error().text();
    std::vector<std::string> told;
    for (const auto& row : manifest->rows) told.push_back(kindOf(row) + " " + row.others.at("source"));
    EXPECT_THAT(told, ElementsAre("hungry review", "no_cry hard_negative", "tired review", "no_cry review"));
    EXPECT_DOUBLE_EQ(*manifest->rows[1].startSeconds, 0.5);
    EXPECT_EQ(manifest->resolve(manifest->rows[1]), m_folder / "night.wav");
}

TEST_F(JudgedFolder, IsGatheredTogetherWithItsRecordings)
{
    std::filesystem::create_directories(m_folder / "hungry");
    test::writeWav(m_folder / "hungry" / "one.wav", test::cry(1, SampleRate{8000}), SampleRate{8000});
    const auto all = gatherClips({{DataSource::Kind::Folder, m_folder / "hungry"},
                                  {DataSource::Kind::Verdicts, m_folder.path()},
                                  {DataSource::Kind::Library, m_folder / "nothing"}},
                                 m_folder / "session" / "data.csv");
    ASSERT_TRUE(all) << all.error().text();
    EXPECT_EQ(all->rows.size(), 5U);
    EXPECT_EQ(all->problems.size(), 1U); // there is no library
    EXPECT_TRUE(std::filesystem::path(all->rows.front().path).is_absolute());
    EXPECT_EQ(kindOf(all->rows.front()), "hungry");
}

TEST_F(JudgedFolder, FailsWithASentenceWhereNobodyHasJudged)
{
    test::TempFolder empty;
    const auto none = importVerdicts(empty.path(), empty / "m.csv");
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().sentence, HasSubstr("judge labels in Review"));
    const auto one = gatherClips({{DataSource::Kind::Verdicts, empty.path()}}, empty / "m.csv");
    EXPECT_FALSE(one);
}

TEST(GatheredTables, MayHaveOneColumnOfLabels)
{
    test::TempFolder folder;
    test::writeBytes(folder / "t.csv", "path,label,group\na.wav,hungry,anna\nb.wav,noise,\n");
    const auto table = gatherClips({{DataSource::Kind::Manifest, folder / "t.csv"}}, folder / "x" / "d.csv");
    ASSERT_TRUE(table) << table.error().text();
    EXPECT_EQ(kindOf(table->rows[0]), "hungry");
    EXPECT_EQ(kindOf(table->rows[1]), kNoCryKind);
    EXPECT_EQ(table->rows[0].path, (folder / "a.wav").string());
    test::writeBytes(folder / "u.csv", "path,loudness\na.wav,3\n");
    const auto none = gatherClips({{DataSource::Kind::Manifest, folder / "u.csv"}}, folder / "d.csv");
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().sentence, HasSubstr("no labels"));
}

} // namespace
} // namespace cryscope
