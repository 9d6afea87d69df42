#include "core/annotations/Edits.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace cryscope {
namespace {

tl::unexpected<Error> invalid(std::string sentence)
{
    return fail(ErrorKind::InvalidArgument, "edit", std::move(sentence));
}

/// The annotations named, each once, in time order.
Result<std::vector<Annotation>> found(const AnnotationSet& set, std::span<const AnnotationId> ids)
{
    std::vector<Annotation> all;
    for (const AnnotationId id : std::set<AnnotationId>(ids.begin(), ids.end())) {
        const Annotation* annotation = set.find(id);
        if (annotation == nullptr) return invalid("The label is no longer there; choose another.");
        all.push_back(*annotation);
    }
    std::stable_sort(all.begin(), all.end(), [](const Annotation& a, const Annotation& b) {
        return std::pair(a.startSeconds, a.endSeconds) < std::pair(b.startSeconds, b.endSeconds);
    });
    return all;
}

std::optional<double> nearestWithin(std::span<const double> edges, double at, double within)
{
    std::optional<double> nearest;
    for (const double edge : edges) {
        if (!(std::abs(edge - at) <= within)) continue;
        if (!nearest || std::abs(edge - at) < std::abs(*nearest - at)) nearest = edge;
    }
    return nearest;
}

/// The widest bounds of both; a bound that one of them lacks is lacking.
void widen(Annotation& all, const Annotation& part)
{
    all.endSeconds = std::max(all.endSeconds, part.endSeconds);
    all.lowHz = all.lowHz && part.lowHz ? std::optional(std::min(*all.lowHz, *part.lowHz)) : std::nullopt;
    all.highHz =
        all.highHz && part.highHz ? std::optional(std::max(*all.highHz, *part.highHz)) : std::nullopt;
}

Annotation mergedOf(const std::vector<Annotation>& parts)
{
    Annotation all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const Annotation& part = parts[i];
        widen(all, part);
        if (part.confidence != all.confidence) all.confidence.reset();
        if (part.scores != all.scores) all.scores.clear();
        if (part.verdict != all.verdict || part.verdictKind != all.verdictKind) {
            all.verdict = Verdict::None;
            all.verdictKind.clear();
        }
        if (!part.note.empty() && part.note != all.note)
            all.note += (all.note.empty() ? "" : "\n") + part.note;
    }
    return all;
}

std::vector<std::string> namesOf(const std::vector<Edit>& edits)
{
    std::vector<std::string> names;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) names.push_back(edit->name);
    return names;
}

} // namespace

Result<Edit> insertion(const AnnotationSet& set, Annotation annotation)
{
    annotation.id = {set.nextId()};
    auto kept = normalised(std::move(annotation));
    if (!kept) return tl::unexpected(kept.error());
    return Edit{"Add", {{.before = std::nullopt, .after = std::move(*kept)}}};
}

Result<Edit> removal(const AnnotationSet& set, std::span<const AnnotationId> ids)
{
    auto chosen = found(set, ids);
    if (!chosen) return tl::unexpected(chosen.error());
    Edit edit{"Delete", {}};
    for (Annotation& annotation : *chosen)
        edit.changes.push_back({.before = std::move(annotation), .after = std::nullopt});
    return edit;
}

Result<Edit> changing(const AnnotationSet& set, std::span<const AnnotationId> ids, std::string name,
                      const std::function<void(Annotation&)>& change)
{
    auto chosen = found(set, ids);
    if (!chosen) return tl::unexpected(chosen.error());
    Edit edit{std::move(name), {}};
    for (Annotation& before : *chosen) {
        Annotation after = before;
        change(after);
        after.id = before.id;
        auto kept = normalised(std::move(after));
        if (!kept) return tl::unexpected(kept.error());
        if (*kept == before) continue;
        edit.changes.push_back({.before = std::move(before), .after = std::move(*kept)});
    }
    return edit;
}

Result<Edit> moving(const AnnotationSet& set, std::span<const AnnotationId> ids, double bySeconds)
{
    const auto chosen = found(set, ids);
    if (!chosen) return tl::unexpected(chosen.error());
    if (chosen->empty()) return Edit{"Move", {}};
    const double by = std::max(bySeconds, -chosen->front().startSeconds);
    return changing(set, ids, "Move", [by](Annotation& annotation) {
        // The length stays exactly what it was: both ends go by the same number of microseconds.
        annotation.startSeconds = onGrid(annotation.startSeconds + onGrid(by));
        annotation.endSeconds = onGrid(annotation.endSeconds + onGrid(by));
    });
}

Result<Edit> resizing(const AnnotationSet& set, AnnotationId id, const Bounds& bounds)
{
    return changing(set, std::span(&id, 1), "Resize", [&bounds](Annotation& annotation) {
        annotation.startSeconds = bounds.startSeconds.value_or(annotation.startSeconds);
        annotation.endSeconds = bounds.endSeconds.value_or(annotation.endSeconds);
        annotation.lowHz = bounds.lowHz;
        annotation.highHz = bounds.highHz;
        if (annotation.endSeconds < annotation.startSeconds)
            std::swap(annotation.startSeconds, annotation.endSeconds);
        if (annotation.lowHz && annotation.highHz && *annotation.highHz < *annotation.lowHz)
            std::swap(annotation.lowHz, annotation.highHz);
    });
}

