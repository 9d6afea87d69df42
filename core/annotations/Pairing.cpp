#include "core/annotations/Pairing.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace cryscope {
namespace {

struct Candidate {
    double overlap = 0;
    std::size_t first = 0, second = 0;
    /// The best one is the smallest.
    auto order() const { return std::tuple(-overlap, first, second); }
};

double overlapOf(const Annotation& a, const Annotation& b, const PairingConfig& config)
{
    if (!config.acrossTiers && a.tier != b.tier) return 0;
    const bool aIsPoint = shapeOf(a) == AnnotationShape::Point;
    if (aIsPoint != (shapeOf(b) == AnnotationShape::Point)) return 0;
    if (aIsPoint) {
        const double distance = onGrid(std::abs(a.startSeconds - b.startSeconds));
        // Just above 0 at the edge of what is allowed, 1 for the same moment.
        return distance <= config.pointSeconds ? 1 - distance / (config.pointSeconds + 1e-6) : 0;
    }
    const double common = std::min(a.endSeconds, b.endSeconds) - std::max(a.startSeconds, b.startSeconds);
    const double either = std::max(a.endSeconds, b.endSeconds) - std::min(a.startSeconds, b.startSeconds);
    const double overlap = common / either;
    return overlap >= config.minOverlap ? overlap : 0;
}

/// The best partners of one label; `second` from `from` on may overlap it.
void collect(std::vector<Candidate>& all, const Annotation& a, std::size_t index,
             const std::vector<Annotation>& second, std::size_t from, const PairingConfig& config)
{
    constexpr std::size_t kMostPartners = 16;
    std::vector<Candidate> partners;
    for (std::size_t j = from; j < second.size(); ++j) {
        if (second[j].startSeconds > a.endSeconds + config.pointSeconds) break;
        const double overlap = overlapOf(a, second[j], config);
        if (overlap > 0) partners.push_back({overlap, index, j});
    }
    const auto better = [](const Candidate& x, const Candidate& y) { return x.order() < y.order(); };
    const std::size_t kept = std::min(kMostPartners, partners.size());
    std::partial_sort(partners.begin(), partners.begin() + static_cast<std::ptrdiff_t>(kept), partners.end(),
                      better);
    all.insert(all.end(), partners.begin(), partners.begin() + static_cast<std::ptrdiff_t>(kept));
}

std::vector<Candidate> candidatesOf(const std::vector<Annotation>& first,
                                    const std::vector<Annotation>& second, const PairingConfig& config)
{
    std::vector<double> latestEnd; // of second[0..j]: rises, so that a binary search finds where to begin
    for (const Annotation& label : second)
        latestEnd.push_back(std::max(latestEnd.empty() ? 0.0 : latestEnd.back(), label.endSeconds));
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const double from = first[i].startSeconds - config.pointSeconds;
        const auto begin = std::lower_bound(latestEnd.begin(), latestEnd.end(), from) - latestEnd.begin();
        collect(all, first[i], i, second, static_cast<std::size_t>(begin), config);
    }
    std::sort(all.begin(), all.end(),
              [](const Candidate& x, const Candidate& y) { return x.order() < y.order(); });
    return all;
}

double startOf(const LabelPair& pair)
{
    return pair.first ? pair.first->startSeconds : pair.second->startSeconds;
}

} // namespace

Result<void> PairingConfig::validate() const
{
    if (!(minOverlap > 0 && minOverlap <= 1))
        return fail(ErrorKind::InvalidArgument, "minOverlap",
                    "The overlap from which labels pair must be above 0 and at most 1.");
    if (!(pointSeconds >= 0 && pointSeconds <= 3600))
        return fail(ErrorKind::InvalidArgument, "pointSeconds",
                    "The distance at which points pair must lie within 0 and 3600 seconds.");
    return {};
}

std::vector<LabelPair> pairLabels(const AnnotationSet& first, const AnnotationSet& second,
                                  const PairingConfig& config)
{
    const auto a = first.inTimeOrder();
    const auto b = second.inTimeOrder();
    std::vector<bool> aTaken(a.size()), bTaken(b.size());
    std::vector<LabelPair> pairs;
    for (const Candidate& candidate : candidatesOf(a, b, config)) {
        if (aTaken[candidate.first] || bTaken[candidate.second]) continue;
        aTaken[candidate.first] = bTaken[candidate.second] = true;
        pairs.push_back({a[candidate.first], b[candidate.second], candidate.overlap});
    }
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!aTaken[i]) pairs.push_back({a[i], std::nullopt, 0});
    for (std::size_t j = 0; j < b.size(); ++j)
        if (!bTaken[j]) pairs.push_back({std::nullopt, b[j], 0});
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const LabelPair& x, const LabelPair& y) { return startOf(x) < startOf(y); });
    return pairs;
}

} // namespace cryscope
