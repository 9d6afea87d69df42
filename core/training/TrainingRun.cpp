#include "core/training/TrainingRun.h"

#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"
#include "core/evaluation/BinaryMetrics.h"
#include "core/evaluation/Calibration.h"
#include "core/evaluation/ClassMetrics.h"
#include "core/network/ForeignError.h"
#include "core/training/CalibrationFit.h"
#include "core/training/InitialWeights.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace cryscope {
namespace {

struct Validation {
    double loss = 0;
    double score = 0; ///< higher is better
    std::vector<TrainClassFigures> classes;
};

/// What resuming must agree on: anything that would have made another run of it.
std::string fingerprintOf(const RunPlan& plan)
{
    TrainConfig config = plan.config;
    config.loaderThreads = 1; // how many make the batches changes nothing in them
    std::string text = toJson(config).dump() + toJson(plan.options).dump();
    for (const auto* rows : {&plan.trainRows, &plan.validationRows}) {
        for (const std::size_t row : *rows) {
            const auto& clip = (*plan.clips)[row];
            text += "\n" + clip.path + " " + std::to_string(clip.label) + " " +
                    std::to_string(clip.samples.size());
        }
        text += "\n--";
    }
    return sha256(std::as_bytes(std::span(text.data(), text.size())));
}

/// The state between two epochs.
struct RunState {
    int epoch = 0; ///< that have ended
    int bestEpoch = 0;
    double bestScore = -1e300;
    TensorFile best;
};

constexpr const char* kBestPrefix = "best.";

Result<void> writeCheckpoint(const RunPlan& plan, const Learner& learner, const RunState& state)
{
    if (plan.checkpoint.empty()) return {};
    TensorFile file = learner.state();
    for (const auto& tensor : state.best.tensors)
        file.tensors.push_back({kBestPrefix + tensor.name, tensor.shape, tensor.values});
    file.metadata["fingerprint"] = fingerprintOf(plan);
    file.metadata["progress"] =
        nlohmann::json{{"epoch", state.epoch}, {"bestEpoch", state.bestEpoch}, {"bestScore", state.bestScore}}
            .dump();
    return writeFileAtomically(plan.checkpoint, serializeSafetensors(file));
}

Result<RunState> readCheckpoint(const RunPlan& plan, Learner& learner)
{
    const std::string where = plan.checkpoint.string();
    auto file = readSafetensors(plan.checkpoint);
    if (!file) return tl::unexpected(file.error());
    if (file->metadata["fingerprint"] != fingerprintOf(plan))
        return fail(ErrorKind::InvalidArgument, where,
                    "The checkpoint belongs to other settings or other data; train without --resume or into "
                    "another folder.");
    if (auto restored = learner.restore(*file, where); !restored) return tl::unexpected(restored.error());
    RunState state;
    for (const auto& tensor : file->tensors)
        if (tensor.name.starts_with(kBestPrefix))
            state.best.tensors.push_back({tensor.name.substr(std::char_traits<char>::length(kBestPrefix)),
                                          tensor.shape, tensor.values});
    const auto progress = nlohmann::json::parse(file->metadata["progress"], nullptr, false);
    if (!progress.is_object()) return fail(ErrorKind::Model, where, "The checkpoint is damaged; begin anew.");
    state.epoch = progress.value("epoch", 0);
    state.bestEpoch = progress.value("bestEpoch", 0);
    state.bestScore = progress.value("bestScore", -1e300);
    return state;
}

/// Log-loss after a provisional calibration on the same clips, and what early stopping compares.
Validation rate(const std::vector<ClipScore>& scores, const RunPlan& plan)
{
    Validation validation;
    const auto& clips = *plan.clips;
    const auto fitted = fitCalibration(scores, clips, plan.config);
    const FittedCalibration calibration = fitted ? *fitted : FittedCalibration{};
    std::vector<double> probabilities;
    std::vector<int> truth;
    for (const auto& score : scores) {
        truth.push_back(clips[score.row].label);
        if (plan.config.task == ModelTask::Cry) {
            const double cry = cryClipProbability(score, calibration, plan.config);
            probabilities.insert(probabilities.end(), {1 - cry, cry});
        } else {
            const auto row = reasonProbabilities(score, calibration);
            probabilities.insert(probabilities.end(), row.begin(), row.end());
        }
    }
    const std::size_t classes = plan.config.classes.size();
    validation.loss = logLoss(probabilities, truth, classes);
    validation.score = macroRocAuc(probabilities, truth, classes);
    if (!std::isfinite(validation.score))
        validation.score = -validation.loss; // a class is missing: the loss decides
    const auto answers = mostProbable(probabilities, classes);
    const auto figures = classFigures(confusionMatrix(truth, answers, classes));
    for (std::size_t cls = 0; cls < classes; ++cls)
        validation.classes.push_back(
            {plan.config.classes[cls], figures[cls].clips, figures[cls].recall, figures[cls].precision});
    return validation;
}

Result<BatchRecipe> recipeFor(const RunPlan& plan)
{
    auto sampler = ClipSampler::create(*plan.clips, plan.trainRows, plan.config);
    if (!sampler) return tl::unexpected(sampler.error());
    auto augmentation = augmentConfigFromJson(plan.config.augmentation);
    if (!augmentation) return tl::unexpected(augmentation.error());
    auto backgrounds = std::make_shared<Backgrounds>();
    const auto& noise = plan.config.noiseSources;
    for (const std::size_t row : plan.trainRows) { // of the training side alone
        const auto& clip = (*plan.clips)[row];
        const bool isCry = plan.config.task == ModelTask::Cry && clip.label == 1; // no cry is a noise
        if (!isCry && std::find(noise.begin(), noise.end(), clip.source) != noise.end())
            backgrounds->push_back(clip.samples);
    }
    auto augmenter =
        Augmenter::create(*augmentation, SampleRate{plan.config.features.sampleRateHz}, backgrounds);
    if (!augmenter) return tl::unexpected(augmenter.error());
    return BatchRecipe{plan.clips, std::move(*sampler), std::move(*augmenter), plan.config, plan.options};
}

double learningRateAt(const TrainConfig& config, std::size_t step, std::size_t stepsPerEpoch)
{
    const double warmUp = config.warmUpEpochs * double(stepsPerEpoch);
    const double position = double(step) + 1;
    if (position < warmUp) return config.learningRate * position / warmUp;
    const double total = std::max(1.0, config.epochs * double(stepsPerEpoch) - warmUp);
    const double share = std::clamp((position - warmUp) / total, 0.0, 1.0);
    return config.minLearningRate +
           0.5 * (config.learningRate - config.minLearningRate) * (1 + std::cos(std::numbers::pi * share));
}

/// The clips of a batch whose sound is not finite, or all of them: then it was the weights.
std::vector<std::size_t> suspects(const Batch& batch)
{
    std::vector<std::size_t> broken;
    std::vector<std::size_t> all;
    const std::size_t size = batch.planes.size() / std::max<std::size_t>(1, batch.bags);
    for (std::size_t bag = 0; bag < batch.bags && bag < batch.clips.size(); ++bag) {
        if (batch.clips[bag] == Batch::kMadeUp) continue;
        all.push_back(batch.clips[bag]);
        const auto first = batch.planes.begin() + std::ptrdiff_t(bag * size);
        if (std::any_of(first, first + std::ptrdiff_t(size), [](float x) { return !std::isfinite(x); }))
            broken.push_back(batch.clips[bag]);
    }
    return broken.empty() ? all : broken;
}

Error lossIsNoNumber(const Batch& batch, std::size_t step, const RunPlan& plan)
{
    constexpr std::size_t kShown = 3;
    std::string files;
    const auto clips = suspects(batch);
    for (std::size_t i = 0; i < std::min(kShown, clips.size()); ++i)
        files += (files.empty() ? "" : ", ") + (*plan.clips)[clips[i]].path;
    if (clips.size() > kShown) files += " and " + std::to_string(clips.size() - kShown) + " more";
    return {ErrorKind::Internal,
            {},
            "The loss is no number at batch " + std::to_string(step + 1) + " (clips " + files +
                "); lower the learning rate or look at these files."};
}

/// How common the classes are among the training clips.
std::vector<double> classShares(const RunPlan& plan)
{
    std::vector<double> shares(plan.config.classes.size(), 0.0);
    for (const std::size_t row : plan.trainRows)
        shares[std::size_t((*plan.clips)[row].label)] += 1.0 / double(plan.trainRows.size());
    return shares;
}

/// One training with its loader; the epochs that are still to run.
class Run {
public:
    Run(const RunPlan& plan, const BatchRecipe& recipe, const CancelToken& cancel)
        : m_plan(plan), m_recipe(recipe), m_cancel(cancel), m_learner(plan.config, plan.options, plan.device)
    {
        const auto& config = plan.config;
        const std::size_t clips =
            config.clipsPerEpoch > 0 ? std::size_t(config.clipsPerEpoch) : plan.trainRows.size();
        const auto perBatch = std::size_t(config.clipsPerBatch);
        m_stepsPerEpoch = std::max<std::size_t>(1, (clips + perBatch - 1) / perBatch);
        m_lastEpoch = plan.stopAfterEpochs > 0 ? plan.stopAfterEpochs : config.epochs;
        m_learner.setClassShares(classShares(plan));
    }

