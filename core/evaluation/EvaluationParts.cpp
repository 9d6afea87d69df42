#include "core/evaluation/EvaluationParts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace cryscope {
namespace {

constexpr std::size_t kBandPoints = 41;

double placeOf(std::size_t point)
{
    return double(point) / double(kBandPoints - 1);
}

/// The true positive rate reached without exceeding each false positive rate.
void addRates(const std::vector<RocPoint>& curve, std::vector<double>& out)
{
    std::size_t next = 0;
    double reached = 0;
    for (std::size_t i = 0; i < kBandPoints; ++i) {
        while (next < curve.size() && curve[next].falsePositiveRate <= placeOf(i) + 1e-12)
            reached = curve[next++].truePositiveRate;
        out.push_back(curve.empty() ? std::nan("") : reached);
    }
}

/// The precision where each recall is first reached.
void addPrecisions(const std::vector<PrecisionRecallPoint>& curve, std::vector<double>& out)
{
    std::size_t next = 0;
    for (std::size_t i = 0; i < kBandPoints; ++i) {
        while (next < curve.size() && curve[next].recall < placeOf(i) - 1e-12) ++next;
        out.push_back(next < curve.size() ? curve[next].precision : std::nan(""));
    }
}

std::vector<CurveBandPoint> bandOf(std::span<const Interval> intervals)
{
    std::vector<CurveBandPoint> band;
    for (std::size_t i = 0; i < intervals.size(); ++i)
        if (std::isfinite(intervals[i].low) && std::isfinite(intervals[i].high))
            band.push_back({placeOf(i), intervals[i].low, intervals[i].high});
    return band;
}

Result<ClassCurves> curvesOfClass(const FigureColumns& columns, std::size_t cls, const std::string& name,
                                  std::span<const std::string> groups, const EvaluationConfig& config,
                                  const CancelToken& cancel)
{
    const auto scores = columns.scoresOf(cls);
    const auto positives = columns.positivesOf(cls);
    ClassCurves curves{.name = name,
                       .roc = thinned(rocCurve(scores, positives)),
                       .precisionRecall = thinned(precisionRecallCurve(scores, positives)),
                       .rocBand = {},
                       .precisionRecallBand = {}};
    const bool hasBoth = std::find(positives.begin(), positives.end(), 0) != positives.end() &&
                         std::find(positives.begin(), positives.end(), 1) != positives.end();
    if (config.bandRepeats == 0 || !hasBoth || std::set<std::string>(groups.begin(), groups.end()).size() < 2)
        return curves;
    const auto intervals = groupBootstrap(
        groups,
        [&](std::span<const std::size_t> rows) {
            std::vector<double> s;
            std::vector<int> p;
            for (const std::size_t row : rows) {
                s.push_back(scores[row]);
                p.push_back(positives[row]);
            }
            std::vector<double> values;
            const auto count = std::count(p.begin(), p.end(), 1);
            if (count == 0 || count == std::ssize(p))
                return std::vector<double>(2 * kBandPoints, std::nan("")); // this draw lacks a side
            addRates(rocCurve(s, p), values);
            addPrecisions(precisionRecallCurve(s, p), values);
            return values;
        },
        {.repeats = config.bandRepeats, .seed = config.seed}, cancel);
    if (!intervals) return tl::unexpected(intervals.error());
    curves.rocBand = bandOf(std::span(*intervals).first(kBandPoints));
    curves.precisionRecallBand = bandOf(std::span(*intervals).subspan(kBandPoints));
    return curves;
}

} // namespace

FigureColumns columnsOf(const EvaluationData& data)
{
    FigureColumns columns;
    columns.classes = data.classes.size();
    std::map<std::string, int> folds;
    for (const auto& clip : data.clips) {
        columns.truth.push_back(clip.truth);
        columns.folds.push_back(folds.emplace(clip.fold, static_cast<int>(folds.size())).first->second);
        columns.probabilities.insert(columns.probabilities.end(), clip.probabilities.begin(),
                                     clip.probabilities.end());
    }
    columns.foldCount = static_cast<int>(folds.size());
    if (columns.classes == 2) {
        for (const auto& clip : data.clips)
            columns.answers.push_back(clip.probabilities[1] >= clip.threshold.value_or(data.threshold) ? 1
                                                                                                       : 0);
    } else {
        columns.answers = mostProbable(columns.probabilities, columns.classes);
    }
    return columns;
}

