#pragma once

#include "core/audio/SampleSource.h"
#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/dsp/Framer.h"
#include "core/dsp/Stft.h"
#include "core/picture/ColourMap.h"
#include "core/picture/FrequencyScale.h"
#include "core/picture/Overlap.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cryscope {

/// What a raster shows. The transform is always of a power of two and its bins are fitted to the rows
/// afterwards, so that every height costs the same.
struct RasterConfig {
    int width = 1920;   ///< pixels, 1..16384
    int height = 600;   ///< pixels, 1..16384
    double minHz = 0.0; ///< lower edge of the bottom row
    double maxHz = 0.0; ///< upper edge of the top row; 0: half the sample rate
    int fftSize = 0;    ///< samples of the window, a power of two in 64..32768; 0: about 64 ms of sound (see
                        ///< effectiveFftSize)
    WindowShape window = WindowShape::Hann;
    int padding = 1; ///< 1, 2 or 4: the transform is so many times as long as the window, filled with zeros
    int hopsPerWindow = kAutomaticOverlap; ///< one of kOverlaps
    FrequencyScale scale = FrequencyScale::Linear;
    double emphasisDbPerOctave = 0; ///< -24..24, see emphasisDb()
    bool operator==(const RasterConfig&) const = default;
    double effectiveMaxHz(SampleRate rate) const { return maxHz == 0.0 ? rate.hz / 2.0 : maxHz; }
    int effectiveFftSize(SampleRate rate) const;
    /// Of the line between rows `y - 1` and `y`, counted from the top: 0 is the upper edge.
    double edgeHz(double y, SampleRate rate) const;
    /// The error names field and value.
    Result<void> validate(SampleRate rate) const;
};

/// A spectrogram reduced to `width` columns: in every column and bin the loudest level of its stretch of
/// time, so that a sound of milliseconds is still seen in a picture of hours. Immutable; threads may share
/// it.
class SpectrogramRaster {
public:
    int width() const { return m_config.width; }
    int height() const { return m_config.height; }
    const RasterConfig& config() const { return m_config; }
    SampleRate sampleRate() const { return m_rate; }
    std::int64_t length() const { return m_length; } ///< samples that the width stands for

    /// Levels in dBFS (0 = full-scale sine; -200 = digital silence) of row `y`, 0 at the top: width() values.
    /// Rows wider than a bin take the loudest of their bins, narrower ones are interpolated in dB.
    void row(int y, std::span<float> levels) const;
    /// All rows as pixels: width() * height(), row-major, top row first.
    std::vector<Rgba> render(const LevelColours& colours) const;

private:
    friend class SpectrogramReducer;
    RasterConfig m_config;
    SampleRate m_rate;
    std::int64_t m_length = 0;
    int m_bins = 0;
    std::vector<float> m_levels; ///< bins x width, dBFS: a bin's columns lie together
};

/// Reduces a stream of samples to a raster, in memory that depends on the width alone. Frames are centred:
/// the one at sample s shows what is around s. The hop is at most half the window, so that no sample goes
/// unseen; an overlap that was asked for is kept whatever the width, and where there are more columns than
/// frames, a frame is as many columns wide as it has to be.
class SpectrogramReducer {
public:
    /// `config` must have passed validate(rate). With `expectedLength` (samples) the columns divide exactly
    /// when it is right and nearly when it is not; without it the columns are found on the way.
    SpectrogramReducer(const RasterConfig& config, SampleRate rate,
                       std::optional<std::int64_t> expectedLength);
    void push(std::span<const float> samples);
    /// Call once, at the end of the stream.
    SpectrogramRaster finish();

private:
    void addFrame(std::span<const float> frame);
    void mergePools();
    std::span<float> pool(std::size_t index);

    RasterConfig m_config;
    SampleRate m_rate;
    double m_samplesPerPool;
    Stft m_stft;
    Framer m_framer;
    std::vector<float> m_power;
    std::vector<float> m_pools; ///< pool after pool, bins() powers each; below 0: no frame yet
    std::size_t m_poolLimit;
    std::int64_t m_length = 0;
    std::int64_t m_centre = 0; ///< sample that the next frame is centred on
};

/// Reads `source` to its end. Blocking; checks `cancel` once a block.
Result<SpectrogramRaster> makeRaster(SampleSource& source, const RasterConfig& config,
                                     const CancelToken& cancel = {}, const ProgressFn& progress = {});

} // namespace cryscope
