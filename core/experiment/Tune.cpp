#include "core/experiment/Tune.h"

#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"
#include "core/dataset/Import.h"
#include "core/evaluation/ClassMetrics.h"
#include "core/evaluation/OutOfFold.h"
#include "core/experiment/ExperimentPlan.h"
#include "core/experiment/Halving.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

using nlohmann::json;

struct TunePlan {
    FoldPlan folds;
    std::string text; ///< what all jobs agree on
};

fs::path foldsFile(const TuneRequest& request)
{
    return request.output / "folds.csv";
}

fs::path storeFile(const TuneRequest& request, const JobShare& share)
{
    return request.output / (share.isWhole() ? "trials.sqlite"
                                             : "trials-" + std::to_string(share.job) + "-of-" +
                                                   std::to_string(share.of) + ".sqlite");
}

Result<TunePlan> planFor(const TuneRequest& request)
{
    if (auto valid = request.validate(); !valid) return tl::unexpected(valid.error());
    const auto manifest = readManifest(request.manifest, request.base.labelColumn);
    if (!manifest) return tl::unexpected(manifest.error());
    auto folds = groupedFolds(*manifest, request.base, request.folds, {}, request.seed);
    if (!folds) return tl::unexpected(folds.error());
    const auto hash = sha256OfFile(request.manifest);
    if (!hash) return tl::unexpected(hash.error());
    TrainConfig learned = request.base;
    learned.loaderThreads = 1; // how many make the batches changes nothing in them
    const json plan = {{"manifest_sha256", *hash},         {"split", folds->id},
                       {"config", toJson(learned)},        {"space", toJson(request.space)},
                       {"trials", request.trials},         {"brackets", request.brackets},
                       {"rungs", request.rungs},           {"reduction", request.reduction},
                       {"by_log_loss", request.byLogLoss}, {"seed", request.seed}};
    if (auto agreed = agreeOnPlan(plan, request.output / "plan.json"); !agreed)
        return tl::unexpected(agreed.error());
    return TunePlan{std::move(*folds), plan.dump()};
}

json settingsOf(const TuneRequest& request, const TrialKey& trial)
{
    return drawSettings(request.space, request.seed,
                        std::uint64_t(trial.bracket) * 1000000U + std::uint64_t(trial.number));
}

int epochsAt(const TuneRequest& request, const TrainConfig& config, int rung)
{
    const double share = std::pow(double(request.reduction), rung - (request.rungs - 1));
    return std::max(1, int(std::lround(double(config.epochs) * share)));
}

/// Learns one fold and judges it. What this configuration cannot do is a result; what stops the search is an
/// error.
Result<TrialResult> learn(const TuneRequest& request, Engine& engine, TrialResult result,
                          const json& settings, const TrainProgressFn& progress, const CancelToken& cancel)
{
    auto config = withSettings(request.base, settings);
    if (!config) {
        result.problem = config.error().text();
        return result;
    }
    result.epochs = epochsAt(request, *config, result.rung);
    config->epochs = result.epochs;
    TrainRequest train;
    train.manifest = foldsFile(request);
    train.output = request.output / "runs" /
                   (std::to_string(result.trial.bracket) + "-" + std::to_string(result.trial.number) + "-" +
                    std::to_string(result.rung) + "-" + std::to_string(result.fold));
    train.config = std::move(*config);
    train.device = request.device;
    train.foldColumn = "fold";
    train.onlyFold = result.fold;
    train.resume = true;
    const auto outcome = engine.train(train, progress, cancel);
    if (!outcome) {
        const ErrorKind kind = outcome.error().kind;
        if (kind != ErrorKind::InvalidArgument && kind != ErrorKind::Internal)
            return tl::unexpected(outcome.error());
        result.problem = outcome.error().text();
    } else if (outcome->wasCancelled) {
        return cancelled();
    } else {
        const auto scores = readOutOfFoldScores(train.output / "oof.csv", 0.5);
        if (!scores) return tl::unexpected(scores.error());
        std::vector<double> probabilities;
        std::vector<int> truth;
        for (const auto& clip : scores->data.clips) {
            probabilities.insert(probabilities.end(), clip.probabilities.begin(), clip.probabilities.end());
            truth.push_back(clip.truth);
        }
        const std::size_t classes = scores->data.classes.size();
        const double auc = macroRocAuc(probabilities, truth, classes);
        if (std::isfinite(auc)) result.rocAuc = auc;
        result.logLoss = logLoss(probabilities, truth, classes);
    }
    std::error_code ignored; // a run in progress is kept for --resume, a complete one is only bulk
    fs::remove_all(train.output, ignored);
    return result;
}

