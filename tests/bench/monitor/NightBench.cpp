// A night through the live path faster than real time, with everything that Monitor does for it: detector,
// clips and library on the disk, the live picture at 1200 x 500. Prints a line an hour: CPU, memory, and at
// the end what one second of listening costs of one core, the frame budget and the delays.
//   bench_night [MODEL [HOURS [RATE]]]      (no display: QT_QPA_PLATFORM=offscreen)
#include "core/analysis/ClipRecorder.h"
#include "core/analysis/LoadModels.h"
#include "core/analysis/SittingLog.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "ui/monitor/GlideClock.h"
#include "ui/monitor/LiveSpectrogramView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

using namespace cryscope;

namespace {

constexpr double kMinute = 60;
constexpr double kFirstCry = 20; ///< of every tenth minute

double cpuSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return double(time.tv_sec) + 1e-6 * double(time.tv_usec);
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double residentMiB()
{
    long pages = 0;
    long total = 0;
    std::ifstream("/proc/self/statm") >> total >> pages;
    return double(pages) * double(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

double median(std::vector<double> values)
{
    if (values.empty()) return 0;
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

double highest(const std::vector<double>& values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

template <class Number>
Number argument(int argc, char** argv, int index, Number otherwise)
{
    if (argc > index) std::from_chars(argv[index], argv[index] + std::strlen(argv[index]), otherwise);
    return otherwise;
}

struct Night {
    std::vector<double> toDecision; ///< onset of a cry to its Start event, stream clock
    std::size_t episodes = 0;
};

/// How late a sample is shown: blocks of 20 ms arrive in their time, the picture is asked for at 60 Hz.
std::vector<double> screenDelays()
{
    GlideClock clock;
    std::vector<double> delays;
    double arrived = 0;
    for (double now = 0; now < 60; now += 1.0 / 60) {
        while (arrived + 0.02 <= now) {
            arrived += 0.02;
            clock.arrived(arrived, arrived);
        }
        if (now > 5)
            delays.push_back(now - clock.at(now));
        else if (now > 0.1)
            (void)clock.at(now);
    }
    return delays;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const std::string name = argc > 1 ? argv[1] : kLevelModel;
    const double hours = argument(argc, argv, 2, 1.0);
    const SampleRate rate{argument(argc, argv, 3, 48000)};
    const auto loaded = loadModels(std::span(&name, 1), DeviceRequest::Cpu);
    if (!loaded) {
        std::fprintf(stderr, "%s\n", loaded.error().text().c_str());
        return 1;
    }
    LivePathConfig config;
    config.inputRate = rate;
    config.analysis = analysisConfigFor(loaded->models.detector->card());
    auto path = LivePath::create(config, loaded->models);
    if (!path) return 1;

    const test::TempFolder temp;
    ClipConfig clips;
    clips.zero = utcNow();
    clips.folder = temp.path() / "library" / "clips";
    std::filesystem::create_directories(clips.folder);
    ClipRecorder recorder(clips, rate);
    SittingLog::Begin begin;
    begin.library = temp.path() / "library";
    begin.zero = clips.zero;
    begin.device = "bench";
    auto log = std::make_unique<SittingLog>(begin, SittingLog::Tell{});

    FrequencyViewport frequencies;
    frequencies.setNyquist(LiveSpectrogramView::kTopHz);
    LiveSpectrogramView view(frequencies);
    view.resize(1200, 500 + view.rulerHeight());
    view.setShowsScores(true);
    view.setRule(config.analysis.episodes);
    view.begin();
    view.setGliding(false); // the bench moves it
    QImage screen(view.size(), QImage::Format_RGB32);

    const test::Bout bout{kFirstCry, 6, {}};
    const auto crying = test::night(kMinute, rate, std::span(&bout, 1));
    const auto quiet = test::noise(kMinute, rate, 0.003, 2);
    std::printf("%.1f h at %d Hz, model %s on %s, picture 1200 x 500 with scores\n", hours, rate.hz,
                name.c_str(), loaded->models.detector->device().c_str());
    std::printf("%6s %12s %14s %14s\n", "hour", "CPU s", "of one core", "resident MiB");

    Night night;
    const auto block = std::size_t(rate.hz / 50);
    double before = cpuSeconds();
    QElapsedTimer wall;
    wall.start();
    const int minutes = int(hours * 60);
    double paintCpu = 0;
    double total = 0;
    std::int64_t blocks = 0;
    for (int minute = 0; minute < minutes; ++minute) {
        const bool cries = minute % 10 == 0;
        const auto& sound = cries ? crying : quiet;
        for (std::size_t at = 0; at < sound.size(); at += block) {
            const auto samples = std::span(sound).subspan(at, std::min(block, sound.size() - at));
            auto update = (*path)->push(samples);
            if (!update || !recorder.take(samples, *update)) return 1;
            log->take(*update);
            for (const LiveEvent& event : update->events) {
                if (event.kind != LiveEvent::Kind::Start) continue;
                ++night.episodes;
                night.toDecision.push_back(event.timeSeconds - (minute * kMinute + kFirstCry));
            }
            view.append(*update);
            // Every column is drawn; what a frame costs is measured apart.
            if (++blocks % 50 != 0) continue;
            view.showAt(update->timeSeconds);
            const double cpu = cpuSeconds();
            view.render(&screen);
            paintCpu += cpuSeconds() - cpu;
        }
        if ((minute + 1) % 60 != 0) continue;
        const double now = cpuSeconds();
        std::printf("%6d %12.1f %12.1f %% %14.1f\n", (minute + 1) / 60, now - before, (now - before) / 36,
                    residentMiB());
        std::fflush(stdout);
        total += now - before;
        before = now;
    }
    total += cpuSeconds() - before;
    log.reset(); // what waits is written
    const double seconds = minutes * kMinute;
    std::printf("%.0f s of sound in %.0f s: %.0f x real time\n", seconds, double(wall.elapsed()) / 1000,
                seconds * 1000 / double(wall.elapsed()));

    // A minute of frames, gliding at 60 Hz over what is kept.
    std::vector<double> frames;
    const double framesBegan = cpuSeconds();
    for (double shown = std::min(seconds, LiveSpectrogramView::kKeptSeconds) / 2; frames.size() < 3600;
         shown -= 1.0 / 60) {
        view.showAt(seconds - shown);
        QElapsedTimer frame;
        frame.start();
        view.render(&screen);
        frames.push_back(double(frame.nsecsElapsed()) * 1e-6);
    }
    const double painting = (cpuSeconds() - framesBegan) / 60;
    std::sort(frames.begin(), frames.end());
    std::printf("frame: median %.2f ms, 99 of 100 within %.2f ms, longest %.2f ms (bar 4 ms)\n",
                median(frames), frames[frames.size() * 99 / 100], frames.back());
    std::printf("of one core: listening %.1f %%, painting at 60 Hz %.1f %%, together %.1f %% (bar 15 %%)\n",
                (total - paintCpu) / seconds * 100, painting * 100,
                ((total - paintCpu) / seconds + painting) * 100);
    const auto delays = screenDelays();
    std::printf("sound to screen: median %.0f ms, longest %.0f ms behind the newest sample, and the block of "
                "the sound "
                "system (bar 100 ms)\n",
                median(delays) * 1000, highest(delays) * 1000);
    std::printf("%zu episodes; onset to decision: median %.2f s, longest %.2f s (bar 1.5 s)\n",
                night.episodes, median(night.toDecision), highest(night.toDecision));
    return 0;
}
