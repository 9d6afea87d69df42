#include "core/audio/PeakPyramid.h"
#include "core/audio/RandomAccessAudio.h"
#include "core/audio/Resampler.h"
#include "core/audio/RingBuffer.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <benchmark/benchmark.h>
#include <thread>

namespace cryscope {
namespace {

/// One block through the ring within one thread: what the microphone's callback pays.
void ringBufferWriteAndRead(benchmark::State& state)
{
    RingBuffer ring(1 << 18);
    std::vector<float> block(static_cast<std::size_t>(state.range(0)), 0.5F);
    for (auto _ : state) {
        benchmark::DoNotOptimize(ring.write(block));
        benchmark::DoNotOptimize(ring.read(block));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(ringBufferWriteAndRead)->Arg(16)->Arg(160)->Arg(1024);

/// A producer that never rests against a consumer that never rests.
void ringBufferBetweenThreads(benchmark::State& state)
{
    RingBuffer ring(1 << 14);
    std::atomic<bool> stop = false;
    std::thread producer([&] {
        const std::vector<float> block(160, 0.5F);
        while (!stop.load(std::memory_order_relaxed))
            if (ring.write(block) == 0) std::this_thread::yield();
    });
    std::vector<float> out(160);
    std::int64_t samples = 0;
    for (auto _ : state) {
        const std::size_t count = ring.read(out);
        if (count == 0) std::this_thread::yield();
        samples += static_cast<std::int64_t>(count);
    }
    stop = true;
    producer.join();
    state.SetItemsProcessed(samples);
}
BENCHMARK(ringBufferBetweenThreads)->UseRealTime();

void resampleMinute(benchmark::State& state)
{
    const auto quality = static_cast<ResamplerConfig::Quality>(state.range(0));
    const auto sound = test::noise(60, {44100}, 0.1);
    for (auto _ : state) {
        auto resampler = Resampler::create({{44100}, {16000}, quality});
        std::vector<float> out;
        for (std::size_t at = 0; at < sound.size(); at += 4410)
            if (!(*resampler)->push(std::span(sound).subspan(at, 4410), out))
                state.SkipWithError("push failed");
        if (!(*resampler)->finish(out)) state.SkipWithError("finish failed");
        benchmark::DoNotOptimize(out.data());
    }
}
BENCHMARK(resampleMinute)
    ->ArgName("live")
    ->Arg(static_cast<int>(ResamplerConfig::Quality::File))
    ->Arg(static_cast<int>(ResamplerConfig::Quality::Live))
    ->Unit(benchmark::kMillisecond);

/// An hour of 16 kHz WAV: decoded as a stream, opened at random, summed up for the overview.
class HourOfSound : public benchmark::Fixture {
public:
    void SetUp(benchmark::State&) override
    {
        m_file = m_folder / "hour.wav";
        test::writeWav(m_file, test::noise(3600, {16000}, 0.1), {16000});
    }

protected:
    test::TempFolder m_folder;
    std::filesystem::path m_file;
};

BENCHMARK_F(HourOfSound, decode)(benchmark::State& state)
{
    std::vector<float> block(1 << 16);
    for (auto _ : state) {
        auto source = openAudioFile(m_file).value();
        while (source->read(block).value() > 0) benchmark::DoNotOptimize(block.data());
    }
    state.SetItemsProcessed(state.iterations() * 3600 * 16000);
}

BENCHMARK_F(HourOfSound, openRandomAccess)(benchmark::State& state)
{
    for (auto _ : state) benchmark::DoNotOptimize(openRandomAccess(m_file).value());
}

BENCHMARK_F(HourOfSound, buildPeakPyramid)(benchmark::State& state)
{
    const auto audio = openRandomAccess(m_file).value();
    for (auto _ : state) benchmark::DoNotOptimize(buildPeakPyramid(*audio).value());
    state.SetItemsProcessed(state.iterations() * 3600 * 16000);
}

BENCHMARK_F(HourOfSound, queryPeaks)(benchmark::State& state)
{
    const auto audio = openRandomAccess(m_file).value();
    const auto pyramid = buildPeakPyramid(*audio).value();
    for (auto _ : state) benchmark::DoNotOptimize(pyramid.query({{0}, {audio->length()}}, 1920));
}

} // namespace
} // namespace cryscope
