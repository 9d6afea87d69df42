#include "core/acoustics/Autocorrelation.h"

#include "core/acoustics/Reductions.h"

#include <algorithm>
#include <array>
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
      m_back(fftSizeFor(windowLength, maxLag) * refinement / 2), m_power(std::size_t(m_forward.bins())),
      m_lags(std::size_t(m_maxGridPoint + 3) / 2 * 2)
{
    assert(windowLength >= 4 && maxLag >= 1 && refinement >= 2);
    for (int i = 0; i < windowLength; ++i)
        m_window[std::size_t(i)] =
            float(0.5 - 0.5 * std::cos(2 * std::numbers::pi * (i + 0.5) / windowLength));
    for (std::size_t j = 0; j < m_power.size(); ++j) {
        const double phase = std::numbers::pi * double(j) / m_back.size();
        m_sines.push_back(float(std::sin(phase)));
        m_cosines.push_back(float(std::cos(phase)));
    }
    transform(m_window);
    const float atZero = m_lags[0];
    m_inverseWindow.resize(std::size_t(m_maxGridPoint) + 2);
    for (std::size_t i = 0; i < m_inverseWindow.size(); ++i) {
        const float own = m_lags[i] / atZero;
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
    for (std::size_t k = 0; k < m_power.size(); ++k)
        m_power[k] = spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1];
    cosineTransform();
}

void Autocorrelation::cosineTransform()
{
    // f is the power spectrum, then zeros up to f[half]. With y as below the transform of y holds the even
    // lags in its real parts and the differences of the odd ones in its imaginary parts.
    const std::size_t half = std::size_t(m_back.size());
    const std::size_t last = m_power.size() - 1;
    const auto y = m_back.input();
    std::fill(y.begin(), y.end(), 0.0F);
    for (std::size_t j = 0; j <= last; ++j) y[j] = m_power[j] * (0.5F - m_sines[j]);
    for (std::size_t j = 1; j <= last; ++j) y[half - j] += m_power[j] * (0.5F + m_sines[j]);
    std::array<double, kReductionLanes> odds{};
    for (std::size_t j = 0; j <= last; ++j)
        odds[j % kReductionLanes] += double(m_power[j]) * double(m_cosines[j]);
    double odd = -0.5 * double(m_power[0]);
    for (const double part : odds) odd += part;
    const auto transformed = m_back.forward();
    m_lags[0] = transformed[0];
    m_lags[1] = float(odd);
    for (std::size_t k = 1; 2 * k + 1 < m_lags.size(); ++k) {
        odd -= double(transformed[2 * k + 1]);
        m_lags[2 * k] = transformed[2 * k];
        m_lags[2 * k + 1] = float(odd);
    }
}

void Autocorrelation::compute(std::span<const float> in)
{
    assert(in.size() == m_window.size());
    const float mean = meanOf(in);
    const auto buffer = m_forward.input();
    for (std::size_t i = 0; i < in.size(); ++i) buffer[i] = (in[i] - mean) * m_window[i];
    transform(buffer.first(in.size()));
    m_scale = m_lags[0] > 0 ? 1 / m_lags[0] : 0;
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
