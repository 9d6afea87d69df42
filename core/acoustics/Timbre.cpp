#include "core/acoustics/Timbre.h"

#include "core/dsp/RealFft.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace cryscope {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kReliableF0Hz = 500;
constexpr std::size_t kMinResonanceFrames = 5;
constexpr int kEnvelopePoints = 512;

std::vector<double> meanPower(std::span<const float> samples, int fftSize)
{
    RealFft fft(fftSize);
    const auto in = fft.input();
    std::vector<double> power(std::size_t(fft.bins()), 0.0);
    for (std::size_t at = 0; at + std::size_t(fftSize) <= samples.size(); at += std::size_t(fftSize) / 2) {
        for (int i = 0; i < fftSize; ++i)
            in[std::size_t(i)] =
                samples[at + std::size_t(i)] * float(0.5 - 0.5 * std::cos(2 * kPi * i / fftSize));
        const auto out = fft.forward();
        for (std::size_t k = 0; k < power.size(); ++k)
            power[k] +=
                double(out[2 * k]) * double(out[2 * k]) + double(out[2 * k + 1]) * double(out[2 * k + 1]);
    }
    return power;
}

double tiltOf(const std::vector<double>& power, double binHz, double bandwidthHz)
{
    double n = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
    for (double low = 250; low * 1.26 <= bandwidthHz; low *= 1.26) {
        double sum = 0;
        int bins = 0;
        for (auto k = std::size_t(low / binHz); double(k) * binHz < low * 1.26 && k < power.size();
             ++k, ++bins)
            sum += power[k];
        if (bins == 0 || sum <= 0) continue;
        const double x = std::log2(low);
        const double y = 10 * std::log10(sum / bins);
        n += 1;
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }
    const double spread = n * sumXX - sumX * sumX;
    return spread > 0 ? (n * sumXY - sumX * sumY) / spread : 0;
}

/// Prediction-error filter a[0] = 1, a[1..order] by Burg's recursion.
template <std::size_t Order>
std::array<double, Order + 1> burg(std::vector<double> forward)
{
    std::vector<double> backward = forward;
    std::array<double, Order + 1> a{1.0};
    const std::size_t n = forward.size();
    for (std::size_t m = 1; m <= Order; ++m) {
        double numerator = 0, denominator = 0;
        for (std::size_t i = m; i < n; ++i) {
            numerator += forward[i] * backward[i - 1];
            denominator += forward[i] * forward[i] + backward[i - 1] * backward[i - 1];
        }
        const double k = denominator > 0 ? -2 * numerator / denominator : 0;
        for (std::size_t i = n - 1; i >= m; --i) {
            const double f = forward[i];
            forward[i] = f + k * backward[i - 1];
            backward[i] = backward[i - 1] + k * f;
        }
        const auto before = a;
        for (std::size_t i = 1; i <= m; ++i) a[i] = before[i] + k * before[m - i];
    }
    return a;
}

/// Peaks of 1 / |A| between 0 and half the rate, in Hz, ascending. `fft` has 2 * kEnvelopePoints points.
template <std::size_t Size>
std::vector<double> envelopePeaks(RealFft& fft, const std::array<double, Size>& a, double rate)
{
    const auto in = fft.input();
    std::fill(in.begin(), in.end(), 0.0F);
    for (std::size_t k = 0; k < Size; ++k) in[k] = float(a[k]);
    const auto response = fft.forward();
    std::array<double, kEnvelopePoints> envelope{};
    for (std::size_t i = 0; i < envelope.size(); ++i) {
        const double real = double(response[2 * i]);
        const double imaginary = double(response[2 * i + 1]);
        envelope[i] = -std::log(real * real + imaginary * imaginary + 1e-30);
    }
    std::vector<double> peaks;
    for (std::size_t i = 1; i + 1 < envelope.size(); ++i) {
        const double left = envelope[i - 1], middle = envelope[i], right = envelope[i + 1];
        if (!(middle > left && middle >= right)) continue;
        const double shift = 0.5 * (left - right) / (left - 2 * middle + right);
        peaks.push_back((double(i) + shift) * rate / 2 / kEnvelopePoints);
    }
    return peaks;
}

