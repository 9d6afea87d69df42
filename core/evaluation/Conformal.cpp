#include "core/evaluation/Conformal.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

namespace cryscope {

std::vector<int> ConformalThresholds::setFor(std::span<const double> probabilities) const
{
    assert(probabilities.size() == ofClass.size());
    std::vector<int> set;
    for (std::size_t c = 0; c < ofClass.size(); ++c)
        if (1 - probabilities[c] <= ofClass[c]) set.push_back(static_cast<int>(c));
    return set;
}

Result<ConformalThresholds> fitConformal(std::span<const double> probabilities, std::span<const int> truth,
                                         std::size_t classes, double coverage)
{
    assert(probabilities.size() == truth.size() * classes);
    if (!(coverage >= 0.5 && coverage < 1))
        return fail(ErrorKind::InvalidArgument, "coverage",
                    "The coverage must be at least 0.5 and below 1, not " + std::to_string(coverage) + ".");
    std::vector<std::vector<double>> strangeness(classes);
    for (std::size_t i = 0; i < truth.size(); ++i)
        strangeness[std::size_t(truth[i])].push_back(1 - probabilities[i * classes + std::size_t(truth[i])]);
    ConformalThresholds thresholds;
    for (auto& of : strangeness) {
        std::sort(of.begin(), of.end());
        // The rank that covers one more, unseen clip as well.
        const auto rank = static_cast<std::size_t>(std::ceil(coverage * double(of.size() + 1) - 1e-9));
        thresholds.ofClass.push_back(rank > of.size() ? 1.0 : of[rank - 1]);
    }
    return thresholds;
}

} // namespace cryscope
