#include "ui/spectrogram/LevelTile.h"

#include <algorithm>
#include <cassert>

namespace cryscope {

int TileGrid::lowestLevel(int fftSize, int hops)
{
    if (hops != kAutomaticOverlap) return 0;
    int level = 0;
    for (int h = baseHop(fftSize); h > 1; h /= 2) --level;
    return level;
}

std::int64_t TileGrid::hop(int fftSize, int level, int hops)
{
    const std::int64_t base = baseHop(fftSize, hops);
    return level >= 0 ? base << level : std::max<std::int64_t>(base >> -level, 1);
}

int TileGrid::levelFor(int fftSize, double samplesPerPixel, int hops)
{
    int level = lowestLevel(fftSize, hops);
    while (level < 40 && double(hop(fftSize, level + 1, hops)) <= samplesPerPixel * (1 + 1e-9)) ++level;
    return level;
}

std::uint16_t LevelTile::encode(float dbfs)
{
    const float code = (dbfs + 200.0F) * 128.0F + 0.5F; // and cut off: to the nearest
    // Written so that NaN reads as silence.
    if (!(code >= 1.0F)) return 0;
    return code < 65535.0F ? static_cast<std::uint16_t>(code) : std::uint16_t{65535};
}

LevelTile combined(const LevelTile& first, const LevelTile& second)
{
    assert(first.bins == second.bins);
    LevelTile out;
    out.bins = first.bins;
    out.isPreview = first.isPreview || second.isPreview;
    out.codes.resize(first.codes.size());
    const auto bins = static_cast<std::size_t>(first.bins);
    constexpr int kHalf = TileGrid::kColumnsPerTile / 2;
    for (int c = 0; c < TileGrid::kColumnsPerTile; ++c) {
        const LevelTile& source = c < kHalf ? first : second;
        const int left = 2 * (c % kHalf);
        const auto a = source.column(left);
        const auto b = source.column(left + 1);
        std::uint16_t* to = out.codes.data() + static_cast<std::size_t>(c) * bins;
        for (std::size_t i = 0; i < bins; ++i) to[i] = std::max(a[i], b[i]);
    }
    return out;
}

} // namespace cryscope
