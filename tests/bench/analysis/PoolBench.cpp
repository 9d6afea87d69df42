// Many files through analyseFiles: does a second core pay, and does memory stay where it is?
// bench_pool [MODEL [ROUNDS [SECONDS [FILES]]]]; MODEL as in `cryscope-cli analyze --model`, default "level".
// FILES (200) synthetic clips of SECONDS (7) go through 1 and 2 cores in turn, ROUNDS (5) times, each round
// in a process of its own; the medians of wall time, CPU time and their ratios are printed. On a machine that
// others use the wall time says little: what the second core costs in CPU time is what could be gained. Then
// FILES and ten times as many, for the peak of memory.
#include "core/analysis/FilePool.h"
#include "core/analysis/LoadModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cryscope;

namespace {

struct Round {
    double wallSeconds = 0, cpuSeconds = 0, peakMiB = 0;
    double ready = 0; ///< threads, on average, that had a core or waited for one
};

double secondsOf(const timeval& time)
{
    return double(time.tv_sec) + 1e-6 * double(time.tv_usec);
}

double cpuSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
}

/// Seconds that the threads beside the calling one, which are alive, have had a core or waited for one.
double readySeconds()
{
    double nanoseconds = 0;
    for (const auto& thread : std::filesystem::directory_iterator("/proc/self/task")) {
        if (thread.path().filename() == std::to_string(::getpid())) continue;
        std::ifstream in(thread.path() / "schedstat");
        double ran = 0, waited = 0;
        in >> ran >> waited;
        nanoseconds += ran + waited;
    }
    return 1e-9 * nanoseconds;
}

/// Everything but loading the models counts.
Round analyseAll(const std::string& model, const std::vector<std::filesystem::path>& files, int jobs)
{
    const std::vector<std::string> names{model};
    const auto loaded = loadModels(names, DeviceRequest::Cpu);
    if (!loaded) {
        std::fprintf(stderr, "%s\n", loaded.error().text().c_str());
        std::exit(1);
    }
    const Models& models = loaded->models;
    FilePoolConfig config;
    config.analysis = analysisConfigFor(models.detector->card());
    config.jobs = jobs;
    const double before = cpuSeconds();
    const auto begun = std::chrono::steady_clock::now();
    std::size_t failed = 0, seen = 0;
    Round round;
    const double readyBefore = readySeconds();
    const auto done = analyseFiles(files, models, config, [&](const FileOutcome& outcome) {
        failed += outcome.analysis ? 0 : 1;
        // Half-way: all threads are there still.
        if (++seen == files.size() / 2)
            round.ready = (readySeconds() - readyBefore) /
                          std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    });
    round.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    round.cpuSeconds = cpuSeconds() - before;
    if (!done || failed > 0) std::exit(1);
    return round;
}

/// In a process of its own: each begins with the same memory and the same caches.
Round inAProcess(const std::function<Round()>& work)
{
    int ends[2];
    if (::pipe(ends) != 0) std::exit(1);
    const pid_t child = ::fork();
    if (child == 0) {
        Round round = work();
        rusage used{};
        ::getrusage(RUSAGE_SELF, &used);
        round.peakMiB = double(used.ru_maxrss) / 1024;
        if (::write(ends[1], &round, sizeof round) != sizeof round) ::_exit(1);
        ::_exit(0);
    }
    ::close(ends[1]);
    Round round;
    const bool isWhole = ::read(ends[0], &round, sizeof round) == sizeof round;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!isWhole || status != 0) std::exit(1);
    return round;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::vector<std::filesystem::path> writeFiles(const test::TempFolder& folder, int count, double seconds)
{
    constexpr SampleRate kRate{16000};
    const test::Bout bout{1.0, seconds / 2, {}};
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < count; ++i) {
        files.push_back(folder / (std::to_string(i) + ".wav"));
        // Ten sounds in turn; the files are the same length, not the same bytes in the disk's cache.
        test::writeWav(files.back(),
                       test::night(seconds, kRate, std::span(&bout, 1), 0.003, std::uint64_t(i % 10 + 1)),
                       kRate);
    }
    return files;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string model = argc > 1 ? argv[1] : kLevelModel;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const double seconds = argc > 3 ? std::atof(argv[3]) : 7;
    const int count = argc > 4 ? std::atoi(argv[4]) : 200;
    const test::TempFolder folder;
    const auto files = writeFiles(folder, count, seconds);

    std::vector<double> wall[2], cpu[2];
    for (int round = 0; round < rounds; ++round)
        for (int jobs = 1; jobs <= 2; ++jobs) {
            const Round one = inAProcess([&] { return analyseAll(model, files, jobs); });
            wall[jobs - 1].push_back(one.wallSeconds);
            cpu[jobs - 1].push_back(one.cpuSeconds);
            std::printf("round %d, %d cores: %7.2f s wall, %7.2f s CPU, %6.1f MiB, %.2f threads ready\n",
                        round + 1, jobs, one.wallSeconds, one.cpuSeconds, one.peakMiB, one.ready);
            std::fflush(stdout);
        }
    const double sound = seconds * count;
    for (int jobs = 1; jobs <= 2; ++jobs)
        std::printf("%d cores, median: %7.2f s wall (%.0f x real time), %7.2f s CPU\n", jobs,
                    median(wall[jobs - 1]), sound / median(wall[jobs - 1]), median(cpu[jobs - 1]));
    std::printf("1 core to 2: %.2f times as fast by the clock, at most %.2f by CPU time (wanted: 1.7)\n",
                median(wall[0]) / median(wall[1]), 2 * median(cpu[0]) / median(cpu[1]));

    std::vector<std::filesystem::path> many;
    for (int i = 0; i < 10; ++i) many.insert(many.end(), files.begin(), files.end());
    const Round few = inAProcess([&] { return analyseAll(model, files, 2); });
    const Round all = inAProcess([&] { return analyseAll(model, many, 2); });
    std::printf("peak memory: %.1f MiB for %zu files, %.1f MiB for %zu\n", few.peakMiB, files.size(),
                all.peakMiB, many.size());
    return 0;
}
