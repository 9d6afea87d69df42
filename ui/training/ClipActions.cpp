#include "ui/training/ClipActions.h"

#include "core/dataset/ClipKind.h"
#include "ui/shared/ActionWords.h"
#include "ui/training/FindingWords.h"
#include "ui/training/KindWords.h"

#include <QInputDialog>
#include <QMenu>
#include <algorithm>

namespace cryscope {

namespace {

/// Kinds of the vocabulary that label a clip; the others leave open what it is.
bool labelsAClip(const std::string& kind)
{
    return kind != "fussing" && kind != "unsure" && kind != "other_sound" && kind != kCryKind;
}

QAction* make(QWidget& page, const char* name, const QKeySequence& key)
{
    auto* action = new QAction(&page);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page.addAction(action);
    return action;
}

} // namespace

ClipActions::ClipActions(TrainingData& data, Chosen chosen, QWidget& page)
    : QObject(&page), undo(make(page, "undoClips", QKeySequence(Qt::CTRL | Qt::Key_Z))),
      redo(make(page, "redoClips", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z))),
      leaveOut(make(page, "leaveOut", QKeySequence(Qt::Key_Delete))),
      takeBack(make(page, "takeBack", QKeySequence(Qt::Key_Insert))),
      infant(make(page, "setInfant", QKeySequence(Qt::Key_F2))),
      play(make(page, "playSelected", QKeySequence(Qt::Key_Space))),
      review(make(page, "openClipInReview", QKeySequence(Qt::Key_F4))), m_data(data),
      m_chosen(std::move(chosen)), m_page(page)
{
    connect(undo, &QAction::triggered, &m_data, &TrainingData::undo);
    connect(redo, &QAction::triggered, &m_data, &TrainingData::redo);
    connect(leaveOut, &QAction::triggered, this, [this] { m_data.leaveOut(m_chosen()); });
    connect(takeBack, &QAction::triggered, this, [this] { m_data.takeBack(m_chosen()); });
    connect(infant, &QAction::triggered, this, &ClipActions::askForInfant);
}

void ClipActions::offer(const std::string& kind, int key, QMenu& menu)
{
    auto* action = new QAction(kindTitle(kind), &m_page);
    action->setData(QString::fromStdString(kind));
    action->setObjectName(QStringLiteral("kind-") + QString::fromStdString(kind));
    if (key >= 0) action->setShortcut(QKeySequence(Qt::Key_0 + key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this,
            [this, action] { m_data.setKind(m_chosen(), action->data().toString()); });
    menu.addAction(action);
    m_kinds << action;
}

void ClipActions::setKinds(const Vocabulary& kinds, QMenu& menu)
{
    qDeleteAll(m_kinds);
    m_kinds.clear();
    const auto keyOf = [&kinds](const char* kind) {
        const KindStyle* style = kinds.find(kind);
        return style && style->hotkey > 0 ? style->hotkey : -1;
    };
    offer(kCryKind, keyOf("cry"), menu);
    offer(kNoCryKind, keyOf("other_sound"), menu);
    for (const KindStyle& kind : kinds.kinds())
        if (labelsAClip(kind.name)) offer(kind.name, kind.hotkey > 0 ? kind.hotkey : -1, menu);
    offer({}, 0, menu);
}

void ClipActions::refresh(bool canPlay)
{
    const auto rows = m_chosen();
    const WorkingSet& clips = m_data.clips();
    const auto used = std::count_if(rows.begin(), rows.end(),
                                    [&](std::size_t row) { return row < clips.size() && clips.isUsed(row); });
    leaveOut->setEnabled(used > 0);
    takeBack->setEnabled(std::size_t(used) < rows.size());
    infant->setEnabled(!rows.empty());
    play->setEnabled(canPlay);
    review->setEnabled(rows.size() == 1);
    for (QAction* action : m_kinds) action->setEnabled(!rows.empty());
    const auto* before = clips.undoStep();
    const auto* after = clips.redoStep();
    undo->setEnabled(before != nullptr);
    redo->setEnabled(after != nullptr);
    undo->setToolTip(withKey(before ? tr("Undo: %1").arg(stepTitle(before->name)) : tr("Undo"), *undo));
    redo->setToolTip(withKey(after ? tr("Redo: %1").arg(stepTitle(after->name)) : tr("Redo"), *redo));
}

void ClipActions::askForInfant()
{
    const auto rows = m_chosen();
    if (rows.empty()) return;
    QStringList known;
    for (const ClipCount& each : m_data.infants())
        if (!each.name.empty()) known << QString::fromStdString(each.name);
    known.prepend(QString::fromStdString(m_data.clips().state(rows.front()).group));
    known.removeDuplicates();
    bool isOk = false;
    const QString answer = QInputDialog::getItem(
        &m_page, tr("Infant"), tr("Whose clips are these? (%n chosen)", nullptr, int(rows.size())), known, 0,
        true, &isOk);
    if (isOk) m_data.setInfant(rows, answer.trimmed());
}

void ClipActions::retranslate()
{
    const auto name = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setToolTip(withKey(tip, *action));
    };
    name(undo, tr("&Undo"), tr("Undo"));
    name(redo, tr("&Redo"), tr("Redo"));
    name(leaveOut, tr("&Leave out"), tr("Learn without the chosen clips; they can be taken back"));
    name(takeBack, tr("Take &back"), tr("Learn from the chosen clips again"));
    name(infant, tr("&Infant…"), tr("Say whose the chosen clips are"));
    name(play, tr("&Play the clip"), tr("Hear the clip, or stop"));
    name(review, tr("See it in Re&view"), tr("See the whole recording in Review"));
    for (QAction* action : m_kinds) {
        action->setText(kindTitle(action->data().toString().toStdString()));
        action->setToolTip(withKey(tr("Give the chosen clips this kind"), *action));
    }
}

} // namespace cryscope
