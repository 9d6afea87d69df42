#pragma once

#include "core/dsp/RealFft.h"

#include <span>
#include <vector>

namespace cryscope {

/// A place where a sound resembles itself.
struct AutocorrelationPeak {
    float lagSamples = 0; ///< interpolated
    float height = 0; ///< 0..1; heights above 1, which interpolation can give, are folded back to 1/height
};

/// Autocorrelation of Hann-windowed sound divided by that of the window (Boersma 1993, eq. 9), on a grid
/// finer than the samples: the power spectrum is padded before it is transformed back, which interpolates by
/// sinc. That matters for cries: at 16 kHz a period of 2 kHz is only eight samples long. Tables and buffers
/// are made once; no allocation after construction apart from `peaks`. Not thread-safe.
class Autocorrelation {
public:
    /// Lags up to maxLag samples; `refinement` (2 or more) grid points a sample.
    Autocorrelation(int windowLength, int maxLag, int refinement = 4);

    int windowLength() const { return int(m_window.size()); }
    /// in: windowLength() samples; their mean is removed.
    void compute(std::span<const float> in);
    /// Normalised autocorrelation at a lag of `gridPoint / refinement` samples. 0 for silence.
    float at(int gridPoint) const
    {
        return m_scale * m_lags[std::size_t(gridPoint)] * m_inverseWindow[std::size_t(gridPoint)];
    }
    /// Appends the local maxima of height >= minHeight with minLag <= lag <= maxLag (samples).
    void findPeaks(float minLag, float maxLag, float minHeight,
                   std::vector<AutocorrelationPeak>& peaks) const;

private:
    void transform(std::span<const float> windowed);
    /// m_power, even around 0 and padded, to m_lags: a cosine transform by a real one of half the length.
    void cosineTransform();

    int m_refinement;
    int m_maxGridPoint;
    std::vector<float> m_window;
    RealFft m_forward;
    RealFft m_back; ///< half as long as the padded power spectrum and its mirror image
    std::vector<float> m_sines;
    std::vector<float> m_cosines;
    std::vector<float> m_inverseWindow; ///< 1 / the window's own normalised autocorrelation
    std::vector<float> m_power;
    std::vector<float> m_lags; ///< not normalised; one a grid point
    float m_scale = 0;
};

} // namespace cryscope
