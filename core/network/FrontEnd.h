#pragma once

#include "core/features/LogMel.h"
#include "core/network/NetworkOptions.h"

#include <span>
#include <vector>

namespace cryscope {

/// One window of samples -> the normalised log-mel plane that the network was trained on. Training and
/// inference both go through here, so that they cannot drift apart. Reentrant, not thread-safe: one instance
/// a thread.
class FrontEnd {
public:
    FrontEnd(const LogMelConfig& features, const NetworkOptions& options, int windowLength);

    int frames() const { return m_frames; }
    int bands() const { return m_logMel.config().melBands; }
    std::size_t planeSize() const { return std::size_t(m_frames) * std::size_t(bands()); }
    /// `window`: windowLength samples, non-finite ones count as 0. `plane`: frames x bands, row-major.
    void compute(std::span<const float> window, std::span<float> plane);

    /// Levels of a longer stretch, from which planePart() cuts windows that begin at any of its frames: the
    /// same numbers as compute() gives there.
    FeatureMatrix levels(std::span<const float> samples) { return m_logMel.computeAll(samples); }
    void planePart(const FeatureMatrix& levels, std::size_t firstFrame, std::span<float> plane) const;

private:
    LogMelSpectrogram m_logMel;
    NetworkOptions m_options;
    int m_frames;
    std::vector<float> m_clean;
};

/// The arithmetic of `options` on levels in dB, in place.
void normalisePlane(std::span<float> plane, int bands, const NetworkOptions& options);

} // namespace cryscope
