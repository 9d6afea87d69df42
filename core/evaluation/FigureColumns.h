#pragma once

#include "core/evaluation/Calibration.h"

#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// Scored clips as columns: what every figure is computed from. Inside core/evaluation.
struct FigureColumns {
    std::size_t classes = 0; ///< with two, the second is the positive one
    std::vector<int> truth, answers, folds;
    std::vector<double> probabilities; ///< clips x classes, row-major
    int foldCount = 0;

    /// A choice of rows, in which a row may come several times: what a bootstrap draws.
    FigureColumns rows(std::span<const std::size_t> chosen) const;
    std::vector<double> scoresOf(std::size_t cls) const;
    std::vector<int> positivesOf(std::size_t cls) const;
};

double pooledAuc(const FigureColumns& columns);
/// Scores of different folds come from different models and are compared within a fold only.
double meanAucOverFolds(const FigureColumns& columns);

/// How sure the answer with the highest probability was, and whether it was right.
struct AnswerConfidence {
    std::vector<double> confidence;
    std::vector<int> right;
};
AnswerConfidence confidenceOf(const FigureColumns& columns);
/// Two classes: of P(positive); more: of the answer given.
std::vector<ReliabilityBin> reliabilityOf(const FigureColumns& columns);

std::vector<std::string> figureNames(const FigureColumns& columns);
/// In the order of figureNames(), then precision, recall, F1 and AUC of each class when `ofClasses`; NaN
/// where a figure cannot be had.
std::vector<double> figureValues(const FigureColumns& columns, bool ofClasses);

} // namespace cryscope
