#include "core/training/Trainer.h"

#include "core/base/AtomicFile.h"
#include "core/dataset/GroupSplit.h"
#include "core/model/HeardGroups.h"
#include "core/model/ModelBundle.h"
#include "core/training/CostMeasurement.h"
#include "core/training/InitialWeights.h"
#include "core/training/OutOfFold.h"
#include "core/training/TrainingEstimate.h"
#include "core/training/TrainingRun.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <numeric>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

/// What this process holds in memory; 0 where the system does not tell.
std::int64_t residentBytes()
{
    std::ifstream statm("/proc/self/statm");
    std::int64_t pages = 0;
    std::int64_t resident = 0;
    if (!(statm >> pages >> resident)) return 0;
    return resident * ::sysconf(_SC_PAGESIZE);
}

/// Passes progress on and appends what ends an epoch to train.jsonl.
class RunLog {
public:
    RunLog(const fs::path& file, TrainProgressFn progress)
        : m_out(file, std::ios::app), m_progress(std::move(progress)),
          m_start(std::chrono::steady_clock::now())
    {}

    void tell(TrainProgress told, bool isLogged = true)
    {
        isLogged = isLogged && told.step == 0;
        told.memoryBytes = residentBytes();
        told.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
        if (isLogged)
            m_out << toJson(told).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
        if (m_progress) m_progress(told);
    }

    /// For a part of the request that begins at `from` and ends at `to`.
    TrainProgressFn part(const std::string& stage, double from, double to)
    {
        return [this, stage, from, to](const TrainProgress& progress) {
            TrainProgress told = progress;
            told.stage = stage;
            told.fraction = from + (to - from) * progress.fraction;
            tell(told);
        };
    }

private:
    std::ofstream m_out;
    TrainProgressFn m_progress;
    std::chrono::steady_clock::time_point m_start;
};

constexpr double kDecodeShare = 0.05; // of the progress bar
constexpr std::chrono::milliseconds kTellEvery{200};

class Trainer {
public:
    Trainer(const TrainRequest& request, RunLog& log, const CancelToken& cancel)
        : m_request(request), m_config(request.config), m_log(log), m_cancel(cancel)
    {}

    Result<TrainOutcome> run();

private:
    Result<void> settle();
    Result<void> prepare();
    Result<FoldAssignment> outerFolds();
    Result<RunPlan> planFor(std::vector<std::size_t> rows, const std::string& stage);
    Result<void> crossValidate(const FoldAssignment& folds);
    Result<std::vector<OutOfFoldRow>> runFold(const FoldAssignment& folds, int fold);
    Result<TrainOutcome> learnFinal();
    ModelCard cardFor(const FittedCalibration& calibration, const RunResult& result) const;

    const TrainRequest& m_request;
    const TrainConfig& m_config;
    RunLog& m_log;
    const CancelToken& m_cancel;
    NetworkOptions m_options;
    std::vector<TrainingClip> m_clips;
    TensorFile m_init;
    std::optional<ModelCard> m_initCard;
    int m_foldCount = 0;
    std::vector<OutOfFoldRow> m_outOfFold;
    std::vector<int> m_bestEpochs;
    std::vector<std::string> m_notes;
};

/// Everything that can be wrong before a clip is heard.
Result<void> Trainer::settle()
{
    if (auto valid = m_config.validate(); !valid) return valid;
    auto options = networkOptionsFromJson(m_config.network, ErrorKind::InvalidArgument);
    if (!options) return tl::unexpected(options.error());
    m_options = *options;
    if (auto fits = m_options.validateFor(m_config.features, m_config.windowLength); !fits) return fits;
    if (auto augmentation = augmentConfigFromJson(m_config.augmentation); !augmentation)
        return tl::unexpected(augmentation.error());
    if (!m_request.init.empty()) {
        auto bundle = readModelBundle(m_request.init);
        if (!bundle) return tl::unexpected(bundle.error());
        if (auto fits = checkInitialModel(*bundle, m_config, m_options); !fits) return fits;
        m_init = std::move(bundle->weights);
        m_initCard = std::move(bundle->card);
    } else if (m_config.freeze != Freeze::None) {
        return fail(ErrorKind::InvalidArgument, "freeze",
                    "There is no model to start from, so nothing can be frozen; name one, or set freeze to "
                    "none.");
    }
    return {};
}

Result<void> Trainer::prepare()
{
    auto manifest = readManifest(m_request.manifest, m_config.labelColumn);
    if (!manifest) return tl::unexpected(manifest.error());
    m_notes = manifest->problems;
    auto clips = loadTrainingClips(*manifest, m_config, m_request.foldColumn, m_notes, m_cancel,
                                   [&](const Progress& progress) {
                                       TrainProgress told;
                                       told.stage = "decode";
                                       told.fraction = kDecodeShare * progress.fraction;
                                       m_log.tell(told, false);
                                   });
    if (!clips) return tl::unexpected(clips.error());
    m_clips = std::move(*clips);
    return writeFileAtomically(m_request.output / "config.json", toJson(m_config).dump(2) + "\n");
}

