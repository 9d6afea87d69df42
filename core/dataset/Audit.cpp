#include "core/dataset/Audit.h"

#include "core/dataset/AuditChecks.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <mutex>
#include <set>
#include <thread>

namespace cryscope {
namespace {

std::int64_t bandLimitedCount(const std::vector<MeasuredClip>& facts, double belowHz)
{
    return std::count_if(facts.begin(), facts.end(), [&](const MeasuredClip& clip) {
        return clip && clip->bandwidthHz > 0 && clip->bandwidthHz < belowHz;
    });
}

/// Worth a word when some clips have treble and others cannot have it.
void checkBandwidth(const AuditInput& input, std::vector<AuditFinding>& findings)
{
    constexpr double kTelephoneHz = 4100;
    const auto narrow = bandLimitedCount(input.facts, kTelephoneHz);
    const auto readable = std::count_if(input.facts.begin(), input.facts.end(),
                                        [](const MeasuredClip& clip) { return clip.has_value(); });
    if (narrow == 0 || narrow == readable) return;
    AuditFinding finding{Severity::Note,
                         "band_limited",
                         std::to_string(narrow) + " of " + std::to_string(readable) +
                             " clips hold nothing above 4 kHz, the others do.",
                         "Low-pass clips at random in training, all classes alike.",
                         {},
                         {{"share", double(narrow) / double(readable)}}};
    for (std::size_t row = 0; row < input.facts.size(); ++row)
        if (const auto& clip = input.facts[row];
            clip && clip->bandwidthHz > 0 && clip->bandwidthHz < kTelephoneHz)
            input.name(finding, row);
    findings.push_back(std::move(finding));
}

AuditLabelCounts countsOf(const AuditInput& input, const std::string& column)
{
    AuditLabelCounts counts{.column = column, .classes = {}, .unlabelled = 0};
    std::map<std::string, std::pair<std::int64_t, std::set<std::string>>> of;
    for (std::size_t row = 0; row < input.manifest.rows.size(); ++row) {
        const auto label = input.label(row, column);
        if (label.empty()) {
            ++counts.unlabelled;
            continue;
        }
        ++of[label].first;
        of[label].second.insert(input.groups[row]);
    }
    for (const auto& [name, entry] : of)
        counts.classes.push_back({name, entry.first, static_cast<std::int64_t>(entry.second.size())});
    return counts;
}

Result<std::vector<std::string>> labelColumnsOf(const Manifest& manifest, const AuditConfig& config)
{
    const auto has = [&](const std::string& name) {
        return std::find(manifest.columns.begin(), manifest.columns.end(), name) != manifest.columns.end();
    };
    std::vector<std::string> columns;
    if (!config.labelColumns.empty()) {
        for (const auto& name : config.labelColumns) {
            if (!has(name))
                return fail(ErrorKind::InvalidArgument, name, "The manifest has no such label column.");
            columns.push_back(name);
        }
        return columns;
    }
    for (const char* name : {"cry", "reason", "label"})
        if (has(name)) columns.emplace_back(name);
    return columns;
}

} // namespace

Result<void> AuditConfig::validate() const
{
    const auto check = [](const char* field, double value, double low, double high) -> Result<void> {
        if (value >= low && value <= high) return {};
        return fail(ErrorKind::InvalidArgument, field,
                    "The value must be " + std::to_string(low) + " to " + std::to_string(high) + ", not " +
                        std::to_string(value) + ".");
    };
    return check("emptySeconds", emptySeconds, 0, 10)
        .and_then([&] { return check("silentDbfs", silentDbfs, -200, 0); })
        .and_then([&] { return check("quietDbfs", quietDbfs, -200, 0); })
        .and_then([&] { return check("minSeconds", minSeconds, 0, 3600); })
        .and_then([&] { return check("clippedShare", clippedShare, 0, 1); })
        .and_then([&] { return check("dcOffset", dcOffset, 0, 1); })
        .and_then([&] { return check("conflictMinutes", conflictMinutes, 0, 1e6); })
        .and_then([&] { return check("dominatingShare", dominatingShare, 0, 1); })
        .and_then([&] { return check("confoundedAuc", confoundedAuc, 0.5, 1); })
        .and_then([&] { return check("jobs", jobs, 0, 1024); });
}

Result<std::vector<MeasuredClip>> measureClips(const Manifest& manifest, int jobs, const CancelToken& cancel,
                                               const ProgressFn& progress)
{
    std::vector<MeasuredClip> facts(manifest.rows.size());
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::size_t done = 0;
    const auto work = [&] {
        for (std::size_t row = next++; row < facts.size(); row = next++) {
            if (cancel.requested()) return;
            const auto& clip = manifest.rows[row];
            facts[row] = measureClip(manifest.resolve(clip), clip.startSeconds, clip.endSeconds, cancel);
            const std::lock_guard lock(mutex);
            report(progress, double(++done) / double(facts.size()), "listening");
        }
    };
    const unsigned count =
        jobs > 0 ? static_cast<unsigned>(jobs) : std::max(1u, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 1; i < count; ++i) threads.emplace_back(work);
        work();
    }
    if (cancel.requested()) return cancelled();
    return facts;
}

Result<AuditReport> audit(const Manifest& manifest, const std::vector<MeasuredClip>& facts,
                          const AuditConfig& config, const CancelToken& cancel)
{
    assert(facts.size() == manifest.rows.size());
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    auto columns = labelColumnsOf(manifest, config);
    if (!columns) return tl::unexpected(columns.error());
    const AuditInput input{manifest, facts, config, effectiveGroups(manifest), std::move(*columns)};

    AuditReport report;
    report.manifest = manifest.file.string();
    report.clips = std::ssize(manifest.rows);
    report.unusable.assign(manifest.rows.size(), false);
    std::set<std::string> groups;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (manifest.rows[row].group.empty())
            ++report.withoutGroup;
        else
            groups.insert(manifest.rows[row].group);
        if (!facts[row]) continue;
        ++report.readable;
        report.seconds += facts[row]->seconds;
    }
    report.groups = std::ssize(groups);
    for (const auto& column : input.labelColumns) report.labels.push_back(countsOf(input, column));

    checkSound(input, report.findings, report.unusable);
    if (auto checked = checkDuplicates(input, report.findings, report.unusable, cancel); !checked)
        return tl::unexpected(checked.error());
    checkGroups(input, report.findings);
    checkConfounds(input, report.findings);
    checkBandwidth(input, report.findings);
    if (!manifest.problems.empty()) {
        AuditFinding finding{Severity::Error,
                             "bad_lines",
                             std::to_string(manifest.problems.size()) +
                                 " lines of the manifest are not used; " + manifest.problems.front(),
                             "Correct them in the manifest.",
                             {},
                             {}};
        report.findings.push_back(std::move(finding));
    }
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const AuditFinding& a, const AuditFinding& b) { return a.severity < b.severity; });
    return report;
}

Manifest withoutUnusable(const Manifest& manifest, const AuditReport& report)
{
    assert(report.unusable.size() == manifest.rows.size());
    Manifest kept = manifest;
    kept.rows.clear();
    for (std::size_t row = 0; row < manifest.rows.size(); ++row)
        if (!report.unusable[row]) kept.rows.push_back(manifest.rows[row]);
    return kept;
}

} // namespace cryscope
