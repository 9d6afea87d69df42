#include "core/evaluation/Evaluation.h"

#include "core/evaluation/EvaluationParts.h"
#include "core/evaluation/EventMetrics.h"
#include "core/evaluation/FigureColumns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace cryscope {
namespace {

Result<void> checked(const EvaluationData& data)
{
    const auto bad = [](const std::string& where, const std::string& sentence) {
        return fail(ErrorKind::InvalidArgument, where, sentence);
    };
    if (data.classes.size() < 2) return bad("classes", "At least two classes are needed to tell them apart.");
    if (data.clips.empty()) return bad("clips", "There is no labelled clip to evaluate.");
    for (const auto& clip : data.clips) {
        if (clip.probabilities.size() != data.classes.size())
            return bad(clip.name, "The clip has " + std::to_string(clip.probabilities.size()) +
                                      " probabilities for " + std::to_string(data.classes.size()) +
                                      " classes.");
        for (const double p : clip.probabilities)
            if (!(p >= -1e-6 && p <= 1 + 1e-6))
                return bad(clip.name, "A probability is not between 0 and 1.");
        if (clip.truth < 0 || std::size_t(clip.truth) >= data.classes.size())
            return bad(clip.name, "The label of the clip is none of the classes.");
        if (clip.group.empty()) return bad(clip.name, "The clip has no group.");
        for (const int cls : clip.answerSet.value_or(std::vector<int>{}))
            if (cls < 0 || std::size_t(cls) >= data.classes.size())
                return bad(clip.name, "The answer set of the clip names a class that is none.");
    }
    return {};
}

std::optional<FalseEpisodeReport> falseEpisodesOf(const EvaluationData& data,
                                                  std::span<const std::size_t> rows)
{
    if (data.classes.size() != 2) return std::nullopt;
    FalseEpisodeReport report;
    for (const std::size_t row : rows) {
        const auto& clip = data.clips[row];
        if (clip.truth != 0 || !clip.episodes || clip.seconds <= 0) continue;
        ++report.clips;
        report.episodes += *clip.episodes;
        report.clipsWithSome += *clip.episodes > 0 ? 1 : 0;
        report.seconds += clip.seconds;
    }
    if (report.clips == 0) return std::nullopt;
    const auto episodes = static_cast<std::size_t>(report.episodes);
    report.perHour = {.value = falseEpisodesPerHour(episodes, report.seconds),
                      .low = falseEpisodesPerHourLower(episodes, report.seconds),
                      .high = falseEpisodesPerHourUpper(episodes, report.seconds)};
    return report;
}

std::int64_t distinct(const std::vector<std::string>& groups)
{
    return static_cast<std::int64_t>(std::set<std::string>(groups.begin(), groups.end()).size());
}

/// The values of figureValues() with their intervals.
Result<std::vector<Interval>> intervalsOf(const FigureColumns& columns,
                                          const std::vector<std::string>& groups, bool ofClasses,
                                          const EvaluationConfig& config, const CancelToken& cancel)
{
    return groupBootstrap(
        groups,
        [&](std::span<const std::size_t> rows) { return figureValues(columns.rows(rows), ofClasses); },
        {.repeats = config.bootstrapRepeats, .seed = config.seed}, cancel);
}

Result<std::vector<SubsetReport>> subsetsOf(const EvaluationData& data, const FigureColumns& columns,
                                            const EvaluationConfig& config, const CancelToken& cancel)
{
    std::map<std::string, std::vector<std::size_t>> rowsOf;
    for (std::size_t row = 0; row < data.clips.size(); ++row) rowsOf[data.clips[row].subset].push_back(row);
    std::vector<SubsetReport> reports;
    if (rowsOf.size() < 2) return reports;
    for (const auto& [name, rows] : rowsOf) {
        const FigureColumns part = columns.rows(rows);
        std::vector<std::string> groups;
        for (const std::size_t row : rows) groups.push_back(data.clips[row].group);
        auto intervals = intervalsOf(part, groups, false, config, cancel);
        if (!intervals) return tl::unexpected(intervals.error());
        SubsetReport report{.name = name.empty() ? "(none)" : name,
                            .clips = static_cast<std::int64_t>(rows.size()),
                            .groups = distinct(groups),
                            .clipsOfClass = std::vector<std::int64_t>(data.classes.size()),
                            .figures = {}};
        for (const int truth : part.truth) ++report.clipsOfClass[std::size_t(truth)];
        const auto names = figureNames(part);
        for (std::size_t i = 0; i < names.size(); ++i)
            if (!std::isnan((*intervals)[i].value)) report.figures[names[i]] = (*intervals)[i];
        if (const auto episodes = falseEpisodesOf(data, rows))
            report.figures["false_episodes_per_hour"] = episodes->perHour;
        reports.push_back(std::move(report));
    }
    return reports;
}

BaselineReport baselineOf(const FigureColumns& columns, const std::vector<std::string>& classes)
{
    const auto prior = classPrior(columns.truth, columns.classes);
    const auto majority = static_cast<int>(std::max_element(prior.begin(), prior.end()) - prior.begin());
    const auto matrix =
        confusionMatrix(columns.truth, std::vector<int>(columns.truth.size(), majority), columns.classes);
    return {.majorityClass = classes[std::size_t(majority)],
            .accuracy = accuracy(matrix),
            .balancedAccuracy = balancedAccuracy(matrix),
            .macroF1 = macroF1(matrix),
            .priorLogLoss = priorLogLoss(prior, columns.truth)};
}

std::vector<ErrorReport> worstErrorsOf(const EvaluationData& data, const FigureColumns& columns,
                                       std::size_t most)
{
    std::vector<ErrorReport> errors;
    for (std::size_t i = 0; i < data.clips.size(); ++i) {
        if (columns.answers[i] == columns.truth[i]) continue;
        const auto answer = std::size_t(columns.answers[i]);
        errors.push_back({.clip = data.clips[i].name,
                          .truth = data.classes[std::size_t(columns.truth[i])],
                          .answer = data.classes[answer],
                          .probability = data.clips[i].probabilities[answer]});
    }
    std::stable_sort(errors.begin(), errors.end(), [](const ErrorReport& a, const ErrorReport& b) {
        return a.probability > b.probability;
    });
    if (errors.size() > most) errors.resize(most);
    return errors;
}

} // namespace

