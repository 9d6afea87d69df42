#pragma once

#include "core/annotations/Vocabulary.h"
#include "ui/training/TrainingData.h"

#include <QAction>
#include <QList>
#include <QObject>
#include <functional>
#include <vector>

class QMenu;
class QWidget;

namespace cryscope {

/// What can be done with the chosen clips: another kind, another infant, left out or taken back, and undone.
/// Playing and showing are for the page to do. What it is given outlives it. GUI thread.
class ClipActions final : public QObject {
    Q_OBJECT
public:
    /// Rows of the data, in its own order.
    using Chosen = std::function<std::vector<std::size_t>()>;

    /// The keys work within `page`, which also carries the dialogs.
    ClipActions(TrainingData& data, Chosen chosen, QWidget& page);

    QAction* undo;
    QAction* redo;
    QAction* leaveOut;
    QAction* takeBack;
    QAction* infant;
    QAction* play;   ///< triggered() is for the page
    QAction* review; ///< the same
    QList<QAction*> all() const { return {undo, redo, leaveOut, takeBack, infant, play, review}; }

    /// Cry, no cry, the kinds that label a clip with their keys, and none, as entries of `menu`. The keys
    /// work in the widgets that are given the entries.
    void setKinds(const Vocabulary& kinds, QMenu& menu);
    /// Enables what applies to what is chosen now.
    void refresh(bool canPlay);
    void retranslate();

private:
    void offer(const std::string& kind, int key, QMenu& menu);
    void askForInfant();

    TrainingData& m_data;
    Chosen m_chosen;
    QWidget& m_page;
    QList<QAction*> m_kinds;
};

} // namespace cryscope
