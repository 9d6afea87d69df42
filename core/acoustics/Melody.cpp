#include "core/acoustics/Melody.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cryscope {
namespace {

constexpr float kHyperphonationHz = 1000;
constexpr std::size_t kMinFrames = 10;
constexpr double kMinMovement = 2.0; ///< semitones
constexpr double kMinArcSeconds = 0.15;
constexpr double kSmoothSeconds = 0.05;

std::vector<double> smoothed(const std::vector<double>& values, std::size_t half)
{
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t begin = i < half ? 0 : i - half;
        const std::size_t end = std::min(values.size(), i + half + 1);
        double sum = 0;
        for (std::size_t k = begin; k < end; ++k) sum += values[k];
        out[i] = sum / double(end - begin);
    }
    return out;
}

/// Tops between which the contour falls by at least kMinMovement: each closes an arc.
int countArcs(const std::vector<double>& semitones, std::size_t minFrames)
{
    int arcs = 0;
    double lowest = semitones[0], highest = semitones[0];
    std::size_t arcBegin = 0;
    bool risen = false;
    for (std::size_t i = 0; i < semitones.size(); ++i) {
        const double value = semitones[i];
        if (!risen) {
            lowest = std::min(lowest, value);
            if (value - lowest >= kMinMovement) {
                risen = true;
                highest = value;
            } else if (highest - value >= kMinMovement && arcs == 0 && i - arcBegin >= minFrames) {
                // The unit began at the top of its first arc.
                arcs = 1;
                lowest = value;
                arcBegin = i;
                highest = value;
            }
            continue;
        }
        highest = std::max(highest, value);
        if (highest - value >= kMinMovement) {
            if (i - arcBegin >= minFrames) ++arcs;
            risen = false;
            lowest = value;
            highest = value;
            arcBegin = i;
        }
    }
    // A rise that the end of the unit cuts off is an arc too.
    if (risen && semitones.size() - arcBegin >= minFrames) ++arcs;
    return arcs;
}

} // namespace

const char* melodyName(MelodyClass shape)
{
    switch (shape) {
    case MelodyClass::Plateau:
        return "plateau";
    case MelodyClass::Falling:
        return "falling";
    case MelodyClass::Rising:
        return "rising";
    case MelodyClass::Symmetric:
        return "symmetric";
    case MelodyClass::Complex:
        return "complex";
    }
    return "";
}

std::optional<Melody> describeMelody(std::span<const PitchFrame> unit)
{
    std::vector<double> times, f0;
    for (const auto& frame : unit) {
        if (frame.f0Hz <= 0 || frame.f0Hz >= kHyperphonationHz) continue;
        times.push_back(frame.timeSeconds);
        f0.push_back(double(frame.f0Hz));
    }
    if (f0.size() < kMinFrames) return std::nullopt;
    const double hop = unit.size() > 1 ? unit[1].timeSeconds - unit[0].timeSeconds : 0.01;
    const auto smooth = smoothed(f0, std::size_t(std::lround(kSmoothSeconds / hop / 2)));
    std::vector<double> semitones(smooth.size());
    std::transform(smooth.begin(), smooth.end(), semitones.begin(),
                   [](double hz) { return 12 * std::log2(hz); });

    Melody melody;
    const auto top = std::size_t(std::max_element(smooth.begin(), smooth.end()) - smooth.begin());
    const double begin = unit.front().timeSeconds;
    const double length = std::max(hop, unit.back().timeSeconds - begin);
    melody.topPosition = (times[top] - begin) / length;

    double meanTime = 0, meanF0 = 0;
    for (std::size_t i = 0; i < f0.size(); ++i) {
        meanTime += times[i] / double(f0.size());
        meanF0 += f0[i] / double(f0.size());
    }
    double products = 0, squares = 0;
    for (std::size_t i = 0; i < f0.size(); ++i) {
        products += (times[i] - meanTime) * (f0[i] - meanF0);
        squares += (times[i] - meanTime) * (times[i] - meanTime);
    }
    melody.slopeHzPerSecond = squares > 0 ? products / squares : 0;

    const auto [low, high] = std::minmax_element(semitones.begin(), semitones.end());
    if (*high - *low < kMinMovement) return melody;
    melody.arcs = std::max(1, countArcs(semitones, std::size_t(std::lround(kMinArcSeconds / hop))));
    if (melody.arcs > 1)
        melody.shape = MelodyClass::Complex;
    else if (melody.topPosition < 0.25)
        melody.shape = MelodyClass::Falling;
    else if (melody.topPosition > 0.75)
        melody.shape = MelodyClass::Rising;
    else
        melody.shape = MelodyClass::Symmetric;
    return melody;
}

} // namespace cryscope
