#pragma once

#include "core/audio/SampleSource.h"

#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace cryscope::test {

/// Everything that `source` holds, asked for in pieces of `piece` samples.
inline std::vector<float> readAll(SampleSource& source, std::size_t piece = 4096)
{
    std::vector<float> all;
    std::vector<float> block(piece);
    for (;;) {
        const auto count = source.read(block);
        if (!count) {
            ADD_FAILURE() << count.error().text();
            return all;
        }
        if (*count == 0) return all;
        all.insert(all.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(*count));
    }
}

inline double rms(std::span<const float> samples)
{
    double sum = 0;
    for (const float sample : samples) sum += double(sample) * sample;
    return samples.empty() ? 0 : std::sqrt(sum / double(samples.size()));
}

/// The rms of a - b over their common length, as a share of the rms of b.
inline double relativeDifference(std::span<const float> a, std::span<const float> b)
{
    const std::size_t count = std::min(a.size(), b.size());
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += std::pow(double(a[i]) - b[i], 2);
    return std::sqrt(sum / double(count)) / rms(b.first(count));
}

} // namespace cryscope::test
