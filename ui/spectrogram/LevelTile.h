#pragma once

#include "core/dsp/Stft.h"
#include "core/picture/Overlap.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace cryscope {

/// How the levels of a recording are cut into tiles. Level 0 has one column for each FFT at a quarter of its
/// size; column c of level k > 0 is the loudest, bin by bin, of columns 2c and 2c+1 of level k-1, so that a
/// short cry stays visible however far one goes away; levels below 0 are real FFTs at a finer hop. Frames are
/// centred: column c of a level stands for the samples [c, c + 1) * hop. `hops` is an overlap of kOverlaps;
/// with another than the automatic one, level 0 has its hop and there are no finer levels.
struct TileGrid {
    static constexpr int kColumnsPerTile = 256;
    static int baseHop(int fftSize, int hops = kAutomaticOverlap) { return fftSize / (hops > 0 ? hops : 4); }
    static int lowestLevel(int fftSize, int hops = kAutomaticOverlap); ///< hop 1, or that of the overlap
    static std::int64_t hop(int fftSize, int level, int hops = kAutomaticOverlap);
    /// The coarsest level whose columns are no wider than a pixel, or the lowest.
    static int levelFor(int fftSize, double samplesPerPixel, int hops = kAutomaticOverlap);
};

/// Everything that changes the values of a tile, and nothing else.
struct TileKey {
    std::uint64_t recording = 0; ///< one number for each opened recording
    int fftSize = 1024;          ///< samples of the window
    WindowShape window = WindowShape::Hann;
    int padding = 1; ///< the transform is so many times as long as the window
    int level = 0;
    std::int64_t index = 0;
    int hops = kAutomaticOverlap;
    auto operator<=>(const TileKey&) const = default;
};

/// kColumnsPerTile columns of fftSize*padding/2+1 levels in dBFS (0 = full-scale sine), 1/128 dB apart.
/// Immutable once shared. A preview holds the loudest of a few frames of each column instead of all.
struct LevelTile {
    int bins = 0;
    bool isPreview = false;
    std::vector<std::uint16_t> codes;

    static std::uint16_t encode(float dbfs);
    static float decode(std::uint16_t code) { return float(code) * (1.0F / 128.0F) - 200.0F; }
    std::span<const std::uint16_t> column(int c) const
    {
        return std::span(codes).subspan(static_cast<std::size_t>(c) * static_cast<std::size_t>(bins),
                                        static_cast<std::size_t>(bins));
    }
    std::size_t bytes() const { return codes.size() * sizeof(std::uint16_t) + sizeof(LevelTile); }
};

/// One tile of the level above, bin by bin the louder of two neighbours.
LevelTile combined(const LevelTile& first, const LevelTile& second);

} // namespace cryscope
