#include "core/dataset/Augment.h"

#include "core/audio/Resampler.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>
#include <string>

namespace cryscope {
namespace {

constexpr double kPi = std::numbers::pi;

double rmsOf(std::span<const float> samples)
{
    double sum = 0;
    for (const float s : samples) sum += double(s) * s;
    return samples.empty() ? 0 : std::sqrt(sum / double(samples.size()));
}

float peakOf(std::span<const float> samples)
{
    float peak = 0;
    for (const float s : samples) peak = std::max(peak, std::abs(s));
    return peak;
}

double amplitude(double db)
{
    return std::pow(10.0, db / 20.0);
}

/// The rms that an added sound is set against.
double referenceRms(std::span<const float> samples)
{
    // dBFS counts a full-scale sine, whose rms is 1/sqrt 2, as 0.
    return std::max(rmsOf(samples), amplitude(augment::kQuietestReferenceDbfs) / std::numbers::sqrt2);
}

/// One second-order section, direct form II transposed; double, because an 8th-order filter at a low cutoff
/// loses its shape in float.
struct Biquad {
    double b0, b1, b2, a1, a2;
    double z1 = 0, z2 = 0;

    double step(double x)
    {
        const double y = b0 * x + z1;
        z1 = b1 * x - a1 * y + z2;
        z2 = b2 * x - a2 * y;
        return y;
    }
};

/// Bilinear transform with prewarping (R. Bristow-Johnson's audio EQ cookbook).
Biquad section(bool isLowPass, double cutoffHz, double q, SampleRate rate)
{
    const double w = 2 * kPi * cutoffHz / rate.hz;
    const double alpha = std::sin(w) / (2 * q);
    const double cosine = std::cos(w);
    const double a0 = 1 + alpha;
    const double edge = isLowPass ? 1 - cosine : 1 + cosine;
    return {.b0 = edge / 2 / a0,
            .b1 = (isLowPass ? edge : -edge) / a0,
            .b2 = edge / 2 / a0,
            .a1 = -2 * cosine / a0,
            .a2 = (1 - alpha) / a0};
}

template <std::size_t Sections>
void filter(std::span<float> samples, std::array<Biquad, Sections> sections)
{
    for (float& sample : samples) {
        double x = sample;
        for (Biquad& biquad : sections) x = biquad.step(x);
        sample = static_cast<float>(x);
    }
}

/// G.711's mu-law: what 8 bits leave of a sample, |x| <= 1.
float muLawSteps(float x)
{
    constexpr float kMu = 255.0F;
    const float compressed = std::log1p(kMu * std::abs(x)) / std::log1p(kMu);
    const float stepped = std::round(compressed * 127.0F) / 127.0F;
    return std::copysign((std::pow(1.0F + kMu, stepped) - 1.0F) / kMu, x);
}

/// Through another rate; the length is kept. Rates that no resampler takes leave the sound as it is.
std::vector<float> throughRate(std::span<const float> samples, SampleRate from, SampleRate to)
{
    std::vector<float> out;
    out.reserve(samples.size() * static_cast<std::size_t>(to.hz) / static_cast<std::size_t>(from.hz) + 16);
    const auto resampler =
        Resampler::create({.from = from, .to = to, .quality = ResamplerConfig::Quality::File});
    if (!resampler || !(*resampler)->push(samples, out) || !(*resampler)->finish(out))
        return {samples.begin(), samples.end()};
    return out;
}

void addScaled(std::span<float> samples, std::span<const float> noise, double noiseRms, double snrDb)
{
    if (noiseRms <= 0) return;
    const auto gain = static_cast<float>(referenceRms(samples) / noiseRms * amplitude(-snrDb));
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] += gain * noise[i];
}

} // namespace

void applyGain(std::span<float> samples, double gainDb)
{
    const auto gain = static_cast<float>(amplitude(gainDb));
    for (float& s : samples) s *= gain;
}

void lowPass(std::span<float> samples, SampleRate rate, double cutoffHz)
{
    assert(cutoffHz > 0);
    if (cutoffHz >= 0.49 * rate.hz) return;
    std::array<Biquad, 4> sections{};
    for (std::size_t i = 0; i < sections.size(); ++i) // the pole pairs of a Butterworth filter of order 8
        sections[i] = section(true, cutoffHz, 1 / (2 * std::cos(kPi * (2.0 * double(i) + 1) / 16)), rate);
    filter(samples, sections);
}

void highPass(std::span<float> samples, SampleRate rate, double cutoffHz)
{
    assert(cutoffHz > 0 && cutoffHz < 0.5 * rate.hz);
    filter(samples, std::array<Biquad, 1>{section(false, cutoffHz, 1 / std::numbers::sqrt2, rate)});
}

void telephone(std::span<float> samples, SampleRate rate)
{
    constexpr SampleRate kTelephone{8000};
    std::vector<float> narrow = rate > kTelephone ? throughRate(samples, rate, kTelephone)
                                                  : std::vector<float>(samples.begin(), samples.end());
    const SampleRate narrowRate = std::min(rate, kTelephone);
    highPass(narrow, narrowRate, 200);
    lowPass(narrow, narrowRate, 3400);
    if (const float peak = peakOf(narrow); peak > 0)
        for (float& s : narrow) s = peak * muLawSteps(s / peak);
    if (rate > kTelephone) narrow = throughRate(narrow, kTelephone, rate);
    narrow.resize(samples.size());
    std::copy(narrow.begin(), narrow.end(), samples.begin());
}

