#include "core/evaluation/VerdictStatistics.h"

#include "core/evaluation/BinaryMetrics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>
#include <random>

namespace cryscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct Columns {
    std::vector<double> scores;
    std::vector<int> right;
    std::vector<std::string> groups;
    void add(const JudgedLabel& label)
    {
        scores.push_back(label.score);
        right.push_back(label.right ? 1 : 0);
        groups.push_back(label.group);
    }
};

double meanOf(std::span<const int> values, std::span<const std::size_t> rows)
{
    if (rows.empty()) return kNan;
    double sum = 0;
    for (const std::size_t row : rows) sum += values[row];
    return sum / double(rows.size());
}

std::optional<ThresholdChoice> thresholdOn(const Columns& columns, std::span<const std::size_t> rows,
                                           double precision)
{
    std::vector<double> scores;
    std::vector<int> right;
    for (const std::size_t row : rows) {
        scores.push_back(columns.scores[row]);
        right.push_back(columns.right[row]);
    }
    return thresholdForPrecision(precision, scores, right);
}

std::size_t stratumOf(double score, std::size_t strata)
{
    const double place = std::clamp(std::isfinite(score) ? score : 0.0, 0.0, 1.0) * double(strata);
    return std::min(static_cast<std::size_t>(place), strata - 1);
}

} // namespace

std::vector<JudgedLabel> judgedLabels(const LabelDocument& document)
{
    std::vector<JudgedLabel> judged;
    for (std::size_t i = 0; i < document.recordings.size(); ++i) {
        const RecordingLabels& recording = document.recordings[i];
        const std::string group = recording.audio.empty() ? std::to_string(i) : recording.audio;
        recording.annotations.forEach([&](const Annotation& label) {
            const auto score = scoreOf(label);
            if (!score || label.verdict == Verdict::None || label.verdict == Verdict::NotSure) return;
            judged.push_back({label.kind, *score, label.verdict == Verdict::Right, group});
        });
    }
    return judged;
}

Result<std::vector<KindStatistics>> statisticsOf(std::span<const JudgedLabel> labels, std::size_t bins,
                                                 const BootstrapConfig& config, const CancelToken& cancel)
{
    std::map<std::string, Columns> ofKind;
    for (const JudgedLabel& label : labels) ofKind[label.kind].add(label);
    std::vector<KindStatistics> all;
    for (const auto& [kind, columns] : ofKind) {
        const auto precision = groupBootstrap(
            columns.groups,
            [&right = columns.right](std::span<const std::size_t> rows) {
                return std::vector<double>{meanOf(right, rows)};
            },
            config, cancel);
        if (!precision) return tl::unexpected(precision.error());
        KindStatistics statistics;
        statistics.kind = kind;
        statistics.judged = static_cast<std::int64_t>(columns.right.size());
        statistics.right = std::count(columns.right.begin(), columns.right.end(), 1);
        statistics.precision = precision->front();
        statistics.calibration = reliabilityTable(columns.scores, columns.right, bins);
        statistics.calibrationError = expectedCalibrationError(statistics.calibration);
        all.push_back(std::move(statistics));
    }
    return all;
}

Result<std::optional<PrecisionThreshold>> precisionThreshold(std::span<const JudgedLabel> labels,
                                                             const std::string& kind, double precision,
                                                             const BootstrapConfig& config,
                                                             const CancelToken& cancel)
{
    if (!(precision > 0 && precision <= 1))
        return fail(ErrorKind::InvalidArgument, "precision", "The precision must be above 0 and at most 1.");
    Columns columns;
    for (const JudgedLabel& label : labels)
        if (label.kind == kind) columns.add(label);
    if (columns.scores.empty())
        return fail(ErrorKind::InvalidArgument, "kind",
                    "No label of the kind \"" + kind + "\" has a score and a verdict; judge some first.");
    const auto choice = thresholdForPrecision(precision, columns.scores, columns.right);
    if (!choice) return std::nullopt;
    std::int64_t draws = 0;
    std::int64_t reached = 0;
    const auto interval = groupBootstrap(
        columns.groups,
        [&](std::span<const std::size_t> rows) {
            const auto drawn = thresholdOn(columns, rows, precision);
            ++draws;
            if (drawn) ++reached;
            return std::vector<double>{drawn ? drawn->threshold : kNan};
        },
        config, cancel);
    if (!interval) return tl::unexpected(interval.error());
    const auto& counts = choice->counts;
    return PrecisionThreshold{.threshold = interval->front(),
                              .precision = counts.precision(),
                              .share = double(counts.truePositives + counts.falsePositives) /
                                       double(columns.scores.size()),
                              .reachedShare = draws == 0 ? 1 : double(reached) / double(draws)};
}

std::vector<std::size_t> nextToJudge(std::span<const double> scores, std::span<const double> judged,
                                     std::size_t count, std::size_t strata, std::uint64_t seed)
{
    assert(strata > 0);
    std::vector<std::vector<std::size_t>> waiting(strata);
    std::vector<std::size_t> known(strata);
    for (std::size_t i = 0; i < scores.size(); ++i) waiting[stratumOf(scores[i], strata)].push_back(i);
    for (const double score : judged) ++known[stratumOf(score, strata)];
    std::mt19937_64 random(seed);
    std::vector<std::size_t> picks;
    while (picks.size() < std::min(count, scores.size())) {
        std::size_t best = strata;
        for (std::size_t s = strata; s-- > 0;)
            if (!waiting[s].empty() && (best == strata || known[s] < known[best])) best = s;
        auto& from = waiting[best];
        // The remainder's bias is one in 2^64 by the number that wait; std's distributions differ between
        // libraries.
        std::swap(from[random() % from.size()], from.back());
        picks.push_back(from.back());
        from.pop_back();
        ++known[best];
    }
    return picks;
}

} // namespace cryscope
