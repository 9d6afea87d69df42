#include "core/project/LocateLabels.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"
#include "core/annotations/SecondReview.h"
#include "core/evaluation/Settlement.h"
#include "core/project/ContentMark.h"
#include "core/project/ProjectScan.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

class MovedFiles : public testing::Test {
protected:
    fs::path write(const std::string& name, const std::string& content)
    {
        const fs::path file = m_folder / name;
        fs::create_directories(file.parent_path());
        test::writeBytes(file, content);
        return file;
    }
    SoughtFile known(const fs::path& file)
    {
        return {file, fs::file_size(file), contentMarkOf(file).value()};
    }
    Location locate(const std::vector<SoughtFile>& sought, const std::string& folder)
    {
        auto where = locateFiles(sought, m_folder / folder, {});
        EXPECT_TRUE(where) << where.error().text();
        return where.value_or(Location{});
    }
    /// A label file beside the recording with one label, so that it is seen to come along.
    static void label(const fs::path& audio, double start) { label(audio, labelFileOf(audio), start); }
    static void label(const fs::path& audio, const fs::path& file, double start)
    {
        LabelDocument document;
        RecordingLabels recording;
        recording.audio = audio.string();
        Annotation cry;
        cry.startSeconds = start;
        cry.endSeconds = start + 1;
        cry.kind = "cry";
        (void)recording.annotations.add(cry);
        document.recordings.push_back(recording);
        ASSERT_TRUE(writeLabelFile(file, document));
    }
    /// The start of the only label, and which recording the file says that it is of.
    static void expectLabel(const fs::path& file, const fs::path& audio, double start)
    {
        const auto labels = readLabelFile(file);
        ASSERT_TRUE(labels) << labels.error().text();
        ASSERT_EQ(labels->document.recordings.size(), 1U);
        EXPECT_EQ(labels->document.recordings.front().audio, audio.string());
        EXPECT_EQ(labels->document.recordings.front().annotations.inTimeOrder().at(0).startSeconds, start);
    }

    test::TempFolder m_folder;
};

TEST_F(MovedFiles, OfAWholeFolderAreFoundByNameAndFolder)
{
    std::vector<SoughtFile> sought;
    for (const char* name : {"a/one.wav", "a/two.wav", "b/one.wav"})
        sought.push_back(known(write(std::string("old/") + name, std::string("sound of ") + name)));
    fs::create_directories(m_folder / "disk");
    fs::rename(m_folder / "old", m_folder / "disk" / "new");
    const Location where = locate(sought, "disk");
    ASSERT_EQ(where.found.size(), 3U);
    EXPECT_EQ(where.found[0].path, m_folder / "disk/new/a/one.wav");
    EXPECT_EQ(where.found[2].path, m_folder / "disk/new/b/one.wav");
    EXPECT_TRUE(where.missing.empty());
    EXPECT_EQ(where.looked, 3U);
}

TEST_F(MovedFiles, WithAnotherNameAreFoundByTheirContent)
{
    const auto sought = known(write("old/cry.wav", "the sound of a cry"));
    fs::remove(m_folder / "old/cry.wav");
    write("new/renamed.wav", "the sound of a cry");
    write("new/other.wav", "another as long as");
    const Location where = locate({sought}, "new");
    ASSERT_EQ(where.found.size(), 1U);
    EXPECT_EQ(where.found[0].path, m_folder / "new/renamed.wav");
    EXPECT_EQ(where.found[0].by, LocatedFile::By::Content);
}

TEST_F(MovedFiles, OfOneNameAreToldApartByContentWhereFoldersDoNot)
{
    const auto first = known(write("old/monday/cry.wav", "sound of monday"));
    const auto second = known(write("old/friday/cry.wav", "sound of friday"));
    fs::remove_all(m_folder / "old");
    write("new/x/cry.wav", "sound of friday");
    write("new/y/cry.wav", "sound of monday");
    const Location where = locate({first, second}, "new");
    ASSERT_EQ(where.found.size(), 2U);
    EXPECT_EQ(where.found[0].path, m_folder / "new/y/cry.wav");
    EXPECT_EQ(where.found[1].path, m_folder / "new/x/cry.wav");
}

TEST_F(MovedFiles, AreNotTakenFromAnotherThatFitsBetter)
{
    // Both were called cry.wav and are as long; one of them is gone for good.
    const auto gone = known(write("old/monday/cry.wav", "sound of monday"));
    const auto there = known(write("old/friday/cry.wav", "sound of friday"));
    fs::remove_all(m_folder / "old");
    write("new/friday/cry.wav", "sound of friday");
    const Location where = locate({gone, there}, "new");
    ASSERT_EQ(where.found.size(), 1U);
    EXPECT_EQ(where.found[0].sought, 1U);
    EXPECT_EQ(where.missing, std::vector<std::size_t>{0});
}

