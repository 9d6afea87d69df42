#include "ui/review/ReviewMenu.h"

namespace cryscope {

ReviewMenu::ReviewMenu(QMenu& menu, ReviewActions& actions, QMenu& outputs, const QList<QAction*>& rest)
    : QObject(&menu)
{
    menu.addAction(actions.play);
    m_playback = menu.addMenu(QString());
    m_playback->addActions(actions.playback());
    m_playback->addMenu(&outputs);
    m_going = menu.addMenu(QString());
    m_going->addActions(actions.going());
    m_picture = menu.addMenu(QString());
    m_picture->addActions(actions.picture());
    menu.addMenu(&actions.paneMenu());
    menu.addSeparator();
    menu.addActions({actions.analyse, actions.clearSelection});
    menu.addSeparator();
    menu.addActions(actions.beside());
    menu.addSeparator();
    menu.addActions(rest);
    retranslate();
}

void ReviewMenu::retranslate()
{
    m_playback->setTitle(tr("Play&back"));
    m_going->setTitle(tr("&Go to"));
    m_picture->setTitle(tr("&Zoom and picture"));
}

} // namespace cryscope
