#pragma once

#include "core/experiment/TrialStore.h"
#include "core/experiment/Tune.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace cryscope {

// Successive halving (Jamieson and Talwalkar 2016) on results that are there: who is drawn, who goes on.

using ResultKey = std::tuple<TrialKey, int, int>; ///< trial, rung, fold
std::map<ResultKey, TrialResult> byKey(std::vector<TrialResult> results);

/// The trials that a bracket begins with.
std::vector<TrialKey> firstTrials(const TuneRequest& request, int bracket);

/// Mean over the folds; nullopt unless all are there.
struct RungFigures {
    std::optional<double> rocAuc, logLoss;
    int epochs = 0;
    std::string problem;
    bool isComplete = false;
};

RungFigures figuresAt(const std::map<ResultKey, TrialResult>& results, const TrialKey& trial, int rung,
                      int folds);
/// Higher is better; what cannot be had is worst.
double merit(const RungFigures& figures, bool byLogLoss);

/// The trials that go on from a rung. nullopt when one of its results is missing.
std::optional<std::vector<TrialKey>> survivors(const TuneRequest& request,
                                               const std::map<ResultKey, TrialResult>& results,
                                               const std::vector<TrialKey>& trials, int rung);

} // namespace cryscope
