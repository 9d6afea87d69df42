#include "core/acoustics/Autocorrelation.h"

#include "core/acoustics/Reductions.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numbers>
#include <utility>

namespace cryscope {
namespace {

int fftSizeFor(int windowLength, int maxLag)
{
    // Long enough that lags up to maxLag do not wrap around.
    return int(std::bit_ceil(unsigned(windowLength + maxLag + 2)));
}

} // namespace

Autocorrelation::Autocorrelation(int windowLength, int maxLag, int refinement)
    : m_refinement(refinement), m_maxGridPoint((maxLag + 1) * refinement),
      m_window(std::size_t(windowLength)), m_forward(fftSizeFor(windowLength, maxLag)),
      m_back(fftSizeFor(windowLength, maxLag) * refinement)
{
    assert(windowLength >= 4 && maxLag >= 1 && refinement >= 1);
    for (int i = 0; i < windowLength; ++i)
        m_window[std::size_t(i)] =
            float(0.5 - 0.5 * std::cos(2 * std::numbers::pi * (i + 0.5) / windowLength));
    transform(m_window);
    const float atZero = m_spectrum[0];
    m_inverseWindow.resize(std::size_t(m_maxGridPoint) + 2);
    for (std::size_t i = 0; i < m_inverseWindow.size(); ++i) {
        const float own = m_spectrum[2 * i] / atZero;
        m_inverseWindow[i] = own > 1e-3F ? 1 / own : 0; // past the window's reach there is nothing to divide
    }
    m_scale = 0;
}

void Autocorrelation::transform(std::span<const float> windowed)
{
    const auto in = m_forward.input();
    std::copy(windowed.begin(), windowed.end(), in.begin());
    std::fill(in.begin() + std::ptrdiff_t(windowed.size()), in.end(), 0.0F);
    const auto spectrum = m_forward.forward();
    // The power spectrum is real and even, so the transform back is the forward transform of its even
    // extension.
    const auto even = m_back.input();
    const std::size_t half = std::size_t(m_forward.size()) / 2;
    for (std::size_t k = 0; k <= half; ++k)
        even[k] = spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1];
    std::fill(even.begin() + std::ptrdiff_t(half) + 1, even.end() - std::ptrdiff_t(half), 0.0F);
    std::reverse_copy(even.begin() + 1, even.begin() + std::ptrdiff_t(half) + 1,
                      even.end() - std::ptrdiff_t(half));
    m_spectrum = m_back.forward();
}

void Autocorrelation::compute(std::span<const float> in)
{
    assert(in.size() == m_window.size());
    const float mean = meanOf(in);
    const auto buffer = m_forward.input();
    for (std::size_t i = 0; i < in.size(); ++i) buffer[i] = (in[i] - mean) * m_window[i];
    transform(buffer.first(in.size()));
    m_scale = m_spectrum[0] > 0 ? 1 / m_spectrum[0] : 0;
}

void Autocorrelation::findPeaks(float minLag, float maxLag, float minHeight,
                                std::vector<AutocorrelationPeak>& peaks) const
{
    const int first = std::max(1, int(std::floor(minLag * float(m_refinement))));
    const int last = std::min(m_maxGridPoint, int(std::ceil(maxLag * float(m_refinement))));
    float left = 0, middle = at(first - 1), right = at(first);
    for (int i = first; i <= last; ++i) {
        left = std::exchange(middle, std::exchange(right, at(i + 1)));
        if (!(middle > left && middle >= right && middle > minHeight)) continue;
        const float curvature = left - 2 * middle + right;
        const float shift = curvature < 0 ? 0.5F * (left - right) / curvature : 0.0F;
        float height = middle - 0.25F * (left - right) * shift;
        if (height > 1) height = 1 / height;
        const float lag = (float(i) + shift) / float(m_refinement);
        if (lag >= minLag && lag <= maxLag) peaks.push_back({lag, height});
    }
}

} // namespace cryscope
