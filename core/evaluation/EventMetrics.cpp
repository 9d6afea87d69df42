#include "core/evaluation/EventMetrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cryscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

double overlapOf(const TimeSpan& a, const TimeSpan& b)
{
    return std::min(a.end, b.end) - std::max(a.start, b.start);
}

double ratio(std::size_t part, std::size_t whole)
{
    return whole == 0 ? kNan : double(part) / double(whole);
}

/// P(X <= events) of a Poisson count with this mean.
double poissonUpTo(std::size_t events, double mean)
{
    double term = std::exp(-mean);
    double sum = term;
    for (std::size_t k = 1; k <= events; ++k) sum += term *= mean / double(k);
    return sum;
}

/// The Poisson mean at which `events` or fewer have this probability.
double meanAt(std::size_t events, double probability)
{
    if (events > 100) {
        // Wilson and Hilferty 1931: within 0.1 % here, where the sum above would underflow.
        const double z = probability < 0.5 ? 1.959964 : -1.959964;
        const double n = double(events) + 1;
        return n * std::pow(1 - 1 / (9 * n) + z / (3 * std::sqrt(n)), 3);
    }
    double low = 0;
    double high = double(events) + 4 * std::sqrt(double(events) + 1) + 5;
    for (int i = 0; i < 100; ++i) {
        const double mean = (low + high) / 2;
        (poissonUpTo(events, mean) > probability ? low : high) = mean;
    }
    return high;
}

} // namespace

double EventScores::precision() const
{
    return ratio(found, found + falseAlarms);
}

double EventScores::recall() const
{
    return ratio(found, found + missed);
}

double EventScores::f1() const
{
    return ratio(2 * found, 2 * found + missed + falseAlarms);
}

EventScores matchEvents(std::span<const TimeSpan> truth, std::span<const TimeSpan> found)
{
    struct Pair {
        double overlap = 0;
        std::size_t truth = 0, found = 0;
    };
    std::vector<Pair> pairs;
    std::size_t firstOpen = 0;
    for (std::size_t t = 0; t < truth.size(); ++t) {
        // Both lists rise: what ended before this event cannot meet a later one either, unless events nest.
        while (firstOpen < found.size() && found[firstOpen].end <= truth[t].start) ++firstOpen;
        for (std::size_t f = firstOpen; f < found.size() && found[f].start < truth[t].end; ++f)
            if (const double overlap = overlapOf(truth[t], found[f]); overlap > 0)
                pairs.push_back({overlap, t, f});
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.overlap > b.overlap; });

    constexpr auto kNobody = static_cast<std::size_t>(-1);
    std::vector<std::size_t> partner(truth.size(), kNobody);
    std::vector<bool> taken(found.size());
    for (const Pair& pair : pairs) {
        if (partner[pair.truth] != kNobody || taken[pair.found]) continue;
        partner[pair.truth] = pair.found;
        taken[pair.found] = true;
    }
    EventScores scores;
    for (std::size_t t = 0; t < truth.size(); ++t) {
        if (partner[t] == kNobody) {
            ++scores.missed;
            continue;
        }
        ++scores.found;
        scores.onsetErrors.push_back(found[partner[t]].start - truth[t].start);
        scores.endErrors.push_back(found[partner[t]].end - truth[t].end);
    }
    scores.falseAlarms = found.size() - scores.found;
    return scores;
}

double falseEpisodesPerHour(std::size_t episodes, double seconds)
{
    return seconds > 0 ? double(episodes) * 3600 / seconds : kNan;
}

double falseEpisodesPerHourLower(std::size_t episodes, double seconds)
{
    if (!(seconds > 0)) return kNan;
    if (episodes == 0) return 0;
    // The mean that gives this many or more in 2.5 % of all cases.
    return meanAt(episodes - 1, 0.975) * 3600 / seconds;
}

double falseEpisodesPerHourUpper(std::size_t episodes, double seconds)
{
    if (!(seconds > 0)) return kNan;
    return meanAt(episodes, 0.025) * 3600 / seconds;
}

} // namespace cryscope
