#include "core/experiment/CrossValidation.h"

#include "core/base/AtomicFile.h"
#include "core/dataset/Import.h"
#include "core/evaluation/OutOfFold.h"
#include "core/experiment/Controls.h"
#include "core/experiment/CrossValidationPlan.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

using nlohmann::json;

Result<void> learn(const CrossValidationRequest& request, Engine& engine, const CrossValidationRun& run,
                   const TrainProgressFn& progress, const CancelToken& cancel)
{
    TrainRequest train;
    train.manifest = splitFile(request, run.repeat);
    train.output = runFolder(request, run);
    train.config = request.configurations[run.configuration].config;
    train.config.seed += std::uint64_t(std::max(0, run.repeat - 1));
    train.device = request.device;
    train.foldColumn = "fold";
    train.onlyFold = run.fold;
    train.resume = true;
    const auto outcome = engine.train(train, progress, cancel);
    if (!outcome) return tl::unexpected(outcome.error());
    if (outcome->wasCancelled) return cancelled();
    std::error_code ignored; // large, and of no use once the scores are there
    fs::remove_all(train.output / "checkpoints", ignored);
    return writeFileAtomically(train.output / kDoneFile,
                               json{{"epochs", outcome->epochs}, {"notes", outcome->notes}}.dump(
                                   2, ' ', false, json::error_handler_t::replace) +
                                   "\n");
}

/// The epochs that a run's log tells of; a run that was interrupted may tell one twice.
LearningCurve curveOf(const fs::path& folder, const std::string& name)
{
    LearningCurve curve{.name = name, .epochs = {}};
    const auto text = readFile(folder / "train.jsonl");
    if (!text) return curve;
    std::map<int, EpochPoint> epochs;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        const auto told = json::parse(line, nullptr, false);
        if (!told.is_object() || !told.contains("epoch") || !told["epoch"].is_number_integer()) continue;
        const int epoch = told["epoch"].get<int>();
        if (epoch <= 0) continue;
        const auto number = [&](const char* key) {
            return told.contains(key) && told[key].is_number()
                       ? std::optional<double>(told[key].get<double>())
                       : std::nullopt;
        };
        epochs[epoch] = {epoch, number("train_loss"), number("validation_loss"), number("validation_score")};
    }
    for (const auto& [epoch, point] : epochs) curve.epochs.push_back(point);
    return curve;
}

/// Adds the scores of one run, under the names and infants of the user's manifest.
Result<void> addScores(const CrossValidationRequest& request, const CrossValidationPlan& plan,
                       const CrossValidationRun& run, EvaluationData& out)
{
    const fs::path file = runFolder(request, run) / "oof.csv";
    auto scores =
        readOutOfFoldScores(file, 0.5, request.configurations[run.configuration].config.sourceColumn);
    if (!scores) return tl::unexpected(scores.error());
    if (!scores->problems.empty())
        return fail(ErrorKind::Unreadable, file.string(),
                    "The scores are damaged (" + scores->problems.front() +
                        "); delete this folder and run again.");
    const auto& written = plan.split(run).manifest;
    const Manifest moved = rebased(written, splitFile(request, run.repeat));
    std::map<std::string, std::size_t> rowOf;
    for (std::size_t row = 0; row < moved.rows.size(); ++row) rowOf.emplace(moved.rows[row].path, row);
    out.classes = scores->data.classes;
    for (auto& clip : scores->data.clips) {
        const auto found = rowOf.find(clip.name);
        if (found == rowOf.end())
            return fail(ErrorKind::Unreadable, file.string(),
                        "It names " + clip.name +
                            ", which is not in the manifest; delete this folder and run again.");
        const auto& row = plan.manifest.rows[found->second];
        clip.name = row.path;
        clip.group = donorOf(row);
        clip.repeat = std::to_string(std::max(1, run.repeat));
        clip.fold = clip.repeat + "." + std::to_string(run.fold);
        out.clips.push_back(std::move(clip));
    }
    return {};
}

Result<Candidate> candidateOf(const CrossValidationRequest& request, const CrossValidationPlan& plan,
                              std::size_t configuration)
{
    Candidate candidate{.name = request.configurations[configuration].name,
                        .description = request.configurations[configuration].config.description,
                        .data = {},
                        .leaky = std::nullopt,
                        .curves = {},
                        .settings = toJson(request.configurations[configuration].config)};
    if (plan.leaky) candidate.leaky.emplace();
    for (const auto& run : plan.runs) {
        if (run.configuration != configuration) continue;
        if (!isDone(request, run))
            return fail(ErrorKind::NotFound, runFolder(request, run).string(),
                        "This run is not complete; let its job finish (or run it again) and merge then.");
        auto added = addScores(request, plan, run, run.repeat == 0 ? *candidate.leaky : candidate.data);
        if (!added) return tl::unexpected(added.error());
        if (run.repeat > 0) candidate.curves.push_back(curveOf(runFolder(request, run), run.name()));
    }
    return candidate;
}

} // namespace

