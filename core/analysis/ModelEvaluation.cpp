#include "core/analysis/ModelEvaluation.h"

#include "core/analysis/ManifestScores.h"
#include "core/evaluation/Conformal.h"
#include "core/model/ModelBundle.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

constexpr double kListening = 0.8; ///< share of the work

Result<ManifestScores> scoresOf(const ModelEvaluationRequest& request, const Manifest& manifest,
                                std::shared_ptr<const CryClassifier> classifier, bool judgesReasons,
                                const CancelToken& cancel, const ProgressFn& progress)
{
    ManifestScoring scoring;
    (judgesReasons ? scoring.models.reason : scoring.models.detector) = std::move(classifier);
    scoring.judgesReasons = judgesReasons;
    scoring.jobs = request.jobs;
    const auto& columns = manifest.columns;
    if (std::find(columns.begin(), columns.end(), request.by) != columns.end())
        scoring.subsetColumn = request.by;
    return scoreManifest(manifest, scoring, cancel, [&](const Progress& state) {
        report(progress, kListening * std::max(0.0, state.fraction), "listening");
    });
}

} // namespace

Result<ModelEvaluation> evaluateModel(const ModelEvaluationRequest& request, Engine& engine,
                                      const CancelToken& cancel, const ProgressFn& progress)
{
    const auto card = readModelCard(request.bundle);
    if (!card) return tl::unexpected(card.error());
    const bool judgesReasons = card->task == ModelTask::Reason;
    const std::string label = !request.label.empty() ? request.label : judgesReasons ? "reason" : "cry";
    auto manifest = readManifest(request.manifest, label);
    if (!manifest) return tl::unexpected(manifest.error());
    const auto loaded = engine.load(request.bundle, request.device);
    if (!loaded) return tl::unexpected(loaded.error());
    auto scores = scoresOf(request, *manifest, loaded->classifier, judgesReasons, cancel, progress);
    if (!scores) return tl::unexpected(scores.error());
    if (request.threshold) scores->data.threshold = *request.threshold;
    if (request.conformal)
        if (auto added = addAnswerSets(scores->data, *request.conformal); !added)
            return tl::unexpected(added.error());
    auto figures = evaluate(scores->data, request.figures, cancel, [&](const Progress& state) {
        report(progress, kListening + (1 - kListening) * std::max(0.0, state.fraction), "figures");
    });
    if (!figures) return tl::unexpected(figures.error());
    figures->notes.insert(figures->notes.end(), scores->notes.begin(), scores->notes.end());
    ModelEvaluation evaluation{
        .report = std::move(*figures), .origin = {}, .problems = std::move(manifest->problems)};
    evaluation.origin = {.data = request.manifest.string(),
                         .label = label,
                         .model = card->name,
                         .version = card->version,
                         .device = loaded->classifier->device(),
                         .protocol =
                             "one model on every labelled clip of the manifest; it says nothing about "
                             "new infants where it has learned from these",
                         .unlabelled = scores->unlabelled,
                         .failed = std::move(scores->failed),
                         .notes = {}};
    if (!loaded->note.empty()) evaluation.origin.notes.push_back(loaded->note);
    return evaluation;
}

nlohmann::json evaluationJson(const EvaluationReport& report, const EvaluationOrigin& origin)
{
    nlohmann::json json = toJson(report);
    nlohmann::json failed = nlohmann::json::array();
    for (const auto& error : origin.failed)
        failed.push_back({{"file", error.where}, {"error", error.sentence}});
    nlohmann::json model = nullptr;
    if (!origin.model.empty())
        model = {{"name", origin.model}, {"version", origin.version}, {"device", origin.device}};
    json.update({{"data", origin.data},
                 {"label", origin.label},
                 {"model", model},
                 {"protocol", origin.protocol},
                 {"unlabelled", origin.unlabelled},
                 {"failed", failed}});
    return json;
}

ReportHeading headingOf(const EvaluationOrigin& origin)
{
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
    return heading;
}

} // namespace cryscope
