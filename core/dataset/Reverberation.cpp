#include "core/dataset/Augment.h"

#include "core/dsp/RealFft.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numbers>

namespace cryscope {
namespace {

constexpr double kPulsesPerSecond = 1500;
constexpr std::size_t kSmallestTransform = 1 << 15;

double energyOf(std::span<const float> samples)
{
    double sum = 0;
    for (const float s : samples) sum += double(s) * s;
    return sum;
}

/// One pulse of either sign at a random place in each cell of the grid: to the ear it is decaying noise.
std::vector<float> roomImpulse(SampleRate rate, double rt60Seconds, Random& random)
{
    const double cell = std::max(1.0, rate.hz / kPulsesPerSecond);
    const double firstReflection = 0.005 * rate.hz;
    const double lengthSamples = rt60Seconds * rate.hz;
    const double decay = std::log(1000.0) / lengthSamples; // 60 dB over rt60
    std::vector<float> impulse(std::size_t(lengthSamples + cell) + 1);
    for (double start = firstReflection; start < lengthSamples; start += cell) {
        const auto delay = static_cast<std::size_t>(start + random.uniform() * (cell - 1));
        const double level = std::exp(-decay * double(delay));
        impulse[delay] += static_cast<float>(random.chance(0.5) ? level : -level);
    }
    return impulse;
}

/// Turns the spectrum of a real signal into its Hartley transform, whose own transform gives the signal back:
/// the forward transform then serves both ways.
void toHartley(std::span<const float> spectrum, std::span<float> hartley)
{
    const std::size_t size = hartley.size();
    for (std::size_t k = 0; k <= size / 2; ++k) {
        const float re = spectrum[2 * k];
        const float im = spectrum[2 * k + 1];
        hartley[k] = re - im;
        if (k > 0) hartley[size - k] = re + im; // at k = size / 2 both are the same: it is real
    }
}

/// The first samples.size() samples of the convolution, by blocks: a sum of shifted copies takes as many
/// passes over the sound as there are pulses.
std::vector<float> convolved(std::span<const float> samples, std::span<const float> impulse)
{
    const std::size_t whole = std::bit_ceil(samples.size() + impulse.size());
    const std::size_t size = std::max<std::size_t>(
        2, std::min(whole, std::max(kSmallestTransform, std::bit_ceil(4 * impulse.size()))));
    RealFft fft(static_cast<int>(size));
    const auto transformed = [&](std::span<const float> part) {
        std::fill(std::copy(part.begin(), part.end(), fft.input().begin()), fft.input().end(), 0.0F);
        return fft.forward();
    };
    const auto room = transformed(impulse);
    const std::vector<float> spectrum(room.begin(), room.end());
    const std::size_t step = size - impulse.size();
    std::vector<float> out(samples.size());
    std::vector<float> product(spectrum.size());
    for (std::size_t first = 0; first < samples.size(); first += step) {
        const auto block = transformed(samples.subspan(first, std::min(step, samples.size() - first)));
        for (std::size_t i = 0; i < product.size(); i += 2) {
            product[i] = block[i] * spectrum[i] - block[i + 1] * spectrum[i + 1];
            product[i + 1] = block[i] * spectrum[i + 1] + block[i + 1] * spectrum[i];
        }
        toHartley(product, fft.input());
        std::vector<float> back(size);
        toHartley(fft.forward(), back);
        const std::size_t count = std::min(size, samples.size() - first);
        for (std::size_t i = 0; i < count; ++i) out[first + i] += back[i] / static_cast<float>(size);
    }
    return out;
}

} // namespace

void reverberate(std::span<float> samples, SampleRate rate, double rt60Seconds, double wetDb, Random& random)
{
    assert(rt60Seconds >= 0.05 && rt60Seconds <= 2 && wetDb >= -30 && wetDb <= 0);
    const double energy = energyOf(samples);
    if (energy <= 0) return;
    const auto impulse = roomImpulse(rate, rt60Seconds, random);
    const double impulseEnergy = energyOf(impulse);
    if (impulseEnergy <= 0) return;
    const auto wet = convolved(samples, impulse);

    // Walls and air swallow treble first: a one-pole low-pass at 4 kHz, lower in longer rooms.
    const double cutoffHz = 4000 / (1 + rt60Seconds);
    const auto smoothing = static_cast<float>(1 - std::exp(-2 * std::numbers::pi * cutoffHz / rate.hz));
    float state = 0;
    const auto wetGain = static_cast<float>(std::pow(10.0, wetDb / 20) / std::sqrt(impulseEnergy));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        state += smoothing * (wet[i] - state);
        samples[i] += wetGain * state;
    }
    const double after = energyOf(samples);
    if (after <= 0) return;
    const auto correction = static_cast<float>(std::sqrt(energy / after));
    for (float& s : samples) s *= correction;
}

} // namespace cryscope
