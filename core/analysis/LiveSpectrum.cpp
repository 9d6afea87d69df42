#include "core/analysis/LiveSpectrum.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

Result<LiveSpectrum> LiveSpectrum::create(const StftConfig& config, SampleRate from, SampleRate to)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    const ResamplerConfig resampling{from, to, ResamplerConfig::Quality::Live};
    auto resampler = Resampler::create(resampling);
    if (!resampler) return tl::unexpected(resampler.error());
    return LiveSpectrum(config, resampling, std::move(*resampler));
}

LiveSpectrum::LiveSpectrum(const StftConfig& config, ResamplerConfig resampling,
                           std::unique_ptr<Resampler> resampler)
    : m_resampling(resampling), m_resampler(std::move(resampler)), m_stft(config),
      m_framer(config.frameLength(), config.hopLength),
      m_scale(static_cast<float>(4.0 / (m_stft.windowSum() * m_stft.windowSum()))),
      m_power(std::size_t(config.bins()))
{}

Result<void> LiveSpectrum::push(std::span<const float> samples, FeatureMatrix& columns)
{
    columns.columns = m_power.size();
    m_resampled.clear();
    if (auto done = m_resampler->push(samples, m_resampled); !done) return done;
    m_framer.push(m_resampled, [&](std::span<const float> frame) {
        m_stft.power(frame, m_power);
        const std::span<float> row = columns.appendRow();
        std::transform(m_power.begin(), m_power.end(), row.begin(), [this](float power) {
            return std::max(kFloorDbfs, 10.0F * std::log10(std::max(power * m_scale, 1e-13F)));
        });
        ++m_columns;
    });
    return {};
}

Result<void> LiveSpectrum::restart(double seconds)
{
    auto resampler = Resampler::create(m_resampling);
    if (!resampler) return tl::unexpected(resampler.error());
    m_resampler = std::move(*resampler);
    m_framer = Framer(m_stft.config().frameLength(), m_stft.config().hopLength);
    m_origin = seconds;
    m_columns = 0;
    return {};
}

double LiveSpectrum::nextColumnSeconds() const
{
    const StftConfig& config = m_stft.config();
    return m_origin +
           (double(m_columns) * config.hopLength + 0.5 * config.frameLength()) / m_resampling.to.hz;
}

} // namespace cryscope