Result<Edit> splitting(const AnnotationSet& set, AnnotationId id, double atSeconds)
{
    const Annotation* whole = set.find(id);
    if (whole == nullptr) return invalid("The label is no longer there; choose another.");
    const double at = onGrid(atSeconds);
    if (!(at > whole->startSeconds && at < whole->endSeconds))
        return invalid("A label can be split between its start and its end alone.");
    Annotation first = *whole;
    first.endSeconds = at;
    Annotation second = *whole;
    second.startSeconds = at;
    second.id = {set.nextId()};
    return Edit{"Split", {{*whole, std::move(first)}, {std::nullopt, std::move(second)}}};
}

Result<Edit> merging(const AnnotationSet& set, std::span<const AnnotationId> ids)
{
    auto parts = found(set, ids);
    if (!parts) return tl::unexpected(parts.error());
    if (parts->size() < 2) return invalid("Choose at least two labels to merge.");
    for (const Annotation& part : *parts)
        if (part.tier != parts->front().tier)
            return invalid("Labels of one tier can be merged; these lie on several.");
    auto all = normalised(mergedOf(*parts));
    if (!all) return tl::unexpected(all.error());
    Edit edit{"Merge", {{parts->front(), std::move(*all)}}};
    for (std::size_t i = 1; i < parts->size(); ++i)
        edit.changes.push_back({.before = std::move((*parts)[i]), .after = std::nullopt});
    return edit;
}

Result<Edit> snapping(const AnnotationSet& set, std::span<const AnnotationId> ids,
                      std::span<const double> edgesSeconds, double withinSeconds)
{
    return changing(set, ids, "Snap", [&](Annotation& annotation) {
        const auto start = nearestWithin(edgesSeconds, annotation.startSeconds, withinSeconds);
        const auto end = nearestWithin(edgesSeconds, annotation.endSeconds, withinSeconds);
        const double newStart = start.value_or(annotation.startSeconds);
        const double newEnd = end.value_or(annotation.endSeconds);
        const bool isPoint = annotation.startSeconds == annotation.endSeconds;
        if (!isPoint && !(onGrid(newStart) < onGrid(newEnd))) return;
        annotation.startSeconds = newStart;
        annotation.endSeconds = newEnd;
    });
}

Edit differenceOf(const AnnotationSet& from, const AnnotationSet& to, std::string name)
{
    Edit edit{std::move(name), {}};
    from.forEach([&](const Annotation& before) {
        const Annotation* after = to.find(before.id);
        if (after == nullptr)
            edit.changes.push_back({.before = before, .after = std::nullopt});
        else if (*after != before)
            edit.changes.push_back({.before = before, .after = *after});
    });
    to.forEach([&](const Annotation& after) {
        if (from.find(after.id) == nullptr) edit.changes.push_back({.before = std::nullopt, .after = after});
    });
    return edit;
}

Edit joined(const Edit& first, const Edit& second)
{
    Edit edit{second.name, first.changes};
    for (const AnnotationChange& change : second.changes) {
        const auto same = std::find_if(edit.changes.begin(), edit.changes.end(),
                                       [&](const AnnotationChange& c) { return c.id() == change.id(); });
        if (same == edit.changes.end())
            edit.changes.push_back(change);
        else
            same->after = change.after;
    }
    // Made and removed again, or back where it was: nothing happened.
    std::erase_if(edit.changes, [](const AnnotationChange& c) { return c.before == c.after; });
    return edit;
}

Result<void> EditHistory::apply(Edit edit, bool withLast)
{
    if (auto ok = m_set.apply(edit); !ok) return ok;
    if (edit.changes.empty()) return {};
    m_undone.clear();
    if (m_savedAt && *m_savedAt > m_done.size()) m_savedAt.reset();
    if (!withLast || m_done.empty()) {
        m_done.push_back(std::move(edit));
        return {};
    }
    if (m_savedAt == m_done.size()) m_savedAt.reset(); // that state is now inside a step
    Edit whole = joined(m_done.back(), edit);
    if (whole.changes.empty())
        m_done.pop_back();
    else
        m_done.back() = std::move(whole);
    return {};
}

std::optional<Edit> EditHistory::undo()
{
    if (m_done.empty()) return std::nullopt;
    Edit edit = std::move(m_done.back());
    m_done.pop_back();
    Edit back = edit.inverse();
    if (!m_set.apply(back)) return std::nullopt; // cannot be: nothing else changes the set
    m_undone.push_back(std::move(edit));
    return back;
}

std::optional<Edit> EditHistory::redo()
{
    if (m_undone.empty()) return std::nullopt;
    Edit edit = std::move(m_undone.back());
    m_undone.pop_back();
    if (!m_set.apply(edit)) return std::nullopt;
    m_done.push_back(edit);
    return edit;
}

std::vector<std::string> EditHistory::undoNames() const
{
    return namesOf(m_done);
}

std::vector<std::string> EditHistory::redoNames() const
{
    return namesOf(m_undone);
}

} // namespace cryscope
