#pragma once

#include <array>

namespace cryscope {

/// How far apart the windows of a spectrogram begin, as the number of hops in a window: 2 is an overlap of
/// 50 %. kAutomaticOverlap leaves it to who draws: never less than half a window, and more where a picture
/// comes nearer, so that no detail is lost and none is computed in vain.
inline constexpr int kAutomaticOverlap = 0;
inline constexpr std::array kOverlaps = {kAutomaticOverlap, 2, 4, 8, 16};

/// 50, 75, 87.5, 93.75; of hopsPerWindow > 0.
constexpr double overlapPercent(int hopsPerWindow)
{
    return 100.0 * (1.0 - 1.0 / hopsPerWindow);
}

constexpr bool isOverlap(int hopsPerWindow)
{
    for (const int each : kOverlaps)
        if (each == hopsPerWindow) return true;
    return false;
}

} // namespace cryscope
