#include "core/analysis/Analysis.h"

#include "core/analysis/CryStream.h"
#include "core/detection/Smoothing.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

constexpr std::size_t kBlockSamples = 16384;
constexpr std::size_t kBatchWindows = 32;
/// P(cry) of a recording in which nothing rises above the noise of a sound card.
constexpr double kSilentProbability = 0.0;

void judge(ClipAnalysis& analysis, const CryStream& stream, const Models& models)
{
    const ModelCard& card = models.detector->card();
    std::vector<float> logits;
    for (const WindowScore& score : analysis.scores) logits.push_back(score.logit);
    const bool silent =
        std::all_of(logits.begin(), logits.end(), [](float logit) { return logit <= -kClipLogitLimit; });
    const double logit =
        double(clipLogit(logits, smoothingWindows(kClipEvidenceSeconds, stream.hopSeconds())));
    const PlattScaling& platt = card.clipCalibration;
    analysis.cryProbability = silent ? kSilentProbability : logistic(platt.slope * logit + platt.offset);
    analysis.isCry = analysis.cryProbability >= card.thresholds.clip;
    if (analysis.isCry) {
        ReasonVerdict verdict = stream.overallReason();
        analysis.reason = std::move(verdict.reason);
        analysis.reasons = std::move(verdict.reasons);
    }
    analysis.detectorName = card.name;
    analysis.detectorVersion = card.version;
    analysis.device = models.detector->device();
    if (models.reason) {
        analysis.reasonName = models.reason->card().name;
        analysis.reasonVersion = models.reason->card().version;
    }
}

void collect(CryStream& stream, ClipAnalysis& analysis)
{
    const std::vector<WindowScore> scores = stream.takeScores();
    analysis.scores.insert(analysis.scores.end(), scores.begin(), scores.end());
    for (EpisodeEvent& event : stream.takeEvents())
        if (event.kind == EpisodeEvent::Kind::Ended) analysis.episodes.push_back(std::move(event.episode));
    const std::vector<RejectedStretch> rejected = stream.takeRejected();
    analysis.rejected.insert(analysis.rejected.end(), rejected.begin(), rejected.end());
}

} // namespace

AnalysisConfig analysisConfigFor(const ModelCard& detector)
{
    AnalysisConfig config;
    config.episodes.onThreshold = detector.thresholds.episodeOn;
    config.episodes.offThreshold = std::min(detector.thresholds.episodeOff, detector.thresholds.episodeOn);
    config.episodes.sustainedThreshold = detector.thresholds.episodeSustained;
    config.episodes.sustainedSeconds = detector.thresholds.sustainedSeconds;
    config.episodes.lastingThreshold = detector.thresholds.episodeLasting;
    config.episodes.lastingSeconds = detector.thresholds.lastingSeconds;
    return config;
}

Result<ClipAnalysis> analyse(std::unique_ptr<SampleSource> source, const Models& models,
                             const AnalysisConfig& config, const CancelToken& cancel,
                             const ProgressFn& progress)
{
    assert(source && models.detector);
    const SampleRate rate = source->sampleRate();
    auto stream = CryStream::create({.inputRate = rate,
                                     .episodes = config.episodes,
                                     .quality = ResamplerConfig::Quality::File,
                                     .batchWindows = kBatchWindows},
                                    models);
    if (!stream) return tl::unexpected(stream.error());
    ClipAnalysis analysis;
    std::vector<float> block(kBlockSamples);
    std::int64_t position = 0;
    for (bool more = true; more;) {
        if (cancel.requested()) return cancelled();
        // Whole blocks: the resampler's output depends on what it is given at once.
        const auto count = readFully(*source, block);
        if (!count) return tl::unexpected(count.error());
        more = *count == block.size();
        position += static_cast<std::int64_t>(*count);
        if (auto done = (*stream)->push(std::span(block).first(*count)); !done)
            return tl::unexpected(done.error());
        collect(**stream, analysis);
        const auto length = source->length();
        report(progress, length && *length > 0 ? std::min(1.0, double(position) / double(*length)) : -1.0,
               "analyse");
    }
    if (position == 0)
        return fail(ErrorKind::Unreadable, {}, "The recording holds no sound; record it again.");
    if (auto done = (*stream)->finish(); !done) return tl::unexpected(done.error());
    collect(**stream, analysis);
    analysis.durationSeconds = toSeconds(position, rate);
    judge(analysis, **stream, models);
    report(progress, 1.0, "analyse");
    return analysis;
}

} // namespace cryscope
