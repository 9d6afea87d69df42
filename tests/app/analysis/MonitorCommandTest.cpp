#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"
#include "tests/support/SyntheticSound.h"

#include <cmath>
#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cryscope;
using namespace cryscope::test;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

constexpr SampleRate kRate{16000};

std::string s16(std::span<const float> samples)
{
    std::string bytes;
    for (const float sample : samples) {
        const auto value = static_cast<std::int16_t>(std::lround(sample * 32767));
        bytes += static_cast<char>(value & 0xff);
        bytes += static_cast<char>((value >> 8) & 0xff);
    }
    return bytes;
}

std::string f32(std::span<const float> samples)
{
    std::string bytes(samples.size() * 4, '\0');
    std::memcpy(bytes.data(), samples.data(), bytes.size());
    return bytes;
}

/// Two cries 12 s apart (one episode), a long pause, one at the end that is cut off, and dead input between.
std::vector<float> longNight()
{
    const Bout bouts[] = {{5.0, 4.0, {}}, {21.0, 3.0, {}}};
    auto sound = night(70.0, kRate, bouts);
    const auto dead = silence(15.0, kRate);
    sound.insert(sound.end(), dead.begin(), dead.end());
    const Bout last{5.0, 5.0, {}};
    const auto more = night(8.0, kRate, std::span(&last, 1));
    sound.insert(sound.end(), more.begin(), more.end());
    return sound;
}

std::vector<std::string> eventsOf(const std::vector<nlohmann::json>& lines)
{
    std::vector<std::string> events;
    for (const auto& line : lines) events.push_back(line["event"]);
    return events;
}

nlohmann::json liveSchema()
{
    return nlohmann::json::parse(CliRun({"monitor", "--schema"}).out);
}

void expectLongNight(const std::vector<nlohmann::json>& lines)
{
    ASSERT_THAT(eventsOf(lines),
                ElementsAre("start", "end", "silence", "not_monitoring", "monitoring", "start", "end"));
    EXPECT_NEAR(lines[0]["start_s"].get<double>(), 5.0, 0.3);
    EXPECT_LT(lines[0]["time_s"].get<double>(), 6.5);
    EXPECT_NEAR(lines[1]["start_s"].get<double>(), 5.0, 0.3);
    EXPECT_NEAR(lines[1]["end_s"].get<double>(), 24.0, 0.3);
    EXPECT_NEAR(lines[1]["time_s"].get<double>(), 55.0, 2.0);
    EXPECT_NEAR(lines[2]["time_s"].get<double>(), 80.0, 0.01);
    EXPECT_NEAR(lines[2]["length_s"].get<double>(), 10.0, 0.01);
    EXPECT_EQ(lines[3]["cause"], "digital_silence");
    EXPECT_NEAR(lines[4]["time_s"].get<double>(), 85.0, 0.01);
    EXPECT_NEAR(lines[5]["start_s"].get<double>(), 90.0, 0.3);
    EXPECT_NEAR(lines[6]["end_s"].get<double>(), 93.0, 0.1); // the end of input
}

} // namespace

TEST(Monitor, TellsTheNightFromAPipe)
{
    const CliRun run({"monitor", "--input", "-", "--rate", "16000", "--model", "level"}, s16(longNight()));
    EXPECT_EQ(run.status, 0) << run.err;
    expectLongNight(run.lines);
}

TEST(Monitor, TellsTheSameOfFloatsAndOfAFile)
{
    const auto sound = longNight();
    const CliRun floats({"monitor", "--input", "-", "--sample-format", "f32", "--model", "level"},
                        f32(sound));
    expectLongNight(floats.lines);
    const TempFolder folder;
    writeWav(folder / "night.wav", sound, kRate);
    const CliRun file({"monitor", "--input", (folder / "night.wav").string(), "--model", "level"});
    EXPECT_EQ(file.status, 0);
    expectLongNight(file.lines);
}

TEST(Monitor, PrintsASchemaThatItsEventsObey)
{
    const CliRun printed({"monitor", "--schema"});
    EXPECT_EQ(printed.status, 0);
    const auto schema = nlohmann::json::parse(printed.out);
    const CliRun run({"monitor", "--input", "-", "--model", "level"}, s16(longNight()));
    for (auto line : run.lines) {
        EXPECT_EQ(schemaViolation(schema, line), "");
        line["surprise"] = 1;
        EXPECT_NE(schemaViolation(schema, line), "");
    }
    EXPECT_EQ(schemaViolation(schema, {{"event", "dropout"}, {"time_s", 1.0}, {"length_s", 0.5}}), "");
    EXPECT_NE(schemaViolation(schema, {{"event", "dropout"}, {"time_s", 1.0}}), "");
}

