#include "core/project/ProjectScan.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>
#include <map>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

Annotation modelLabel(double start, double end, const char* kind, double score, Verdict verdict)
{
    Annotation label;
    label.startSeconds = start;
    label.endSeconds = end;
    label.kind = kind;
    label.tier = "cry";
    label.origin = Origin::Model;
    label.model = "detector 1";
    label.confidence = score;
    label.verdict = verdict;
    if (verdict != Verdict::None) label.reviewer = "reader";
    return label;
}

AnnotationSet setOf(const std::vector<Annotation>& labels)
{
    AnnotationSet set;
    for (const Annotation& label : labels) EXPECT_TRUE(set.add(label));
    return set;
}

TEST(LabelCounts, CountCriesOnceAndOnlyWhatIsOneAfterReview)
{
    Annotation drawn = modelLabel(10.5, 12, "cry", 0.5, Verdict::None);
    drawn.origin = Origin::Person;
    drawn.reviewer = "another";
    const AnnotationSet set = setOf({modelLabel(1, 3, "cry", 0.9, Verdict::Right),
                                     modelLabel(2, 4, "hungry", 0.4, Verdict::None), // overlaps: the same cry
                                     modelLabel(6, 7, "cry", 0.6, Verdict::Wrong),
                                     modelLabel(8, 9, "other_sound", 0.6, Verdict::None), drawn});
    const LabelCounts counts = countLabels(set);
    EXPECT_EQ(counts.labels, 5);
    EXPECT_EQ(counts.toJudge, 4);
    EXPECT_EQ(counts.judged, 2);
    EXPECT_EQ(counts.byPerson, 1);
    EXPECT_EQ(counts.cries, 2);
    EXPECT_EQ(counts.reviewers, "another, reader");
}

class Scan : public testing::Test {
protected:
    Scan() : m_project(Project::create(m_folder.path()).value()) {}

    fs::path sound(const char* name, double seconds)
    {
        const fs::path file = m_folder / name;
        test::writeWav(file, test::sine(440, seconds, SampleRate{16000}), SampleRate{16000});
        const std::vector<InputFile> files{{file, {}, {}}};
        EXPECT_TRUE(m_project->add(files));
        return file;
    }
    void label(const fs::path& audio, const std::vector<Annotation>& labels)
    {
        LabelDocument document;
        document.recordings.push_back({.audio = audio.string(), .annotations = setOf(labels)});
        ASSERT_TRUE(writeLabelFile(labelFileOf(audio), document));
    }
    /// The rows that the scan told of.
    std::size_t scan()
    {
        std::size_t told = 0;
        EXPECT_TRUE(scanProject(*m_project, m_project->recordings().value(),
                                [&](const std::vector<ProjectRecording>& rows) { told += rows.size(); }));
        return told;
    }
    ProjectRecording row(std::size_t place) { return m_project->recordings()->at(place); }

