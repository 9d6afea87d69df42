#pragma once

#include "core/annotations/AnnotationSet.h"
#include "core/annotations/LabelDocument.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

namespace cryscope {

/// Work on a label file since its last save, kept beside it as ".NAME.journal" so that nothing is lost when
/// the program dies. The label file itself is never touched: what was saved by hand stays what a reader finds
/// there.
///
/// The journal begins with the labels as they were at start() and takes one line an edit. A line is in the
/// hands of the system when record() returns, so that the end of the program loses nothing; it is on the disk
/// at most a second later (record() flushes when the last flush is older than that, sync() does at once: call
/// it from a timer of a second). A last line that is cut is left out on recovery.
///
/// One journal a file: a lock, freed by the system when its holder dies, keeps a second program out. Not
/// thread-safe.
class LabelJournal {
public:
    /// Begins a journal for work on `labelFile`, which need not be there yet. Fails with InvalidArgument when
    /// unsaved work of an earlier run is there (recover or discard it first) or another program holds the
    /// file, with Permission or Io.
    static Result<LabelJournal> start(const std::filesystem::path& labelFile, const LabelDocument& document);
    /// As start(), but takes up unsaved work: the journal that is there gives way, in one step, to one of
    /// `document` with the edits that lead to that work (recoverLabels()), one a recording.
    static Result<LabelJournal> takeUp(const std::filesystem::path& labelFile, const LabelDocument& document,
                                       const std::vector<Edit>& recovered);
    LabelJournal(LabelJournal&&) noexcept;
    LabelJournal& operator=(LabelJournal&&) noexcept;
    ~LabelJournal(); ///< the journal stays if there is an edit in it

    /// An edit that was applied to the annotations of recordings[recording]; an undo is an edit like any
    /// other.
    Result<void> record(std::size_t recording, const Edit& edit);
    Result<void> sync();
    /// After the label file was written: the journal begins anew with what was saved.
    Result<void> saved(const LabelDocument& document);
    /// The work is saved or thrown away: the journal goes.
    void remove();

private:
    struct State;
    explicit LabelJournal(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Where the journal of a label file lies.
std::filesystem::path journalOf(const std::filesystem::path& labelFile);

/// Work that was not saved.
struct RecoveredLabels {
    LabelDocument document; ///< as it was at the last edit that was kept whole
    std::size_t edits = 0;
    bool fileChanged = false; ///< the label file is not the one the work began with: offer both
};
/// nullopt when there is no journal or none with an edit that the label file lacks. Changes nothing. Fails
/// with Unreadable when the journal's beginning is broken, with Io or Permission.
Result<std::optional<RecoveredLabels>> recoverLabels(const std::filesystem::path& labelFile);
/// Throws the journal away; fails with InvalidArgument while a program works with it.
Result<void> discardJournal(const std::filesystem::path& labelFile);

} // namespace cryscope
