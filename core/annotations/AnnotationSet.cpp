#include "core/annotations/AnnotationSet.h"

#include <algorithm>
#include <set>

namespace cryscope {
namespace {

tl::unexpected<Error> otherState()
{
    return fail(ErrorKind::InvalidArgument, "edit",
                "The labels have changed since this edit was made; make it again.");
}

} // namespace

Edit Edit::inverse() const
{
    Edit back{.name = name, .changes = {}};
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        back.changes.push_back({.before = change->after, .after = change->before});
    return back;
}

const Annotation* AnnotationSet::find(AnnotationId id) const
{
    const auto key = m_keyOf.find(id.value);
    return key == m_keyOf.end() ? nullptr : &m_byTime.find(key->second)->second;
}

std::vector<Annotation> AnnotationSet::inTimeOrder() const
{
    std::vector<Annotation> all;
    all.reserve(size());
    for (const auto& [key, annotation] : m_byTime) all.push_back(annotation);
    return all;
}

void AnnotationSet::forEach(const std::function<void(const Annotation&)>& visit) const
{
    for (const auto& [key, annotation] : m_byTime) visit(annotation);
}

void AnnotationSet::insert(Annotation annotation)
{
    const Key key{annotation.startSeconds, annotation.endSeconds, annotation.id};
    m_nextId = std::max(m_nextId, annotation.id.value + 1);
    m_keyOf.insert_or_assign(annotation.id.value, key);
    m_byTime.insert_or_assign(key, std::move(annotation));
}

void AnnotationSet::erase(AnnotationId id)
{
    const auto key = m_keyOf.find(id.value);
    m_byTime.erase(key->second);
    m_keyOf.erase(key);
}

Result<AnnotationId> AnnotationSet::add(Annotation annotation)
{
    if (size() >= kMost)
        return fail(ErrorKind::InvalidArgument, "labels",
                    "There are a million labels; put them into several files.");
    // The largest id would leave none for the next annotation.
    constexpr std::uint64_t kLastId = std::uint64_t{1} << 53; // JSON numbers are exact up to here
    const bool keeps =
        annotation.id.value != 0 && annotation.id.value < kLastId && find(annotation.id) == nullptr;
    if (!keeps) annotation.id = {m_nextId};
    auto kept = normalised(std::move(annotation));
    if (!kept) return tl::unexpected(kept.error());
    const AnnotationId id = kept->id;
    insert(std::move(*kept));
    return id;
}

Result<void> AnnotationSet::check(const AnnotationChange& change) const
{
    if (!change.before && !change.after) return otherState();
    if (change.before && change.after && change.before->id != change.after->id) return otherState();
    if (change.id().value == 0) return otherState();
    const Annotation* present = find(change.id());
    if ((present != nullptr) != change.before.has_value()) return otherState();
    if (present != nullptr && *present != *change.before) return otherState();
    if (!change.after) return {};
    const auto kept = normalised(*change.after);
    if (!kept) return tl::unexpected(kept.error());
    if (*kept != *change.after) return otherState();
    return {};
}

Result<void> AnnotationSet::apply(const Edit& edit)
{
    std::set<AnnotationId> seen; // one change an annotation, so that the checks hold for all of them together
    std::size_t made = 0;
    for (const auto& change : edit.changes) {
        if (auto ok = check(change); !ok) return ok;
        if (!seen.insert(change.id()).second) return otherState();
        if (!change.before) ++made;
    }
    if (size() + made > kMost)
        return fail(ErrorKind::InvalidArgument, "labels",
                    "There are a million labels; put them into several files.");
    for (const auto& change : edit.changes) {
        if (change.before) erase(change.id());
        if (change.after) insert(*change.after);
    }
    return {};
}

} // namespace cryscope
