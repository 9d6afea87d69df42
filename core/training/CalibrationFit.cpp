#include "core/training/CalibrationFit.h"

#include "core/detection/Smoothing.h"
#include "core/evaluation/BinaryMetrics.h"
#include "core/evaluation/Calibration.h"
#include "core/evaluation/ClassMetrics.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kSmoothingSeconds = 1.0;  // as EpisodeConfig
constexpr double kOffBelowOn = 1.5;        // logits
constexpr double kReasonMargin = 0.05;     // an answer must beat the commonest kind by so much
constexpr double kNoScale = 0.01;          // of logits that say nothing
constexpr std::size_t kReasonAnswers = 20; // on at least so many clips

std::size_t windowsIn(double seconds, const TrainConfig& config)
{
    return smoothingWindows(seconds, double(config.windowHop) / config.features.sampleRateHz);
}

std::vector<float> marginsAt(const ClipScore& score, double temperature)
{
    auto margins = score.margins();
    for (float& margin : margins) margin = float(margin / temperature);
    return margins;
}

/// The smoothed logit that a clip reaches as the episode tracker sees it.
double episodePeak(const ClipScore& score, double temperature, const TrainConfig& config)
{
    const auto smooth = smoothedLogits(marginsAt(score, temperature), windowsIn(kSmoothingSeconds, config),
                                       kEpisodeLogitLimit);
    return smooth.empty() ? -kEpisodeLogitLimit : *std::max_element(smooth.begin(), smooth.end());
}

DecisionThresholds cryThresholds(const std::vector<ClipScore>& scores, const std::vector<TrainingClip>& clips,
                                 const FittedCalibration& calibration, const std::vector<int>& positives,
                                 const TrainConfig& config)
{
    DecisionThresholds thresholds;
    std::vector<double> probabilities;
    std::vector<double> peaks; // of negatives that are trusted
    for (std::size_t i = 0; i < scores.size(); ++i) {
        probabilities.push_back(cryClipProbability(scores[i], calibration, config));
        const auto& source = clips[scores[i].row].source;
        const bool isWeak = std::find(config.weakSources.begin(), config.weakSources.end(), source) !=
                            config.weakSources.end();
        if (positives[i] == 0 && !isWeak)
            peaks.push_back(episodePeak(scores[i], calibration.temperature, config));
    }
    if (const auto best = bestF1Threshold(probabilities, positives))
        thresholds.clip = std::clamp(best->threshold, 0.01, 0.99);
    double on = 0;
    if (!peaks.empty()) {
        std::sort(peaks.begin(), peaks.end());
        const auto allowed = std::size_t(config.episodeFalseAlarmRate * double(peaks.size()));
        on = std::clamp(peaks[peaks.size() - 1 - std::min(allowed, peaks.size() - 1)] + 0.05, 0.0,
                        double(kEpisodeLogitLimit) - 0.1);
    }
    thresholds.episodeOn = logistic(on);
    thresholds.episodeOff = logistic(on - kOffBelowOn);
    return thresholds;
}

Result<FittedCalibration> fitCry(const std::vector<ClipScore>& scores, const std::vector<TrainingClip>& clips,
                                 const TrainConfig& config)
{
    FittedCalibration fitted;
    std::vector<int> positives;
    for (const auto& score : scores) positives.push_back(clips[score.row].label);
    const auto logitsAt = [&](double temperature) {
        std::vector<double> logits;
        for (const auto& score : scores) logits.push_back(cryClipLogit(score, temperature, config));
        return logits;
    };
    // Logits are limited before they are averaged, so that the temperature is found in a few rounds. A slope
    // that is not positive says that the network has learned nothing: its logits are left as they are.
    for (int round = 0; round < 5; ++round) {
        const auto fit = fitPlatt(logitsAt(fitted.temperature), positives);
        if (!fit) return tl::unexpected(fit.error());
        if (fit->slope <= 0) break;
        fitted.temperature = std::clamp(fitted.temperature / fit->slope, 0.05, 20.0);
    }
    const auto platt = fitPlatt(logitsAt(fitted.temperature), positives);
    if (!platt) return tl::unexpected(platt.error());
    fitted.clip = {std::clamp(platt->slope, 0.001, 100.0), std::clamp(platt->offset, -1000.0, 1000.0)};
    fitted.thresholds = cryThresholds(scores, clips, fitted, positives, config);
    return fitted;
}

/// Mean log-loss of softmax(scale * logits + bias), with the bias that makes the mean probabilities equal
/// `shares`, or, `withBias` false, with zeros.
double lossAtScale(const std::vector<double>& logits, const std::vector<int>& truth,
                   const std::vector<double>& shares, double scale, bool withBias, std::vector<double>& bias)
{
    const std::size_t classes = shares.size();
    bias.assign(classes, 0.0);
    std::vector<double> row(classes);
    double loss = 0;
    for (int iteration = 0; iteration < 60; ++iteration) {
        std::vector<double> mean(classes, 0.0);
        loss = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            for (std::size_t c = 0; c < classes; ++c) row[c] = scale * logits[i * classes + c] + bias[c];
            const auto probabilities = softmax(row);
            for (std::size_t c = 0; c < classes; ++c) mean[c] += probabilities[c] / double(truth.size());
            loss -= std::log(std::max(probabilities[std::size_t(truth[i])], 1e-12)) / double(truth.size());
        }
        if (!withBias) break;
        for (std::size_t c = 0; c < classes; ++c)
            bias[c] = std::clamp(bias[c] + std::log(shares[c] / std::max(mean[c], 1e-12)), -50.0, 50.0);
    }
    return loss;
}