TEST_F(MovedFiles, ThatHaveAnotherLengthAreNotTheSame)
{
    const auto sought = known(write("old/cry.wav", "the sound"));
    fs::remove(m_folder / "old/cry.wav");
    write("new/cry.wav", "a sound of another length");
    EXPECT_EQ(locate({sought}, "new").missing, std::vector<std::size_t>{0});
}

TEST_F(MovedFiles, ThatNothingTellsApartAreSaidToBeUnclear)
{
    const auto sought = known(write("old/cry.wav", "the sound"));
    fs::remove(m_folder / "old/cry.wav");
    write("new/a/cry.wav", "the sound");
    write("new/b/cry.wav", "the sound");
    const Location where = locate({sought}, "new");
    EXPECT_TRUE(where.found.empty());
    EXPECT_EQ(where.unclear, std::vector<std::size_t>{0});
}

TEST_F(MovedFiles, AreNotTakenForANamesakeAsLongWhoseContentIsAnother)
{
    // Recorders write files of one length and begin again at the same name.
    const auto gone = known(write("old/infant/ZOOM0001.WAV", "cries of the first infant"));
    fs::remove_all(m_folder / "old");
    write("alone/ZOOM0001.WAV", "cries of another, though!");
    EXPECT_EQ(locate({gone}, "alone").missing, std::vector<std::size_t>{0});
    write("folders/infant/ZOOM0001.WAV", "cries of another, though!");
    EXPECT_EQ(locate({gone}, "folders").missing, std::vector<std::size_t>{0});
    write("folders/infant/renamed.wav", "cries of the first infant");
    const Location where = locate({gone}, "folders");
    ASSERT_EQ(where.found.size(), 1U);
    EXPECT_EQ(where.found[0].path, m_folder / "folders/infant/renamed.wav");
}

TEST_F(MovedFiles, OfAProjectAreNotFoundWhereAnotherOfItsRecordingsIs)
{
    // One that nobody has read yet is known by its name alone; its namesake is in the project too, which the
    // search reaches by a link.
    const fs::path gone = write("study/first/ZOOM0001.WAV", "first");
    const fs::path moved = write("study/first/ZOOM0002.WAV", "moved");
    const fs::path there = write("study/second/ZOOM0001.WAV", "other");
    auto project = Project::create(m_folder / "study").value();
    ASSERT_TRUE(project->add(std::vector<InputFile>{{gone, {}, {}}, {moved, {}, {}}, {there, {}, {}}}));
    fs::remove(gone);
    fs::rename(moved, m_folder / "study/second/ZOOM0002.WAV");
    fs::create_directory_symlink(m_folder / "study/second", m_folder / "link");
    fs::create_symlink(there, m_folder / "study/second/ZOOM0001-link.WAV");

    const auto location = locateRecordings(*project, m_folder / "link/");
    ASSERT_TRUE(location);
    EXPECT_EQ(location->where.looked, 3U);
    EXPECT_EQ(location->where.missing, std::vector<std::size_t>{0});
    ASSERT_TRUE(moveRecordings(*project, *location));
    EXPECT_EQ(project->recordings()->at(0).path, gone);
    EXPECT_EQ(project->recordings()->at(1).path.filename(), "ZOOM0002.WAV");
    EXPECT_NE(project->recordings()->at(1).path, moved);
}

TEST_F(MovedFiles, OfAProjectAreMovedThoughANamesakeOfItIsInTheFolder)
{
    const fs::path gone = write("study/first/ZOOM0001.WAV", "first");
    const fs::path moved = write("study/first/ZOOM0002.WAV", "moved");
    const fs::path there = write("study/second/ZOOM0001.WAV", "other");
    auto project = Project::create(m_folder / "study").value();
    ASSERT_TRUE(project->add(std::vector<InputFile>{{gone, {}, {}}, {moved, {}, {}}, {there, {}, {}}}));
    fs::remove(gone);
    fs::rename(moved, m_folder / "study/second/ZOOM0002.WAV");
    const auto location = locateRecordings(*project, m_folder / "study/second");
    ASSERT_TRUE(location);
    const auto done = moveRecordings(*project, *location);
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(project->recordings()->at(1).path, m_folder / "study/second/ZOOM0002.WAV");
}

