#include "core/acoustics/VoiceQuality.h"

#include "core/acoustics/Autocorrelation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cryscope {
namespace {

constexpr double kShortestPeriod = 0.0001;
constexpr double kLongestPeriod = 0.02;
constexpr double kMaxPeriodFactor = 1.3;
constexpr double kMaxAmplitudeFactor = 1.6;

bool isPeriod(double seconds)
{
    return seconds >= kShortestPeriod && seconds <= kLongestPeriod;
}

bool areNeighbours(double a, double b, double maxFactor)
{
    return std::max(a, b) <= maxFactor * std::min(a, b);
}

/// Root mean square under a Hann window that reaches `left` and `right` seconds from `time`.
double windowedRms(std::span<const float> samples, double rate, double time, double left, double right)
{
    const auto first = std::max<std::int64_t>(0, std::int64_t(std::ceil((time - left) * rate)));
    const auto last = std::min<std::int64_t>(std::int64_t(samples.size()) - 1,
                                             std::int64_t(std::floor((time + right) * rate)));
    double sum = 0, weights = 0;
    for (std::int64_t i = first; i <= last; ++i) {
        const double distance = double(i) / rate - time;
        const double phase = distance < 0 ? distance / left : distance / right;
        const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * phase);
        const double value = double(samples[std::size_t(i)]) * window;
        sum += value * value;
        weights += window * window;
    }
    return weights > 0 ? std::sqrt(sum / weights) : 0;
}

/// Mean |x[i] - mean of the `width` values around i| over the mean of all, for runs of acceptable values.
/// width 2: |x[i] - x[i-1]|.
template <class Acceptable>
std::optional<double> perturbationQuotient(const std::vector<double>& values, int width,
                                           Acceptable acceptable)
{
    double differences = 0, sum = 0;
    int count = 0, counted = 0;
    const int n = int(values.size());
    for (int i = 0; i < n; ++i) {
        if (std::isnan(values[std::size_t(i)])) continue;
        sum += values[std::size_t(i)];
        ++counted;
    }
    const int before = width == 2 ? 1 : width / 2;
    const int after = width == 2 ? 0 : width / 2;
    for (int i = before; i + after < n; ++i) {
        bool good = true;
        double around = 0;
        for (int k = i - before; k <= i + after; ++k) {
            good = good && !std::isnan(values[std::size_t(k)]);
            if (k > i - before) good = good && acceptable(std::size_t(k - 1), std::size_t(k));
            around += values[std::size_t(k)];
        }
        if (!good) continue;
        const double reference = width == 2 ? values[std::size_t(i - 1)] : around / width;
        differences += std::abs(values[std::size_t(i)] - reference);
        ++count;
    }
    if (count < 1 || counted < 1 || sum <= 0) return std::nullopt;
    return differences / count / (sum / counted);
}

} // namespace

Perturbation measurePerturbation(std::span<const float> samples, int sampleRateHz, const Pulses& pulses)
{
    Perturbation result;
    const auto& t = pulses.times;
    if (t.size() < 3) return result;
    const double absent = std::nan("");
    std::vector<double> periods(t.size() - 1);
    for (std::size_t i = 0; i + 1 < t.size(); ++i) {
        const double period = t[i + 1] - t[i];
        // A period counts when it is one and a neighbour of like length says so.
        const bool like = (i > 0 && isPeriod(t[i] - t[i - 1]) &&
                           areNeighbours(period, t[i] - t[i - 1], kMaxPeriodFactor)) ||
                          (i + 2 < t.size() && isPeriod(t[i + 2] - t[i + 1]) &&
                           areNeighbours(period, t[i + 2] - t[i + 1], kMaxPeriodFactor));
        periods[i] = isPeriod(period) && like ? period : absent;
        result.cycles += !std::isnan(periods[i]);
    }
    const auto likePeriods = [&](std::size_t a, std::size_t b) {
        return areNeighbours(periods[a], periods[b], kMaxPeriodFactor);
    };
    result.jitterLocal = perturbationQuotient(periods, 2, likePeriods);
    result.jitterRap = perturbationQuotient(periods, 3, likePeriods);
    result.jitterPpq5 = perturbationQuotient(periods, 5, likePeriods);

    // One amplitude a cycle that has a good period on both sides.
    std::vector<double> amplitudes(t.size(), absent);
    for (std::size_t i = 1; i + 1 < t.size(); ++i) {
        const double left = t[i] - t[i - 1];
        const double right = t[i + 1] - t[i];
        if (!isPeriod(left) || !isPeriod(right) || !areNeighbours(left, right, kMaxPeriodFactor)) continue;
        const double rms = windowedRms(samples, sampleRateHz, t[i], 0.2 * left, 0.2 * right);
        if (rms > 0) amplitudes[i] = rms;
    }
    const auto likeAmplitudes = [&](std::size_t a, std::size_t b) {
        return isPeriod(t[b] - t[a]) && areNeighbours(amplitudes[a], amplitudes[b], kMaxAmplitudeFactor);
    };
    result.shimmerLocal = perturbationQuotient(amplitudes, 2, likeAmplitudes);
    result.shimmerApq3 = perturbationQuotient(amplitudes, 3, likeAmplitudes);
    result.shimmerApq5 = perturbationQuotient(amplitudes, 5, likeAmplitudes);
    return result;
}

std::optional<double> harmonicsToNoiseDb(std::span<const float> samples, int sampleRateHz,
                                         std::span<const PitchFrame> pitch, float floorHz)
{
    const int window = int(std::lround(4.5 * sampleRateHz / double(floorHz)));
    Autocorrelation autocorrelation(window, int(float(sampleRateHz) / floorHz) + 1);
    std::vector<AutocorrelationPeak> peaks;
    double sum = 0;
    int frames = 0;
    for (const auto& frame : pitch) {
        if (frame.f0Hz <= 0) continue;
        const auto begin = std::int64_t(std::llround(frame.timeSeconds * sampleRateHz)) - window / 2;
        if (begin < 0 || begin + window > std::int64_t(samples.size())) continue;
        autocorrelation.compute(samples.subspan(std::size_t(begin), std::size_t(window)));
        peaks.clear();
        // The highest peak at any lag, as Praat does: in a jittering voice two periods can be more alike than
        // one.
        autocorrelation.findPeaks(2.0F, float(sampleRateHz) / floorHz, 0.0F, peaks);
        if (peaks.empty()) continue;
        const auto best = std::max_element(peaks.begin(), peaks.end(),
                                           [](const auto& a, const auto& b) { return a.height < b.height; });
        const double r = std::clamp(double(best->height), 1e-6, 1 - 1e-9);
        sum += 10 * std::log10(r / (1 - r));
        ++frames;
    }
    if (frames == 0) return std::nullopt;
    return sum / frames;
}

} // namespace cryscope