    Result<void> begin()
    {
        std::error_code error;
        if (m_plan.resume && std::filesystem::exists(m_plan.checkpoint, error)) {
            auto state = readCheckpoint(m_plan, m_learner);
            if (!state) return tl::unexpected(state.error());
            m_state = std::move(*state);
        } else if (m_plan.init != nullptr) {
            const std::string where = "the model to start from";
            const auto& classes = m_plan.config.classes;
            auto weights =
                withInitialWeights(m_learner.weights(), *m_plan.init,
                                   m_plan.initClasses.empty() ? classes : m_plan.initClasses, classes, where);
            if (!weights) return tl::unexpected(weights.error());
            return m_learner.setWeights(*weights, where);
        }
        return {};
    }

    bool isOver() const
    {
        const bool isPatient =
            m_plan.validationRows.empty() || m_state.epoch - m_state.bestEpoch < m_plan.config.patience;
        return m_state.epoch >= m_lastEpoch || !isPatient;
    }

    /// Runs the epochs; false when cancelled.
    Result<bool> learn(const TrainProgressFn& progress)
    {
        const auto start = std::chrono::steady_clock::now();
        BatchLoader loader(m_recipe, std::size_t(m_state.epoch) * m_stepsPerEpoch,
                           std::size_t(m_lastEpoch) * m_stepsPerEpoch);
        while (!isOver()) {
            m_learner.beginEpoch(m_state.epoch);
            double sum = 0;
            double rate = 0;
            for (std::size_t i = 0; i < m_stepsPerEpoch; ++i) {
                if (m_cancel.requested()) return false;
                const std::size_t step = std::size_t(m_state.epoch) * m_stepsPerEpoch + i;
                const Batch batch = loader.next();
                rate = learningRateAt(m_plan.config, step, m_stepsPerEpoch);
                const double loss = m_learner.step(batch, rate);
                if (!std::isfinite(loss)) return stop(lossIsNoNumber(batch, step, m_plan));
                sum += loss;
                if (i + 1 < m_stepsPerEpoch) tellStep(progress, i + 1, sum, rate);
            }
            TrainProgress told;
            told.trainLoss = sum / double(m_stepsPerEpoch);
            told.learningRate = rate;
            auto ended = endEpoch(told);
            if (!ended) return tl::unexpected(ended.error());
            if (!*ended) return false;
            told.fraction = isOver() ? 1.0 : double(m_state.epoch) / m_lastEpoch;
            told.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            if (progress) progress(told);
        }
        return true;
    }

