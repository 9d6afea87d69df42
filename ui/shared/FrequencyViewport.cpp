#include "ui/shared/FrequencyViewport.h"

#include <algorithm>

namespace cryscope {
namespace {
constexpr double kNarrowestHz = 50.0;
} // namespace

FrequencyViewport::FrequencyViewport(QObject* parent) : QObject(parent) {}

void FrequencyViewport::setNyquist(double hz)
{
    const bool usual = m_low == 0 && m_high == std::min(kUsualTopHz, m_nyquist);
    m_nyquist = std::max(hz, kNarrowestHz);
    if (usual || m_low >= m_nyquist - kNarrowestHz)
        reset();
    else
        apply(m_low, std::min(m_high, m_nyquist));
}

void FrequencyViewport::setScale(FrequencyScale scale)
{
    if (scale == m_scale) return;
    m_scale = scale;
    Q_EMIT changed();
}

void FrequencyViewport::zoomAt(double factor, double fractionFromTop)
{
    if (!(factor > 0)) return;
    const double low = toScale(m_low, m_scale);
    const double high = toScale(m_high, m_scale);
    const double fixed = high - (high - low) * fractionFromTop;
    const double height = (high - low) / factor;
    const double top = fixed + height * fractionFromTop;
    applyPlaces(top - height, top);
}

void FrequencyViewport::scrollBy(double fraction)
{
    const double low = toScale(m_low, m_scale);
    const double high = toScale(m_high, m_scale);
    applyPlaces(low + (high - low) * fraction, high + (high - low) * fraction);
}

/// Keeps the height on the scale where it can, and the band within what there is.
void FrequencyViewport::applyPlaces(double low, double high)
{
    const double bottom = toScale(0, m_scale);
    const double top = toScale(m_nyquist, m_scale);
    const double height = std::min(high - low, top - bottom);
    low = std::clamp(low, bottom, top - height);
    double lowHz = low <= bottom ? 0 : fromScale(low, m_scale);
    double highHz = low + height >= top ? m_nyquist : fromScale(low + height, m_scale);
    const double narrowest = std::min(kNarrowestHz, m_nyquist);
    if (highHz - lowHz < narrowest) {
        const double middle = (lowHz + highHz) / 2;
        lowHz = middle - narrowest / 2;
        highHz = middle + narrowest / 2;
    }
    apply(lowHz, highHz);
}

void FrequencyViewport::setRange(double lowHz, double highHz)
{
    if (highHz - lowHz < kNarrowestHz) highHz = lowHz + kNarrowestHz;
    apply(lowHz, highHz);
}

void FrequencyViewport::reset()
{
    apply(0, std::min(kUsualTopHz, m_nyquist));
}

void FrequencyViewport::apply(double low, double high)
{
    const double width = std::min(high - low, m_nyquist);
    low = std::clamp(low, 0.0, m_nyquist - width);
    high = low + width;
    if (low == m_low && high == m_high) return;
    m_low = low;
    m_high = high;
    Q_EMIT changed();
}

} // namespace cryscope
