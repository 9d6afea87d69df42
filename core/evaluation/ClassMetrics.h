#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// Truth in rows, answers in columns.
struct ConfusionMatrix {
    std::size_t classes = 0;
    std::vector<std::int64_t> counts; ///< row-major, classes x classes

    std::int64_t at(std::size_t truth, std::size_t answer) const { return counts[truth * classes + answer]; }
    std::int64_t total() const;
    bool operator==(const ConfusionMatrix&) const = default;
};
/// `truth` and `answers` are class indexes 0..classes-1, one a clip (assert).
ConfusionMatrix confusionMatrix(std::span<const int> truth, std::span<const int> answers,
                                std::size_t classes);

/// One class against the rest. What cannot be had is 0 as in scikit-learn (zero_division=0), recall of a
/// class without clips is NaN.
struct ClassFigures {
    double precision = 0, recall = 0, f1 = 0;
    std::int64_t clips = 0; ///< of this class in the truth
};
std::vector<ClassFigures> classFigures(const ConfusionMatrix& matrix);

double accuracy(const ConfusionMatrix& matrix);
/// Mean recall of the classes that have clips.
double balancedAccuracy(const ConfusionMatrix& matrix);
/// Mean F1 of the classes that have clips or were answered.
double macroF1(const ConfusionMatrix& matrix);

/// `probabilities`: clips x classes, row-major. The mean over the classes that have both clips and non-clips
/// of the one-against-rest ROC-AUC; NaN when there is none.
double macroRocAuc(std::span<const double> probabilities, std::span<const int> truth, std::size_t classes);

/// Mean -ln p(truth), probabilities held within [1e-15, 1].
double logLoss(std::span<const double> probabilities, std::span<const int> truth, std::size_t classes);
/// The same for someone who always answers `prior` (sums to 1).
double priorLogLoss(std::span<const double> prior, std::span<const int> truth);
/// Shares of the classes in `truth`.
std::vector<double> classPrior(std::span<const int> truth, std::size_t classes);

/// Index of the highest probability of each row; the first of equals.
std::vector<int> mostProbable(std::span<const double> probabilities, std::size_t classes);

/// Agreement of two raters beyond chance (Cohen 1960); NaN when chance agreement is 1.
double cohensKappa(const ConfusionMatrix& matrix);

} // namespace cryscope
