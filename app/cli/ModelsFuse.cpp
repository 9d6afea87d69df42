#include "app/cli/ModelsFuse.h"

#include "core/evaluation/FusionWeights.h"
#include "core/evaluation/OutOfFold.h"
#include "core/model/Engine.h"
#include "core/model/Fusion.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <ostream>

namespace cryscope::cli {
namespace {

namespace fs = std::filesystem;

struct FuseArguments {
    std::vector<std::string> models, scores;
    std::vector<double> weights;
    std::string out, name;
    bool schema = false;
};

nlohmann::json fuseSchema()
{
    const nlohmann::json text{{"type", "string"}};
    const nlohmann::json number{{"type", "number"}};
    const nlohmann::json member{{"type", "object"},
                                {"required", {"name", "version", "weight", "weights_sha256"}},
                                {"properties",
                                 {{"name", text},
                                  {"version", text},
                                  {"weight", number},
                                  {"weights_sha256", text},
                                  {"log_loss", number}}}};
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "cryscope-cli models fuse"},
            {"type", "object"},
            {"required", {"model", "folder", "members", "notes"}},
            {"properties",
             {{"model", text},
              {"folder", text},
              {"members", {{"type", "array"}, {"items", member}}},
              {"log_loss",
               {{"type", "number"}, {"description", "of the fusion on the members' held-out scores"}}},
              {"notes", {{"type", "array"}, {"items", text}}}}}};
}

Result<std::vector<ModelBundle>> readMembers(const std::vector<std::string>& names)
{
    std::vector<ModelBundle> bundles;
    for (const auto& name : names) {
        auto location = findModel(name);
        if (!location) return tl::unexpected(location.error());
        auto bundle = readModelBundle(location->folder);
        if (!bundle) return tl::unexpected(bundle.error());
        bundles.push_back(std::move(*bundle));
    }
    return bundles;
}

Result<FusionWeights> weightsFromScores(const FuseArguments& arguments,
                                        const std::vector<ModelBundle>& bundles)
{
    if (arguments.scores.size() != bundles.size())
        return fail(ErrorKind::InvalidArgument, "--scores",
                    "There are " + std::to_string(arguments.scores.size()) + " files of scores for " +
                        std::to_string(bundles.size()) + " models; give one for each, in the same order.");
    std::vector<EvaluationData> data;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        auto scores = readOutOfFoldScores(arguments.scores[i], bundles[i].card.thresholds.clip);
        if (!scores) return tl::unexpected(scores.error());
        data.push_back(std::move(scores->data));
    }
    return chooseFusionWeights(data);
}

/// What the members' held-out scores say of the fusion.
Result<void> addFigures(ModelCard& card, const FusionWeights& chosen, const CancelToken& cancel)
{
    EvaluationConfig config;
    config.permutations = 0;
    config.bandRepeats = 0;
    const auto report = evaluate(chosen.fused, config, cancel);
    if (!report) return tl::unexpected(report.error());
    const std::string protocol =
        std::string("the members' held-out scores of clips, averaged with weights chosen on ") +
        (chosen.isNested ? "the other folds" : "the same clips (optimistic)") + "; bootstrap of groups";
    for (const char* name : {"roc_auc", "average_precision", "balanced_accuracy", "log_loss", "ece"})
        if (const auto found = report->figures.find(name); found != report->figures.end()) {
            const auto& figure = found->second;
            if (std::isfinite(figure.value) && std::isfinite(figure.low) && std::isfinite(figure.high))
                card.metrics[name] = {figure.value, figure.low, figure.high, protocol};
        }
    return {};
}