Result<void> CrossValidationRequest::validate() const
{
    const auto wrong = [](const std::string& where, const std::string& sentence) {
        return fail(ErrorKind::InvalidArgument, where, sentence);
    };
    if (configurations.empty()) return wrong("--config", "Name at least one configuration.");
    if (repeats < 1 || repeats > 1000)
        return wrong("--repeats",
                     "The number of repeats must be 1 to 1000, not " + std::to_string(repeats) + ".");
    if (!foldColumn.empty() && repeats > 1)
        return wrong("--repeats",
                     "Folds of a column cannot be drawn anew; leave out --repeats or --fold-column.");
    std::set<std::string> names;
    const TrainConfig& first = configurations.front().config;
    for (const auto& [name, config] : configurations) {
        if (name.empty() || name.find_first_of("/\\") != std::string::npos || name.starts_with('.'))
            return wrong(name, "This name cannot be that of a folder; rename the configuration's file.");
        if (!names.insert(name).second)
            return wrong(name, "Two configurations have this name; rename one of the files.");
        if (auto valid = config.validate(); !valid) return wrong(name, valid.error().text());
        if (config.task != first.task || config.classes != first.classes ||
            config.labelColumn != first.labelColumn)
            return wrong(name, "It has another task, label column or other classes than " +
                                   configurations.front().name + "; compare configurations of one task.");
    }
    return {};
}

Result<int> runCrossValidation(const CrossValidationRequest& request, Engine& engine, const JobShare& share,
                               const TrainProgressFn& progress, const CancelToken& cancel)
{
    const auto plan = agreedPlan(request);
    if (!plan) return tl::unexpected(plan.error());
    for (int repeat = plan->leaky ? 0 : 1; repeat <= request.repeats; ++repeat) {
        const auto file = splitFile(request, repeat);
        const auto& folds = repeat == 0 ? *plan->leaky : plan->repeats[std::size_t(repeat - 1)];
        if (auto written = writeManifest(rebased(folds.manifest, file), file); !written)
            return tl::unexpected(written.error());
    }
    std::vector<std::size_t> mine;
    for (std::size_t i = 0; i < plan->runs.size(); ++i)
        if (share.has(i) && !isDone(request, plan->runs[i])) mine.push_back(i);
    for (std::size_t i = 0; i < mine.size(); ++i) {
        const CrossValidationRun& run = plan->runs[mine[i]];
        const auto told = [&](TrainProgress now) {
            now.stage = request.configurations[run.configuration].name + ", " + run.name();
            now.fraction = (double(i) + now.fraction) / double(mine.size());
            if (progress) progress(now);
        };
        if (cancel.requested()) return cancelled();
        if (auto learned = learn(request, engine, run, told, cancel); !learned)
            return tl::unexpected(learned.error());
    }
    return int(std::count_if(plan->runs.begin(), plan->runs.end(),
                             [&](const auto& run) { return !isDone(request, run); }));
}

Result<CrossValidationResult> mergeCrossValidation(const CrossValidationRequest& request,
                                                   const EvaluationConfig& figures, const CancelToken& cancel,
                                                   const ProgressFn& progress)
{
    const auto plan = agreedPlan(request);
    if (!plan) return tl::unexpected(plan.error());
    ComparisonInput input;
    for (std::size_t c = 0; c < request.configurations.size(); ++c) {
        auto candidate = candidateOf(request, *plan, c);
        if (!candidate) return tl::unexpected(candidate.error());
        input.candidates.push_back(std::move(*candidate));
    }
    const TrainConfig& first = request.configurations.front().config;
    const auto facts = measureControlFacts(plan->repeats.front().manifest, cancel, [&](const Progress& now) {
        report(progress, 0.4 * now.fraction, "controls");
    });
    if (!facts) return tl::unexpected(facts.error());
    input.controls =
        controlsOf(*facts, plan->repeats, plan->leaky ? &*plan->leaky : nullptr, first, plan->manifest);
    auto comparison = compare(input, figures, cancel, [&](const Progress& now) {
        report(progress, 0.4 + 0.6 * now.fraction, "figures");
    });
    if (!comparison) return tl::unexpected(comparison.error());

    CrossValidationResult result;
    result.comparison = std::move(*comparison);
    for (const auto& folds : plan->repeats) result.splits.push_back(folds.id);
    result.clips = result.comparison.candidates.front().report.clips;
    for (std::size_t row = 0; row < plan->manifest.rows.size(); ++row) {
        const auto& placed = plan->repeats.front().manifest.rows[row];
        if (placed.fold.empty() && !isForLearningAlone(placed))
            ++result.unlabelled;
        else if (!(*facts)[row].isReadable)
            ++result.unreadable;
    }
    auto& notes = result.comparison.notes;
    notes.insert(notes.end(), plan->repeats.front().notes.begin(), plan->repeats.front().notes.end());
    if (result.unreadable > 0)
        notes.push_back(std::to_string(result.unreadable) + " clips could not be read and are left out.");
    return result;
}

} // namespace cryscope
