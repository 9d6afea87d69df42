// One hour of sound through the file path and the live path: CPU seconds, real-time factor and peak memory.
// bench_analysis [MODEL [HOURS [RATE]]]; MODEL as in `cryscope-cli analyze --model`, default "level", which
// leaves everything but the network. The engine module is looked for beside this program, as everywhere.
#include "core/analysis/Analysis.h"
#include "core/analysis/LivePath.h"
#include "core/analysis/LoadModels.h"
#include "tests/support/SyntheticSound.h"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <sys/resource.h>

using namespace cryscope;

namespace {

/// The same minute of a night again and again: an hour of sound that takes no hour of memory.
class LoopedNight final : public SampleSource {
public:
    LoopedNight(SampleRate rate, double seconds) : m_rate(rate), m_left(std::int64_t(seconds * rate.hz))
    {
        const test::Bout bouts[] = {{10.0, 6.0, {}}, {40.0, 4.0, {}}};
        m_minute = test::night(60.0, rate, bouts);
        m_length = m_left;
    }
    SampleRate sampleRate() const override { return m_rate; }
    std::optional<std::int64_t> length() const override { return m_length; }
    Result<std::size_t> read(std::span<float> out) override
    {
        const std::size_t count =
            std::min({out.size(), m_minute.size() - m_at, std::size_t(std::max<std::int64_t>(0, m_left))});
        std::copy_n(m_minute.begin() + std::ptrdiff_t(m_at), count, out.begin());
        m_at = (m_at + count) % m_minute.size();
        m_left -= std::int64_t(count);
        return count;
    }

private:
    SampleRate m_rate;
    std::int64_t m_left;
    std::int64_t m_length = 0;
    std::vector<float> m_minute;
    std::size_t m_at = 0;
};

struct Usage {
    double cpuSeconds;
    double peakMiB;
};

Usage usage()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return double(time.tv_sec) + 1e-6 * double(time.tv_usec);
    };
    return {seconds(used.ru_utime) + seconds(used.ru_stime), double(used.ru_maxrss) / 1024};
}

void print(const char* what, double soundSeconds, const Usage& before, std::size_t episodes)
{
    const Usage after = usage();
    const double cpu = after.cpuSeconds - before.cpuSeconds;
    std::printf("%-28s %8.2f CPU s %8.0f x real time  peak %6.1f MiB (%5.1f before)  %zu episodes\n", what,
                cpu, soundSeconds / cpu, after.peakMiB, before.peakMiB, episodes);
}

template <class Number>
Number argument(int argc, char** argv, int index, Number otherwise)
{
    if (argc > index) std::from_chars(argv[index], argv[index] + std::strlen(argv[index]), otherwise);
    return otherwise;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string name = argc > 1 ? argv[1] : kLevelModel;
    const double seconds = 3600 * argument(argc, argv, 2, 1.0);
    const SampleRate rate{argument(argc, argv, 3, 44100)};
    const auto loaded = loadModels(std::span(&name, 1), DeviceRequest::Cpu);
    if (!loaded) {
        std::fprintf(stderr, "%s\n", loaded.error().text().c_str());
        return 1;
    }
    const Models& models = loaded->models;
    std::printf("%.2f h at %d Hz, model %s on %s\n", seconds / 3600, rate.hz, name.c_str(),
                models.detector->device().c_str());
    const AnalysisConfig analysis = analysisConfigFor(models.detector->card());
    {
        const Usage before = usage();
        const auto result = analyse(std::make_unique<LoopedNight>(rate, seconds), models, analysis);
        if (!result) return 1;
        print("file", seconds, before, result->episodes.size());
    }
    for (const int chunk : {rate.hz / 50, rate.hz / 10}) {
        LivePathConfig config;
        config.inputRate = rate;
        config.analysis = analysis;
        config.endAfterUnheardSeconds = 10;
        auto path = LivePath::create(config, models);
        if (!path) return 1;
        LoopedNight source(rate, seconds);
        std::vector<float> block(static_cast<std::size_t>(chunk));
        const Usage before = usage();
        std::size_t ended = 0;
        for (;;) {
            const auto count = source.read(block);
            if (!count || *count == 0) break;
            const auto update = (*path)->push(std::span(block).first(*count));
            if (!update) return 1;
            for (const LiveEvent& event : update->events) ended += event.kind == LiveEvent::Kind::End;
        }
        print(chunk == rate.hz / 50 ? "live, blocks of 20 ms" : "live, blocks of 100 ms", seconds, before,
              ended);
    }
    return 0;
}
