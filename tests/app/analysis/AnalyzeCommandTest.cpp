#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"
#include "tests/support/SyntheticSound.h"

#include <chrono>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;

namespace {

constexpr SampleRate kRate{8000};

void writeNight(const fs::path& file, double cryAt, double seconds = 8)
{
    fs::create_directories(file.parent_path());
    const Bout bout{cryAt, 3.0, {}};
    writeWav(file, night(seconds, kRate, std::span(&bout, 1)), kRate);
}

/// b.wav, a-b.wav, sub/c.WAV, a/x.wav, notes.txt, broken.wav
void fill(const TempFolder& folder)
{
    writeNight(folder / "b.wav", 2);
    writeNight(folder / "a-b.wav", 3);
    writeNight(folder / "sub/c.WAV", 4);
    writeNight(folder / "a/x.wav", 1);
    writeBytes(folder / "notes.txt", "not a recording");
    writeBytes(folder / "broken.wav", "RIFF and nothing that follows");
}

std::vector<std::string> filesOf(const std::vector<nlohmann::json>& lines)
{
    std::vector<std::string> files;
    for (const auto& line : lines) files.push_back(line["file"]);
    return files;
}

std::string contentOf(const fs::path& file)
{
    std::ifstream in(file);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

const std::vector<std::string> kAnalyze{"analyze", "--model", "level"};

std::vector<std::string> analyze(std::vector<std::string> more)
{
    more.insert(more.begin(), kAnalyze.begin(), kAnalyze.end());
    return more;
}

} // namespace

TEST(Analyze, WalksAFolderInByteOrderAndABadFileCostsOnlyItself)
{
    const TempFolder folder;
    fill(folder);
    const std::string root = folder.path().string();
    const CliRun run(analyze({root}));
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(filesOf(run.lines),
              (std::vector<std::string>{root + "/a-b.wav", root + "/a/x.wav", root + "/b.wav",
                                        root + "/broken.wav", root + "/sub/c.WAV"}));
    for (const auto& line : run.lines) {
        const bool broken = line["file"] == root + "/broken.wav";
        EXPECT_EQ(line.contains("error"), broken);
        if (broken) continue;
        EXPECT_EQ(line["decision"], "cry");
        ASSERT_EQ(line["episodes"].size(), 1U);
        EXPECT_NEAR(line["duration_s"].get<double>(), 8.0, 1e-3);
    }
    EXPECT_NEAR(run.lines[0]["episodes"][0]["start_s"].get<double>(), 3.0, 0.3);
    EXPECT_NEAR(run.lines[4]["episodes"][0]["end_s"].get<double>(), 7.0, 0.3);
    EXPECT_THAT(run.err, HasSubstr("broken.wav"));
}

TEST(Analyze, IsByteIdenticalInEveryRunAndForAnyNumberOfJobs)
{
    const TempFolder folder;
    fill(folder);
    const CliRun once(analyze({folder.path().string(), "--jobs", "1"}));
    const CliRun again(analyze({folder.path().string(), "--jobs", "1"}));
    const CliRun two(analyze({folder.path().string(), "--jobs", "2"}));
    EXPECT_FALSE(once.out.empty());
    EXPECT_EQ(once.out, again.out);
    EXPECT_EQ(once.out, two.out);
}

TEST(Analyze, PrintsASchemaThatItsLinesObey)
{
    const CliRun printed({"analyze", "--schema"});
    EXPECT_EQ(printed.status, 0);
    const auto schema = nlohmann::json::parse(printed.out);
    const TempFolder folder;
    fill(folder);
    const CliRun run(analyze({folder.path().string()}));
    ASSERT_EQ(run.lines.size(), 5U);
    for (auto line : run.lines) {
        EXPECT_EQ(schemaViolation(schema, line), "");
        line.erase("file");
        EXPECT_NE(schemaViolation(schema, line), "");
    }
}

TEST(Analyze, NamesTheFileAsGiven)
{
    const TempFolder folder;
    writeNight(folder / "sub/c.wav", 2);
    const std::string root = folder.path().string();
    EXPECT_EQ(filesOf(CliRun(analyze({root + "/"})).lines), std::vector<std::string>{root + "/sub/c.wav"});
    EXPECT_EQ(filesOf(CliRun(analyze({root + "/./sub/../sub/c.wav"})).lines),
              std::vector<std::string>{root + "/./sub/../sub/c.wav"});
}

TEST(Analyze, GivesSilenceANumberNearZero)
{
    const TempFolder folder;
    writeWav(folder / "silence.wav", silence(5, kRate), kRate);
    const CliRun run(analyze({(folder / "silence.wav").string()}));
    EXPECT_EQ(run.status, 0);
    ASSERT_EQ(run.lines.size(), 1U);
    EXPECT_LT(run.lines[0]["cry_probability"].get<double>(), 0.01);
    EXPECT_EQ(run.lines[0]["decision"], "no_cry");
    EXPECT_EQ(run.lines[0]["reason"], "not_sure");
    EXPECT_TRUE(run.lines[0]["episodes"].empty());
    EXPECT_EQ(run.err, ""); // no progress where nobody watches
}

TEST(Analyze, AnswersWrongUsageWithTwoAndASentence)
{
    const TempFolder folder;
    writeNight(folder / "a.wav", 2);
    writeNight(folder / "b.wav", 2);
    const std::string root = folder.path().string();
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"analyze"},
             {"analyze", "--nonsense"},
             {"analyze", root, "--format", "pictures"},
             {"analyze", root, "--jobs", "many"},
             {"analyze", root, "--jobs", "-1"},
             {"analyze", root, "--device", "abacus"},
             {"analyze", root, "--model", "there-is-no-such-model"},
             {"analyze", root, "--model", "level", "--model", "level"},
             {"analyze", root, "--model", "level", "--resume"},
             {"analyze", root, "--model", "level", "--format", "audacity"},
             {"analyze", root + "/a.wav", root + "/a.wav", "--model", "level", "--out", root + "/results"},
             {"no-such-command"},
             {}}) {
        const CliRun run(arguments);
        EXPECT_EQ(run.status, 2) << testing::PrintToString(arguments);
        EXPECT_FALSE(run.err.empty());
        EXPECT_EQ(run.out, "");
    }
}

