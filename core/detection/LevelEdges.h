#pragma once

#include <optional>
#include <span>

namespace cryscope {

/// What separates a sound from the room around it, in dB on the levels of LevelMeter.
struct LevelContrast {
    float threshold = 0;
};

/// nullopt when the loud frames of `sound` (their 80th percentile) stand less than 6 dB above the quiet ones
/// of `surroundings` (their 10th percentile): then the level shows no edge.
std::optional<LevelContrast> levelContrast(std::span<const float> sound, std::span<const float> surroundings);

/// Index of the frame of `levels` with which the sound begins: the earliest rise through the threshold that
/// lasts for 60 ms and is not much smaller than the largest rise. nullopt when there is none.
std::optional<std::size_t> risingEdge(std::span<const float> levels, LevelContrast contrast);

/// One past the last frame of the sound: the latest fall, by the same rules.
std::optional<std::size_t> fallingEdge(std::span<const float> levels, LevelContrast contrast);

} // namespace cryscope
