#include "ui/training/ComparisonFolder.h"

#include "core/analysis/ModelEvaluation.h"
#include "core/base/AtomicFile.h"
#include "core/model/JsonFields.h"

#include <QDateTime>
#include <algorithm>
#include <array>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

using nlohmann::json;

constexpr double kLearning = 0.95; ///< share of the work; the figures are the rest
constexpr std::array kKinds{std::pair{ComparisonRequest::Kind::Evaluate, "evaluate"},
                            std::pair{ComparisonRequest::Kind::CrossValidate, "crossval"},
                            std::pair{ComparisonRequest::Kind::Search, "tune"}};
constexpr std::array kTasks{std::pair{ModelTask::Cry, "cry"}, std::pair{ModelTask::Reason, "reason"}};

Result<json> readJson(const fs::path& file)
{
    const auto text = readFile(file);
    if (!text) return tl::unexpected(text.error());
    return parseJson(*text, file.string(), ErrorKind::Unreadable, 64);
}

std::string textOf(const json& object)
{
    return object.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<TrainConfig> settingsFrom(const std::string& file, ModelTask task)
{
    const auto defaults = [&] { return task == ModelTask::Reason ? defaultReasonConfig() : TrainConfig{}; };
    if (file.empty()) return defaults();
    const auto object = readJson(file);
    if (!object) return tl::unexpected(object.error());
    auto config = trainConfigFromJson(*object, defaults());
    if (!config) return fail(config.error().kind, file, config.error().text());
    return config;
}

} // namespace

json toJson(const ComparisonRequest& request)
{
    return {{"kind", enumName<ComparisonRequest::Kind>(request.kind, kKinds)},
            {"manifest", request.manifest},
            {"model", request.model},
            {"title", request.title},
            {"task", enumName<ModelTask>(request.task, kTasks)},
            {"settings", request.settings},
            {"architectures", request.architectures},
            {"moreSettings", request.moreSettings},
            {"folds", request.folds},
            {"repeats", request.repeats},
            {"epochs", request.epochs},
            {"leakCheck", request.leakCheck},
            {"trials", request.trials},
            {"rungs", request.rungs},
            {"byLogLoss", request.byLogLoss}};
}

Result<ComparisonRequest> comparisonRequestFrom(const json& object)
{
    ComparisonRequest request;
    JsonFields fields(object, "request.json", ErrorKind::Unreadable);
    fields.require("kind");
    fields.readEnum<ComparisonRequest::Kind>("kind", request.kind, kKinds);
    fields.read("manifest", request.manifest, 4096);
    fields.read("model", request.model, 4096);
    fields.read("title", request.title, 256);
    fields.readEnum<ModelTask>("task", request.task, kTasks);
    fields.read("settings", request.settings, 4096);
    fields.read("architectures", request.architectures, 3, 64);
    fields.read("moreSettings", request.moreSettings, 20, 4096);
    fields.read("folds", request.folds, 2, 100);
    fields.read("repeats", request.repeats, 1, 1000);
    fields.read("epochs", request.epochs, 0, 100000);
    fields.read("leakCheck", request.leakCheck);
    fields.read("trials", request.trials, 1, 100000);
    fields.read("rungs", request.rungs, 1, 10);
    fields.read("byLogLoss", request.byLogLoss);
    if (auto done = fields.done(); !done) return tl::unexpected(done.error());
    return request;
}

json ComparisonFolder::report() const
{
    const auto read = readJson(reportFile());
    return read ? *read : json();
}

Result<ComparisonFolder> ComparisonFolder::make(const fs::path& trainingFolder, ComparisonRequest request)
{
    const std::string now =
        QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")).toStdString();
    ComparisonFolder folder;
    std::error_code error;
    folder.path = trainingFolder / "comparisons" / now;
    for (int number = 2; fs::exists(folder.path, error); ++number)
        folder.path = trainingFolder / "comparisons" / (now + "-" + std::to_string(number));
    if (fs::path(request.manifest).parent_path() == trainingFolder) {
        const auto text = readFile(request.manifest, 256u << 20);
        if (!text) return tl::unexpected(text.error());
        request.manifest = (folder.path / "data.csv").string();
        if (auto written = writeFileAtomically(request.manifest, *text); !written)
            return tl::unexpected(written.error());
    }
    if (!request.settings.empty()) {
        const auto text = readFile(request.settings);
        if (!text) return tl::unexpected(text.error());
        request.settings = (folder.path / "settings.json").string();
        if (auto written = writeFileAtomically(request.settings, *text); !written)
            return tl::unexpected(written.error());
    }
    folder.request = std::move(request);
    if (auto written = writeFileAtomically(folder.path / "request.json", textOf(toJson(folder.request)));
        !written)
        return tl::unexpected(written.error());
    return folder;
}

std::vector<ComparisonFolder> ComparisonFolder::all(const fs::path& trainingFolder)
{
    std::vector<ComparisonFolder> folders;
    std::error_code error;
    for (fs::directory_iterator entry(trainingFolder / "comparisons", error), end; !error && entry != end;
         entry.increment(error)) {
        const auto object = readJson(entry->path() / "request.json");
        if (!object) continue;
        auto request = comparisonRequestFrom(*object);
        if (!request) continue;
        ComparisonFolder folder{entry->path(), std::move(*request), false};
        std::error_code ignored;
        folder.isFinished = fs::exists(folder.reportFile(), ignored);
        folders.push_back(std::move(folder));
    }
    std::sort(folders.begin(), folders.end(), [](const auto& a, const auto& b) { return a.path > b.path; });
    return folders;
}

std::optional<ModelTask> settingsTask(const fs::path& file)
{
    const auto object = readJson(file);
    if (!object || !object->is_object()) return std::nullopt;
    const auto task = object->find("task");
    return task != object->end() && *task == "reason" ? ModelTask::Reason : ModelTask::Cry;
}