TEST(Analyze, HelpsWithEachCommandInItsOwnWords)
{
    const CliRun general({"--help"});
    const CliRun own({"analyze", "--help"});
    const CliRun monitor({"monitor", "--help"});
    EXPECT_EQ(general.status, 0);
    EXPECT_EQ(own.status, 0);
    EXPECT_EQ(monitor.status, 0);
    EXPECT_THAT(general.out, HasSubstr("analyze"));
    EXPECT_THAT(own.out, HasSubstr("--resume"));
    EXPECT_THAT(monitor.out, HasSubstr("little-endian"));
    EXPECT_NE(own.out, general.out);
}

TEST(Analyze, WritesOneResultFileEachAndResumesWithoutRedoing)
{
    const TempFolder folder;
    fill(folder);
    const TempFolder results;
    const auto arguments = analyze({folder.path().string(), "--out", results.path().string()});
    const CliRun first(arguments);
    EXPECT_EQ(first.status, 1);
    EXPECT_EQ(first.out, "");
    const auto result = nlohmann::json::parse(contentOf(results / "sub/c.WAV.json"));
    EXPECT_EQ(result["file"], (folder / "sub/c.WAV").string());
    EXPECT_TRUE(fs::exists(results / "a/x.wav.json"));
    EXPECT_FALSE(fs::exists(results / "broken.wav.json")); // to be tried again

    // Marks stay where nothing is redone; the one that is gone and the one whose recording is newer are done
    // again.
    writeBytes(results / "b.wav.json", "mark");
    writeBytes(results / "a-b.wav.json", "mark");
    fs::remove(results / "a/x.wav.json");
    fs::last_write_time(folder / "a-b.wav", fs::file_time_type::clock::now() + std::chrono::hours(1));
    auto resumed = arguments;
    resumed.push_back("--resume");
    EXPECT_EQ(CliRun(resumed).status, 1);
    EXPECT_EQ(contentOf(results / "b.wav.json"), "mark");
    EXPECT_NE(contentOf(results / "a-b.wav.json"), "mark");
    EXPECT_TRUE(fs::exists(results / "a/x.wav.json"));
    for (const auto& entry : fs::recursive_directory_iterator(results.path()))
        EXPECT_EQ(entry.path().string().find(".part"), std::string::npos);
}

TEST(Analyze, SpeaksTheFormatsOfOtherPrograms)
{
    const TempFolder folder;
    fill(folder);
    fs::remove(folder / "broken.wav");
    const std::string root = folder.path().string();
    const CliRun csv(analyze({root, "--format", "csv"}));
    EXPECT_EQ(csv.status, 0);
    EXPECT_TRUE(csv.out.starts_with("Start (s),End (s),Scientific name,Common name,Confidence,File"));
    EXPECT_EQ(std::count(csv.out.begin(), csv.out.end(), '\n'), 5);
    const CliRun raven(analyze({root, "--format", "raven"}));
    EXPECT_EQ(raven.status, 0);
    EXPECT_EQ(std::count(raven.out.begin(), raven.out.end(), '\n'), 5);
    EXPECT_THAT(raven.out, HasSubstr("\n4\tSpectrogram 1\t1\t"));
    const CliRun audacity(analyze({root + "/b.wav", "--format", "audacity"}));
    EXPECT_EQ(audacity.status, 0);
    EXPECT_EQ(std::count(audacity.out.begin(), audacity.out.end(), '\t'), 2);
    const TempFolder results;
    EXPECT_EQ(CliRun(analyze({root, "--format", "textgrid", "--out", results.path().string()})).status, 0);
    EXPECT_THAT(contentOf(results / "a/x.wav.TextGrid"), HasSubstr("class = \"IntervalTier\" \n"));
}

