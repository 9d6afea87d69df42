#include "core/dataset/WorkingSet.h"

#include "core/dataset/ClipKind.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <tuple>

namespace cryscope {
namespace {

constexpr std::size_t kMostSteps = 200;

using Stretch = std::tuple<std::string, double, double>;

Stretch stretchOf(const Manifest& manifest, const ManifestRow& row)
{
    return {manifest.resolve(row).lexically_normal().string(), row.startSeconds.value_or(0),
            row.endSeconds.value_or(-1)};
}

void listColumn(Manifest& manifest, const std::string& name)
{
    auto& columns = manifest.columns;
    if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
}

/// The most clips first, then by name; the empty name last.
std::vector<ClipCount>
inOrder(const std::map<std::string, std::pair<std::int64_t, std::set<std::string>>>& of)
{
    std::vector<ClipCount> counts;
    for (const auto& [name, entry] : of)
        counts.push_back({name, entry.first, std::int64_t(entry.second.size())});
    std::stable_sort(counts.begin(), counts.end(), [](const ClipCount& a, const ClipCount& b) {
        return a.name.empty() != b.name.empty() ? b.name.empty() : a.clips > b.clips;
    });
    return counts;
}

} // namespace

WorkingSet::WorkingSet(Manifest clips, const std::vector<ManifestRow>& leftOut)
{
    const auto rows = std::move(clips.rows);
    m_all = std::move(clips);
    m_all.rows.clear();
    m_all.labelColumn.clear();
    if (m_all.columns.empty()) m_all.columns = {"path"};
    for (const char* column : {"group", "start_s", "end_s", "cry", "reason", "source"})
        listColumn(m_all, column);
    for (const auto& row : rows) append(row, true);
    for (const auto& row : leftOut) append(row, false);
}

void WorkingSet::append(const ManifestRow& row, bool isUsed)
{
    for (const auto& [name, cell] : row.others) listColumn(m_all, name);
    if (!row.fold.empty()) listColumn(m_all, "fold");
    if (!row.split.empty()) listColumn(m_all, "split");
    m_all.rows.push_back(row);
    m_used.push_back(isUsed);
    m_kinds.push_back(kindOf(row));
    m_usedCount += isUsed ? 1 : 0;
}

ClipState WorkingSet::state(std::size_t row) const
{
    const ManifestRow& clip = m_all.rows[row];
    return {std::string(Manifest::value(clip, "cry", {})), std::string(Manifest::value(clip, "reason", {})),
            clip.group, m_used[row]};
}

void WorkingSet::setState(std::size_t row, const ClipState& state)
{
    ManifestRow& clip = m_all.rows[row];
    clip.others["cry"] = state.cry;
    clip.others["reason"] = state.reason;
    clip.group = state.group;
    m_usedCount += (state.isUsed ? 1 : 0) - (m_used[row] ? 1 : 0);
    m_used[row] = state.isUsed;
    m_kinds[row] = kindOf(clip);
}

std::vector<std::size_t> WorkingSet::usedRows() const
{
    std::vector<std::size_t> rows;
    rows.reserve(m_usedCount);
    for (std::size_t row = 0; row < size(); ++row)
        if (m_used[row]) rows.push_back(row);
    return rows;
}

Manifest WorkingSet::part(bool used) const
{
    Manifest manifest{
        .file = m_all.file, .labelColumn = {}, .columns = m_all.columns, .rows = {}, .problems = {}};
    for (std::size_t row = 0; row < size(); ++row)
        if (m_used[row] == used) manifest.rows.push_back(m_all.rows[row]);
    return manifest;
}

std::size_t WorkingSet::add(const Manifest& more)
{
    if (m_all.rows.empty() && m_all.columns.empty()) {
        Manifest start;
        start.file = more.file;
        *this = WorkingSet(std::move(start));
    }
    std::set<Stretch> known;
    for (const auto& row : m_all.rows) known.insert(stretchOf(m_all, row));
    std::size_t count = 0;
    for (ManifestRow row : more.rows) {
        if (!known.insert(stretchOf(more, row)).second) continue;
        // The two may lie in different folders.
        row.path = more.resolve(row).lexically_normal().string();
        append(row, true);
        ++count;
    }
    return count;
}

bool WorkingSet::setKind(const std::vector<std::size_t>& rows, const std::string& kind)
{
    std::vector<Change> changes;
    for (const std::size_t row : rows) {
        ManifestRow relabelled = m_all.rows[row];
        cryscope::setKind(relabelled, kind);
        ClipState after = state(row);
        after.cry = relabelled.others["cry"];
        after.reason = relabelled.others["reason"];
        changes.push_back({row, {}, std::move(after)});
    }
    return apply("kind", std::move(changes));
}

bool WorkingSet::setGroup(const std::vector<std::size_t>& rows, const std::string& group)
{
    std::vector<Change> changes;
    for (const std::size_t row : rows) {
        ClipState after = state(row);
        after.group = group;
        changes.push_back({row, {}, std::move(after)});
    }
    return apply("infant", std::move(changes));
}

bool WorkingSet::setUsed(const std::vector<std::size_t>& rows, bool isUsed)
{
    std::vector<Change> changes;
    for (const std::size_t row : rows) {
        ClipState after = state(row);
        after.isUsed = isUsed;
        changes.push_back({row, {}, std::move(after)});
    }
    return apply(isUsed ? "take_back" : "leave_out", std::move(changes));
}

bool WorkingSet::apply(std::string name, std::vector<Change> changes)
{
    for (Change& change : changes) {
        assert(change.row < size());
        change.before = state(change.row);
    }
    std::erase_if(changes, [](const Change& change) { return change.before == change.after; });
    if (changes.empty()) return false;
    for (const Change& change : changes) setState(change.row, change.after);
    m_done.push_back({std::move(name), std::move(changes)});
    if (m_done.size() > kMostSteps) m_done.erase(m_done.begin());
    m_undone.clear();
    return true;
}

bool WorkingSet::undo()
{
    if (m_done.empty()) return false;
    Step step = std::move(m_done.back());
    m_done.pop_back();
    for (const Change& change : step.changes) setState(change.row, change.before);
    m_undone.push_back(std::move(step));
    return true;
}

bool WorkingSet::redo()
{
    if (m_undone.empty()) return false;
    Step step = std::move(m_undone.back());
    m_undone.pop_back();
    for (const Change& change : step.changes) setState(change.row, change.after);
    m_done.push_back(std::move(step));
    return true;
}

std::vector<ClipCount> WorkingSet::kinds() const
{
    std::map<std::string, std::pair<std::int64_t, std::set<std::string>>> of;
    for (std::size_t row = 0; row < size(); ++row) {
        if (!m_used[row]) continue;
        auto& entry = of[m_kinds[row]];
        ++entry.first;
        const ManifestRow& clip = m_all.rows[row];
        entry.second.insert(clip.group.empty() ? "file:" + clip.path : "group:" + clip.group);
    }
    return inOrder(of);
}

std::vector<ClipCount> WorkingSet::groups() const
{
    std::map<std::string, std::pair<std::int64_t, std::set<std::string>>> of;
    for (std::size_t row = 0; row < size(); ++row) {
        if (!m_used[row]) continue;
        auto& entry = of[m_all.rows[row].group];
        ++entry.first;
        entry.second.insert(m_kinds[row]);
    }
    return inOrder(of);
}

} // namespace cryscope
