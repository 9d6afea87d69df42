// The program's own alert sounds, from its loudspeaker into its microphone, and the shipped model.
#include "core/audio/AlertTone.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/support/SyntheticSound.h"

#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace cryscope::test {
namespace {

constexpr SampleRate kRate{16000};

/// As a small loudspeaker at full volume and a room make of it: distorted, and with an echo.
std::vector<float> throughTheRoom(const std::vector<float>& round, double seconds, double gain)
{
    std::vector<float> sound(std::size_t(seconds * kRate.hz));
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] = float(gain * std::tanh(2.0 * double(round[i % round.size()])));
    for (const double delay : {0.011, 0.023, 0.047, 0.091}) {
        const auto behind = std::size_t(delay * kRate.hz);
        for (std::size_t i = sound.size(); i-- > behind;) sound[i] += 0.35F * sound[i - behind];
    }
    return sound;
}

class OwnAlert : public testing::TestWithParam<AlertTone> {
protected:
    void SetUp() override
    {
        const char* bin = std::getenv("CRYSCOPE_BUILD_BIN");
        if (bin == nullptr || !fs::exists(fs::path(bin) / "libcryscope-engine.so"))
            GTEST_SKIP() << "This build has no engine module.";
    }
    CliRun listen(const std::vector<float>& sound) const
    {
        writeWav(m_folder / "room.wav", sound, kRate);
        return CliRun({"monitor", "--input", (m_folder / "room.wav").string(), "--device", "cpu",
                       "--alert-rule", "{}"});
    }
    TempFolder m_folder;
};

std::vector<double> onsets(const CliRun& run, const char* event)
{
    std::vector<double> times;
    for (const auto& line : run.lines)
        if (line["event"] == event && line.value("phase", "start") == "start")
            times.push_back(line["start_s"]);
    return times;
}

TEST_P(OwnAlert, IsNoCryInTenMinutesAtAnyLevel)
{
    std::vector<float> sound;
    const auto round = alertTone(GetParam(), kRate);
    for (const double gain : {1.0, 0.5, 0.25, 0.06, 0.015, 0.004}) {
        const auto part = throughTheRoom(round, 100, gain);
        sound.insert(sound.end(), part.begin(), part.end());
    }
    mixInto(sound, noise(600, kRate, 0.002), 0);
    const CliRun run = listen(sound);
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_TRUE(onsets(run, "start").empty()) << run.out;
    EXPECT_TRUE(onsets(run, "alert").empty()) << run.out;
}

TEST_P(OwnAlert, LeavesACryToBeHeard)
{
    // A cry beside an alert that is as loud as itself.
    std::vector<float> sound = throughTheRoom(alertTone(GetParam(), kRate), 60, 0.3);
    mixInto(sound, noise(60, kRate, 0.002), 0);
    mixInto(sound, cry(8, kRate), 20 * 16000);
    const CliRun run = listen(sound);
    ASSERT_EQ(run.status, 0) << run.err;
    for (const char* event : {"start", "alert"}) {
        const auto times = onsets(run, event);
        ASSERT_EQ(times.size(), 1U) << event << '\n' << run.out;
        EXPECT_NEAR(times[0], 20, 2.5) << event;
    }
}

INSTANTIATE_TEST_SUITE_P(Tones, OwnAlert,
                         testing::Values(AlertTone::Bell, AlertTone::Marimba, AlertTone::Knock,
                                         AlertTone::Alarm));

} // namespace
} // namespace cryscope::test
