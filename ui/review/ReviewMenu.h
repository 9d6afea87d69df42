#pragma once

#include "ui/review/ReviewActions.h"

#include <QObject>

namespace cryscope {

/// The menu of Review: what is done most stands in it, the rest in menus of its own, so that all of it can be
/// seen at once on a small screen. What it is given outlives it. GUI thread.
class ReviewMenu final : public QObject {
    Q_OBJECT
public:
    /// `rest`: further actions, at the end.
    ReviewMenu(QMenu& menu, ReviewActions& actions, QMenu& outputs, const QList<QAction*>& rest);
    void retranslate();

private:
    QMenu* m_playback;
    QMenu* m_going;
    QMenu* m_picture;
};

} // namespace cryscope
