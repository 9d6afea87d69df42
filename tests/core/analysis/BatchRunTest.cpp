#include "core/analysis/BatchRun.h"
#include "core/analysis/KeptAnalysis.h"
#include "core/analysis/ResultJson.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

using namespace cryscope;
using namespace cryscope::test;

namespace {

constexpr SampleRate kRate{8000};
constexpr int kFiles = 2000;
constexpr int kEveryBroken = 100; ///< 20 of them

/// Rates sound by its level; needs no engine.
Models levelModel()
{
    return {std::make_shared<FixedClassifier>(), nullptr};
}

FilePoolConfig config()
{
    return {.analysis = analysisConfigFor(FixedClassifier().card()), .open = {}, .jobs = 2};
}

/// Short sounds of a few lengths and levels, twenty of them no sound at all.
void makeFiles(const fs::path& folder)
{
    for (int i = 0; i < kFiles; ++i) {
        char name[32];
        std::snprintf(name, sizeof name, "sub%d/clip%04d.%s", i % 7, i, i % 3 == 0 ? "WAV" : "wav");
        const fs::path file = folder / name;
        fs::create_directories(file.parent_path());
        if (i % kEveryBroken == 7)
            writeBytes(file, "RIFF this is no sound");
        else
            writeWav(file, noise(0.2 + 0.01 * (i % 13), kRate, i % 2 == 0 ? 0.2 : 0.0005, std::uint64_t(i)),
                     kRate);
    }
}

struct RunOutcome {
    int begun = 0;
    bool isComplete = false;
};

/// One sitting of a batch: opens what is there, goes on. `after` results it kills its own process.
RunOutcome sit(const fs::path& home, const fs::path& sounds, int killAfter)
{
    RunOutcome outcome;
    auto ledger = BatchLedger::open(home);
    if (!ledger) return outcome;
    if ((*ledger)->rows()->empty() && !(*ledger)->add(inputFiles({sounds.string()}))) return outcome;
    const Models models = levelModel();
    if (!(*ledger)->forgetChanged(analysisIdentity(models, config().analysis))) return outcome;
    FileQueue queue;
    queueWaiting(queue, *(*ledger)->rows());
    outcome.isComplete = runBatch(**ledger, queue, models, config(), [&](const BatchRow&) {
                             if (++outcome.begun == killAfter) ::kill(::getpid(), SIGKILL);
                         }).has_value();
    return outcome;
}

/// The same in a child that is killed in the middle.
void sitAndBeKilled(const fs::path& home, const fs::path& sounds, int after)
{
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        sit(home, sounds, after);
        ::_exit(0); // not killed: the test will see
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

int finished(const fs::path& home)
{
    const auto ledger = BatchLedger::open(home);
    const auto rows = (*ledger)->rows();
    int count = 0;
    for (const BatchRow& row : *rows) count += row.state != BatchRow::State::Waiting;
    return count;
}

std::string lines(const fs::path& home)
{
    const auto ledger = BatchLedger::open(home);
    std::string text;
    EXPECT_TRUE((*ledger)->results({}, [&](const BatchRow& row, const Result<ClipAnalysis>& outcome) {
        const std::string file = row.path.string();
        text += toLine(outcome ? toJson(*outcome, file) : toJson(outcome.error(), file)) + '\n';
        return true;
    }));
    return text;
}

TEST(Batch, KilledTwiceDoesNothingAgainLosesNothingAndGivesWhatOneRunGives)
{
    const TempFolder sounds;
    makeFiles(sounds.path());
    const TempFolder whole;
    EXPECT_EQ(sit(whole.path(), sounds.path(), -1).begun, kFiles);

    const TempFolder home;
    sitAndBeKilled(home.path(), sounds.path(), 700);
    const int first = finished(home.path());
    EXPECT_GE(first, 700);
    EXPECT_LT(first, 720) << "kept beyond what was told of: what was under way";
    sitAndBeKilled(home.path(), sounds.path(), 600);
    const int second = finished(home.path());
    EXPECT_GE(second, first + 600);
    EXPECT_LT(second, first + 620);
    const RunOutcome last = sit(home.path(), sounds.path(), -1);
    EXPECT_TRUE(last.isComplete);
    EXPECT_EQ(last.begun, kFiles - second) << "nothing is done again";

    const std::string all = lines(home.path());
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), kFiles);
    std::size_t broken = 0;
    for (std::size_t at = all.find("\"error\""); at != std::string::npos; at = all.find("\"error\"", at + 1))
        ++broken;
    EXPECT_EQ(broken, 20U);
    EXPECT_EQ(all, lines(whole.path()));
}

TEST(Batch, AnalysesAnewWhatHasChangedSinceItWasKilled)
{
    const TempFolder sounds;
    const TempFolder home;
    for (const char* name : {"a.wav", "b.wav", "c.wav"}) writeWav(sounds / name, noise(0.3, kRate), kRate);
    EXPECT_EQ(sit(home.path(), sounds.path(), -1).begun, 3);
    EXPECT_EQ(sit(home.path(), sounds.path(), -1).begun, 0);
    writeWav(sounds / "b.wav", noise(0.5, kRate), kRate);
    EXPECT_EQ(sit(home.path(), sounds.path(), -1).begun, 1);
    EXPECT_NE(lines(home.path()).find("\"duration_s\":0.5,"), std::string::npos);
}

TEST(Batch, StopsWithTheReasonWhenItsResultsCannotBeKept)
{
    const TempFolder sounds;
    const TempFolder home;
    for (int i = 0; i < 30; ++i)
        writeWav(sounds / ("f" + std::to_string(i) + ".wav"), noise(0.3, kRate), kRate);
    auto ledger = BatchLedger::open(home.path());
    ASSERT_TRUE((*ledger)->add(inputFiles({sounds.path().string()})));
    FileQueue queue;
    queueWaiting(queue, *(*ledger)->rows());
    int done = 0;
    const auto ended = runBatch(**ledger, queue, levelModel(), config(), [&](const BatchRow&) {
        if (++done == 3) {
            // Another program locks the file for good, or the disk is gone: the same to the ledger.
            SQLite::Database other((*ledger)->file().string(), SQLite::OPEN_READWRITE);
            other.exec("DROP TABLE file");
        }
    });
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().kind, ErrorKind::Io);
    EXPECT_LT(done, 30);
}

} // namespace
