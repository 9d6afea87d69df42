#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

constexpr SampleRate kRate{16000};

/// A library that has heard two cries, begun at a time that the file's name tells.
class KeptNight : public testing::Test {
protected:
    KeptNight()
    {
        const Bout bouts[] = {{5.0, 4.0, {}}, {60.0, 3.0, {}}};
        const auto file = m_folder / "2024-03-30_21-00-00.wav";
        writeWav(file, night(110.0, kRate, bouts), kRate);
        m_library = (m_folder / "kept").string();
        const CliRun run({"monitor", "--input", file.string(), "--model", "level", "--library", m_library});
        EXPECT_EQ(run.status, 0) << run.err;
    }
    CliRun history(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "history");
        arguments.insert(arguments.end(), {"--library", m_library});
        return CliRun(arguments);
    }
    TempFolder m_folder;
    std::string m_library;
};

std::size_t lineCount(const std::string& text)
{
    return std::size_t(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_F(KeptNight, IsExportedAsATableByTheClockOnTheWall)
{
    const auto run = history({"export"});
    EXPECT_EQ(run.status, 0) << run.err;
    ASSERT_EQ(lineCount(run.out), 3u) << run.out;
    EXPECT_THAT(run.out, StartsWith("start,end,duration_s,"));
    EXPECT_THAT(run.out, HasSubstr("\n2024-03-30T21:00:0"));
    EXPECT_THAT(run.out, HasSubstr("\n2024-03-30T21:01:0"));
}

TEST_F(KeptNight, IsNotExportedWithoutNamesWhereTheKeyWouldLieBesideIt)
{
    const auto shared = m_folder / "shared";
    for (const char* key : {"key.json", "below/key.json", "../shared/key.json"}) {
        const auto run = history({"export", "--deidentify", "--out", (shared / "h.csv").string(), "--key",
                                  (shared / key).string()});
        EXPECT_EQ(run.status, 2) << key;
        EXPECT_THAT(run.err, HasSubstr("choose another folder"));
        EXPECT_FALSE(std::filesystem::exists(shared)) << "nothing is written";
    }
    const auto apart = history({"export", "--deidentify", "--out", (shared / "h.csv").string(), "--key",
                                (m_folder / "key.json").string()});
    EXPECT_EQ(apart.status, 0) << apart.err;
    EXPECT_TRUE(std::filesystem::exists(m_folder / "key.json"));
}

TEST_F(KeptNight, IsExportedAsJsonThatObeysItsSchema)
{
    const auto schema = nlohmann::json::parse(CliRun({"history", "export", "--schema"}).out);
    const auto json = nlohmann::json::parse(history({"export", "--format", "json"}).out);
    EXPECT_EQ(schemaViolation(schema, json), "");
    ASSERT_EQ(json["episodes"].size(), 2u);
    EXPECT_NEAR(json["episodes"][0]["duration_s"].get<double>(), 4.0, 0.5);
    EXPECT_EQ(json["sittings"].size(), 1u);
    EXPECT_EQ(json["sittings"][0]["was_cut_off"], false);
}

TEST_F(KeptNight, HasTheSoundOfEveryCry)
{
    const auto json = nlohmann::json::parse(history({"export", "--format", "json"}).out);
    for (const auto& episode : json["episodes"]) {
        const auto clip = std::filesystem::path(m_library) / "clips" / episode["clip"].get<std::string>();
        const CliRun heard({"analyze", clip.string(), "--model", "level"});
        EXPECT_EQ(heard.lines.at(0)["episodes"].size(), 1u) << clip;
    }
}

TEST_F(KeptNight, IsSummedUpByDay)
{
    const auto run = history({"summary"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("2024-03-30      2"));
}

TEST_F(KeptNight, IsChosenFromByDay)
{
    EXPECT_EQ(lineCount(history({"export", "--from", "2024-03-30", "--until", "2024-03-30"}).out), 3u);
    EXPECT_EQ(lineCount(history({"export", "--from", "2024-03-31"}).out), 1u);
    EXPECT_EQ(lineCount(history({"export", "--until", "2024-03-29"}).out), 1u);
    const auto wrong = history({"export", "--from", "30.03.2024"});
    EXPECT_EQ(wrong.status, 2);
    EXPECT_THAT(wrong.err, HasSubstr("2024-03-31"));
    EXPECT_EQ(history({"export", "--infant", "Nobody"}).status, 2);
}

TEST(HistoryCommand, SaysThatThereIsNoLibraryAndMakesNone)
{
    const TempFolder folder;
    const CliRun run({"history", "export", "--library", (folder / "none").string()});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("There is no library here"));
    EXPECT_FALSE(std::filesystem::exists(folder / "none"));
}

TEST_F(KeptNight, IsJudgedByAnAlertRuleAsListeningWasJudged)
{
    const std::string rule = R"({"probability": 0.9, "min_s": 2, "unheard_s": 20, "cooldown_s": 0})";
    const CliRun live({"monitor", "--input", (m_folder / "2024-03-30_21-00-00.wav").string(), "--model",
                       "level", "--alert-rule", rule});
    int alerts = 0;
    for (const auto& line : live.lines) alerts += line["event"] == "alert" && line["phase"] == "start";
    EXPECT_EQ(alerts, 2);
    const auto run = history({"alerts", "--rule", rule, "--until", "2024-03-30"});
    EXPECT_EQ(run.status, 0) << run.err;
    ASSERT_EQ(run.lines.size(), 1u);
    EXPECT_EQ(run.lines[0]["alerts"], alerts);
    EXPECT_THAT(run.lines[0]["events"][0]["since"].get<std::string>(), StartsWith("2024-03-30T21:00:0"));
    EXPECT_EQ(schemaViolation(nlohmann::json::parse(history({"alerts", "--schema"}).out), run.lines[0]), "");
    const auto strict =
        history({"alerts", "--rule", R"({"min_s": 3.9, "cooldown_s": 0})", "--until", "2024-03-30"});
    EXPECT_EQ(strict.lines.at(0)["alerts"], 1);
    EXPECT_EQ(strict.lines.at(0)["held_back"]["too_short"], 1);
    const auto quiet = history({"alerts", "--rule", R"({"quiet_hours": {"from": "20:00", "until": "06:00"}})",
                                "--until", "2024-03-30"});
    EXPECT_EQ(quiet.lines.at(0)["alerts"], 0);
    EXPECT_EQ(quiet.lines.at(0)["held_back"]["quiet_hours"], 2);
    EXPECT_EQ(history({"alerts"}).lines.at(0)["alerts"], 0) << "that night is not within the last hours";
    const auto wrong = history({"alerts", "--rule", R"({"loudness": 1})"});
    EXPECT_EQ(wrong.status, 2);
    EXPECT_THAT(wrong.err, HasSubstr("loudness"));
}
