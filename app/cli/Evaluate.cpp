#include "app/cli/Command.h"
#include "app/cli/FigureOptions.h"
#include "core/analysis/ModelEvaluation.h"
#include "core/base/AtomicFile.h"
#include "core/evaluation/Conformal.h"
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/OutOfFold.h"
#include "core/model/Engine.h"

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

/// Bad lines are named and do not stop the rest.
void printProblems(const std::string& file, const std::vector<std::string>& problems, std::ostream& err)
{
    constexpr std::size_t kShown = 20;
    for (std::size_t i = 0; i < std::min(kShown, problems.size()); ++i)
        err << "cryscope-cli: " << file << ": " << problems[i] << '\n';
    if (problems.size() > kShown)
        err << "cryscope-cli: " << file << ": and " << problems.size() - kShown << " more lines\n";
}

Result<ModelEvaluation> evaluateScores(const EvaluateOptions& options, const CommandContext& context)
{
    auto scores = readOutOfFoldScores(options.scores, options.threshold, options.by);
    if (!scores) return tl::unexpected(scores.error());
    if (options.conformal)
        if (auto added = addAnswerSets(scores->data, *options.conformal); !added)
            return tl::unexpected(added.error());
    auto report = evaluate(scores->data, options.figures, context.cancel, context.progressBar("figures"));
    if (!report) return tl::unexpected(report.error());
    if (!scores->problems.empty())
        report->notes.push_back(std::to_string(scores->problems.size()) +
                                " lines of the scores file could not be used.");
    ModelEvaluation evaluation{
        .report = std::move(*report), .origin = {}, .problems = std::move(scores->problems)};
    evaluation.origin.data = options.scores;
    evaluation.origin.label = "label";
    evaluation.origin.protocol =
        "out-of-fold scores: every clip judged by a model that had not heard its donor";
    evaluation.origin.unlabelled = scores->unlabelled;
    return evaluation;
}

Result<ModelEvaluation> evaluateByModel(const EvaluateOptions& options, const CommandContext& context)
{
    const auto location = findModel(options.model);
    if (!location) return tl::unexpected(location.error());
    const auto engine = loadEngine();
    if (!engine) return tl::unexpected(engine.error());
    ModelEvaluationRequest request;
    request.manifest = options.data;
    request.bundle = location->folder;
    request.label = options.label;
    request.by = options.by;
    if (options.thresholdGiven) request.threshold = options.threshold;
    request.conformal = options.conformal;
    request.figures = options.figures;
    request.device = options.device == "cpu"    ? DeviceRequest::Cpu
                     : options.device == "cuda" ? DeviceRequest::Cuda
                                                : DeviceRequest::Auto;
    request.jobs = options.jobs;
    return evaluateModel(request, **engine, context.cancel, context.progressBar("judging"));
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
                          const ModelEvaluation& evaluation)
{
    const std::string text = evaluationJson(evaluation.report, evaluation.origin)
                                 .dump(2, ' ', false, nlohmann::json::error_handler_t::replace) +
                             "\n";
    if (options.out.empty())
        context.out << text << std::flush;
    else if (const auto written = writeFileAtomically(options.out, text); !written)
        return written;
    if (options.html.empty()) return {};
    return writeFileAtomically(options.html, evaluationHtml(evaluation.report, headingOf(evaluation.origin)));
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
    const auto evaluation = fromScores ? evaluateScores(options, context) : evaluateByModel(options, context);
    if (!evaluation) return context.report(evaluation.error());
    printProblems(fromScores ? options.scores : options.data, evaluation->problems, context.err);
    for (const auto& note : evaluation->origin.notes) context.err << "cryscope-cli: " << note << '\n';
    for (const auto& error : evaluation->origin.failed)
        context.err << "cryscope-cli: " << error.text() << '\n';
    if (const auto written = writeOutputs(options, context, *evaluation); !written)
        return context.report(written.error());
    return evaluation->origin.failed.empty() ? kDone : kSomeFailed;
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
