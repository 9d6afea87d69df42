#include "core/detection/LevelEdges.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace cryscope {
namespace {

constexpr std::size_t kHoldFrames = 3; ///< 60 ms: shorter peaks are clicks
constexpr std::size_t kMeanFrames = 5; ///< 100 ms on either side tell how large an edge is
constexpr float kLeastContrastDb = 6.0F;
constexpr float kCryRangeDb = 20.0F;     ///< quieter than this below its loud frames is not the cry any more
constexpr float kThresholdShare = 0.4F;  ///< of the contrast, for cries that hardly stand out
constexpr float kComparableShare = 0.6F; ///< an edge this large beside the largest may be the onset

float percentile(std::span<const float> levels, double share)
{
    std::vector<float> sorted(levels.begin(), levels.end());
    const auto nth = sorted.begin() + static_cast<std::ptrdiff_t>(share * double(sorted.size() - 1));
    std::nth_element(sorted.begin(), nth, sorted.end());
    return *nth;
}

float mean(std::span<const float> levels)
{
    return levels.empty() ? 0.0F : std::accumulate(levels.begin(), levels.end(), 0.0F) / float(levels.size());
}

/// Level after minus level before `frame`.
float jumpAt(std::span<const float> levels, std::size_t frame)
{
    const std::size_t before = std::min(frame, kMeanFrames);
    const std::size_t after = std::min(levels.size() - frame, kMeanFrames);
    return mean(levels.subspan(frame, after)) - mean(levels.subspan(frame - before, before));
}

struct Edge {
    std::size_t frame;
    float jump;
};

std::vector<Edge> risesOf(std::span<const float> levels, float threshold)
{
    std::vector<Edge> rises;
    for (std::size_t i = 1; i + kHoldFrames <= levels.size(); ++i) {
        const auto held = levels.subspan(i, kHoldFrames);
        if (levels[i - 1] < threshold &&
            std::all_of(held.begin(), held.end(), [&](float level) { return level >= threshold; }))
            rises.push_back({i, jumpAt(levels, i)});
    }
    return rises;
}

} // namespace

std::optional<LevelContrast> levelContrast(std::span<const float> sound, std::span<const float> surroundings)
{
    if (sound.empty() || surroundings.empty()) return std::nullopt;
    const float loud = percentile(sound, 0.8);
    const float quiet = percentile(surroundings, 0.1);
    if (loud - quiet < kLeastContrastDb) return std::nullopt;
    return LevelContrast{std::max(loud - kCryRangeDb, quiet + kThresholdShare * (loud - quiet))};
}

std::optional<std::size_t> risingEdge(std::span<const float> levels, LevelContrast contrast)
{
    const std::vector<Edge> rises = risesOf(levels, contrast.threshold);
    if (rises.empty()) return std::nullopt;
    const auto largest = std::max_element(rises.begin(), rises.end(),
                                          [](const Edge& a, const Edge& b) { return a.jump < b.jump; });
    const auto first = std::find_if(rises.begin(), rises.end(), [&](const Edge& edge) {
        return edge.jump >= kComparableShare * largest->jump;
    });
    return first->frame;
}

std::optional<std::size_t> fallingEdge(std::span<const float> levels, LevelContrast contrast)
{
    // A fall is a rise of the reversed sound.
    const std::vector<float> reversed(levels.rbegin(), levels.rend());
    const auto edge = risingEdge(reversed, contrast);
    if (!edge) return std::nullopt;
    return levels.size() - *edge;
}

} // namespace cryscope