    const RunState& state() const { return m_state; }
    const std::string& stopReason() const { return m_stopReason; }

private:
    /// How far the epoch is, where somebody wants to know and has not just been told.
    void tellStep(const TrainProgressFn& progress, std::size_t done, double lossSum, double rate)
    {
        if (!progress || !m_plan.tellEvery) return;
        const auto now = std::chrono::steady_clock::now();
        if (m_lastTold && now - *m_lastTold < *m_plan.tellEvery) return;
        m_lastTold = now;
        TrainProgress told;
        told.trainLoss = lossSum / double(done);
        told.learningRate = rate;
        told.epoch = m_state.epoch;
        told.epochs = m_lastEpoch;
        told.step = int(done);
        told.steps = int(m_stepsPerEpoch);
        told.fraction = (m_state.epoch + double(done) / double(m_stepsPerEpoch)) / m_lastEpoch;
        progress(told);
    }

    /// Ends the run with what it has, where it has something.
    Result<bool> stop(Error error)
    {
        if (m_state.best.tensors.empty()) return tl::unexpected(std::move(error));
        m_stopReason = std::move(error.sentence);
        return false;
    }

    /// Validates, keeps the best and writes the checkpoint; false when cancelled meanwhile.
    Result<bool> endEpoch(TrainProgress& told)
    {
        Validation validation;
        if (!m_plan.validationRows.empty()) {
            // Half-overlapping windows are enough to compare epochs.
            const int hop = std::max(m_plan.config.windowHop, m_plan.config.windowLength / 2);
            auto scores = scoreClips(m_learner, *m_plan.clips, m_plan.validationRows, m_plan.config,
                                     m_plan.options, hop, m_cancel, &m_validationPlanes);
            if (!scores) {
                if (scores.error().kind == ErrorKind::Cancelled) return false;
                return tl::unexpected(scores.error());
            }
            validation = cryscope::rate(*scores, m_plan);
            told.validationLoss = validation.loss;
            told.validationScore = validation.score;
            told.classes = std::move(validation.classes);
        }
        ++m_state.epoch;
        if (m_plan.validationRows.empty() || validation.score >= m_state.bestScore) {
            m_state.bestScore = validation.score;
            m_state.bestEpoch = m_state.epoch;
            m_state.best = m_learner.weights();
            told.isBest = true;
        }
        told.epoch = m_state.epoch;
        told.epochs = m_lastEpoch;
        if (auto written = writeCheckpoint(m_plan, m_learner, m_state); !written)
            return tl::unexpected(written.error());
        return true;
    }