/// Temperature and bias of the lowest log-loss. The bias keeps to how common the kinds are, with half a clip
/// added to each: a kind that these few clips lack is rare, not impossible. Logits that do not clearly beat
/// these shares (by log(n) nats over n clips, as clips of one infant are alike) are all but switched off.
/// Returns whether they do.
bool fitScaleAndBias(const std::vector<double>& logits, const std::vector<int>& truth, std::size_t classes,
                     bool withBias, double& scale, std::vector<double>& bias)
{
    const double n = double(truth.size());
    std::vector<double> shares(classes, 0.5 / (n + 0.5 * double(classes)));
    for (const int label : truth) shares[std::size_t(label)] += 1 / (n + 0.5 * double(classes));
    scale = kNoScale;
    double best = lossAtScale(logits, truth, shares, scale, true, bias) - std::log(n) / n;
    for (double tried = 0.02; tried < 20; tried *= 1.15) {
        std::vector<double> triedBias;
        const double loss = lossAtScale(logits, truth, shares, tried, withBias, triedBias);
        if (loss >= best) continue;
        best = loss;
        scale = tried;
        bias = triedBias;
    }
    return scale > kNoScale;
}

Result<FittedCalibration> fitReasons(const std::vector<ClipScore>& scores,
                                     const std::vector<TrainingClip>& clips, const TrainConfig& config)
{
    const std::size_t classes = config.classes.size();
    std::vector<double> logits;
    std::vector<int> truth;
    for (const auto& score : scores) {
        const auto mean = score.meanLogits();
        logits.insert(logits.end(), mean.begin(), mean.end());
        truth.push_back(clips[score.row].label);
    }
    if (truth.empty()) return fail(ErrorKind::InvalidArgument, {}, "There is no clip to calibrate on.");
    FittedCalibration fitted;
    double scale = 1;
    const bool isTold =
        fitScaleAndBias(logits, truth, classes, config.calibrationBias, scale, fitted.logitBias);
    fitted.temperature = std::clamp(1 / scale, 0.01, 100.0);
    fitted.thresholds.reasonConfidence = 1; // never reached
    if (!isTold) return fitted;

    std::vector<double> confidence;
    std::vector<int> right;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto probabilities = reasonProbabilities(scores[i], fitted);
        const auto best = std::max_element(probabilities.begin(), probabilities.end());
        confidence.push_back(*best);
        right.push_back(int(best - probabilities.begin()) == truth[i] ? 1 : 0);
    }
    const auto prior = classPrior(truth, classes);
    const double wanted =
        std::max(config.reasonPrecision, *std::max_element(prior.begin(), prior.end()) + kReasonMargin);
    const auto curve = coverageCurve(confidence, right);
    const auto point = thresholdForAccuracy(std::min(wanted, 0.99), curve, truth.size(), kReasonAnswers);
    if (point) fitted.thresholds.reasonConfidence = std::min(point->threshold, 1.0);
    return fitted;
}

} // namespace

void FittedCalibration::applyTo(ModelCard& card) const
{
    card.temperature = temperature;
    card.logitBias = logitBias;
    card.clipCalibration = clip;
    card.thresholds = thresholds;
}

double cryClipLogit(const ClipScore& score, double temperature, const TrainConfig& config)
{
    return clipLogit(marginsAt(score, temperature), windowsIn(kClipEvidenceSeconds, config));
}

double cryClipProbability(const ClipScore& score, const FittedCalibration& calibration,
                          const TrainConfig& config)
{
    return logistic(calibration.clip.slope * cryClipLogit(score, calibration.temperature, config) +
                    calibration.clip.offset);
}

std::vector<double> reasonProbabilities(const ClipScore& score, const FittedCalibration& calibration)
{
    auto logits = score.meanLogits();
    for (std::size_t c = 0; c < logits.size(); ++c)
        logits[c] = logits[c] / calibration.temperature +
                    (calibration.logitBias.empty() ? 0.0 : calibration.logitBias[c]);
    return softmax(logits);
}

Result<FittedCalibration> fitCalibration(const std::vector<ClipScore>& scores,
                                         const std::vector<TrainingClip>& clips, const TrainConfig& config)
{
    auto fitted =
        config.task == ModelTask::Cry ? fitCry(scores, clips, config) : fitReasons(scores, clips, config);
    if (fitted && config.thresholds) fitted->thresholds = *config.thresholds;
    return fitted;
}

} // namespace cryscope
