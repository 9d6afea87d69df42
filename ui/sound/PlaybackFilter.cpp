#include "ui/sound/PlaybackFilter.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

void PlaybackFilter::setBand(const std::optional<FrequencyBand>& band, SampleRate rate)
{
    std::optional<BandPass> filter;
    if (band) filter.emplace(band->lowHz, band->highHz, rate);
    const std::lock_guard lock(m_mutex);
    m_band = std::move(filter);
}

void PlaybackFilter::setGain(double db)
{
    const std::lock_guard lock(m_mutex);
    m_gain = float(std::pow(10.0, db / 20));
}

void PlaybackFilter::process(std::span<float> samples)
{
    const std::lock_guard lock(m_mutex);
    if (m_band) m_band->process(samples);
    if (m_gain == 1.0F) return;
    for (float& sample : samples) sample = std::clamp(sample * m_gain, -1.0F, 1.0F);
}

} // namespace cryscope
