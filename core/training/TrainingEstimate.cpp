#include "core/training/TrainingEstimate.h"

#include "core/dataset/GroupSplit.h"
#include "core/training/TrainingRun.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace cryscope {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kClipsOfClass = 8; // that are heard
constexpr int kSteps = 4;                // of each of two epochs

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The labelled rows, by class.
std::vector<std::vector<std::size_t>> rowsByClass(const Manifest& manifest, const TrainConfig& config)
{
    std::vector<std::vector<std::size_t>> rows(config.classes.size());
    for (std::size_t row = 0; row < manifest.rows.size(); ++row)
        if (const auto cls = classOf(manifest.rows[row].label, config))
            rows[std::size_t(*cls)].push_back(row);
    return rows;
}

/// Whether infants can be held out at all: what the run itself will ask first.
Result<void> checkSplit(const Manifest& manifest, const std::vector<std::vector<std::size_t>>& rows,
                        const TrainConfig& config)
{
    std::vector<std::string> strata(manifest.rows.size());
    for (std::size_t cls = 0; cls < rows.size(); ++cls)
        for (const std::size_t row : rows[cls]) strata[row] = config.classes[cls];
    auto split = stratifiedGroupKFold(strata, effectiveGroups(manifest), config.innerFolds, config.seed + 1);
    if (!split) return tl::unexpected(split.error());
    return {};
}

Manifest sampleOf(const Manifest& manifest, const std::vector<std::vector<std::size_t>>& rows)
{
    Manifest sample = manifest;
    sample.rows.clear();
    for (const auto& of : rows) {
        const std::size_t count = std::min(kClipsOfClass, of.size());
        for (std::size_t i = 0; i < count; ++i)
            sample.rows.push_back(manifest.rows[of[i * of.size() / count]]);
    }
    return sample;
}

/// What two short epochs took, apart from everything that comes once.
struct Pace {
    double step = 0;
    double firstValidation = 0;
    double validation = 0;
};

Result<Pace> measurePace(RunPlan plan, const CancelToken& cancel)
{
    plan.config.epochs = 2;
    plan.config.clipsPerEpoch = kSteps * plan.config.clipsPerBatch;
    plan.config.patience = 100;
    plan.tellEvery = std::chrono::milliseconds(0);
    Pace pace;
    Clock::time_point last;
    const auto start = Clock::now();
    const auto told = [&](const TrainProgress& progress) {
        const double seconds = last == Clock::time_point{} ? 0 : secondsSince(last);
        last = Clock::now();
        // From the last step but one: the last is not told apart from the validation behind it.
        if (progress.step == 0) (progress.epoch == 1 ? pace.firstValidation : pace.validation) = seconds;
    };
    auto run = runTraining(plan, told, cancel);
    if (!run) return tl::unexpected(run.error());
    if (run->wasCancelled) return cancelled();
    // All of the time, not the quickest steps: batches that were made ahead come at once.
    pace.step =
        std::max(0.0, secondsSince(start) - pace.firstValidation - pace.validation) / (2 * kSteps - 2);
    pace.firstValidation = std::max(0.0, pace.firstValidation - pace.step);
    pace.validation = std::max(0.0, pace.validation - pace.step);
    return pace;
}

} // namespace

Result<TrainEstimate> estimateTraining(const TrainRequest& request, const NetworkOptions& options,
                                       const CancelToken& cancel)
{
    const TrainConfig& config = request.config;
    const auto manifest = readManifest(request.manifest, config.labelColumn);
    if (!manifest) return tl::unexpected(manifest.error());
    const auto rows = rowsByClass(*manifest, config);
    const auto total =
        double(std::accumulate(rows.begin(), rows.end(), std::size_t{0},
                               [](std::size_t sum, const auto& of) { return sum + of.size(); }));
    if (auto fits = checkSplit(*manifest, rows, config); !fits) return tl::unexpected(fits.error());

    const Manifest sample = sampleOf(*manifest, rows);
    std::vector<std::string> notes;
    const auto start = Clock::now();
    const auto clips = loadTrainingClips(sample, config, {}, notes, cancel, {});
    if (!clips) return tl::unexpected(clips.error());
    const double decodeOne = secondsSince(start) / double(sample.rows.size());

    RunPlan plan;
    plan.clips = &*clips;
    plan.config = config;
    plan.config.freeze = Freeze::None; // without the model to start from nothing can be frozen; hardly faster
    plan.options = options;
    plan.device = request.device;
    plan.trainRows.resize(clips->size());
    std::iota(plan.trainRows.begin(), plan.trainRows.end(), 0);
    plan.validationRows = plan.trainRows;
    const auto pace = measurePace(plan, cancel);
    if (!pace) return tl::unexpected(pace.error());

    const double heldOut = total / config.innerFolds;
    const double perEpoch = config.clipsPerEpoch > 0 ? config.clipsPerEpoch : total - heldOut;
    const double steps = std::max(1.0, std::ceil(perEpoch / config.clipsPerBatch));
    const double more = heldOut / double(clips->size()); // clips that validate, for each that was measured
    const double runs = request.folds >= 2 ? request.folds + 1 : 1;
    TrainEstimate estimate;
    estimate.clips = std::int64_t(total);
    estimate.decodeSeconds = decodeOne * total;
    estimate.epochSeconds = steps * pace->step + more * pace->validation;
    // The first validation measures the sound, and so does the calibration at the end.
    estimate.seconds = estimate.decodeSeconds +
                       runs * (config.epochs * estimate.epochSeconds + 2 * more * pace->firstValidation);
    return estimate;
}

} // namespace cryscope