Result<void> EvaluationConfig::validate() const
{
    if (bootstrapRepeats < 1 || bootstrapRepeats > 1000000)
        return fail(ErrorKind::InvalidArgument, "bootstrapRepeats",
                    "The number of repeats must be 1 to 1000000, not " + std::to_string(bootstrapRepeats) +
                        ".");
    if (bandRepeats < 0 || bandRepeats > 1000000)
        return fail(ErrorKind::InvalidArgument, "bandRepeats",
                    "The number of repeats must be 0 to 1000000, not " + std::to_string(bandRepeats) + ".");
    if (permutations < 0 || permutations > 1000000)
        return fail(ErrorKind::InvalidArgument, "permutations",
                    "The number of permutations must be 0 to 1000000, not " + std::to_string(permutations) +
                        ".");
    return {};
}

Result<EvaluationReport> evaluate(const EvaluationData& data, const EvaluationConfig& config,
                                  const CancelToken& cancel, const ProgressFn& progress)
{
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    if (const auto valid = checked(data); !valid) return tl::unexpected(valid.error());
    const FigureColumns columns = columnsOf(data);
    std::vector<std::string> groups;
    for (const auto& clip : data.clips) groups.push_back(clip.group);

    const ClipNumbers clips = numberClips(data);
    EvaluationReport report;
    report.classes = data.classes;
    report.clips = std::ssize(clips.firstRow);
    report.repeats = clips.repeats;
    report.groups = distinct(groups);
    report.folds = columns.foldCount >= 2 ? columns.foldCount / clips.repeats : 0;
    report.threshold = data.threshold;
    report.hasThresholdOfFolds =
        std::any_of(data.clips.begin(), data.clips.end(),
                    [](const ScoredClip& clip) { return clip.threshold.has_value(); });

    cryscope::report(progress, 0.0, "bootstrap");
    const auto intervals = intervalsOf(columns, groups, true, config, cancel);
    if (!intervals) return tl::unexpected(intervals.error());
    const auto names = figureNames(columns);
    for (std::size_t i = 0; i < names.size(); ++i) report.figures[names[i]] = (*intervals)[i];
    for (std::size_t c = 0; c < data.classes.size(); ++c) {
        std::vector<std::string> donors;
        for (const std::size_t i : clips.firstRow)
            if (columns.truth[i] == static_cast<int>(c)) donors.push_back(groups[i]);
        const auto* of = intervals->data() + names.size() + 4 * c;
        report.perClass.push_back({.name = data.classes[c],
                                   .clips = static_cast<std::int64_t>(donors.size()),
                                   .groups = distinct(donors),
                                   .precision = of[0],
                                   .recall = of[1],
                                   .f1 = of[2],
                                   .rocAuc = of[3]});
        if (donors.empty())
            report.notes.push_back("No clip is labelled \"" + data.classes[c] + "\".");
        else if (report.perClass.back().groups < 10)
            report.notes.push_back("\"" + data.classes[c] + "\" comes from only " +
                                   std::to_string(report.perClass.back().groups) +
                                   " donors: its figures mean little.");
    }

    cryscope::report(progress, 0.5, "permutation");
    if (config.permutations > 0) {
        // A clip that is judged in several repeats keeps one label in all of them.
        std::vector<std::string> groupOfClip;
        std::vector<int> truthOfClip;
        for (const std::size_t row : clips.firstRow) {
            groupOfClip.push_back(groups[row]);
            truthOfClip.push_back(columns.truth[row]);
        }
        const auto permuted = [&](const auto& statistic) {
            return groupPermutation(
                groupOfClip, truthOfClip,
                [&](std::span<const int> labels) {
                    FigureColumns dealt = columns;
                    for (std::size_t row = 0; row < dealt.truth.size(); ++row)
                        dealt.truth[row] = labels[clips.ofRow[row]];
                    return statistic(dealt);
                },
                config.permutations, config.seed, cancel);
        };
        const auto auc = permuted(meanAucOverFolds);
        if (!auc) return tl::unexpected(auc.error());
        const auto balanced = permuted([](const FigureColumns& dealt) {
            return balancedAccuracy(confusionMatrix(dealt.truth, dealt.answers, dealt.classes));
        });
        if (!balanced) return tl::unexpected(balanced.error());
        report.permutation = {{"roc_auc", *auc}, {"balanced_accuracy", *balanced}};
    }

    cryscope::report(progress, 0.7, "subsets");
    auto subsets = subsetsOf(data, columns, config, cancel);
    if (!subsets) return tl::unexpected(subsets.error());
    report.subsets = std::move(*subsets);

    report.confusion = confusionMatrix(columns.truth, columns.answers, columns.classes);
    report.baseline = baselineOf(columns, data.classes);
    report.reliability = reliabilityOf(columns);
    const auto answers = confidenceOf(columns);
    const auto coverage = coverageCurve(answers.confidence, answers.right);
    auto curves = curvesOf(columns, data.classes, groups, config, cancel);
    if (!curves) return tl::unexpected(curves.error());
    report.curves = std::move(*curves);
    if (columns.classes > 2) {
        report.answered = answeredOf(data, answers);
    } else {
        report.roc = report.curves.front().roc;
        report.precisionRecall = report.curves.front().precisionRecall;
    }
    report.donors = donorsOf(data, columns, clips);
    auto conformal = conformalOf(data, groups, config, cancel);
    if (!conformal) return tl::unexpected(conformal.error());
    report.conformal = std::move(*conformal);
    report.coverage = thinned(coverage);
    std::vector<std::size_t> all(data.clips.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    report.falseEpisodes = falseEpisodesOf(data, all);
    if (report.falseEpisodes) report.figures["false_episodes_per_hour"] = report.falseEpisodes->perHour;
    report.worstErrors = worstErrorsOf(data, columns, config.worstErrors);
    if (report.groups < 2)
        report.notes.emplace_back(
            "All clips come from one donor: there are no intervals and no test of chance.");
    cryscope::report(progress, 1.0, "done");
    return report;
}

} // namespace cryscope
