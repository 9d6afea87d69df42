#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

/// The last layer of a network: logits = weights * features + bias.
struct LinearHead {
    std::size_t features = 0;
    std::vector<double> weights; ///< classes x features, row-major
    std::vector<double> bias;    ///< one a class

    std::size_t classes() const { return bias.size(); }
    std::vector<double> probabilities(std::span<const double> row) const;
    bool operator==(const LinearHead&) const = default;
};

/// Rows of features with what they were, in order of time, and the day of each.
struct PersonalRows {
    std::vector<std::vector<double>> features;
    std::vector<int> truth;
    std::vector<int> day; ///< never falls

    std::size_t size() const { return truth.size(); }
    PersonalRows part(std::size_t from, std::size_t to) const;
};

double meanLogLoss(const LinearHead& head, const PersonalRows& rows);

/// Multinomial logistic regression that starts from `present` and pays for every step away from it (L2 of
/// `penalty`, features scaled so that a row has length about 1): with few rows the head stays what it was.
/// Deterministic.
LinearHead shrunkHead(const LinearHead& present, const PersonalRows& rows, double penalty);

/// The penalty whose heads rate the days that they have not heard best; the largest one where there is but
/// one day.
double bestPenalty(const LinearHead& present, const PersonalRows& rows);

/// Where the later rows begin: the change of day that leaves closest to `share` of them. 0 when all are of
/// one day.
std::size_t forwardSplit(const PersonalRows& rows, double share);

} // namespace cryscope
