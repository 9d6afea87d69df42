// Features on one hour of sound, single thread, CPU seconds, beside the bare FFTs that they cannot do
// without.

#include "core/dsp/RealFft.h"
#include "core/dsp/VectorKernels.h"
#include "core/features/Chroma.h"
#include "core/features/LogMel.h"
#include "core/features/Mfcc.h"
#include "core/features/Spectral.h"
#include "tests/support/SyntheticSound.h"

#include <benchmark/benchmark.h>
#include <fftw3.h>
#include <type_traits>
#include <utility>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};
constexpr int kFft = 512;
constexpr int kHop = 160;
constexpr std::int64_t kFramesPerHour = 3600ll * 16000 / kHop;

/// A minute of cries in noise: an hour is sixty times this, without the memory.
const std::vector<float>& minute()
{
    static const std::vector<float> sound = [] {
        const test::Bout bouts[] = {{.startSeconds = 5, .lengthSeconds = 40}};
        return test::night(60, kRate, bouts);
    }();
    return sound;
}

/// CPU seconds for an hour, from what a run over `frames` frames took.
void setHour(benchmark::State& state, std::int64_t frames)
{
    state.SetItemsProcessed(frames);
    state.counters["cpu_s_per_hour"] = benchmark::Counter(
        double(frames) / double(kFramesPerHour), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// The floor: fftwf_execute and nothing else, in and out in the first-level cache.
void bareFft(benchmark::State& state, unsigned flags)
{
    float* const in = fftwf_alloc_real(kFft);
    auto* const out = fftwf_alloc_complex(kFft / 2 + 1);
    const fftwf_plan plan = fftwf_plan_dft_r2c_1d(kFft, in, out, flags);
    std::copy_n(minute().begin() + 100000, kFft, in);
    std::int64_t frames = 0;
    for (auto _ : state) {
        for (int f = 0; f < 6000; ++f) {
            fftwf_execute(plan);
            benchmark::ClobberMemory();
        }
        frames += 6000;
    }
    setHour(state, frames);
    fftwf_destroy_plan(plan);
    fftwf_free(in);
    fftwf_free(out);
}
BENCHMARK_CAPTURE(bareFft, estimate, FFTW_ESTIMATE);
BENCHMARK_CAPTURE(bareFft, measure, FFTW_MEASURE);

template <class Stream>
void stream(benchmark::State& state)
{
    Stream features(std::decay_t<decltype(std::declval<Stream>().computer().config())>{});
    std::int64_t frames = 0;
    for (auto _ : state) {
        constexpr std::size_t kBlock = 65536; // as files are read
        const std::span<const float> samples = minute();
        for (std::size_t at = 0; at < samples.size(); at += kBlock) {
            features.push(samples.subspan(at, std::min(kBlock, samples.size() - at)));
            frames += std::int64_t(features.frames().rows());
            benchmark::DoNotOptimize(features.frames().values.data());
            features.clearFrames();
        }
    }
    setHour(state, frames);
}
BENCHMARK(stream<LogMelStream>);
BENCHMARK(stream<MfccStream>);
BENCHMARK(stream<ChromaStream>);
BENCHMARK(stream<SpectralStream>);

/// The loops of one log-mel frame for every generation of processors.
void kernels(benchmark::State& state)
{
    const VectorKernels* const set = allVectorKernels()[state.range(0)];
    if (set == nullptr) {
        state.SkipWithError("not on this processor");
        return;
    }
    state.SetLabel(set->name);
    std::vector<float> a(2 * kFft + 64, 0.5F);
    std::vector<float> b(a);
    std::vector<float> out(a.size());
    std::vector<unsigned> first(64);
    std::vector<unsigned> blocks(64, unsigned(16 / set->lanes));
    std::int64_t frames = 0;
    for (auto _ : state) {
        set->multiply(a.data(), b.data(), out.data(), 400);
        set->power(a.data(), out.data(), 257);
        set->bandSums(a.data(), first.data(), blocks.data(), b.data(), out.data(), 64);
        set->decibels(out.data(), 1e-10F, out.data(), 64);
        benchmark::ClobberMemory();
        ++frames;
    }
    setHour(state, frames);
}
BENCHMARK(kernels)->DenseRange(0, 2);

} // namespace
} // namespace cryscope

BENCHMARK_MAIN();