int fuse(const FuseArguments& arguments, const CommandContext& context)
{
    if (arguments.schema) {
        context.out << fuseSchema().dump(2) << '\n';
        return kDone;
    }
    if (arguments.out.empty() || arguments.models.size() < 2)
        return context.report(
            {ErrorKind::InvalidArgument,
             {},
             "Name two models or more and a folder for the fusion (--out); see models fuse --help."});
    if (!arguments.scores.empty() && !arguments.weights.empty())
        return context.report({ErrorKind::InvalidArgument,
                               {},
                               "Give either --weights, or --scores to choose them by; not both."});
    auto bundles = readMembers(arguments.models);
    if (!bundles) return context.report(bundles.error());
    FusionRequest request;
    request.name = arguments.name.empty() ? fs::path(arguments.out).lexically_normal().filename().string()
                                          : arguments.name;
    request.weights = arguments.weights;
    nlohmann::json notes = nlohmann::json::array();
    nlohmann::json result{{"model", request.name}, {"folder", arguments.out}};
    std::optional<FusionWeights> chosen;
    std::vector<double> losses;
    if (!arguments.scores.empty()) {
        auto found = weightsFromScores(arguments, *bundles);
        if (!found) return context.report(found.error());
        chosen = std::move(*found);
        std::vector<ModelBundle> helpful;
        for (std::size_t i = 0; i < bundles->size(); ++i) {
            if (chosen->weights[i] > 0) {
                request.weights.push_back(chosen->weights[i]);
                losses.push_back(chosen->logLoss[i]);
                helpful.push_back(std::move((*bundles)[i]));
            } else {
                notes.push_back((*bundles)[i].card.name +
                                " does not make the others better and is left out.");
            }
        }
        if (helpful.size() < 2)
            return context.report({ErrorKind::InvalidArgument,
                                   {},
                                   "By these scores no fusion is better than " + helpful.front().card.name +
                                       " alone; use that, or give --weights."});
        *bundles = std::move(helpful);
        result["log_loss"] = chosen->fusedLogLoss;
    }
    auto fusion = fuseBundles(*bundles, request);
    if (!fusion) return context.report(fusion.error());
    if (chosen)
        if (auto added = addFigures(fusion->card, *chosen, context.cancel); !added)
            return context.report(added.error());
    const auto written = writeModelBundle(arguments.out, fusion->card, fusion->weights);
    if (!written) return context.report(written.error());
    result["members"] = nlohmann::json::array();
    for (std::size_t i = 0; i < bundles->size(); ++i) {
        const auto& own = fusion->card.architectureOptions["members"][i];
        result["members"].push_back({{"name", own["card"]["name"]},
                                     {"version", own["card"]["version"]},
                                     {"weight", own["weight"]},
                                     {"weights_sha256", own["card"]["weightsSha256"]}});
        if (chosen) result["members"].back()["log_loss"] = losses[i];
    }
    result["notes"] = std::move(notes);
    context.out << result.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    return kDone;
}

} // namespace

void addModelsFuseCommand(CLI::App& models, CommandContext& context)
{
    auto* command = models.add_subcommand("fuse", "Make one model of several that are heard together");
    command->footer(
        "The members' calibrated logits are averaged. Thresholds and the calibration of clips are the\n"
        "members' means; check them with evaluate. --scores takes each member's oof.csv, as train\n"
        "--folds writes it, and chooses the weights of the lowest log-loss.");
    const auto arguments = std::make_shared<FuseArguments>();
    command->add_option("models", arguments->models, "Folders or names of the members");
    command->add_option("--out", arguments->out, "Folder for the fusion; made when it is not there");
    command->add_option("--name", arguments->name, "Name of the fusion [that of the folder]");
    command
        ->add_option("--weights", arguments->weights,
                     "How much each member counts, in their order [all alike]")
        ->delimiter(',')
        ->expected(1, int(kMostFusionMembers));
    command
        ->add_option(
            "--scores", arguments->scores,
            "Held-out scores (oof.csv) of each member on the same clips, in their order: choose the weights "
            "by them")
        ->expected(1, int(kMostFusionMembers));
    command->add_flag("--schema", arguments->schema, "Print the JSON schema of the result and stop");
    command->callback(
        [arguments, &context] { context.run = [arguments, &context] { return fuse(*arguments, context); }; });
}

} // namespace cryscope::cli