TEST(Monitor, AlertsByItsRuleWithOneStartAndOneEnd)
{
    const CliRun run({"monitor", "--input", "-", "--model", "level", "--alert-rule",
                      R"({"unheard_s": 20, "cooldown_s": 0})"},
                     s16(longNight()));
    std::vector<nlohmann::json> alerts;
    const auto schema = liveSchema();
    for (const auto& line : run.lines) {
        EXPECT_EQ(schemaViolation(schema, line), "") << line;
        if (line["event"] == "alert") alerts.push_back(line);
    }
    ASSERT_EQ(alerts.size(), 4U) << run.out;
    const char* phases[] = {"start", "end", "start", "end"};
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(alerts[i]["phase"], phases[i]);
    EXPECT_NEAR(alerts[0]["start_s"].get<double>(), 5.0, 0.5);
    EXPECT_LT(alerts[0]["time_s"].get<double>(), 7.5);
    EXPECT_NEAR(alerts[1]["end_s"].get<double>(), 24.0, 1.0);
    EXPECT_NEAR(alerts[1]["time_s"].get<double>(), 44.0, 1.5);
    EXPECT_NEAR(alerts[3]["time_s"].get<double>(), 93.0, 0.1) << "the end of input ends it";
    for (const char* wrong : {"{", R"({"windows": 9})"}) {
        const CliRun refused({"monitor", "--input", "-", "--model", "level", "--alert-rule", wrong});
        EXPECT_EQ(refused.status, 2);
        EXPECT_FALSE(refused.err.empty());
    }
}

TEST(Monitor, SaysAnEventAtOnceWhileTheStreamGoesOn)
{
    auto process = CliProcess::withPipe({"monitor", "--input", "-", "--model", "level"});
    const Bout bout{2.0, 6.0, {}};
    process.write(s16(night(5.0, kRate, std::span(&bout, 1))));
    EXPECT_TRUE(process.waitForOutput("\"start\"")); // the pipe is still open
    process.closeInput();
    EXPECT_EQ(process.wait(), 0);
    EXPECT_THAT(eventsOf(process.lines()), ElementsAre("start", "end"));
}

TEST(Monitor, EndsAnOpenEpisodeWhenInterrupted)
{
    auto process = CliProcess::withPipe({"monitor", "--input", "-", "--model", "level"});
    process.write(s16(cry(4.0, kRate)));
    ASSERT_TRUE(process.waitForOutput("\"start\""));
    process.interrupt();
    EXPECT_EQ(process.wait(), 130);
    EXPECT_THAT(eventsOf(process.lines()), ElementsAre("start", "end"));
}

TEST(Monitor, SaysInRealTimeThatNoSamplesCome)
{
    auto process = CliProcess::withPipe({"monitor", "--input", "-", "--realtime", "--model", "level"});
    process.write(s16(noise(1.0, kRate)));
    ASSERT_TRUE(process.waitForOutput("no_samples"));
    process.write(s16(noise(0.5, kRate)));
    EXPECT_TRUE(process.waitForOutput("\"monitoring\""));
    process.closeInput();
    EXPECT_EQ(process.wait(), 0);
    const auto lines = process.lines();
    ASSERT_THAT(eventsOf(lines), ElementsAre("not_monitoring", "dropout", "monitoring"));
    EXPECT_NEAR(lines[0]["time_s"].get<double>(), 3.0, 0.1);
}

TEST(Monitor, PlaysAFileInItsOwnTimeWhenAsked)
{
    const TempFolder folder;
    writeWav(folder / "short.wav", noise(1.2, kRate), kRate);
    const auto begun = std::chrono::steady_clock::now();
    const CliRun run(
        {"monitor", "--input", (folder / "short.wav").string(), "--realtime", "--model", "level"});
    EXPECT_EQ(run.status, 0);
    EXPECT_GE(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds(1150));
}

TEST(Monitor, ReadsNothingAndOddBytesWithoutComplaint)
{
    EXPECT_EQ(CliRun({"monitor", "--input", "-", "--model", "level"}, "").status, 0);
    const CliRun odd({"monitor", "--input", "-", "--model", "level"}, s16(noise(1.0, kRate)) + "x");
    EXPECT_EQ(odd.status, 0);
    EXPECT_EQ(odd.out, "");
}

TEST(Monitor, SeesThatAFileWasPipedInPlaceOfSamples)
{
    const CliRun run({"monitor", "--input", "-", "--model", "level"}, "RIFF....WAVEfmt ");
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("--input"));
}

TEST(Monitor, AnswersWrongUsageWithTwo)
{
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"monitor"},
             {"monitor", "--input", "-", "--rate", "16k"},
             {"monitor", "--input", "-", "--rate", "5"},
             {"monitor", "--input", "-", "--sample-format", "mp3"},
             {"monitor", "--input", "-", "--model", "there-is-no-such-model"}}) {
        const CliRun run(arguments);
        EXPECT_EQ(run.status, 2) << testing::PrintToString(arguments);
        EXPECT_FALSE(run.err.empty());
    }
    EXPECT_EQ(CliRun({"monitor", "--input", "/there/is/nothing.wav", "--model", "level"}).status, 1);
}
