#pragma once

#include "core/annotations/AnnotationSet.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

// What a person does to annotations, as edits: nothing changes before the edit is applied. All fail with
// InvalidArgument: an id that is not there, or a result that breaks a rule of Annotation.

/// Under the set's next id; `edit.changes[0].after->id` names it.
Result<Edit> insertion(const AnnotationSet& set, Annotation annotation);
Result<Edit> removal(const AnnotationSet& set, std::span<const AnnotationId> ids);
/// By the same time for all; the earliest stops at the recording's start, and the others keep their distance.
Result<Edit> moving(const AnnotationSet& set, std::span<const AnnotationId> ids, double bySeconds);

/// The new bounds of an annotation; a bound of time that is missing stays, bounds of frequency are set.
struct Bounds {
    std::optional<double> startSeconds, endSeconds;
    std::optional<double> lowHz, highHz;
};
/// Start and end (low and high) that come crossed are exchanged: an edge dragged past the other one.
Result<Edit> resizing(const AnnotationSet& set, AnnotationId id, const Bounds& bounds);

/// Into [start, at] and [at, end] with the same other fields; the first keeps the id. Fails when `at` is not
/// inside.
Result<Edit> splitting(const AnnotationSet& set, AnnotationId id, double atSeconds);
/// Into one from the first start to the last end with the widest frequency bounds. The fields are those of
/// the earliest; the notes of all are kept, one below the other; scores and confidence, which speak of a
/// part, go unless all parts agree. The verdict goes as well unless all agree. Fails with fewer than two or
/// several tiers.
Result<Edit> merging(const AnnotationSet& set, std::span<const AnnotationId> ids);
/// Each start and end that lies within `withinSeconds` of an edge goes to the nearest one. An annotation that
/// would shrink to nothing keeps its edges. No change is an edit without changes.
Result<Edit> snapping(const AnnotationSet& set, std::span<const AnnotationId> ids,
                      std::span<const double> edgesSeconds, double withinSeconds);
/// Any other change of fields (kind, verdict, note, tier, ...) of several at once; ids stay.
Result<Edit> changing(const AnnotationSet& set, std::span<const AnnotationId> ids, std::string name,
                      const std::function<void(Annotation&)>& change);

/// What makes `to` of `from`, by id.
Edit differenceOf(const AnnotationSet& from, const AnnotationSet& to, std::string name);

/// The two edits as one step, for gestures that arrive in pieces. `second` was made for the state after
/// `first`; its name stays.
Edit joined(const Edit& first, const Edit& second);

/// A set with unlimited undo and redo. A value: copying it copies the history.
class EditHistory {
public:
    EditHistory() = default;
    explicit EditHistory(AnnotationSet set) : m_set(std::move(set)) {}

    const AnnotationSet& set() const { return m_set; }
    /// Applies the edit and makes it the last step; what could be redone is gone. An edit without changes is
    /// no step. `withLast` joins it to the last step (one drag, many moves).
    Result<void> apply(Edit edit, bool withLast = false);
    /// The step taken back or made again, for a journal; nullopt when there is none.
    std::optional<Edit> undo();
    std::optional<Edit> redo();
    /// Names of the steps, the last first; empty when there is nothing.
    std::vector<std::string> undoNames() const;
    std::vector<std::string> redoNames() const;
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }

    /// Marks the present state as the one on disk.
    void setSaved() { m_savedAt = m_done.size(); }
    bool isSaved() const { return m_savedAt == m_done.size(); }

private:
    AnnotationSet m_set;
    std::vector<Edit> m_done, m_undone;
    std::optional<std::size_t> m_savedAt = 0; ///< none: the saved state can no longer be reached
};

} // namespace cryscope
