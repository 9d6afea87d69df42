#include "core/project/Project.h"

#include "core/project/ContentMark.h"
#include "tests/support/TempFolder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

class Projects : public testing::Test {
protected:
    static std::vector<InputFile> files(const fs::path& folder, int count)
    {
        std::vector<InputFile> inputs;
        for (int i = 0; i < count; ++i) {
            const std::string name = "night-" + std::to_string(i) + ".wav";
            inputs.push_back({folder / "ward" / name, name, std::nullopt});
        }
        return inputs;
    }
    std::unique_ptr<Project> made(int recordings)
    {
        auto project = Project::create(m_folder / "study");
        EXPECT_TRUE(project) << (project ? "" : project.error().text());
        EXPECT_TRUE((*project)->add(files(m_folder / "study", recordings)));
        return std::move(*project);
    }
    static std::vector<ProjectRecording> rows(const Project& project) { return project.recordings().value(); }

    test::TempFolder m_folder;
};

TEST_F(Projects, KeepPathsFromTheirFolderSoThatBothMoveTogether)
{
    made(2);
    fs::rename(m_folder / "study", m_folder / "moved");
    const auto project = Project::open(m_folder / "moved");
    ASSERT_TRUE(project);
    const auto all = rows(**project);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, "ward/night-0.wav");
    EXPECT_EQ(all[0].path, m_folder / "moved" / "ward" / "night-0.wav");
    EXPECT_EQ((*project)->name(), "moved");
}

TEST_F(Projects, HaveARecordingOnceHoweverItIsWritten)
{
    const auto project = made(1);
    const std::vector<InputFile> again{
        {m_folder / "study" / "." / "ward" / "x" / ".." / "night-0.wav", {}, {}},
        {m_folder / "elsewhere.wav", {}, {}}};
    const auto added = project->add(again);
    ASSERT_TRUE(added);
    EXPECT_EQ(added->known, 1U);
    ASSERT_EQ(added->rows.size(), 1U);
    EXPECT_EQ(added->rows[0].name, "../elsewhere.wav");
}

TEST_F(Projects, SurviveAKillInTheMiddleOfWriting)
{
    made(3);
    const fs::path place = m_folder / "study";
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
        auto project = Project::open(place);
        const auto all = (*project)->recordings().value();
        (void)(*project)->setState({all[0].id}, ReviewState::Done);
        char done = 1;
        (void)!::write(pipe[1], &done, 1);
        for (int i = 0;; ++i) // until it is killed
            (void)(*project)->add(files(place / ("more" + std::to_string(i)), 50));
    }
    char told = 0;
    ASSERT_EQ(::read(pipe[0], &told, 1), 1);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const auto project = Project::open(place);
    ASSERT_TRUE(project) << project.error().text();
    const auto all = rows(**project);
    ASSERT_GE(all.size(), 3U);
    EXPECT_EQ((all.size() - 3) % 50, 0U) << "a transaction is there whole or not at all";
    EXPECT_EQ(stateOf(all[0]), ReviewState::Done);
}

TEST_F(Projects, OfANewerProgramAreRefusedAndLeftAsTheyAre)
{
    const fs::path file = made(1)->file();
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 99");
    }
    const auto project = Project::open(file);
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().kind, ErrorKind::Unsupported);
    EXPECT_NE(project.error().sentence.find("newer CryScope"), std::string::npos);
    SQLite::Database database(file.string());
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM recording").getInt(), 1);
}

TEST_F(Projects, ThatAreDamagedSaySoAndThatTheLabelsAreSafe)
{
    const fs::path file = made(50)->file();
    fs::resize_file(file, fs::file_size(file) / 2);
    const auto project = Project::open(file);
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().kind, ErrorKind::Unreadable);
    EXPECT_NE(project.error().sentence.find("damaged"), std::string::npos);
    test::writeBytes(m_folder / "words.sqlite", "no database at all, but long enough to look at it twice");
    EXPECT_EQ(Project::open(m_folder / "words.sqlite").error().kind, ErrorKind::Unreadable);
}

TEST_F(Projects, DoNotTakeADatabaseOfAnotherProgramForTheirOwn)
{
    const fs::path file = m_folder / "other.sqlite";
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE thing (id INTEGER)");
    }
    EXPECT_EQ(Project::open(file).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(Project::open(m_folder / "nothing").error().kind, ErrorKind::NotFound);
}

