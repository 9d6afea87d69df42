#include "ui/monitor/LiveHistory.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

LiveHistory::LiveHistory(double spanSeconds, double secondsPerColumn)
    : m_secondsPerColumn(secondsPerColumn),
      m_capacity(std::max<std::int64_t>(1, std::int64_t(std::ceil(spanSeconds / secondsPerColumn))))
{}

void LiveHistory::clear()
{
    m_begin = m_end = 0;
    m_bins = 0;
    m_values.clear();
    m_present.clear();
}

void LiveHistory::append(const FeatureMatrix& columns, double firstSeconds)
{
    if (columns.rows() == 0) return;
    if (columns.columns != m_bins) {
        clear();
        m_bins = columns.columns;
        m_values.assign(m_bins * std::size_t(m_capacity), 0);
        m_present.assign(std::size_t(m_capacity), false);
    }
    const std::int64_t first = std::llround(firstSeconds / m_secondsPerColumn);
    if (isEmpty()) m_begin = m_end = std::max<std::int64_t>(0, first);
    for (std::size_t row = 0; row < columns.rows(); ++row) {
        const std::int64_t index = first + std::int64_t(row);
        if (index < m_begin) continue;
        // What was jumped over is missing; a jump of more than the span forgets everything.
        for (std::int64_t i = std::max(m_end, index - m_capacity); i < index; ++i) m_present[slot(i)] = false;
        const auto values = columns.row(row);
        std::transform(values.begin(), values.end(), m_values.begin() + std::ptrdiff_t(slot(index) * m_bins),
                       [](float db) { return std::int16_t(std::clamp(db, -127.0F, 127.0F) * kStepsPerDb); });
        m_present[slot(index)] = true;
        m_end = std::max(m_end, index + 1);
        m_begin = std::max(m_begin, m_end - m_capacity);
    }
}

std::span<const std::int16_t> LiveHistory::column(std::int64_t index) const
{
    if (index < m_begin || index >= m_end || !m_present[slot(index)]) return {};
    return {m_values.data() + slot(index) * m_bins, m_bins};
}

} // namespace cryscope