    test::TempFolder m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(Scan, FindsDurationsAndWhatTheLabelsSay)
{
    sound("a.wav", 2);
    label(sound("b.wav", 3),
          {modelLabel(0.5, 1, "cry", 0.9, Verdict::Right), modelLabel(2, 2.5, "cry", 0.4, Verdict::None)});
    EXPECT_GE(scan(), 2U);
    EXPECT_NEAR(row(0).seconds.value_or(0), 2, 1e-9);
    EXPECT_EQ(row(0).mark.size(), 64U);
    EXPECT_EQ(stateOf(row(1)), ReviewState::InReview);
    EXPECT_EQ(criesOf(row(1)), 2);
    EXPECT_EQ(reviewerOf(row(1)), "reader");
    EXPECT_EQ(scan(), 0U) << "nothing has changed, so nothing is read or told a second time";
}

TEST_F(Scan, SeesWhatHasChangedOrGone)
{
    const fs::path a = sound("a.wav", 2);
    const fs::path b = sound("b.wav", 2);
    scan();
    fs::remove(a);
    label(b, {modelLabel(0.5, 1, "cry", 0.9, Verdict::Right)});
    EXPECT_EQ(scan(), 2U);
    EXPECT_TRUE(row(0).isMissing);
    EXPECT_NEAR(row(0).seconds.value_or(0), 2, 1e-9) << "what was known of it stays";
    EXPECT_EQ(stateOf(row(1)), ReviewState::Done);
}

TEST_F(Scan, SaysWhatCannotBeRead)
{
    const fs::path a = sound("a.wav", 1);
    test::writeBytes(a, "no sound");
    const fs::path b = sound("b.wav", 1);
    test::writeBytes(labelFileOf(b), "{ no json");
    scan();
    EXPECT_FALSE(row(0).problem.empty());
    EXPECT_FALSE(row(1).problem.empty());
    EXPECT_EQ(scan(), 0U);
}

TEST_F(Scan, ForgetsThatLabelsCouldNotBeReadWhenTheyAreGone)
{
    // The labels were broken from the beginning: the sound has not been read yet.
    const fs::path a = sound("a.wav", 1);
    test::writeBytes(labelFileOf(a), "{ no json");
    scan();
    ASSERT_FALSE(row(0).problem.empty());
    fs::remove(labelFileOf(a));
    scan();
    EXPECT_EQ(row(0).problem, "");
    EXPECT_TRUE(row(0).seconds);
}

TEST_F(Scan, SaysThatLabelsCannotBeReadAlsoOfASoundThatIsNew)
{
    const fs::path a = sound("a.wav", 1);
    test::writeBytes(labelFileOf(a), "{ no json");
    scan();
    const std::string problem = row(0).problem;
    test::writeWav(a, test::sine(440, 2, SampleRate{16000}), SampleRate{16000});
    scan();
    EXPECT_EQ(row(0).problem, problem);
}

TEST_F(Scan, DoesNotCoverLabelsThatAreSavedWhileItReadsTheSound)
{
    // On a new project it is minutes from the first look at a recording until its sound is read.
    std::vector<fs::path> files;
    for (const char* name : {"a.wav", "b.wav", "c.wav"}) files.push_back(sound(name, 0.2));
    std::map<ProjectRowId, ProjectRecording> told;
    const ProjectNews news = [&](const std::vector<ProjectRecording>& rows) {
        for (const ProjectRecording& each : rows) told[each.id] = each;
    };
    int reports = 0;
    const auto save = [&](std::size_t place) {
        label(files[place], {modelLabel(0.05, 0.1, "cry", 0.9, Verdict::Right)});
        ASSERT_TRUE(scanProject(*m_project, {row(place)}, news)); // as the window does when it has saved
        ASSERT_EQ(stateOf(told[row(place).id]), ReviewState::Done);
    };
    ASSERT_TRUE(scanProject(*m_project, m_project->recordings().value(), news, {}, [&](const Progress&) {
        // All three are looked at; then, of the first, the sound is read.
        if (++reports == 3) save(2);
        if (reports == 4) save(0);
    }));
    EXPECT_EQ(reports, 6);
    for (const std::size_t place : {0U, 2U}) {
        EXPECT_EQ(stateOf(row(place)), ReviewState::Done) << place;
        EXPECT_EQ(stateOf(told[row(place).id]), ReviewState::Done) << place;
    }
    EXPECT_EQ(scan(), 0U) << "what is kept is what is there";
}

TEST_F(Scan, StopsWhenAskedAndKeepsWhatItHas)
{
    for (int i = 0; i < 5; ++i) sound(("s" + std::to_string(i) + ".wav").c_str(), 0.2);
    CancelSource stop;
    const auto scanned = scanProject(
        *m_project, m_project->recordings().value(), [](auto) {}, stop.token(),
        [&](const Progress& progress) {
            if (progress.fraction > 0.5) stop.request();
        });
    EXPECT_EQ(scanned.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(row(0).seconds);
    EXPECT_FALSE(row(4).seconds);
    scan();
    EXPECT_TRUE(row(4).seconds);
}

TEST_F(Scan, OffersTheLabelsOfAFileBeforeThoseOfAnAnalysis)
{
    const fs::path a = sound("a.wav", 1);
    const fs::path b = sound("b.wav", 1);
    label(b, {modelLabel(0.1, 0.5, "cry", 0.7, Verdict::Wrong)});
    const std::vector<RecordingFinds> finds{{a, 1, {{0, 1, "cry", 0.3, Verdict::None}}},
                                            {b, 1, {{0, 1, "cry", 0.2, Verdict::None}}}};
    ASSERT_TRUE(m_project->keep(finds));
    const auto all = candidatesOf(*m_project);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->recordings.size(), 2U);
    EXPECT_EQ(all->recordings[0].clips.at(0).score, 0.3);
    EXPECT_EQ(all->recordings[1].clips.at(0).verdict, Verdict::Wrong);
    const auto folder = candidatesUnder(m_folder.path());
    ASSERT_TRUE(folder);
    ASSERT_EQ(folder->recordings.size(), 1U);
    EXPECT_EQ(folder->recordings[0].path, b);
}

} // namespace
} // namespace cryscope
