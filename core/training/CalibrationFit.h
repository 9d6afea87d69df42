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

/// What a cry clip is judged by: clipLogit() of its window logits at `temperature`.
double cryClipLogit(const ClipScore& score, double temperature, const TrainConfig& config);
/// Calibrated P(the clip holds a cry).
double cryClipProbability(const ClipScore& score, const FittedCalibration& calibration,
                          const TrainConfig& config);
/// Calibrated P(kind | cry), one a class, from the mean of the window logits.
std::vector<double> reasonProbabilities(const ClipScore& score, const FittedCalibration& calibration);

/// From clips that the weights were not trained on. Cry: temperature such that a clip's logit needs no
/// further slope, Platt scaling, the threshold of the best F1, and an opening threshold that
/// config.episodeFalseAlarmRate of the trusted negative clips pass. Reasons: temperature and, with
/// config.calibrationBias, bias of the lowest log-loss, which fall back to how common the kinds are when the
/// logits do not clearly beat that, and the confidence from which on answers are right as often as
/// config.reasonPrecision asks, and more often than always naming the commonest kind; 1 (never sure) where
/// there is none. Fails with InvalidArgument when a class is missing.
Result<FittedCalibration> fitCalibration(const std::vector<ClipScore>& scores,
                                         const std::vector<TrainingClip>& clips, const TrainConfig& config);

} // namespace cryscope
