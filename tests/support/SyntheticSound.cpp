#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>
#include <random>
#include <sndfile.h>

namespace cryscope::test {
namespace {

std::size_t sampleCount(double seconds, SampleRate rate)
{
    return static_cast<std::size_t>(std::llround(std::max(0.0, seconds) * rate.hz));
}

/// Uniform in [0, 1), the same on every standard library.
double uniform(std::mt19937_64& random)
{
    return double(random() >> 11) * 0x1p-53;
}

/// Fades a unit in over 50 ms and out over 150 ms (or a third of a short one).
double envelope(double t, double unitSeconds)
{
    const double attack = std::min(0.05, unitSeconds / 3);
    const double release = std::min(0.15, unitSeconds / 3);
    const double rise = std::clamp(t / attack, 0.0, 1.0);
    const double fall = std::clamp((unitSeconds - t) / release, 0.0, 1.0);
    const double half = std::numbers::pi / 2;
    return std::sin(half * rise) * std::sin(half * fall);
}

void addUnit(std::span<float> out, SampleRate rate, const CryShape& shape, double f0Factor)
{
    const double seconds = double(out.size()) / rate.hz;
    const double highest = std::min(shape.maxHarmonicHz, 0.45 * rate.hz);
    const double twoPi = 2 * std::numbers::pi;
    double phase = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double t = double(i) / rate.hz;
        const double wobble = std::sin(twoPi * shape.vibratoHz * t);
        const double f0 =
            cryPitchHz(shape, t / shape.unitSeconds) * f0Factor * (1 + shape.vibratoDepth * wobble);
        double value = 0;
        double weight = 0;
        for (int k = 1; k * f0 < highest; ++k) {
            value += std::sin(k * phase) / k;
            weight = 1.85; // the peak of a sum of sin(kx)/k stays below this (Gibbs)
        }
        if (weight > 0) value /= weight;
        out[i] +=
            static_cast<float>(shape.amplitude * envelope(t, seconds) * (1 + 0.1 * wobble) / 1.1 * value);
        phase = std::fmod(phase + twoPi * f0 / rate.hz, twoPi);
    }
}

} // namespace

std::vector<float> sine(double hz, double seconds, SampleRate rate, double amplitude)
{
    std::vector<float> out(sampleCount(seconds, rate));
    const double step = 2 * std::numbers::pi * hz / rate.hz;
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(amplitude * std::sin(step * double(i)));
    return out;
}

std::vector<float> noise(double seconds, SampleRate rate, double rms, std::uint64_t seed)
{
    std::vector<float> out(sampleCount(seconds, rate));
    std::mt19937_64 random(seed);
    const double scale = rms * std::sqrt(3.0); // four uniforms of variance 1/12 have the variance 1/3
    for (float& sample : out) {
        double sum = -2;
        for (int k = 0; k < 4; ++k) sum += uniform(random);
        sample = static_cast<float>(scale * sum);
    }
    return out;
}

std::vector<float> silence(double seconds, SampleRate rate)
{
    return std::vector<float>(sampleCount(seconds, rate), 0.0F);
}

double cryPitchHz(const CryShape& shape, double position)
{
    const double p = std::clamp(position, 0.0, 1.0);
    const double along = p < shape.peakPosition ? p / shape.peakPosition : (1 - p) / (1 - shape.peakPosition);
    return shape.f0LowHz + (shape.f0HighHz - shape.f0LowHz) * std::sin(std::numbers::pi / 2 * along);
}

std::vector<float> cry(double seconds, SampleRate rate, const CryShape& shape)
{
    std::vector<float> out(sampleCount(seconds, rate), 0.0F);
    std::mt19937_64 random(shape.seed);
    const std::size_t unit = std::max<std::size_t>(1, sampleCount(shape.unitSeconds, rate));
    const std::size_t pause = sampleCount(shape.pauseSeconds, rate);
    for (std::size_t begin = 0; begin < out.size(); begin += unit + pause) {
        const double f0Factor = 0.95 + 0.1 * uniform(random);
        const std::size_t length = std::min(unit, out.size() - begin);
        addUnit(std::span(out).subspan(begin, length), rate, shape, f0Factor);
    }
    return out;
}

std::vector<float> night(double seconds, SampleRate rate, std::span<const Bout> bouts, double noiseRms,
                         std::uint64_t seed)
{
    std::vector<float> out = noise(seconds, rate, noiseRms, seed);
    for (const Bout& bout : bouts)
        mixInto(out, cry(bout.lengthSeconds, rate, bout.shape), sampleCount(bout.startSeconds, rate));
    for (float& sample : out) sample = std::clamp(sample, -1.0F, 1.0F);
    return out;
}

void mixInto(std::vector<float>& dst, std::span<const float> src, std::size_t at)
{
    for (std::size_t i = 0; i < src.size() && at + i < dst.size(); ++i) dst[at + i] += src[i];
}

void writeWav(const std::filesystem::path& file, std::span<const float> samples, SampleRate rate,
              WavFormat format)
{
    writeWavInterleaved(file, samples, 1, rate, format);
}

void writeWavInterleaved(const std::filesystem::path& file, std::span<const float> interleaved, int channels,
                         SampleRate rate, WavFormat format)
{
    SF_INFO info{};
    info.samplerate = rate.hz;
    info.channels = channels;
    const int subtype = format == WavFormat::Pcm16   ? SF_FORMAT_PCM_16
                        : format == WavFormat::Pcm24 ? SF_FORMAT_PCM_24
                                                     : SF_FORMAT_FLOAT;
    info.format = SF_FORMAT_WAV | subtype;
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    bool good = out != nullptr;
    if (good) {
        sf_command(out, SFC_SET_CLIPPING, nullptr, SF_TRUE);
        const auto count = static_cast<sf_count_t>(interleaved.size());
        good = sf_write_float(out, interleaved.data(), count) == count;
        good = sf_close(out) == 0 && good;
    }
    if (!good) {
        std::fprintf(stderr, "cannot write %s\n", file.c_str());
        std::abort();
    }
}

} // namespace cryscope::test