std::optional<double> median(std::vector<double>& values)
{
    if (values.size() < kMinResonanceFrames) return std::nullopt;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::optional<Spectrum> describeSpectrum(std::span<const float> samples, int sampleRateHz, double bandwidthHz)
{
    const int fftSize = 2 * int(std::lround(0.032 * sampleRateHz));
    if (samples.size() < std::size_t(fftSize)) return std::nullopt;
    auto power = meanPower(samples, fftSize);
    const double binHz = double(sampleRateHz) / fftSize;
    const auto firstBin = std::size_t(std::ceil(50 / binHz)); // hum and rumble are the room's
    const auto endBin = std::min(power.size(), std::size_t(bandwidthHz / binHz) + 1);
    double total = 0, above = 0, weighted = 0;
    std::size_t peak = firstBin;
    for (std::size_t k = firstBin; k < endBin; ++k) {
        total += power[k];
        weighted += power[k] * double(k) * binHz;
        if (double(k) * binHz >= 1000) above += power[k];
        if (power[k] > power[peak]) peak = k;
    }
    if (!(total > 0)) return std::nullopt;
    Spectrum spectrum;
    spectrum.shareAbove1kHz = above / total;
    spectrum.centroidHz = weighted / total;
    spectrum.peakHz = double(peak) * binHz;
    spectrum.tiltDbPerOctave = tiltOf(power, binHz, bandwidthHz);
    double running = 0;
    for (std::size_t k = firstBin; k < endBin; ++k) {
        const double before = running / total;
        running += power[k];
        const double now = running / total;
        const double hz = double(k) * binHz;
        if (before < 0.05 && now >= 0.05) spectrum.low5Hz = hz;
        if (before < 0.5 && now >= 0.5) spectrum.centreHz = hz;
        if (before < 0.95 && now >= 0.95) spectrum.high95Hz = hz;
    }
    return spectrum;
}

Resonances findResonances(std::span<const float> samples, int sampleRateHz, std::span<const PitchFrame> pitch,
                          double beginSeconds)
{
    constexpr std::size_t kOrder = 12;
    const auto length = std::size_t(0.03 * sampleRateHz);
    const double emphasis = std::exp(-2 * kPi * 50 / sampleRateHz);
    RealFft fft(2 * kEnvelopePoints);
    std::vector<double> r1, r2;
    double f0Sum = 0;
    std::size_t voiced = 0;
    for (const auto& frame : pitch) {
        if (frame.f0Hz <= 0) continue;
        f0Sum += double(frame.f0Hz);
        ++voiced;
        const auto middle = std::int64_t(std::llround((frame.timeSeconds - beginSeconds) * sampleRateHz));
        const auto begin = middle - std::int64_t(length / 2);
        if (begin < 1 || begin + std::int64_t(length) > std::int64_t(samples.size())) continue;
        std::vector<double> windowed(length);
        for (std::size_t i = 0; i < length; ++i) {
            const auto at = std::size_t(begin) + i;
            const double x = 2 * (double(i) + 0.5) / double(length) - 1;
            windowed[i] = (double(samples[at]) - emphasis * double(samples[at - 1])) * std::exp(-6 * x * x);
        }
        bool foundR1 = false, foundR2 = false;
        for (const double hz : envelopePeaks(fft, burg<kOrder>(std::move(windowed)), sampleRateHz)) {
            if (!foundR1 && hz >= 600 && hz < 2200) {
                r1.push_back(hz);
                foundR1 = true;
            } else if (!foundR2 && hz >= 2200 && hz < 5500) {
                r2.push_back(hz);
                foundR2 = true;
            }
        }
    }
    Resonances resonances;
    resonances.r1Hz = median(r1);
    resonances.r2Hz = median(r2);
    resonances.reliable =
        voiced > 0 && f0Sum / double(voiced) <= kReliableF0Hz && resonances.r1Hz && resonances.r2Hz;
    return resonances;
}

} // namespace cryscope
