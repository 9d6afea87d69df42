#include "core/audio/AudioFile.h"
#include "core/library/Library.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/support/SyntheticSound.h"

#include <chrono>
#include <cmath>
#include <gtest/gtest.h>
#include <thread>

using namespace cryscope;
using namespace cryscope::test;

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

/// Crying from the first second on.
std::vector<float> crying()
{
    const Bout bout{1.0, 19.0, {}};
    return night(20.0, kRate, std::span(&bout, 1));
}

/// Plays it in real time into a real process and kills that after so long; how much had been played.
double listenAndKill(const TempFolder& library, double seconds)
{
    auto monitor =
        CliProcess::withPipe({"monitor", "--input", "-", "--rate", "16000", "--realtime", "--model", "level",
                              "--library", library.path().string(), "--record-all"});
    const auto sound = crying();
    const auto begun = std::chrono::steady_clock::now();
    const std::size_t block = std::size_t(kRate.hz) / 20;
    double played = 0;
    for (std::size_t at = 0; played < seconds; at += block) {
        monitor.write(s16(std::span(sound).subspan(at, block)));
        played = double(at + block) / kRate.hz;
        std::this_thread::sleep_until(begun + std::chrono::duration<double>(played));
    }
    monitor.kill();
    monitor.wait();
    return played;
}

class KilledAtAnyInstant : public testing::TestWithParam<double> {};

TEST_P(KilledAtAnyInstant, MonitorLosesAtMostTheLastSecond)
{
    const TempFolder library;
    const double played = listenAndKill(library, GetParam());
    {
        // What the next start finds.
        const auto kept = Library::open(library.path());
        ASSERT_TRUE(kept) << kept.error().text();
        ASSERT_EQ((*kept)->notes().size(), 1U) << "it was cut off, and nothing worse";
        const auto sitting = (*kept)->sittings()->front();
        EXPECT_TRUE(sitting.wasCutOff);
        EXPECT_GE(secondsBetween(sitting.began, sitting.lastAlive), played - 1.1);
        ASSERT_EQ((*kept)->episodes()->size(), 1U);
        const auto episode = (*kept)->episodes()->front();
        EXPECT_NEAR(secondsBetween(sitting.began, episode.start), 1, 0.3);
        EXPECT_GE(secondsBetween(sitting.began, episode.end), played - 1.1);
        EXPECT_FALSE(episode.isOpen);
    }
    // The next listening takes up the recording.
    CliRun({"monitor", "--input", "-", "--rate", "16000", "--model", "level", "--library",
            library.path().string()},
           s16(silence(0.5, kRate)));
    const auto kept = Library::open(library.path());
    const auto recordings = *(*kept)->recordings();
    ASSERT_EQ(recordings.size(), 1U);
    EXPECT_GE(recordings.front().seconds, played - 1.1);
    const auto file = openAudioFile((*kept)->recordingFolder() / recordings.front().file);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(recordings.front().purpose, KeptRecording::Purpose::Continuous);
}

INSTANTIATE_TEST_SUITE_P(AfterSeconds, KilledAtAnyInstant, testing::Values(3.37, 4.05, 5.9));

TEST(RecordingEverything, IsKeptWithTheSittingWhenItEndsByItself)
{
    const TempFolder library;
    const CliRun run({"monitor", "--input", "-", "--rate", "16000", "--model", "level", "--library",
                      library.path().string(), "--record-all"},
                     s16(crying()));
    ASSERT_EQ(run.status, 0) << run.err;
    const auto kept = Library::open(library.path());
    const auto recordings = *(*kept)->recordings();
    ASSERT_FALSE(recordings.empty());
    double seconds = 0;
    for (const auto& recording : recordings) seconds += recording.seconds;
    EXPECT_NEAR(seconds, 20, 0.01); // two files where the hour turns meanwhile
    EXPECT_TRUE(recordings.front().sitting);
}

} // namespace