std::vector<float> colouredNoise(std::size_t count, NoiseColour colour, Random& random)
{
    std::vector<float> noise(count);
    if (colour == NoiseColour::White) {
        for (float& s : noise) s = static_cast<float>(random.normal());
    } else if (colour == NoiseColour::Brown) {
        // Leaky integration: the leak keeps the walk from drifting away.
        double state = 50 * random.normal() / 7;
        for (float& s : noise) s = static_cast<float>(state = 0.99 * state + random.normal());
    } else {
        // Paul Kellet's three-pole approximation of 1/f, within 0.5 dB over the audible band at 44.1 kHz.
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        for (float& s : noise) {
            const double white = random.normal();
            b0 = 0.99765 * b0 + white * 0.0990460;
            b1 = 0.96300 * b1 + white * 0.2965164;
            b2 = 0.57000 * b2 + white * 1.0526913;
            s = static_cast<float>(b0 + b1 + b2 + white * 0.1848);
        }
    }
    if (const double rms = rmsOf(noise); rms > 0)
        for (float& s : noise) s = static_cast<float>(s / rms);
    return noise;
}

void addNoise(std::span<float> samples, NoiseColour colour, double snrDb, Random& random)
{
    const auto noise = colouredNoise(samples.size(), colour, random);
    addScaled(samples, noise, rmsOf(noise), snrDb);
}

void mixBackground(std::span<float> samples, std::span<const float> background, SampleRate rate, double snrDb,
                   Random& random)
{
    if (background.empty() || samples.empty()) return;
    const std::size_t length = background.size();
    std::vector<float> stretch(samples.size());
    if (length >= samples.size()) {
        const auto begin =
            background.begin() + static_cast<std::ptrdiff_t>(random.below(length - samples.size() + 1));
        std::copy_n(begin, samples.size(), stretch.begin());
    } else {
        // It goes round and is faded into itself.
        const std::size_t fade = std::min<std::size_t>(static_cast<std::size_t>(rate.hz / 50), length / 2);
        const std::size_t period = length - fade;
        std::size_t pos = random.below(period);
        for (float& out : stretch) {
            out = background[pos];
            if (pos < fade) {
                // Equal power: the head comes in while the tail of the round before goes out.
                const double x = (double(pos) + 0.5) / double(fade) * kPi / 2;
                out = static_cast<float>(std::sin(x) * out + std::cos(x) * background[period + pos]);
            }
            pos = (pos + 1) % period;
        }
    }
    addScaled(samples, stretch, rmsOf(stretch), snrDb);
}

void timeShift(std::span<float> samples, SampleRate rate, std::ptrdiff_t shift)
{
    const auto length = static_cast<std::ptrdiff_t>(samples.size());
    if (length < 2) return;
    const std::ptrdiff_t later = ((shift % length) + length) % length;
    if (later == 0) return;
    std::rotate(samples.begin(), samples.end() - later, samples.end());
    // The old end now meets the old beginning at `later`: both are faded to nothing there.
    const std::ptrdiff_t half = std::min<std::ptrdiff_t>(rate.hz / 400, length / 2);
    for (std::ptrdiff_t i = 1; i <= half; ++i) {
        const auto gain = static_cast<float>((double(i) - 0.5) / double(half));
        if (later - i >= 0) samples[static_cast<std::size_t>(later - i)] *= gain;
        if (later + i - 1 < length) samples[static_cast<std::size_t>(later + i - 1)] *= gain;
    }
}

void clipPeaks(std::span<float> samples, double ceilingDb)
{
    assert(ceilingDb <= 0);
    const auto ceiling = static_cast<float>(peakOf(samples) * amplitude(ceilingDb));
    for (float& s : samples) s = std::clamp(s, -ceiling, ceiling);
}

void mixUp(std::span<float> a, std::span<const float> b, double weight)
{
    assert(a.size() == b.size() && weight >= 0 && weight <= 1);
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = static_cast<float>(weight * a[i] + (1 - weight) * b[i]);
}

Result<void> SpecAugmentConfig::validate() const
{
    const auto check = [](const char* field, int value, int most) -> Result<void> {
        if (value >= 0 && value <= most) return {};
        return fail(ErrorKind::InvalidArgument, field,
                    "The value must be 0 to " + std::to_string(most) + ", not " + std::to_string(value) +
                        ".");
    };
    return check("frequencyMasks", frequencyMasks, 10)
        .and_then([&] { return check("maxBins", maxBins, 1024); })
        .and_then([&] { return check("timeMasks", timeMasks, 10); })
        .and_then([&] { return check("maxFrames", maxFrames, 100000); });
}

void specAugment(FeatureMatrix& features, const SpecAugmentConfig& config, float fill, Random& random)
{
    const std::size_t rows = features.rows();
    const std::size_t columns = features.columns;
    if (rows == 0) return;
    const auto hide = [&](std::size_t row, std::size_t column) {
        features.values[row * columns + column] = fill;
    };
    for (int mask = 0; mask < config.frequencyMasks; ++mask) {
        const std::size_t width =
            std::min(random.below(static_cast<std::size_t>(config.maxBins) + 1), columns);
        const std::size_t first = random.below(columns - width + 1);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = first; column < first + width; ++column) hide(row, column);
    }
    for (int mask = 0; mask < config.timeMasks; ++mask) {
        const std::size_t widest = std::min(static_cast<std::size_t>(config.maxFrames), rows / 5);
        const std::size_t width = random.below(widest + 1);
        const std::size_t first = random.below(rows - width + 1);
        for (std::size_t row = first; row < first + width; ++row)
            for (std::size_t column = 0; column < columns; ++column) hide(row, column);
    }
}

} // namespace cryscope
