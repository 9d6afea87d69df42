#include "core/dsp/Window.h"

#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace cryscope {

namespace {

struct Named {
    WindowShape shape;
    std::string_view name;
};
constexpr std::array kNames = {
    Named{WindowShape::Hann, "hann"},
    Named{WindowShape::Hamming, "hamming"},
    Named{WindowShape::Blackman, "blackman"},
    Named{WindowShape::BlackmanHarris, "blackman-harris"},
    Named{WindowShape::Rectangular, "rectangular"},
    Named{WindowShape::Gaussian, "gaussian"},
};

double valueAt(WindowShape shape, double n, double length)
{
    const double phase = 2.0 * std::numbers::pi * n / length;
    switch (shape) {
    case WindowShape::Hann:
        return 0.5 - 0.5 * std::cos(phase);
    case WindowShape::Hamming:
        return 0.54 - 0.46 * std::cos(phase);
    case WindowShape::Blackman:
        return 0.42 - 0.5 * std::cos(phase) + 0.08 * std::cos(2 * phase);
    case WindowShape::BlackmanHarris: // 4 terms, -92 dB (Harris 1978)
        return 0.35875 - 0.48829 * std::cos(phase) + 0.14128 * std::cos(2 * phase) -
               0.01168 * std::cos(3 * phase);
    case WindowShape::Rectangular:
        return 1.0;
    case WindowShape::Gaussian: {
        const double deviations = (n - length / 2) / (length / 6);
        return std::exp(-0.5 * deviations * deviations);
    }
    }
    return 0.0;
}

} // namespace

std::vector<float> makeWindow(WindowShape shape, int length)
{
    assert(length >= 1);
    std::vector<float> window(std::size_t(length), 1.0F);
    // As scipy: a window of one sample passes it.
    if (length > 1)
        for (int n = 0; n < length; ++n)
            window[std::size_t(n)] = static_cast<float>(valueAt(shape, n, length));
    return window;
}

std::string_view windowName(WindowShape shape)
{
    for (const Named& named : kNames)
        if (named.shape == shape) return named.name;
    return {};
}

std::optional<WindowShape> windowFromName(std::string_view name)
{
    for (const Named& named : kNames)
        if (named.name == name) return named.shape;
    return std::nullopt;
}

} // namespace cryscope
