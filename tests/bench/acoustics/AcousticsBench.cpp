// Pitch and all acoustic measures of one recording, single thread: CPU seconds a minute of sound.
// bench_acoustics FILE          one line each, "name seconds"
// bench_acoustics --make FILE   writes the minute of synthetic cries that the table stands on
#include "core/acoustics/Measures.h"
#include "core/audio/RandomAccessAudio.h"
#include "tests/support/KnownPitchCry.h"
#include "tests/support/SyntheticSound.h"

#include <cstdio>
#include <functional>
#include <string>
#include <sys/resource.h>

using namespace cryscope;

namespace {

double cpuSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return double(time.tv_sec) + 1e-6 * double(time.tv_usec);
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// Runs `task` until a CPU second is spent, once more than needed to warm up.
void print(const char* name, double minutes, const std::function<bool()>& task)
{
    if (!task()) {
        std::fprintf(stderr, "%s failed\n", name);
        return;
    }
    const double begin = cpuSeconds();
    int runs = 0;
    do {
        task();
        ++runs;
    } while (cpuSeconds() - begin < 1);
    std::printf("%s %.4f\n", name, (cpuSeconds() - begin) / runs / minutes);
}

/// Half ordinary, half with the jumps of hyperphonation, in noise of 20 dB.
void makeMinute(const std::string& file)
{
    auto sound = test::knownPitchCry({.seconds = 30, .snrDb = 20, .seed = 1}).samples;
    const auto jumps =
        test::knownPitchCry({.seconds = 30, .hyperphonation = true, .snrDb = 20, .seed = 2}).samples;
    sound.insert(sound.end(), jumps.begin(), jumps.end());
    test::writeWav(file, sound, SampleRate{test::KnownPitchCry::kSampleRateHz});
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && std::string(argv[1]) == "--make") {
        makeMinute(argv[2]);
        return 0;
    }
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_acoustics FILE | bench_acoustics --make FILE\n");
        return 2;
    }
    const auto audio = openRandomAccess(argv[1]);
    if (!audio) {
        std::fprintf(stderr, "%s\n", audio.error().text().c_str());
        return 1;
    }
    const double minutes = toSeconds((*audio)->length(), (*audio)->sampleRate()) / 60;
    // The samples as they are: what Praat computes on, too.
    std::vector<float> samples(std::size_t((*audio)->length()));
    if (!(*audio)->read(SamplePos{0}, samples)) return 1;
    PitchConfig pitch;
    pitch.sampleRateHz = (*audio)->sampleRate().hz;
    pitch.hopLength = pitch.sampleRateHz / 100;
    pitch.ceilingHz = std::min(pitch.ceilingHz, float(pitch.sampleRateHz) / 5);
    print("pitch", minutes, [&] { return bool(trackPitch(samples, pitch)); });
    print("pitch_16k", minutes, [&] { return bool(trackRecording(*audio, {})); });
    print("measures", minutes, [&] { return bool(measureRecording(*audio)); });
    return 0;
}
