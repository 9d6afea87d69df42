#include "app/cli/Command.h"
#include "app/cli/FigureOptions.h"
#include "app/cli/TrainConfigFile.h"
#include "core/base/JsonSchema.h"
#include "core/experiment/CrossValidation.h"

#include <filesystem>
#include <memory>
#include <ostream>

namespace cryscope::cli {
namespace {

struct CrossvalOptions {
    std::vector<std::string> configs, architectures;
    std::string data, out, label, job, task = "cry", device = "auto";
    CrossValidationRequest request;
    EvaluationConfig figures;
    std::optional<int> epochs;
    bool merges = false, skipsLeakCheck = false, printsSchema = false;
};

nlohmann::json schemaOfReport()
{
    using namespace schema;
    nlohmann::json record = comparisonSchema();
    const nlohmann::json text = typed("string");
    const nlohmann::json added = {{"data", text},
                                  {"label", text},
                                  {"protocol", text},
                                  {"splits", listOf(text)},
                                  {"clips", typed("integer")},
                                  {"unlabelled", typed("integer")},
                                  {"unreadable", typed("integer")}};
    for (const auto& [name, type] : added.items()) {
        record["properties"][name] = type;
        record["required"].push_back(name);
    }
    return document(record, "Cross-validation of configurations");
}

/// What reports call a configuration: its file without folders and suffix, its architecture, or both.
Result<std::vector<NamedConfig>> configurationsOf(const CrossvalOptions& options)
{
    std::vector<NamedConfig> read;
    for (const auto& file : options.configs) {
        auto config = readTrainConfig(file, options.task);
        if (!config) return tl::unexpected(config.error());
        read.push_back({std::filesystem::path(file).stem().string(), std::move(*config)});
    }
    if (read.empty()) {
        auto config = readTrainConfig({}, options.task);
        if (!config) return tl::unexpected(config.error());
        read.push_back({options.architectures.empty() ? "default" : "", std::move(*config)});
    }
    for (auto& [name, config] : read) {
        if (options.epochs) config.epochs = *options.epochs;
        if (!options.label.empty()) config.labelColumn = options.label;
    }
    if (options.architectures.empty()) return read;
    std::vector<NamedConfig> crossed;
    for (const auto& [name, config] : read)
        for (const auto& architecture : options.architectures) {
            crossed.push_back({name.empty() ? architecture : name + "-" + architecture, config});
            crossed.back().config.network["architecture"] = architecture;
        }
    return crossed;
}

Result<void> writeReport(const CrossvalOptions& options, const CommandContext& context)
{
    const auto merged = mergeCrossValidation(options.request, options.figures, context.cancel,
                                             context.progressBar("figures"));
    if (!merged) return tl::unexpected(merged.error());
    if (auto written = writeReports(*merged, options.request); !written) return written;
    for (const auto& note : merged->comparison.notes) context.err << "cryscope-cli: " << note << '\n';
    context.out
        << toJson(*merged, options.request).dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
        << '\n'
        << std::flush;
    return {};
}

int run(CrossvalOptions options, CommandContext& context)
{
    if (options.printsSchema) {
        context.out << schemaOfReport().dump(2) << '\n';
        return kDone;
    }
    if (options.data.empty() || options.out.empty())
        return context.report(
            {ErrorKind::InvalidArgument, {}, "Both --data and --out are needed; see crossval --help."});
    if (options.merges && !options.job.empty())
        return context.report({ErrorKind::InvalidArgument, "--merge", "Run the jobs first, then merge."});
    auto named = configurationsOf(options);
    if (!named) return context.report(named.error());
    auto& request = options.request;
    request.configurations = std::move(*named);
    request.manifest = options.data;
    request.output = options.out;
    request.leakCheck = !options.skipsLeakCheck;
    request.device = options.device == "cpu"    ? DeviceRequest::Cpu
                     : options.device == "cuda" ? DeviceRequest::Cuda
                                                : DeviceRequest::Auto;
    if (!options.merges) {
        auto share = options.job.empty() ? Result<JobShare>(JobShare{}) : jobShareFrom(options.job);
        if (!share) return context.report(share.error());
        if (auto valid = request.validate(); !valid) return context.report(valid.error());
        auto engine = loadEngine();
        if (!engine) return context.report(engine.error());
        const auto bar = context.progressBar("learning");
        const auto missing = runCrossValidation(
            request, **engine, *share,
            [&](const TrainProgress& told) {
                if (bar) bar({std::min(told.fraction, 0.999), told.stage});
            },
            context.cancel);
        if (bar) context.err << '\n';
        if (!missing) return context.report(missing.error());
        if (!options.job.empty()) {
            context.err << "job " << options.job << " done; " << *missing << " runs of other jobs are missing"
                        << (*missing == 0 ? ": merge now" : "") << '\n';
            return kDone;
        }
    }
    if (auto written = writeReport(options, context); !written) return context.report(written.error());
    return kDone;
}

} // namespace

void addCrossvalCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<CrossvalOptions>();
    CLI::App* const command = app.add_subcommand(
        "crossval", "Judge and compare configurations by cross-validation, infants kept apart");
    command->add_option("--data", options->data, "Manifest: CSV with path, group and a label column");
    command->add_option("--config", options->configs,
                        "JSON file of settings as for train (may be repeated: they are compared)");
    command
        ->add_option("--arch", options->architectures,
                     "Networks to compare, with commas between: cnn, spectral, hybrid; each takes the\n"
                     "settings of every --config")
        ->delimiter(',')
        ->check(CLI::IsMember({"cnn", "spectral", "hybrid"}));
    command->add_option("--label", options->label, "Label column of the manifest [cry, or reason]");
    command->add_option("--out", options->out,
                        "Folder for runs, report.json and report.html; what is there already is kept");
    command->add_option("--task", options->task, "What to learn where a file does not say it")
        ->check(CLI::IsMember({"cry", "reason"}))
        ->capture_default_str();
    command->add_option("--folds", options->request.folds, "How many folds")
        ->check(CLI::Range(2, 100))
        ->capture_default_str();
    command->add_option("--repeats", options->request.repeats, "How often the folds are drawn anew")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_option(
        "--fold-column", options->request.foldColumn,
        "Column of the manifest that names the folds; a row with \"train\" in the column use is "
        "learned from and never judged");
    command->add_option("--epochs", options->epochs, "Most epochs, for all of them")
        ->check(CLI::Range(1, 100000));
    command->add_option("--seed", options->request.seed, "Of the folds")->capture_default_str();
    command->add_flag("--no-leak-check", options->skipsLeakCheck,
                      "Leave out the deliberately leaky split that shows what a random one would claim");
    command->add_option("--job", options->job, "I/N: only this job's share of the runs; merge afterwards");
    command->add_flag("--merge", options->merges, "Only put together what the jobs have left in --out");
    command->add_option("--device", options->device, "Where to compute")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    addFigureOptions(*command, std::shared_ptr<EvaluationConfig>(options, &options->figures));
    command->add_flag("--schema", options->printsSchema, "Print the JSON schema of the report and stop");
    command->footer(
        "Prints report.json. Complete runs are not repeated and an interrupted one goes on, so the same\n"
        "command resumes. The figures stand beside those of controls (nearest neighbour, recorder only,\n"
        "level only), of the majority class, and of a leaky split.");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
