#pragma once

#include "core/base/CancelToken.h"
#include "core/model/Training.h"

namespace cryscope {

/// The whole of `Engine::train`: reads the manifest, decodes, runs the folds of the cross-validation when
/// asked for, learns the model that is kept, calibrates it and writes request.output:
///   model.json, weights.safetensors   the bundle, with its figures in the card
///   config.json                       the settings of the run, complete
///   train.jsonl                       one TrainProgress a line
///   oof.csv                           with folds: see outOfFoldCsv()
///   checkpoints/                      to resume from
/// With folds, every out-of-fold score is calibrated on inner folds of its training side; the kept model
/// learns from all clips, for as many epochs as the folds needed (their median), and is calibrated on all
/// out-of-fold scores. Without folds one inner fold is held out for early stopping and calibration. Errors as
/// Engine::train.
Result<TrainOutcome> trainModel(const TrainRequest& request, const TrainProgressFn& progress,
                                const CancelToken& cancel);

} // namespace cryscope
