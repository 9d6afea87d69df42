#pragma once

#include "core/annotations/Vocabulary.h"

#include <QAction>
#include <QList>
#include <QObject>

class QWidget;

namespace cryscope {

/// Everything that can be done to labels, for menus, buttons and keys. The keys work while the keyboard is
/// anywhere in the workspace; the tooltip of each names its key.
class LabelActions : public QObject {
    Q_OBJECT

public:
    explicit LabelActions(QWidget& workspace);

    QAction* undo;
    QAction* redo;
    QAction* add;
    QAction* remove;
    QAction* split;
    QAction* merge;
    QAction* snap;
    QAction* right;
    QAction* wrong;
    QAction* notSure;
    QAction* noVerdict;
    QAction* playNext;   ///< checkable
    QAction* selectBand; ///< checkable
    QAction* drawLabels; ///< checkable: each drag makes a label
    QAction* selectAll;
    QAction* save;
    QAction* import;
    QAction* exportLabels;
    QAction* reviewer;
    QAction* figures;
    QAction* second; ///< begins a second review and ends it
    QAction* agreement;
    QList<QAction*> kinds; ///< of the hotkeys 1 to 9

    /// For a menu of the window; nullptr is a separator.
    QList<QAction*> menu() const;

    void setRecordingOpen(bool open);
    void setKinds(const Vocabulary& vocabulary);
    /// The steps in words; empty: there is none.
    void setSteps(const QString& undoStep, const QString& redoStep);
    void setSelected(int labels);
    void setSaved(bool saved);
    /// What would show the first review, or the model's word, rests.
    void setBlind(bool blind);
    void retranslate();

private:
    QAction* make(const char* name, const QKeySequence& key);
    void update();

    QWidget& m_workspace;
    Vocabulary m_vocabulary = Vocabulary::standard();
    QString m_undoStep, m_redoStep;
    bool m_isOpen = false;
    bool m_isSaved = true;
    bool m_isBlind = false;
    int m_selected = 0;
};

} // namespace cryscope
