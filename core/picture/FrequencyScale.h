#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace cryscope {

/// How frequencies lie on the height of a spectrogram.
enum class FrequencyScale {
    Linear,
    Mel, ///< 2595 log10(1 + f / 700 Hz): near what equal steps of pitch sound like (O'Shaughnessy 1987)
    Log  ///< octaves are equally high; everything below 50 Hz lies on the bottom
};

inline constexpr std::array kFrequencyScales = {FrequencyScale::Linear, FrequencyScale::Mel,
                                                FrequencyScale::Log};
inline constexpr double kLowestLogHz = 50;

/// "linear", "mel", "log".
std::string_view frequencyScaleName(FrequencyScale scale);
std::optional<FrequencyScale> frequencyScaleFromName(std::string_view name);

/// Hz (>= 0) to a number that grows evenly along the axis, and back. Linear: the same number.
double toScale(double hz, FrequencyScale scale);
double fromScale(double place, FrequencyScale scale);

/// What a pre-emphasis of so many dB an octave adds to a level at `hz`: 0 at 1 kHz (as Praat paints
/// spectrograms), and no more below 50 Hz.
float emphasisDb(double hz, double dbPerOctave);

} // namespace cryscope
