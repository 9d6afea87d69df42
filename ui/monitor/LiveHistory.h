#pragma once

#include "core/features/FeatureMatrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cryscope {

/// The spectrogram columns of the last `spanSeconds`, on a grid of `secondsPerColumn` of the stream's clock.
/// Columns that never came (samples were lost) are missing, not silent. Levels are kept in steps of 1/256 dB:
/// ten minutes of 257 bins are 31 MB.
class LiveHistory {
public:
    LiveHistory(double spanSeconds, double secondsPerColumn);

    void clear();
    /// One row a column, dBFS; the middle of row 0 is at `firstSeconds`. Older than what is kept: ignored.
    void append(const FeatureMatrix& columns, double firstSeconds);

    std::size_t bins() const { return m_bins; }
    double secondsPerColumn() const { return m_secondsPerColumn; }
    bool isEmpty() const { return m_end == m_begin; }
    /// Grid indices [begin, end) of what is kept; column i stands for the time i * secondsPerColumn().
    std::int64_t begin() const { return m_begin; }
    std::int64_t end() const { return m_end; }
    double beginSeconds() const { return double(m_begin) * m_secondsPerColumn; }
    double endSeconds() const { return double(m_end) * m_secondsPerColumn; }
    static constexpr float kStepsPerDb = 256;
    /// Empty where a column is missing or not kept; values are dBFS times kStepsPerDb.
    std::span<const std::int16_t> column(std::int64_t index) const;

private:
    std::size_t slot(std::int64_t index) const { return std::size_t(index % m_capacity); }

    double m_secondsPerColumn;
    std::int64_t m_capacity;
    std::size_t m_bins = 0;
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
    std::vector<std::int16_t> m_values;
    std::vector<bool> m_present;
};

} // namespace cryscope