TEST_F(MovedFiles, OfAProjectTakeTheirLabelsAlongAndComeBackInOneStep)
{
    const fs::path audio = write("study/sounds/cry.wav", "not really a sound");
    label(audio, 3);
    auto project = Project::create(m_folder / "study").value();
    const std::vector<InputFile> files{{audio, {}, {}}};
    ASSERT_TRUE(project->add(files));
    ASSERT_TRUE(scanProject(*project, project->recordings().value(), [](auto) {}));
    // The sound is moved, the label file is forgotten.
    fs::create_directories(m_folder / "disk/sounds");
    fs::rename(audio, m_folder / "disk/sounds/cry.wav");

    const auto location = locateRecordings(*project, m_folder / "disk");
    ASSERT_TRUE(location);
    ASSERT_EQ(location->where.found.size(), 1U);
    EXPECT_EQ(moveRecordings(*project, *location).value(), 1);
    const fs::path now = m_folder / "disk/sounds/cry.wav";
    EXPECT_EQ(project->recordings()->front().path, now);
    EXPECT_EQ(project->recordings()->front().name, "../disk/sounds/cry.wav");
    const auto labels = readLabelFile(labelFileOf(now));
    ASSERT_TRUE(labels);
    EXPECT_EQ(labels->document.recordings.front().audio, now.string());

    ASSERT_TRUE(project->moveBack());
    EXPECT_EQ(project->recordings()->front().path, audio);
}

TEST_F(MovedFiles, OfAProjectTakeSecondReviewsAndSettlementsAlongUnderTheirNewName)
{
    const fs::path audio = m_folder / "study/cry.wav";
    fs::create_directories(audio.parent_path());
    test::writeWav(audio, test::sine(440, 0.1, SampleRate{16000}), SampleRate{16000});
    const fs::path review = reviewFileOf(audio, "Ana").value();
    label(audio, review, 1);
    label(audio, settledFileOf(audio, review), 2);
    label(audio, settledFileOf(audio, "set.json"), 3); // compared with a file that is no second review
    const fs::path boReview = reviewFileOf(audio, "Bo").value();
    label(audio, boReview, 4);
    auto project = Project::create(m_folder / "study").value();
    ASSERT_TRUE(project->add(std::vector<InputFile>{{audio, {}, {}}}));
    ASSERT_TRUE(scanProject(*project, project->recordings().value(), [](auto) {}));
    const fs::path now = m_folder / "disk/renamed.wav";
    fs::create_directories(now.parent_path());
    fs::rename(audio, now);
    label(now, reviewFileOf(now, "Bo").value(), 5); // there already: it stays

    const auto location = locateRecordings(*project, m_folder / "disk");
    ASSERT_TRUE(location);
    ASSERT_EQ(location->where.found.size(), 1U);
    EXPECT_EQ(moveRecordings(*project, *location).value(), 3);
    const auto reviews = reviewFilesOf(now);
    ASSERT_EQ(reviews.size(), 2U);
    EXPECT_EQ(reviews[0].reviewer, "Ana");
    expectLabel(reviews[0].file, now, 1);
    expectLabel(settledFileOf(now, reviews[0].file), now, 2);
    expectLabel(settledFileOf(now, "set.json"), now, 3);
    expectLabel(reviews[1].file, now, 5);
    expectLabel(boReview, audio, 4); // what was left behind stays as it was
}

TEST_F(MovedFiles, OfAProjectStayWhereTheyWereWhenASecondReviewCannotBeCopied)
{
    const fs::path audio = write("study/cry.wav", "sound");
    label(audio, 3);
    test::writeBytes(reviewFileOf(audio, "Ana").value(), "{ no json");
    auto project = Project::create(m_folder / "study").value();
    ASSERT_TRUE(project->add(std::vector<InputFile>{{audio, {}, {}}}));
    fs::create_directories(m_folder / "disk");
    fs::rename(audio, m_folder / "disk/cry.wav");
    const auto location = locateRecordings(*project, m_folder / "disk");
    ASSERT_TRUE(location);
    EXPECT_EQ(moveRecordings(*project, *location).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(project->recordings()->front().path, audio);
    EXPECT_FALSE(fs::exists(labelFileOf(m_folder / "disk/cry.wav")));
}

TEST_F(MovedFiles, ThatLabelFilesNameAreWrittenAnew)
{
    const fs::path audio = write("old/a/cry.wav", "sound");
    LabelDocument document;
    document.recordings.push_back({.audio = audio.string()});
    fs::create_directories(m_folder / "labels");
    const fs::path file = m_folder / "labels" / "set.labels.json";
    ASSERT_TRUE(writeLabelFile(file, document));
    fs::rename(m_folder / "old", m_folder / "new");
    const auto location = locateLabelled(m_folder / "labels", m_folder / "new");
    ASSERT_TRUE(location);
    ASSERT_EQ(location->where.found.size(), 1U);
    EXPECT_EQ(moveLabelled(*location).value(), 1);
    EXPECT_EQ(readLabelFile(file)->document.recordings.front().audio, (m_folder / "new/a/cry.wav").string());
}

TEST_F(MovedFiles, AreLookedForUntilSomebodySaysStop)
{
    write("new/a.wav", "x");
    CancelSource stop;
    stop.request();
    const auto where =
        locateFiles(std::vector<SoughtFile>{{"a.wav", 1, {}}}, m_folder / "new", {}, stop.token());
    EXPECT_EQ(where.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(locateFiles({}, m_folder / "none", {}).error().kind, ErrorKind::NotFound);
}

} // namespace
} // namespace cryscope
