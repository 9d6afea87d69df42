#pragma once

#include "core/dataset/Manifest.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cryscope {

/// How many clips, of how many infants.
struct ClipCount {
    std::string name;
    std::int64_t clips = 0;
    std::int64_t groups = 0; ///< of a kind: infants; of an infant: kinds
    bool operator==(const ClipCount&) const = default;
};

/// What may be changed of a clip: its labels, its infant, and whether it is learned from. The audio never is.
struct ClipState {
    std::string cry, reason, group;
    bool isUsed = true;
    bool operator==(const ClipState&) const = default;
};

/// Clips that somebody works on before a model learns from them. Rows keep their number for as long as the
/// set lives; a clip that is left out stays in its place and can be taken back. Changes are steps that can be
/// undone. A value; not thread-safe.
class WorkingSet {
public:
    struct Change {
        std::size_t row = 0;
        ClipState before, after;
    };
    struct Step {
        std::string name; ///< "kind", "infant", "leave_out", "take_back" or the kind of an audit's finding
        std::vector<Change> changes;
    };

    WorkingSet() = default;
    /// `clips` as read without a label column; `leftOut` are rows of the same columns that are not used.
    explicit WorkingSet(Manifest clips, const std::vector<ManifestRow>& leftOut = {});

    /// Every clip, also those left out. Its labelColumn is empty, its columns name `cry` and `reason`.
    const Manifest& all() const { return m_all; }
    std::size_t size() const { return m_all.rows.size(); }
    bool isUsed(std::size_t row) const { return m_used[row]; }
    const std::string& kind(std::size_t row) const { return m_kinds[row]; } ///< kindOf() the row
    ClipState state(std::size_t row) const;
    std::size_t usedCount() const { return m_usedCount; }
    std::vector<std::size_t> usedRows() const;
    /// What a model learns from, and the rest.
    Manifest used() const { return part(true); }
    Manifest leftOut() const { return part(false); }

    /// Clips behind those that are there; stretches of a file that are there already are not added again.
    /// Returns how many came. No step: what is undone stays what it was.
    std::size_t add(const Manifest& more);

    /// Steps; false when nothing would change. Rows out of range are an assert.
    bool setKind(const std::vector<std::size_t>& rows, const std::string& kind);
    bool setGroup(const std::vector<std::size_t>& rows, const std::string& group);
    bool setUsed(const std::vector<std::size_t>& rows, bool isUsed);
    /// Any changes under a name of the caller's.
    bool apply(std::string name, std::vector<Change> changes);
    const Step* undoStep() const { return m_done.empty() ? nullptr : &m_done.back(); }
    const Step* redoStep() const { return m_undone.empty() ? nullptr : &m_undone.back(); }
    bool undo();
    bool redo();

    /// Of the clips in use, the most clips first; without a kind and without an infant: the empty name, last.
    std::vector<ClipCount> kinds() const;
    std::vector<ClipCount> groups() const;

private:
    Manifest part(bool used) const;
    void append(const ManifestRow& row, bool isUsed);
    void setState(std::size_t row, const ClipState& state);

    Manifest m_all;
    std::vector<bool> m_used;
    std::vector<std::string> m_kinds;
    std::size_t m_usedCount = 0;
    std::vector<Step> m_done, m_undone;
};

} // namespace cryscope
