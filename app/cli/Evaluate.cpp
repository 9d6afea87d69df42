#include "app/cli/Command.h"
#include "app/cli/FigureOptions.h"
#include "core/analysis/ManifestScores.h"
#include "core/base/AtomicFile.h"
#include "core/dataset/Manifest.h"
#include "core/evaluation/Conformal.h"
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/OutOfFold.h"
#include "core/model/Engine.h"
#include "core/model/ModelBundle.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cryscope::cli {
namespace {

struct EvaluateOptions {
    std::string data, model, label, scores, out, html;
    std::string by = "source";
    std::string device = "auto";
    double threshold = 0.5;
    bool thresholdGiven = false;
    int jobs = 0;
    std::optional<double> conformal;
    EvaluationConfig figures;
    bool printsSchema = false;
};

/// Where the numbers came from, for the report's head.
struct Origin {
    std::string data, label, model, version, device, protocol;
    std::int64_t unlabelled = 0;
    std::vector<Error> failed;
    std::vector<std::string> notes;
};

struct Scored {
    EvaluationData data;
    Origin origin;
};

/// Bad lines are named and do not stop the rest.
void printProblems(const std::string& file, const std::vector<std::string>& problems, std::ostream& err)
{
    constexpr std::size_t kShown = 20;
    for (std::size_t i = 0; i < std::min(kShown, problems.size()); ++i)
        err << "cryscope-cli: " << file << ": " << problems[i] << '\n';
    if (problems.size() > kShown)
        err << "cryscope-cli: " << file << ": and " << problems.size() - kShown << " more lines\n";
}

Result<Scored> scoredByFile(const EvaluateOptions& options, const CommandContext& context)
{
    auto scores = readOutOfFoldScores(options.scores, options.threshold, options.by);
    if (!scores) return tl::unexpected(scores.error());
    printProblems(options.scores, scores->problems, context.err);
    Scored scored{.data = std::move(scores->data), .origin = {}};
    scored.origin.data = options.scores;
    scored.origin.label = "label";
    scored.origin.protocol = "out-of-fold scores: every clip judged by a model that had not heard its donor";
    scored.origin.unlabelled = scores->unlabelled;
    if (!scores->problems.empty())
        scored.origin.notes.push_back(std::to_string(scores->problems.size()) +
                                      " lines of the scores file could not be used.");
    return scored;
}

Result<Scored> scoredByModel(const EvaluateOptions& options, const CommandContext& context)
{
    const auto location = findModel(options.model);
    if (!location) return tl::unexpected(location.error());
    const auto card = readModelCard(location->folder);
    if (!card) return tl::unexpected(card.error());
    const bool judgesReasons = card->task == ModelTask::Reason;
    const std::string label = !options.label.empty() ? options.label : judgesReasons ? "reason" : "cry";
    const auto manifest = readManifest(options.data, label);
    if (!manifest) return tl::unexpected(manifest.error());
    printProblems(options.data, manifest->problems, context.err);

    const auto engine = loadEngine();
    if (!engine) return tl::unexpected(engine.error());
    const DeviceRequest device = options.device == "cpu"    ? DeviceRequest::Cpu
                                 : options.device == "cuda" ? DeviceRequest::Cuda
                                                            : DeviceRequest::Auto;
    const auto loaded = (*engine)->load(location->folder, device);
    if (!loaded) return tl::unexpected(loaded.error());
    if (!loaded->note.empty()) context.err << "cryscope-cli: " << loaded->note << '\n';

    ManifestScoring scoring;
    (judgesReasons ? scoring.models.reason : scoring.models.detector) = loaded->classifier;
    scoring.judgesReasons = judgesReasons;
    scoring.jobs = options.jobs;
    const auto& columns = manifest->columns;
    if (std::find(columns.begin(), columns.end(), options.by) != columns.end())
        scoring.subsetColumn = options.by;
    auto scores = scoreManifest(*manifest, scoring, context.cancel, context.progressBar("listening"));
    if (!scores) return tl::unexpected(scores.error());

    Scored scored{.data = std::move(scores->data), .origin = {}};
    if (options.thresholdGiven) scored.data.threshold = options.threshold;
    scored.origin = {.data = options.data,
                     .label = label,
                     .model = card->name,
                     .version = card->version,
                     .device = loaded->classifier->device(),
                     .protocol =
                         "one model on every labelled clip of the manifest; it says nothing about new "
                         "infants where it has learned from these",
                     .unlabelled = scores->unlabelled,
                     .failed = std::move(scores->failed),
                     .notes = std::move(scores->notes)};
    return scored;
}

nlohmann::json originJson(const Origin& origin)
{
    nlohmann::json failed = nlohmann::json::array();
    for (const auto& error : origin.failed)
        failed.push_back({{"file", error.where}, {"error", error.sentence}});
    nlohmann::json model = nullptr;
    if (!origin.model.empty())
        model = {{"name", origin.model}, {"version", origin.version}, {"device", origin.device}};
    return {{"data", origin.data},         {"label", origin.label},           {"model", model},
            {"protocol", origin.protocol}, {"unlabelled", origin.unlabelled}, {"failed", failed}};
}

nlohmann::json schema()
{
    nlohmann::json schema = evaluationSchema();
    const nlohmann::json text = {{"type", "string"}};
    const auto textRecord = [&](const std::vector<std::string>& names) {
        nlohmann::json properties;
        for (const auto& name : names) properties[name] = text;
        return nlohmann::json{
            {"properties", properties}, {"required", names}, {"additionalProperties", false}};
    };
    nlohmann::json model = textRecord({"name", "version", "device"});
    model["type"] = {"object", "null"};
    nlohmann::json failure = textRecord({"file", "error"});
    failure["type"] = "object";
    const nlohmann::json added = {{"data", text},
                                  {"label", text},
                                  {"model", model},
                                  {"protocol", text},
                                  {"unlabelled", {{"type", "integer"}}},
                                  {"failed", {{"type", "array"}, {"items", failure}}}};
    for (const auto& [name, type] : added.items()) {
        schema["properties"][name] = type;
        schema["required"].push_back(name);
    }
    return schema;
}

Result<void> writeOutputs(const EvaluateOptions& options, const CommandContext& context,
                          const EvaluationReport& report, const Origin& origin)
{
    nlohmann::json json = toJson(report);
    json.update(originJson(origin));
    const std::string text = json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    if (options.out.empty())
        context.out << text << std::flush;
    else if (const auto written = writeFileAtomically(options.out, text); !written)
        return written;
    if (options.html.empty()) return {};
    ReportHeading heading;
    heading.title =
        (origin.model.empty() ? std::string("Out-of-fold scores") : origin.model + " " + origin.version) +
        " on " + std::filesystem::path(origin.data).filename().string();
    heading.lines.push_back("Protocol: " + origin.protocol + ".");
    if (!origin.device.empty()) heading.lines.push_back("Ran on " + origin.device + ".");
    if (origin.unlabelled > 0)
        heading.lines.push_back(std::to_string(origin.unlabelled) +
                                " clips without a usable label are left out.");
    if (!origin.failed.empty())
        heading.lines.push_back(std::to_string(origin.failed.size()) +
                                " files could not be read and are left out.");
    return writeFileAtomically(options.html, evaluationHtml(report, heading));
}

int run(const EvaluateOptions& options, CommandContext& context)
{
    if (options.printsSchema) {
        context.out << schema().dump(2) << '\n';
        return kDone;
    }
    const bool fromScores = !options.scores.empty();
    if (fromScores ? !options.data.empty() || !options.model.empty()
                   : options.data.empty() || options.model.empty())
        return context.report(
            {ErrorKind::InvalidArgument, "evaluate", "Give either --data and --model, or --scores alone."});
    auto scored = fromScores ? scoredByFile(options, context) : scoredByModel(options, context);
    if (!scored) return context.report(scored.error());
    for (const auto& error : scored->origin.failed) context.err << "cryscope-cli: " << error.text() << '\n';
    if (options.conformal)
        if (auto added = addAnswerSets(scored->data, *options.conformal); !added)
            return context.report(added.error());
    auto report = evaluate(scored->data, options.figures, context.cancel, context.progressBar("figures"));
    if (!report) return context.report(report.error());
    report->notes.insert(report->notes.end(), scored->origin.notes.begin(), scored->origin.notes.end());
    if (const auto written = writeOutputs(options, context, *report, scored->origin); !written)
        return context.report(written.error());
    return scored->origin.failed.empty() ? kDone : kSomeFailed;
}

} // namespace

void addEvaluateCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* const command = app.add_subcommand(
        "evaluate", "Judge a model on labelled recordings, every figure with its interval");
    command->add_option("--data", options->data, "The manifest (CSV: path, group, labels, ...)");
    command->add_option("--model", options->model, "A model bundle: its folder or its name");
    command->add_option("--label", options->label,
                        "The label column (default: cry for a detector, reason for a model of kinds)");
    command->add_option(
        "--scores", options->scores,
        "Instead of running a model: a CSV of out-of-fold scores (path, group, fold, label and "
        "score, or one column p_<class> a class)");
    command->add_option("--out", options->out, "Write the JSON report here instead of to stdout");
    command->add_option("--html", options->html, "Also write a self-contained page with charts");
    command->add_option("--by", options->by, "A column whose values get figures of their own")
        ->capture_default_str();
    CLI::Option* const threshold =
        command
            ->add_option("--threshold", options->threshold,
                         "A cry at or above this probability (default: the model's own; 0.5 for scores)")
            ->check(CLI::Range(0.0, 1.0));
    command
        ->add_option("--conformal", options->conformal,
                     "Also judge sets of classes that hold the truth so often (0.9), class by class;\n"
                     "each is fitted on the other folds, or on the other donors")
        ->check(CLI::Range(0.5, 0.999));
    command->add_option("--device", options->device, "Where the model runs")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command->add_option("--jobs", options->jobs, "Cores to use (0: all)")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    addFigureOptions(*command, std::shared_ptr<EvaluationConfig>(options, &options->figures));
    command->add_option("--seed", options->figures.seed, "Of those draws")->capture_default_str();
    command->add_flag("--schema", options->printsSchema, "Print the JSON schema of the report and stop");
    command->footer(
        "Intervals are 95 %, from drawing whole donors anew: clips of one infant are not independent.");
    command->callback([options, threshold, &context] {
        options->thresholdGiven = threshold->count() > 0;
        context.run = [options, &context] { return run(*options, context); };
    });
}

} // namespace cryscope::cli
