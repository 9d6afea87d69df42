#include "core/analysis/CryMeasures.h"

namespace cryscope {
namespace {

constexpr double kShareOfAnalysis = 0.4; ///< of the time that both take, for the progress

Result<ClipAnalysis> askDetector(const std::shared_ptr<const RandomAccessAudio>& audio, const Models& models,
                                 const CancelToken& cancel, const ProgressFn& progress)
{
    const SampleSpan whole{SamplePos{0}, SamplePos{audio->length()}};
    return analyse(makeSource(audio, whole), models, analysisConfigFor(models.detector->card()), cancel,
                   [&](const Progress& done) {
                       report(progress, kShareOfAnalysis * done.fraction, done.stage.c_str());
                   });
}

} // namespace

const char* name(MeasuredSounds sounds)
{
    switch (sounds) {
    case MeasuredSounds::Episodes:
        return "episodes";
    case MeasuredSounds::Clip:
        return "clip";
    case MeasuredSounds::NoCry:
        return "no_cry";
    case MeasuredSounds::EverySound:
        return "every_sound";
    }
    return "";
}

MeasuredSounds measuredSounds(const ClipAnalysis& analysis)
{
    if (!analysis.episodes.empty()) return MeasuredSounds::Episodes;
    return analysis.isCry ? MeasuredSounds::Clip : MeasuredSounds::NoCry;
}

std::vector<TimeStretch> criesOf(const ClipAnalysis& analysis)
{
    std::vector<TimeStretch> cries;
    for (const Episode& episode : analysis.episodes)
        cries.push_back({episode.startSeconds, episode.endSeconds});
    if (measuredSounds(analysis) == MeasuredSounds::Clip) cries.push_back({0, analysis.durationSeconds});
    return cries;
}

Result<CryMeasures> measureCries(const std::shared_ptr<const RandomAccessAudio>& audio, const Models& models,
                                 MeasureConfig config, const CancelToken& cancel, const ProgressFn& progress)
{
    CryMeasures result;
    double begun = 0;
    config.cries.reset();
    if (models.detector) {
        auto analysis = askDetector(audio, models, cancel, progress);
        if (!analysis) return tl::unexpected(analysis.error());
        result.sounds = measuredSounds(*analysis);
        config.cries = criesOf(*analysis);
        result.analysis = std::move(*analysis);
        begun = kShareOfAnalysis;
    }
    auto measures = measureRecording(audio, config, cancel, [&](const Progress& done) {
        report(progress, begun + (1 - begun) * done.fraction, done.stage.c_str());
    });
    if (!measures) return tl::unexpected(measures.error());
    result.measures = std::move(*measures);
    return result;
}

} // namespace cryscope
