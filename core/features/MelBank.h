#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

/// Hz <-> mel on the Slaney scale (linear below 1 kHz, logarithmic above), as librosa.hz_to_mel(htk=False).
double hzToMel(double hz);
double melToHz(double mel);

/// Triangles of equal area on the Slaney scale, as librosa.filters.mel(norm='slaney'), kept sparse: a band
/// sums only the bins under its triangle. Bands narrower than a bin may be empty and sum to 0.
class MelBank {
public:
    MelBank(int sampleRateHz, int fftSize, int bands, double minHz, double maxHz);

    int bands() const { return static_cast<int>(m_centresHz.size()); }
    int bins() const { return m_bins; }
    /// Values that the two arguments of apply() must hold: bins() and bands() and some room for vectors.
    std::size_t paddedBins() const;
    std::size_t paddedBands() const { return m_first.size(); }
    /// power: paddedBins() values, those from bins() on finite; out: paddedBands() values, 0 from bands() on.
    void apply(std::span<const float> power, std::span<float> out) const;
    /// The band's centre in Hz.
    double centreHz(int band) const { return m_centresHz[std::size_t(band)]; }

private:
    int m_bins;
    std::vector<double> m_centresHz;
    // As VectorKernels::bandSums takes them.
    std::vector<unsigned> m_first;
    std::vector<unsigned> m_blocks;
    std::vector<float> m_weights;
};

} // namespace cryscope
