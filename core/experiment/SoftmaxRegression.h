#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

/// Multinomial logistic regression on a handful of standardised features: what a control is made of.
class SoftmaxRegression {
public:
    /// `features`: rows x columns, row-major; `truth`: 0..classes-1. Features are standardised by the rows
    /// given; L2 of `penalty` on the weights, none on the biases. Deterministic; full-batch gradient descent.
    SoftmaxRegression(std::span<const double> features, std::span<const int> truth, std::size_t columns,
                      std::size_t classes, double penalty = 1e-3);
    /// One probability a class.
    std::vector<double> operator()(std::span<const double> row) const;

private:
    std::vector<double> standardised(std::span<const double> row) const;

    std::size_t m_columns, m_classes;
    std::vector<double> m_mean, m_deviation;
    std::vector<double> m_weights; ///< classes x (columns + 1), the last is the bias
};

} // namespace cryscope
