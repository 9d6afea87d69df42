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
constexpr double kReasonAccuracy = 0.75;   // and be right at least so often
constexpr std::size_t kReasonAnswers = 20; // on at least so many clips

std::size_t smoothing(const TrainConfig& config)
{
    return smoothingWindows(kSmoothingSeconds, double(config.windowHop) / config.features.sampleRateHz);
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
    const auto smooth = smoothedLogits(marginsAt(score, temperature), smoothing(config), kEpisodeLogitLimit);
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
    const auto raw = fitPlatt(logitsAt(1.0), positives);
    if (!raw) return tl::unexpected(raw.error());
    // A slope that is not positive says that the network has learned nothing: leave its logits as they are.
    if (raw->slope > 0) fitted.temperature = std::clamp(1 / raw->slope, 0.05, 20.0);
    const auto platt = fitPlatt(logitsAt(fitted.temperature), positives);
    if (!platt) return tl::unexpected(platt.error());
    fitted.clip = {std::clamp(platt->slope, 0.001, 100.0), std::clamp(platt->offset, -1000.0, 1000.0)};
    fitted.thresholds = cryThresholds(scores, clips, fitted, positives, config);
    return fitted;
}

/// Minimises the mean log-loss of softmax(scale * logits + bias) by gradient descent: convex in both.
void fitScaleAndBias(const std::vector<double>& logits, const std::vector<int>& truth, std::size_t classes,
                     double& scale, std::vector<double>& bias)
{
    scale = 1;
    bias.assign(classes, 0.0);
    const double n = double(truth.size());
    double meanSquare = 1e-6;
    for (const double logit : logits) meanSquare += logit * logit / double(logits.size());
    const double scaleRate = 0.5 / meanSquare; // steps in units of the logits' own size
    for (int iteration = 0; iteration < 2000; ++iteration) {
        double scaleGradient = 0;
        std::vector<double> biasGradient(classes, 0.0);
        for (std::size_t i = 0; i < truth.size(); ++i) {
            std::vector<double> row(classes);
            for (std::size_t c = 0; c < classes; ++c) row[c] = scale * logits[i * classes + c] + bias[c];
            const auto probabilities = softmax(row);
            for (std::size_t c = 0; c < classes; ++c) {
                const double error = probabilities[c] - (int(c) == truth[i] ? 1 : 0);
                scaleGradient += error * logits[i * classes + c] / n;
                biasGradient[c] += error / n;
            }
        }
        scale = std::max(0.01, scale - scaleRate * scaleGradient);
        for (std::size_t c = 0; c < classes; ++c)
            bias[c] = std::clamp(bias[c] - 2 * biasGradient[c], -50.0, 50.0);
    }
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
    fitScaleAndBias(logits, truth, classes, scale, fitted.logitBias);
    fitted.temperature = std::clamp(1 / scale, 0.01, 100.0);

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
        std::max(kReasonAccuracy, *std::max_element(prior.begin(), prior.end()) + kReasonMargin);
    const auto curve = coverageCurve(confidence, right);
    const auto point = thresholdForAccuracy(std::min(wanted, 0.99), curve, truth.size(), kReasonAnswers);
    fitted.thresholds.reasonConfidence = point ? std::min(point->threshold, 1.0) : 1.0;
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
    return clipLogit(marginsAt(score, temperature), smoothing(config));
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
