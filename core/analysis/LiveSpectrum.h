#pragma once

#include "core/audio/Resampler.h"
#include "core/dsp/Framer.h"
#include "core/dsp/Stft.h"
#include "core/features/FeatureMatrix.h"

#include <memory>
#include <span>

namespace cryscope {

/// Columns for the live spectrogram: dBFS of a sine in each bin (0 = full scale), floored at -120.
class LiveSpectrum {
public:
    static constexpr float kFloorDbfs = -120.0F;
    static Result<LiveSpectrum> create(const StftConfig& config, SampleRate from, SampleRate to);

    /// Appends the columns that `samples` completes; they share config.bins().
    Result<void> push(std::span<const float> samples, FeatureMatrix& columns);
    /// A new contiguous stretch begins at `seconds`.
    Result<void> restart(double seconds);
    /// Time of the middle of the next column.
    double nextColumnSeconds() const;

private:
    LiveSpectrum(const StftConfig& config, ResamplerConfig resampling, std::unique_ptr<Resampler> resampler);

    ResamplerConfig m_resampling;
    std::unique_ptr<Resampler> m_resampler;
    Stft m_stft;
    Framer m_framer;
    float m_scale; ///< power -> power relative to a full-scale sine
    double m_origin = 0;
    std::int64_t m_columns = 0; ///< since the origin
    std::vector<float> m_resampled, m_power;
};

} // namespace cryscope
