#pragma once

#include "core/project/ProjectTypes.h"

#include <QAction>
#include <QList>
#include <QMenu>
#include <QObject>

class QWidget;

namespace cryscope {

/// Everything that can be done with a project and across recordings, for menus, buttons and keys. The keys
/// work while the keyboard is anywhere in the workspace; the tooltip of each names its key.
class ProjectActions : public QObject {
    Q_OBJECT

public:
    explicit ProjectActions(QWidget& workspace);

    QAction* create;
    QAction* open;
    QAction* close;
    QAction* list;     ///< the list, or back to the recording
    QAction* previous; ///< recording
    QAction* next;
    QAction* addFiles;
    QAction* addFolder;
    QAction* remove;
    QAction* review; ///< opens the chosen recording
    QAction* reviewer;
    QAction* byLabels;      ///< the state is what the labels say
    QList<QAction*> states; ///< set by hand, by ReviewState
    QAction* look;
    QAction* toBatch;
    QAction* locate;
    QAction* moveBack;
    QAction* draw; ///< clips by score; whoever steps through them enables these three
    QAction* nextClip;
    QAction* previousClip;
    QAction* compare;

    /// Projects that were open before; somebody else fills it.
    QMenu& recent() { return m_recent; }
    /// For a menu of the window; nullptr is a separator.
    QList<QAction*> menu() const;
    /// For the context menu of the list.
    QList<QAction*> ofRows() const;

    struct Situation {
        bool isOpen = false; ///< a project
        bool hasRows = false;
        bool hasChosen = false;    ///< rows of the list
        bool hasRecording = false; ///< one is open in Review
        bool canMoveBack = false;
    };
    void setSituation(const Situation& situation);
    void retranslate();

private:
    QAction* make(const char* name, const QKeySequence& key);

    QWidget& m_workspace;
    QMenu m_recent;
};

} // namespace cryscope
