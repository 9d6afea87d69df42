#include "core/experiment/Tune.h"
#include "app/cli/Command.h"
#include "app/cli/TrainConfigFile.h"
#include "core/base/AtomicFile.h"
#include "core/model/JsonFields.h"

#include <filesystem>
#include <memory>
#include <ostream>

namespace cryscope::cli {
namespace {

struct TuneOptions {
    std::string data, out, config, space, job, task = "cry", device = "auto", objective = "roc_auc";
    TuneRequest request;
    bool merges = false, printsSchema = false, printsSpace = false;
};

Result<TuneRequest> requestFrom(const TuneOptions& options)
{
    TuneRequest request = options.request;
    auto config = readTrainConfig(options.config, options.task);
    if (!config) return tl::unexpected(config.error());
    request.base = std::move(*config);
    request.space = defaultSearchSpace(request.base);
    if (!options.space.empty()) {
        const auto text = readFile(options.space, 4u << 20);
        if (!text) return tl::unexpected(text.error());
        const auto json = parseJson(*text, options.space, ErrorKind::InvalidArgument);
        if (!json) return tl::unexpected(json.error());
        auto space = searchSpaceFromJson(*json);
        if (!space) return fail(space.error().kind, options.space, space.error().text());
        request.space = std::move(*space);
    }
    request.manifest = options.data;
    request.output = options.out;
    request.byLogLoss = options.objective == "log_loss";
    request.device = options.device == "cpu"    ? DeviceRequest::Cpu
                     : options.device == "cuda" ? DeviceRequest::Cuda
                                                : DeviceRequest::Auto;
    return request;
}

Result<void> writeReport(const TuneRequest& request, const TuneOptions& options,
                         const CommandContext& context)
{
    const auto report = mergeTuning(request);
    if (!report) return tl::unexpected(report.error());
    const std::string text =
        toJson(*report).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    const std::string title =
        "Search for settings on " + std::filesystem::path(options.data).filename().string();
    if (auto written = writeFileAtomically(request.output / "report.json", text); !written) return written;
    if (auto written = writeFileAtomically(request.output / "report.html", tuneHtml(*report, title));
        !written)
        return written;
    if (auto written =
            writeFileAtomically(request.output / "best-config.json", toJson(report->best).dump(2) + "\n");
        !written)
        return written;
    context.out << text << std::flush;
    return {};
}

int run(const TuneOptions& options, CommandContext& context)
{
    if (options.printsSchema) {
        context.out << tuneSchema().dump(2) << '\n';
        return kDone;
    }
    auto request = requestFrom(options);
    if (!request) return context.report(request.error());
    if (options.printsSpace) {
        context.out << toJson(request->space).dump(2) << '\n';
        return kDone;
    }
    if (options.data.empty() || options.out.empty())
        return context.report(
            {ErrorKind::InvalidArgument, {}, "Both --data and --out are needed; see tune --help."});
    if (options.merges && !options.job.empty())
        return context.report({ErrorKind::InvalidArgument, "--merge", "Run the jobs first, then merge."});
    if (!options.merges) {
        const auto share = options.job.empty() ? Result<JobShare>(JobShare{}) : jobShareFrom(options.job);
        if (!share) return context.report(share.error());
        if (auto valid = request->validate(); !valid) return context.report(valid.error());
        auto engine = loadEngine();
        if (!engine) return context.report(engine.error());
        const auto bar = context.progressBar("searching");
        const auto ran = runTuning(
            *request, **engine, *share,
            [&](const TrainProgress& told) {
                if (bar) bar({std::min(told.fraction, 0.999), told.stage});
            },
            context.cancel);
        if (bar) context.err << '\n';
        if (!ran) return context.report(ran.error());
        if (!options.job.empty()) {
            context.err << "job " << options.job << " done; merge when all are\n";
            return kDone;
        }
    }
    if (auto written = writeReport(*request, options, context); !written)
        return context.report(written.error());
    return kDone;
}

} // namespace

void addTuneCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<TuneOptions>();
    CLI::App* const command = app.add_subcommand(
        "tune", "Search for better settings: random trials, the promising ones trained longer");
    command->add_option("--data", options->data, "Manifest: CSV with path, group and a label column");
    command->add_option("--out", options->out,
                        "Folder for trials (SQLite), report.json, report.html and best-config.json");
    command->add_option("--config", options->config, "JSON file of the settings that are not searched");
    command->add_option("--space", options->space,
                        "JSON file of what is searched (default: see --print-space)");
    command->add_option("--task", options->task, "What to learn where the config does not say it")
        ->check(CLI::IsMember({"cry", "reason"}))
        ->capture_default_str();
    command->add_option("--trials", options->request.trials, "How many settings are tried")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command->add_option("--brackets", options->request.brackets, "Parts of the search that jobs can share")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command
        ->add_option("--rungs", options->request.rungs,
                     "How often the worse trials are left behind, plus one")
        ->check(CLI::Range(1, 10))
        ->capture_default_str();
    command
        ->add_option("--reduction", options->request.reduction,
                     "So many times fewer trials from rung to rung")
        ->check(CLI::Range(2, 10))
        ->capture_default_str();
    command->add_option("--folds", options->request.folds, "Grouped folds that every trial is judged on")
        ->check(CLI::Range(2, 100))
        ->capture_default_str();
    command->add_option("--objective", options->objective, "What is best")
        ->check(CLI::IsMember({"roc_auc", "log_loss"}))
        ->capture_default_str();
    command->add_option("--seed", options->request.seed, "Same seed, same trials")->capture_default_str();
    command->add_option("--job", options->job, "I/N: only this job's brackets; merge afterwards");
    command->add_flag("--merge", options->merges, "Only put together what the jobs have left in --out");
    command->add_option("--device", options->device, "Where to compute")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command->add_flag("--print-space", options->printsSpace, "Print what would be searched and stop");
    command->add_flag("--schema", options->printsSchema, "Print the JSON schema of the report and stop");
    command->footer(
        "Prints report.json. Results that are there are kept, so the same command resumes after a\n"
        "kill. The best figure of a search is optimistic: judge best-config.json by crossval.");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
