#include "core/evaluation/GroupResampling.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <random>

namespace cryscope {
namespace {

/// Rows of each group, groups in the order of their first row.
std::vector<std::vector<std::size_t>> rowsByGroup(std::span<const std::string> groups)
{
    std::map<std::string, std::size_t> indexes;
    std::vector<std::vector<std::size_t>> rows;
    for (std::size_t row = 0; row < groups.size(); ++row) {
        const auto [entry, isNew] = indexes.emplace(groups[row], rows.size());
        if (isNew) rows.emplace_back();
        rows[entry->second].push_back(row);
    }
    return rows;
}

/// 0..count-1. std::mt19937_64 is the same everywhere; the distributions of the library are not.
std::size_t below(std::mt19937_64& random, std::size_t count)
{
    return static_cast<std::size_t>(double(random() >> 11) * 0x1.0p-53 * double(count));
}

/// Linear between order statistics, as numpy.percentile; `values` sorted, not empty.
double quantile(const std::vector<double>& values, double q)
{
    const double place = q * double(values.size() - 1);
    const auto lower = static_cast<std::size_t>(place);
    const std::size_t upper = std::min(lower + 1, values.size() - 1);
    return values[lower] + (place - double(lower)) * (values[upper] - values[lower]);
}

} // namespace

Result<std::vector<Interval>> groupBootstrap(std::span<const std::string> groups,
                                             const Statistics& statistics, const BootstrapConfig& config,
                                             const CancelToken& cancel)
{
    std::vector<std::size_t> all(groups.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<Interval> intervals;
    for (const double value : statistics(all)) intervals.push_back({value, value, value});
    const auto rowsOfGroup = rowsByGroup(groups);
    if (rowsOfGroup.size() < 2) return intervals;

    std::vector<std::vector<double>> draws(intervals.size());
    std::mt19937_64 random(config.seed);
    std::vector<std::size_t> rows;
    for (int repeat = 0; repeat < config.repeats; ++repeat) {
        if (cancel.requested()) return cancelled();
        rows.clear();
        for (std::size_t i = 0; i < rowsOfGroup.size(); ++i) {
            const auto& drawn = rowsOfGroup[below(random, rowsOfGroup.size())];
            rows.insert(rows.end(), drawn.begin(), drawn.end());
        }
        const auto values = statistics(rows);
        assert(values.size() == intervals.size());
        for (std::size_t s = 0; s < values.size(); ++s)
            if (!std::isnan(values[s])) draws[s].push_back(values[s]);
    }
    for (std::size_t s = 0; s < intervals.size(); ++s) {
        if (draws[s].empty()) continue;
        std::sort(draws[s].begin(), draws[s].end());
        // A figure such as the calibration error is biased upwards in every draw; an interval that leaves its
        // own value out would only confuse.
        intervals[s].low = std::min(intervals[s].value, quantile(draws[s], 0.025));
        intervals[s].high = std::max(intervals[s].value, quantile(draws[s], 0.975));
    }
    return intervals;
}

Result<PermutationResult> groupPermutation(std::span<const std::string> groups, std::span<const int> labels,
                                           const std::function<double(std::span<const int>)>& statistic,
                                           int repeats, std::uint64_t seed, const CancelToken& cancel)
{
    assert(groups.size() == labels.size());
    PermutationResult result{.observed = statistic(labels)};
    auto rowsOfGroup = rowsByGroup(groups);
    std::vector<std::size_t> places; // all rows, group after group
    for (const auto& rows : rowsOfGroup) places.insert(places.end(), rows.begin(), rows.end());

    std::vector<std::size_t> order(rowsOfGroup.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937_64 random(seed);
    std::vector<int> dealt(labels.size());
    std::vector<double> null;
    int asHigh = 0;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        if (cancel.requested()) return cancelled();
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(random, i)]);
        std::size_t place = 0;
        for (const std::size_t group : order) {
            auto& rows = rowsOfGroup[group];
            for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[below(random, i)]);
            for (const std::size_t row : rows) dealt[places[place++]] = labels[row];
        }
        const double value = statistic(dealt);
        if (std::isnan(value)) continue;
        null.push_back(value);
        if (value >= result.observed - 1e-12) ++asHigh;
    }
    if (null.empty() || std::isnan(result.observed)) {
        result.p = 1;
        result.nullMean = result.null95 = std::numeric_limits<double>::quiet_NaN();
        return result;
    }
    std::sort(null.begin(), null.end());
    result.p = double(1 + asHigh) / double(1 + null.size());
    result.nullMean = std::accumulate(null.begin(), null.end(), 0.0) / double(null.size());
    result.null95 = quantile(null, 0.95);
    return result;
}

} // namespace cryscope