    const RunPlan& m_plan;
    const BatchRecipe& m_recipe;
    const CancelToken& m_cancel;
    Learner m_learner;
    PlaneCache m_validationPlanes;
    RunState m_state;
    std::string m_stopReason;
    std::optional<std::chrono::steady_clock::time_point> m_lastTold;
    std::size_t m_stepsPerEpoch = 1;
    int m_lastEpoch = 1;
};

} // namespace

Result<RunResult> runTraining(const RunPlan& plan, const TrainProgressFn& progress, const CancelToken& cancel)
try {
    auto recipe = recipeFor(plan);
    if (!recipe) return tl::unexpected(recipe.error());
    Run run(plan, *recipe, cancel);
    if (auto begun = run.begin(); !begun) return tl::unexpected(begun.error());
    const auto finished = run.learn(progress);
    if (!finished) return tl::unexpected(finished.error());
    const auto& state = run.state();
    if (state.best.tensors.empty()) return cancelled();
    const bool wasStopped = !run.stopReason().empty();
    return RunResult{
        state.best,      state.epoch, state.bestEpoch, state.bestScore, !*finished && !wasStopped,
        run.stopReason()};
} catch (const std::exception& error) { // LibTorch's
    return fail(ErrorKind::Internal, {},
                std::string("Training stopped because LibTorch failed: ") + firstLine(error));
}

Result<std::vector<ClipScore>> scoreWith(const TensorFile& weights, const RunPlan& plan,
                                         const std::vector<std::size_t>& rows, const CancelToken& cancel)
try {
    Learner learner(plan.config, plan.options, plan.device);
    if (auto set = learner.setWeights(weights, "the trained weights"); !set)
        return tl::unexpected(set.error());
    return scoreClips(learner, *plan.clips, rows, plan.config, plan.options, plan.config.windowHop, cancel);
} catch (const std::exception& error) {
    return fail(ErrorKind::Internal, {},
                std::string("Scoring stopped because LibTorch failed: ") + firstLine(error));
}

} // namespace cryscope