TEST(Analyze, SumsTheWholeRunUpOnOnePage)
{
    const TempFolder folder;
    fill(folder);
    const std::string report = (folder / "out/report.html").string();
    const CliRun run(analyze({folder.path().string(), "--report", report}));
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(run.lines.size(), 5U); // beside what is printed
    const std::string page = contentOf(report);
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>"));
    EXPECT_THAT(page, HasSubstr("href=\"./../sub/c.WAV\""));
    EXPECT_THAT(page, HasSubstr("level-only 1"));
    EXPECT_THAT(page, HasSubstr(run.lines[3]["error"].get<std::string>()));
    const CliRun shared(analyze({folder.path().string(), "--report", report, "--out", report, "--resume"}));
    EXPECT_EQ(shared.status, 2);
    EXPECT_THAT(shared.err, HasSubstr("--report"));
}

TEST(Analyze, KeepsWhatIsFinishedWhenInterrupted)
{
    const TempFolder folder;
    for (int i = 0; i < 300; ++i) writeNight(folder / (std::to_string(1000 + i) + ".wav"), 2, 30);
    CliProcess process(analyze({folder.path().string(), "--jobs", "1"}));
    ASSERT_TRUE(process.waitForOutput("\n"));
    process.interrupt();
    EXPECT_EQ(process.wait(), 130);
    const auto lines = process.lines();
    EXPECT_GE(lines.size(), 1U);
    EXPECT_LT(lines.size(), 300U);
    for (const auto& line : lines) EXPECT_TRUE(line.contains("decision")); // whole lines alone
    EXPECT_THAT(process.err(), HasSubstr("interrupted"));
}

TEST(Analyze, SaysOneSentenceAboutEachHostileFile)
{
    const TempFolder folder;
    writeNight(folder / "good.wav", 2);
    writeBytes(folder / "empty.wav", "");
    writeBytes(folder / "text.mp3", "I am a text.\n");
    writeBytes(folder / "list.wav", "ffconcat version 1.0\nfile good.wav\n");
    writeBytes(folder / "huge.wav",
               std::string("RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0"
                           "\x02\0\x10\0data\xff\xff\xff\xff",
                           44));
    const auto whole = contentOf(folder / "good.wav");
    writeBytes(folder / "truncated.wav", whole.substr(0, 20));
    writeBytes(folder / "name\xff\n.wav", "x");
    fs::create_directory(folder / "folder.wav");
    ASSERT_EQ(::mkfifo((folder / "pipe.wav").c_str(), 0600), 0); // would wait for ever
    const CliRun run(analyze({folder.path().string()}));
    EXPECT_EQ(run.status, 1);
    ASSERT_EQ(run.lines.size(), 7U);
    for (const auto& line : run.lines) {
        ASSERT_FALSE(line.is_discarded());
        const bool good = line["file"].get<std::string>().ends_with("good.wav");
        EXPECT_EQ(line.contains("error"), !good) << line;
        if (!good) {
            EXPECT_TRUE(line["error"].get<std::string>().ends_with(".")) << line;
        }
    }
}

TEST(Analyze, ReportsFoldersThatAreNotThere)
{
    const CliRun run(analyze({"/there/is/nothing/here"}));
    EXPECT_EQ(run.status, 1);
    ASSERT_EQ(run.lines.size(), 1U);
    EXPECT_EQ(run.lines[0]["file"], "/there/is/nothing/here");
    EXPECT_TRUE(run.lines[0].contains("error"));
}

TEST(Analyze, SaysThatAFolderHoldsNoRecording)
{
    const TempFolder folder;
    const CliRun run(analyze({folder.path().string()}));
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr("no recording"));
}

TEST(Analyze, WritesDotsInEveryLocale)
{
    const TempFolder folder;
    writeNight(folder / "a.wav", 2);
    ::setenv("LC_ALL", "de_DE.UTF-8", 1);
    const CliRun run(analyze({folder.path().string()}));
    ::unsetenv("LC_ALL");
    ASSERT_EQ(run.lines.size(), 1U);
    EXPECT_DOUBLE_EQ(run.lines[0]["duration_s"].get<double>(), 8.0);
}
