#pragma once

#include "core/features/Chroma.h"
#include "core/features/Delta.h"
#include "core/features/LogMel.h"
#include "core/features/Mfcc.h"
#include "core/network/NetworkOptions.h"

#include <optional>
#include <span>
#include <vector>

namespace cryscope {

/// One window of samples -> what the network was trained on. Training and inference both go through here, so
/// that they cannot drift apart. Reentrant, not thread-safe: one instance a thread.
///
/// A plane is `frames` rows, one after the other. A network with the CNN trunk gets a plane of log-mel
/// levels, normalised; one with the spectral trunk a plane of MFCC, their deltas and chroma; the hybrid gets
/// both, in this order. Frames of all planes begin together; chroma looks further ahead than log-mel, so its
/// rows are those whose middle is nearest, and repeat at the edges of the window.
class FrontEnd {
public:
    /// What longer stretches of sound are measured to once, to cut windows from.
    struct Levels {
        FeatureMatrix mel;    ///< dB
        FeatureMatrix chroma; ///< without columns where it is not used
        std::size_t bytes() const { return sizeof(float) * (mel.values.size() + chroma.values.size()); }
    };
    struct Plane {
        std::size_t first = 0; ///< float of the window's
        std::size_t columns = 0;
        bool isSpectrum = false; ///< columns are neighbouring bands
    };

    FrontEnd(const LogMelConfig& features, const NetworkOptions& options, int windowLength);

    int frames() const { return m_frames; }
    const std::vector<Plane>& planes() const { return m_planes; }
    /// Floats of a window: all its planes.
    std::size_t planeSize() const { return m_size; }
    /// `window`: windowLength samples, non-finite ones count as 0.
    void compute(std::span<const float> window, std::span<float> out);

    /// planePart() cuts windows that begin at any of the first startCount() frames: the same numbers as
    /// compute() gives there.
    Levels levels(std::span<const float> samples);
    std::size_t startCount(const Levels& levels) const;
    void planePart(const Levels& levels, std::size_t firstFrame, std::span<float> out);

private:
    void cepstralPlane(const Levels& levels, std::size_t firstFrame, std::span<float> out);

    LogMelSpectrogram m_logMel;
    NetworkOptions m_options;
    int m_frames;
    int m_chromaFrames;
    std::size_t m_chromaLag = 0; ///< frames by which the middle of a chroma frame comes later
    std::optional<Mfcc> m_mfcc;
    std::optional<Chroma> m_chroma;
    std::vector<Delta> m_deltas;
    std::vector<Plane> m_planes;
    std::size_t m_size = 0;
    std::vector<float> m_clean;
    std::vector<float> m_limited;
};

/// Raises levels in dB to the floor and to the dynamic range below the loudest, in place; returns the
/// loudest.
float limitLevels(std::span<float> plane, double absoluteFloorDb, double dynamicRangeDb);
/// The arithmetic of `options` on levels in dB, in place.
void normalisePlane(std::span<float> plane, int bands, const CnnTrunkOptions& options);

} // namespace cryscope
