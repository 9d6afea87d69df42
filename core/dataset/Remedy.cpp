#include "core/dataset/Remedy.h"

#include <algorithm>
#include <map>
#include <set>

namespace cryscope {
namespace {

std::vector<std::size_t> inUse(const WorkingSet& set, const std::vector<std::size_t>& rows)
{
    std::vector<std::size_t> used;
    std::set<std::size_t> seen;
    for (const std::size_t row : rows)
        if (row < set.size() && set.isUsed(row) && seen.insert(row).second) used.push_back(row);
    return used;
}

/// The second of each pair of which both are still there.
std::vector<std::size_t> secondOfPairs(const WorkingSet& set, const std::vector<std::size_t>& rows)
{
    std::set<std::size_t> gone;
    std::vector<std::size_t> second;
    for (std::size_t i = 0; i + 1 < rows.size(); i += 2) {
        const std::size_t a = rows[i];
        const std::size_t b = rows[i + 1];
        if (!set.isUsed(a) || !set.isUsed(b) || gone.contains(a) || gone.contains(b)) continue;
        gone.insert(b);
        second.push_back(b);
    }
    return second;
}

/// Every further clip of the infant, evenly over its time line, until it is below the share.
std::vector<std::size_t> tooMany(const WorkingSet& set, const AuditFinding& finding)
{
    const auto rows = inUse(set, finding.rows);
    if (rows.empty()) return {};
    const std::string kind = set.kind(rows.front());
    std::size_t others = 0;
    for (const std::size_t row : set.usedRows()) others += set.kind(row) == kind ? 1 : 0;
    others -= std::min(others, rows.size());
    // n of n + others stay below a third.
    const std::size_t kept = std::max<std::size_t>(1, (others - others / 16) / 2);
    std::vector<std::size_t> leaving;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (i * kept / rows.size() == (i + 1) * kept / rows.size()) leaving.push_back(rows[i]);
    return leaving;
}

std::vector<WorkingSet::Change> leaving(const WorkingSet& set, const std::vector<std::size_t>& rows)
{
    std::vector<WorkingSet::Change> changes;
    for (const std::size_t row : rows) {
        ClipState after = set.state(row);
        after.isUsed = false;
        changes.push_back({row, {}, std::move(after)});
    }
    return changes;
}

/// Pairs that share a clip belong to one infant all together.
std::vector<WorkingSet::Change> oneInfant(const WorkingSet& set, const std::vector<std::size_t>& rows)
{
    std::map<std::string, std::string> renamed; // a group that became another
    std::map<std::size_t, std::string> ofRow;   // clips that had none
    const auto last = [&](std::string group) {
        for (auto next = renamed.find(group); next != renamed.end(); next = renamed.find(group))
            group = next->second;
        return group;
    };
    const auto groupOf = [&](std::size_t row) {
        const std::string own = set.state(row).group;
        if (!own.empty()) return last(own);
        const auto known = ofRow.find(row);
        return known == ofRow.end() ? std::string() : last(known->second);
    };
    for (std::size_t i = 0; i + 1 < rows.size(); i += 2) {
        const std::size_t a = rows[i];
        const std::size_t b = rows[i + 1];
        if (!set.isUsed(a) || !set.isUsed(b)) continue;
        std::string first = groupOf(a);
        const std::string second = groupOf(b);
        if (first.empty()) first = second.empty() ? "recording-" + std::to_string(a + 1) : second;
        if (!second.empty() && second != first) renamed[second] = first;
        for (const std::size_t row : {a, b})
            if (set.state(row).group.empty()) ofRow[row] = first;
    }
    std::vector<WorkingSet::Change> changes;
    for (const std::size_t row : set.usedRows()) {
        ClipState after = set.state(row);
        const std::string group = groupOf(row);
        if (group == after.group) continue;
        after.group = group;
        changes.push_back({row, {}, std::move(after)});
    }
    return changes;
}

} // namespace

std::vector<Remedy> remediesFor(const AuditFinding& finding)
{
    static const std::map<std::string, std::vector<Remedy>> known{
        {"unreadable", {Remedy::LeaveOut}},
        {"empty", {Remedy::LeaveOut}},
        {"silent", {Remedy::LeaveOut}},
        {"quiet", {Remedy::LeaveOut}},
        {"damaged", {Remedy::LeaveOut}},
        {"short", {Remedy::LeaveOut}},
        {"clipped", {Remedy::LeaveOut}},
        {"exact_duplicate", {Remedy::KeepFirst}},
        {"duplicate_label_conflict", {Remedy::LeaveBoth, Remedy::KeepFirst}},
        {"near_duplicate_across_groups", {Remedy::OneInfant, Remedy::KeepFirst}},
        {"near_duplicate", {Remedy::KeepFirst}},
        {"label_conflict", {Remedy::LeaveBoth}},
        {"dominating_group", {Remedy::CapInfant}},
        {"thin_class", {Remedy::LeaveKind}}};
    const auto found = known.find(finding.kind);
    return found == known.end() || finding.rows.empty() ? std::vector<Remedy>{} : found->second;
}

bool applyRemedy(WorkingSet& set, const AuditFinding& finding, Remedy remedy)
{
    switch (remedy) {
    case Remedy::LeaveOut:
    case Remedy::LeaveBoth:
    case Remedy::LeaveKind:
        return set.apply(finding.kind, leaving(set, inUse(set, finding.rows)));
    case Remedy::KeepFirst:
        return set.apply(finding.kind, leaving(set, secondOfPairs(set, finding.rows)));
    case Remedy::CapInfant:
        return set.apply(finding.kind, leaving(set, tooMany(set, finding)));
    case Remedy::OneInfant:
        return set.apply(finding.kind, oneInfant(set, finding.rows));
    }
    return false;
}

} // namespace cryscope
