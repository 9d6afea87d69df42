#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// A figure with its 95 % interval.
struct Interval {
    double value = 0, low = 0, high = 0;
    bool operator==(const Interval&) const = default;
};

/// Several figures of a choice of rows (a row may come several times); NaN where a figure cannot be had.
using Statistics = std::function<std::vector<double>(std::span<const std::size_t> rows)>;

struct BootstrapConfig {
    int repeats = 2000;
    std::uint64_t seed = 1;
};
/// Draws whole groups with replacement (clips of one infant are not independent) and gives each figure on all
/// rows with the 2.5th and 97.5th percentile over the repeats; repeats in which it is NaN are left out.
/// The interval always holds the value; that of a single group is [value, value]. Fails with Cancelled.
Result<std::vector<Interval>> groupBootstrap(std::span<const std::string> groups,
                                             const Statistics& statistics, const BootstrapConfig& config = {},
                                             const CancelToken& cancel = {});

struct PermutationResult {
    double observed = 0;
    double p = 1;                    ///< (1 + repeats at least as high) / (1 + repeats)
    double nullMean = 0, null95 = 0; ///< mean and 95th percentile under the null
};
/// Is `statistic` higher than chance? The labels are dealt out anew among the groups in whole blocks (those
/// of an infant stay together, in any order), so that class counts and the likeness within an infant are
/// kept. `statistic` is given the labels, one a row. Fails with Cancelled.
Result<PermutationResult> groupPermutation(std::span<const std::string> groups, std::span<const int> labels,
                                           const std::function<double(std::span<const int>)>& statistic,
                                           int repeats = 200, std::uint64_t seed = 1,
                                           const CancelToken& cancel = {});

} // namespace cryscope
