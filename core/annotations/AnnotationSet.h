#pragma once

#include "core/annotations/Annotation.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cryscope {

/// One annotation before and after an edit; without `before` it is made, without `after` it is removed. Both
/// have the same id.
struct AnnotationChange {
    std::optional<Annotation> before, after;
    AnnotationId id() const { return before ? before->id : after->id; }
    bool operator==(const AnnotationChange&) const = default;
};

/// A step of work: everything that it changed, as values. Applying it forwards is redo, backwards is undo.
struct Edit {
    std::string name; ///< an English word or two ("Move", "Split"); the interface words its own
    std::vector<AnnotationChange> changes;
    Edit inverse() const;
    bool operator==(const Edit&) const = default;
};

/// The annotations of one recording: a value. Overlaps are allowed. Holds:
/// - every annotation is what normalised() gives, with an id of its own below nextId();
/// - ids are never given twice, so that an edit that is undone and redone means the same annotation;
/// - inTimeOrder() is by start, then end, then id.
class AnnotationSet {
public:
    static constexpr std::size_t kMost = 1'000'000;

    std::size_t size() const { return m_keyOf.size(); }
    bool empty() const { return m_keyOf.empty(); }
    /// Valid until the next change; nullptr if there is none.
    const Annotation* find(AnnotationId id) const;
    std::vector<Annotation> inTimeOrder() const;
    void forEach(const std::function<void(const Annotation&)>& visit) const; ///< in time order
    std::uint64_t nextId() const { return m_nextId; }

    /// For readers: a new annotation under a new id, or under its own if that is free and not 0.
    /// Fails with InvalidArgument (see normalised()) or when kMost are there.
    Result<AnnotationId> add(Annotation annotation);
    /// All changes or none. Fails with InvalidArgument when an annotation is not as the edit's `before` says,
    /// or an `after` breaks a rule: the edit was made for another state.
    Result<void> apply(const Edit& edit);

    /// The same annotations under the same ids.
    bool operator==(const AnnotationSet& other) const { return m_byTime == other.m_byTime; }

private:
    struct Key {
        double start, end;
        AnnotationId id;
        auto operator<=>(const Key&) const = default;
    };
    void insert(Annotation annotation);
    void erase(AnnotationId id);
    Result<void> check(const AnnotationChange& change) const;

    std::map<Key, Annotation> m_byTime;
    std::unordered_map<std::uint64_t, Key> m_keyOf;
    std::uint64_t m_nextId = 1;
};

} // namespace cryscope
