// Which sounds `measure` measures, and how it says so.
#include "tests/app/analysis/CliProcess.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace fs = std::filesystem;
using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;

namespace {

constexpr SampleRate kRate{16000};

/// Two loud bouts and, between them, one too soft for the level model, which goes by loudness.
void writeLoudAndSoft(const fs::path& file)
{
    const std::vector<Bout> bouts{{1.0, 2.0, {}}, {8.0, 2.0, {.amplitude = 0.01}}, {15.0, 2.0, {}}};
    writeWav(file, night(18, kRate, bouts, 0.0005), kRate);
}

/// The cells of a CSV without quoted commas in the columns that the tests look at, by header.
std::vector<std::vector<std::string>> cellsOf(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"') quoted = !quoted;
            if (c == ',' && !quoted)
                cells.emplace_back();
            else if (c != '"')
                cells.back() += c;
        }
        rows.push_back(cells);
    }
    return rows;
}

std::string cell(const std::vector<std::vector<std::string>>& rows, std::size_t row,
                 const std::string& column)
{
    const auto at = std::find(rows[0].begin(), rows[0].end(), column);
    return at == rows[0].end() ? "no column " + column : rows[row].at(std::size_t(at - rows[0].begin()));
}

/// A place without any model.
class WithoutModels {
public:
    WithoutModels() { ::setenv("CRYSCOPE_RESOURCES", m_folder.path().c_str(), 1); }
    ~WithoutModels() { ::unsetenv("CRYSCOPE_RESOURCES"); }
    WithoutModels(const WithoutModels&) = delete;
    WithoutModels& operator=(const WithoutModels&) = delete;

private:
    TempFolder m_folder;
};

} // namespace

TEST(MeasureCommand, KeepsTheUnitsThatLieInTheDetectorsEpisodes)
{
    const TempFolder folder;
    writeLoudAndSoft(folder / "a.wav");
    const std::string file = (folder / "a.wav").string();
    const CliRun analysis({"analyze", file, "--model", "level"});
    ASSERT_EQ(analysis.lines.size(), 1U);
    ASSERT_FALSE(analysis.lines[0]["episodes"].empty());
    const CliRun run({"measure", file, "--model", "level", "--format", "json"});
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.err, "");
    ASSERT_EQ(run.lines.size(), 1U);
    const auto& json = run.lines[0];
    EXPECT_EQ(json["cry_rule"], "episodes");
    EXPECT_THAT(json["detector"].get<std::string>(), HasSubstr("level"));
    EXPECT_EQ(json["cry_probability"], analysis.lines[0]["cry_probability"]);
    ASSERT_FALSE(json["units"].empty());
    for (const auto& unit : json["units"]) {
        const double begin = unit["Begin Time (s)"], end = unit["End Time (s)"];
        double inside = 0;
        for (const auto& episode : analysis.lines[0]["episodes"])
            inside += std::max(0.0, std::min(end, episode["end_s"].get<double>()) -
                                        std::max(begin, episode["start_s"].get<double>()));
        if (unit["kind"] == "expiration") {
            EXPECT_GT(inside, 0.5 * (end - begin)) << unit["Begin Time (s)"];
        }
        EXPECT_FALSE(begin > 7 && end < 11) << "the soft bout is no cry to this detector";
    }
}

TEST(MeasureCommand, SaysThatNoCryWasDetected)
{
    const TempFolder folder;
    writeWav(folder / "quiet.wav", noise(6, kRate, 0.0005), kRate);
    const std::string file = (folder / "quiet.wav").string();
    const CliRun run({"measure", file, "--model", "level", "--format", "json"});
    ASSERT_EQ(run.lines.size(), 1U) << run.err;
    EXPECT_EQ(run.lines[0]["cry_rule"], "no_cry");
    EXPECT_TRUE(run.lines[0]["units"].empty());
    EXPECT_EQ(run.lines[0]["recording"]["Expirations"], 0);
    EXPECT_EQ(run.lines[0]["recording"]["not_measurable"]["F0 Mean (Hz)"], "no cry was detected");

    const CliRun csv({"measure", file, "--model", "level"});
    const auto rows = cellsOf(csv.out);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(cell(rows, 1, "Row"), "recording");
    EXPECT_EQ(cell(rows, 1, "Cry Rule"), "no_cry");
    EXPECT_THAT(cell(rows, 1, "Not Measurable"), HasSubstr("F0 Mean (Hz): no cry was detected"));
}

