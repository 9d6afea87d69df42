#include "core/dataset/Augment.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace cryscope {
namespace {

constexpr double kPulsesPerSecond = 1500;

double energyOf(std::span<const float> samples)
{
    double sum = 0;
    for (const float s : samples) sum += double(s) * s;
    return sum;
}

} // namespace

void reverberate(std::span<float> samples, SampleRate rate, double rt60Seconds, double wetDb, Random& random)
{
    assert(rt60Seconds >= 0.05 && rt60Seconds <= 2 && wetDb >= -30 && wetDb <= 0);
    const double energy = energyOf(samples);
    if (energy <= 0) return;

    // One pulse of either sign at a random place in each cell of the grid: to the ear it is decaying noise,
    // and a sum of a few hundred shifted copies is cheaper than a convolution with every sample of it.
    const double cell = std::max(1.0, rate.hz / kPulsesPerSecond);
    const double firstReflection = 0.005 * rate.hz;
    const double lengthSamples = rt60Seconds * rate.hz;
    const double decay = std::log(1000.0) / lengthSamples; // 60 dB over rt60
    std::vector<float> wet(samples.size());
    double impulseEnergy = 0;
    for (double start = firstReflection; start < lengthSamples; start += cell) {
        const auto delay = static_cast<std::size_t>(start + random.uniform() * (cell - 1));
        const double level = std::exp(-decay * double(delay));
        const auto gain = static_cast<float>(random.chance(0.5) ? level : -level);
        impulseEnergy += level * level;
        if (delay >= samples.size()) continue;
        const float* in = samples.data();
        float* out = wet.data() + delay;
        const std::size_t count = samples.size() - delay;
        for (std::size_t i = 0; i < count; ++i) out[i] += gain * in[i];
    }
    if (impulseEnergy <= 0) return;

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
