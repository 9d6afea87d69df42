#include "core/experiment/Halving.h"

#include <algorithm>

namespace cryscope {
namespace {

int trialsOfBracket(const TuneRequest& request, int bracket)
{
    return request.trials / request.brackets + (bracket < request.trials % request.brackets ? 1 : 0);
}

} // namespace

RungFigures figuresAt(const std::map<ResultKey, TrialResult>& results, const TrialKey& trial, int rung,
                      int folds)
{
    RungFigures figures;
    figures.rocAuc = 0;
    figures.logLoss = 0;
    for (int fold = 0; fold < folds; ++fold) {
        const auto found = results.find({trial, rung, fold});
        if (found == results.end()) return {};
        const auto& of = found->second;
        figures.epochs = of.epochs;
        if (!of.problem.empty()) {
            // One fold that cannot be learned says it for the trial.
            return {.rocAuc = std::nullopt,
                    .logLoss = std::nullopt,
                    .epochs = of.epochs,
                    .problem = of.problem,
                    .isComplete = true};
        }
        figures.rocAuc =
            of.rocAuc && figures.rocAuc ? std::optional(*figures.rocAuc + *of.rocAuc / folds) : std::nullopt;
        figures.logLoss = of.logLoss && figures.logLoss
                              ? std::optional(*figures.logLoss + *of.logLoss / folds)
                              : std::nullopt;
    }
    figures.isComplete = true;
    return figures;
}

double merit(const RungFigures& figures, bool byLogLoss)
{
    if (byLogLoss || !figures.rocAuc) {
        const double loss = figures.logLoss ? -*figures.logLoss : -1e300;
        return byLogLoss ? loss : loss - 1e6; // below every AUC
    }
    return *figures.rocAuc;
}

std::optional<std::vector<TrialKey>> survivors(const TuneRequest& request,
                                               const std::map<ResultKey, TrialResult>& results,
                                               const std::vector<TrialKey>& trials, int rung)
{
    std::vector<std::pair<double, TrialKey>> ranked;
    for (const auto& trial : trials) {
        const auto figures = figuresAt(results, trial, rung, request.folds);
        if (!figures.isComplete) return std::nullopt;
        if (figures.problem.empty()) ranked.emplace_back(-merit(figures, request.byLogLoss), trial);
    }
    std::sort(ranked.begin(), ranked.end());
    const std::size_t kept = std::max<std::size_t>(1, trials.size() / std::size_t(request.reduction));
    std::vector<TrialKey> chosen;
    for (std::size_t i = 0; i < std::min(kept, ranked.size()); ++i) chosen.push_back(ranked[i].second);
    return chosen;
}

std::vector<TrialKey> firstTrials(const TuneRequest& request, int bracket)
{
    std::vector<TrialKey> trials;
    for (int number = 0; number < trialsOfBracket(request, bracket); ++number)
        trials.push_back({bracket, number});
    return trials;
}

std::map<ResultKey, TrialResult> byKey(std::vector<TrialResult> results)
{
    std::map<ResultKey, TrialResult> keyed;
    for (auto& result : results) {
        const ResultKey key{result.trial, result.rung, result.fold};
        keyed.emplace(key, std::move(result));
    }
    return keyed;
}

} // namespace cryscope