ClipNumbers numberClips(const EvaluationData& data)
{
    ClipNumbers numbers;
    std::map<std::pair<std::string, std::string>, int> seen;     // (repeat, name) -> times
    std::map<std::pair<std::string, int>, std::size_t> numberOf; // (name, which of that name)
    std::set<std::string> repeats;
    for (std::size_t row = 0; row < data.clips.size(); ++row) {
        const auto& clip = data.clips[row];
        repeats.insert(clip.repeat);
        const int which = seen[{clip.repeat, clip.name}]++;
        const auto [entry, isNew] = numberOf.emplace(std::pair(clip.name, which), numbers.firstRow.size());
        if (isNew) numbers.firstRow.push_back(row);
        numbers.ofRow.push_back(entry->second);
    }
    numbers.repeats = std::max<std::int64_t>(1, std::ssize(repeats));
    return numbers;
}

Result<std::vector<ClassCurves>> curvesOf(const FigureColumns& columns,
                                          const std::vector<std::string>& classes,
                                          std::span<const std::string> groups, const EvaluationConfig& config,
                                          const CancelToken& cancel)
{
    std::vector<ClassCurves> curves;
    for (std::size_t cls = classes.size() == 2 ? 1 : 0; cls < classes.size(); ++cls) {
        auto of = curvesOfClass(columns, cls, classes[cls], groups, config, cancel);
        if (!of) return tl::unexpected(of.error());
        curves.push_back(std::move(*of));
    }
    return curves;
}

std::vector<DonorReport> donorsOf(const EvaluationData& data, const FigureColumns& columns,
                                  const ClipNumbers& clips)
{
    struct Sums {
        std::set<std::size_t> clips;
        double decisions = 0, right = 0, probability = 0;
    };
    std::map<std::string, Sums> sums;
    for (std::size_t row = 0; row < data.clips.size(); ++row) {
        auto& of = sums[data.clips[row].group];
        of.clips.insert(clips.ofRow[row]);
        of.decisions += 1;
        of.right += columns.answers[row] == columns.truth[row] ? 1 : 0;
        of.probability += data.clips[row].probabilities[std::size_t(columns.truth[row])];
    }
    std::vector<DonorReport> donors;
    for (const auto& [name, of] : sums)
        donors.push_back(
            {name, std::ssize(of.clips), of.right / of.decisions, of.probability / of.decisions});
    std::stable_sort(donors.begin(), donors.end(), [](const DonorReport& a, const DonorReport& b) {
        return std::tie(a.right, a.probabilityOfTruth) < std::tie(b.right, b.probabilityOfTruth);
    });
    return donors;
}

Result<std::optional<ConformalReport>> conformalOf(const EvaluationData& data,
                                                   std::span<const std::string> groups,
                                                   const EvaluationConfig& config, const CancelToken& cancel)
{
    if (!std::all_of(data.clips.begin(), data.clips.end(),
                     [](const ScoredClip& clip) { return clip.answerSet.has_value(); }))
        return std::optional<ConformalReport>();
    const auto holdsTruth = [&](std::size_t row) {
        const auto& set = *data.clips[row].answerSet;
        return std::find(set.begin(), set.end(), data.clips[row].truth) != set.end();
    };
    ConformalReport report;
    std::vector<double> held(data.classes.size()), all(data.classes.size());
    double single = 0;
    double singleRight = 0;
    for (std::size_t row = 0; row < data.clips.size(); ++row) {
        const std::size_t size = data.clips[row].answerSet->size();
        report.meanSize += double(size) / double(data.clips.size());
        all[std::size_t(data.clips[row].truth)] += 1;
        held[std::size_t(data.clips[row].truth)] += holdsTruth(row) ? 1 : 0;
        if (size != 1) continue;
        single += 1;
        singleRight += holdsTruth(row) ? 1 : 0;
    }
    for (std::size_t cls = 0; cls < all.size(); ++cls) report.ofClass.push_back(held[cls] / all[cls]);
    report.single = single / double(data.clips.size());
    report.singleRight = singleRight / single;
    const auto coverage = groupBootstrap(
        groups,
        [&](std::span<const std::size_t> rows) {
            double count = 0;
            for (const std::size_t row : rows) count += holdsTruth(row) ? 1 : 0;
            return std::vector<double>{count / double(rows.size())};
        },
        {.repeats = config.bootstrapRepeats, .seed = config.seed}, cancel);
    if (!coverage) return tl::unexpected(coverage.error());
    report.coverage = coverage->front();
    return std::optional(report);
}

CoveragePoint answeredOf(const EvaluationData& data, const AnswerConfidence& answers)
{
    CoveragePoint point{.threshold = data.threshold};
    double answered = 0;
    double right = 0;
    for (std::size_t row = 0; row < data.clips.size(); ++row) {
        if (answers.confidence[row] < data.clips[row].threshold.value_or(data.threshold)) continue;
        answered += 1;
        right += answers.right[row];
    }
    point.coverage = answered / double(data.clips.size());
    point.accuracy = answered > 0 ? right / answered : 0;
    return point;
}

} // namespace cryscope
