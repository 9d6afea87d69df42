#include "core/dataset/AuditChecks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace cryscope {
namespace {

std::string percent(double share)
{
    return std::to_string(static_cast<int>(std::lround(100 * share))) + " %";
}

std::string decimal(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

/// "1 clip is", "3 clips are"
std::string clipsAre(std::size_t count, const char* singular, const char* plural)
{
    return std::to_string(count) + (count == 1 ? " clip " : " clips ") + (count == 1 ? singular : plural);
}

} // namespace

std::string AuditInput::label(std::size_t row, const std::string& column) const
{
    return std::string(Manifest::value(manifest.rows[row], column, manifest.labelColumn));
}

void checkSound(const AuditInput& input, std::vector<AuditFinding>& findings, std::vector<bool>& unusable)
{
    const AuditConfig& config = input.config;
    const auto finding = [](Severity severity, const char* kind, const char* advice) {
        return AuditFinding{severity, kind, {}, advice, {}, {}};
    };
    auto unreadable = finding(Severity::Error, "unreadable", "Leave them out, or fetch them anew.");
    auto empty =
        finding(Severity::Error, "empty", "Leave them out: whatever their label, nothing is in them.");
    auto silent =
        finding(Severity::Error, "silent", "Leave them out: whatever their label, nothing is in them.");
    auto quiet = finding(Severity::Warning, "quiet",
                         "Report figures without them as well: that a clip is quiet is easy to learn.");
    auto damaged = finding(Severity::Warning, "damaged", "Fetch them anew; what could be decoded is used.");
    auto shortOnes =
        finding(Severity::Note, "short", "Keep them where the sound that counts is short by nature.");
    auto clipped = finding(Severity::Note, "clipped", "Keep them; clip other clips at random in training.");
    auto offset =
        finding(Severity::Note, "dc_offset", "Features above 50 Hz do not see it; a high-pass mends it.");
    for (std::size_t row = 0; row < input.facts.size(); ++row) {
        const auto& facts = input.facts[row];
        if (!facts) {
            input.name(unreadable, row);
            unusable[row] = true;
            continue;
        }
        // Emptiness and silence outrank the rest: nothing else can be said about them.
        if (facts->seconds < config.emptySeconds) {
            input.name(empty, row);
            unusable[row] = true;
            continue;
        }
        if (facts->loudestDbfs < config.silentDbfs) {
            input.name(silent, row);
            unusable[row] = true;
            continue;
        }
        if (facts->rmsDbfs < config.quietDbfs) input.name(quiet, row);
        if (facts->seconds < config.minSeconds) input.name(shortOnes, row);
        if (facts->clippedShare > config.clippedShare) input.name(clipped, row);
        const double rms = std::pow(10, facts->rmsDbfs / 20) / std::sqrt(2.0);
        if (std::abs(facts->dcOffset) > config.dcOffset && std::abs(facts->dcOffset) > 0.1 * rms)
            input.name(offset, row);
        if (facts->damagedPackets > 0) input.name(damaged, row);
    }
    unreadable.sentence =
        clipsAre(unreadable.clips.size(), "cannot be read: it is", "cannot be read: they are") +
        " missing or broken.";
    empty.sentence = clipsAre(empty.clips.size(), "is", "are") + " empty: shorter than " +
                     decimal(config.emptySeconds, 1) + " s.";
    quiet.sentence = clipsAre(quiet.clips.size(), "is", "are") + " near-silent: below " +
                     decimal(config.quietDbfs, 0) + " dBFS rms.";
    silent.sentence = clipsAre(silent.clips.size(), "is", "are") + " silent: the loudest half second " +
                      "stays below " + decimal(config.silentDbfs, 0) + " dBFS.";
    shortOnes.sentence = clipsAre(shortOnes.clips.size(), "is", "are") + " shorter than " +
                         decimal(config.minSeconds, 1) + " s.";
    clipped.sentence = clipsAre(clipped.clips.size(), "is", "are") + " overdriven: more than " +
                       decimal(100 * config.clippedShare, 1) + " % of the samples are at full scale.";
    offset.sentence = clipsAre(offset.clips.size(), "has", "have") + " a constant offset.";
    damaged.sentence = clipsAre(damaged.clips.size(), "has", "have") + " parts that could not be decoded.";
    for (auto* found : {&unreadable, &empty, &silent, &quiet, &damaged, &shortOnes, &clipped, &offset})
        if (!found->clips.empty()) findings.push_back(std::move(*found));
}

Result<void> checkDuplicates(const AuditInput& input, std::vector<AuditFinding>& findings,
                             std::vector<bool>& unusable, const CancelToken& cancel)
{
    const auto labelsDiffer = [&](std::size_t a, std::size_t b) {
        return std::any_of(input.labelColumns.begin(), input.labelColumns.end(),
                           [&](const std::string& column) {
                               const auto first = input.label(a, column);
                               const auto second = input.label(b, column);
                               return !first.empty() && !second.empty() && first != second;
                           });
    };
    AuditFinding exact{Severity::Error, "exact_duplicate", {}, "Keep one of each.", {}, {}};
    AuditFinding contradicting{Severity::Error,
                               "duplicate_label_conflict",
                               {},
                               "Listen and decide; at most one of the labels is right.",
                               {},
                               {}};
    AuditFinding across{Severity::Error,
                        "near_duplicate_across_groups",
                        {},
                        "Give both the same group, or keep one: else a test hears what was learned from.",
                        {},
                        {}};
    AuditFinding within{Severity::Note,
                        "near_duplicate",
                        {},
                        "Split by group, as the program does; count the recording once when you count clips.",
                        {},
                        {}};

    std::map<std::string, std::size_t> firstWithHash;
    std::vector<std::size_t> rowOfPrint;
    std::vector<Fingerprint> prints;
    std::size_t copies = 0;
    for (std::size_t row = 0; row < input.facts.size(); ++row) {
        if (!input.facts[row] || unusable[row]) continue;
        const auto [entry, isNew] = firstWithHash.emplace(input.facts[row]->pcmHash, row);
        if (isNew) {
            rowOfPrint.push_back(row);
            prints.push_back(input.facts[row]->fingerprint);
            continue;
        }
        ++copies;
        unusable[row] = true;
        for (const std::size_t one : {entry->second, row}) input.name(exact, one);
        if (labelsDiffer(entry->second, row))
            for (const std::size_t one : {entry->second, row}) input.name(contradicting, one);
    }
    const auto pairs = findNearDuplicates(prints, {}, cancel);
    if (!pairs) return tl::unexpected(pairs.error());
    for (const auto& pair : *pairs) {
        const std::size_t a = rowOfPrint[pair.first];
        const std::size_t b = rowOfPrint[pair.second];
        auto& finding = input.groups[a] == input.groups[b] ? within : across;
        for (const std::size_t one : {a, b}) input.name(finding, one);
        if (labelsDiffer(a, b))
            for (const std::size_t one : {a, b}) input.name(contradicting, one);
    }
    exact.sentence =
        clipsAre(copies, "is an exact copy", "are exact copies") + " of another, sample by sample.";
    across.sentence = std::to_string(across.clips.size() / 2) +
                      " pairs of clips hold the same recording under different groups.";
    within.sentence =
        std::to_string(within.clips.size() / 2) + " pairs of clips of one group hold the same recording.";
    contradicting.sentence = std::to_string(contradicting.clips.size() / 2) +
                             " pairs of clips hold the same recording and differ in label.";
    for (auto* finding : {&contradicting, &across, &exact, &within})
        if (!finding->clips.empty()) findings.push_back(std::move(*finding));
    return {};
}

namespace {

void checkDominatingGroups(const AuditInput& input, const std::string& column,
                           std::vector<AuditFinding>& findings)
{
    std::map<std::string, std::map<std::string, std::vector<std::size_t>>> rowsOf;
    for (std::size_t row = 0; row < input.facts.size(); ++row)
        if (const auto label = input.label(row, column); !label.empty() && input.facts[row])
            rowsOf[label][input.groups[row]].push_back(row);
    for (const auto& [label, groups] : rowsOf) {
        std::size_t clips = 0;
        const std::vector<std::size_t>* largest = nullptr;
        for (const auto& [group, rows] : groups) {
            clips += rows.size();
            if (largest == nullptr || rows.size() > largest->size()) largest = &rows;
        }
        const double share = double(largest->size()) / double(clips);
        if (clips < input.config.dominatedClips || groups.size() < 5) {
            AuditFinding finding{
                Severity::Warning,
                "thin_class",
                column + " \"" + label + "\" has " + std::to_string(clips) + " clips of " +
                    std::to_string(groups.size()) + " groups.",
                "Collect more, merge it with another class, or leave it out: no figure about it can "
                "be believed.",
                {},
                {{"clips", double(clips)}, {"groups", double(groups.size())}}};
            for (const auto& [group, rows] : groups)
                for (const std::size_t row : rows) input.name(finding, row);
            findings.push_back(std::move(finding));
        } else if (share >= input.config.dominatingShare) {
            AuditFinding finding{
                Severity::Warning,
                "dominating_group",
                "One group (" + input.manifest.rows[largest->front()].group + ") gave " +
                    std::to_string(largest->size()) + " of the " + std::to_string(clips) + " clips (" +
                    percent(share) + ") of " + column + " \"" + label + "\".",
                "Cap the clips of a group, and read figures by group: otherwise the class means that "
                "one infant.",
                {},
                {{"share", share}, {"groups", double(groups.size())}}};
            for (const std::size_t row : *largest) input.name(finding, row);
            findings.push_back(std::move(finding));
        }
    }
}

/// Clips of one infant recorded minutes apart that carry different labels: how far labels can be trusted.
void checkLabelConflicts(const AuditInput& input, const std::string& column,
                         std::vector<AuditFinding>& findings)
{
    struct Moment {
        double time = 0;
        std::size_t row = 0;
    };
    std::map<std::string, std::vector<Moment>> byGroup;
    for (std::size_t row = 0; row < input.facts.size(); ++row)
        if (input.facts[row] && input.facts[row]->startUnixSeconds && !input.label(row, column).empty() &&
            !input.manifest.rows[row].group.empty())
            byGroup[input.groups[row]].push_back({*input.facts[row]->startUnixSeconds, row});
    AuditFinding finding{
        Severity::Warning,
        "label_conflict",
        {},
        "Treat the labels as guesses: calibrate, allow \"not sure\", and never split by clip.",
        {},
        {}};
    std::size_t pairs = 0;
    for (auto& [group, moments] : byGroup) {
        std::sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) {
            return a.time != b.time ? a.time < b.time : a.row < b.row;
        });
        for (std::size_t i = 1; i < moments.size(); ++i) {
            const double apart = moments[i].time - moments[i - 1].time;
            // The same moment is the same recording in two forms.
            if (apart < 1 || apart > 60 * input.config.conflictMinutes) continue;
            ++pairs;
            if (input.label(moments[i].row, column) == input.label(moments[i - 1].row, column)) continue;
            for (const std::size_t one : {moments[i - 1].row, moments[i].row}) input.name(finding, one);
        }
    }
    if (finding.clips.empty()) return;
    const std::size_t differing = finding.clips.size() / 2;
    finding.figures = {{"pairs", double(pairs)}, {"differing", double(differing)}};
    finding.sentence = "Of " + std::to_string(pairs) + " pairs of clips that follow each other within " +
                       decimal(input.config.conflictMinutes, 0) + " minutes in one group, " +
                       std::to_string(differing) + " (" + percent(double(differing) / double(pairs)) +
                       ") differ in " + column + ".";
    findings.push_back(std::move(finding));
}

