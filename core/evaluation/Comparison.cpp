#include "core/evaluation/Comparison.h"

#include "core/evaluation/EvaluationParts.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace cryscope {
namespace {

constexpr const char* kLeakFigures[] = {"roc_auc", "accuracy", "balanced_accuracy", "macro_f1"};

tl::unexpected<Error> of(const std::string& candidate, const Error& error)
{
    return fail(error.kind, candidate, error.text());
}

/// A leaky split says nothing that deserves curves or a test of chance.
EvaluationConfig figuresOnly(EvaluationConfig config)
{
    config.permutations = 0;
    config.bandRepeats = 0;
    config.worstErrors = 0;
    return config;
}

Result<std::optional<LeakCheck>> leakOf(const Candidate& candidate, const Figures& grouped,
                                        const EvaluationConfig& config, const CancelToken& cancel)
{
    if (!candidate.leaky) return std::optional<LeakCheck>();
    const auto report = evaluate(*candidate.leaky, figuresOnly(config), cancel);
    if (!report) return of(candidate.name + ", leak check", report.error());
    LeakCheck leak;
    leak.figures = report->figures;
    for (const char* name : kLeakFigures)
        if (const auto there = grouped.find(name); there != grouped.end() && leak.figures.contains(name))
            leak.inflation[name] = leak.figures.at(name).value - there->second.value;
    return std::optional(leak);
}

using ClipKey = std::tuple<std::string, std::string, int>; // repeat, name, which of that name

std::map<ClipKey, std::size_t> rowsByClip(const EvaluationData& data)
{
    std::map<std::pair<std::string, std::string>, int> seen;
    std::map<ClipKey, std::size_t> rows;
    for (std::size_t row = 0; row < data.clips.size(); ++row) {
        const auto& clip = data.clips[row];
        rows[{clip.repeat, clip.name, seen[{clip.repeat, clip.name}]++}] = row;
    }
    return rows;
}

std::vector<double> comparedValues(const FigureColumns& columns)
{
    const auto names = figureNames(columns);
    const auto values = figureValues(columns, false);
    std::vector<double> chosen;
    for (const char* name :
         {"roc_auc", "balanced_accuracy", "macro_f1", "log_loss", "ece", "average_precision"})
        if (const auto found = std::find(names.begin(), names.end(), name); found != names.end())
            chosen.push_back(values[std::size_t(found - names.begin())]);
    return chosen;
}

std::vector<std::string> notesOf(const ComparisonReport& report)
{
    std::vector<std::string> notes;
    for (const auto& candidate : report.candidates) {
        const auto own = candidate.report.figures.find("roc_auc");
        for (const auto& control : report.controls) {
            const auto theirs = control.figures.find("roc_auc");
            if (own == candidate.report.figures.end() || theirs == control.figures.end()) continue;
            if (theirs->second.value >= own->second.low)
                notes.push_back("\"" + candidate.name + "\" is not clearly above the control \"" +
                                control.name + "\": what it has learned may be no more than that.");
        }
        const auto chance = candidate.report.permutation.find("roc_auc");
        if (chance != candidate.report.permutation.end() && chance->second.p > 0.05)
            notes.push_back("\"" + candidate.name +
                            "\" cannot be told from chance (labels dealt anew among the donors do as well).");
    }
    return notes;
}

} // namespace

Result<DifferenceReport> pairedDifference(const Candidate& first, const Candidate& second,
                                          const EvaluationConfig& config, const CancelToken& cancel)
{
    if (first.data.classes != second.data.classes)
        return fail(ErrorKind::InvalidArgument, second.name,
                    "It tells other classes apart than " + first.name + "; compare models of one task.");
    const auto rowsOfSecond = rowsByClip(second.data);
    EvaluationData a{.classes = first.data.classes, .clips = {}, .threshold = first.data.threshold};
    EvaluationData b{.classes = second.data.classes, .clips = {}, .threshold = second.data.threshold};
    std::vector<std::string> groups;
    for (const auto& [key, row] : rowsByClip(first.data)) {
        const auto found = rowsOfSecond.find(key);
        if (found == rowsOfSecond.end()) continue;
        a.clips.push_back(first.data.clips[row]);
        b.clips.push_back(second.data.clips[found->second]);
        groups.push_back(a.clips.back().group);
    }
    if (a.clips.empty())
        return fail(ErrorKind::InvalidArgument, second.name,
                    "It has judged no clip that " + first.name + " has.");
    const FigureColumns ofFirst = columnsOf(a);
    const FigureColumns ofSecond = columnsOf(b);
    const auto intervals = groupBootstrap(
        groups,
        [&](std::span<const std::size_t> rows) {
            auto values = comparedValues(ofFirst.rows(rows));
            const auto others = comparedValues(ofSecond.rows(rows));
            for (std::size_t i = 0; i < values.size(); ++i) values[i] -= others[i];
            return values;
        },
        {.repeats = config.bootstrapRepeats, .seed = config.seed}, cancel);
    if (!intervals) return tl::unexpected(intervals.error());
    DifferenceReport report{.first = first.name, .second = second.name, .figures = {}, .clips = 0};
    report.clips = std::ssize(numberClips(a).firstRow);
    std::size_t next = 0;
    for (const char* name :
         {"roc_auc", "balanced_accuracy", "macro_f1", "log_loss", "ece", "average_precision"})
        if (next < intervals->size()) report.figures[name] = (*intervals)[next++];
    return report;
}

Result<ComparisonReport> compare(const ComparisonInput& input, const EvaluationConfig& config,
                                 const CancelToken& cancel, const ProgressFn& progress)
{
    if (input.candidates.empty())
        return fail(ErrorKind::InvalidArgument, "candidates", "There is nothing to compare.");
    std::set<std::string> names;
    for (const auto& candidate : input.candidates)
        if (!names.insert(candidate.name).second)
            return fail(ErrorKind::InvalidArgument, candidate.name,
                        "Two configurations have this name; give each its own.");
    ComparisonReport report;
    const double parts = double(input.candidates.size() + input.controls.size()) + 1;
    double done = 0;
    for (const auto& candidate : input.candidates) {
        cryscope::report(progress, done++ / parts, "figures");
        auto evaluated = evaluate(candidate.data, config, cancel);
        if (!evaluated) return of(candidate.name, evaluated.error());
        auto leak = leakOf(candidate, evaluated->figures, config, cancel);
        if (!leak) return tl::unexpected(leak.error());
        report.candidates.push_back({candidate.name, candidate.description, std::move(*evaluated),
                                     std::move(*leak), candidate.curves, candidate.settings});
    }
    for (const auto& control : input.controls) {
        cryscope::report(progress, done++ / parts, "controls");
        auto evaluated = evaluate(control.data, figuresOnly(config), cancel);
        if (!evaluated) return of(control.name, evaluated.error());
        auto leak = leakOf(control, evaluated->figures, config, cancel);
        if (!leak) return tl::unexpected(leak.error());
        report.controls.push_back(
            {control.name, control.description, std::move(evaluated->figures), std::move(*leak)});
    }
    cryscope::report(progress, done / parts, "differences");
    for (std::size_t a = 0; a < input.candidates.size(); ++a)
        for (std::size_t b = a + 1; b < input.candidates.size(); ++b) {
            auto difference = pairedDifference(input.candidates[a], input.candidates[b], config, cancel);
            if (!difference) return tl::unexpected(difference.error());
            report.differences.push_back(std::move(*difference));
        }
    report.notes = notesOf(report);
    cryscope::report(progress, 1.0, "done");
    return report;
}

} // namespace cryscope
