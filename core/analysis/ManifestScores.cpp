#include "core/analysis/ManifestScores.h"

#include "core/analysis/FilePool.h"
#include "core/audio/RandomAccessAudio.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cryscope {
namespace {

/// The class of a row's label, or nothing.
std::optional<int> truthOf(const ManifestRow& row, const ManifestScoring& scoring)
{
    if (!scoring.judgesReasons) {
        const auto label = binaryLabel(row.label);
        return label ? std::optional<int>(*label ? 1 : 0) : std::nullopt;
    }
    const auto& classes = scoring.models.reason->card().classes;
    const auto found = std::find(classes.begin(), classes.end(), row.label);
    return found == classes.end() ? std::nullopt
                                  : std::optional<int>(static_cast<int>(found - classes.begin()));
}

Result<ClipAnalysis> analyseStretch(const Manifest& manifest, const ManifestRow& row, const Models& models,
                                    const AnalysisConfig& config, const CancelToken& cancel)
{
    const auto audio = openRandomAccess(manifest.resolve(row), {}, cancel);
    if (!audio) return tl::unexpected(audio.error());
    const SampleRate rate = (*audio)->sampleRate();
    const SamplePos end = row.endSeconds ? toSamplePos(*row.endSeconds, rate) : SamplePos{(*audio)->length()};
    const SampleSpan span{toSamplePos(row.startSeconds.value_or(0), rate),
                          std::min(end, SamplePos{(*audio)->length()})};
    if (span.length() <= 0)
        return fail(ErrorKind::InvalidArgument, row.path,
                    "The stretch in line " + std::to_string(row.line) +
                        " of the manifest begins after the "
                        "recording has ended.");
    return analyse(makeSource(*audio, span), models, config, cancel);
}

std::vector<double> probabilitiesOf(const ClipAnalysis& analysis, const ManifestScoring& scoring)
{
    if (!scoring.judgesReasons) return {1 - analysis.cryProbability, analysis.cryProbability};
    const auto& classes = scoring.models.reason->card().classes;
    std::vector<double> probabilities(classes.size(), 1.0 / double(classes.size()));
    for (const auto& reason : analysis.reasons) {
        const auto found = std::find(classes.begin(), classes.end(), reason.name);
        if (found != classes.end())
            probabilities[static_cast<std::size_t>(found - classes.begin())] = reason.probability;
    }
    return probabilities;
}

/// Rows that can be scored, in two kinds: whole files go through the pool together.
struct Work {
    std::vector<std::size_t> wholeFiles, stretches;
    std::vector<int> truth; ///< one a row of the manifest
};

Work workOf(const Manifest& manifest, const ManifestScoring& scoring, ManifestScores& scores)
{
    Work work;
    work.truth.assign(manifest.rows.size(), -1);
    std::int64_t strange = 0;
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) {
        const auto& row = manifest.rows[i];
        const auto truth = row.label.empty() ? std::nullopt : truthOf(row, scoring);
        if (!truth) {
            ++scores.unlabelled;
            if (!row.label.empty()) ++strange;
            continue;
        }
        work.truth[i] = *truth;
        const bool isWhole = !row.startSeconds && !row.endSeconds;
        (isWhole ? work.wholeFiles : work.stretches).push_back(i);
    }
    if (strange > 0)
        scores.notes.push_back(std::to_string(strange) +
                               " clips are left out: their label is no class of the model.");
    return work;
}

} // namespace

std::shared_ptr<const CryClassifier> everythingIsACry(const ModelCard& reason)
{
    ModelCard card = reason;
    card.name = "every-sound";
    card.task = ModelTask::Cry;
    card.classes = {"no_cry", "cry"};
    card.logitBias.clear();
    card.thresholds = {.episodeOn = 0.5, .episodeOff = 0.3, .clip = 0, .reasonConfidence = 1};
    return std::make_shared<FixedClassifier>(card, [](std::span<const float>) {
        return std::vector<float>{0.01F, 0.99F};
    });
}

Result<ManifestScores> scoreManifest(const Manifest& manifest, const ManifestScoring& scoring,
                                     const CancelToken& cancel, const ProgressFn& progress)
{
    Models models = scoring.models;
    if (scoring.judgesReasons) models.detector = everythingIsACry(models.reason->card());
    const ModelCard& judged = scoring.judgesReasons ? models.reason->card() : models.detector->card();

    ManifestScores scores;
    scores.data.classes = scoring.judgesReasons ? judged.classes : std::vector<std::string>{"no_cry", "cry"};
    scores.data.threshold =
        scoring.judgesReasons ? judged.thresholds.reasonConfidence : judged.thresholds.clip;
    const Work work = workOf(manifest, scoring, scores);
    if (work.wholeFiles.empty() && work.stretches.empty())
        return fail(ErrorKind::InvalidArgument, manifest.file.string(),
                    "No clip carries a label that the model knows; choose the column with --label.");

    const auto groups = effectiveGroups(manifest);
    std::vector<std::optional<ScoredClip>> clips(manifest.rows.size());
    const auto take = [&](std::size_t index, const Result<ClipAnalysis>& analysis) {
        const auto& row = manifest.rows[index];
        if (!analysis) {
            Error error = analysis.error();
            error.where = row.path;
            scores.failed.push_back(std::move(error));
            return;
        }
        ScoredClip clip;
        clip.name = row.path;
        clip.group = groups[index];
        if (!scoring.subsetColumn.empty())
            clip.subset = std::string(Manifest::value(row, scoring.subsetColumn, manifest.labelColumn));
        clip.truth = work.truth[index];
        clip.probabilities = probabilitiesOf(*analysis, scoring);
        clip.seconds = analysis->durationSeconds;
        if (!scoring.judgesReasons) clip.episodes = static_cast<int>(analysis->episodes.size());
        clips[index] = std::move(clip);
    };

    const AnalysisConfig analysisConfig = analysisConfigFor(models.detector->card());
    std::vector<std::filesystem::path> files;
    for (const std::size_t index : work.wholeFiles) files.push_back(manifest.resolve(manifest.rows[index]));
    FilePoolConfig pool;
    pool.analysis = analysisConfig;
    pool.jobs = scoring.jobs;
    const auto pooled = analyseFiles(
        files, models, pool,
        [&](FileOutcome outcome) { take(work.wholeFiles[outcome.index], outcome.analysis); }, cancel,
        progress);
    if (!pooled) return tl::unexpected(pooled.error());
    for (const std::size_t index : work.stretches) {
        if (cancel.requested()) return cancelled();
        const auto analysis = analyseStretch(manifest, manifest.rows[index], models, analysisConfig, cancel);
        if (!analysis && analysis.error().kind == ErrorKind::Cancelled) return cancelled();
        take(index, analysis);
    }
    for (auto& clip : clips)
        if (clip) scores.data.clips.push_back(std::move(*clip));
    if (scores.data.clips.empty())
        return fail(ErrorKind::Unreadable, manifest.file.string(),
                    "None of the labelled clips could be read; the first says: " +
                        scores.failed.front().text());
    return scores;
}

} // namespace cryscope
