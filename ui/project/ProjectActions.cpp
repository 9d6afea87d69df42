#include "ui/project/ProjectActions.h"

#include "ui/project/ProjectModel.h"
#include "ui/shared/ActionWords.h"

#include <QWidget>

namespace cryscope {

ProjectActions::ProjectActions(QWidget& workspace)
    : QObject(&workspace), create(nullptr), m_workspace(workspace), m_recent(&workspace)
{
    create = make("projectNew", Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    open = make("projectOpen", Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    close = make("projectClose", Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    list = make("projectList", Qt::Key_F3);
    previous = make("projectPrevious", Qt::CTRL | Qt::Key_PageUp);
    next = make("projectNext", Qt::CTRL | Qt::Key_PageDown);
    addFiles = make("projectAddFiles", Qt::Key_F7);
    addFolder = make("projectAddFolder", Qt::SHIFT | Qt::Key_F7);
    remove = make("projectRemove", Qt::CTRL | Qt::Key_Delete);
    review = make("projectReview", Qt::CTRL | Qt::Key_Return);
    reviewer = make("projectReviewer", Qt::Key_F2);
    byLabels = make("projectByLabels", Qt::ALT | Qt::Key_0);
    for (int i = 0; i <= int(ReviewState::Done); ++i)
        states << make(nameOf(ReviewState(i)), QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)));
    look = make("projectLook", Qt::SHIFT | Qt::Key_F5);
    toBatch = make("projectToBatch", Qt::CTRL | Qt::SHIFT | Qt::Key_Q);
    locate = make("projectLocate", Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    moveBack = make("projectMoveBack", Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace);
    draw = make("drawClips", Qt::Key_F9);
    nextClip = make("nextClip", Qt::Key_J);
    previousClip = make("previousClip", Qt::Key_K);
    compare = make("compareRecordings", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    for (QAction* action : states)
        action->setObjectName(QStringLiteral("projectState_") + action->objectName());
    retranslate();
    setSituation({});
}

QAction* ProjectActions::make(const char* name, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false);
    m_workspace.addAction(action);
    return action;
}

QList<QAction*> ProjectActions::menu() const
{
    QList<QAction*> all{create,   open,      m_recent.menuAction(),
                        close,    nullptr,   list,
                        previous, next,      nullptr,
                        addFiles, addFolder, remove,
                        nullptr,  review,    reviewer};
    all << states << byLabels << nullptr << look << toBatch << nullptr << locate << moveBack << nullptr
        << draw << nextClip << previousClip << nullptr << compare;
    return all;
}

QList<QAction*> ProjectActions::ofRows() const
{
    QList<QAction*> all{review, nullptr};
    all << states << byLabels << reviewer << nullptr << toBatch << remove;
    return all;
}

void ProjectActions::setSituation(const Situation& situation)
{
    for (QAction* action : {close, addFiles, addFolder}) action->setEnabled(situation.isOpen);
    for (QAction* action : {look, toBatch, locate}) action->setEnabled(situation.hasRows);
    list->setEnabled(situation.isOpen || situation.hasRecording);
    for (QAction* action : {previous, next}) action->setEnabled(situation.hasRows);
    for (QAction* action : {remove, review, reviewer, byLabels}) action->setEnabled(situation.hasChosen);
    for (QAction* action : states) action->setEnabled(situation.hasChosen);
    moveBack->setEnabled(situation.canMoveBack);
}

void ProjectActions::retranslate()
{
    const auto name = [](QAction* action, const QString& text, const QString& shortText, const QString& tip) {
        action->setText(text);
        action->setIconText(shortText);
        action->setToolTip(withKey(tip, *action));
    };
    m_recent.setTitle(tr("&Recent projects"));
    m_recent.menuAction()->setToolTip(tr("Projects that were open before"));
    name(create, tr("&New project from a folder…"), tr("New project…"),
         tr("Choose a folder: every recording in it and below it becomes part of a project"));
    name(open, tr("&Open a project…"), tr("Open a project…"), tr("Choose the folder of a project"));
    name(close, tr("&Close the project"), tr("Close"), tr("Put the project away; everything is kept"));
    name(list, tr("&List of recordings"), tr("List"), tr("Show the list, or the recording again"));
    name(previous, tr("&Previous recording"), tr("Previous"),
         tr("Open the recording before this one in the list"));
    name(next, tr("Ne&xt recording"), tr("Next"), tr("Open the recording after this one in the list"));
    name(addFiles, tr("&Add recordings to the project…"), tr("Add recordings…"),
         tr("Choose recordings for the project"));
    name(addFolder, tr("Add a &folder to the project…"), tr("Add a folder…"),
         tr("Every recording in a folder and below it becomes part of the project"));
    name(remove, tr("&Take out of the project"), tr("Take out"),
         tr("Take the chosen recordings out of the list; they stay on the disk"));
    name(review, tr("Re&view the recording"), tr("Review"), tr("Open the chosen recording"));
    name(reviewer, tr("Re&viewer of the recordings…"), tr("Reviewer…"),
         tr("Say who is to review the chosen recordings"));
    name(byLabels, tr("State by its la&bels"), tr("By its labels"),
         tr("The state of the chosen recordings is what their labels say"));
    for (int i = 0; i < states.size(); ++i) {
        const QString word = ProjectModel::stateWord(ReviewState(i));
        name(states[i], tr("State: %1").arg(word), word,
             tr("The chosen recordings have this state until you say otherwise"));
    }
    name(look, tr("Loo&k again at the files"), tr("Look again"),
         tr("Read what has changed on the disk: recordings and labels"));
    name(toBatch, tr("Send to &Batch"), tr("Send to Batch"),
         tr("Let Batch look for cries in the chosen recordings, or in all"));
    name(locate, tr("Locate &moved recordings…"), tr("Locate…"),
         tr("Choose the folder where recordings are now that are not found any more"));
    name(draw, tr("Draw clips to re&view…"), tr("Draw…"),
         tr("Draw clips by the score of the model, so that verdicts on few speak for all"));
    name(nextClip, tr("Next clip of the sample"), tr("Next one"),
         tr("Go to the next drawn clip and play it"));
    name(previousClip, tr("Previous clip of the sample"), tr("Previous one"),
         tr("Go to the drawn clip before this one and play it"));
    name(compare, tr("Compare t&wo recordings…"), tr("Compare…"),
         tr("Measure two recordings, or two dates of one infant, side by side"));
    name(moveBack, tr("Take the last locating back"), tr("Take back"),
         tr("The recordings have the places again that they had before"));
}

} // namespace cryscope
