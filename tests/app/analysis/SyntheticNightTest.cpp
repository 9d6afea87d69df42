// Nights whose truth is known, through the live path of the program with the shipped model.
#include "tests/app/analysis/CliProcess.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <numbers>
#include <random>

namespace fs = std::filesystem;

namespace cryscope::test {
namespace {

constexpr SampleRate kRate{16000};

/// Rain on a window: broad noise with many small drops.
std::vector<float> rain(double seconds, double rms)
{
    std::vector<float> sound = noise(seconds, kRate, rms, 11);
    std::mt19937 random(3);
    for (std::size_t at = 0; at + 400 < sound.size(); at += 200 + random() % 2400) {
        const double hz = 1500 + double(random() % 3500);
        const double size = rms * (1 + double(random() % 100) / 50);
        for (std::size_t i = 0; i < 300; ++i)
            sound[at + i] += float(size * std::exp(-double(i) / 60) *
                                   std::sin(2 * std::numbers::pi * hz * double(i) / kRate.hz));
    }
    return sound;
}

/// Something like a person who talks: syllables of a low voice with two resonances.
std::vector<float> speech(double seconds, double amplitude)
{
    std::vector<float> sound(std::size_t(seconds * kRate.hz));
    std::mt19937 random(5);
    double phase = 0;
    for (std::size_t at = 0; at < sound.size();) {
        const auto length = std::size_t(kRate.hz * (0.12 + double(random() % 100) / 700));
        const double hz = 95 + double(random() % 50);
        const double resonance = 400 + double(random() % 400);
        for (std::size_t i = 0; i < length && at + i < sound.size(); ++i) {
            phase += 2 * std::numbers::pi * hz / kRate.hz;
            double voice = 0;
            for (int k = 1; k <= 25; ++k) {
                const double offset = (k * hz - resonance) / 180;
                const double second = (k * hz - 1500) / 250;
                voice +=
                    (std::exp(-offset * offset) + 0.4 * std::exp(-second * second)) * std::sin(k * phase);
            }
            const double shape = std::sin(std::numbers::pi * double(i) / double(length));
            sound[at + i] = float(amplitude * 0.4 * shape * voice);
        }
        at += length + std::size_t(kRate.hz * (random() % 5 == 0 ? 0.5 : 0.04));
    }
    return sound;
}

class SyntheticNight : public testing::Test {
protected:
    void SetUp() override
    {
        const char* bin = std::getenv("CRYSCOPE_BUILD_BIN");
        if (bin == nullptr || !fs::exists(fs::path(bin) / "libcryscope-engine.so"))
            GTEST_SKIP() << "This build has no engine module.";
    }
    CliRun listen(const std::vector<float>& sound, const std::string& name = "night.wav",
                  const std::string& rule = "{}")
    {
        writeWav(folder / name, sound, kRate);
        return CliRun({"monitor", "--input", (folder / name).string(), "--device", "cpu", "--alert-rule",
                       rule, "--library", (folder / "kept").string()});
    }
    static std::vector<nlohmann::json> of(const CliRun& run, const std::string& event,
                                          const std::string& phase = {})
    {
        std::vector<nlohmann::json> chosen;
        for (const auto& line : run.lines)
            if (line["event"] == event && (phase.empty() || line["phase"] == phase)) chosen.push_back(line);
        return chosen;
    }
    TempFolder folder;
};

TEST_F(SyntheticNight, TellsEveryCryInRainSpeechAndNoiseAndNothingElse)
{
    // Nine minutes: rain, somebody talking, a fan; three cries in each, 50 s apart.
    std::vector<float> sound = noise(540, kRate, 0.001);
    mixInto(sound, rain(180, 0.01), 0);
    mixInto(sound, speech(180, 0.08), std::size_t(180 * kRate.hz));
    mixInto(sound, noise(180, kRate, 0.02, 9), std::size_t(360 * kRate.hz));
    std::vector<double> truth;
    for (int i = 0; i < 9; ++i) {
        truth.push_back(60.0 * i + 20);
        mixInto(sound, cry(6, kRate, {.seed = std::uint64_t(i + 1)}), std::size_t(truth.back() * kRate.hz));
    }
    const CliRun run = listen(sound, "2024-05-01_02-00-00.wav");
    ASSERT_EQ(run.status, 0) << run.err;
    const auto starts = of(run, "start");
    const auto ends = of(run, "end");
    const auto alerts = of(run, "alert", "start");
    ASSERT_EQ(starts.size(), truth.size()) << run.out;
    ASSERT_EQ(ends.size(), truth.size());
    for (std::size_t i = 0; i < truth.size(); ++i) {
        EXPECT_NEAR(starts[i]["start_s"].get<double>(), truth[i], 1.0);
        EXPECT_LT(starts[i]["time_s"].get<double>(), truth[i] + 3);
        EXPECT_NEAR(ends[i]["end_s"].get<double>(), truth[i] + 6, 1.5);
    }
    EXPECT_LE(alerts.size(), truth.size()) << "some fall into the pause after another";
    EXPECT_GE(alerts.size(), truth.size() / 2);
    for (const auto& alert : alerts) {
        const double start = alert["start_s"];
        EXPECT_TRUE(std::any_of(truth.begin(), truth.end(), [&](double cry) {
            return std::abs(start - cry) < 1.5;
        })) << start;
    }
    // The same rule over what was kept gives the same number.
    const CliRun kept(
        {"history", "alerts", "--until", "2024-05-01", "--library", (folder / "kept").string()});
    ASSERT_EQ(kept.status, 0) << kept.err;
    EXPECT_EQ(kept.lines.at(0)["alerts"], alerts.size());
}

TEST_F(SyntheticNight, SaysWhenTheInputIsDeadAndHearsTheCryBehindIt)
{
    std::vector<float> sound = noise(30, kRate, 0.003);
    mixInto(sound, cry(5, kRate), std::size_t(10 * kRate.hz));
    const auto dead = silence(40, kRate);
    sound.insert(sound.end(), dead.begin(), dead.end());
    auto later = noise(30, kRate, 0.003, 2);
    mixInto(later, cry(5, kRate, {.seed = 4}), std::size_t(10 * kRate.hz));
    sound.insert(sound.end(), later.begin(), later.end());
    const CliRun run = listen(sound, "night.wav", R"({"cooldown_s": 0})");
    std::vector<std::string> events;
    for (const auto& line : run.lines)
        events.push_back(line["event"].get<std::string>() + line.value("phase", ""));
    const std::vector<std::string> expected = {"start",      "alertstart", "silence",    "not_monitoring",
                                               "end",        "alertend",   "monitoring", "start",
                                               "alertstart", "end",        "alertend"};
    auto sorted = events;
    auto wanted = expected;
    std::sort(sorted.begin(), sorted.end());
    std::sort(wanted.begin(), wanted.end());
    EXPECT_EQ(sorted, wanted) << run.out;
    const auto deaf = of(run, "not_monitoring");
    ASSERT_EQ(deaf.size(), 1U);
    EXPECT_NEAR(deaf[0]["time_s"].get<double>(), 40, 0.5);
    EXPECT_NEAR(of(run, "monitoring").at(0)["time_s"].get<double>(), 70, 0.1);
    EXPECT_NEAR(of(run, "start").at(1)["start_s"].get<double>(), 80, 1.0);
}

TEST_F(SyntheticNight, FollowsTheClockOnTheWallThroughTheHourThatIsSkipped)
{
    // 2024-03-31 in Berlin: 01:59:59 is followed by 03:00:00. Quiet hours end at 03:00.
    const char* zone = std::getenv("TZ");
    const std::string before = zone == nullptr ? "" : zone;
    setenv("TZ", "Europe/Berlin", 1);
    std::vector<float> sound = noise(180, kRate, 0.003);
    mixInto(sound, cry(6, kRate), std::size_t(20 * kRate.hz));               // 01:58:50
    mixInto(sound, cry(6, kRate, {.seed = 2}), std::size_t(130 * kRate.hz)); // 03:00:40
    const CliRun run = listen(sound, "2024-03-31_01-58-30.wav",
                              R"({"quiet_hours": {"from": "22:00", "until": "03:00"}, "cooldown_s": 0})");
    const auto alerts = of(run, "alert", "start");
    EXPECT_EQ(of(run, "start").size(), 2U) << run.out;
    ASSERT_EQ(alerts.size(), 1U) << run.out;
    EXPECT_NEAR(alerts[0]["start_s"].get<double>(), 130, 1.5);
    const CliRun kept({"history", "export", "--library", (folder / "kept").string()});
    EXPECT_NE(kept.out.find("2024-03-31T01:58:5"), std::string::npos) << kept.out;
    EXPECT_NE(kept.out.find("2024-03-31T03:00:4"), std::string::npos) << kept.out;
    const CliRun judged({"history", "alerts", "--until", "2024-03-31", "--rule",
                         R"({"quiet_hours": {"from": "22:00", "until": "03:00"}, "cooldown_s": 0})",
                         "--library", (folder / "kept").string()});
    EXPECT_EQ(judged.lines.at(0)["alerts"], 1) << judged.out;
    EXPECT_EQ(judged.lines.at(0)["held_back"]["quiet_hours"], 1);
    before.empty() ? unsetenv("TZ") : setenv("TZ", before.c_str(), 1);
}

TEST_F(SyntheticNight, OfAClockThatWasSetBackLosesNothing)
{
    // Two sittings of one library; the second one's clock begins before the first one ended.
    std::vector<float> sound = noise(60, kRate, 0.003);
    mixInto(sound, cry(6, kRate), std::size_t(20 * kRate.hz));
    const CliRun first = listen(sound, "2024-05-01_02-00-00.wav");
    const CliRun second = listen(sound, "2024-05-01_01-59-30.wav");
    EXPECT_EQ(of(first, "start").size(), 1U);
    EXPECT_EQ(of(second, "start").size(), 1U);
    const CliRun kept({"history", "export", "--library", (folder / "kept").string()});
    EXPECT_EQ(std::count(kept.out.begin(), kept.out.end(), '\n'), 3) << kept.out;
    const CliRun judged(
        {"history", "alerts", "--until", "2024-05-01", "--library", (folder / "kept").string()});
    EXPECT_EQ(judged.lines.at(0)["alerts"], 2) << judged.out;
}

} // namespace
} // namespace cryscope::test