Result<void> runBracket(const TuneRequest& request, Engine& engine, TrialStore& store, int bracket,
                        const TrainProgressFn& progress, const CancelToken& cancel)
{
    auto there = store.results();
    if (!there) return tl::unexpected(there.error());
    auto results = byKey(std::move(*there));
    auto trials = firstTrials(request, bracket);
    for (int rung = 0; rung < request.rungs && !trials.empty(); ++rung) {
        for (const auto& trial : trials)
            for (int fold = 0; fold < request.folds; ++fold) {
                if (results.contains({trial, rung, fold})) continue;
                if (cancel.requested()) return cancelled();
                const auto settings = settingsOf(request, trial);
                const std::string stage = "rung " + std::to_string(rung + 1) + ", trial " +
                                          std::to_string(trial.number + 1) + ", fold " +
                                          std::to_string(fold + 1);
                const auto told = [&](TrainProgress now) {
                    now.stage = stage;
                    if (progress) progress(now);
                };
                TrialResult begun;
                begun.trial = trial;
                begun.rung = rung;
                begun.fold = fold;
                auto result = learn(request, engine, begun, settings, told, cancel);
                if (!result) return tl::unexpected(result.error());
                if (auto added = store.add(*result, settings); !added) return added;
                results.emplace(ResultKey{trial, rung, fold}, std::move(*result));
            }
        trials = survivors(request, results, trials, rung).value_or(std::vector<TrialKey>{});
    }
    return {};
}

} // namespace

Result<void> TuneRequest::validate() const
{
    const auto within = [](const char* name, int value, int low, int high) -> Result<void> {
        if (value >= low && value <= high) return {};
        return fail(ErrorKind::InvalidArgument, name,
                    "It must be " + std::to_string(low) + " to " + std::to_string(high) + ", not " +
                        std::to_string(value) + ".");
    };
    for (const auto& checked : {within("--trials", trials, 1, 100000),
                                within("--brackets", brackets, 1, trials), within("--rungs", rungs, 1, 10),
                                within("--reduction", reduction, 2, 10), within("--folds", folds, 2, 100)})
        if (!checked) return checked;
    if (space.dimensions.empty())
        return fail(ErrorKind::InvalidArgument, "space", "There is no setting to search.");
    return base.validate();
}

Result<void> runTuning(const TuneRequest& request, Engine& engine, const JobShare& share,
                       const TrainProgressFn& progress, const CancelToken& cancel)
{
    auto plan = planFor(request);
    if (!plan) return tl::unexpected(plan.error());
    if (share.of > request.brackets)
        return fail(ErrorKind::InvalidArgument, "--job",
                    "There are " + std::to_string(request.brackets) + " brackets for " +
                        std::to_string(share.of) + " jobs; give --brackets " + std::to_string(share.of) +
                        " or ask for fewer jobs.");
    if (auto written = writeManifest(rebased(plan->folds.manifest, foldsFile(request)), foldsFile(request));
        !written)
        return written;
    auto store = TrialStore::open(storeFile(request, share), plan->text);
    if (!store) return tl::unexpected(store.error());
    for (int bracket = 0; bracket < request.brackets; ++bracket)
        if (share.has(std::size_t(bracket)))
            if (auto ran = runBracket(request, engine, **store, bracket, progress, cancel); !ran) return ran;
    return {};
}

Result<TuneReport> mergeTuning(const TuneRequest& request)
{
    const auto plan = planFor(request);
    if (!plan) return tl::unexpected(plan.error());
    std::map<ResultKey, TrialResult> results;
    std::set<fs::path> files; // in the order of their names
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(request.output, error))
        if (entry.path().extension() == ".sqlite" && entry.path().filename().string().starts_with("trials"))
            files.insert(entry.path());
    for (const auto& file : files) {
        auto store = TrialStore::open(file, plan->text);
        if (!store) return tl::unexpected(store.error());
        auto of = (*store)->results();
        if (!of) return tl::unexpected(of.error());
        results.merge(byKey(std::move(*of)));
    }
    TuneReport report{
        .trials = {}, .best = request.base, .split = plan->folds.id, .byLogLoss = request.byLogLoss};
    std::vector<std::tuple<int, double, TrialReport>> ranked;
    for (int bracket = 0; bracket < request.brackets; ++bracket) {
        auto trials = firstTrials(request, bracket);
        std::map<TrialKey, TrialReport> reached;
        std::map<TrialKey, double> merits;
        for (int rung = 0; rung < request.rungs && !trials.empty(); ++rung) {
            const auto next = survivors(request, results, trials, rung);
            if (!next)
                return fail(ErrorKind::NotFound, request.output.string(),
                            "Bracket " + std::to_string(bracket + 1) + " of " +
                                std::to_string(request.brackets) +
                                " is not complete; let its job finish (or run it again) and merge then.");
            for (const auto& trial : trials) {
                const auto figures = figuresAt(results, trial, rung, request.folds);
                reached[trial] = {trial,          settingsOf(request, trial),
                                  rung,           figures.epochs,
                                  figures.rocAuc, figures.logLoss,
                                  figures.problem};
                merits[trial] = figures.problem.empty() ? merit(figures, request.byLogLoss) : -1e308;
            }
            trials = *next;
        }
        for (auto& [trial, of] : reached) {
            const int rung = of.problem.empty() ? of.rung : -1;
            ranked.emplace_back(-rung, -merits.at(trial), std::move(of));
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
    });
    for (auto& entry : ranked) report.trials.push_back(std::move(std::get<2>(entry)));
    if (!report.trials.front().problem.empty())
        return fail(ErrorKind::InvalidArgument, "trials",
                    "No trial could be learned; the first says: " + report.trials.front().problem);
    auto best = withSettings(request.base, report.trials.front().settings);
    if (!best) return tl::unexpected(best.error());
    report.best = std::move(*best);
    return report;
}

} // namespace cryscope
