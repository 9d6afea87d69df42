#include "core/evaluation/BinaryMetrics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace cryscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// What is called positive when the threshold stands at one of the distinct scores.
struct Step {
    double score = 0;
    std::int64_t truePositives = 0, falsePositives = 0; ///< with this score and all above
};

struct Ranking {
    std::vector<Step> steps; ///< by falling score
    std::int64_t positives = 0, negatives = 0;
};

Ranking ranked(std::span<const double> scores, std::span<const int> positives)
{
    assert(scores.size() == positives.size());
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    Ranking ranking;
    for (const std::size_t i : order) {
        (positives[i] != 0 ? ranking.positives : ranking.negatives) += 1;
        if (ranking.steps.empty() || ranking.steps.back().score != scores[i])
            ranking.steps.push_back({.score = scores[i]});
        ranking.steps.back().truePositives = ranking.positives;
        ranking.steps.back().falsePositives = ranking.negatives;
    }
    return ranking;
}

double share(std::int64_t part, std::int64_t whole, double otherwise)
{
    return whole == 0 ? otherwise : double(part) / double(whole);
}

BinaryCounts countsAt(const Ranking& ranking, std::size_t step)
{
    const Step& at = ranking.steps[step];
    return {.truePositives = at.truePositives,
            .falsePositives = at.falsePositives,
            .trueNegatives = ranking.negatives - at.falsePositives,
            .falseNegatives = ranking.positives - at.truePositives};
}

/// Midway to the next lower score, so that a hair of rounding does not move a clip across.
ThresholdChoice choiceAt(const Ranking& ranking, std::size_t step)
{
    const double score = ranking.steps[step].score;
    const bool isLast = step + 1 == ranking.steps.size();
    const double below = isLast ? score : ranking.steps[step + 1].score;
    return {.threshold = below + (score - below) / 2, .counts = countsAt(ranking, step)};
}

} // namespace

double rocAuc(std::span<const double> scores, std::span<const int> positives)
{
    const Ranking ranking = ranked(scores, positives);
    if (ranking.positives == 0 || ranking.negatives == 0) return kNan;
    double area = 0;
    Step before;
    for (const Step& step : ranking.steps) {
        // The trapezium between two points: ties count half.
        area += double(step.falsePositives - before.falsePositives) *
                double(step.truePositives + before.truePositives) / 2;
        before = step;
    }
    return area / (double(ranking.positives) * double(ranking.negatives));
}

double averagePrecision(std::span<const double> scores, std::span<const int> positives)
{
    const Ranking ranking = ranked(scores, positives);
    if (ranking.positives == 0) return kNan;
    double sum = 0;
    std::int64_t before = 0;
    for (const Step& step : ranking.steps) {
        sum += double(step.truePositives - before) * double(step.truePositives) /
               double(step.truePositives + step.falsePositives);
        before = step.truePositives;
    }
    return sum / double(ranking.positives);
}

std::vector<RocPoint> rocCurve(std::span<const double> scores, std::span<const int> positives)
{
    const Ranking ranking = ranked(scores, positives);
    std::vector<RocPoint> curve{{.threshold = std::numeric_limits<double>::infinity()}};
    for (const Step& step : ranking.steps)
        curve.push_back({.threshold = step.score,
                         .falsePositiveRate = share(step.falsePositives, ranking.negatives, kNan),
                         .truePositiveRate = share(step.truePositives, ranking.positives, kNan)});
    return curve;
}

std::vector<PrecisionRecallPoint> precisionRecallCurve(std::span<const double> scores,
                                                       std::span<const int> positives)
{
    const Ranking ranking = ranked(scores, positives);
    std::vector<PrecisionRecallPoint> curve;
    for (const Step& step : ranking.steps)
        curve.push_back(
            {.threshold = step.score,
             .recall = share(step.truePositives, ranking.positives, kNan),
             .precision = share(step.truePositives, step.truePositives + step.falsePositives, 0)});
    return curve;
}

double BinaryCounts::precision() const
{
    return share(truePositives, truePositives + falsePositives, 0);
}

double BinaryCounts::recall() const
{
    return share(truePositives, truePositives + falseNegatives, kNan);
}

double BinaryCounts::specificity() const
{
    return share(trueNegatives, trueNegatives + falsePositives, kNan);
}

double BinaryCounts::f1() const
{
    return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives, 0);
}

double BinaryCounts::accuracy() const
{
    return share(truePositives + trueNegatives,
                 truePositives + trueNegatives + falsePositives + falseNegatives, kNan);
}

double BinaryCounts::balancedAccuracy() const
{
    return (recall() + specificity()) / 2;
}

BinaryCounts countAt(double threshold, std::span<const double> scores, std::span<const int> positives)
{
    assert(scores.size() == positives.size());
    BinaryCounts counts;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const bool called = scores[i] >= threshold;
        if (positives[i] != 0)
            ++(called ? counts.truePositives : counts.falseNegatives);
        else
            ++(called ? counts.falsePositives : counts.trueNegatives);
    }
    return counts;
}

std::optional<ThresholdChoice> bestF1Threshold(std::span<const double> scores, std::span<const int> positives)
{
    const Ranking ranking = ranked(scores, positives);
    if (ranking.positives == 0) return std::nullopt;
    std::size_t best = 0;
    for (std::size_t step = 1; step < ranking.steps.size(); ++step)
        if (countsAt(ranking, step).f1() > countsAt(ranking, best).f1()) best = step;
    return choiceAt(ranking, best);
}

std::optional<ThresholdChoice> thresholdForPrecision(double precision, std::span<const double> scores,
                                                     std::span<const int> positives)
{
    const Ranking ranking = ranked(scores, positives);
    for (std::size_t step = ranking.steps.size(); step-- > 0;)
        if (const auto counts = countsAt(ranking, step);
            counts.truePositives > 0 && counts.precision() >= precision)
            return choiceAt(ranking, step);
    return std::nullopt;
}

std::optional<ThresholdChoice> thresholdForRecall(double recall, std::span<const double> scores,
                                                  std::span<const int> positives)
{
    const Ranking ranking = ranked(scores, positives);
    if (ranking.positives == 0) return std::nullopt;
    for (std::size_t step = 0; step < ranking.steps.size(); ++step)
        if (countsAt(ranking, step).recall() >= recall) return choiceAt(ranking, step);
    return std::nullopt;
}

std::optional<ThresholdChoice> thresholdForFalsePositiveRate(double rate, std::span<const double> scores,
                                                             std::span<const int> positives)
{
    const Ranking ranking = ranked(scores, positives);
    if (ranking.negatives == 0) return std::nullopt;
    for (std::size_t step = ranking.steps.size(); step-- > 0;)
        if (1 - countsAt(ranking, step).specificity() <= rate) return choiceAt(ranking, step);
    // Even the highest score is shared by too many negatives: nothing may be called positive.
    const double above = std::nextafter(ranking.steps.front().score, std::numeric_limits<double>::infinity());
    return ThresholdChoice{.threshold = above, .counts = countAt(above, scores, positives)};
}

} // namespace cryscope
