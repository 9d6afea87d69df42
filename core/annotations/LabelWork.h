#pragma once

#include "core/annotations/Edits.h"
#include "core/annotations/LabelDocument.h"
#include "core/annotations/LabelJournal.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// Which recording the labels are of.
struct LabelledRecording {
    std::filesystem::path audio;
    double durationSeconds = 0;
    int sampleRateHz = 0;
};

/// Where the labels of a recording lie: beside it, "cry.wav.labels.json".
std::filesystem::path labelFileOf(const std::filesystem::path& audio);

/// Work on the labels of one recording: its label file, edits with undo, and the journal that keeps them from
/// being lost. Other recordings in the same file are kept as they are. Not thread-safe; open(), save() and
/// sync() touch the disk.
class LabelWork {
public:
    /// Never fails: what could not be read or kept is said by problems(). Work that was not saved comes back
    /// as one step that can be undone, so that what was saved by hand is never hidden.
    static LabelWork open(const LabelledRecording& recording);
    /// A second review (SecondReview.h) of the recording in a file of its own, kept and journalled alike. It
    /// begins with the places of the recording's label file, which is read and never written.
    static LabelWork openReview(const LabelledRecording& recording, const std::filesystem::path& file);

    const std::filesystem::path& file() const { return m_file; }
    /// Sentences for a person, in the order of what happened; each is given once.
    std::vector<std::string> takeProblems();
    /// Changes of an earlier time that were taken up by open().
    std::size_t recovered() const { return m_recovered; }

    const AnnotationSet& set() const { return m_history.set(); }
    const EditHistory& history() const { return m_history; }
    const Vocabulary& vocabulary() const { return m_document.vocabulary; }
    /// What is known of the recording, without the labels.
    RecordingLabels facts() const;
    /// Everything, as save() writes it.
    LabelDocument document() const;

    /// `withLast`: see EditHistory. Fails with InvalidArgument when the edit does not fit; that it could not
    /// be journalled is a problem(), not a failure.
    Result<void> apply(const Edit& edit, bool withLast = false);
    /// False when there is nothing to take back (to make again).
    bool undo();
    bool redo();
    /// What a model found in place of what one found before. Labels that a person has judged or changed stay,
    /// and what is found again under them (PairingConfig's overlap) is left out. While nothing has been
    /// edited this is no step: it is what the work begins with.
    Result<void> setModelLabels(const std::string& tier, std::vector<Annotation> labels);

    /// Kinds of the vocabulary are no step of the history and are saved with the labels.
    void setVocabulary(Vocabulary vocabulary);

    bool isSaved() const { return m_history.isSaved() && m_savedVocabulary == m_document.vocabulary; }
    /// Fails as writeLabelFile(), and with InvalidArgument when the file has been changed by somebody else
    /// since; then the work is still there, to be saved under another name.
    Result<void> save();
    /// Hands the journal to the disk: call it every second while there is work.
    void sync();
    /// Throws away what was not saved: the journal goes with this object.
    void discard();

private:
    LabelWork() = default;
    static LabelWork open(const LabelledRecording& recording, std::filesystem::path file);
    void keep(const Edit& edit);
    void takeUp(RecoveredLabels recovered);
    RecordingLabels& own() { return m_document.recordings[m_own]; }

    std::filesystem::path m_file;
    LabelDocument m_document; ///< as read; the labels of the own recording are in m_history
    std::size_t m_own = 0;
    EditHistory m_history;
    std::optional<LabelJournal> m_journal;
    bool m_journalFailed = false;
    std::size_t m_recovered = 0;
    std::string m_hashAtReading; ///< of the label file; empty: there was none
    Vocabulary m_savedVocabulary = Vocabulary::standard();
    std::vector<std::string> m_problems;
};

} // namespace cryscope
