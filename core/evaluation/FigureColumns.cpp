#include "core/evaluation/FigureColumns.h"

#include "core/evaluation/BinaryMetrics.h"
#include "core/evaluation/ClassMetrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cryscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

} // namespace

FigureColumns FigureColumns::rows(std::span<const std::size_t> chosen) const
{
    FigureColumns part;
    part.classes = classes;
    part.foldCount = foldCount;
    part.truth.reserve(chosen.size());
    part.answers.reserve(chosen.size());
    part.folds.reserve(chosen.size());
    part.probabilities.reserve(chosen.size() * classes);
    for (const std::size_t row : chosen) {
        part.truth.push_back(truth[row]);
        part.answers.push_back(answers[row]);
        part.folds.push_back(folds[row]);
        const auto begin = probabilities.begin() + static_cast<std::ptrdiff_t>(row * classes);
        part.probabilities.insert(part.probabilities.end(), begin,
                                  begin + static_cast<std::ptrdiff_t>(classes));
    }
    return part;
}

std::vector<double> FigureColumns::scoresOf(std::size_t cls) const
{
    std::vector<double> scores(truth.size());
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = probabilities[i * classes + cls];
    return scores;
}

std::vector<int> FigureColumns::positivesOf(std::size_t cls) const
{
    std::vector<int> positives(truth.size());
    for (std::size_t i = 0; i < truth.size(); ++i) positives[i] = truth[i] == static_cast<int>(cls) ? 1 : 0;
    return positives;
}

double pooledAuc(const FigureColumns& columns)
{
    return columns.classes == 2 ? rocAuc(columns.scoresOf(1), columns.positivesOf(1))
                                : macroRocAuc(columns.probabilities, columns.truth, columns.classes);
}

double meanAucOverFolds(const FigureColumns& columns)
{
    if (columns.foldCount < 2) return pooledAuc(columns);
    std::vector<std::vector<std::size_t>> rowsOfFold(static_cast<std::size_t>(columns.foldCount));
    for (std::size_t row = 0; row < columns.folds.size(); ++row)
        rowsOfFold[static_cast<std::size_t>(columns.folds[row])].push_back(row);
    double sum = 0;
    int counted = 0;
    for (const auto& rows : rowsOfFold) {
        const double area = rows.empty() ? kNan : pooledAuc(columns.rows(rows));
        if (std::isnan(area)) continue;
        sum += area;
        ++counted;
    }
    return counted == 0 ? kNan : sum / counted;
}

AnswerConfidence confidenceOf(const FigureColumns& columns)
{
    AnswerConfidence result;
    const auto best = mostProbable(columns.probabilities, columns.classes);
    for (std::size_t i = 0; i < best.size(); ++i) {
        result.confidence.push_back(columns.probabilities[i * columns.classes + std::size_t(best[i])]);
        result.right.push_back(best[i] == columns.truth[i] ? 1 : 0);
    }
    return result;
}

std::vector<ReliabilityBin> reliabilityOf(const FigureColumns& columns)
{
    if (columns.classes == 2) return reliabilityTable(columns.scoresOf(1), columns.positivesOf(1));
    const auto [confidence, right] = confidenceOf(columns);
    return reliabilityTable(confidence, right);
}

std::vector<std::string> figureNames(const FigureColumns& columns)
{
    std::vector<std::string> names{"roc_auc",      "accuracy", "balanced_accuracy", "macro_precision",
                                   "macro_recall", "macro_f1", "log_loss",          "log_loss_minus_prior",
                                   "ece"};
    if (columns.foldCount >= 2) names.emplace_back("roc_auc_pooled");
    if (columns.classes == 2)
        for (const char* name : {"average_precision", "precision", "recall", "specificity", "f1"})
            names.emplace_back(name);
    return names;
}

std::vector<double> figureValues(const FigureColumns& columns, bool ofClasses)
{
    const auto matrix = confusionMatrix(columns.truth, columns.answers, columns.classes);
    const auto perClass = classFigures(matrix);
    double precision = 0;
    int counted = 0;
    for (std::size_t c = 0; c < columns.classes; ++c) {
        std::int64_t answered = 0;
        for (std::size_t t = 0; t < columns.classes; ++t) answered += matrix.at(t, c);
        if (perClass[c].clips == 0 && answered == 0) continue;
        precision += perClass[c].precision;
        ++counted;
    }
    const double loss = logLoss(columns.probabilities, columns.truth, columns.classes);
    const double priorLoss = priorLogLoss(classPrior(columns.truth, columns.classes), columns.truth);
    // Without a second class there is nothing to confuse the first with: precision and ranking mean nothing.
    const bool bothClasses = std::count_if(perClass.begin(), perClass.end(),
                                           [](const ClassFigures& figures) { return figures.clips > 0; }) > 1;
    std::vector<double> values{meanAucOverFolds(columns),
                               accuracy(matrix),
                               bothClasses ? balancedAccuracy(matrix) : kNan,
                               bothClasses ? precision / counted : kNan,
                               bothClasses ? balancedAccuracy(matrix) : kNan,
                               bothClasses ? macroF1(matrix) : kNan,
                               loss,
                               loss - priorLoss,
                               expectedCalibrationError(reliabilityOf(columns))};
    if (columns.foldCount >= 2) values.push_back(pooledAuc(columns));
    if (columns.classes == 2) {
        values.push_back(bothClasses ? averagePrecision(columns.scoresOf(1), columns.positivesOf(1)) : kNan);
        values.push_back(bothClasses ? perClass[1].precision : kNan);
        values.push_back(perClass[1].recall);
        values.push_back(perClass[0].recall);
        values.push_back(bothClasses ? perClass[1].f1 : kNan);
    }
    if (!ofClasses) return values;
    for (std::size_t c = 0; c < columns.classes; ++c) {
        values.push_back(perClass[c].precision);
        values.push_back(perClass[c].recall);
        values.push_back(perClass[c].f1);
        values.push_back(rocAuc(columns.scoresOf(c), columns.positivesOf(c)));
    }
    return values;
}

} // namespace cryscope
