#include "ui/review/LabelActions.h"

#include "ui/shared/ActionWords.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QWidget>

namespace cryscope {

LabelActions::LabelActions(QWidget& workspace) : QObject(&workspace), m_workspace(workspace)
{
    undo = make("labelUndo", QKeySequence::Undo);
    redo = make("labelRedo", Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    add = make("labelAdd", Qt::CTRL | Qt::Key_B);
    add->setShortcuts({Qt::CTRL | Qt::Key_B, Qt::Key_Return, Qt::Key_Enter});
    remove = make("labelRemove", Qt::Key_Delete);
    split = make("labelSplit", Qt::Key_S);
    merge = make("labelMerge", Qt::Key_M);
    snap = make("labelSnap", Qt::Key_G);
    right = make("labelRight", Qt::Key_Y);
    wrong = make("labelWrong", Qt::Key_N);
    notSure = make("labelNotSure", Qt::Key_U);
    noVerdict = make("labelNoVerdict", Qt::Key_Backspace);
    playNext = make("labelPlayNext", Qt::Key_A);
    selectBand = make("labelSelectBand", Qt::Key_Q);
    drawLabels = make("labelDrawLabels", Qt::Key_C);
    selectAll = make("labelSelectAll", QKeySequence::SelectAll);
    save = make("labelSave", QKeySequence::Save);
    import = make("labelImport", Qt::CTRL | Qt::Key_I);
    exportLabels = make("labelExportLabels", Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    reviewer = make("labelReviewer", Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    figures = make("labelFigures", Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    second = make("labelSecond", Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    agreement = make("labelAgreement", Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    for (int key = 1; key <= 9; ++key) {
        kinds << make("", QKeySequence(Qt::Key_0 + key));
        kinds.back()->setObjectName(QStringLiteral("labelKind%1").arg(key));
    }
    for (QAction* checkable : {playNext, selectBand, drawLabels}) checkable->setCheckable(true);
    playNext->setChecked(true);
    const QList<QAction*> all = menu();
    for (QAction* once : all)
        if (once != nullptr && once != undo && once != redo) once->setAutoRepeat(false);
    retranslate();
}

QAction* LabelActions::make(const char* name, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_workspace.addAction(action);
    return action;
}

QList<QAction*> LabelActions::menu() const
{
    QList<QAction*> all{undo, redo,   nullptr, right, wrong, notSure,   noVerdict,  playNext,   nullptr,
                        add,  remove, split,   merge, snap,  selectAll, selectBand, drawLabels, nullptr};
    all << kinds << nullptr << save << import << exportLabels << reviewer << figures << nullptr << second
        << agreement;
    return all;
}

void LabelActions::setRecordingOpen(bool open)
{
    m_isOpen = open;
    update();
}

void LabelActions::setKinds(const Vocabulary& vocabulary)
{
    m_vocabulary = vocabulary;
    retranslate();
}

void LabelActions::setSteps(const QString& undoStep, const QString& redoStep)
{
    m_undoStep = undoStep;
    m_redoStep = redoStep;
    retranslate();
}

void LabelActions::setSelected(int labels)
{
    m_selected = labels;
    update();
}

void LabelActions::setSaved(bool saved)
{
    m_isSaved = saved;
    update();
}

void LabelActions::setBlind(bool blind)
{
    m_isBlind = blind;
    retranslate();
}

void LabelActions::update()
{
    const QList<QAction*> all = menu();
    for (QAction* action : all)
        if (action != nullptr) action->setEnabled(m_isOpen);
    undo->setEnabled(m_isOpen && !m_undoStep.isEmpty());
    redo->setEnabled(m_isOpen && !m_redoStep.isEmpty());
    for (QAction* action : {noVerdict, remove, snap})
        action->setEnabled(m_isOpen && m_selected > 0);
    split->setEnabled(m_isOpen && m_selected == 1);
    merge->setEnabled(m_isOpen && m_selected > 1);
    save->setEnabled(m_isOpen && !m_isSaved);
    for (QAction* action : {import, reviewer, figures, agreement}) action->setEnabled(m_isOpen && !m_isBlind);
}

void LabelActions::retranslate()
{
    const auto name = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setToolTip(withKey(tip, *action));
    };
    name(undo, m_undoStep.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(m_undoStep),
         tr("Take the last step back"));
    name(redo, m_redoStep.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(m_redoStep), tr("Make the step again"));
    name(right, tr("Right"), tr("What the selected labels say is so"));
    name(wrong, tr("Wrong"), tr("There is no such thing here"));
    name(notSure, tr("Not sure"), tr("It cannot be told"));
    name(noVerdict, tr("No verdict"), tr("Take the verdict on the selected labels back"));
    name(playNext, tr("Play the next by itself"),
         tr("After a verdict, go to the next label to judge and play it"));
    name(add, tr("Add a label"), tr("Label the selection, or the moment under the playhead"));
    name(remove, tr("Delete"), tr("Delete the selected labels"));
    name(split, tr("Split"), tr("Split the label at the playhead"));
    name(merge, tr("Merge"), tr("Merge the selected labels into one"));
    name(snap, tr("Snap to cries"), tr("Move the edges of the selected labels to those of the cries"));
    name(selectAll, tr("Select all"), tr("Select all labels of the list"));
    name(selectBand, tr("Select frequencies too"), tr("Dragging selects a box of time and frequency"));
    name(drawLabels, tr("Draw labels"), tr("Each drag makes a label, until this is switched off"));
    name(save, tr("Save the labels"), tr("Save the labels beside the recording"));
    name(import, tr("Import labels…"),
         tr("Add labels from a file of Audacity, Praat, Raven, BirdNET or CryScope"));
    name(exportLabels, tr("Export labels…"),
         tr("Write labels for Audacity, Praat, Raven, BirdNET or CryScope"));
    name(reviewer, tr("Reviewer…"), tr("The name that stands with your labels and verdicts"));
    name(figures, tr("What the verdicts say…"), tr("How often each kind is right, and from which score on"));
    name(second, m_isBlind ? tr("End the second review") : tr("Second review (blind)…"),
         m_isBlind ? tr("Save it and show the first review again")
                   : tr("Somebody else judges the same places without seeing the first review"));
    name(agreement, tr("Agreement…"),
         tr("How two reviewers agree: percent, Cohen's kappa, and the places on which they differ"));
    for (int key = 1; key <= 9; ++key) {
        QAction* action = kinds[key - 1];
        const KindStyle* kind = m_vocabulary.ofHotkey(key);
        const QString words = kind != nullptr ? reasonTitle(kind->name) : QString();
        name(action, kind != nullptr ? tr("Kind: %1").arg(words) : tr("Kind of key %1").arg(key),
             kind != nullptr ? tr("The selected labels are of this kind: %1").arg(words)
                             : tr("No kind has this key yet"));
        action->setVisible(kind != nullptr);
    }
    update();
}

} // namespace cryscope