Result<CrossValidationRequest> crossValidationOf(const ComparisonFolder& folder)
{
    const ComparisonRequest& asked = folder.request;
    CrossValidationRequest request;
    request.manifest = asked.manifest;
    request.output = folder.path;
    request.folds = asked.folds;
    request.repeats = asked.repeats;
    request.leakCheck = asked.leakCheck;
    auto base = settingsFrom(asked.settings, asked.task);
    if (!base) return tl::unexpected(base.error());
    for (const auto& architecture : asked.architectures) {
        TrainConfig config = *base;
        // Options of another network do not fit.
        const auto own = config.network.find("architecture");
        if ((own == config.network.end() ? json("cnn") : *own) != architecture)
            config.network = {{"architecture", architecture}};
        request.configurations.push_back({architecture, std::move(config)});
    }
    for (const auto& file : asked.moreSettings) {
        auto config = settingsFrom(file, asked.task);
        if (!config) return tl::unexpected(config.error());
        request.configurations.push_back({fs::path(file).stem().string(), std::move(*config)});
    }
    for (auto& [name, config] : request.configurations)
        if (asked.epochs > 0) config.epochs = asked.epochs;
    if (auto valid = request.validate(); !valid) return tl::unexpected(valid.error());
    return request;
}

Result<TuneRequest> searchOf(const ComparisonFolder& folder)
{
    const ComparisonRequest& asked = folder.request;
    TuneRequest request;
    request.manifest = asked.manifest;
    request.output = folder.path;
    auto base = settingsFrom(asked.settings, asked.task);
    if (!base) return tl::unexpected(base.error());
    request.base = std::move(*base);
    if (asked.epochs > 0) request.base.epochs = asked.epochs;
    request.space = defaultSearchSpace(request.base);
    if (asked.epochs > 0)
        std::erase_if(request.space.dimensions,
                      [](const auto& dimension) { return dimension.path == "epochs"; });
    request.trials = asked.trials;
    request.rungs = asked.rungs;
    request.folds = asked.folds;
    request.byLogLoss = asked.byLogLoss;
    if (auto valid = request.validate(); !valid) return tl::unexpected(valid.error());
    return request;
}

namespace {

using TellStage = std::function<void(const std::string& stage)>;

Result<json> runEvaluation(const ComparisonFolder& folder, Engine& engine, const CancelToken& cancel,
                           const ProgressFn& progress)
{
    ModelEvaluationRequest request;
    request.manifest = folder.request.manifest;
    request.bundle = folder.request.model;
    const auto evaluation = evaluateModel(request, engine, cancel, progress);
    if (!evaluation) return tl::unexpected(evaluation.error());
    json report = evaluationJson(evaluation->report, evaluation->origin);
    const auto page = evaluationHtml(evaluation->report, headingOf(evaluation->origin));
    if (auto written = writeFileAtomically(folder.pageFile(), page); !written)
        return tl::unexpected(written.error());
    if (auto written = writeFileAtomically(folder.reportFile(), textOf(report)); !written)
        return tl::unexpected(written.error());
    return report;
}

TrainProgressFn toldBy(const TellStage& stage, const ProgressFn& progress)
{
    return [stage, progress](const TrainProgress& now) {
        if (stage) stage(now.stage);
        report(progress, kLearning * now.fraction);
    };
}

Result<json> runCrossing(const ComparisonFolder& folder, Engine& engine, const TellStage& stage,
                         const CancelToken& cancel, const ProgressFn& progress)
{
    const auto request = crossValidationOf(folder);
    if (!request) return tl::unexpected(request.error());
    if (const auto ran = runCrossValidation(*request, engine, {}, toldBy(stage, progress), cancel); !ran)
        return tl::unexpected(ran.error());
    const auto merged = mergeCrossValidation(*request, {}, cancel);
    if (!merged) return tl::unexpected(merged.error());
    if (auto written = writeReports(*merged, *request); !written) return tl::unexpected(written.error());
    return toJson(*merged, *request);
}

Result<json> runSearch(const ComparisonFolder& folder, Engine& engine, const TellStage& stage,
                       const CancelToken& cancel, const ProgressFn& progress)
{
    const auto request = searchOf(folder);
    if (!request) return tl::unexpected(request.error());
    if (const auto ran = runTuning(*request, engine, {}, toldBy(stage, progress), cancel); !ran)
        return tl::unexpected(ran.error());
    const auto report = mergeTuning(*request);
    if (!report) return tl::unexpected(report.error());
    const std::string title = "Search for settings on " + request->manifest.filename().string();
    const std::pair<const char*, std::string> files[] = {{"best-config.json", textOf(toJson(report->best))},
                                                         {"report.html", tuneHtml(*report, title)},
                                                         {"report.json", textOf(toJson(*report))}};
    for (const auto& [name, text] : files)
        if (auto written = writeFileAtomically(folder.path / name, text); !written)
            return tl::unexpected(written.error());
    return toJson(*report);
}

} // namespace

Result<json> runComparison(const ComparisonFolder& folder, Engine& engine, const TellStage& stage,
                           const CancelToken& cancel, const ProgressFn& progress)
{
    switch (folder.request.kind) {
    case ComparisonRequest::Kind::Evaluate:
        return runEvaluation(folder, engine, cancel, progress);
    case ComparisonRequest::Kind::CrossValidate:
        return runCrossing(folder, engine, stage, cancel, progress);
    case ComparisonRequest::Kind::Search:
        return runSearch(folder, engine, stage, cancel, progress);
    }
    return fail(ErrorKind::Internal, {}, "There is no such comparison.");
}

} // namespace cryscope
