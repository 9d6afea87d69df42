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

    int bands() const { return static_cast<int>(m_bands.size()); }
    int bins() const { return m_bins; }
    /// power: bins() values; out: bands() values.
    void apply(std::span<const float> power, std::span<float> out) const;
    /// The band's centre in Hz.
    double centreHz(int band) const { return m_bands[std::size_t(band)].centreHz; }

private:
    struct Band {
        double centreHz = 0;
        std::size_t firstWeight = 0;
        std::size_t firstBin = 0;
        std::size_t length = 0;
    };
    int m_bins;
    std::vector<Band> m_bands;
    std::vector<float> m_weights;
};

} // namespace cryscope