Result<FoldAssignment> Trainer::outerFolds()
{
    std::vector<std::size_t> all(m_clips.size());
    std::iota(all.begin(), all.end(), 0);
    if (m_request.foldColumn.empty())
        return stratifiedGroupKFold(strataOf(m_clips, all, m_config), groupsOf(m_clips, all), m_request.folds,
                                    m_config.seed);
    // The clips that could be read, as rows of a manifest of their own.
    Manifest manifest;
    for (const auto& clip : m_clips) {
        ManifestRow row;
        row.path = clip.path;
        row.group = clip.group;
        row.fold = clip.fold;
        row.others["use"] = clip.use;
        row.label = m_config.classes[std::size_t(clip.label)];
        manifest.rows.push_back(std::move(row));
    }
    return foldsOfColumn(manifest);
}

/// Holds one inner fold of `rows` out for validation.
Result<RunPlan> Trainer::planFor(std::vector<std::size_t> rows, const std::string& stage)
{
    RunPlan plan;
    plan.clips = &m_clips;
    plan.config = m_config;
    plan.options = m_options;
    plan.device = m_request.device;
    plan.init = m_init.tensors.empty() ? nullptr : &m_init;
    if (m_initCard) plan.initClasses = m_initCard->classes;
    plan.checkpoint = m_request.output / "checkpoints" / (stage + ".safetensors");
    plan.resume = m_request.resume;
    plan.tellEvery = kTellEvery;
    auto inner = stratifiedGroupKFold(strataOf(m_clips, rows, m_config), groupsOf(m_clips, rows),
                                      m_config.innerFolds, m_config.seed + 1);
    if (!inner) return tl::unexpected(inner.error());
    for (const std::size_t i : inner->trainRows(0)) plan.trainRows.push_back(rows[i]);
    for (const std::size_t i : inner->testRows(0)) plan.validationRows.push_back(rows[i]);
    return plan;
}

Result<std::vector<OutOfFoldRow>> Trainer::runFold(const FoldAssignment& folds, int fold)
{
    const std::string stage = "fold-" + std::to_string(fold + 1);
    const double width = (1 - kDecodeShare) / (m_foldCount + 1);
    auto plan = planFor(folds.trainRows(fold), stage);
    if (!plan) return tl::unexpected(plan.error());
    const std::string title = "fold " + std::to_string(fold + 1) + " of " + std::to_string(m_foldCount);
    auto result = runTraining(
        *plan, m_log.part(title, kDecodeShare + fold * width, kDecodeShare + (fold + 1) * width), m_cancel);
    if (!result) return tl::unexpected(result.error());
    if (result->wasCancelled) return cancelled();
    if (!result->stopReason.empty()) // a fold that is half learned would make the figures worse than they are
        return fail(ErrorKind::Internal, title, result->stopReason);
    m_bestEpochs.push_back(result->bestEpoch);

    auto inner = scoreWith(result->weights, *plan, plan->validationRows, m_cancel);
    if (!inner) return tl::unexpected(inner.error());
    auto calibration = fitCalibration(*inner, m_clips, m_config);
    if (!calibration) return tl::unexpected(calibration.error());
    auto outer = scoreWith(result->weights, *plan, folds.testRows(fold), m_cancel);
    if (!outer) return tl::unexpected(outer.error());
    std::vector<OutOfFoldRow> rows;
    for (auto& score : *outer) rows.push_back(outOfFoldRow(std::move(score), fold, *calibration, m_config));
    return rows;
}

Result<void> Trainer::crossValidate(const FoldAssignment& folds)
{
    m_notes.insert(m_notes.end(), folds.notes.begin(), folds.notes.end());
    m_foldCount = folds.folds;
    if (m_request.onlyFold && (*m_request.onlyFold < 0 || *m_request.onlyFold >= m_foldCount))
        return fail(ErrorKind::InvalidArgument, "onlyFold",
                    "There is no fold " + std::to_string(*m_request.onlyFold) + " among " +
                        std::to_string(m_foldCount) + ".");
    for (int fold = 0; fold < m_foldCount; ++fold) {
        if (m_request.onlyFold && fold != *m_request.onlyFold) continue;
        auto rows = runFold(folds, fold);
        if (!rows) return tl::unexpected(rows.error());
        m_outOfFold.insert(m_outOfFold.end(), std::make_move_iterator(rows->begin()),
                           std::make_move_iterator(rows->end()));
    }
    return writeFileAtomically(m_request.output / "oof.csv", outOfFoldCsv(m_outOfFold, m_clips, m_config));
}

