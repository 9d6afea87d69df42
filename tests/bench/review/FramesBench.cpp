/// What the picture of a long recording costs, without looking for cries:
/// bench_frames FILE WIDTH HEIGHT [STORE]. Opens the recording as the program does, shows all of it in a view
/// of WIDTH x HEIGHT (offscreen), and prints the time and the CPU seconds until its picture is final; then
/// pans and zooms by 600 frames and prints how long each frame took on the window's thread: median, 99 of 100
/// and longest. With STORE (a folder) the parts of the picture are kept there, for the next run to find.
#include "core/audio/RandomAccessAudio.h"
#include "ui/spectrogram/SpectrogramView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <vector>

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) * 1e-6; };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

void report(const char* what, std::vector<double>& ms)
{
    std::sort(ms.begin(), ms.end());
    std::printf("%-34s median %.2f ms, 99 of 100 %.2f ms, longest %.2f ms, over 16.7 ms: %zu of %zu\n", what,
                ms[ms.size() / 2], ms[ms.size() * 99 / 100], ms.back(),
                std::size_t(ms.end() - std::upper_bound(ms.begin(), ms.end(), 16.7)), ms.size());
}

} // namespace

int main(int argc, char** argv)
{
    using namespace cryscope;
    QApplication app(argc, argv);
    if (argc < 4) return std::fprintf(stderr, "bench_frames FILE WIDTH HEIGHT [STORE]\n"), 2;
    QElapsedTimer clock;
    clock.start();
    const double cpuBefore = cpuSeconds();
    const auto audio = openIdentified(argv[1]);
    if (!audio) return std::fprintf(stderr, "%s\n", audio.error().sentence.c_str()), 1;
    TimeViewport time;
    FrequencyViewport frequency;
    SpectrogramView view(time, frequency);
    if (argc > 4) view.pipeline().setStore(std::make_shared<PictureStore>(argv[4]));
    view.resize(std::atoi(argv[2]), std::atoi(argv[3]));
    view.show();
    view.setRecording(*audio);
    time.setRecording(toSeconds((*audio)->length(), (*audio)->sampleRate()), (*audio)->sampleRate().hz);
    time.setWidth(view.width());
    app.processEvents();
    double first = -1;
    while (!view.pipeline().isComplete()) {
        // Without a time limit: with one, Qt looks for events again and again, which would be counted here.
        app.processEvents(QEventLoop::WaitForMoreEvents);
        if (first >= 0) continue;
        bool all = true; // a first look at every part of the view
        for (int x = 0; x < view.width(); x += SpectrogramPipeline::kStripWidth)
            all = all && !view.pipeline().strip(x / SpectrogramPipeline::kStripWidth).isNull();
        if (all) first = double(clock.elapsed()) / 1000;
    }
    std::printf("whole recording: first look %.2f s, final %.2f s, CPU %.2f s\n", first,
                double(clock.elapsed()) / 1000, cpuSeconds() - cpuBefore);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("most memory: %.0f MiB\n", double(usage.ru_maxrss) / 1024);

    constexpr int kFrames = 600;
    const auto frames = [&](const char* what, auto&& step) {
        std::vector<double> ms;
        for (int i = 0; i < kFrames; ++i) {
            QElapsedTimer frame;
            frame.start();
            step(i);
            app.processEvents(); // strips that have arrived
            view.repaint();
            ms.push_back(double(frame.nsecsElapsed()) / 1e6);
            // What is left of a sixtieth of a second belongs to the workers.
            timespec rest{0, static_cast<long>(std::max(0.0, 16.7 - ms.back()) * 1e6)};
            nanosleep(&rest, nullptr);
        }
        report(what, ms);
    };
    frames("zooming in from all to a second", [&](int) { time.zoomAt(1.0173, view.width() / 2.0); });
    frames("panning at a second a view", [&](int) { time.scrollBy(12); });
    time.showRange(3600, 3660);
    frames("panning at a minute a view", [&](int) { time.scrollBy(12); });
    time.showRange(3600, 7200);
    frames("panning at an hour a view", [&](int) { time.scrollBy(12); });
    frames("zooming out to all", [&](int) { time.zoomAt(1 / 1.01, view.width() / 2.0); });
    return 0;
}
