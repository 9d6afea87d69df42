#pragma once

#include "core/model/ModelCard.h"
#include "core/training/ClipScores.h"

#include <vector>

namespace cryscope {

/// What turns raw logits into probabilities and decisions; fields as in ModelCard.
struct FittedCalibration {
    double temperature = 1;
    std::vector<double> logitBias;
    PlattScaling clip;
    DecisionThresholds thresholds;

    void applyTo(ModelCard& card) const;
};

/// What a cry clip is judged by: the largest of its window logits, at `temperature`, smoothed as in
/// core/detection.
double cryClipLogit(const ClipScore& score, double temperature, const TrainConfig& config);
/// Calibrated P(the clip holds a cry).
double cryClipProbability(const ClipScore& score, const FittedCalibration& calibration,
                          const TrainConfig& config);
/// Calibrated P(kind | cry), one a class, from the mean of the window logits.
std::vector<double> reasonProbabilities(const ClipScore& score, const FittedCalibration& calibration);

/// From clips that the weights were not trained on. Cry: temperature such that a clip's logit needs no
/// further slope, Platt scaling, the threshold of the best F1, and an opening threshold that
/// config.episodeFalseAlarmRate of the trusted negative clips pass. Reasons: temperature and bias of the
/// lowest log-loss, and the confidence from which on answers are right more often than always naming the
/// commonest kind; 1 where there is none. Fails with InvalidArgument when a class is missing.
Result<FittedCalibration> fitCalibration(const std::vector<ClipScore>& scores,
                                         const std::vector<TrainingClip>& clips, const TrainConfig& config);

} // namespace cryscope