ModelCard Trainer::cardFor(const FittedCalibration& calibration, const RunResult& result) const
{
    ModelCard card;
    card.name = m_config.name;
    card.version = m_config.version;
    card.description = m_config.description;
    card.task = m_config.task;
    card.architecture = architectureName(m_options.architecture);
    card.architectureOptions = toJson(m_options);
    card.features = m_config.features;
    card.windowLength = m_config.windowLength;
    card.windowHop = m_config.windowHop;
    card.classes = m_config.classes;
    calibration.applyTo(card);
    nlohmann::json counts = nlohmann::json::object();
    for (const auto& clip : m_clips) {
        auto& count = counts[m_config.classes[std::size_t(clip.label)] + "/" + clip.source];
        count = (count.is_number() ? count.get<int>() : 0) + 1;
    }
    card.training = {{"manifest", m_request.manifest.filename().string()},
                     {"attribution", m_config.attribution},
                     {"seed", m_config.seed},
                     {"epochs", result.bestEpoch},
                     {"clips", counts},
                     {"config", toJson(m_config)}};
    std::vector<std::size_t> all(m_clips.size());
    std::iota(all.begin(), all.end(), 0);
    noteHeardGroups(card, groupsOf(m_clips, all), m_initCard ? &*m_initCard : nullptr);
    return card;
}

Result<TrainOutcome> Trainer::learnFinal()
{
    std::vector<std::size_t> all(m_clips.size());
    std::iota(all.begin(), all.end(), 0);
    auto plan = planFor(all, "final");
    if (!plan) return tl::unexpected(plan.error());
    if (!m_bestEpochs.empty()) {
        // The folds have told how long to learn; nothing needs to be held out any more.
        std::sort(m_bestEpochs.begin(), m_bestEpochs.end());
        plan->stopAfterEpochs = m_bestEpochs[m_bestEpochs.size() / 2];
        plan->trainRows = all;
        plan->validationRows.clear();
    }
    const double from = kDecodeShare + m_foldCount * (1 - kDecodeShare) / (m_foldCount + 1);
    auto result = runTraining(*plan, m_log.part("final", from, 1.0), m_cancel);
    if (!result) return tl::unexpected(result.error());

    // What follows takes seconds, and a cancelled run still deserves a calibrated model: no cancelling here.
    std::vector<ClipScore> held;
    if (m_outOfFold.empty()) {
        auto scores = scoreWith(result->weights, *plan, plan->validationRows, {});
        if (!scores) return tl::unexpected(scores.error());
        held = std::move(*scores);
    } else {
        for (const auto& row : m_outOfFold) held.push_back(row.raw);
    }
    auto calibration = fitCalibration(held, m_clips, m_config);
    if (!calibration) return tl::unexpected(calibration.error());
    std::vector<OutOfFoldRow> rated = m_outOfFold;
    std::string protocol = std::to_string(m_foldCount) +
                           "-fold cross-validation by group, calibrated on inner folds, bootstrap of groups";
    if (rated.empty()) {
        for (auto& score : held) rated.push_back(outOfFoldRow(std::move(score), 0, *calibration, m_config));
        protocol = "held-out groups that also chose the epoch and the calibration: optimistic";
    }
    ModelCard card = cardFor(*calibration, *result);
    auto metrics = outOfFoldMetrics(rated, m_clips, m_config, protocol, {});
    if (!metrics) return tl::unexpected(metrics.error());
    card.metrics = std::move(*metrics);
    card.cost = measureCost(card, result->weights);
    auto written = writeModelBundle(m_request.output, std::move(card), result->weights);
    if (!written) return tl::unexpected(written.error());
    TrainOutcome outcome;
    outcome.card = std::move(*written);
    outcome.wasCancelled = result->wasCancelled;
    outcome.wasStopped = !result->stopReason.empty();
    if (outcome.wasStopped)
        m_notes.push_back("The model of epoch " + std::to_string(result->bestEpoch) + " is kept. " +
                          result->stopReason);
    outcome.epochs = result->epochs;
    if (!m_outOfFold.empty()) outcome.outOfFold = m_request.output / "oof.csv";
    outcome.notes = m_notes;
    return outcome;
}

Result<TrainOutcome> Trainer::run()
{
    if (auto settled = settle(); !settled) return tl::unexpected(settled.error());
    if (m_request.estimates) {
        auto estimate = estimateTraining(m_request, m_options, m_cancel);
        if (!estimate) return tl::unexpected(estimate.error());
        TrainOutcome outcome;
        outcome.estimate = *estimate;
        return outcome;
    }
    if (auto prepared = prepare(); !prepared) return tl::unexpected(prepared.error());
    if (m_request.folds >= 2 || !m_request.foldColumn.empty()) {
        auto folds = outerFolds();
        if (!folds) return tl::unexpected(folds.error());
        if (auto done = crossValidate(*folds); !done) return tl::unexpected(done.error());
        if (m_request.onlyFold) {
            TrainOutcome outcome;
            outcome.epochs = m_bestEpochs.front();
            outcome.outOfFold = m_request.output / "oof.csv";
            outcome.notes = m_notes;
            return outcome;
        }
    }
    return learnFinal();
}

} // namespace

Result<TrainOutcome> trainModel(const TrainRequest& request, const TrainProgressFn& progress,
                                const CancelToken& cancel)
{
    if (request.estimates) {
        RunLog silent({}, {});
        return Trainer(request, silent, cancel).run();
    }
    std::error_code error;
    fs::create_directories(request.output, error);
    if (error)
        return fail(ErrorKind::Io, request.output.string(),
                    "The folder could not be made: " + error.message() + ".");
    RunLog log(request.output / "train.jsonl", progress);
    return Trainer(request, log, cancel).run();
}

} // namespace cryscope
