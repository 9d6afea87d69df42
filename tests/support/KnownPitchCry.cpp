#include "tests/support/KnownPitchCry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace cryscope::test {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kRate = KnownPitchCry::kSampleRateHz;

std::vector<double> hann(int length)
{
    std::vector<double> window(std::size_t(length), 0.0);
    for (int i = 0; i < length; ++i)
        window[std::size_t(i)] = 0.5 - 0.5 * std::cos(2 * kPi * i / (length - 1));
    return window;
}

std::vector<double> smoothed(const std::vector<double>& in, const std::vector<double>& kernel)
{
    const auto n = std::int64_t(in.size());
    const auto half = std::int64_t(kernel.size() / 2);
    std::vector<double> out(in.size(), 0.0);
    for (std::int64_t i = 0; i < n; ++i)
        for (std::int64_t k = std::max(-half, -i); k <= std::min(half, n - 1 - i); ++k)
            out[std::size_t(i)] += in[std::size_t(i + k)] * kernel[std::size_t(k + half)];
    return out;
}

class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}
    // The standard's distributions differ between libraries; these do not.
    double uniform(double low, double high)
    {
        return low + (high - low) * double(m_engine() >> 11) / double(1ULL << 53);
    }
    double normal()
    {
        const double u = std::max(1e-300, uniform(0, 1));
        return std::sqrt(-2 * std::log(u)) * std::cos(2 * kPi * uniform(0, 1));
    }

private:
    std::mt19937_64 m_engine;
};

/// Contours of bursts with pauses between; 0 in the pauses.
std::vector<double> contours(const KnownPitchOptions& options, Random& random)
{
    std::vector<double> f0(std::size_t(options.seconds * kRate), 0.0);
    double start = 0.2;
    while (start < options.seconds - 1.5) {
        const double length = random.uniform(0.6, 1.3);
        const double low = random.uniform(300, 420);
        const double high = random.uniform(480, 700);
        const double peak = random.uniform(0.25, 0.6);
        const double wobble = random.uniform(0, 15);
        const double wobbleHz = random.uniform(5, 9);
        const double jumpAt = random.uniform(0.2, 0.5);
        const double jumpHz = random.uniform(1000, 1900);
        const auto samples = std::int64_t(length * kRate);
        for (std::int64_t i = 0; i < samples; ++i) {
            const double u = double(i) / double(samples);
            const double rise = u < peak ? std::sin(0.5 * kPi * u / peak)
                                         : std::cos(0.5 * kPi * (u - peak) / (1 - peak) * 0.9);
            double f = low + (high - low) * rise + wobble * std::sin(2 * kPi * wobbleHz * u * length);
            if (options.hyperphonation && u > jumpAt && u < jumpAt + 0.3)
                f = jumpHz * (1 + 0.08 * std::sin(2 * kPi * (u - jumpAt) / 0.3));
            f0[std::size_t(std::int64_t(start * kRate) + i)] = std::clamp(f, 200.0, 2050.0);
        }
        start += length + random.uniform(0.25, 0.5);
    }
    return f0;
}

void addJitter(std::vector<double>& f0, Random& random)
{
    constexpr std::size_t kHold = 40; // samples that share one random step, before smoothing
    std::vector<double> steps(f0.size());
    double value = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i % kHold == 0) value = 0.01 * random.normal();
        steps[i] = f0[i] > 0 ? value : 0.0;
    }
    auto kernel = hann(81);
    double sum = 0;
    for (const double k : kernel) sum += k;
    for (double& k : kernel) k *= 3 / sum;
    const auto jitter = smoothed(steps, kernel);
    for (std::size_t i = 0; i < f0.size(); ++i) f0[i] *= 1 + jitter[i];
}

} // namespace

KnownPitchCry knownPitchCry(const KnownPitchOptions& options)
{
    struct Resonance {
        double hz, width, gain;
    };
    static constexpr std::array<Resonance, 3> kResonances{
        {{1100, 300, 1.0}, {2800, 500, 0.5}, {4800, 800, 0.2}}};
    Random random(options.seed);
    auto f0 = contours(options, random);
    addJitter(f0, random);
    const std::size_t n = f0.size();
    std::vector<double> phase(n), sound(n, 0.0), voiced(n);
    double angle = 0;
    for (std::size_t i = 0; i < n; ++i) {
        angle += 2 * kPi * f0[i] / kRate;
        phase[i] = angle;
        voiced[i] = f0[i] > 0 ? 1.0 : 0.0;
    }
    for (int harmonic = 1; harmonic < 27; ++harmonic) {
        const double offset = random.uniform(0, 2 * kPi);
        const double tilt = std::pow(harmonic, -0.6);
        for (std::size_t i = 0; i < n; ++i) {
            const double hz = harmonic * f0[i];
            if (hz <= 0 || hz >= 7800) continue;
            double gain = harmonic == 1 ? 0.35 : 0.0;
            for (const auto& r : kResonances) {
                const double distance = (hz - r.hz) / r.width;
                gain += r.gain / (1 + distance * distance) * tilt;
            }
            sound[i] += gain * std::sin(harmonic * phase[i] + offset);
        }
    }
    auto ramp = hann(641);
    for (double& k : ramp) k /= 320;
    const auto envelope = smoothed(voiced, ramp);
    double power = 0, count = 0;
    for (std::size_t i = 0; i < n; ++i) {
        sound[i] *= std::clamp(envelope[i], 0.0, 1.0) * voiced[i] *
                    (1 + 0.1 * std::sin(2 * kPi * 0.7 * double(i) / kRate));
        power += sound[i] * sound[i] * voiced[i];
        count += voiced[i];
    }
    if (options.snrDb < 300) {
        const double rms = std::sqrt(power / std::max(1.0, count) * std::pow(10.0, -options.snrDb / 10));
        for (double& sample : sound) sample += rms * random.normal();
    }
    double peak = 1e-9;
    for (const double sample : sound) peak = std::max(peak, std::abs(sample));
    KnownPitchCry cry;
    cry.samples.resize(n);
    cry.f0Hz.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        cry.samples[i] = float(0.5 * sound[i] / peak);
        cry.f0Hz[i] = float(f0[i]);
    }
    return cry;
}

} // namespace cryscope::test
