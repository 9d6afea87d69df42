#include "core/experiment/SoftmaxRegression.h"

#include "core/evaluation/Calibration.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr int kSteps = 400;
constexpr double kMomentum = 0.9;

} // namespace

SoftmaxRegression::SoftmaxRegression(std::span<const double> features, std::span<const int> truth,
                                     std::size_t columns, std::size_t classes, double penalty)
    : m_columns(columns), m_classes(classes), m_mean(columns), m_deviation(columns, 1.0),
      m_weights(classes * (columns + 1))
{
    const std::size_t rows = truth.size();
    if (rows == 0) return;
    for (std::size_t c = 0; c < columns; ++c) {
        double sum = 0;
        double squares = 0;
        for (std::size_t r = 0; r < rows; ++r) sum += features[r * columns + c];
        m_mean[c] = sum / double(rows);
        for (std::size_t r = 0; r < rows; ++r) squares += std::pow(features[r * columns + c] - m_mean[c], 2);
        m_deviation[c] = std::max(std::sqrt(squares / double(rows)), 1e-9);
    }
    std::vector<std::vector<double>> inputs;
    for (std::size_t r = 0; r < rows; ++r)
        inputs.push_back(standardised(features.subspan(r * columns, columns)));
    // The loss curves at most by half the mean square of the inputs (Boehning 1992): this step never
    // diverges.
    const double step = 1.0 / (0.5 * double(columns + 1) + penalty);
    std::vector<double> velocity(m_weights.size()), gradient(m_weights.size());
    for (int iteration = 0; iteration < kSteps; ++iteration) {
        std::fill(gradient.begin(), gradient.end(), 0.0);
        for (std::size_t r = 0; r < rows; ++r) {
            auto error = (*this)(features.subspan(r * columns, columns));
            error[std::size_t(truth[r])] -= 1;
            for (std::size_t k = 0; k < m_classes; ++k) {
                double* const row = gradient.data() + k * (columns + 1);
                for (std::size_t c = 0; c < columns; ++c) row[c] += error[k] * inputs[r][c] / double(rows);
                row[columns] += error[k] / double(rows);
            }
        }
        for (std::size_t i = 0; i < m_weights.size(); ++i) {
            const bool isBias = i % (columns + 1) == columns;
            velocity[i] =
                kMomentum * velocity[i] - step * (gradient[i] + (isBias ? 0 : penalty * m_weights[i]));
            m_weights[i] += velocity[i];
        }
    }
}

std::vector<double> SoftmaxRegression::standardised(std::span<const double> row) const
{
    std::vector<double> values(m_columns);
    for (std::size_t c = 0; c < m_columns; ++c)
        values[c] = std::clamp((row[c] - m_mean[c]) / m_deviation[c], -10.0, 10.0);
    return values;
}

std::vector<double> SoftmaxRegression::operator()(std::span<const double> row) const
{
    const auto values = standardised(row);
    std::vector<double> logits(m_classes);
    for (std::size_t k = 0; k < m_classes; ++k) {
        const double* const weights = m_weights.data() + k * (m_columns + 1);
        logits[k] = weights[m_columns];
        for (std::size_t c = 0; c < m_columns; ++c) logits[k] += weights[c] * values[c];
    }
    return softmax(logits);
}

} // namespace cryscope
