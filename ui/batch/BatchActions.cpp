#include "ui/batch/BatchActions.h"

#include "ui/shared/ActionWords.h"

#include <QWidget>

namespace cryscope {
namespace {

QAction* made(QObject* owner, const char* name, const QKeySequence& key)
{
    auto* action = new QAction(owner);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    return action;
}

} // namespace

BatchActions::BatchActions(QWidget& workspace, QWidget& table)
    : QObject(&workspace),
      addFiles(made(this, "batchAddFiles", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O))),
      addFolder(made(this, "batchAddFolder", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F))),
      goOn(made(this, "batchGoOn", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P))),
      cancel(made(this, "batchCancel", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X))),
      open(made(this, "batchOpen", QKeySequence(Qt::Key_Return))),
      first(made(this, "batchFirst", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up))),
      again(made(this, "batchAgain", QKeySequence(Qt::Key_F5))),
      remove(made(this, "batchRemove", QKeySequence(Qt::Key_Delete))),
      clear(made(this, "batchClear", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete))),
      exportAll(made(this, "batchExport", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)))
{
    // Keys that mean something else elsewhere belong to this page.
    open->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    for (QAction* action : {open, remove}) table.addAction(action);
    for (QAction* action :
         {addFiles, addFolder, goOn, cancel, open, first, again, remove, clear, exportAll}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        workspace.addAction(action);
    }
    retranslate();
}

QList<QAction*> BatchActions::menu() const
{
    return {addFiles, addFolder, nullptr, goOn,   cancel, nullptr, open,
            first,    again,     nullptr, remove, clear,  nullptr, exportAll};
}

void BatchActions::setRunning(bool running, bool isBegun)
{
    m_isRunning = running;
    m_isBegun = isBegun;
    goOn->setText(running   ? tr("&Pause the batch")
                  : isBegun ? tr("&Go on with the batch")
                            : tr("&Start the batch"));
    goOn->setIconText(running ? tr("Pause") : isBegun ? tr("Go on") : tr("Start"));
    const QString tip = running   ? tr("Hold the files under way where they are")
                        : isBegun ? tr("Go on with the files that wait")
                                  : tr("Find the cries in the files that wait");
    goOn->setToolTip(withKey(tip, *goOn));
}

void BatchActions::retranslate()
{
    const auto say = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setToolTip(withKey(tip, *action));
    };
    say(addFiles, tr("Add &files…"), tr("Choose recordings to put into the list"));
    say(addFolder, tr("Add f&older…"), tr("Choose a folder: every recording in it and below it is added"));
    say(cancel, tr("&Cancel the batch"),
        tr("Stop: what is done stays, what is under way begins anew another time"));
    cancel->setIconText(tr("Cancel"));
    say(open, tr("Show in Re&view"), tr("See and hear this recording in Review"));
    say(first, tr("Analyse &next"), tr("Put the chosen files before all others that wait"));
    say(again, tr("Analyse a&gain"), tr("Analyse the chosen files again, or all that have failed"));
    say(remove, tr("Re&move from the list"),
        tr("Take the chosen files out of the list; they stay on the disk"));
    say(clear, tr("E&mpty the list"), tr("Take all files out of the list; they stay on the disk"));
    say(exportAll, tr("&Export…"), tr("Write the results as tables, labels, pictures, clips or a report"));
    setRunning(m_isRunning, m_isBegun);
}

} // namespace cryscope
