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

void FrequencyViewport::zoomAt(double factor, double fractionFromTop)
{
    if (!(factor > 0)) return;
    const double width = std::clamp((m_high - m_low) / factor, std::min(kNarrowestHz, m_nyquist), m_nyquist);
    const double fixed = m_high - (m_high - m_low) * fractionFromTop;
    const double high = fixed + width * fractionFromTop;
    apply(high - width, high);
}

void FrequencyViewport::scrollBy(double fraction)
{
    const double width = m_high - m_low;
    apply(m_low + width * fraction, m_high + width * fraction);
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
