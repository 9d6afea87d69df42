#pragma once

#include "core/base/CancelToken.h"
#include "core/training/CalibrationFit.h"

#include <map>
#include <string>
#include <vector>

namespace cryscope {

/// One clip scored by a model that has not seen its group.
struct OutOfFoldRow {
    ClipScore raw; ///< as the network gave it
    int fold = 0;
    double logit = 0;                  ///< cry: the clip's logit after temperature
    std::vector<double> probabilities; ///< calibrated on inner folds, one a class
    double threshold = 0.5;            ///< fixed on inner folds: of a cry, or of the confidence of an answer
};

OutOfFoldRow outOfFoldRow(ClipScore score, int fold, const FittedCalibration& calibration,
                          const TrainConfig& config);

/// path,source,group,fold,label,threshold, then score,logit for cry (label 1 or 0), p_CLASS,... for kinds.
std::string outOfFoldCsv(const std::vector<OutOfFoldRow>& rows, const std::vector<TrainingClip>& clips,
                         const TrainConfig& config);
/// The card's figures with 95 % intervals by a bootstrap of groups: cry: auc, average_precision, f1 at 0.5
/// overall, auc and average_precision of every source that has both classes; kinds: macro_auc,
/// balanced_accuracy, accuracy, majority_accuracy. Fails with Cancelled.
Result<std::map<std::string, CardMetric>>
outOfFoldMetrics(const std::vector<OutOfFoldRow>& rows, const std::vector<TrainingClip>& clips,
                 const TrainConfig& config, const std::string& protocol, const CancelToken& cancel);

} // namespace cryscope