TEST(MeasureCommand, TakesEverySoundWhenNoDetectorIsWanted)
{
    const TempFolder folder;
    writeLoudAndSoft(folder / "a.wav");
    const std::string file = (folder / "a.wav").string();
    const CliRun run({"measure", file, "--no-detector", "--format", "json"});
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.err, "");
    ASSERT_EQ(run.lines.size(), 1U);
    EXPECT_EQ(run.lines[0]["cry_rule"], "every_sound");
    EXPECT_TRUE(run.lines[0]["detector"].is_null());
    EXPECT_TRUE(run.lines[0]["cry_probability"].is_null());
    EXPECT_FALSE(run.lines[0]["units"].empty());

    const CliRun csv({"measure", file, "--no-detector"});
    const auto rows = cellsOf(csv.out);
    ASSERT_EQ(rows.size(), run.lines[0]["units"].size() + 2) << "a header, the units, the recording";
    for (std::size_t row = 1; row < rows.size(); ++row) {
        EXPECT_EQ(rows[row].size(), rows[0].size());
        EXPECT_EQ(cell(rows, row, "Cry Rule"), "every_sound");
        EXPECT_EQ(cell(rows, row, "Detector"), "");
    }
}

TEST(MeasureCommand, WithoutAModelSaysSoInOneSentenceAndMeasuresEverySound)
{
    const TempFolder folder;
    const WithoutModels nothing;
    writeLoudAndSoft(folder / "a.wav");
    const std::string file = (folder / "a.wav").string();
    const CliRun run({"measure", file, "--format", "json"});
    EXPECT_EQ(run.status, 0);
    EXPECT_THAT(run.err, HasSubstr("Every sound is measured"));
    EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
    const CliRun asked({"measure", file, "--format", "json", "--no-detector"});
    EXPECT_EQ(run.out, asked.out);
}

TEST(MeasureCommand, RefusesAModelThatIsNotThere)
{
    const TempFolder folder;
    writeLoudAndSoft(folder / "a.wav");
    const std::string file = (folder / "a.wav").string();
    const CliRun run({"measure", file, "--model", "no-such-model"});
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr("no-such-model"));
    EXPECT_EQ(CliRun({"measure", file, "--model", "level", "--no-detector"}).status, 2);
}

TEST(MeasureCommand, OfBrokenAndTinyFilesGivesARowEach)
{
    const TempFolder folder;
    writeBytes(folder / "broken.wav", "RIFF and nothing that follows");
    writeWav(folder / "five.wav", std::vector<float>(5, 0.1F), kRate);
    for (const char* rule : {"--no-detector", "--model=level"}) {
        const CliRun run({"measure", folder.path().string(), rule});
        EXPECT_EQ(run.status, 1);
        const auto rows = cellsOf(run.out);
        ASSERT_EQ(rows.size(), 3U) << run.out;
        for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size()) << rule;
        EXPECT_NE(cell(rows, 1, "Error"), "");
        EXPECT_EQ(cell(rows, 2, "Error"), "") << "five samples are a recording";
        EXPECT_EQ(cell(rows, 2, "Expirations"), "0");
    }
}

TEST(MeasureCommand, HasTheCryRulesInItsHelp)
{
    const CliRun run({"measure", "--help"});
    EXPECT_EQ(run.status, 0);
    for (const char* word : {"--no-detector", "--model", "episodes", "clip", "no_cry", "every_sound"})
        EXPECT_THAT(run.out, HasSubstr(word));
}

TEST(MeasureCommand, PutsTwoRecordingsSideBySideWithTheNumbersThatEachHasAlone)
{
    const TempFolder folder;
    const std::string a = (folder / "a.wav").string();
    const std::string b = (folder / "b.wav").string();
    writeWav(a, cry(12, kRate), kRate);
    writeWav(b, cry(9, kRate, {.f0LowHz = 420, .f0HighHz = 560}), kRate);
    const CliRun alone({"measure", a, b, "--model", "level", "--format", "json"});
    ASSERT_EQ(alone.lines.size(), 2U) << alone.err;
    const CliRun both({"measure", "--compare", a, b, "--model", "level", "--format", "json"});
    ASSERT_EQ(both.status, 0) << both.err;
    const auto compared = nlohmann::json::parse(both.out);
    int numbers = 0;
    int intervals = 0;
    for (const auto& row : compared["measures"]) {
        const std::string measure = row["measure"];
        if (!alone.lines[0]["recording"].contains(measure)) continue; // before the catalogue
        EXPECT_EQ(row["first"], alone.lines[0]["recording"][measure]) << measure;
        EXPECT_EQ(row["second"], alone.lines[1]["recording"][measure]) << measure;
        if (!row["difference"].is_number()) continue;
        ++numbers;
        EXPECT_NEAR(row["difference"].get<double>(), row["second"].get<double>() - row["first"].get<double>(),
                    0.11)
            << measure;
        if (row["low"].is_number()) ++intervals;
    }
    EXPECT_GT(numbers, 25);
    EXPECT_GT(intervals, 15);
    const CliRun csv({"measure", "--compare", a, b, "--model", "level"});
    EXPECT_THAT(csv.out, HasSubstr("Measure," + a + ',' + b + ",Difference,"));
    EXPECT_EQ(CliRun({"measure", "--model", "level"}).status, 2);
    EXPECT_EQ(CliRun({"measure", a, "--compare", a, b}).status, 2);
}
