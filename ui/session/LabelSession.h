#pragma once

#include "core/annotations/LabelWork.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>
#include <vector>

namespace cryscope {

/// The labels of the recording that Review has open: edits with undo, what is selected, and saving. Every
/// change goes through here, as a step that can be undone. Knows no widget. GUI thread.
class LabelSession : public QObject {
    Q_OBJECT

public:
    explicit LabelSession(QObject* parent = nullptr);
    ~LabelSession() override;

    void begin(LabelWork work);
    /// Of what was not saved the journal stays: it comes back when the recording is opened again.
    void end();
    /// What was not saved is thrown away: ask before.
    void discard();
    bool isOpen() const { return m_work.has_value(); }

    const AnnotationSet& set() const;
    /// The program's kinds, and behind them those that the label file brings along.
    const Vocabulary& vocabulary() const { return m_shown; }
    /// The kinds of the program have changed.
    void setKinds(const Vocabulary& kinds);
    LabelDocument document() const { return m_work ? m_work->document() : LabelDocument{}; }
    std::filesystem::path file() const { return m_work ? m_work->file() : std::filesystem::path(); }
    /// What is known of the recording, without the labels.
    RecordingLabels facts() const { return m_work ? m_work->facts() : RecordingLabels{}; }
    const Annotation* find(AnnotationId id) const { return set().find(id); }

    /// False, and problem() tells why, when the edit cannot be made.
    bool apply(const Result<Edit>& edit, bool withLast = false);
    void undo();
    void redo();
    bool canUndo() const;
    bool canRedo() const;
    /// English; empty when there is nothing.
    QString undoName() const;
    QString redoName() const;
    void setModelLabels(const std::string& tier, std::vector<Annotation> labels);
    /// A kind for this recording that is not among those on offer; problem() tells why when it cannot be.
    /// Whoever keeps the program's kinds hears of it by kindMade().
    bool addKind(const std::string& name);

    /// Who judges and draws; stands in every label from now on.
    void setReviewer(const QString& name) { m_reviewer = name.toStdString(); }
    QString reviewer() const { return QString::fromStdString(m_reviewer); }
    /// The selected labels after a look at them. `kind` is for OtherKind.
    void judge(const std::vector<AnnotationId>& ids, Verdict verdict, const std::string& kind = {});
    /// A person's label, which becomes the selection; 0 when it cannot be made.
    AnnotationId create(Annotation label);
    /// Of labels that a person drew the kind is changed; of a model's it is a verdict.
    void setKind(const std::vector<AnnotationId>& ids, const std::string& kind);

    const std::vector<AnnotationId>& selection() const { return m_selection; }
    /// Ids that are not there are left out.
    void select(std::vector<AnnotationId> ids);
    /// The one label that is selected; nullptr for none or several.
    const Annotation* current() const;

    bool isSaved() const { return !m_work || m_work->isSaved(); }
    /// False, and problem() tells why, when it could not be written.
    bool save();
    QString fileName() const;

Q_SIGNALS:
    void labelsChanged(); ///< or another recording
    void selectionChanged();
    void stateChanged(); ///< what can be undone, whether it is saved
    void problem(const QString& sentence);
    void recovered(int changes);
    void kindMade(const QString& name);

private:
    void changed();
    void tellProblems();

    std::optional<LabelWork> m_work;
    AnnotationSet m_nothing;
    Vocabulary m_kinds = Vocabulary::standard(); ///< of the program
    Vocabulary m_shown = Vocabulary::standard(); ///< with those of the file
    std::vector<AnnotationId> m_selection;
    std::string m_reviewer;
    QTimer m_sync;
};

} // namespace cryscope
