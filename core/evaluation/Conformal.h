#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cryscope {

struct EvaluationData;

/// Class-conditional split conformal prediction (Vovk 2012): sets of classes that hold the truth with the
/// stated probability within every class, as long as new clips are like the calibrating ones of their class.
struct ConformalThresholds {
    std::vector<double> ofClass; ///< a class is in the set when 1 - p(class) is at or below this; 1: always
    /// Indexes of the classes that cannot be ruled out; may be empty.
    std::vector<int> setFor(std::span<const double> probabilities) const;
    bool operator==(const ConformalThresholds&) const = default;
};

/// `probabilities`: clips x classes, row-major, of clips that the weights were not trained on. A class with
/// too few clips to promise `coverage` (n < coverage / (1 - coverage)) is in every set: it cannot be ruled
/// out. Fails with InvalidArgument unless 0.5 <= coverage < 1.
Result<ConformalThresholds> fitConformal(std::span<const double> probabilities, std::span<const int> truth,
                                         std::size_t classes, double coverage);

/// Gives every clip an answer set of `coverage`, fitted on the other folds of its repeat (without folds: on
/// the other donors), so that no clip calibrates its own. Sets that are there are replaced. Fails as
/// fitConformal, and with InvalidArgument where there is one fold (or donor) only.
Result<void> addAnswerSets(EvaluationData& data, double coverage);

} // namespace cryscope
