#include "tests/app/analysis/CliProcess.h"
#include "tests/support/SyntheticSound.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using test::CliRun;
using testing::HasSubstr;

constexpr SampleRate kRate{8000};

/// Five recordings, one of them broken, and a path that is not there.
class AnalyzeJobs : public testing::Test {
protected:
    AnalyzeJobs()
    {
        for (int i = 0; i < 4; ++i) {
            const test::Bout bout{1.0 + i, 3.0, {}};
            const fs::path file = m_folder / "sounds" / ("night" + std::to_string(i) + ".wav");
            fs::create_directories(file.parent_path());
            test::writeWav(file, test::night(8, kRate, std::span(&bout, 1)), kRate);
        }
        test::writeBytes(m_folder / "sounds/broken.wav", "RIFF and nothing that follows");
    }
    CliRun run(std::vector<std::string> more) const
    {
        std::vector<std::string> all{"analyze", "--model", "level", (m_folder / "sounds").string(),
                                     (m_folder / "gone.wav").string()};
        all.insert(all.end(), more.begin(), more.end());
        return CliRun(all);
    }
    CliRun runJobs(int of, const std::string& format)
    {
        for (int job = of; job >= 1; --job)
            run({"--format", format, "--out", m_out, "--job",
                 std::to_string(job) + "/" + std::to_string(of)});
        return run({"--format", format, "--out", m_out, "--merge"});
    }
    const test::TempFolder m_folder;
    const std::string m_out = (m_folder / "jobs").string();
};

TEST_F(AnalyzeJobs, MergeToTheVeryBytesOfOneRun)
{
    for (const char* format : {"jsonl", "csv"}) {
        const CliRun whole = run({"--format", format});
        EXPECT_EQ(whole.status, 1); // two cannot be read
        EXPECT_THAT(whole.out, HasSubstr("night3.wav"));
        for (const int of : {1, 3, 9}) {
            fs::remove_all(m_out);
            const CliRun merged = runJobs(of, format);
            EXPECT_EQ(merged.out, whole.out) << format << ' ' << of;
            EXPECT_EQ(merged.err, whole.err) << format << ' ' << of;
            EXPECT_EQ(merged.status, whole.status);
        }
    }
}

TEST_F(AnalyzeJobs, ARecordingThatCanBeReadAgainIsNoFailureAnyMore)
{
    runJobs(2, "jsonl");
    fs::copy_file(m_folder / "sounds/night0.wav", m_folder / "sounds/broken.wav",
                  fs::copy_options::overwrite_existing);
    for (const char* job : {"1/2", "2/2"}) run({"--out", m_out, "--job", job, "--resume"});
    const CliRun merged = run({"--out", m_out, "--merge"});
    EXPECT_EQ(merged.out, run({}).out);
    EXPECT_EQ(merged.err.find("broken.wav"), std::string::npos) << merged.err;
}

TEST_F(AnalyzeJobs, AMergeBeforeTheLastJobNamesWhatIsMissingAndPrintsNothing)
{
    run({"--out", m_out, "--job", "1/2"});
    const CliRun merged = run({"--out", m_out, "--merge"});
    EXPECT_EQ(merged.status, 1);
    EXPECT_EQ(merged.out, "");
    EXPECT_THAT(merged.err, HasSubstr("No job has done this recording yet"));
}

TEST_F(AnalyzeJobs, ResultsOfOtherRecordingsAreNotMixedIn)
{
    run({"--out", m_out, "--job", "1/2"});
    test::writeBytes(m_folder / "sounds/another.wav", "RIFF");
    const CliRun job = run({"--out", m_out, "--job", "2/2"});
    EXPECT_EQ(job.status, 2);
    EXPECT_THAT(job.err, HasSubstr("other settings or other data"));
    const CliRun merged = run({"--out", m_out, "--merge"});
    EXPECT_EQ(merged.status, 2);
    EXPECT_THAT(merged.err, HasSubstr("on other recordings"));
}

TEST_F(AnalyzeJobs, WrongUsageIsSaidInOneSentence)
{
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"--job", "1/2"}, "It needs --out DIR"},
        {{"--merge"}, "It needs --out DIR"},
        {{"--out", m_out, "--job", "3/2"}, "3/2"},
        {{"--out", m_out, "--job", "1/2", "--merge"}, "Run the jobs first"},
        {{"--out", m_out, "--job", "1/2", "--format", "raven"}, "jsonl or csv"}};
    for (const auto& [arguments, sentence] : cases) {
        const CliRun result = run(arguments);
        EXPECT_EQ(result.status, 2);
        EXPECT_THAT(result.err, HasSubstr(sentence));
    }
    EXPECT_EQ(run({"--out", m_out, "--merge"}).status, 1); // no job has run
}

} // namespace
} // namespace cryscope
