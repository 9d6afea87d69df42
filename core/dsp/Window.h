#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace cryscope {

enum class WindowShape { Hann, Hamming, Blackman, BlackmanHarris, Rectangular, Gaussian };

/// Periodic windows of `length` samples (scipy.signal.get_window(..., fftbins=True)), peak 1. The Gaussian's
/// standard deviation is length / 6. length >= 1.
std::vector<float> makeWindow(WindowShape shape, int length);

/// "hann", "hamming", "blackman", "blackman-harris", "rectangular", "gaussian".
std::string_view windowName(WindowShape shape);
std::optional<WindowShape> windowFromName(std::string_view name);

} // namespace cryscope