void checkSplitLeaks(const AuditInput& input, const std::string& column, std::vector<AuditFinding>& findings)
{
    std::map<std::string, std::set<std::string>> sidesOfGroup;
    for (std::size_t row = 0; row < input.facts.size(); ++row)
        if (const auto side = input.label(row, column); !side.empty())
            sidesOfGroup[input.groups[row]].insert(side);
    AuditFinding finding{Severity::Error,
                         "split_leak",
                         {},
                         "Give all clips of a group one side (dataset split does).",
                         {},
                         {}};
    std::set<std::string> leaking;
    for (const auto& [group, sides] : sidesOfGroup)
        if (sides.size() > 1) leaking.insert(group);
    if (leaking.empty()) return;
    for (std::size_t row = 0; row < input.facts.size(); ++row)
        if (leaking.contains(input.groups[row])) input.name(finding, row);
    finding.sentence =
        std::to_string(leaking.size()) + " groups stand on more than one side of \"" + column + "\".";
    findings.push_back(std::move(finding));
}

} // namespace

void checkGroups(const AuditInput& input, std::vector<AuditFinding>& findings)
{
    for (const auto& column : input.labelColumns) {
        checkDominatingGroups(input, column, findings);
        checkLabelConflicts(input, column, findings);
    }
    for (const char* column : {"fold", "split"}) checkSplitLeaks(input, column, findings);
}

} // namespace cryscope
