#include "core/training/OutOfFold.h"

#include "core/base/Csv.h"
#include "core/evaluation/BinaryMetrics.h"
#include "core/evaluation/ClassMetrics.h"
#include "core/evaluation/GroupResampling.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace cryscope {
namespace {

std::string number(double value)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(6);
    text << value;
    return text.str();
}

/// Adds the figures of `rows` (all of them) under `names`, leaving out what cannot be had.
Result<void> addFigures(std::map<std::string, CardMetric>& out, const std::vector<std::string>& names,
                        const std::vector<std::string>& groups, const Statistics& statistics,
                        const std::string& protocol, const CancelToken& cancel)
{
    const auto intervals = groupBootstrap(groups, statistics, {}, cancel);
    if (!intervals) return tl::unexpected(intervals.error());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& interval = (*intervals)[i];
        if (std::isfinite(interval.value) && std::isfinite(interval.low) && std::isfinite(interval.high))
            out[names[i]] = {interval.value, interval.low, interval.high, protocol};
    }
    return {};
}

Result<void> addCryFigures(std::map<std::string, CardMetric>& out, const std::string& source,
                           const std::vector<OutOfFoldRow>& rows, const std::vector<TrainingClip>& clips,
                           const std::string& protocol, const CancelToken& cancel)
{
    std::vector<std::string> groups;
    std::vector<double> scores;
    std::vector<int> truth;
    for (const auto& row : rows) {
        const auto& clip = clips[row.raw.row];
        if (!source.empty() && clip.source != source) continue;
        groups.push_back(clip.group);
        scores.push_back(row.probabilities[1]);
        truth.push_back(clip.label);
    }
    if (std::find(truth.begin(), truth.end(), 0) == truth.end() ||
        std::find(truth.begin(), truth.end(), 1) == truth.end())
        return {};
    const Statistics statistics = [&](std::span<const std::size_t> chosen) {
        std::vector<double> s;
        std::vector<int> t;
        for (const std::size_t i : chosen) {
            s.push_back(scores[i]);
            t.push_back(truth[i]);
        }
        return std::vector<double>{rocAuc(s, t), averagePrecision(s, t), countAt(0.5, s, t).f1()};
    };
    const std::string suffix = source.empty() ? "" : "." + source;
    return addFigures(out, {"auc" + suffix, "average_precision" + suffix, "f1" + suffix}, groups, statistics,
                      protocol, cancel);
}

Result<void> addReasonFigures(std::map<std::string, CardMetric>& out, const std::vector<OutOfFoldRow>& rows,
                              const std::vector<TrainingClip>& clips, std::size_t classes,
                              const std::string& protocol, const CancelToken& cancel)
{
    std::vector<std::string> groups;
    for (const auto& row : rows) groups.push_back(clips[row.raw.row].group);
    const Statistics statistics = [&](std::span<const std::size_t> chosen) {
        std::vector<double> probabilities;
        std::vector<int> truth;
        for (const std::size_t i : chosen) {
            probabilities.insert(probabilities.end(), rows[i].probabilities.begin(),
                                 rows[i].probabilities.end());
            truth.push_back(clips[rows[i].raw.row].label);
        }
        const auto matrix = confusionMatrix(truth, mostProbable(probabilities, classes), classes);
        const auto prior = classPrior(truth, classes);
        return std::vector<double>{macroRocAuc(probabilities, truth, classes),
                                   balancedAccuracy(matrix),
                                   accuracy(matrix),
                                   *std::max_element(prior.begin(), prior.end()),
                                   logLoss(probabilities, truth, classes),
                                   priorLogLoss(prior, truth)};
    };
    return addFigures(
        out,
        {"macro_auc", "balanced_accuracy", "accuracy", "majority_accuracy", "log_loss", "prior_log_loss"},
        groups, statistics, protocol, cancel);
}

} // namespace

OutOfFoldRow outOfFoldRow(ClipScore score, int fold, const FittedCalibration& calibration,
                          const TrainConfig& config)
{
    OutOfFoldRow row;
    row.fold = fold;
    const bool isCry = config.task == ModelTask::Cry;
    row.threshold = isCry ? calibration.thresholds.clip : calibration.thresholds.reasonConfidence;
    if (isCry) {
        row.logit = cryClipLogit(score, calibration.temperature, config);
        const double cry = cryClipProbability(score, calibration, config);
        row.probabilities = {1 - cry, cry};
    } else {
        row.probabilities = reasonProbabilities(score, calibration);
    }
    row.raw = std::move(score);
    return row;
}

std::string outOfFoldCsv(const std::vector<OutOfFoldRow>& rows, const std::vector<TrainingClip>& clips,
                         const TrainConfig& config)
{
    const bool isCry = config.task == ModelTask::Cry;
    std::vector<std::string> header{"path", "source", "group", "fold", "label", "threshold"};
    if (isCry)
        header.insert(header.end(), {"score", "logit"});
    else
        for (const auto& name : config.classes) header.push_back("p_" + name);
    std::string text = csvLine(header) + "\n";
    for (const auto& row : rows) {
        const auto& clip = clips[row.raw.row];
        std::vector<std::string> cells{clip.path,
                                       clip.source,
                                       clip.group,
                                       std::to_string(row.fold),
                                       isCry ? std::to_string(clip.label)
                                             : config.classes[std::size_t(clip.label)],
                                       number(row.threshold)};
        if (isCry)
            cells.insert(cells.end(), {number(row.probabilities[1]), number(row.logit)});
        else
            for (const double probability : row.probabilities) cells.push_back(number(probability));
        text += csvLine(cells) + "\n";
    }
    return text;
}

Result<std::map<std::string, CardMetric>>
outOfFoldMetrics(const std::vector<OutOfFoldRow>& rows, const std::vector<TrainingClip>& clips,
                 const TrainConfig& config, const std::string& protocol, const CancelToken& cancel)
{
    std::map<std::string, CardMetric> metrics;
    if (config.task == ModelTask::Reason) {
        if (auto added = addReasonFigures(metrics, rows, clips, config.classes.size(), protocol, cancel);
            !added)
            return tl::unexpected(added.error());
        return metrics;
    }
    std::vector<std::string> sources{""};
    for (const auto& row : rows) {
        const auto& source = clips[row.raw.row].source;
        if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
    }
    for (const auto& source : sources)
        if (auto added =
                addCryFigures(metrics, source, rows, clips,
                              source.empty() ? protocol : protocol + ", clips of source " + source, cancel);
            !added)
            return tl::unexpected(added.error());
    return metrics;
}

} // namespace cryscope
