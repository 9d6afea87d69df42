#include "core/evaluation/ClassMetrics.h"

#include "core/evaluation/BinaryMetrics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace cryscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole, double otherwise)
{
    return whole == 0 ? otherwise : part / whole;
}

std::int64_t rowSum(const ConfusionMatrix& matrix, std::size_t truth)
{
    std::int64_t sum = 0;
    for (std::size_t answer = 0; answer < matrix.classes; ++answer) sum += matrix.at(truth, answer);
    return sum;
}

std::int64_t columnSum(const ConfusionMatrix& matrix, std::size_t answer)
{
    std::int64_t sum = 0;
    for (std::size_t truth = 0; truth < matrix.classes; ++truth) sum += matrix.at(truth, answer);
    return sum;
}

} // namespace

std::int64_t ConfusionMatrix::total() const
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

ConfusionMatrix confusionMatrix(std::span<const int> truth, std::span<const int> answers, std::size_t classes)
{
    assert(truth.size() == answers.size());
    ConfusionMatrix matrix{.classes = classes, .counts = std::vector<std::int64_t>(classes * classes)};
    for (std::size_t i = 0; i < truth.size(); ++i) {
        assert(truth[i] >= 0 && std::size_t(truth[i]) < classes);
        assert(answers[i] >= 0 && std::size_t(answers[i]) < classes);
        ++matrix.counts[std::size_t(truth[i]) * classes + std::size_t(answers[i])];
    }
    return matrix;
}

std::vector<ClassFigures> classFigures(const ConfusionMatrix& matrix)
{
    std::vector<ClassFigures> figures(matrix.classes);
    for (std::size_t c = 0; c < matrix.classes; ++c) {
        const auto hits = double(matrix.at(c, c));
        const auto answered = double(columnSum(matrix, c));
        figures[c].clips = rowSum(matrix, c);
        figures[c].precision = ratio(hits, answered, 0);
        figures[c].recall = ratio(hits, double(figures[c].clips), kNan);
        figures[c].f1 = ratio(2 * hits, answered + double(figures[c].clips), 0);
    }
    return figures;
}

double accuracy(const ConfusionMatrix& matrix)
{
    std::int64_t hits = 0;
    for (std::size_t c = 0; c < matrix.classes; ++c) hits += matrix.at(c, c);
    return ratio(double(hits), double(matrix.total()), kNan);
}

double balancedAccuracy(const ConfusionMatrix& matrix)
{
    double sum = 0;
    int classes = 0;
    for (const auto& figures : classFigures(matrix)) {
        if (figures.clips == 0) continue;
        sum += figures.recall;
        ++classes;
    }
    return ratio(sum, classes, kNan);
}

double macroF1(const ConfusionMatrix& matrix)
{
    double sum = 0;
    int classes = 0;
    const auto figures = classFigures(matrix);
    for (std::size_t c = 0; c < figures.size(); ++c) {
        if (figures[c].clips == 0 && columnSum(matrix, c) == 0) continue;
        sum += figures[c].f1;
        ++classes;
    }
    return ratio(sum, classes, kNan);
}

double macroRocAuc(std::span<const double> probabilities, std::span<const int> truth, std::size_t classes)
{
    assert(probabilities.size() == truth.size() * classes);
    double sum = 0;
    int counted = 0;
    std::vector<double> scores(truth.size());
    std::vector<int> positives(truth.size());
    for (std::size_t c = 0; c < classes; ++c) {
        for (std::size_t i = 0; i < truth.size(); ++i) {
            scores[i] = probabilities[i * classes + c];
            positives[i] = truth[i] == static_cast<int>(c) ? 1 : 0;
        }
        const double area = rocAuc(scores, positives);
        if (std::isnan(area)) continue;
        sum += area;
        ++counted;
    }
    return ratio(sum, counted, kNan);
}

double logLoss(std::span<const double> probabilities, std::span<const int> truth, std::size_t classes)
{
    assert(probabilities.size() == truth.size() * classes);
    double sum = 0;
    for (std::size_t i = 0; i < truth.size(); ++i)
        sum -= std::log(std::clamp(probabilities[i * classes + std::size_t(truth[i])], 1e-15, 1.0));
    return ratio(sum, double(truth.size()), kNan);
}

double priorLogLoss(std::span<const double> prior, std::span<const int> truth)
{
    double sum = 0;
    for (const int c : truth) sum -= std::log(std::clamp(prior[std::size_t(c)], 1e-15, 1.0));
    return ratio(sum, double(truth.size()), kNan);
}

std::vector<double> classPrior(std::span<const int> truth, std::size_t classes)
{
    std::vector<double> prior(classes);
    for (const int c : truth) prior[std::size_t(c)] += 1;
    for (double& p : prior) p = ratio(p, double(truth.size()), 0);
    return prior;
}

std::vector<int> mostProbable(std::span<const double> probabilities, std::size_t classes)
{
    std::vector<int> answers;
    answers.reserve(probabilities.size() / classes);
    for (std::size_t row = 0; row + classes <= probabilities.size(); row += classes) {
        const auto begin = probabilities.begin() + static_cast<std::ptrdiff_t>(row);
        answers.push_back(
            static_cast<int>(std::max_element(begin, begin + static_cast<std::ptrdiff_t>(classes)) - begin));
    }
    return answers;
}

double cohensKappa(const ConfusionMatrix& matrix)
{
    const auto total = double(matrix.total());
    if (total == 0) return kNan;
    double byChance = 0;
    for (std::size_t c = 0; c < matrix.classes; ++c)
        byChance += double(rowSum(matrix, c)) * double(columnSum(matrix, c)) / (total * total);
    return ratio(accuracy(matrix) - byChance, 1 - byChance, kNan);
}

} // namespace cryscope