TEST_F(Projects, AreNotMadeOverAnother)
{
    made(1);
    const auto second = Project::create(m_folder / "study");
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().sentence.find("open it instead"), std::string::npos);
}

TEST(StateOfARecording, FollowsTheLabelsUntilSomebodyStatesIt)
{
    ProjectRecording row;
    EXPECT_EQ(stateOf(row), ReviewState::New);
    row.found = 3;
    EXPECT_EQ(stateOf(row), ReviewState::Analysed);
    EXPECT_EQ(criesOf(row), 3);
    row.labelStamp = {100, 1};
    row.labels = {.labels = 4, .toJudge = 4, .judged = 1, .cries = 2, .reviewers = "A"};
    EXPECT_EQ(stateOf(row), ReviewState::InReview);
    EXPECT_EQ(criesOf(row), 2) << "labels that are saved outrank what a model found";
    row.labels.judged = 4;
    EXPECT_EQ(stateOf(row), ReviewState::Done);
    row.stated = ReviewState::InReview;
    EXPECT_EQ(stateOf(row), ReviewState::InReview);
    EXPECT_EQ(reviewerOf(row), "A");
    row.reviewer = "B";
    EXPECT_EQ(reviewerOf(row), "B");
}

TEST_F(Projects, KeepWhatIsStatedAndWhatWasFound)
{
    const auto project = made(3);
    const auto ids = rows(*project);
    ASSERT_TRUE(project->setState({ids[1].id}, ReviewState::Done));
    ASSERT_TRUE(project->setReviewer({ids[1].id, ids[2].id}, "first reader"));
    const std::vector<RecordingFinds> finds{
        {ids[0].path, 2, {{1, 2, "cry", 0.9, Verdict::None}, {5, 6, "hungry", 0.4, Verdict::None}}},
        {m_folder / "not-in-the-project.wav", 1, {}}};
    EXPECT_EQ(project->keep(finds).value(), std::vector<ProjectRowId>{ids[0].id});
    const auto after = rows(*project);
    EXPECT_EQ(after[0].found, 2);
    EXPECT_EQ(after[1].stated, ReviewState::Done);
    EXPECT_EQ(after[2].reviewer, "first reader");
    EXPECT_EQ(project->candidates().value().at(ids[0].id).size(), 2U);
    ASSERT_TRUE(project->setState({ids[1].id}, std::nullopt));
    EXPECT_FALSE(rows(*project)[1].stated);
    ASSERT_TRUE(project->remove({ids[0].id}));
    EXPECT_EQ(rows(*project).size(), 2U);
    EXPECT_TRUE(project->candidates()->empty());
}

TEST_F(Projects, MoveRecordingsAsOneStepThatCanBeTakenBack)
{
    const auto project = made(3);
    const auto before = rows(*project);
    // Two that swap their names: neither is in the way of the other.
    ASSERT_TRUE(project->move({{before[0].id, before[1].path}, {before[1].id, before[0].path}}));
    EXPECT_EQ(rows(*project)[0].name, before[1].name);
    EXPECT_EQ(project->movedLast().value(), 2);
    ASSERT_TRUE(project->moveBack());
    EXPECT_EQ(rows(*project), before);
    EXPECT_EQ(project->movedLast().value(), 0);

    const auto refused =
        project->move({{before[0].id, m_folder / "new.wav"}, {before[1].id, before[2].path}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(rows(*project), before) << "one that cannot be moved leaves all where they are";
}

TEST(ContentMark, TellsFilesOfOneLengthApartAndNotTheirNames)
{
    const test::TempFolder folder;
    const std::string sound(300000, 'a');
    std::string other = sound;
    other[150000] = 'b';
    test::writeBytes(folder / "one.wav", sound);
    test::writeBytes(folder / "two.wav", sound);
    test::writeBytes(folder / "three.wav", other);
    test::writeBytes(folder / "empty.wav", "");
    EXPECT_EQ(contentMarkOf(folder / "one.wav"), contentMarkOf(folder / "two.wav"));
    EXPECT_NE(contentMarkOf(folder / "one.wav"), contentMarkOf(folder / "three.wav"));
    EXPECT_TRUE(contentMarkOf(folder / "empty.wav"));
    EXPECT_EQ(contentMarkOf(folder / "none.wav").error().kind, ErrorKind::NotFound);
}

} // namespace
} // namespace cryscope
