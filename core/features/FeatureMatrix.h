#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

/// rows (frames) x columns (bins), row-major float32: the shape in which every feature leaves core/features.
struct FeatureMatrix {
    std::size_t columns = 0;
    std::vector<float> values;

    std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
    std::span<const float> row(std::size_t r) const
    {
        assert(r < rows());
        return {values.data() + r * columns, columns};
    }
    std::span<float> appendRow()
    {
        values.resize(values.size() + columns);
        return {values.data() + values.size() - columns, columns};
    }
    bool operator==(const FeatureMatrix&) const = default;
};

} // namespace cryscope
