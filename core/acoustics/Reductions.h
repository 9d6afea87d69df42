#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace cryscope {

// Sums and maxima of a window of sound, in lanes: one running sum would wait for itself at every sample,
// which costs the pitch search more than its transforms.

inline constexpr std::size_t kReductionLanes = 8;

/// Mean, summed in double precision. The empty span has the mean 0.
inline float meanOf(std::span<const float> samples)
{
    std::array<double, kReductionLanes> sums{};
    std::size_t i = 0;
    for (; i + kReductionLanes <= samples.size(); i += kReductionLanes)
        for (std::size_t lane = 0; lane < kReductionLanes; ++lane) sums[lane] += double(samples[i + lane]);
    for (; i < samples.size(); ++i) sums[0] += double(samples[i]);
    double sum = 0;
    for (const double part : sums) sum += part;
    return samples.empty() ? 0.0F : float(sum / double(samples.size()));
}

/// Largest |sample - mean|; samples that are no numbers do not count.
inline float peakAround(std::span<const float> samples, float mean)
{
    std::array<float, kReductionLanes> peaks{};
    std::size_t i = 0;
    for (; i + kReductionLanes <= samples.size(); i += kReductionLanes)
        for (std::size_t lane = 0; lane < kReductionLanes; ++lane)
            peaks[lane] = std::max(peaks[lane], std::abs(samples[i + lane] - mean));
    for (; i < samples.size(); ++i) peaks[0] = std::max(peaks[0], std::abs(samples[i] - mean));
    return *std::max_element(peaks.begin(), peaks.end());
}

} // namespace cryscope
