#pragma once

#include "core/audio/RandomAccessAudio.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cryscope {

/// What a waveform view draws in one pixel column.
struct Peak {
    float min = 0; ///< smallest sample, [-1, 1]
    float max = 0; ///< largest sample, [-1, 1]
    float rms = 0; ///< root mean square, [0, 1]
    bool operator==(const Peak&) const = default;
};

/// Minimum, maximum and rms of a recording at several scales: a whole night is drawn without reading it
/// again. Level 0 has one bin for 256 samples, each level above one for four bins. Values are kept in 16
/// bits, extremes rounded outwards, samples clipped to [-1, 1]: 8 hours at 44.1 kHz take 40 MB, at 8 kHz 7
/// MB. A value: copy and move it; const calls may come from several threads, append() needs it alone.
class PeakPyramid {
public:
    static constexpr int kBaseSamples = 256; ///< samples in a bin of level 0
    static constexpr int kFactor = 4;        ///< bins of a level in one bin of the next

    /// Adds the next samples of the recording, in any chunk size: the result does not depend on it.
    void append(std::span<const float> samples);
    /// Samples appended so far. The newest ones, short of a full bin, are part of every query.
    std::int64_t length() const { return m_length; }

    /// One Peak a column: `span` is cut into `columns` equal stretches and each is answered from the coarsest
    /// level that still resolves it. Exact where a stretch begins and ends at bins; otherwise the extremes
    /// and the rms take in the bins that the stretch touches, never less. What lies outside [0, length())
    /// counts as silence. `columns` <= 0 gives an empty result.
    std::vector<Peak> query(SampleSpan span, int columns) const;

    std::size_t memoryBytes() const;

private:
    struct Bin {
        std::int16_t min = 0, max = 0;
        std::uint16_t rms = 0;
    };
    static Bin summary(std::span<const float> samples);
    void addBin(std::size_t level, Bin bin);
    Peak stretch(std::int64_t begin, std::int64_t end) const;

    std::vector<std::vector<Bin>> m_levels{1};
    std::vector<float> m_open; ///< samples that do not fill a bin yet
    std::int64_t m_length = 0;
};

/// Blocking: reads the whole recording once, block by block. Errors as RandomAccessAudio::read(), or
/// Cancelled.
Result<PeakPyramid> buildPeakPyramid(const RandomAccessAudio& audio, const CancelToken& cancel = {},
                                     const ProgressFn& progress = {});

/// As PeakPyramid::query(), but exact at any zoom: where a column is narrower than kBaseSamples the samples
/// themselves are read (at most columns * kBaseSamples of them). Errors as RandomAccessAudio::read().
Result<std::vector<Peak>> readPeaks(const RandomAccessAudio& audio, const PeakPyramid& pyramid,
                                    SampleSpan span, int columns);

} // namespace cryscope
