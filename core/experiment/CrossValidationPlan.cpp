#include "core/experiment/CrossValidationPlan.h"

#include "core/base/Sha256.h"

namespace fs = std::filesystem;

namespace cryscope {
namespace {

using nlohmann::json;

Result<CrossValidationPlan> planFor(const CrossValidationRequest& request)
{
    if (auto valid = request.validate(); !valid) return tl::unexpected(valid.error());
    const TrainConfig& first = request.configurations.front().config;
    auto manifest = readManifest(request.manifest, first.labelColumn);
    if (!manifest) return tl::unexpected(manifest.error());
    CrossValidationPlan plan{.manifest = std::move(*manifest), .repeats = {}, .leaky = {}, .runs = {}};
    for (int repeat = 0; repeat < request.repeats; ++repeat) {
        auto folds = groupedFolds(plan.manifest, first, request.folds, request.foldColumn,
                                  request.seed + std::uint64_t(repeat));
        if (!folds) return tl::unexpected(folds.error());
        plan.repeats.push_back(std::move(*folds));
    }
    if (request.leakCheck) {
        auto folds = leakyFolds(plan.manifest, first, plan.repeats.front().folds, request.seed);
        if (!folds) return tl::unexpected(folds.error());
        plan.leaky = std::move(*folds);
    }
    // Fold by fold, so that jobs of one size get every configuration alike.
    for (int repeat = request.leakCheck ? 0 : 1; repeat <= request.repeats; ++repeat) {
        const int folds = repeat == 0 ? plan.leaky->folds : plan.repeats[std::size_t(repeat - 1)].folds;
        for (int fold = 0; fold < folds; ++fold)
            for (std::size_t c = 0; c < request.configurations.size(); ++c)
                plan.runs.push_back({c, repeat, fold});
    }
    return plan;
}

/// What every job and the merge must agree on; nothing that leaves the result as it is.
Result<json> planJson(const CrossValidationRequest& request, const CrossValidationPlan& plan)
{
    auto hash = sha256OfFile(request.manifest);
    if (!hash) return tl::unexpected(hash.error());
    json configurations = json::array();
    for (const auto& [name, config] : request.configurations) {
        TrainConfig learned = config;
        learned.loaderThreads = 1;
        configurations.push_back({{"name", name}, {"config", toJson(learned)}});
    }
    json splits = json::array();
    for (const auto& folds : plan.repeats) splits.push_back(folds.id);
    return json{{"manifest_sha256", *hash},
                {"configurations", std::move(configurations)},
                {"splits", std::move(splits)},
                {"leaky_split", plan.leaky ? json(plan.leaky->id) : json(nullptr)},
                {"seed", request.seed}};
}

} // namespace

fs::path splitFile(const CrossValidationRequest& request, int repeat)
{
    return request.output / "folds" /
           (repeat == 0 ? "leaky.csv" : "repeat-" + std::to_string(repeat) + ".csv");
}

fs::path runFolder(const CrossValidationRequest& request, const CrossValidationRun& run)
{
    return request.output / "runs" / request.configurations[run.configuration].name / run.name();
}

bool isDone(const CrossValidationRequest& request, const CrossValidationRun& run)
{
    std::error_code error;
    return fs::exists(runFolder(request, run) / kDoneFile, error);
}

Result<CrossValidationPlan> agreedPlan(const CrossValidationRequest& request)
{
    auto plan = planFor(request);
    if (!plan) return plan;
    const auto text = planJson(request, *plan);
    if (!text) return tl::unexpected(text.error());
    if (auto agreed = agreeOnPlan(*text, request.output / "plan.json"); !agreed)
        return tl::unexpected(agreed.error());
    return plan;
}

} // namespace cryscope
