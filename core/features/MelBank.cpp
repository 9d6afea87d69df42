#include "core/features/MelBank.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {

namespace {

// Slaney's Auditory Toolbox: 200/3 Hz a mel up to 1 kHz, then 27 mel to a factor of 6.4.
constexpr double kHzPerMel = 200.0 / 3.0;
constexpr double kLogBeginHz = 1000.0;
constexpr double kLogBeginMel = kLogBeginHz / kHzPerMel;
const double kLogStep = std::log(6.4) / 27.0;

} // namespace

double hzToMel(double hz)
{
    return hz < kLogBeginHz ? hz / kHzPerMel : kLogBeginMel + std::log(hz / kLogBeginHz) / kLogStep;
}

double melToHz(double mel)
{
    return mel < kLogBeginMel ? mel * kHzPerMel : kLogBeginHz * std::exp(kLogStep * (mel - kLogBeginMel));
}

MelBank::MelBank(int sampleRateHz, int fftSize, int bands, double minHz, double maxHz)
    : m_bins(fftSize / 2 + 1)
{
    const double lowMel = hzToMel(minHz);
    const double stepMel = (hzToMel(maxHz) - lowMel) / (bands + 1);
    const auto edgeHz = [&](int edge) { return melToHz(lowMel + stepMel * edge); };
    for (int b = 0; b < bands; ++b) {
        const double low = edgeHz(b);
        const double centre = edgeHz(b + 1);
        const double high = edgeHz(b + 2);
        Band band{.centreHz = centre, .firstWeight = m_weights.size()};
        for (int k = 0; k < m_bins; ++k) {
            const double hz = double(k) * sampleRateHz / fftSize;
            const double height = std::min((hz - low) / (centre - low), (high - hz) / (high - centre));
            if (!(height > 0)) continue;
            if (band.length == 0) band.firstBin = std::size_t(k);
            m_weights.push_back(static_cast<float>(height * 2.0 / (high - low)));
            ++band.length;
        }
        m_bands.push_back(band);
    }
}

void MelBank::apply(std::span<const float> power, std::span<float> out) const
{
    assert(power.size() == std::size_t(m_bins) && out.size() == m_bands.size());
    for (std::size_t b = 0; b < out.size(); ++b) {
        const Band& band = m_bands[b];
        const float* const weights = m_weights.data() + band.firstWeight;
        const float* const bins = power.data() + band.firstBin;
        float sum = 0;
        for (std::size_t i = 0; i < band.length; ++i) sum += weights[i] * bins[i];
        out[b] = sum;
    }
}

} // namespace cryscope
