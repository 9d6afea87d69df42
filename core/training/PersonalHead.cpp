#include "core/training/PersonalHead.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cryscope {
namespace {

constexpr std::array kPenalties{0.3, 1.0, 3.0, 10.0, 30.0};
constexpr int kSteps = 400;
constexpr double kFlat = 1e-9; // a feature that does not vary says nothing

/// Features as the regression sees them: centred, of equal spread, with a last one that is always 1.
class Scaling {
public:
    explicit Scaling(const PersonalRows& rows)
        : m_mean(rows.features.front().size(), 0.0), m_factor(m_mean.size(), 0.0)
    {
        const double n = double(rows.size());
        for (const auto& row : rows.features)
            for (std::size_t f = 0; f < row.size(); ++f) m_mean[f] += row[f] / n;
        for (const auto& row : rows.features)
            for (std::size_t f = 0; f < row.size(); ++f)
                m_factor[f] += (row[f] - m_mean[f]) * (row[f] - m_mean[f]) / n;
        for (double& factor : m_factor)
            factor = factor > kFlat ? 1 / std::sqrt(factor * double(m_factor.size())) : 0;
    }

    std::vector<double> operator()(std::span<const double> row) const
    {
        std::vector<double> scaled;
        for (std::size_t f = 0; f < row.size(); ++f) scaled.push_back((row[f] - m_mean[f]) * m_factor[f]);
        scaled.push_back(1);
        return scaled;
    }

    /// Moves `head` by a step that is written in scaled features.
    void add(LinearHead& head, std::span<const double> step) const
    {
        const std::size_t width = m_mean.size() + 1;
        for (std::size_t c = 0; c < head.classes(); ++c) {
            head.bias[c] += step[c * width + width - 1];
            for (std::size_t f = 0; f < m_mean.size(); ++f) {
                const double moved = step[c * width + f] * m_factor[f];
                head.weights[c * m_mean.size() + f] += moved;
                head.bias[c] -= moved * m_mean[f];
            }
        }
    }

private:
    std::vector<double> m_mean, m_factor;
};

std::vector<double> logitsOf(const LinearHead& head, std::span<const double> row)
{
    std::vector<double> logits = head.bias;
    for (std::size_t c = 0; c < head.classes(); ++c)
        for (std::size_t f = 0; f < head.features; ++f)
            logits[c] += head.weights[c * head.features + f] * row[f];
    return logits;
}

void toProbabilities(std::vector<double>& logits)
{
    const double largest = *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (double& value : logits) sum += value = std::exp(value - largest);
    for (double& value : logits) value /= sum;
}

/// The gradient of the penalised log-loss at `step`.
std::vector<double> gradientAt(std::span<const double> step, const std::vector<std::vector<double>>& scaled,
                               const std::vector<std::vector<double>>& present, const std::vector<int>& truth,
                               double penalty)
{
    std::vector<double> gradient(step.size());
    for (std::size_t i = 0; i < step.size(); ++i) gradient[i] = penalty * step[i];
    for (std::size_t row = 0; row < scaled.size(); ++row) {
        const auto& x = scaled[row];
        auto p = present[row];
        for (std::size_t c = 0; c < p.size(); ++c)
            for (std::size_t f = 0; f < x.size(); ++f) p[c] += step[c * x.size() + f] * x[f];
        toProbabilities(p);
        p[std::size_t(truth[row])] -= 1;
        for (std::size_t c = 0; c < p.size(); ++c)
            for (std::size_t f = 0; f < x.size(); ++f) gradient[c * x.size() + f] += p[c] * x[f];
    }
    return gradient;
}

} // namespace

std::vector<double> LinearHead::probabilities(std::span<const double> row) const
{
    auto logits = logitsOf(*this, row);
    toProbabilities(logits);
    return logits;
}

PersonalRows PersonalRows::part(std::size_t from, std::size_t to) const
{
    const auto cut = [&](const auto& all) {
        return std::decay_t<decltype(all)>(all.begin() + std::ptrdiff_t(from),
                                           all.begin() + std::ptrdiff_t(to));
    };
    return {cut(features), cut(truth), cut(day)};
}

double meanLogLoss(const LinearHead& head, const PersonalRows& rows)
{
    double sum = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        sum -= std::log(std::max(head.probabilities(rows.features[i])[std::size_t(rows.truth[i])], 1e-12));
    return sum / double(rows.size());
}

LinearHead shrunkHead(const LinearHead& present, const PersonalRows& rows, double penalty)
{
    const Scaling scaling(rows);
    std::vector<std::vector<double>> scaled;
    std::vector<std::vector<double>> logits;
    double largest = 0;
    for (const auto& row : rows.features) {
        scaled.push_back(scaling(row));
        logits.push_back(logitsOf(present, row));
        double length = 0;
        for (const double x : scaled.back()) length += x * x;
        largest = std::max(largest, length);
    }
    // Nesterov's accelerated gradient: the loss is convex, and its curvature is bounded.
    const double rate = 1 / (0.5 * double(rows.size()) * largest + penalty);
    std::vector<double> step(present.classes() * (present.features + 1), 0.0);
    std::vector<double> ahead = step;
    for (int i = 1; i <= kSteps; ++i) {
        const auto gradient = gradientAt(ahead, scaled, logits, rows.truth, penalty);
        for (std::size_t k = 0; k < step.size(); ++k) {
            const double next = ahead[k] - rate * gradient[k];
            ahead[k] = next + (i - 1.0) / (i + 2.0) * (next - step[k]);
            step[k] = next;
        }
    }
    LinearHead head = present;
    scaling.add(head, step);
    return head;
}

double bestPenalty(const LinearHead& present, const PersonalRows& rows)
{
    if (rows.day.front() == rows.day.back()) return kPenalties.back();
    double best = kPenalties.back();
    double lowest = std::numeric_limits<double>::infinity();
    for (const double penalty : kPenalties) {
        double loss = 0;
        for (std::size_t from = 0; from < rows.size();) {
            std::size_t to = from;
            while (to < rows.size() && rows.day[to] == rows.day[from]) ++to;
            PersonalRows others = rows.part(0, from);
            const PersonalRows after = rows.part(to, rows.size());
            others.features.insert(others.features.end(), after.features.begin(), after.features.end());
            others.truth.insert(others.truth.end(), after.truth.begin(), after.truth.end());
            loss +=
                double(to - from) * meanLogLoss(shrunkHead(present, others, penalty), rows.part(from, to));
            from = to;
        }
        if (loss <= lowest) { // of equals the one that moves less
            lowest = loss;
            best = penalty;
        }
    }
    return best;
}

std::size_t forwardSplit(const PersonalRows& rows, double share)
{
    std::size_t best = 0;
    const double wanted = (1 - share) * double(rows.size());
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows.day[i] != rows.day[i - 1] &&
            (best == 0 || std::abs(double(i) - wanted) < std::abs(double(best) - wanted)))
            best = i;
    return best;
}

} // namespace cryscope
