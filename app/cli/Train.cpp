#include "app/cli/Command.h"
#include "app/cli/TrainConfigFile.h"

#include "core/base/AtomicFile.h"
#include "core/model/Engine.h"
#include "core/model/Fusion.h"
#include "core/model/JsonFields.h"
#include "core/model/ModelBundle.h"

#include <algorithm>
#include <iomanip>
#include <optional>
#include <ostream>

namespace cryscope::cli {
namespace {

struct TrainArguments {
    std::string data, arch, out, label, config, init, freeze, foldColumn, device = "auto", task = "cry";
    std::optional<std::uint64_t> seed;
    std::optional<int> epochs, threads;
    int folds = 0;
    bool resume = false;
    bool schema = false;
    bool estimate = false;
    bool jsonLines = false;
};

nlohmann::json resultSchema()
{
    const nlohmann::json number{{"type", "number"}};
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "cryscope-cli train"},
            {"type", "object"},
            {"required", {"model", "version", "folder", "epochs", "complete", "metrics", "notes"}},
            {"properties",
             {{"model", {{"type", "string"}}},
              {"version", {{"type", "string"}}},
              {"folder", {{"type", "string"}}},
              {"epochs", {{"type", "integer"}}},
              {"complete",
               {{"type", "boolean"},
                {"description",
                 "false when interrupted or stopped by a loss that is no number: the best model so far"}}},
              {"out_of_fold", {{"type", {"string", "null"}}}},
              {"notes", {{"type", "array"}, {"items", {{"type", "string"}}}}},
              {"metrics",
               {{"type", "object"},
                {"additionalProperties",
                 {{"type", "object"},
                  {"required", {"value", "low", "high", "protocol"}},
                  {"properties",
                   {{"value", number},
                    {"low", number},
                    {"high", number},
                    {"protocol", {{"type", "string"}}}}}}}}}}}};
}

nlohmann::json resultJson(const TrainOutcome& outcome, const std::string& folder)
{
    return {{"model", outcome.card.name},
            {"version", outcome.card.version},
            {"folder", folder},
            {"epochs", outcome.epochs},
            {"complete", !outcome.wasCancelled && !outcome.wasStopped},
            {"out_of_fold",
             outcome.outOfFold.empty() ? nlohmann::json() : nlohmann::json(outcome.outOfFold.string())},
            {"notes", outcome.notes},
            {"metrics", toJson(outcome.card)["metrics"]}};
}

Result<TrainConfig> configFrom(const TrainArguments& arguments, const ModelCard* initial)
{
    auto read = readTrainConfig(arguments.config, arguments.task, [&](TrainConfig& defaults) {
        if (initial != nullptr) takeOver(*initial, defaults);
    });
    if (!read) return read;
    TrainConfig config = std::move(*read);
    if (!arguments.arch.empty()) config.network["architecture"] = arguments.arch;
    if (arguments.freeze == "head") config.freeze = Freeze::Head;
    if (arguments.freeze == "lastBlock") config.freeze = Freeze::LastBlock;
    if (!arguments.label.empty()) config.labelColumn = arguments.label;
    if (arguments.seed) config.seed = *arguments.seed;
    if (arguments.epochs) config.epochs = *arguments.epochs;
    if (arguments.threads) config.loaderThreads = *arguments.threads;
    return config;
}

/// One line an epoch for whoever watches; the bar stands between.
void showEpoch(std::ostream& err, const TrainProgress& progress)
{
    err << '\r' << progress.stage << ", epoch " << progress.epoch << " of " << progress.epochs << std::fixed
        << std::setprecision(4);
    if (progress.trainLoss) err << ": loss " << *progress.trainLoss;
    if (progress.validationLoss) err << ", validation loss " << *progress.validationLoss;
    if (progress.validationScore) err << ", validation AUC " << *progress.validationScore;
    err << (progress.isBest ? " *" : "") << "\033[K\n" << std::flush;
}

