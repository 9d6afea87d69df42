#include "core/features/MelBank.h"

#include "core/dsp/VectorKernels.h"

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
    const std::size_t lanes = vectorKernels().lanes;
    const double lowMel = hzToMel(minHz);
    const double stepMel = (hzToMel(maxHz) - lowMel) / (bands + 1);
    const auto edgeHz = [&](int edge) { return melToHz(lowMel + stepMel * edge); };
    for (int b = 0; b < bands; ++b) {
        const double low = edgeHz(b);
        const double centre = edgeHz(b + 1);
        const double high = edgeHz(b + 2);
        unsigned first = 0;
        std::size_t length = 0;
        for (int k = 0; k < m_bins; ++k) {
            const double hz = double(k) * sampleRateHz / fftSize;
            const double height = std::min((hz - low) / (centre - low), (high - hz) / (high - centre));
            if (!(height > 0)) continue;
            if (length++ == 0) first = unsigned(k);
            m_weights.push_back(static_cast<float>(height * 2.0 / (high - low)));
        }
        const std::size_t blocks = (length + lanes - 1) / lanes;
        m_weights.insert(m_weights.end(), blocks * lanes - length, 0.0F);
        m_centresHz.push_back(centre);
        m_first.push_back(first);
        m_blocks.push_back(unsigned(blocks));
    }
    m_first.resize(paddedToLanes(m_first.size()));
    m_blocks.resize(m_first.size());
}

std::size_t MelBank::paddedBins() const
{
    return paddedToLanes(std::size_t(m_bins)) + paddedToLanes(1);
}

void MelBank::apply(std::span<const float> power, std::span<float> out) const
{
    assert(power.size() == paddedBins() && out.size() == paddedBands());
    vectorKernels().bandSums(power.data(), m_first.data(), m_blocks.data(), m_weights.data(), out.data(),
                             out.size());
}

} // namespace cryscope
