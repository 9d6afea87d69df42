#pragma once

#include "core/base/Result.h"
#include "core/features/FeatureMatrix.h"

#include <span>
#include <vector>

namespace cryscope {

/// How features change from frame to frame: the slope (order 1) of a line or the curvature (order 2) of a
/// parabola fitted to `width` frames, per frame and per frame squared.
struct DeltaConfig {
    int width = 9; ///< frames, odd, 3..99 (order 2: at least 5)
    int order = 1; ///< 1 or 2
    bool operator==(const DeltaConfig&) const = default;
    Result<void> validate() const;
};

/// Rows of features -> as many rows of their deltas, as librosa.feature.delta(mode='interp'): the first and
/// the last width/2 rows take the fit of the nearest whole window. Fewer rows than `width` give none.
class Delta {
public:
    /// `config` must have passed validate() (assert).
    explicit Delta(const DeltaConfig& config);
    const DeltaConfig& config() const { return m_config; }
    /// `window`: width rows of out.size() columns, in order of time; the delta of the middle one.
    void compute(std::span<const float> window, std::span<float> out) const;
    FeatureMatrix computeAll(const FeatureMatrix& features) const;

private:
    DeltaConfig m_config;
    std::vector<float> m_kernel; ///< width weights
};

/// The same row by row, width/2 rows behind. Gives the rows of computeAll bit for bit.
class DeltaStream {
public:
    DeltaStream(const DeltaConfig& config, std::size_t columns);
    /// Whole rows, one after the other.
    void push(std::span<const float> rows);
    /// The stream is over: the last rows.
    void finish();
    FeatureMatrix takeFrames();

private:
    Delta m_delta;
    std::size_t m_columns;
    std::vector<float> m_window;
    bool m_started = false;
    std::vector<float> m_last;
    FeatureMatrix m_ready;
};

} // namespace cryscope