/// Flushed: whoever follows sees it at once.
void printLine(const nlohmann::json& json, std::ostream& out)
{
    out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

int train(const TrainArguments& arguments, const CommandContext& context)
{
    if (arguments.schema) {
        context.out << resultSchema().dump(2) << '\n';
        return kDone;
    }
    if (arguments.data.empty() || (arguments.out.empty() && !arguments.estimate))
        return context.report(
            {ErrorKind::InvalidArgument, {}, "Both --data and --out are needed; see train --help."});
    TrainRequest request;
    std::optional<ModelCard> initial;
    if (!arguments.init.empty()) {
        auto location = findModel(arguments.init);
        if (!location) return context.report(location.error());
        auto card = readModelCard(location->folder);
        if (!card) return context.report(card.error());
        if (isFusion(*card))
            return context.report({ErrorKind::InvalidArgument, arguments.init,
                                   "A fusion is not trained further; start from one of its members."});
        request.init = location->folder;
        initial = std::move(*card);
    }
    auto config = configFrom(arguments, initial ? &*initial : nullptr);
    if (!config) return context.report(config.error());
    auto engine = loadEngine();
    if (!engine) return context.report(engine.error());

    request.manifest = arguments.data;
    request.output = arguments.out;
    request.foldColumn = arguments.foldColumn;
    request.folds = arguments.folds;
    request.resume = arguments.resume;
    request.estimates = arguments.estimate;
    request.device = arguments.device == "cpu"    ? DeviceRequest::Cpu
                     : arguments.device == "cuda" ? DeviceRequest::Cuda
                                                  : DeviceRequest::Auto;
    request.config = std::move(*config);
    const auto bar = context.progressBar("training");
    const auto outcome = (*engine)->train(
        request,
        [&](const TrainProgress& progress) {
            if (arguments.jsonLines) printLine(toJson(progress), context.out);
            if (!bar) return;
            if (progress.epoch > 0 && progress.step == 0) showEpoch(context.err, progress);
            bar({std::min(progress.fraction, 0.999), progress.stage});
        },
        context.cancel);
    if (bar) context.err << '\n';
    if (!outcome) return context.report(outcome.error());
    for (const auto& note : outcome->notes) context.err << "cryscope-cli: " << note << '\n';
    const auto result = outcome->estimate ? toJson(*outcome->estimate) : resultJson(*outcome, arguments.out);
    if (arguments.jsonLines)
        printLine(result, context.out);
    else
        context.out << result.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    if (outcome->wasStopped) return kSomeFailed;
    return outcome->wasCancelled ? kInterrupted : kDone;
}

} // namespace

void addTrainCommand(CLI::App& app, CommandContext& context)
{
    auto* command = app.add_subcommand("train", "Learn a model from labelled recordings");
    command->footer(
        "Writes a model bundle (model.json, weights.safetensors), config.json, train.jsonl and, with folds,\n"
        "oof.csv to the --out folder; prints the figures as JSON. Clips are split by the manifest's group\n"
        "column: no infant is on two sides. Ctrl+C keeps the best model so far; --resume goes on.");
    const auto arguments = std::make_shared<TrainArguments>();
    command->add_option("--data", arguments->data, "Manifest: CSV with path, group and a label column");
    command->add_option("--out", arguments->out, "Folder for the model; made when it is not there");
    command
        ->add_option("--arch", arguments->arch,
                     "Network: cnn (log-mel), spectral (MFCC and chroma), hybrid (both) [cnn, or the "
                     "settings' network.architecture]")
        ->check(CLI::IsMember({"cnn", "spectral", "hybrid"}));
    command->add_option("--task", arguments->task, "What to learn: cry or not, or the kind of cry")
        ->check(CLI::IsMember({"cry", "reason"}))
        ->capture_default_str();
    command->add_option("--label", arguments->label, "Label column of the manifest [cry, or reason]");
    command->add_option("--config", arguments->config,
                        "JSON file of settings; what is absent keeps its default");
    command->add_option(
        "--init", arguments->init,
        "Model (folder or name) to start from: fine-tuning; its features, network and classes are "
        "the defaults, classes that it lacks begin at random");
    command
        ->add_option("--freeze", arguments->freeze,
                     "With --init: head (the head alone learns), lastBlock (and the last block), none")
        ->check(CLI::IsMember({"none", "head", "lastBlock"}));
    command->add_option("--seed", arguments->seed, "Same seed, same model");
    command->add_option("--epochs", arguments->epochs, "Most epochs")->check(CLI::Range(1, 100000));
    command->add_option("--folds", arguments->folds, "Cross-validate with so many folds first")
        ->check(CLI::Range(2, 100));
    command->add_option(
        "--fold-column", arguments->foldColumn,
        "Column of the manifest that names the folds; a row with \"train\" in the column use is "
        "learned from and never judged");
    command->add_option("--threads", arguments->threads, "Threads that prepare clips")
        ->check(CLI::Range(1, 256));
    command->add_option("--device", arguments->device, "Where to compute")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command->add_flag("--resume", arguments->resume, "Go on from the checkpoints in --out");
    command->add_flag("--estimate", arguments->estimate,
                      "Learn a few batches, say how long the whole would take, and write nothing");
    command->add_flag("--json-lines", arguments->jsonLines,
                      "Progress as JSON lines on stdout; the last line is the result");
    command->add_flag("--schema", arguments->schema, "Print the JSON schema of the result and stop");
    command->callback([arguments, &context] {
        context.run = [arguments, &context] { return train(*arguments, context); };
    });
}

} // namespace cryscope::cli
